// SPDX-License-Identifier: MIT
#include "planning/plateau_findings.hpp"

#include <algorithm>

namespace stridewright::planning {

namespace {

/// Whether the next time is harder in a way that the numbers of a log do not show, or has been
/// since such a way began: where it gets too hard, it is taken off again.
bool rises(const Prescription& item) {
    static const std::set<std::string_view> steps{"target_more_load",
                                                  "target_one_more",
                                                  "target_more_amount",
                                                  "target_bag",
                                                  "target_slower",
                                                  "target_range",
                                                  "target_step_edge",
                                                  "target_lever",
                                                  "target_further",
                                                  "target_next_band",
                                                  "target_reps_first",
                                                  "target_longer_first",
                                                  "target_show",
                                                  "target_stepped_up"};
    return std::ranges::any_of(item.why, [](const Reason& why) {
        return steps.contains(why.code) || why.code.starts_with("still_");
    });
}

Finding
findingFor(const Plateau& plateau, const Exercise& exercise, const ProgressKnowledge& knowledge) {
    Finding finding;
    finding.args = {exercise.name, static_cast<std::int64_t>(plateau.exposures)};
    switch (plateau.remedy) {
    case Remedy::EasierWeek:
        finding.code = "plateau_easier_week";
        break;
    case Remedy::OtherRange:
        finding.code = "plateau_other_range";
        break;
    case Remedy::Swap:
        finding.code = "plateau_swap";
        finding.args.emplace_back(knowledge.catalog->exercise(plateau.swapFor)->name);
        finding.args.emplace_back(static_cast<std::int64_t>(knowledge.rules->plateau.swapWeeks));
        break;
    case Remedy::SleepAndFood:
        finding.code = "plateau_sleep_and_food";
        break;
    }
    return finding;
}

} // namespace

std::vector<Finding>
plateauFindings(const Plan& plan, Date first, const ProgressKnowledge& knowledge) {
    std::vector<Finding> findings;
    const PlanWeek* week = nullptr;
    for (const PlanWeek& each : plan.weeks)
        if (!week && !each.sessions.empty()) week = &each;
    if (!week || week->deload || knowledge.rules->keeping.contains(week->phase)) return findings;
    std::set<std::string> said;
    for (const PlannedSession& session : week->sessions)
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items) {
                if (block.kind != BlockKind::Main || !said.insert(item.exercise).second) continue;
                if (rises(item)) continue;
                // After a pause or a time that keeps it is too early to tell.
                const auto counted = knowledge.history->countedExposures(item.exercise);
                if (counted.empty() ||
                    daysBetween(counted.back()->date, first) > knowledge.rules->gapHolds * 2)
                    continue;
                const Exercise& exercise = *knowledge.catalog->exercise(item.exercise);
                if (const auto plateau = plateauOf(exercise, week->phase, knowledge))
                    findings.push_back(findingFor(*plateau, exercise, knowledge));
            }
    return findings;
}

} // namespace stridewright::planning
