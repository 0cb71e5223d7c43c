// SPDX-License-Identifier: MIT
#include <stridewright/app/make_plan.hpp>
#include <stridewright/planning/adaptation.hpp>
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/gates.hpp>
#include <stridewright/planning/held_loads.hpp>
#include <stridewright/planning/pain.hpp>
#include <stridewright/planning/planner.hpp>
#include <stridewright/planning/progression.hpp>
#include <stridewright/planning/season_findings.hpp>

#include <algorithm>

namespace stridewright::app {

namespace {

Plan planned(const planning::Adapted& adapted,
             const CompositionRules& composition,
             const Knowledge& knowledge) {
    // The learned time is in `composition`; adaptPlan reckons it in by itself.
    const planning::AdaptationSources sources{
        knowledge.catalog, knowledge.composition, knowledge.seasons, knowledge.adaptation};
    Plan plan = planning::compose(
        planning::place(
            adapted.request, knowledge.placement, knowledge.seasons, adapted.limits.lower),
        adapted.request,
        knowledge.catalog,
        composition,
        adapted.limits);
    // Where nothing may be trained that is all there is to say.
    if (std::ranges::any_of(plan.findings, [](const Finding& finding) {
            return planning::stopOf(finding) == planning::Stop::All;
        }))
        return plan;
    // Where a professional is to be seen first there is nothing to say about targets.
    if (adapted.request.log.empty() || adapted.pain.referral)
        return planning::adaptPlan(std::move(plan), adapted, sources).plan;
    // Targets first: sets that time away takes are no new level to grow from.
    plan = planning::applyTargets(std::move(plan),
                                  adapted.request,
                                  knowledge.catalog,
                                  composition,
                                  knowledge.progression,
                                  adapted.limits);
    planning::AdaptedPlan result = planning::adaptPlan(std::move(plan), adapted, sources);
    const planning::VersionSources versions{
        adapted.request, adapted.limits, knowledge.catalog, composition, knowledge.adaptation};
    const PhaseKind phase = result.plan.weeks.front().phase;
    for (planning::SeasonFinding& each : planning::seasonFindings(adapted.request, phase, versions))
        result.plan.findings.push_back(std::move(each.finding));
    return planning::withHeldLoads(
        std::move(result), adapted, knowledge.catalog, knowledge.progression);
}

} // namespace

Plan makePlan(const PlanRequest& request, const Knowledge& knowledge) {
    planning::Adapted adapted = planning::adaptRequest(
        request,
        {knowledge.catalog, knowledge.composition, knowledge.seasons, knowledge.adaptation});
    if (request.log.empty()) return planned(adapted, knowledge.composition, knowledge);
    // The log opens and closes exercises before they are chosen.
    adapted.request.athlete.gates = planning::openGates(
        request, knowledge.catalog, knowledge.composition, knowledge.progression);
    if (adapted.timeFactor == 1) return planned(adapted, knowledge.composition, knowledge);
    CompositionRules composition = knowledge.composition;
    composition.time.factor *= adapted.timeFactor;
    return planned(adapted, composition, knowledge);
}

} // namespace stridewright::app
