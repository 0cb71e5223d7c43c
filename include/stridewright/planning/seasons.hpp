// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/season_rules.hpp>

#include <functional>
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

/// The runner's own easier weeks, which easier weeks of strength fall on where one is near.
struct OwnEasierWeeks {
    std::function<bool(Date starts)> contains; ///< empty: they are not looked at
    int moves = 0;                             ///< weeks that one comes earlier or later for it
    int rest = 0; ///< none is needed at a block's end so many weeks after another
};

/// First days of the easier weeks, within the request's horizon, given the phases in force. Weeks
/// that were logged as easier, or in which nothing was logged, count as such. The next one is
/// counted from the last, wherever that fell.
[[nodiscard]] std::vector<Date> deriveDeloadWeeks(const PlanRequest& request,
                                                  std::span<const PhaseStart> phases,
                                                  const SeasonRules& rules,
                                                  const OwnEasierWeeks& own = {});

} // namespace stridewright::planning
