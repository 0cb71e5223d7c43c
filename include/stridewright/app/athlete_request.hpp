// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/records.hpp>

namespace stridewright::app {

/// The plan request that a snapshot amounts to: profile with age, gates and pain as of `from`, runs
/// not skipped, races, season, pins, logs, the sessions done before `from`, and the sessions of the
/// plan so far as `existing`. `weeks` is from 1 to kMaxWeeks.
[[nodiscard]] PlanRequest requestFor(const Snapshot& snapshot, Date from, int weeks);

/// Weeks from the week of `from` to the athlete's last race or run, at least 8, at most kMaxWeeks.
[[nodiscard]] int weeksAhead(const Snapshot& snapshot, Date from);

/// The catalog with the athlete's own exercises. Throws Error{BadRequest} where one of them has the
/// id of a built-in exercise.
[[nodiscard]] Knowledge withOwnExercises(const Knowledge& knowledge, const Snapshot& snapshot);

/// The age on a day; nothing where the birthday is not known.
[[nodiscard]] std::optional<int> ageOn(const AthleteRecord& athlete, Date date);

} // namespace stridewright::app
