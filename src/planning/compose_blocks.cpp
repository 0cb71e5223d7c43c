// SPDX-License-Identifier: MIT
#include "planning/phases.hpp"
#include <stridewright/planning/composer.hpp>

#include <algorithm>
#include <limits>
#include <span>

namespace stridewright::planning {

namespace {

bool inFreeze(const Plan& plan, Date day, int days) {
    return std::ranges::any_of(plan.races, [&](const Race& race) {
        const int left = daysBetween(day, race.date);
        return race.priority == RacePriority::A && left >= 0 && left <= days;
    });
}

/// Whether a week begins a phase that calls for other exercises.
bool beginsAnew(std::span<const PhaseKind> phases, std::size_t week) {
    return phases[week] != phases[week - 1] && !keepsOnly(phases[week]);
}

} // namespace

TrainingBlocks trainingBlocks(const Plan& plan,
                              const CompositionRules& rules,
                              std::span<const PhaseKind> running) {
    // The weeks of the running block stand before those of the plan; there is no cut among them.
    const std::size_t past = running.size();
    std::vector<PhaseKind> phases(running.begin(), running.end());
    for (const PlanWeek& week : plan.weeks)
        phases.push_back(week.phase);
    const std::size_t count = phases.size();
    if (count == past) return {};
    const auto low = static_cast<std::size_t>(rules.blockWeeks.low);
    const auto high = static_cast<std::size_t>(rules.blockWeeks.high);
    // Weeks that keep make no block longer.
    std::vector<std::size_t> building(count + 1, 0);
    for (std::size_t week = 0; week < count; ++week)
        building[week + 1] = building[week] + (keepsOnly(phases[week]) ? 0 : 1);
    // Shortest way over the cuts; a block may be longer than it should where nothing else is
    // possible, and the last one is cut off by the end of the plan.
    const std::size_t longest = past + 2 * high + count - building[count];
    constexpr int kNoWay = std::numeric_limits<int>::max();
    std::vector<int> best(count + 1, kNoWay);
    std::vector<std::size_t> from(count + 1, 0);
    best[0] = 0;
    for (std::size_t end = std::max<std::size_t>(1, past); end <= count; ++end)
        for (std::size_t length = 1; length <= std::min(longest, end); ++length) {
            const std::size_t begin = end - length;
            if (best[begin] == kNoWay) continue;
            int cost = best[begin];
            for (std::size_t week = std::max(begin + 1, past); week < end; ++week)
                if (week > 0 && beginsAnew(phases, week)) cost += rules.blockCosts.phaseInside;
            const std::size_t weeks = building[end] - building[begin];
            if (weeks > high) cost += rules.blockCosts.oddWeek * static_cast<int>(weeks - high);
            if (weeks < low && end != count)
                cost += rules.blockCosts.oddWeek * static_cast<int>(low - weeks);
            if (begin > 0) {
                const PlanWeek& week = plan.weeks[begin - past];
                if (phases[begin] == phases[begin - 1])
                    cost += rules.blockCosts.cutInsidePhase;
                else
                    cost += rules.blockCosts.cutAtPhase;
                // An easier week has what the weeks before it had.
                if (past > 0 && week.deload) cost += rules.blockCosts.cutInFreeze;
                if (inFreeze(plan, week.starts, rules.freezeDays) ||
                    inFreeze(plan, week.starts + Days{6}, rules.freezeDays))
                    cost += rules.blockCosts.cutInFreeze;
            }
            if (cost < best[end]) {
                best[end] = cost;
                from[end] = begin;
            }
        }
    TrainingBlocks blocks;
    for (std::size_t end = count; end > past; end = from[end])
        blocks.starts.push_back(std::max(from[end], past) - past);
    std::ranges::reverse(blocks.starts);
    blocks.goesOn =
        past > 0 && from[blocks.starts.size() > 1 ? blocks.starts[1] + past : count] < past;
    return blocks;
}

} // namespace stridewright::planning
