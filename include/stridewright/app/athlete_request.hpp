// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/records.hpp>

namespace stridewright::app {

/// How long a pain entry speaks for the present. What still hurts after that is entered again; an
/// older word would keep exercises away for ever once the athlete stops writing. Two weeks hold two
/// weekly check-ups, one of which may be missed. It is about records, not about training.
inline constexpr Days kPainSpeaksFor{14};

/// The fewest weeks that a plan looks ahead unless it is told how many.
inline constexpr int kLeastWeeksAhead = 8;

/// The dates that a snapshot must hold so that a plan from `from` can be made of it: the longest
/// plan ahead and as long back. All who plan use this range, so that they get the same plan.
[[nodiscard]] DateRange planningRange(Date from);

/// The plan request that a snapshot amounts to. `weeks` is from 1 to kMaxWeeks.
///
/// - age, gates and pain are those of `from`: gates as the level implies and then as their last
///   events say, pain by the latest entries of each concern and side (kPainSpeaksFor; the worst of
///   that day);
/// - runs not skipped, from eight weeks before the season of `from`; all races;
/// - phases as set by hand, else derived from the first day of the season (`seasonStart`), so that
///   planning again later gives the same phases and easier weeks;
/// - pins from `from` on. On these days a session that is logged already, or stands in another
///   version than planned, is a pin with `accept`; a session that was skipped keeps its day free;
/// - `done`: the sessions logged before `from` (class as logged, else as planned, else moderate).
///   Who has never logged anything is taken to have done what was planned and not skipped;
/// - `existing`: the sessions of the plan so far from `from` on that are still to be done;
/// - `log` with class, phase and planned minutes filled in from the session that was planned.
[[nodiscard]] PlanRequest
requestFor(const Snapshot& snapshot, const Knowledge& knowledge, Date from, int weeks);

/// Weeks from the week of `from` to the athlete's last race, run or planned session, at least
/// kLeastWeeksAhead, at most kMaxWeeks.
[[nodiscard]] int weeksAhead(const Snapshot& snapshot, Date from);

/// The first day of the week in which the season that `day` belongs to began: planned sessions
/// lead there from `day` back without a break of as many weeks as ask for a new build-up. The week
/// of `day` itself where none was planned before.
[[nodiscard]] Date seasonStart(const Snapshot& snapshot, const Knowledge& knowledge, Date day);

/// The catalog with the athlete's own exercises. Throws Error{BadRequest} where one of them has the
/// id of a built-in exercise.
[[nodiscard]] Knowledge withOwnExercises(const Knowledge& knowledge, const Snapshot& snapshot);

/// The age on a day; nothing where the birthday is not known or later.
[[nodiscard]] std::optional<int> ageOn(const AthleteRecord& athlete, Date date);

/// Whether a session was done: a log names it, or there is one of its day.
[[nodiscard]] bool isLogged(const Snapshot& snapshot, const Keyed<SessionRecord>& session);

/// What is to be done in a session: the version that stands in its place, else as planned.
[[nodiscard]] const PlannedSession& inForce(const SessionRecord& session);

} // namespace stridewright::app
