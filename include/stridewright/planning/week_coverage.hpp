// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/domain/plan.hpp>

#include <vector>

namespace stridewright::planning {

/// The sets that the sessions of a week give each area, against the minimum of phase, level and
/// time: what `compose` writes into a week, for sessions that were filled before.
[[nodiscard]] std::vector<Coverage> coverageOf(const PlanWeek& week,
                                               const PlanRequest& request,
                                               const Catalog& catalog,
                                               const CompositionRules& rules);

} // namespace stridewright::planning
