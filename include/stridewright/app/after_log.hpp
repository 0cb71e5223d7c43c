// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/records.hpp>
#include <stridewright/planning/progression.hpp>

// What a log leads to: the next set of a session that is under way, what changes the next time, and
// how the large lifts have gone.

namespace stridewright::app {

/// What to do with the next set of the last exercise of a log; nothing where all its sets are
/// noted, or nothing was asked for, or its effort is not known.
[[nodiscard]] std::optional<planning::NextSet>
nextSetOf(const SessionLog& log, const Athlete& athlete, const Knowledge& knowledge);

/// What a log changes the next time, in the order of its exercises. `snapshot` holds the log and
/// the range that planning reads (`planningRange`).
[[nodiscard]] std::vector<Reason> consequencesOf(const SessionLog& log,
                                                 const Snapshot& snapshot,
                                                 const Knowledge& knowledge,
                                                 Date today);

/// The estimated best single lift of an exercise over time; a trend, never a source of loads.
struct LiftTrend {
    std::string exercise;                     ///< exercise id
    std::vector<planning::TrendPoint> points; ///< by date, at least two
};

/// Of every exercise for which it is valid and known on two days or more, in the catalog's order.
[[nodiscard]] std::vector<LiftTrend>
liftTrends(const Snapshot& snapshot, const Knowledge& knowledge, Date today);

} // namespace stridewright::app
