// SPDX-License-Identifier: MIT
#include "planning/explain.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace stridewright::planning {

namespace {

std::size_t at(CostTerm term) {
    return static_cast<std::size_t>(term);
}

/// Days since the session before, in its own week or the week before; 0 where there is none.
int daysSincePrevious(const Search& search, int week, int dayOfWeek) {
    const unsigned earlier =
        search.chosenOption(week).mask & ((1U << static_cast<unsigned>(dayOfWeek)) - 1U);
    if (earlier != 0) return dayOfWeek - (31 - std::countl_zero(earlier));
    const WeekOption& before = search.chosenBefore(week);
    return before.mask == 0 ? 0 : 7 - before.lastDay + dayOfWeek;
}

} // namespace

CostTerms sessionTerms(const Search& search, int week, int dayOfWeek) {
    CostTerms terms{};
    const Grid& grid = search.grid();
    const WeekOption& option = search.chosenOption(week);
    const unsigned bit = 1U << static_cast<unsigned>(dayOfWeek);
    if ((option.planned & bit) == 0) return terms;
    const int rank = option.ranks[static_cast<std::size_t>(dayOfWeek)];
    for (const CostTerm term : {CostTerm::Host,
                                CostTerm::NextDay,
                                CostTerm::SecondDay,
                                CostTerm::PreviousDay,
                                CostTerm::Preferred})
        terms[at(term)] = dayTerm(grid, 7 * week + dayOfWeek, rank, term);
    const WeekOption& before = search.chosenBefore(week);
    if (before.mask != 0 && (before.mask & bit) == 0)
        terms[at(CostTerm::Rhythm)] = grid.rules->rhythm;
    if (const int days = daysSincePrevious(search, week, dayOfWeek); days > 0)
        terms[at(CostTerm::Gap)] =
            grid.rules->gap[static_cast<std::size_t>(std::min(option.count, 3))]
                           [static_cast<std::size_t>(std::min(days, 8))];
    return terms;
}

CostTerms weekTerms(const Search& search, int week) {
    CostTerms terms{};
    const Grid& grid = search.grid();
    const PlacementRules& rules = *grid.rules;
    const WeekOption& option = search.chosenOption(week);
    terms[at(CostTerm::Frequency)] =
        rules.frequency * std::abs(option.count - grid.week(week).target);
    auto sorted = option.ranks;
    std::ranges::sort(sorted, std::greater<>());
    const auto n = static_cast<std::size_t>(std::min(option.count, 3));
    for (std::size_t i = 0; i < n; ++i)
        terms[at(CostTerm::Demand)] +=
            rules.demand * std::abs(sorted[i] - grid.week(week).demand[n][i]);
    bool anyRest = false;
    bool allTaken = true;
    for (int i = 0; i < 7; ++i) {
        const GridDay& day = grid.day(7 * week + i);
        const bool session = option.ranks[static_cast<std::size_t>(i)] > 0;
        if (day.load == DayLoad::None) {
            anyRest = true;
            allTaken = allTaken && session;
        }
        if (day.existing && !session) terms[at(CostTerm::Stability)] += rules.stability;
        const CostTerms own = sessionTerms(search, week, i);
        for (std::size_t t = 0; t < own.size(); ++t)
            terms[t] += own[t];
    }
    if (anyRest && allTaken) terms[at(CostTerm::RestDay)] = rules.restDay;
    return terms;
}

} // namespace stridewright::planning
