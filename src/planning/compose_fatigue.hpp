// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/composition_rules.hpp>

namespace stridewright::planning {

/// The share of one set in the lower-body fatigue score.
[[nodiscard]] double setFatigue(const Exercise& exercise, double rpe, const FatigueRules& rules);

/// Whether a main lift of so many repetitions makes a session heavy by itself.
[[nodiscard]] bool isHeavyLift(const IntRange& reps, double rpe, const FatigueRules& rules);

} // namespace stridewright::planning
