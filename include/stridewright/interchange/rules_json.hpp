// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/adaptation_rules.hpp>
#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/domain/load_table.hpp>
#include <stridewright/domain/placement_rules.hpp>
#include <stridewright/domain/progression_rules.hpp>
#include <stridewright/domain/season_rules.hpp>

#include <string>
#include <string_view>

namespace stridewright::interchange {

/// Each reads one file of data/rules, strictly; a fault throws Error{BadDocument} naming `file`,
/// JSON path and value.
[[nodiscard]] PlacementRules readPlacementRules(std::string_view text, const std::string& file);
[[nodiscard]] SeasonRules readSeasonRules(std::string_view text, const std::string& file);
[[nodiscard]] CompositionRules readCompositionRules(std::string_view text, const std::string& file);
[[nodiscard]] AdaptationRules readAdaptationRules(std::string_view text, const std::string& file);
[[nodiscard]] ProgressionRules readProgressionRules(std::string_view text, const std::string& file);
[[nodiscard]] LoadTable readLoadTable(std::string_view text, const std::string& file);

} // namespace stridewright::interchange
