// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/planning/seasons.hpp>

namespace stridewright::planning {

/// The phases and easier weeks in force: those of the request, or derived.
struct SeasonOf {
    std::vector<PhaseStart> phases; ///< ascending, never empty
    std::vector<Date> deloads;
};

[[nodiscard]] SeasonOf seasonOf(const PlanRequest& request, const SeasonRules& rules);

} // namespace stridewright::planning
