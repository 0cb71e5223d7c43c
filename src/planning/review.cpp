// SPDX-License-Identifier: MIT
#include "planning/search.hpp"
#include "planning/season_of.hpp"
#include <stridewright/planning/planner.hpp>

#include <algorithm>
#include <cstdlib>
#include <tuple>

// Deliberately apart from the search: an arrangement is judged day by day, so that a fault in the
// search's shortcuts would show as a difference between the two.
namespace stridewright::planning {

namespace {

struct Stand {
    int rank = 0;
    bool fact = false;
    [[nodiscard]] bool planned() const { return rank > 0 && !fact; }
};

class Judge {
public:
    Judge(const Grid& grid, std::span<const DatedClass> sessions)
        : m_grid(grid), m_stands(static_cast<std::size_t>(grid.dayCount() + 7)) {
        for (int i = -7; i < 0; ++i)
            if ((grid.factsBefore >> static_cast<unsigned>(i + 7) & 1U) != 0)
                stand(i) = {1, true}; // of which class, nothing here asks
        for (int i = 0; i < grid.dayCount(); ++i)
            if (grid.day(i).done) stand(i) = {grid.day(i).factRank, true};
        for (const DatedClass& session : sessions)
            seat(session);
    }

    [[nodiscard]] Review review() {
        for (int i = 0; i < m_grid.dayCount(); ++i)
            judgeDay(i);
        for (int w = 0; w < m_grid.weekCount(); ++w) {
            judgeWeek(w);
            price(w);
        }
        std::ranges::sort(m_review.breaches, [](const Breach& a, const Breach& b) {
            return std::tie(a.date, a.rule) < std::tie(b.date, b.rule);
        });
        return std::move(m_review);
    }

private:
    [[nodiscard]] Stand& stand(int day) { return m_stands[static_cast<std::size_t>(day + 7)]; }

    void breach(RuleId rule, Date date) { m_review.breaches.push_back({rule, date}); }

    void seat(const DatedClass& session) {
        const int index = m_grid.indexOf(session.date);
        if (index < 0) return breach(RuleId::Past, session.date);
        if (index >= m_grid.dayCount()) return breach(RuleId::Available, session.date);
        if (stand(index).rank > 0)
            return breach(stand(index).fact && m_grid.day(index).done ? RuleId::Past
                                                                      : RuleId::Spacing,
                          session.date);
        const int rank = rankOf(session.sessionClass);
        stand(index) = {rank, m_grid.day(index).factRank == rank};
    }

    void judgeDay(int index) {
        const GridDay& day = m_grid.day(index);
        const Date date = m_grid.dateOf(index);
        const Stand here = stand(index);
        const int pinned = day.must ? day.mustRank : day.factRank;
        const bool asked = day.must || day.factRank > 0;
        if (asked && (here.rank == 0 || (pinned > 0 && here.rank != pinned)))
            breach(RuleId::Pin, date);
        for (const RuleId rule : {RuleId::Available,
                                  RuleId::Time,
                                  RuleId::Race,
                                  RuleId::BeforeHard,
                                  RuleId::LongDay,
                                  RuleId::Ceiling,
                                  RuleId::Past})
            if (here.planned() && here.rank > day.cap[static_cast<std::size_t>(rule)])
                breach(rule, date);
        const Stand before = stand(index - 1);
        if (here.rank > 0 && before.rank > 0 && !(here.fact && before.fact))
            breach(RuleId::Spacing, here.fact ? date - Days{1} : date);
    }

    struct Tally {
        int sessions = 0;
        int planned = 0;
        int heavy = 0;
        int plannedHeavy = 0;
        int restDays = 0;
        int takenRestDays = 0;
        int lastPlannedOnRest = -1;
    };

    [[nodiscard]] Tally tally(int week) {
        Tally sum;
        for (int i = 7 * week; i < 7 * week + 7; ++i) {
            const Stand here = stand(i);
            const bool rest = m_grid.day(i).load == DayLoad::None;
            sum.restDays += rest ? 1 : 0;
            if (here.rank == 0) continue;
            ++sum.sessions;
            sum.takenRestDays += rest ? 1 : 0;
            sum.heavy += here.rank == kTopRank ? 1 : 0;
            if (here.fact) continue;
            ++sum.planned;
            sum.plannedHeavy += here.rank == kTopRank ? 1 : 0;
            if (rest) sum.lastPlannedOnRest = i;
        }
        return sum;
    }

    void judgeWeek(int week) {
        const Tally sum = tally(week);
        const Date starts = m_grid.dateOf(7 * week);
        if (sum.planned > 0 && sum.sessions > m_grid.week(week).bounds.max)
            breach(RuleId::Count, starts);
        if (sum.plannedHeavy > 0 && sum.heavy > m_grid.week(week).allowance.maxHeavyPerWeek)
            breach(RuleId::HeavyCount, starts);
        if (m_grid.week(week).allowance.keepRestDay && sum.lastPlannedOnRest >= 0 &&
            sum.restDays == sum.takenRestDays)
            breach(RuleId::RestDay, m_grid.dateOf(sum.lastPlannedOnRest));
    }

    [[nodiscard]] int demandCost(int week, int sessions) {
        std::vector<int> ranks;
        for (int i = 7 * week; i < 7 * week + 7; ++i)
            if (stand(i).rank > 0) ranks.push_back(stand(i).rank);
        std::ranges::sort(ranks, std::greater<>());
        const auto n = static_cast<std::size_t>(std::min(sessions, 3));
        int distance = 0;
        for (std::size_t i = 0; i < n; ++i)
            distance += std::abs(ranks[i] - m_grid.week(week).demand[n][i]);
        return m_grid.rules->demand * distance;
    }

    void priceSession(int week, int index, int sessions, CostTerms& terms) {
        const PlacementRules& rules = *m_grid.rules;
        for (const CostTerm term : {CostTerm::Host,
                                    CostTerm::NextDay,
                                    CostTerm::SecondDay,
                                    CostTerm::PreviousDay,
                                    CostTerm::Preferred})
            of(terms, term) += dayTerm(m_grid, index, stand(index).rank, term);
        bool anyBefore = false;
        for (int i = 7 * week - 7; i < 7 * week; ++i)
            anyBefore = anyBefore || stand(i).rank > 0;
        if (anyBefore && stand(index - 7).rank == 0) of(terms, CostTerm::Rhythm) += rules.rhythm;
        int previous = index - 1;
        while (previous >= 7 * week - 7 && stand(previous).rank == 0)
            --previous;
        if (previous < 7 * week - 7) return;
        of(terms, CostTerm::Gap) +=
            rules.gap[static_cast<std::size_t>(std::min(sessions, 3))]
                     [static_cast<std::size_t>(std::min(index - previous, 8))];
    }

    void price(int week) {
        const PlacementRules& rules = *m_grid.rules;
        const Tally sum = tally(week);
        Review::Week result;
        result.starts = m_grid.dateOf(7 * week);
        result.shortfall = std::max(0, m_grid.week(week).bounds.min - sum.sessions);
        CostTerms& terms = result.terms;
        of(terms, CostTerm::Frequency) =
            rules.frequency * std::abs(sum.sessions - m_grid.week(week).target);
        of(terms, CostTerm::Demand) = demandCost(week, sum.sessions);
        if (sum.restDays > 0 && sum.restDays == sum.takenRestDays)
            of(terms, CostTerm::RestDay) = rules.restDay;
        for (int i = 7 * week; i < 7 * week + 7; ++i) {
            if (stand(i).planned()) priceSession(week, i, sum.sessions, terms);
            if (m_grid.day(i).existing && stand(i).rank == 0)
                of(terms, CostTerm::Stability) += rules.stability;
        }
        m_review.score.shortfall += result.shortfall;
        for (std::size_t t = 0; t < terms.size(); ++t) {
            m_review.terms[t] += terms[t];
            m_review.score.cost += terms[t];
        }
        m_review.weeks.push_back(result);
    }

    [[nodiscard]] static int& of(CostTerms& terms, CostTerm term) {
        return terms[static_cast<std::size_t>(term)];
    }

    const Grid& m_grid;
    std::vector<Stand> m_stands; ///< from seven days before the horizon
    Review m_review;
};

} // namespace

Review review(const PlanRequest& request,
              std::span<const DatedClass> sessions,
              const PlacementRules& rules,
              const SeasonRules& seasons) {
    const SeasonOf season = seasonOf(request, seasons);
    const Grid grid = buildGrid(request, rules, season.phases, season.deloads, RaceReach::Table);
    Review result = Judge(grid, sessions).review();
    result.best = Search(grid).best();
    return result;
}

} // namespace stridewright::planning
