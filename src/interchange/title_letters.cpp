// SPDX-License-Identifier: MIT
#include "interchange/title_letters.hpp"

#include <algorithm>
#include <array>

namespace stridewright::interchange {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
/// Letters and digits, and the bytes of letters outside ASCII.
bool isWordByte(char c) {
    return isDigit(c) || isUpper(c) || isLower(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view wordOf(char letter) {
    switch (letter) {
    case 'E':
        return "easy";
    case 'M':
        return "marathon pace";
    case 'T':
        return "threshold";
    case 'I':
        return "vo2max";
    case 'R':
        return "speed";
    case 'L':
        return "long run";
    default:
        return {};
    }
}

/// The word that ends right before `end`, blanks left out.
std::string_view wordBefore(std::string_view text, std::size_t end) {
    while (end > 0 && text[end - 1] == ' ')
        --end;
    std::size_t begin = end;
    while (begin > 0 && isWordByte(text[begin - 1]))
        --begin;
    return text.substr(begin, end - begin);
}

/// "60 min", "8 miles", "10km", "1200", "40'".
bool endsWithQuantity(std::string_view text, std::size_t end) {
    while (end > 0 && text[end - 1] == ' ')
        --end;
    if (end > 1 && (text[end - 1] == '\'' || text[end - 1] == '"') && isDigit(text[end - 2]))
        return true;
    std::string_view word = wordBefore(text, end);
    const std::size_t digits = word.find_first_not_of("0123456789");
    if (digits == std::string_view::npos) return word.size() >= 3 && word.size() <= 4;
    const bool glued = digits > 0;
    const std::string_view unit = word.substr(digits);
    static constexpr std::array<std::string_view, 14> units{"min",
                                                            "mins",
                                                            "minutes",
                                                            "mi",
                                                            "mile",
                                                            "miles",
                                                            "km",
                                                            "k",
                                                            "K",
                                                            "m",
                                                            "h",
                                                            "hr",
                                                            "sec",
                                                            "meters"};
    if (std::ranges::find(units, unit) == units.end()) return false;
    if (glued) return true;
    const std::string_view number =
        wordBefore(text, static_cast<std::size_t>(word.data() - text.data()));
    return !number.empty() && isDigit(number.back());
}

bool startsPart(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ')
        --at;
    return at == 0 || text[at - 1] == '+' || text[at - 1] == ':' || text[at - 1] == '|' ||
           (text[at - 1] == '-' && at > 1 && text[at - 2] == ' ');
}

/// "2E + 6M": beside easy miles the others are miles too.
bool hasMilesOfEasy(std::string_view text) {
    for (std::size_t at = 1; at < text.size(); ++at)
        if (text[at] == 'E' && isDigit(text[at - 1]) &&
            (at + 1 == text.size() || !isWordByte(text[at + 1])))
            return true;
    return false;
}

/// What the letter at `at` stands for; empty when it is no pace letter.
std::string written(std::string_view text, std::size_t at) {
    const std::string_view word = wordOf(text[at]);
    const std::size_t after = at + 1;
    if (word.empty() || (after < text.size() && isWordByte(text[after]))) return {};
    std::size_t next = text.find_first_not_of(" :", after);
    const bool number = next != std::string_view::npos && isDigit(text[next]);
    const bool equals = next != std::string_view::npos && text[next] == '=';
    const char letter = text[at];
    if (at > 0 && isDigit(text[at - 1])) {
        // "2E", "1T": miles; "400M" and "8M" are metres or miles, "10R" is no pace.
        const bool besideEasy = letter == 'M' && hasMilesOfEasy(text);
        if (letter != 'E' && letter != 'T' && letter != 'I' && !besideEasy) return {};
        const std::string_view value = wordBefore(text, at);
        if (value.find_first_not_of("0123456789") != std::string_view::npos) return {};
        return std::string(value.size() <= 1 || value < "15" ? " mi " : " min ") +
               std::string(word);
    }
    if (at > 0 && isWordByte(text[at - 1])) return {};
    std::size_t before = at;
    while (before > 0 && text[before - 1] == ' ')
        --before;
    if (before > 0 && text[before - 1] == '@') return std::string(word);
    if (equals) return {};
    if (endsWithQuantity(text, at)) return number ? std::string() : std::string(word);
    if (!startsPart(text, at) || letter == 'R') return {};
    if (number) return std::string(word);
    static constexpr std::array<std::string_view, 4> nouns{"day", "run", "Day", "Run"};
    std::size_t end = next;
    while (end < text.size() && isWordByte(text[end]))
        ++end;
    const bool noun = next != std::string_view::npos &&
                      std::ranges::find(nouns, text.substr(next, end - next)) != nouns.end();
    return noun ? std::string(word) : std::string();
}

} // namespace

std::string withPaceLettersWritten(std::string_view title) {
    // A title all in capitals tells nothing by a capital letter.
    const auto capitals = std::ranges::count_if(title, isUpper);
    if (capitals > 6 && std::ranges::none_of(title, isLower)) return std::string(title);
    std::string result;
    for (std::size_t at = 0; at < title.size(); ++at) {
        const bool strides = title.substr(at, 3) == " ST" && at > 0 && isDigit(title[at - 1]) &&
                             (at + 3 == title.size() || !isWordByte(title[at + 3]));
        if (strides) {
            result += " strides";
            at += 2;
            continue;
        }
        const std::string word = written(title, at);
        if (word.empty())
            result += title[at];
        else
            result += word;
    }
    return result;
}

} // namespace stridewright::interchange
