// SPDX-License-Identifier: MIT
#include "interchange/utf8.hpp"

#include <array>

namespace stridewright::interchange {

std::optional<char32_t> nextCodePoint(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80) return first;
    const int more = first >= 0xF0 && first < 0xF5   ? 3
                     : first >= 0xE0 && first < 0xF0 ? 2
                     : first >= 0xC2 && first < 0xE0 ? 1
                                                     : 0;
    if (more == 0) return std::nullopt;
    char32_t result = first & (0x3FU >> more);
    std::size_t next = at;
    for (int i = 0; i < more; ++i, ++next) {
        if (next >= text.size() || (static_cast<unsigned char>(text[next]) & 0xC0U) != 0x80U)
            return std::nullopt;
        result = (result << 6U) | (static_cast<unsigned char>(text[next]) & 0x3FU);
    }
    const bool overlong = (more == 2 && result < 0x800) || (more == 3 && result < 0x10000);
    if (overlong || result > 0x10FFFF || (result >= 0xD800 && result <= 0xDFFF))
        return std::nullopt;
    at = next;
    return result;
}

std::string encodeUtf8(char32_t c) {
    std::string out;
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
    return out;
}

bool isUtf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size())
        if (!nextCodePoint(text, at)) return false;
    return true;
}

std::string fromWindows1252(std::string_view bytes) {
    static constexpr std::array<char32_t, 32> kHigh{
        // 0x80 to 0x9F; the five holes become spaces
        0x20AC, 0x20,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x20,   0x017D, 0x20,   0x20,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x20,   0x017E, 0x0178};
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80)
            out += byte;
        else
            out += encodeUtf8(value < 0xA0 ? kHigh[value - 0x80U] : value);
    }
    return out;
}

std::string_view cutUtf8(std::string_view text, std::size_t maxBytes) {
    if (text.size() <= maxBytes) return text;
    while (maxBytes > 0 && (static_cast<unsigned char>(text[maxBytes]) & 0xC0U) == 0x80U)
        --maxBytes;
    return text.substr(0, maxBytes);
}

} // namespace stridewright::interchange
