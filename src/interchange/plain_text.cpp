// SPDX-License-Identifier: MIT
#include "interchange/plain_text.hpp"

#include "interchange/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace stridewright::interchange {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kLongestLine = 75; ///< octets, RFC 5545

/// Whether a spreadsheet might run what begins like this.
bool beginsFormula(std::string_view text) {
    static constexpr std::array<std::string_view, 11> kBeginnings{"=",
                                                                  "+",
                                                                  "-",
                                                                  "@",
                                                                  "\t",
                                                                  "\r",
                                                                  "\n",
                                                                  "\xEF\xBC\x9D",
                                                                  "\xEF\xBC\x8B",
                                                                  "\xEF\xBC\x8D",
                                                                  "\xEF\xBC\xA0"};
    return std::ranges::any_of(kBeginnings,
                               [&](std::string_view b) { return text.starts_with(b); });
}

bool needsGuard(std::string_view text) {
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos && beginsFormula(text.substr(first));
}

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

std::string cleanUtf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const auto codePoint = nextCodePoint(text, at);
        if (codePoint && *codePoint != 0)
            out += text.substr(begin, at - begin);
        else
            out += kReplacement;
    }
    return out;
}

std::string guarded(std::string_view text) {
    return (needsGuard(text) ? "'" : "") + std::string(text);
}

std::string unguarded(std::string_view text) {
    const bool wasGuarded = text.starts_with('\'') && needsGuard(text.substr(1));
    return std::string(wasGuarded ? text.substr(1) : text);
}

std::string csvCell(std::string_view text) {
    const std::string cell = guarded(cleanUtf8(text));
    const bool blankEnds =
        !cell.empty() && (cell.front() == ' ' || cell.back() == ' ' || cell.back() == '\t');
    if (!blankEnds && cell.find_first_of(",;\t\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string csvRow(const std::vector<std::string>& cells) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i)
        row += (i == 0 ? "" : ",") + csvCell(cells[i]);
    return row + "\r\n";
}

std::string icsText(std::string_view text) {
    const std::string clean = cleanUtf8(text);
    std::string out;
    for (std::size_t i = 0; i < clean.size(); ++i) {
        const char c = clean[i];
        if (c == '\\' || c == ',' || c == ';') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            if (i + 1 >= clean.size() || clean[i + 1] != '\n') out += "\\n";
        } else {
            out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
        }
    }
    return out;
}

std::string icsLine(std::string_view name, std::string_view value) {
    const std::string line = std::string(name) + ":" + std::string(value);
    std::string out;
    std::size_t at = 0;
    std::size_t room = kLongestLine;
    while (line.size() - at > room) {
        std::size_t end = at + room;
        while (end > at && isContinuation(line[end]))
            --end;
        out.append(line, at, end - at).append("\r\n ");
        at = end;
        room = kLongestLine - 1; // the blank that marks the rest counts
    }
    return out.append(line, at).append("\r\n");
}

std::string plainNumber(double value) {
    std::array<char, 32> digits{};
    const auto [end, fault] = std::to_chars(
        digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    // Fixed digits of a number as they occur here (up to 100000) always fit.
    return fault == std::errc() ? std::string(digits.data(), end) : std::to_string(value);
}

} // namespace stridewright::interchange
