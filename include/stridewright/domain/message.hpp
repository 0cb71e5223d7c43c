// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/finding.hpp>

#include <span>

/// Marks an English source text for translation; expands to the literal.
#define STRIDEWRIGHT_TEXT(context, text) text

namespace stridewright {

/// An English source text with places `{0}`, `{1}` … and what goes there. `{0:day}` writes a date
/// as "Thursday", `{0:date}` as "Thu 18 Feb"; numbers are written plainly, at most one decimal.
struct Message {
    std::string_view text;
    std::vector<Arg> args;
};

/// One row of a message table.
struct MessageText {
    std::string_view code;
    std::string_view text;
};

/// The texts of each part of the program; a code stands in one table only.
[[nodiscard]] std::span<const MessageText> placementTexts();
[[nodiscard]] std::span<const MessageText> compositionTexts();
[[nodiscard]] std::span<const MessageText> importTexts();
[[nodiscard]] std::span<const MessageText> recordTexts();

/// The code of words that came with a document: the text `{0}`.
inline constexpr std::string_view kAsWritten = "as_written";

/// Whether a table has the code, with a place for no argument beyond those given.
[[nodiscard]] bool hasWords(std::string_view code, std::span<const Arg> args);

/// The source text of a code; asserts that there is one (a code without words is a bug).
[[nodiscard]] Message describe(const Reason& reason);
[[nodiscard]] Message describe(const Finding& finding);

/// The message in English.
[[nodiscard]] std::string english(const Message& message);
[[nodiscard]] inline std::string english(const Reason& reason) {
    return english(describe(reason));
}
[[nodiscard]] inline std::string english(const Finding& finding) {
    return english(describe(finding));
}

} // namespace stridewright
