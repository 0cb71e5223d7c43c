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

/// Lets mends that move a run name it in `shown` instead of in `planned`; those whose run is not
/// there are left out.
void pointInto(const PlanRequest& shown, const PlanRequest& planned, Conflict& conflict) {
    std::erase_if(conflict.mends, [&](Mend& mend) {
        if (mend.kind != MendKind::MoveRun) return false;
        if (mend.run >= planned.runs.size()) return true;
        const auto run = std::find(shown.runs.begin(), shown.runs.end(), planned.runs[mend.run]);
        if (run == shown.runs.end()) return true;
        mend.run = static_cast<std::size_t>(run - shown.runs.begin());
        return false;
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
    const Date from =
        std::max(weekStart(first.value_or(today), startsOn), thisWeek - Days{7 * kWeeksBack});
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
    const PlanRequest shown = app::requestFor(snapshot, knowledge, season.from, season.weeks);
    const PlanRequest planned = app::requestFor(snapshot, knowledge, from, season.weeks - done);
    for (PlanWeek& week : plan.weeks)
        for (PlanWeek& other : fresh.plan.weeks)
            if (week.starts == other.starts && sameSessions(week, other)) {
                week.bounds = other.bounds;
                week.target = other.target;
                week.status = other.status;
                week.conflict = std::move(other.conflict);
                week.alternatives = std::move(other.alternatives);
                if (week.conflict) pointInto(shown, planned, *week.conflict);
            }
    return plan;
}

} // namespace stridewright::gui
