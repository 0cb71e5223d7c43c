// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/date.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace stridewright {

/// A value inside a message: whole number, number, text (a word of the product's own, a name) or
/// day. Days are shown by weekday where they are near, see `english`.
using Arg = std::variant<std::int64_t, double, std::string, Date>;

/// One reason, as data. `code` names a text of the message tables; the words are made at the edge.
struct Reason {
    std::string code;
    std::vector<Arg> args;
    bool tradeoff = false;     ///< something given up, shown last
    std::optional<Date> about; ///< the day whose run or session it speaks of
    friend bool operator==(const Reason&, const Reason&) = default;
};

enum class Severity { Note, Warning, Error };

template <>
struct EnumWords<Severity> {
    static constexpr std::array<std::string_view, 3> words{"note", "warning", "error"};
};

/// Something the person should know about a plan or an import.
struct Finding {
    std::string code; ///< snake_case; stable; names a text of the message tables
    Severity severity = Severity::Note;
    std::optional<Date> date;
    std::vector<Arg> args;
    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace stridewright
