// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/plan.hpp>

namespace stridewright {

/// All numbers of composition, from data/rules/composition.json: templates, prescriptions by phase
/// and level, time model, caps, coverage minimums, pain zones.
struct CompositionRules {};

} // namespace stridewright
