// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_profile.hpp"
#include <stridewright/domain/plan.hpp>
#include <stridewright/domain/progression_rules.hpp>
#include <stridewright/domain/request.hpp>

#include <optional>

// How much more a week asks of the legs than the last one that built.

namespace stridewright::planning {

/// A week's work for the legs.
struct WeekWork {
    Date starts{};
    double score = 0; ///< fatigue score of its sessions together
    std::size_t sessions = 0;
};

/// The last whole week of the log before a day that was neither an easier one nor of a phase that
/// keeps; nothing where it is too long ago or was not noted as a whole.
[[nodiscard]] std::optional<WeekWork> lastWorkBefore(const PlanRequest& request,
                                                     Date firstWeek,
                                                     const Catalog& catalog,
                                                     const FatigueRules& fatigue,
                                                     const ProgressionRules& rules);

struct RiseSources {
    const Catalog& catalog;
    const CompositionRules& composition;
    const ProgressionRules& rules;
    const Profile& profile;
};

/// Takes sets off the further exercises for the legs where a week would ask much more of them than
/// the last one that built. Main lifts and the class of each session stay: what is left may still
/// be more. Weeks with another number of sessions are not compared. Returns the work that the next
/// week is held against.
[[nodiscard]] std::optional<WeekWork>
heldToRise(PlanWeek& week, const std::optional<WeekWork>& last, const RiseSources& sources);

} // namespace stridewright::planning
