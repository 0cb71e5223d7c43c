// SPDX-License-Identifier: MIT
#include <stridewright/planning/held_loads.hpp>
#include <stridewright/planning/history.hpp>
#include <stridewright/planning/loads.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>

namespace stridewright::planning {

namespace {

/// The most that may be lifted: a share of the last load before a day.
std::optional<double>
mostOf(const std::string& exercise, const History& history, Date before, double share) {
    const auto exposures = history.exposures(exercise);
    const auto later = std::ranges::lower_bound(exposures, before, {}, &Exposure::date);
    if (later == exposures.begin()) return std::nullopt;
    const auto load = std::prev(later)->loadKg();
    if (!load) return std::nullopt;
    return *load * share;
}

/// Whether a reason of progression names the load that would have been next.
bool speaksOfLoad(const Reason& reason) {
    static const std::set<std::string_view> codes{"target_keep_load",
                                                  "target_easier_load",
                                                  "target_more_load",
                                                  "target_start_load",
                                                  "target_less_load",
                                                  "target_other_range_more",
                                                  "target_other_range_same",
                                                  "target_far_easier",
                                                  "target_step_too_big",
                                                  "target_step_waits",
                                                  "target_small_step",
                                                  "target_rounded"};
    return codes.contains(reason.code);
}

void hold(Prescription& item,
          double most,
          std::optional<Reason> why,
          const Exercise& exercise,
          const Athlete& athlete,
          const ProgressionRules& rules) {
    if (!item.loadKg || *item.loadKg <= most) return;
    const Loads loads = loadsFor(exercise, athlete, rules);
    // What cannot be made lighter stays as light as it gets.
    const MakeableLoad* made = loads.nearestAtOrBelow(most);
    if (!made && !loads.empty()) made = &loads.all().front();
    const double held = made ? made->kg : most;
    if (held >= *item.loadKg) return;
    // What was said of the other load holds no longer.
    std::erase_if(item.why, [](const Reason& reason) { return speaksOfLoad(reason); });
    item.why.push_back(
        {"held_load", {loadText(held, loads), loadText(*item.loadKg, loads)}, true, std::nullopt});
    if (why) item.why.push_back(std::move(*why));
    item.loadKg = held;
}

} // namespace

Plan withHeldLoads(AdaptedPlan adaptedPlan,
                   const Adapted& adapted,
                   const Catalog& catalog,
                   const ProgressionRules& rules) {
    const Athlete& athlete = adapted.request.athlete;
    if (adaptedPlan.easings.empty() && adapted.loadCuts.empty()) return std::move(adaptedPlan.plan);
    const History history(adapted.request.log, adapted.request.from);
    for (PlanWeek& week : adaptedPlan.plan.weeks)
        for (PlannedSession& session : week.sessions) {
            const auto easing =
                std::ranges::find(adaptedPlan.easings, session.date, &SessionEasing::date);
            for (SessionBlock& block : session.blocks)
                for (Prescription& item : block.items) {
                    const Exercise* exercise = catalog.exercise(item.exercise);
                    if (!exercise) continue;
                    if (easing != adaptedPlan.easings.end()) {
                        // The session tells of the days; its exercises need not.
                        for (Reason& reason : item.why)
                            if (reason.code == "target_hold_gap")
                                reason = {"target_same_again", {}, false, std::nullopt};
                        const bool milder = exercise->primary == Focus::CalvesFeet ||
                                            exercise->primary == Focus::Core;
                        const Easing& held = milder ? easing->calvesAndCore : easing->usual;
                        if (const auto most =
                                mostOf(item.exercise, history, easing->before, held.load);
                            most && held.repeat)
                            // The session says why, once for all its exercises.
                            hold(item, *most, std::nullopt, *exercise, athlete, rules);
                    }
                    if (const auto cut = adapted.loadCuts.find(item.exercise);
                        cut != adapted.loadCuts.end())
                        if (const auto most = mostOf(
                                item.exercise, history, cut->second.since, cut->second.factor))
                            hold(item, *most, cut->second.why, *exercise, athlete, rules);
                }
        }
    return std::move(adaptedPlan.plan);
}

} // namespace stridewright::planning
