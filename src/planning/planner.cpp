// SPDX-License-Identifier: MIT
#include "planning/explain.hpp"
#include "planning/mending.hpp"
#include "planning/search.hpp"
#include "planning/season_of.hpp"
#include <stridewright/planning/planner.hpp>

#include <algorithm>

namespace stridewright::planning {

namespace {

constexpr std::size_t kMostAlternatives = 5;

std::vector<Run> runsShown(const Grid& grid, int day) {
    std::vector<Run> runs;
    for (const std::size_t i : grid.runsOn(day))
        runs.push_back(grid.request->runs[i]);
    if (grid.day(day).load != DayLoad::Race) return runs;
    const Date date = grid.dateOf(day);
    for (const Race& race : grid.request->races)
        if (race.date == date)
            runs.push_back({date, RunKind::Race, std::nullopt, race.km, "", race.name});
    return runs;
}

std::array<std::optional<Score>, 7> whatIfs(const Search& search, int week) {
    std::array<std::optional<Score>, 7> extra;
    const WeekOptions& options = search.options(week);
    for (int i = 0; i < options.count; ++i) {
        const Score total = search.through(week, i);
        if (!isWay(total)) continue;
        for (std::size_t day = 0; day < 7; ++day) {
            if ((search.option(week, i).mask >> day & 1U) == 0) continue;
            const Score delta = total - search.best();
            if (!extra[day] || delta < *extra[day]) extra[day] = delta;
        }
    }
    return extra;
}

std::vector<Alternative> alternatives(const Search& search, int week) {
    const Grid& grid = search.grid();
    struct Candidate {
        Score total;
        const WeekOption* option;
    };
    std::array<Candidate, WeekOptions::kMost> candidates{};
    std::size_t count = 0;
    for (int i = 0; i < search.options(week).count; ++i) {
        const Score total = search.through(week, i);
        const WeekOption& option = search.option(week, i);
        if (isWay(total) && &option != &search.chosenOption(week))
            candidates[count++] = {total, &option};
    }
    const auto shown = std::min(count, kMostAlternatives);
    std::partial_sort(candidates.begin(),
                      candidates.begin() + static_cast<std::ptrdiff_t>(shown),
                      candidates.begin() + static_cast<std::ptrdiff_t>(count),
                      [](const Candidate& a, const Candidate& b) {
                          if (a.total != b.total) return a.total < b.total;
                          return a.option->key > b.option->key;
                      });
    std::vector<Alternative> result;
    for (std::size_t i = 0; i < shown; ++i) {
        Alternative alternative;
        alternative.delta = candidates[i].total - search.best();
        for (int day = 0; day < 7; ++day) {
            const int rank = candidates[i].option->ranks[static_cast<std::size_t>(day)];
            if (rank > 0 && !grid.day(7 * week + day).done)
                alternative.sessions.push_back({grid.dateOf(7 * week + day), classOfRank(rank)});
        }
        result.push_back(std::move(alternative));
    }
    return result;
}

PlanDay showDay(const Grid& grid, int index) {
    const GridDay& day = grid.day(index);
    PlanDay shown;
    shown.date = grid.dateOf(index);
    shown.runs = runsShown(grid, index);
    shown.load = day.load;
    shown.minutes = day.minutes;
    if (day.ceiling > 0) shown.ceiling = classOfRank(day.ceiling);
    for (const RuleId rule : valuesOf<RuleId>())
        if (day.cap[static_cast<std::size_t>(rule)] == 0) shown.closedBy.push_back(rule);
    if (day.done) shown.done = classOfRank(day.factRank);
    return shown;
}

PlannedSession showSession(const Search& search, int week, int dayOfWeek) {
    const Grid& grid = search.grid();
    const int index = 7 * week + dayOfWeek;
    const GridDay& day = grid.day(index);
    PlannedSession session;
    session.date = grid.dateOf(index);
    const int rank = search.chosenOption(week).ranks[static_cast<std::size_t>(dayOfWeek)];
    session.sessionClass = classOfRank(rank);
    session.fact = day.factRank > 0;
    session.pinned = session.fact || day.must;
    session.terms = sessionTerms(search, week, dayOfWeek);
    session.why = whyHere(search, index, session.terms);
    session.notBefore = notBefore(grid, index);
    return session;
}

PlanWeek showWeek(const Search& search, int week) {
    const Grid& grid = search.grid();
    const GridWeek& facts = grid.week(week);
    const WeekOption& chosen = search.chosenOption(week);
    PlanWeek shown;
    shown.starts = grid.dateOf(7 * week);
    shown.phase = facts.phase;
    shown.deload = facts.deload;
    shown.bounds = facts.bounds;
    shown.target = facts.target;
    shown.terms = weekTerms(search, week);
    const auto extra = whatIfs(search, week);
    shown.days.reserve(7);
    for (int i = 0; i < 7; ++i) {
        const auto day = static_cast<std::size_t>(i);
        PlanDay planDay = showDay(grid, 7 * week + i);
        planDay.whatIf = extra[day];
        if (chosen.ranks[day] == 0)
            planDay.whyNot = whyNotHere(search, 7 * week + i, extra[day]);
        else if (!grid.day(7 * week + i).done)
            shown.sessions.push_back(showSession(search, week, i));
        shown.days.push_back(std::move(planDay));
    }
    shown.alternatives = alternatives(search, week);
    return shown;
}

} // namespace

Plan place(const PlanRequest& request,
           const PlacementRules& rules,
           const SeasonRules& seasons,
           const std::optional<LowerLevel>& lower) {
    const SeasonOf season = seasonOf(request, seasons);
    const Grid grid =
        buildGrid(request, rules, season.phases, season.deloads, RaceReach::Table, lower);
    const Search search(grid);

    Plan plan;
    plan.athleteName = request.athlete.name;
    plan.races = request.races;
    plan.score = search.best();
    plan.weeks.reserve(static_cast<std::size_t>(grid.weekCount()));
    for (int w = 0; w < grid.weekCount(); ++w)
        plan.weeks.push_back(showWeek(search, w));
    if (plan.score.shortfall > 0) judgeShortWeeks(plan, search, season);
    plan.findings = placementFindings(plan, grid);
    return plan;
}

} // namespace stridewright::planning
