// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/season_rules.hpp>

#include <span>

namespace stridewright::planning {

/// The week in which the season began: that of the first logged session since the last long gap,
/// at most kMaxWeeks back; without such a session the week of `from`.
[[nodiscard]] Date seasonStart(const PlanRequest& request, const SeasonRules& rules);

/// The phases of a season from its races, or the open cycle where there are none
/// (docs/planning-rules.md, A season). The first begins with the season (`seasonStart`), so that
/// planning again in the middle of it gives the same phases; each on the first day of a week. The
/// week that holds an A race is of phase `race`, the last of its taper.
[[nodiscard]] std::vector<PhaseStart> derivePhases(const PlanRequest& request,
                                                   const SeasonRules& rules);

/// First days of the easier weeks, within the request's horizon, given the phases in force. Weeks
/// that were logged as easier, or in which nothing was logged, count as such.
[[nodiscard]] std::vector<Date> deriveDeloadWeeks(const PlanRequest& request,
                                                  std::span<const PhaseStart> phases,
                                                  const SeasonRules& rules);

} // namespace stridewright::planning
