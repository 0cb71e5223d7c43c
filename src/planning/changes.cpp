// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

struct Next {
    const Prescription* item = nullptr;
    bool up = false; ///< the item is another exercise, harder than the one done
    bool other = false;
};

/// Whether the item took the place of an exercise, and how.
std::optional<bool> cameFrom(const Prescription& item, const Exercise& exercise) {
    for (const Reason& reason : item.why) {
        const bool up = reason.code == "target_stepped_up";
        if (!up && reason.code != "target_stepped_down") continue;
        const auto* name =
            reason.args.empty() ? nullptr : std::get_if<std::string>(&reason.args[0]);
        if (name && *name == exercise.name) return up;
    }
    return std::nullopt;
}

Next nextOf(const Exercise& exercise, const Plan& plan, Date after) {
    for (const PlanWeek& week : plan.weeks)
        for (const PlannedSession& session : week.sessions) {
            if (session.date <= after) continue;
            for (const SessionBlock& block : session.blocks)
                for (const Prescription& item : block.items) {
                    if (!item.rpe) continue;
                    if (item.exercise == exercise.id) return {&item, false, false};
                    if (const auto up = cameFrom(item, exercise)) return {&item, *up, true};
                }
        }
    return {};
}

/// "3 sets of 8 to 10 at effort 7".
std::string doseText(const Prescription& item) {
    const char* unit = item.metric == Metric::Seconds  ? " seconds"
                       : item.metric == Metric::Metres ? " metres"
                                                       : "";
    const std::string amount = item.amount.low == item.amount.high
                                   ? std::to_string(item.amount.low)
                                   : fmt::format("{} to {}", item.amount.low, item.amount.high);
    const std::string sets = item.sets == 1 ? "1 set" : fmt::format("{} sets", item.sets);
    return fmt::format("{} of {}{} at effort {:g}", sets, amount, unit, item.rpe.value_or(0));
}

std::string effortText(const Prescription& item) {
    return fmt::format("all sets at effort {:g}", item.rpe.value_or(0));
}

} // namespace

std::vector<Reason> whatChanges(const SessionLog& done,
                                const Plan& after,
                                const Athlete& athlete,
                                const Catalog& catalog,
                                const ProgressionRules& rules) {
    std::vector<Reason> changes;
    TrainingLog only;
    only.sessions.push_back(done);
    const History history(only, done.date);
    std::set<std::string> told;
    for (const ExerciseLog& entry : done.exercises) {
        const Exercise* exercise = catalog.exercise(entry.exercise);
        const Exposure* exposure = history.last(entry.exercise);
        if (!exercise || !exposure || !told.insert(entry.exercise).second) continue;
        const Next next = nextOf(*exercise, after, done.date);
        if (!next.item) continue;
        const Prescription& item = *next.item;
        if (next.other) {
            const Exercise* now = catalog.exercise(item.exercise);
            changes.push_back(
                progressReason(next.up ? "change_step_up" : "change_step_down",
                               {exercise->name, now ? now->name : item.exercise, doseText(item)}));
            continue;
        }
        const Loads loads = loadsFor(*exercise, athlete, rules);
        const std::string hand = loads.eachHand() ? " per hand" : "";
        const auto before = endLoad(*exposure);
        if (item.loadKg && before && std::abs(*item.loadKg - *before) > 0.005) {
            changes.push_back(progressReason(
                "change_load",
                {exercise->name,
                 fromToText(loadText(*before, loads), loadText(*item.loadKg, loads)) + hand,
                 effortText(item)}));
        } else if (item.loadKg) {
            changes.push_back(progressReason(
                before ? "change_same_load" : "change_new_load",
                {exercise->name, loadText(*item.loadKg, loads) + hand, doseText(item)}));
        } else {
            changes.push_back(progressReason("change_dose", {exercise->name, doseText(item)}));
        }
    }
    return changes;
}

} // namespace stridewright::planning
