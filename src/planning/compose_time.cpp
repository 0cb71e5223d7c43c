// SPDX-License-Identifier: MIT
#include "planning/compose_time.hpp"

#include <algorithm>
#include <cassert>

namespace stridewright::planning {

double setSeconds(const Exercise& exercise, int amount, const TimeRules& rules) {
    double seconds = 0;
    switch (exercise.metric) {
    case Metric::Reps:
        seconds = amount * exercise.secondsPerRep.value_or(0);
        break;
    case Metric::Seconds:
        seconds = amount * exercise.holdsPerSet + rules.holdGap * (exercise.holdsPerSet - 1);
        break;
    case Metric::Metres: {
        const auto speed = rules.speedOf.find(exercise.id);
        seconds = amount / (speed == rules.speedOf.end() ? rules.metresPerSecond : speed->second);
        break;
    }
    }
    return exercise.unilateral ? 2 * seconds + rules.sideChange : seconds;
}

const std::vector<std::string>& equipmentUsed(const Exercise& exercise,
                                              std::span<const std::string> owned,
                                              const TimeRules& rules) {
    const std::vector<std::string>* best = nullptr;
    for (const auto& items : exercise.equipment) {
        const bool met = std::ranges::all_of(items, [&](const std::string& item) {
            return std::ranges::find(owned, item) != owned.end();
        });
        if (met && (!best || setupSeconds(items, rules) < setupSeconds(*best, rules)))
            best = &items;
    }
    assert(best);
    return *best;
}

double setupSeconds(std::span<const std::string> items, const TimeRules& rules) {
    double seconds = rules.setup;
    for (const std::string& item : items)
        if (const auto found = rules.setupOf.find(item); found != rules.setupOf.end())
            seconds = std::max(seconds, found->second);
    return seconds;
}

double rampSeconds(const Exercise& exercise,
                   std::span<const std::string> items,
                   double rpe,
                   const TimeRules& rules) {
    if (exercise.loading != Loading::Required || rpe < rules.rampFromRpe) return 0;
    const bool barbell = std::ranges::any_of(
        items, [&](const std::string& item) { return rules.barbells.contains(item); });
    const int ramps = barbell && rpe >= rules.barbellRampFromRpe ? 2 : 1;
    return ramps * (setSeconds(exercise, rules.rampReps, rules) + rules.rampPause);
}

} // namespace stridewright::planning
