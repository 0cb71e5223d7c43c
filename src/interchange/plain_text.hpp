// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stridewright::interchange {

// Text that people wrote, made safe for the formats of other programs.

/// The text with U+FFFD for every byte that is not UTF-8 and for NUL, which no reader keeps.
[[nodiscard]] std::string cleanUtf8(std::string_view text);

/// Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end (or a wide form
/// of the first four). Such a cell gets an apostrophe in front, and so does one that begins with
/// apostrophes before such a character: thus one apostrophe can always be taken off again.
[[nodiscard]] std::string guarded(std::string_view text);
/// Takes off what `guarded` put in front; other texts stay as they are.
[[nodiscard]] std::string unguarded(std::string_view text);

/// A cell of a CSV: cleaned, guarded, and quoted where it must be.
[[nodiscard]] std::string csvCell(std::string_view text);
/// The cells, parted by commas, with CRLF.
[[nodiscard]] std::string csvRow(const std::vector<std::string>& cells);

/// TEXT of iCalendar (RFC 5545, 3.3.11): backslash, comma, semicolon and line ends are escaped,
/// other control characters become spaces.
[[nodiscard]] std::string icsText(std::string_view text);
/// A content line, folded at 75 octets between characters, with CRLF (RFC 5545, 3.1).
[[nodiscard]] std::string icsLine(std::string_view name, std::string_view value);

/// The shortest digits that give the same number again: "62.5", "8".
[[nodiscard]] std::string plainNumber(double value);

} // namespace stridewright::interchange
