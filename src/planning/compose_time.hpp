// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/composition_rules.hpp>

#include <span>
#include <string>

namespace stridewright::planning {

/// Seconds of one set of an exercise, both sides.
[[nodiscard]] double setSeconds(const Exercise& exercise, int amount, const TimeRules& rules);

/// What is used of the equipment owned: of the alternatives that can be met, the one that takes
/// least to set up (the first of equals). The exercise can be equipped.
[[nodiscard]] const std::vector<std::string>&
equipmentUsed(const Exercise& exercise, std::span<const std::string> owned, const TimeRules& rules);

/// Seconds until the first set: the longest of what is fetched.
[[nodiscard]] double setupSeconds(std::span<const std::string> items, const TimeRules& rules);

/// Seconds of the lighter sets before a loaded main lift.
[[nodiscard]] double rampSeconds(const Exercise& exercise,
                                 std::span<const std::string> items,
                                 double rpe,
                                 const TimeRules& rules);

} // namespace stridewright::planning
