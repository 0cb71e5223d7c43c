// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stridewright::interchange {

/// The code point at `at`, which moves behind it; nothing (and one byte on) where the bytes are not
/// UTF-8.
[[nodiscard]] std::optional<char32_t> nextCodePoint(std::string_view text, std::size_t& at);

[[nodiscard]] std::string encodeUtf8(char32_t codePoint);

[[nodiscard]] bool isUtf8(std::string_view text);

/// Reads bytes as Windows-1252, the usual other encoding of old programs' text.
[[nodiscard]] std::string fromWindows1252(std::string_view bytes);

/// At most `maxBytes`, cut between two characters.
[[nodiscard]] std::string_view cutUtf8(std::string_view text, std::size_t maxBytes);

} // namespace stridewright::interchange
