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

/// What made a session different: of the session, or of one of its exercises.
struct SessionCause {
    std::string exercise; ///< exercise id, or empty
    Reason reason;
    friend bool operator==(const SessionCause&, const SessionCause&) = default;
};

/// How a session of the new plan differs from the plan before. Sessions of one week are matched by
/// day, then by order.
struct SessionDifference {
    SessionDifferenceKind kind = SessionDifferenceKind::Added;
    std::optional<DatedClass> before;
    std::optional<DatedClass> after;
    std::vector<SessionCause> why; ///< a few, of the session first; empty where none is known
    friend bool operator==(const SessionDifference&, const SessionDifference&) = default;
};

/// A new plan, and what storing it would change.
struct Replanned {
    Plan plan;
    Change change;                              ///< empty where the plan stays as it is
    std::vector<SessionDifference> differences; ///< by date
};

/// Plans the athlete's season anew. Of the plan so far these stay as they are: sessions before
/// `from` and `today`, done or logged, skipped, replaced for the day (`instead`), and those beyond
/// the weeks asked for. A day on which a session is logged is not planned again. A session that
/// stays on its day keeps its id and the day on which it was first planned. Planning again what was
/// just planned changes nothing.
///
/// The plan shows the sessions that stay as they are to be done, and what was logged as done.
/// Throws Error{BadRequest} as `planning::place` and `withOwnExercises`.
[[nodiscard]] Replanned replan(const Snapshot& snapshot,
                               const Knowledge& knowledge,
                               const ReplanOptions& options,
                               IdSource& ids);

/// The plan as it was accepted: the stored sessions in the version that is to be done, in weeks
/// that show the running calendar as it is now. A week without a stored session has none, and is
/// not said to be short. Skipped sessions are left out; logged ones stand in their days as done.
/// Where the calendar or the athlete's wishes changed so that a session breaks a rule now, a
/// finding says so (`plan_outdated_day`, `plan_outdated_week`). For sheets and for the screen.
[[nodiscard]] Plan
storedPlan(const Snapshot& snapshot, const Knowledge& knowledge, Date from, int weeks);

} // namespace stridewright::app
