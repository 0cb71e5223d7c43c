// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/records.hpp>

namespace stridewright::app {

struct ReplanOptions {
    Date today{};
    Date from{}; ///< first day that may be planned; days before `today` are never planned
    int weeks = 1;
};

enum class SessionDifferenceKind { Added, Removed, Moved, OtherClass, OtherContent };

/// How a session of the new plan differs from the plan before. Sessions of one week are matched by
/// day, then by order.
struct SessionDifference {
    SessionDifferenceKind kind = SessionDifferenceKind::Added;
    std::optional<DatedClass> before;
    std::optional<DatedClass> after;
    friend bool operator==(const SessionDifference&, const SessionDifference&) = default;
};

/// A new plan, and what storing it would change.
struct Replanned {
    Plan plan;
    Change change;                              ///< empty where the plan stays as it is
    std::vector<SessionDifference> differences; ///< by date
};

/// Plans the athlete's season anew and keeps what is past, done, logged or replaced for the day. A
/// session that stays on its day keeps its id and the day on which it was first planned.
[[nodiscard]] Replanned replan(const Snapshot& snapshot,
                               const Knowledge& knowledge,
                               const ReplanOptions& options,
                               IdSource& ids);

/// The plan as it was accepted: the stored sessions, in weeks that show the running calendar as it
/// is now. A week without a stored session has none. For sheets and for the screen.
[[nodiscard]] Plan
storedPlan(const Snapshot& snapshot, const Knowledge& knowledge, Date from, int weeks);

} // namespace stridewright::app
