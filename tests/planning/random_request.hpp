// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/request.hpp>

#include <functional>

namespace stridewright::planning::tests {

/// Gives a whole number from low to high, both included.
using Dice = std::function<int(int low, int high)>;

/// A request with any of the features, of `weeks` weeks; phases and easier weeks are given. The
/// pins may contradict each other.
PlanRequest randomRequest(const Dice& dice, int weeks);

/// A source of dice that is the same for the same number on every machine.
Dice diceOf(unsigned seed);

} // namespace stridewright::planning::tests
