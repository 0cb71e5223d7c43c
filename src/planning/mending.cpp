// SPDX-License-Identifier: MIT
#include "planning/mending.hpp"

#include <algorithm>
#include <set>

namespace stridewright::planning {

namespace {

constexpr std::size_t kMostMends = 12;

bool hasSession(const Search& search, int day) {
    if (day == -1) return (search.grid().factsBefore >> 6U & 1U) != 0;
    if (!search.grid().holds(day)) return false;
    return search.chosenOption(day / 7).ranks[static_cast<std::size_t>(day % 7)] > 0;
}

/// Whether a session on this day would take the week's last day without a run.
bool takesLastRestDay(const Search& search, int day) {
    const Grid& grid = search.grid();
    if (!grid.week(day / 7).allowance.keepRestDay || grid.day(day).load != DayLoad::None)
        return false;
    for (int i = 7 * (day / 7); i < 7 * (day / 7) + 7; ++i)
        if (i != day && grid.day(i).load == DayLoad::None && !hasSession(search, i)) return false;
    return true;
}

std::vector<DayConflict> conflictDays(const Search& search, int week) {
    const Grid& grid = search.grid();
    std::vector<DayConflict> days;
    for (int i = 7 * week; i < 7 * week + 7; ++i) {
        if (hasSession(search, i)) continue;
        DayConflict conflict{grid.dateOf(i), {}};
        for (const RuleId rule : valuesOf<RuleId>()) {
            const bool beside =
                rule == RuleId::Spacing && (hasSession(search, i - 1) || hasSession(search, i + 1));
            const bool last = rule == RuleId::RestDay && takesLastRestDay(search, i);
            if (grid.day(i).cap[static_cast<std::size_t>(rule)] == 0 || beside || last)
                conflict.rules.push_back(rule);
        }
        days.push_back(std::move(conflict));
    }
    return days;
}

/// A grid in which one thing is otherwise.
Grid opened(const Grid& grid, int day) {
    Grid changed = grid;
    const Athlete& athlete = grid.request->athlete;
    changed.day(day).opened = true;
    changed.day(day).minutes =
        std::max({grid.day(day).minutes, athlete.sessionMinutes, grid.rules->classMinutes[0]});
    refreshAround(changed, day / 7);
    return changed;
}

void layLoad(Grid& grid, int day, std::size_t leaves, std::size_t comes) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    const auto& runs = grid.request->runs;
    const bool race = grid.day(day).load == DayLoad::Race;
    DayLoad load = race ? DayLoad::Race : DayLoad::None;
    bool runDay = race;
    const auto take = [&](std::size_t run) {
        load = std::max(load, grid.rules->loadOfRun[static_cast<std::size_t>(runs[run].kind)]);
        runDay = runDay || runs[run].kind != RunKind::Rest;
    };
    for (const std::size_t run : grid.runsOn(day))
        if (run != leaves) take(run);
    if (comes != kNone) take(comes);
    grid.loads[static_cast<std::size_t>(day + 1)] = load;
    grid.day(day).runDay = runDay;
}

Grid moved(const Grid& grid, std::size_t run, int from, int to) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    Grid changed = grid;
    layLoad(changed, from, run, kNone);
    layLoad(changed, to, kNone, run);
    refreshAround(changed, from / 7);
    return changed;
}

Grid lifted(const Grid& grid, const Pin& pin, int day, int week) {
    Grid changed = grid;
    GridDay& target = changed.day(day);
    if (pin.kind == PinKind::Never) {
        target.neverPin = -1;
    } else {
        target.must = false;
        target.mustRank = 0;
        if (!target.done) target.factRank = 0;
    }
    refreshAround(changed, day / 7);
    if (day / 7 != week) refreshAround(changed, week);
    return changed;
}

class Mending {
public:
    Mending(const Search& search, int week) : m_search(search), m_week(week) {}

    [[nodiscard]] std::vector<Mend> all() {
        openDays();
        moveRuns();
        liftPins();
        std::ranges::stable_sort(m_mends, {}, &Mend::reaches);
        if (m_mends.size() > kMostMends) m_mends.resize(kMostMends);
        return std::move(m_mends);
    }

private:
    void note(const Grid& changed, Mend mend) {
        const auto reached = m_search.mendedBy(changed, m_week);
        if (!reached) return;
        mend.reaches = *reached;
        m_mends.push_back(mend);
    }

    void openDays() {
        const Grid& grid = m_search.grid();
        for (int i = 7 * m_week; i < 7 * m_week + 7; ++i) {
            const GridDay& day = grid.day(i);
            const bool shut = isUnavailable(grid.request->athlete, grid.dateOf(i)) ||
                              day.cap[static_cast<std::size_t>(RuleId::Time)] == 0;
            if (!shut || grid.dateOf(i) < grid.request->from) continue;
            note(opened(grid, i), {MendKind::OpenDay, grid.dateOf(i), std::nullopt, 0, {}});
        }
    }

    void moveRuns() {
        const Grid& grid = m_search.grid();
        for (int from = 7 * m_week; from < 7 * m_week + 7; ++from) {
            std::set<RunKind> seen; // runs of one kind on one day are the same to every rule
            for (const std::size_t run : grid.runsOn(from)) {
                const RunKind kind = grid.request->runs[run].kind;
                if (kind == RunKind::Rest || !seen.insert(kind).second) continue;
                for (int to = 7 * m_week; to < 7 * m_week + 7; ++to) {
                    const bool past = grid.dateOf(std::min(from, to)) < grid.request->from;
                    if (to == from || past) continue;
                    note(moved(grid, run, from, to),
                         {MendKind::MoveRun, grid.dateOf(from), grid.dateOf(to), run, {}});
                }
            }
        }
    }

    void liftPins() {
        const Grid& grid = m_search.grid();
        std::set<int> seen;
        for (const Pin& pin : grid.request->pins) {
            const int day = grid.indexOf(pin.date);
            const bool near = day >= 7 * m_week - 1 && day <= 7 * m_week + 7 && grid.holds(day);
            if (!near || pin.date < grid.request->from || !seen.insert(day).second) continue;
            note(lifted(grid, pin, day, m_week),
                 {MendKind::LiftPin, pin.date, std::nullopt, 0, {}});
        }
    }

    const Search& m_search;
    int m_week;
    std::vector<Mend> m_mends;
};

} // namespace

void judgeShortWeeks(Plan& plan, const Search& search, const SeasonOf& season) {
    const Grid& grid = search.grid();
    const Grid withoutRaceTable = buildGrid(*grid.request,
                                            *grid.rules,
                                            season.phases,
                                            season.deloads,
                                            RaceReach::RaceDayOnly,
                                            grid.lower);
    const Search freed(withoutRaceTable);
    for (int w = 0; w < grid.weekCount(); ++w) {
        if (search.chosenOption(w).own.shortfall == 0) continue;
        PlanWeek& week = plan.weeks[static_cast<std::size_t>(w)];
        if (freed.chosenOption(w).own.shortfall == 0) {
            week.status = WeekStatus::Exempt;
            continue;
        }
        week.status = WeekStatus::Short;
        week.conflict = Conflict{conflictDays(search, w), Mending(search, w).all()};
    }
}

} // namespace stridewright::planning
