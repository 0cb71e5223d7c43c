// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_profile.hpp"
#include <stridewright/domain/plan.hpp>

namespace stridewright::planning {

/// The sets that a week should give each area, in the order of Focus: the minimum of phase and
/// level, less in an easier week and where the week has less time than it is made for.
[[nodiscard]] std::array<double, 9> minimumsOf(PhaseKind phase,
                                               bool easier,
                                               double minutes,
                                               const Profile& profile,
                                               const CompositionRules& rules);

/// The half sets that the blocks give the areas; only sets that are hard enough count.
[[nodiscard]] std::array<int, 9> halfSetsOf(std::span<const SessionBlock> blocks,
                                            const Catalog& catalog,
                                            const CompositionRules& rules);

/// What the week's content says: areas below their minimum, kinds of core and pull missing. `done`
/// are the patterns of this week's sessions that were done before the plan.
[[nodiscard]] std::vector<Finding> weekFindings(const PlanWeek& week,
                                                const PlanWeek* before,
                                                const std::set<Pattern>& done,
                                                const Catalog& catalog,
                                                const CompositionRules& rules);

/// A word for an area, for the middle of a sentence.
[[nodiscard]] std::string areaName(Focus focus);

/// Whether sets of an exercise count where the share of work on one leg is taken: leg exercises as
/// main lifts, on one leg and for the hips; calves and jumps do not, nor hip work on both sides at
/// once, such as band walks.
[[nodiscard]] bool countsForOneLeg(BlockKind block, const Exercise& exercise);

/// The least share of a week's leg sets that should be on one leg.
[[nodiscard]] double oneLegShare(const PlanWeek& week, const CompositionRules& rules);

} // namespace stridewright::planning
