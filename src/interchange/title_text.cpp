// SPDX-License-Identifier: MIT
#include "interchange/title_text.hpp"

#include "interchange/utf8.hpp"

#include <algorithm>
#include <array>

namespace stridewright::interchange {

namespace {

constexpr std::string_view kLatin1 = // U+00C0 to U+00FF
    "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
constexpr std::string_view kLatinA = // U+0100 to U+017F
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
    "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin1.size() == 64 && kLatinA.size() == 128);

struct SymbolWord {
    char32_t symbol;
    std::string_view word;
};

/// Emoji by which calendars name a sport, and signs that carry a meaning in numbers.
constexpr std::array<SymbolWord, 50> kSymbols{{
    {0x00BC, ".25"},
    {0x00BD, ".5"},
    {0x00BE, ".75"},
    {0x00B2, "2"},
    {0x00B3, "3"},
    {0x00B4, "'"},
    {0x00B7, " | "},
    {0x2018, "'"},
    {0x2019, "'"},
    {0x201C, "\""},
    {0x201D, "\""},
    {0x2022, " | "},
    {0x2032, "'"},
    {0x2033, "\""},
    {0x2192, " - "},
    {0x2212, "-"},
    {0x2715, "x"},
    {0x2716, "x"},
    {0x1F3C3, " emojirun "},
    {0x1F6B4, " emojicross "},
    {0x1F6B5, " emojicross "},
    {0x1F6B2, " emojicross "},
    {0x1F3CA, " emojicross "},
    {0x1F6A3, " emojicross "},
    {0x26F7, " emojicross "},
    {0x1F3BF, " emojicross "},
    {0x26BD, " emojicross "},
    {0x1F3C0, " emojicross "},
    {0x1F3BE, " emojicross "},
    {0x1F9D7, " emojicross "},
    {0x1F3CB, " emojistrength "},
    {0x1F4AA, " emojiarm "},
    {0x1F9D8, " emojimobility "},
    {0x1F3C1, " emojirace "},
    {0x1F3C5, " emojirace "},
    {0x1F6B6, " emojiwalk "},
    {0x1F97E, " emojiwalk "},
    {0x23F0, " emojinote "},
    {0x2708, " emojinote "},
    {0x1F4CB, " emojinote "},
    {0x1F6CC, " emojirest "},
    {0x1F634, " emojirest "},
    {0x3010, " ["},
    {0x3011, "] "},
    {0x3001, ", "},
    {0x3002, ". "},
    {0x223C, "-"},
    {0x301C, "-"},
    {0x2044, "/"},
    {0x02BC, "'"},
}};

void append(std::string& out, char32_t c) {
    if (c < 0x80) {
        const char ascii = static_cast<char>(c);
        if (ascii >= 'A' && ascii <= 'Z')
            out += static_cast<char>(ascii - 'A' + 'a');
        else if (ascii == '\t' || ascii == '\n' || ascii == '\r')
            out += ' ';
        else if (ascii >= ' ' && ascii != 0x7F)
            out += ascii;
        return;
    }
    const auto symbol = std::ranges::find(kSymbols, c, &SymbolWord::symbol);
    if (symbol != kSymbols.end())
        out += symbol->word;
    else if (c == 0xDF || c == 0x1E9E)
        out += "ss";
    else if (c == 0xE6 || c == 0xC6)
        out += "ae";
    else if (c >= 0xC0 && c <= 0xFF)
        out += kLatin1[c - 0xC0];
    else if (c >= 0x100 && c <= 0x17F)
        out += kLatinA[c - 0x100];
    else if (c >= 0x2080 && c <= 0x2089)
        out += static_cast<char>('0' + (c - 0x2080));
    else if (c >= 0x2010 && c <= 0x2015)
        out += '-';
    else if (c >= 0xFF01 && c <= 0xFF5E)
        append(out, c - 0xFEE0);
    else if ((c >= 0x300 && c <= 0x36F) || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F))
        return;
    else if (c < 0x250 || (c >= 0x2000 && c <= 0x2E7F) || c == 0x3000 || c >= 0x1F000)
        out += ' ';
    else if (c == 0x401 || c == 0x451)
        out += encodeUtf8(0x435); // Cyrillic io, often written as ie
    else if (c >= 0x410 && c <= 0x42F)
        out += encodeUtf8(c + 0x20); // Cyrillic capitals
    else
        out += encodeUtf8(c);
}

struct Replacement {
    std::string_view from;
    std::string_view to;
};

/// Chinese writes units without spaces; longer ones come first.
constexpr std::array<Replacement, 18> kUnits{{{"キロ", " km "},
                                              {"メートル", " m "},
                                              {"時間", " h "},
                                              {"км", " km "},
                                              {"мин", " min "},
                                              {"본", " reps "},
                                              {"公里", " km "},
                                              {"千米", " km "},
                                              {"分钟", " min "},
                                              {"分鐘", " min "},
                                              {"小时", " h "},
                                              {"小時", " h "},
                                              {"米", " m "},
                                              {"组", " sets "},
                                              {"組", " sets "},
                                              {"英里", " mi "},
                                              {"秒", " sec "},
                                              {"趟", " reps "}}};

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

} // namespace

std::string normalised(std::string_view text) {
    std::string result;
    result.reserve(text.size() + 8);
    std::size_t at = 0;
    while (at < text.size())
        append(result, nextCodePoint(text, at).value_or(U' '));
    for (const Replacement& unit : kUnits)
        for (std::size_t i = result.find(unit.from); i != std::string::npos;
             i = result.find(unit.from, i + unit.to.size()))
            result.replace(i, unit.from.size(), unit.to);
    return result;
}

TitleText::TitleText(std::string norm) : m_norm(std::move(norm)) {
    std::size_t i = 0;
    while (i < m_norm.size()) {
        if (!isWordByte(m_norm[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < m_norm.size() && isWordByte(m_norm[i]))
            ++i;
        m_words.push_back({std::string_view(m_norm).substr(begin, i - begin), begin, i});
    }
}

bool fits(std::string_view word, std::string_view pattern) {
    const bool openStart = pattern.starts_with('*');
    const bool openEnd = pattern.ends_with('*');
    if (openStart) pattern.remove_prefix(1);
    if (openEnd) pattern.remove_suffix(1);
    if (openStart && openEnd) return word.find(pattern) != std::string_view::npos;
    if (openStart) return word.ends_with(pattern);
    if (openEnd) return word.starts_with(pattern);
    return word == pattern;
}

namespace {

std::optional<WordMatch> matchAt(const TitleText& text, std::string_view pattern, std::size_t at) {
    const auto& words = text.words();
    std::size_t word = at;
    std::string_view rest = pattern;
    while (!rest.empty()) {
        const std::size_t space = rest.find(' ');
        if (word >= words.size() || !fits(words[word].text, rest.substr(0, space)))
            return std::nullopt;
        ++word;
        rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
    return WordMatch{at, word - at, words[at].begin, words[word - 1].end, pattern};
}

bool isLatin(std::string_view pattern) {
    return static_cast<unsigned char>(pattern.front()) < 0x80;
}

/// The patterns that may match at one word, longest first word match before open ones.
void matchesAt(const TitleText& text,
               const WordList& list,
               std::size_t at,
               std::vector<WordMatch>& into) {
    for (const std::string_view pattern : list.beginningWith(text.words()[at].text))
        if (isLatin(pattern))
            if (const auto match = matchAt(text, pattern, at)) into.push_back(*match);
    for (const std::string_view pattern : list.open())
        if (const auto match = matchAt(text, pattern, at)) into.push_back(*match);
}

} // namespace

void WordList::buildIndex() {
    m_indexed = true;
    for (const std::string_view pattern : m_patterns) {
        const std::string_view first = pattern.substr(0, pattern.find(' '));
        if (!isLatin(pattern))
            m_anywhere.push_back(pattern);
        else if (first.find('*') != std::string_view::npos)
            m_open.push_back(pattern);
        else
            m_byFirstWord[first].push_back(pattern);
    }
}

std::span<const std::string_view> WordList::beginningWith(std::string_view word) const {
    if (!m_indexed) return m_patterns;
    const auto found = m_byFirstWord.find(word);
    return found == m_byFirstWord.end() ? std::span<const std::string_view>() : found->second;
}

std::span<const std::string_view> WordList::anywhere() const {
    return m_indexed ? std::span<const std::string_view>(m_anywhere) : m_patterns;
}

bool WordList::contains(std::string_view pattern) const {
    return std::ranges::find(m_patterns, pattern) != m_patterns.end();
}

std::vector<WordMatch> findAll(const TitleText& text, const WordList& list) {
    std::vector<WordMatch> result;
    for (std::size_t at = 0; at < text.words().size(); ++at)
        matchesAt(text, list, at, result);
    for (const std::string_view pattern : list.anywhere()) {
        const std::size_t found = isLatin(pattern) ? std::string::npos : text.norm().find(pattern);
        if (found != std::string::npos)
            result.push_back({0, 0, found, found + pattern.size(), pattern});
    }
    return result;
}

std::optional<WordMatch>
findAny(const TitleText& text, const WordList& list, std::size_t fromWord) {
    std::vector<WordMatch> found;
    for (std::size_t at = fromWord; at < text.words().size() && found.empty(); ++at)
        matchesAt(text, list, at, found);
    if (!found.empty()) return found.front();
    for (const std::string_view pattern : list.anywhere()) {
        const std::size_t at = isLatin(pattern) ? std::string::npos : text.norm().find(pattern);
        if (at != std::string::npos) return WordMatch{0, 0, at, at + pattern.size(), pattern};
    }
    return std::nullopt;
}

} // namespace stridewright::interchange
