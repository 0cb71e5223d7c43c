// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/progression_rules.hpp>
#include <stridewright/planning/adaptation.hpp>

namespace stridewright::planning {

/// Lowers the loads that progression has found to what time away and pain allow: a share of the
/// last load before them, made of what the athlete owns. Loads never rise here; an exercise without
/// a load, or without one in the log, stays as it is.
[[nodiscard]] Plan withHeldLoads(AdaptedPlan adaptedPlan,
                                 const Adapted& adapted,
                                 const Catalog& catalog,
                                 const ProgressionRules& rules);

} // namespace stridewright::planning
