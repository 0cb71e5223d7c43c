// SPDX-License-Identifier: MIT
#include "planning/grid.hpp"

#include <stridewright/domain/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace stridewright::planning {

namespace {

std::size_t at(RuleId rule) {
    return static_cast<std::size_t>(rule);
}

AllowanceRules allowanceFor(const Athlete& athlete, Level level, const PlacementRules& rules) {
    AllowanceRules result = rules.levels[static_cast<std::size_t>(level)];
    if (!athlete.age) return result;
    for (const AgeRules& row : rules.ages) {
        if (*athlete.age > row.upTo) continue;
        result.ceiling = std::min(result.ceiling, row.allowance.ceiling);
        result.maxHeavyPerWeek = std::min(result.maxHeavyPerWeek, row.allowance.maxHeavyPerWeek);
        result.keepRestDay = result.keepRestDay || row.allowance.keepRestDay;
        break;
    }
    return result;
}

/// The level that a week is planned with. A week that the athlete has pinned a session in stays at
/// their own: what they insist on is theirs to decide.
Level levelIn(const Grid& grid, Date starts) {
    const Athlete& athlete = grid.request->athlete;
    if (!grid.lower || starts >= grid.lower->until) return athlete.level;
    const bool pinned = std::ranges::any_of(grid.request->pins, [&](const Pin& pin) {
        return pin.kind == PinKind::Must && pin.date >= starts && pin.date < starts + Days{7};
    });
    return pinned ? athlete.level : std::min(athlete.level, grid.lower->level);
}

const RaceDays& rowFor(const std::vector<RaceDays>& table, double km) {
    for (const RaceDays& row : table)
        if (km <= row.upToKm) return row;
    return table.back();
}

/// The highest class whose least distance to the race is kept; 0 where none is.
int rankAllowedAt(const RaceDays& row, int days) {
    int rank = 0;
    while (rank < kTopRank && row.days[static_cast<std::size_t>(rank)] <= days)
        ++rank;
    return rank;
}

void capByRaces(Grid& grid) {
    for (const Race& race : grid.request->races) {
        const int raceDay = grid.indexOf(race.date);
        const auto priority = static_cast<std::size_t>(race.priority);
        const RaceDays& before = rowFor(grid.rules->raceBefore[priority], race.km);
        const RaceDays& after = rowFor(grid.rules->raceAfter[priority], race.km);
        const bool wide = grid.reach == RaceReach::Table;
        const int from = std::max(0, wide ? raceDay - before.days[2] : raceDay);
        const int to = std::min(grid.dayCount() - 1, wide ? raceDay + after.days[2] : raceDay);
        for (int i = from; i <= to; ++i) {
            int& cap = grid.day(i).cap[at(RuleId::Race)];
            const int rank = i == raceDay  ? 0
                             : i < raceDay ? rankAllowedAt(before, raceDay - i)
                                           : rankAllowedAt(after, i - raceDay);
            cap = std::min(cap, rank);
        }
    }
}

void layRuns(Grid& grid) {
    const auto& runs = grid.request->runs;
    const std::size_t dayCount = grid.days.size();
    grid.loads.assign(dayCount + 3, DayLoad::None);
    grid.runStart.assign(dayCount + 1, 0);
    const auto raise = [&grid](int index, DayLoad load) {
        if (index < -1 || index > grid.dayCount() + 1) return;
        DayLoad& now = grid.loads[static_cast<std::size_t>(index + 1)];
        now = std::max(now, load);
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].kind == RunKind::Race)
            throw Error(ErrorCode::BadRequest,
                        "",
                        fmt::format("/runs/{}/kind", i),
                        "a race stands in races, not in runs");
        const int index = grid.indexOf(runs[i].date);
        raise(index, grid.rules->loadOfRun[static_cast<std::size_t>(runs[i].kind)]);
        if (!grid.holds(index)) continue;
        ++grid.runStart[static_cast<std::size_t>(index) + 1];
        if (runs[i].kind != RunKind::Rest) grid.day(index).runDay = true;
    }
    for (const Race& race : grid.request->races) {
        const int index = grid.indexOf(race.date);
        raise(index, DayLoad::Race);
        if (grid.holds(index)) grid.day(index).runDay = true;
    }
    for (std::size_t i = 0; i < dayCount; ++i) {
        grid.runStart[i + 1] += grid.runStart[i];
        grid.days[i].load = grid.loads[i + 1];
    }
    grid.runOrder.resize(grid.runStart.back());
    std::vector<std::size_t> next(grid.runStart.begin(), grid.runStart.end() - 1);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const int index = grid.indexOf(runs[i].date);
        if (grid.holds(index)) grid.runOrder[next[static_cast<std::size_t>(index)]++] = i;
    }
}

void layFacts(Grid& grid) {
    const auto add = [&grid](Date date, SessionClass asked) -> GridDay* {
        const int index = grid.indexOf(date);
        if (index < -7 || index >= grid.dayCount()) return nullptr;
        if (index < 0) {
            grid.factsBefore |= 1U << static_cast<unsigned>(index + 7);
            return nullptr;
        }
        GridDay& day = grid.day(index);
        day.factRank = std::max(day.factRank, rankOf(asked));
        return &day;
    };
    for (const DatedClass& session : grid.request->done)
        if (session.date < grid.request->from)
            if (GridDay* day = add(session.date, session.sessionClass)) day->done = true;
    const auto& pins = grid.request->pins;
    for (std::size_t i = 0; i < pins.size(); ++i) {
        const Pin& pin = pins[i];
        const int index = grid.indexOf(pin.date);
        if (pin.kind == PinKind::Must && !pin.accept.empty()) {
            if (pin.sessionClass)
                if (GridDay* day = add(pin.date, *pin.sessionClass))
                    day->mustPin = static_cast<int>(i);
        } else if (grid.holds(index)) {
            GridDay& day = grid.day(index);
            if (pin.kind == PinKind::Never) {
                day.neverPin = static_cast<int>(i);
            } else {
                day.must = true;
                day.mustPin = static_cast<int>(i);
                if (pin.sessionClass) day.mustRank = rankOf(*pin.sessionClass);
            }
        }
    }
    for (GridDay& day : grid.days)
        if (day.factRank > 0) day.must = false;
}

void layWeek(Grid& grid,
             int index,
             std::span<const PhaseStart> phases,
             std::span<const Date> deloads) {
    GridWeek& week = grid.week(index);
    const Date starts = grid.dateOf(7 * index);
    week.phase = phases.front().phase;
    for (const PhaseStart& start : phases)
        if (start.from <= starts) week.phase = start.phase;
    for (const Date date : deloads)
        if (starts <= date && date < starts + Days{7}) week.deload = true;
    const Athlete& athlete = grid.request->athlete;
    week.bounds = week.phase == PhaseKind::Race && athlete.raceWeekSessions
                      ? *athlete.raceWeekSessions
                      : athlete.sessionsPerWeek;
    week.level = levelIn(grid, starts);
    week.allowance = allowanceFor(athlete, week.level, *grid.rules);
    const PhaseRules& phase = grid.rules->phases[static_cast<std::size_t>(week.phase)];
    const int lower = week.deload ? 1 : 0;
    week.ceiling =
        std::min(std::max(1, rankOf(phase.ceiling) - lower), rankOf(week.allowance.ceiling));
    for (std::size_t n = 1; n <= 3; ++n)
        for (std::size_t i = 0; i < n; ++i)
            week.demand[n][i] =
                std::min(std::max(1, rankOf(phase.demand[n][i]) - lower), week.ceiling);
}

void layDay(Grid& grid, int index) {
    GridDay& day = grid.day(index);
    const Date date = grid.dateOf(index);
    const Athlete& athlete = grid.request->athlete;
    day.cap.fill(kTopRank);
    day.minutes = minutesOn(athlete, date);
    if (date < grid.request->from) day.cap[at(RuleId::Past)] = 0;
}

/// Target, facts and the rule `count`, which follow from the runs and facts of the week.
void refreshWeek(Grid& grid, int index) {
    GridWeek& week = grid.week(index);
    int runDays = 0;
    week.facts = 0;
    for (int i = 7 * index; i < 7 * index + 7; ++i) {
        runDays += grid.day(i).runDay ? 1 : 0;
        week.facts += grid.day(i).factRank > 0 ? 1 : 0;
    }
    const Athlete& athlete = grid.request->athlete;
    const PhaseRules& phase = grid.rules->phases[static_cast<std::size_t>(week.phase)];
    int target = phase.target[static_cast<std::size_t>(week.level)];
    if (target == 3 && runDays > phase.threeUpToRunDays) target = 2;
    week.target =
        std::clamp(athlete.targetSessions.value_or(target), week.bounds.min, week.bounds.max);
    const int byCount = week.facts >= week.bounds.max ? 0 : kTopRank;
    for (int i = 7 * index; i < 7 * index + 7; ++i)
        grid.day(i).cap[at(RuleId::Count)] = grid.day(i).factRank > 0 ? kTopRank : byCount;
}

void refreshDay(Grid& grid, int index) {
    GridDay& day = grid.day(index);
    const Athlete& athlete = grid.request->athlete;
    day.load = grid.load(index);
    const auto factAt = [&grid](int i) {
        if (i == -1) return (grid.factsBefore >> 6U & 1U) != 0;
        return grid.holds(i) && grid.day(i).factRank > 0;
    };
    const bool besideFact = day.factRank == 0 && (factAt(index - 1) || factAt(index + 1));
    const bool closed =
        (!day.opened && isUnavailable(athlete, grid.dateOf(index))) || day.neverPin >= 0;
    int byTime = 0;
    while (byTime < kTopRank &&
           grid.rules->classMinutes[static_cast<std::size_t>(byTime)] <= day.minutes)
        ++byTime;
    day.cap[at(RuleId::Time)] = byTime;
    day.cap[at(RuleId::Spacing)] = besideFact ? 0 : kTopRank;
    day.cap[at(RuleId::Available)] = closed ? 0 : kTopRank;
    day.cap[at(RuleId::BeforeHard)] =
        isHard(grid.load(index + 1)) ? rankOf(grid.week(index / 7).allowance.beforeHard) : kTopRank;
    day.cap[at(RuleId::LongDay)] =
        day.load == DayLoad::Long ? rankOf(SessionClass::Heavy) - 1 : kTopRank;
    day.cap[at(RuleId::Ceiling)] = grid.week(index / 7).ceiling;
    day.ceiling = *std::ranges::min_element(day.cap);
    for (int rank = 1; rank <= kTopRank; ++rank) {
        int sum = 0;
        for (const CostTerm term : {CostTerm::Host,
                                    CostTerm::NextDay,
                                    CostTerm::SecondDay,
                                    CostTerm::PreviousDay,
                                    CostTerm::Preferred})
            sum += dayTerm(grid, index, rank, term);
        day.cost[static_cast<std::size_t>(rank)] = sum;
    }
}

} // namespace

std::span<const std::size_t> Grid::runsOn(int day) const {
    const auto i = static_cast<std::size_t>(day);
    return std::span(runOrder).subspan(runStart[i], runStart[i + 1] - runStart[i]);
}

Date horizonStart(const PlanRequest& request) {
    return weekStart(request.from, request.athlete.weekStartsOn);
}

bool isUnavailable(const Athlete& athlete, Date date) {
    return athlete.unavailableWeekdays[static_cast<std::size_t>(weekdayOf(date))] ||
           athlete.unavailableDates.contains(date);
}

int dayTerm(const Grid& grid, int day, int rank, CostTerm term) {
    const PlacementRules& rules = *grid.rules;
    const Athlete& athlete = grid.request->athlete;
    const auto cost = [rank](const LoadCosts& table, DayLoad load) {
        // -1 marks what a rule forbids; it is met only where that rule is set aside to see
        // whether races are the cause of a short week, and then has no price.
        return std::max(0,
                        table[static_cast<std::size_t>(load)][static_cast<std::size_t>(rank - 1)]);
    };
    switch (term) {
    case CostTerm::Host:
        return cost(rules.host[static_cast<std::size_t>(athlete.placement)], grid.load(day));
    case CostTerm::NextDay:
        return cost(rules.nextDay, grid.load(day + 1));
    case CostTerm::SecondDay:
        return cost(rules.secondDay, grid.load(day + 2));
    case CostTerm::PreviousDay:
        return cost(rules.previousDay, grid.load(day - 1));
    case CostTerm::Preferred: {
        const auto& preferred = athlete.preferredWeekdays;
        const bool any = std::ranges::find(preferred, true) != preferred.end();
        const auto weekday = static_cast<std::size_t>(weekdayOf(grid.dateOf(day)));
        return any && !preferred[weekday] ? rules.preferred : 0;
    }
    default:
        return 0;
    }
}

void refreshAround(Grid& grid, int week) {
    refreshWeek(grid, week);
    const int from = std::max(0, 7 * week - 2);
    const int to = std::min(grid.dayCount() - 1, 7 * week + 7);
    for (int i = from; i <= to; ++i)
        refreshDay(grid, i);
}

Grid buildGrid(const PlanRequest& request,
               const PlacementRules& rules,
               std::span<const PhaseStart> phases,
               std::span<const Date> deloads,
               RaceReach reach,
               const std::optional<LowerLevel>& lower) {
    if (request.weeks < 1 || request.weeks > kMaxWeeks)
        throw Error(ErrorCode::BadRequest,
                    "",
                    "/weeks",
                    fmt::format("must be from 1 to {}, not {}", kMaxWeeks, request.weeks));
    Grid grid;
    grid.request = &request;
    grid.rules = &rules;
    grid.reach = reach;
    grid.first = horizonStart(request);
    grid.lower = lower;
    grid.days.resize(static_cast<std::size_t>(7 * request.weeks));
    grid.weeks.resize(static_cast<std::size_t>(request.weeks));
    layRuns(grid);
    layFacts(grid);
    if (request.existing)
        for (const DatedClass& session : *request.existing)
            if (const int index = grid.indexOf(session.date);
                grid.holds(index) && session.date >= request.from)
                grid.day(index).existing = true;
    for (int w = 0; w < grid.weekCount(); ++w)
        layWeek(grid, w, phases, deloads);
    for (int i = 0; i < grid.dayCount(); ++i)
        layDay(grid, i);
    capByRaces(grid);
    for (int w = 0; w < grid.weekCount(); ++w)
        refreshWeek(grid, w);
    for (int i = 0; i < grid.dayCount(); ++i)
        refreshDay(grid, i);
    checkPins(grid);
    return grid;
}

} // namespace stridewright::planning
