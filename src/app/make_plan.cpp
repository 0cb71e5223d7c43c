// SPDX-License-Identifier: MIT
#include <stridewright/app/make_plan.hpp>
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/gates.hpp>
#include <stridewright/planning/planner.hpp>
#include <stridewright/planning/progression.hpp>

namespace stridewright::app {

Plan makePlan(const PlanRequest& request, const Knowledge& knowledge) {
    Plan placed = planning::place(request, knowledge.placement, knowledge.seasons);
    if (request.log.empty())
        return planning::compose(
            std::move(placed), request, knowledge.catalog, knowledge.composition);
    // The log opens and closes exercises before they are chosen.
    PlanRequest known = request;
    known.athlete.gates = planning::openGates(
        request, knowledge.catalog, knowledge.composition, knowledge.progression);
    Plan composed =
        planning::compose(std::move(placed), known, knowledge.catalog, knowledge.composition);
    return planning::applyTargets(std::move(composed),
                                  request,
                                  knowledge.catalog,
                                  knowledge.composition,
                                  knowledge.progression);
}

} // namespace stridewright::app
