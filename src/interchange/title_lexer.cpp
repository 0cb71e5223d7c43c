// SPDX-License-Identifier: MIT
#include "interchange/title_lexer.hpp"

namespace stridewright::interchange {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return c >= 'a' && c <= 'z';
}

std::size_t digitsFrom(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

double numberOf(std::string_view digits) {
    double value = 0;
    for (const char c : digits.substr(0, 9))
        value = value * 10 + (c - '0');
    return value;
}

/// "1:05:00" or "5:45": minutes and seconds have two digits.
TitleToken clockAt(std::string_view text, std::size_t at, std::size_t whole) {
    TitleToken token{
        TitleToken::Kind::Clock, numberOf(text.substr(at, whole)), 1, {}, at, at + whole};
    while (token.clockParts < 3 && token.end < text.size() && text[token.end] == ':' &&
           digitsFrom(text, token.end + 1) == 2) {
        token.value = token.value * 60 + numberOf(text.substr(token.end + 1, 2));
        token.end += 3;
        ++token.clockParts;
    }
    return token;
}

TitleToken numberAt(std::string_view text, std::size_t at) {
    const std::size_t whole = digitsFrom(text, at);
    TitleToken token = clockAt(text, at, whole);
    if (token.clockParts > 1) return token;
    token.kind = TitleToken::Kind::Number;
    token.clockParts = 0;
    if (token.end + 1 >= text.size()) return token;
    const char mark = text[token.end];
    const std::size_t part = mark == '.' || mark == ',' ? digitsFrom(text, token.end + 1) : 0;
    if (part == 0) return token;
    const std::string_view digits = text.substr(token.end + 1, part);
    // "1.200 m" and "1,177" are thousands; "42.195 km" is not.
    std::size_t next = token.end + 1 + part;
    while (next < text.size() && text[next] == ' ')
        ++next;
    const bool metres = next < text.size() && text[next] == 'm' &&
                        (next + 1 == text.size() || !isLetter(text[next + 1]));
    if (part == 3 && whole <= 3 && (mark == ',' || metres)) {
        token.value = token.value * 1000 + numberOf(digits);
    } else if (part <= 3 && (mark == '.' || part <= 2)) {
        double scale = 1;
        for (std::size_t i = 0; i < part; ++i)
            scale *= 10;
        token.value += numberOf(digits) / scale;
    } else {
        return token;
    }
    token.end += 1 + part;
    return token;
}

} // namespace

std::vector<TitleToken> titleTokens(std::string_view text) {
    std::vector<TitleToken> tokens;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        TitleToken token{TitleToken::Kind::Sign, 0, 0, {}, at, at + 1};
        if (isDigit(text[at])) {
            token = numberAt(text, at);
        } else if (text[at] == '.' && at + 1 < text.size() && isDigit(text[at + 1]) &&
                   (at == 0 || text[at - 1] == ' ')) {
            token.kind = TitleToken::Kind::Number; // ".5", from a fraction sign
            token.end = at + 1 + digitsFrom(text, at + 1);
            token.value = numberOf(text.substr(at + 1, token.end - at - 1));
            for (std::size_t i = at + 1; i < token.end; ++i)
                token.value /= 10;
        } else if (isLetter(text[at])) {
            token.kind = TitleToken::Kind::Word;
            while (token.end < text.size() && isLetter(text[token.end]))
                ++token.end;
        }
        token.text = text.substr(token.begin, token.end - token.begin);
        at = token.end;
        tokens.push_back(token);
    }
    return tokens;
}

} // namespace stridewright::interchange
