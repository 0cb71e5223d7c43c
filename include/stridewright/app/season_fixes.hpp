// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/records.hpp>
#include <stridewright/planning/season_findings.hpp>

// Findings over the season, each with the one fix that is offered (docs/adaptation.md, Over the
// season). `knowledge` holds the athlete's own exercises (`withOwnExercises`); `snapshot` covers
// `planningRange`.

namespace stridewright::app {

/// Whether the health questions were not yet asked, or not for a year. That none of them applies is
/// noted by accepting the finding that asks them.
[[nodiscard]] bool
healthQuestionsDue(const Snapshot& snapshot, const Knowledge& knowledge, Date today);

/// The health questions where they are due, and what the log says of the season on a day: sessions
/// that end early, areas that miss sets, main lifts that stand still. What was accepted lately is
/// left out: it takes some weeks to show. Nothing while a professional is to be seen first.
[[nodiscard]] std::vector<planning::SeasonFinding>
seasonFixes(const Snapshot& snapshot, const Knowledge& knowledge, Date today);

/// Whether accepting a fix changes what is planned; else it is only noted.
[[nodiscard]] bool changesPlan(planning::FixKind kind);

/// Accepts a fix: the minutes of sessions, an easier week beside those of the season, or another
/// exercise in the sessions of the next weeks; and notes that it was accepted.
[[nodiscard]] Change acceptFix(const Snapshot& snapshot,
                               const Knowledge& knowledge,
                               const planning::SeasonFinding& accepted,
                               Date today,
                               IdSource& ids);

} // namespace stridewright::app
