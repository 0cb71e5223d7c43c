// SPDX-License-Identifier: MIT
#include <stridewright/app/make_plan.hpp>
#include <stridewright/planning/adaptation.hpp>
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/planner.hpp>

namespace stridewright::app {

namespace {

Plan composed(const planning::Adapted& adapted, const Knowledge& knowledge) {
    Plan placed = planning::place(adapted.request, knowledge.placement, knowledge.seasons);
    if (adapted.timeFactor == 1)
        return planning::compose(std::move(placed),
                                 adapted.request,
                                 knowledge.catalog,
                                 knowledge.composition,
                                 adapted.limits);
    CompositionRules composition = knowledge.composition;
    composition.time.factor *= adapted.timeFactor;
    return planning::compose(
        std::move(placed), adapted.request, knowledge.catalog, composition, adapted.limits);
}

} // namespace

Plan makePlan(const PlanRequest& request, const Knowledge& knowledge) {
    const planning::AdaptationSources sources{
        knowledge.catalog, knowledge.composition, knowledge.seasons, knowledge.adaptation};
    const planning::Adapted adapted = planning::adaptRequest(request, sources);
    return planning::adaptPlan(composed(adapted, knowledge), adapted, sources).plan;
}

} // namespace stridewright::app
