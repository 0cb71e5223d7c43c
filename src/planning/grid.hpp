// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/placement_rules.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/planning/limits.hpp>

#include <span>
#include <vector>

namespace stridewright::planning {

/// Ranks count 0 (no session) to 3 (heavy).
inline constexpr int kTopRank = 3;

/// What the rules say about one day of the horizon before any session is placed.
struct GridDay {
    DayLoad load = DayLoad::None;
    bool runDay = false;
    int minutes = 0;
    std::array<int, kCount<RuleId>> cap{}; ///< highest rank that each rule allows
    int ceiling = kTopRank;                ///< the lowest of the caps
    std::array<int, kTopRank + 1> cost{};  ///< by rank: host to preferred, together
    int factRank = 0;                      ///< of a session that stands in any case
    bool done = false;
    bool must = false; ///< pinned, and no fact
    int mustRank = 0;  ///< 0: any class
    int mustPin = -1;  ///< index of the request's pin; also of a fact by `accept`
    int neverPin = -1;
    bool existing = false;
    bool opened = false; ///< taken as available, to see what that would mend
};

struct GridWeek {
    PhaseKind phase = PhaseKind::Base;
    bool deload = false;
    SessionBounds bounds;
    int target = 2;
    Level level = Level::Beginner;              ///< the athlete's, or a lower one after time away
    AllowanceRules allowance;                   ///< of level and age together
    int ceiling = kTopRank;                     ///< rule `ceiling`
    std::array<std::array<int, 3>, 4> demand{}; ///< ranks by number of sessions
    int facts = 0;
};

/// How far the rule `race` reaches: as its table says, or over the race days alone.
enum class RaceReach { Table, RaceDayOnly };

/// A request laid out by day and week, every number that the search needs at hand.
struct Grid {
    const PlanRequest* request = nullptr;
    const PlacementRules* rules = nullptr;
    RaceReach reach = RaceReach::Table;
    Date first{};
    std::optional<LowerLevel> lower;
    std::vector<GridDay> days;
    std::vector<GridWeek> weeks;
    std::vector<DayLoad> loads;        ///< from the day before the horizon to two days after it
    unsigned factsBefore = 0;          ///< the seven days before the horizon, first day in bit 0
    std::vector<std::size_t> runStart; ///< per day: where its runs begin in `runOrder`
    std::vector<std::size_t> runOrder; ///< indices of the request's runs, by day

    [[nodiscard]] int dayCount() const { return static_cast<int>(days.size()); }
    [[nodiscard]] int weekCount() const { return static_cast<int>(weeks.size()); }
    [[nodiscard]] Date dateOf(int day) const { return first + Days{day}; }
    [[nodiscard]] int indexOf(Date date) const { return daysBetween(first, date); }
    [[nodiscard]] bool holds(int day) const { return day >= 0 && day < dayCount(); }
    [[nodiscard]] GridDay& day(int index) { return days[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const GridDay& day(int index) const {
        return days[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] GridWeek& week(int index) { return weeks[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const GridWeek& week(int index) const {
        return weeks[static_cast<std::size_t>(index)];
    }
    /// From -1 (the day before the horizon) to two days after its last.
    [[nodiscard]] DayLoad load(int index) const {
        return loads[static_cast<std::size_t>(index + 1)];
    }
    [[nodiscard]] std::span<const std::size_t> runsOn(int day) const;
};

/// The first day of the request's horizon.
[[nodiscard]] Date horizonStart(const PlanRequest& request);

/// Lays a request out. Throws Error{BadRequest} where pins contradict the rules or each other.
[[nodiscard]] Grid buildGrid(const PlanRequest& request,
                             const PlacementRules& rules,
                             std::span<const PhaseStart> phases,
                             std::span<const Date> deloads,
                             RaceReach reach,
                             const std::optional<LowerLevel>& lower = std::nullopt);

/// Works out again what follows from the loads, pins and facts of a week and the days beside it,
/// after one of them was changed.
void refreshAround(Grid& grid, int week);

/// Whether the athlete marks the day itself as one without strength (pins apart).
[[nodiscard]] bool isUnavailable(const Athlete& athlete, Date date);

/// One term of the cost of a session of `rank` on a day: host, next_day, second_day, previous_day
/// or preferred.
[[nodiscard]] int dayTerm(const Grid& grid, int day, int rank, CostTerm term);

/// Checks the pins against each other and against the rules (called by `buildGrid`).
void checkPins(const Grid& grid);

} // namespace stridewright::planning
