// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/domain/records.hpp>

// What a person does to an athlete's records, as changes that can be stored and taken back.

namespace stridewright::app {

/// The profile as entered; empty where nothing differs.
[[nodiscard]] Change editProfile(const Snapshot& snapshot, const Athlete& profile);

/// Keeps strength on a day, or lets the day go where it is kept already.
[[nodiscard]] Change togglePin(const Snapshot& snapshot, Date date, IdSource& ids);

/// Carries out a way out of a short week as the planner tried it. `request` is the one that the
/// plan with the mend was made from; a run that is moved counts as edited by hand.
[[nodiscard]] Change mend(const Snapshot& snapshot,
                          const PlanRequest& request,
                          const Mend& mend,
                          const PlacementRules& rules);

/// The records of an athlete who is like the one of a request: the profile, the runs and races, the
/// season, the pins, what was done and what was planned. An age becomes a birthday on the request's
/// first day, gates and pain become records of that day.
[[nodiscard]] Change newAthlete(const PlanRequest& request,
                                Id<AthleteRecord> athlete,
                                const Catalog& catalog,
                                IdSource& ids);

} // namespace stridewright::app
