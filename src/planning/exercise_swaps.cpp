// SPDX-License-Identifier: MIT
#include "planning/exercise_swaps.hpp"

#include "planning/compose_reasons.hpp"
#include "planning/compose_time.hpp"
#include <stridewright/planning/composer.hpp>

#include <algorithm>
#include <cstdlib>

namespace stridewright::planning {

namespace {

bool serves(const Exercise& exercise, Focus focus) {
    return exercise.primary == focus ||
           std::ranges::find(exercise.secondary, focus) != exercise.secondary.end();
}

/// Main lifts and accessories may stand for each other; the other jobs stay apart.
bool sameKindOfSlot(Slot one, Slot other) {
    const auto isStrength = [](Slot slot) { return slot == Slot::Main || slot == Slot::Accessory; };
    return one == other || (isStrength(one) && isStrength(other));
}

} // namespace

bool SwapFinder::doesTheJob(const Exercise& exercise, const Exercise& other) const {
    return other.id != exercise.id && sameKindOfSlot(exercise.slot, other.slot) &&
           (other.pattern == exercise.pattern || other.primary == exercise.primary);
}

int SwapFinder::costOf(const Exercise& exercise, const Exercise& other) const {
    const SwapCosts& costs = m_rules->swap;
    int cost =
        costs.perLevel * std::abs(static_cast<int>(exercise.level) - static_cast<int>(other.level));
    if (other.pattern != exercise.pattern) cost += costs.otherPattern;
    if (other.primary != exercise.primary) cost += costs.otherMainArea;
    if (!serves(other, exercise.primary)) cost += costs.missedArea;
    for (const Focus focus : exercise.secondary)
        if (!serves(other, focus)) cost += costs.missedArea;
    if (other.slot != exercise.slot) cost += costs.otherSlot;
    if (other.loading != exercise.loading) cost += costs.otherLoading;
    if (other.unilateral != exercise.unilateral) cost += costs.otherSides;
    cost += costs.soreness * std::max(0, other.eccentricCost - exercise.eccentricCost);
    if (m_profile->emphasis.contains(other.id)) cost -= costs.helpsConcern;
    return cost;
}

Reason SwapFinder::reasonFor(const Exercise& exercise,
                             const Exercise& other,
                             const std::set<std::string>* met) const {
    if (const auto found = m_profile->emphasis.find(other.id); found != m_profile->emphasis.end())
        return reasonOf("swap_helps", {found->second->label});
    if (other.pattern == exercise.pattern) {
        const auto& used = equipmentUsed(other, m_profile->owned, m_composition->time);
        if (other.eccentricCost < exercise.eccentricCost) return reasonOf("swap_less_sore");
        if (used.empty() && exercise.loading == Loading::Required)
            return reasonOf("swap_needs_nothing");
        if (met && met->contains(other.id)) return reasonOf("swap_known");
        if (other.level < exercise.level) return reasonOf("swap_simpler");
        if (exercise.unilateral != other.unilateral)
            return reasonOf(other.unilateral ? "swap_one_leg" : "swap_both_sides");
        return reasonOf("swap_same_movement");
    }
    return reasonOf("swap_same_area_" + std::string(word(other.primary)));
}

std::vector<Swap> SwapFinder::swaps(const Exercise& exercise,
                                    const std::function<bool(const Exercise&)>& may,
                                    const std::set<std::string>* met) const {
    std::vector<Swap> found;
    for (const Exercise* other : m_profile->allowed) {
        if (!doesTheJob(exercise, *other) || !may(*other)) continue;
        int cost = costOf(exercise, *other);
        if (met && met->contains(other->id)) cost -= m_rules->swap.met;
        found.push_back({other, cost, reasonFor(exercise, *other, met)});
    }
    std::ranges::stable_sort(found, {}, &Swap::cost);
    return found;
}

} // namespace stridewright::planning
