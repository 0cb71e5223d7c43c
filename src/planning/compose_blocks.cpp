// SPDX-License-Identifier: MIT
#include <stridewright/planning/composer.hpp>

#include <algorithm>
#include <limits>

namespace stridewright::planning {

namespace {

constexpr int kCutInsidePhase = 3; ///< cost of a cut where the phase goes on
constexpr int kOddLength = 40;     ///< cost of each week outside the block lengths
constexpr int kCutInFreeze = 200;  ///< cost of a cut shortly before an A race

bool inFreeze(const Plan& plan, Date day, int days) {
    return std::ranges::any_of(plan.races, [&](const Race& race) {
        const int left = daysBetween(day, race.date);
        return race.priority == RacePriority::A && left >= 0 && left <= days;
    });
}

} // namespace

std::vector<std::size_t> trainingBlocks(const Plan& plan, const CompositionRules& rules) {
    const std::size_t count = plan.weeks.size();
    if (count == 0) return {};
    const auto low = static_cast<std::size_t>(rules.blockWeeks.low);
    const auto high = static_cast<std::size_t>(rules.blockWeeks.high);
    // Shortest way over the cuts; a block may be longer than it should where nothing else is
    // possible, and the last one is cut off by the end of the plan.
    const std::size_t longest = 2 * high;
    std::vector<int> best(count + 1, std::numeric_limits<int>::max());
    std::vector<std::size_t> from(count + 1, 0);
    best[0] = 0;
    for (std::size_t end = 1; end <= count; ++end)
        for (std::size_t length = 1; length <= std::min(longest, end); ++length) {
            const std::size_t begin = end - length;
            if (best[begin] == std::numeric_limits<int>::max()) continue;
            int cost = best[begin];
            if (length > high) cost += kOddLength * static_cast<int>(length - high);
            if (length < low && end != count) cost += kOddLength * static_cast<int>(low - length);
            if (begin > 0) {
                const PlanWeek& week = plan.weeks[begin];
                if (week.phase == plan.weeks[begin - 1].phase)
                    cost += kCutInsidePhase;
                else
                    cost += 1;
                if (inFreeze(plan, week.starts, rules.freezeDays) ||
                    inFreeze(plan, week.starts + Days{6}, rules.freezeDays))
                    cost += kCutInFreeze;
            }
            if (cost < best[end]) {
                best[end] = cost;
                from[end] = begin;
            }
        }
    std::vector<std::size_t> starts;
    for (std::size_t end = count; end > 0; end = from[end])
        starts.push_back(from[end]);
    std::ranges::reverse(starts);
    return starts;
}

} // namespace stridewright::planning
