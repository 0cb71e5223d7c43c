// SPDX-License-Identifier: MIT
#include "planning/compose_frame.hpp"

#include "planning/compose_time.hpp"

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

double minutesFor(const Exercise& exercise, int amount, const TimeRules& time) {
    return setSeconds(exercise, amount, time) * time.factor / 60;
}

Prescription
itemOf(const Exercise& exercise, int amount, std::string reason, const TimeRules& time) {
    Prescription item;
    item.exercise = exercise.id;
    item.amount = {amount, amount};
    item.metric = exercise.metric;
    item.perSide = exercise.unilateral;
    item.minutes = minutesFor(exercise, amount, time);
    item.why.push_back({.code = std::move(reason), .args = {}, .about = std::nullopt});
    return item;
}

/// An exercise by id that the athlete may do today and that is not new where nothing new may come.
const Exercise* usable(const std::string& id,
                       const SessionNeeds& needs,
                       const Profile& profile,
                       const Catalog& catalog) {
    const Exercise* exercise = catalog.exercise(id);
    if (!exercise || !profile.allows(*exercise)) return nullptr;
    if (needs.newLimit != kAnyNumber && !needs.seen->contains(id)) return nullptr;
    return std::ranges::find(needs.exercises, exercise) == needs.exercises.end() ? exercise
                                                                                 : nullptr;
}

} // namespace

double minutesOf(const std::vector<Prescription>& items) {
    double minutes = 0;
    for (const Prescription& item : items)
        minutes += item.minutes;
    return minutes;
}

std::vector<Prescription> warmUpOf(double minutes,
                                   const SessionNeeds& needs,
                                   const Profile& profile,
                                   const Catalog& catalog,
                                   const CompositionRules& rules) {
    const TimeRules& time = rules.time;
    std::vector<Prescription> items;
    const Exercise* pulse = usable(rules.warmUpPulse, needs, profile, catalog);
    if (pulse) items.push_back(itemOf(*pulse, pulse->dose.low, "item_warmup", time));
    double used = minutesOf(items);
    const auto add = [&](const std::string& id) {
        const Exercise* drill = usable(id, needs, profile, catalog);
        if (!drill) return false;
        Prescription item = itemOf(*drill, drill->dose.low, "item_warmup", time);
        if (used + item.minutes > minutes) return false;
        used += item.minutes;
        items.push_back(std::move(item));
        return true;
    };
    // Older athletes balance in every session: here, where the session itself has no such drill.
    if (profile.age && profile.age->balanceDrill &&
        std::ranges::none_of(needs.exercises, [](const Exercise* each) {
            return each && each->pattern == Pattern::Balance;
        }))
        for (const Exercise* each : profile.allowed)
            if (each->pattern == Pattern::Balance && add(each->id)) break;
    if (minutes >= rules.activationFrom)
        for (const std::string& id : rules.warmUpActivation)
            if (add(id)) break;
    const auto& drills = profile.withoutLegs ? rules.warmUpWithoutLegs : rules.warmUpDrills;
    for (const std::string& id : drills)
        add(id);
    // The activation is done last, when warm.
    if (minutes >= rules.activationFrom && items.size() > 2)
        for (std::size_t i = 1; i + 1 < items.size(); ++i)
            if (std::ranges::find(rules.warmUpActivation, items[i].exercise) !=
                rules.warmUpActivation.end())
                std::rotate(items.begin() + static_cast<std::ptrdiff_t>(i),
                            items.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                            items.end());
    // What is left of the time: a longer pulse, then the drills once more.
    if (pulse) {
        const double perSecond = time.factor / 60;
        const int more = static_cast<int>(std::ceil((minutes - used) / perSecond - 1e-9));
        const int seconds = std::clamp(pulse->dose.low + more, pulse->dose.low, pulse->dose.high);
        used -= items.front().minutes;
        items.front() = itemOf(*pulse, seconds, "item_warmup", time);
        used += items.front().minutes;
    }
    for (int round = 0; round < rules.mostRounds && used < minutes; ++round)
        for (Prescription& item : items) {
            if (item.exercise == rules.warmUpPulse || used >= minutes) continue;
            const double once = item.minutes / item.sets;
            ++item.sets;
            item.minutes += once;
            used += once;
        }
    return items;
}

std::vector<Prescription> mobilityOf(double minutes,
                                     const SessionNeeds& needs,
                                     const Profile& profile,
                                     const Catalog& catalog,
                                     const CompositionRules& rules) {
    std::vector<Prescription> items;
    double used = 0;
    for (const std::string& id : rules.mobility) {
        const Exercise* exercise = usable(id, needs, profile, catalog);
        // The warm-up of those who spare their legs borrows from here.
        if (!exercise || (profile.withoutLegs && std::ranges::find(rules.warmUpWithoutLegs, id) !=
                                                     rules.warmUpWithoutLegs.end()))
            continue;
        const int amount =
            std::clamp(rules.mobilitySeconds, exercise->dose.low, exercise->dose.high);
        Prescription item = itemOf(*exercise, amount, "item_mobility", rules.time);
        if (used + item.minutes > minutes) continue;
        used += item.minutes;
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace stridewright::planning
