// SPDX-License-Identifier: MIT
#include "planning/search.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdlib>

namespace stridewright::planning {

namespace {

bool hasBit(unsigned mask, int bit) {
    return (mask >> static_cast<unsigned>(bit) & 1U) != 0;
}

/// The masks of a week by day that decide which sets are allowed.
struct Masks {
    unsigned facts = 0;
    unsigned musts = 0;
    unsigned open = 0;
    unsigned rest = 0;
    unsigned existing = 0;
};

Masks masksOf(const Grid& grid, int week) {
    Masks masks;
    for (int i = 0; i < 7; ++i) {
        const GridDay& day = grid.day(7 * week + i);
        const unsigned bit = 1U << static_cast<unsigned>(i);
        if (day.factRank > 0)
            masks.facts |= bit;
        else if (day.ceiling > 0)
            masks.open |= bit;
        if (day.must) masks.musts |= bit;
        if (day.load == DayLoad::None) masks.rest |= bit;
        if (day.existing) masks.existing |= bit;
    }
    return masks;
}

bool isAllowed(const Grid& grid, int week, const Masks& masks, unsigned planned) {
    if ((planned & ~masks.open) != 0 || (masks.musts & ~planned) != 0) return false;
    if ((planned & planned << 1U) != 0) return false;
    const int count = std::popcount(planned | masks.facts);
    if (planned != 0 && count > grid.week(week).bounds.max) return false;
    const bool takesLast =
        (masks.rest & planned) != 0 && (masks.rest & ~(planned | masks.facts)) == 0;
    return !(grid.allowance.keepRestDay && takesLast);
}

int demandCost(const Grid& grid, int week, const std::array<int, 7>& ranks, int count) {
    if (count == 0) return 0;
    std::array<int, 7> sorted = ranks;
    std::ranges::sort(sorted, std::greater<>());
    const auto n = static_cast<std::size_t>(std::min(count, 3));
    int distance = 0;
    for (std::size_t i = 0; i < n; ++i)
        distance += std::abs(sorted[i] - grid.week(week).demand[n][i]);
    return grid.rules->demand * distance;
}

/// Everything but demand and the days' own costs: it depends on the set alone.
int setCost(const Grid& grid, int week, const Masks& masks, const WeekOption& option) {
    const PlacementRules& rules = *grid.rules;
    const auto n = static_cast<std::size_t>(std::min(option.count, 3));
    int cost = rules.frequency * std::abs(option.count - grid.week(week).target);
    if (masks.rest != 0 && (masks.rest & ~option.mask) == 0) cost += rules.restDay;
    cost += rules.stability * std::popcount(masks.existing & ~option.mask);
    int previous = -1;
    for (int i = 0; i < 7; ++i) {
        if (!hasBit(option.mask, i)) continue;
        if (previous >= 0 && hasBit(option.planned, i))
            cost += rules.gap[n][static_cast<std::size_t>(std::min(i - previous, 8))];
        previous = i;
    }
    return cost;
}

/// Tries all classes of the planned days, heavier ones first from the first day on, so that the
/// first of the cheapest is also the one that ties are broken for.
class ClassChoice {
public:
    ClassChoice(const Grid& grid, int week, const WeekOption& option)
        : m_grid(grid), m_week(week), m_option(option) {
        for (int i = 0; i < 7; ++i) {
            const int fact = grid.day(7 * week + i).factRank;
            if (hasBit(option.planned, i))
                m_days[static_cast<std::size_t>(m_count++)] = i;
            else
                m_ranks[static_cast<std::size_t>(i)] = fact;
            if (fact == kTopRank) ++m_factHeavy;
        }
        tryFrom(0, 0, 0);
    }
    [[nodiscard]] bool found() const { return m_best >= 0; }
    [[nodiscard]] int cost() const { return m_best; }
    [[nodiscard]] const std::array<int, 7>& ranks() const { return m_bestRanks; }

private:
    void tryFrom(int position, int cost, int heavy) {
        if (m_best >= 0 && cost >= m_best) return;
        if (position == m_count) {
            const int total = cost + demandCost(m_grid, m_week, m_ranks, m_option.count);
            if (m_best >= 0 && total >= m_best) return;
            m_best = total;
            m_bestRanks = m_ranks;
            return;
        }
        const auto dayIndex = static_cast<std::size_t>(m_days[static_cast<std::size_t>(position)]);
        const GridDay& day = m_grid.day(7 * m_week + static_cast<int>(dayIndex));
        for (int rank = std::min(day.ceiling, kTopRank); rank >= 1; --rank) {
            if (day.must && day.mustRank > 0 && rank != day.mustRank) continue;
            const int nowHeavy = heavy + (rank == kTopRank ? 1 : 0);
            if (rank == kTopRank && m_factHeavy + nowHeavy > m_grid.allowance.maxHeavyPerWeek)
                continue;
            m_ranks[dayIndex] = rank;
            tryFrom(position + 1, cost + day.cost[static_cast<std::size_t>(rank)], nowHeavy);
        }
        m_ranks[dayIndex] = 0;
    }

    const Grid& m_grid;
    int m_week;
    const WeekOption& m_option;
    std::array<int, 7> m_days{};
    int m_count = 0;
    int m_factHeavy = 0;
    std::array<int, 7> m_ranks{};
    std::array<int, 7> m_bestRanks{};
    int m_best = -1;
};

WeekOption optionOfMask(unsigned mask) {
    WeekOption option;
    option.mask = mask;
    option.count = std::popcount(mask);
    if (mask != 0) {
        option.firstDay = std::countr_zero(mask);
        option.lastDay = 31 - std::countl_zero(mask);
    }
    return option;
}

} // namespace

WeekOptions optionsOf(const Grid& grid, int week) {
    const Masks masks = masksOf(grid, week);
    WeekOptions options;
    for (unsigned planned = 0; planned < 128; ++planned) {
        if (!isAllowed(grid, week, masks, planned)) continue;
        WeekOption option = optionOfMask(planned | masks.facts);
        option.planned = planned;
        const ClassChoice choice(grid, week, option);
        if (!choice.found()) continue;
        option.ranks = choice.ranks();
        for (const int rank : option.ranks)
            option.key = option.key * 4 + static_cast<unsigned>(rank);
        option.own.shortfall = std::max(0, grid.week(week).bounds.min - option.count);
        option.own.cost = choice.cost() + setCost(grid, week, masks, option);
        assert(options.count < WeekOptions::kMost);
        options.add(option);
    }
    return options;
}

WeekOption optionBefore(const Grid& grid) {
    return optionOfMask(grid.factsBefore);
}

Score transition(const PlacementRules& rules, const WeekOption& before, const WeekOption& option) {
    if (before.mask == 0) return {};
    Score cost;
    const bool meet = before.lastDay == 6 && option.firstDay == 0;
    if (option.firstDay >= 0 && hasBit(option.planned, option.firstDay)) {
        if (meet) return kNoWay;
        const auto n = static_cast<std::size_t>(std::min(option.count, 3));
        const int days = 7 - before.lastDay + option.firstDay;
        cost.cost += rules.gap[n][static_cast<std::size_t>(std::min(days, 8))];
    } else if (meet && hasBit(before.planned, 6)) {
        return kNoWay;
    }
    cost.cost += rules.rhythm * std::popcount(option.planned & ~before.mask);
    return cost;
}

} // namespace stridewright::planning
