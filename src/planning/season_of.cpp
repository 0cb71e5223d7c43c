// SPDX-License-Identifier: MIT
#include "planning/season_of.hpp"

#include <algorithm>

namespace stridewright::planning {

SeasonOf seasonOf(const PlanRequest& request, const SeasonRules& rules) {
    SeasonOf season;
    if (request.phases && !request.phases->empty())
        season.phases = *request.phases;
    else
        season.phases = derivePhases(request, rules);
    std::ranges::stable_sort(season.phases, {}, &PhaseStart::from);
    season.deloads = request.deloadWeeks ? *request.deloadWeeks
                                         : deriveDeloadWeeks(request, season.phases, rules);
    return season;
}

} // namespace stridewright::planning
