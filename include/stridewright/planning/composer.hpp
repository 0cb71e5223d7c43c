// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/domain/plan.hpp>

namespace stridewright::planning {

/// Fills every session of a placed plan with exercises, sets, effort, rest and minutes, adds the
/// weeks' coverage and the findings of composition. Pure and deterministic.
[[nodiscard]] Plan compose(Plan plan, const PlanRequest& request, const Catalog& catalog,
                           const CompositionRules& rules);

} // namespace stridewright::planning
