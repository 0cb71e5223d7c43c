// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stridewright::interchange {

/// A piece of a normalised title: "10", "1:05", "km", "(".
struct TitleToken {
    enum class Kind { Number, Clock, Word, Sign } kind = Kind::Sign;
    double value = 0; ///< of a number; of a clock its seconds when read as m:ss or h:mm:ss
    int clockParts = 0;
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool isNumber() const { return kind == Kind::Number; }
    [[nodiscard]] bool isClock() const { return kind == Kind::Clock; }
    [[nodiscard]] bool isWord(std::string_view word) const {
        return kind == Kind::Word && text == word;
    }
    [[nodiscard]] bool isSign(char sign) const {
        return kind == Kind::Sign && text.size() == 1 && text[0] == sign;
    }
};

[[nodiscard]] std::vector<TitleToken> titleTokens(std::string_view text);

} // namespace stridewright::interchange
