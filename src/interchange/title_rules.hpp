// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/title_numbers.hpp"
#include "interchange/title_text.hpp"
#include <stridewright/interchange/calendar.hpp>

namespace stridewright::interchange {

/// What one session's text was taken for.
struct Judgement {
    EntryKind kind = EntryKind::Unknown;
    std::vector<EntryKind> also;
    double confidence = 0;
    std::string evidence;
    bool bareDistance = false; ///< a run by its distance or time alone, no word said so
};

/// A title with its numbers, ready for the rules.
struct TitleFacts {
    explicit TitleFacts(std::string norm)
        : text(std::move(norm)), numbers(readNumbers(text.norm())) {}
    TitleText text;
    TitleNumbers numbers;
};

/// Notes and rest days: what is no training at all. Nothing when the text is neither.
[[nodiscard]] std::optional<Judgement> judgeNoTraining(const TitleFacts& facts);

/// Other sports, strength, mobility and walks. Nothing when the text is none of them.
[[nodiscard]] std::optional<Judgement> judgeOtherTraining(const TitleFacts& facts);

/// Races and the kinds of runs; Unknown when nothing speaks of running.
[[nodiscard]] Judgement judgeRun(const TitleFacts& facts);

/// The three in order: one session, no choice and no double.
[[nodiscard]] Judgement judgeSession(const TitleFacts& facts);

} // namespace stridewright::interchange
