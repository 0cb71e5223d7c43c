// SPDX-License-Identifier: MIT
#include "gui/season_in_view.hpp"

#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/replan.hpp>

#include <algorithm>

namespace stridewright::gui {

namespace {

constexpr int kWeeksBack = 52;

bool sameSessions(const PlanWeek& a, const PlanWeek& b) {
    return std::equal(a.sessions.begin(),
                      a.sessions.end(),
                      b.sessions.begin(),
                      b.sessions.end(),
                      [](const PlannedSession& x, const PlannedSession& y) {
                          return x.date == y.date && x.sessionClass == y.sessionClass;
                      });
}

} // namespace

bool hasSeason(const Snapshot& snapshot) {
    return !snapshot.runs.empty() || !snapshot.races.empty() || !snapshot.sessions.empty() ||
           !snapshot.logs.empty();
}

Season seasonInView(const Snapshot& snapshot, Date today) {
    const Weekday startsOn = snapshot.athlete.value.profile.weekStartsOn;
    const Date thisWeek = weekStart(today, startsOn);
    std::optional<Date> first;
    const auto know = [&](Date date) { first = std::min(first.value_or(date), date); };
    // Each list is by date.
    if (!snapshot.runs.empty()) know(snapshot.runs.front().value.run.date);
    if (!snapshot.races.empty()) know(snapshot.races.front().value.race.date);
    if (!snapshot.sessions.empty()) know(snapshot.sessions.front().value.planned.date);
    if (!snapshot.logs.empty()) know(snapshot.logs.front().value.log.date);
    const Date from = std::max(weekStart(first.value_or(today), startsOn),
                               thisWeek - Days{7 * kWeeksBack});
    const int toThisWeek = std::max(0, daysBetween(from, thisWeek) / 7);
    const Date ahead = std::max(from, thisWeek);
    const int weeks = toThisWeek + app::weeksAhead(snapshot, ahead);
    return {from, std::min(weeks, kMaxWeeks)};
}

Plan planInView(const Snapshot& snapshot,
                const app::Knowledge& knowledge,
                Date today,
                IdSource& ids) {
    const Season season = seasonInView(snapshot, today);
    Plan plan = app::storedPlan(snapshot, knowledge, season.from, season.weeks);
    const Date from = std::max(today, season.from);
    const int done = daysBetween(season.from, from) / 7;
    app::Replanned fresh = app::replan(
        snapshot, knowledge, {.today = today, .from = from, .weeks = season.weeks - done}, ids);
    for (PlanWeek& week : plan.weeks)
        for (PlanWeek& other : fresh.plan.weeks)
            if (week.starts == other.starts && sameSessions(week, other)) {
                week.bounds = other.bounds;
                week.target = other.target;
                week.status = other.status;
                week.conflict = std::move(other.conflict);
                week.alternatives = std::move(other.alternatives);
            }
    return plan;
}

} // namespace stridewright::gui
