// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stridewright::interchange {

/// One property line of an iCalendar stream, unfolded: name, parameters, value.
struct IcalLine {
    enum class State {
        Good,
        Junk,    ///< no property; `value` holds its beginning
        TooLong, ///< longer than kMaxIcalLine; only the name is kept
    } state = State::Good;
    std::string name;                                            ///< upper case
    std::vector<std::pair<std::string, std::string>> parameters; ///< keys in upper case
    std::string value;
    std::size_t line = 0;     ///< where it begins, from 1
    bool windows1252 = false; ///< it was not UTF-8 and has been read as Windows-1252
    /// The value of a parameter, or empty.
    [[nodiscard]] std::string_view parameter(std::string_view key) const;
};

inline constexpr std::size_t kMaxIcalLine = 1024U * 1024U;

/// Takes a stream apart line by line, in time and memory linear in its size. Line ends may be CRLF,
/// LF or CR; folds are undone on bytes, before decoding, since a fold can split a character.
class IcalLines {
public:
    explicit IcalLines(std::string_view bytes) : m_bytes(bytes) {}
    /// Moves on; false at the end. Blank lines are passed over.
    [[nodiscard]] bool next(IcalLine& line);

private:
    [[nodiscard]] bool nextPhysical(std::string_view& text);

    std::string_view m_bytes;
    std::size_t m_at = 0;
    std::size_t m_line = 0;
    std::string m_buffer;
};

/// Undoes the escapes of a text value; a lone backslash stays.
[[nodiscard]] std::string icalText(std::string_view value);

} // namespace stridewright::interchange
