// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace stridewright {

/// The words by which documents, data files and the command line name the values of an enum.
/// Specialise with `static constexpr std::array<std::string_view, N> words`, in the order of the
/// enumerators, which count from 0.
template <class E>
struct EnumWords;

/// The fixed word of a value, e.g. `word(RunKind::Long) == "long"`.
template <class E>
[[nodiscard]] constexpr std::string_view word(E value) {
    return EnumWords<E>::words[static_cast<std::size_t>(value)];
}

/// The value that a word names; nothing for a word that is not in the list.
template <class E>
[[nodiscard]] constexpr std::optional<E> fromWord(std::string_view text) {
    const auto& words = EnumWords<E>::words;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == text) return static_cast<E>(i);
    return std::nullopt;
}

/// How many values an enum has.
template <class E>
inline constexpr std::size_t kCount = EnumWords<E>::words.size();

/// All values of an enum, in order.
template <class E>
[[nodiscard]] constexpr std::array<E, kCount<E>> valuesOf() {
    std::array<E, kCount<E>> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<E>(i);
    return values;
}

} // namespace stridewright
