// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/plan.hpp>

#include <string>
#include <string_view>

namespace stridewright::cli {

// ---- words -------------------------------------------------------------------------------------

/// "easier week" stands for itself; a phase reads "off-season", "race week" and so on.
[[nodiscard]] std::string_view phaseName(PhaseKind phase);

/// "heavy", and "primer" for a light session in a race week.
[[nodiscard]] std::string_view sessionName(SessionClass sessionClass, PhaseKind phase);

/// What breaking a rule means: "sessions on two days in a row".
[[nodiscard]] std::string_view breachText(RuleId rule);

/// What closes a day: "too close to a race".
[[nodiscard]] std::string_view closedText(RuleId rule);

/// What a term of the cost stands for: "a hard run the next day".
[[nodiscard]] std::string_view termText(CostTerm term);

/// "cost 41", "cost 41, 1 session missing".
[[nodiscard]] std::string scoreText(const Score& score);

/// "1 week", "2 weeks".
[[nodiscard]] std::string counted(long long count, std::string_view one);

/// "Mon 23 Nov 2026" and "23 November 2026".
[[nodiscard]] std::string shortDate(Date date);
[[nodiscard]] std::string longDate(Date date);

/// "45 min", "7.5 km": at most one decimal.
[[nodiscard]] std::string shortNumber(double value);

// ---- lines -------------------------------------------------------------------------------------

/// A text from a file, fit for a terminal: control characters become spaces.
[[nodiscard]] std::string printable(std::string_view text);

/// Filled up with spaces, or cut with "…", to a width in characters (UTF-8).
[[nodiscard]] std::string column(std::string_view text, std::size_t width);

/// The lines of a text broken at spaces, at most `width` characters each; further lines begin with
/// `indent` spaces. Every line ends with a line break.
[[nodiscard]] std::string
wrapped(std::string_view text, std::size_t indent, std::size_t width = 100);

} // namespace stridewright::cli
