// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/plan.hpp>

namespace stridewright::app {

/// Places and fills: the whole answer to a request.
[[nodiscard]] Plan makePlan(const PlanRequest& request, const Knowledge& knowledge);

} // namespace stridewright::app
