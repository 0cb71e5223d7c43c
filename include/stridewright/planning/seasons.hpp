// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/season_rules.hpp>

#include <span>

namespace stridewright::planning {

/// The phases of a season from its races, or the open cycle where there are none
/// (docs/planning-rules.md, A season). The first begins on the horizon's first day; each on the
/// first day of a week. The week that holds an A race is of phase `race`, the last of its taper.
[[nodiscard]] std::vector<PhaseStart> derivePhases(const PlanRequest& request,
                                                   const SeasonRules& rules);

/// First days of the easier weeks, within the request's horizon, given the phases in force.
[[nodiscard]] std::vector<Date> deriveDeloadWeeks(const PlanRequest& request,
                                                  std::span<const PhaseStart> phases,
                                                  const SeasonRules& rules);

} // namespace stridewright::planning
