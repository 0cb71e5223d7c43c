// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/placement_rules.hpp>
#include <stridewright/domain/plan.hpp>

#include <map>
#include <optional>
#include <vector>

namespace stridewright::planning::tests {

/// Classes as ranks, 0 for none, one for each of a week's seven days.
using WeekRanks = std::array<int, 7>;

/// The best of a set of days of a week.
struct BestOfSet {
    Score score;
    WeekRanks ranks{};
};

/// What trying everything finds.
struct BruteAnswer {
    bool possible = false; ///< false: the pins contradict each other or the rules
    Score best;
    std::vector<WeekRanks> weeks; ///< of the plan that ties are broken for
    std::vector<std::array<std::optional<Score>, 7>> whatIf;
    std::vector<std::map<unsigned, BestOfSet>> sets; ///< by week, then by mask of days
};

/// Tries every assignment of classes to the days of one or two weeks. Written from the words of
/// docs/planning-rules.md, sharing nothing with the search; phases and easier weeks must be given.
class BruteForce {
public:
    BruteForce(const PlanRequest& request, const PlacementRules& rules);
    /// Forget the race table: a race closes its own day alone.
    void setRaceDayOnly() { m_raceDayOnly = true; }
    /// How many pairs of weeks `solve` would look at.
    [[nodiscard]] std::size_t size();
    [[nodiscard]] BruteAnswer solve();
    /// Whether an arrangement (facts in place) breaks no rule, and what it costs.
    [[nodiscard]] bool isAllowed(const std::vector<WeekRanks>& weeks) const;
    [[nodiscard]] Score scoreOf(const std::vector<WeekRanks>& weeks) const;
    [[nodiscard]] int factRank(Date date) const;

private:
    struct WeekFacts {
        PhaseKind phase{};
        bool deload = false;
        SessionBounds bounds;
        int target = 0;
        int ceiling = 0;
    };
    [[nodiscard]] Date dateOf(int week, int day) const { return m_first + Days{7 * week + day}; }
    [[nodiscard]] DayLoad load(Date date) const;
    [[nodiscard]] WeekFacts weekFacts(int week) const;
    [[nodiscard]] bool raceAllows(Date date, int rank) const;
    [[nodiscard]] bool dayAllows(int week, int day, int rank) const;
    [[nodiscard]] bool weekAllows(int week, const WeekRanks& ranks) const;
    [[nodiscard]] bool meets(int week, const WeekRanks& before, const WeekRanks& ranks) const;
    [[nodiscard]] Score weekScore(int week, const WeekRanks& before, const WeekRanks& ranks) const;
    [[nodiscard]] std::vector<WeekRanks> allOf(int week) const;
    [[nodiscard]] WeekRanks weekBefore() const;

    const PlanRequest& m_request;
    const PlacementRules& m_rules;
    Date m_first;
    bool m_raceDayOnly = false;
    int m_levelCeiling = 3;
    int m_beforeHard = 3;
    int m_maxHeavy = 3;
    bool m_keepRest = false;
    // Worked out once, by the words: loads from the day before to two days after; facts from the
    // week before.
    std::map<Date, DayLoad> m_loads;
    std::map<Date, int> m_facts;
    std::vector<WeekFacts> m_weeks;
};

} // namespace stridewright::planning::tests
