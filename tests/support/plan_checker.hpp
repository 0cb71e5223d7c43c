// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/domain/plan.hpp>

namespace stridewright::support {

/// Judges composed plans by the properties that every plan must have, from the plan, the request,
/// the catalog and the rules' numbers alone; it shares no code with the composer.
struct PlanCheck {
    std::vector<std::string> faults; ///< a line for each property broken; empty: the plan is sound
    int areas = 0;                   ///< of all weeks
    int areasMissed = 0;             ///< of these, below their minimum
    int weeks = 0;
    int weeksShortOfOneLeg = 0;
    int sessionsForBalance = 0; ///< sessions that ought to hold balance work
    int sessionsWithoutBalance = 0;
};

[[nodiscard]] PlanCheck checkPlan(const Plan& plan,
                                  const PlanRequest& request,
                                  const Catalog& catalog,
                                  const CompositionRules& rules);

} // namespace stridewright::support
