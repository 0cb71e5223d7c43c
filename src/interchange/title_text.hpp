// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stridewright::interchange {

/// A word of a normalised title: letters and digits without a break.
struct TitleWord {
    std::string_view text;
    std::size_t begin = 0; ///< place in TitleText::norm
    std::size_t end = 0;
};

/// A title made comparable: lower case, Latin letters without marks, one kind of dash and of
/// quote, emoji of sports as words ("emojirun"), other symbols gone.
class TitleText {
public:
    explicit TitleText(std::string norm);
    TitleText(const TitleText& other) : TitleText(other.m_norm) {}
    TitleText& operator=(const TitleText&) = delete;
    [[nodiscard]] const std::string& norm() const { return m_norm; }
    [[nodiscard]] const std::vector<TitleWord>& words() const { return m_words; }

private:
    std::string m_norm;
    std::vector<TitleWord> m_words;
};

/// Any text, of any script, as the rules want it. Invalid UTF-8 becomes spaces.
[[nodiscard]] std::string normalised(std::string_view text);

/// Where a pattern of a word list was found.
struct WordMatch {
    std::size_t word = 0;  ///< index of the first word; 0 for scripts without word breaks
    std::size_t words = 0; ///< how many words it covers
    std::size_t begin = 0; ///< place in the normalised text
    std::size_t end = 0;
    std::string_view pattern;
};

/// The patterns of one meaning. A long list is indexed by the patterns' first words, since every
/// word of every title is looked up in many lists.
class WordList {
public:
    /// A short list, looked through from one end to the other.
    template <std::size_t N>
    WordList(const std::array<std::string_view, N>& patterns) : m_patterns(patterns) {}
    /// A long list.
    template <std::size_t N>
    explicit WordList(const std::string_view (&patterns)[N]) : m_patterns(patterns) {
        buildIndex();
    }

    [[nodiscard]] std::span<const std::string_view> patterns() const { return m_patterns; }
    /// The patterns that may begin with this word.
    [[nodiscard]] std::span<const std::string_view> beginningWith(std::string_view word) const;
    /// Patterns whose first word has a star; to be tried at every word.
    [[nodiscard]] std::span<const std::string_view> open() const { return m_open; }
    /// Patterns in scripts without word breaks.
    [[nodiscard]] std::span<const std::string_view> anywhere() const;
    [[nodiscard]] bool contains(std::string_view pattern) const;

private:
    void buildIndex();
    std::span<const std::string_view> m_patterns;
    std::unordered_map<std::string_view, std::vector<std::string_view>> m_byFirstWord;
    std::vector<std::string_view> m_open;
    std::vector<std::string_view> m_anywhere;
    bool m_indexed = false;
};

/// The first word match of any pattern, in the order of the text. A pattern is one or more words; a
/// star at the end or the beginning of a word stands for any letters. Patterns in other scripts
/// than Latin match anywhere.
[[nodiscard]] std::optional<WordMatch>
findAny(const TitleText& text, const WordList& patterns, std::size_t fromWord = 0);

/// All matches, in the order of the text.
[[nodiscard]] std::vector<WordMatch> findAll(const TitleText& text, const WordList& patterns);

/// Whether a word fits a pattern of one word.
[[nodiscard]] bool fits(std::string_view word, std::string_view pattern);

} // namespace stridewright::interchange
