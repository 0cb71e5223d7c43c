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
    const int count = daysIn(planned | masks.facts);
    if (planned != 0 && count > grid.week(week).bounds.max) return false;
    const bool takesLast =
        (masks.rest & planned) != 0 && (masks.rest & ~(planned | masks.facts)) == 0;
    return !(grid.week(week).allowance.keepRestDay && takesLast);
}

int demandCost(const Grid& grid, int week, const std::array<int, 7>& ranks, int count) {
    if (count == 0) return 0;
    std::array<int, kTopRank + 1> held{};
    for (const int rank : ranks)
        ++held[static_cast<std::size_t>(rank)];
    const auto n = static_cast<std::size_t>(std::min(count, 3));
    int distance = 0;
    std::size_t rank = kTopRank; // the heaviest not yet looked at
    for (std::size_t i = 0; i < n; ++i) {
        while (held[rank] == 0)
            --rank;
        --held[rank];
        distance += std::abs(static_cast<int>(rank) - grid.week(week).demand[n][i]);
    }
    return grid.rules->demand * distance;
}

/// Everything but demand and the days' own costs: it depends on the set alone.
int setCost(const Grid& grid, int week, const Masks& masks, const WeekOption& option) {
    const PlacementRules& rules = *grid.rules;
    const auto n = static_cast<std::size_t>(std::min(option.count, 3));
    int cost = rules.frequency * std::abs(option.count - grid.week(week).target);
    if (masks.rest != 0 && (masks.rest & ~option.mask) == 0) cost += rules.restDay;
    cost += rules.stability * daysIn(masks.existing & ~option.mask);
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
            if (rank == kTopRank &&
                m_factHeavy + nowHeavy > m_grid.week(m_week).allowance.maxHeavyPerWeek)
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

/// The gap of the week's first session, if it is planned, to any last day of the week before.
void layGaps(const PlacementRules& rules, WeekOption& option) {
    if (option.firstDay < 0) return;
    option.factFirst = option.firstDay == 0 && !hasBit(option.planned, 0);
    if (!hasBit(option.planned, option.firstDay)) return;
    const auto n = static_cast<std::size_t>(std::min(option.count, 3));
    for (int last = 0; last < 7; ++last) {
        const int days = 7 - last + option.firstDay;
        option.gapFrom[static_cast<std::size_t>(last)] =
            days < 2 ? -1 : rules.gap[n][static_cast<std::size_t>(std::min(days, 8))];
    }
}

WeekOption optionOfMask(unsigned mask) {
    WeekOption option;
    option.mask = mask;
    option.count = daysIn(mask);
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
        layGaps(*grid.rules, option);
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

} // namespace stridewright::planning
