// SPDX-License-Identifier: MIT
#pragma once

#include "planning/progress.hpp"

namespace stridewright::planning {

/// Main lifts of the plan's first week with sessions that stand still, each once; `first` is the
/// next session. Nothing in easier weeks and phases that keep.
[[nodiscard]] std::vector<Finding>
plateauFindings(const Plan& plan, Date first, const ProgressKnowledge& knowledge);

} // namespace stridewright::planning
