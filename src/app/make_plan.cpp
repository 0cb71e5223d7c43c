// SPDX-License-Identifier: MIT
#include <stridewright/app/make_plan.hpp>
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/planner.hpp>

namespace stridewright::app {

Plan makePlan(const PlanRequest& request, const Knowledge& knowledge) {
    return planning::compose(planning::place(request, knowledge.placement, knowledge.seasons),
                             request,
                             knowledge.catalog,
                             knowledge.composition);
}

} // namespace stridewright::app
