// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/adaptation_rules.hpp>
#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/domain/placement_rules.hpp>
#include <stridewright/domain/progression_rules.hpp>
#include <stridewright/domain/season_rules.hpp>

namespace stridewright::app {

/// What the product knows before it meets an athlete: read from the data files built into it.
struct Knowledge {
    Catalog catalog;
    PlacementRules placement;
    SeasonRules seasons;
    CompositionRules composition;
    AdaptationRules adaptation;
    ProgressionRules progression;
};

/// Reads and checks the built-in data; throws Error naming data file, JSON path and value.
[[nodiscard]] Knowledge loadKnowledge();

} // namespace stridewright::app
