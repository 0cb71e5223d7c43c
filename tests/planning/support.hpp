// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/placement_rules.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/domain/season_rules.hpp>

#include <string>
#include <string_view>

namespace stridewright::planning::tests {

/// The shipped rules.
const PlacementRules& rules();
const SeasonRules& seasons();

std::string fileText(const std::string& pathInSource);

/// An empty request: Monday 1 March 2027, no deload weeks, one phase.
PlanRequest
requestOf(int weeks, Level level = Level::Intermediate, PhaseKind phase = PhaseKind::Build);

/// Adds the week of runs, Monday to Sunday ("rest tempo easy ..."), to every week of the horizon
/// and the weeks beside it.
void repeatRuns(PlanRequest& request, std::string_view week);

/// "Tue heavy Fri moderate".
std::string sessionsText(const PlanWeek& week);

/// "host 9, gap 1": terms that are not zero, in order.
std::string termsText(const CostTerms& terms);

} // namespace stridewright::planning::tests
