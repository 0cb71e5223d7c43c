// SPDX-License-Identifier: MIT
#include "app/kept_sessions.hpp"
#include "app/replan_causes.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/make_plan.hpp>
#include <stridewright/app/replan.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace stridewright::app {

namespace {

using Sessions = std::map<Date, const Keyed<SessionRecord>*>;

bool isLoggedOn(const Snapshot& snapshot, Date day) {
    return std::ranges::any_of(
        snapshot.logs, [day](const Keyed<LogRecord>& log) { return log.value.log.date == day; });
}

/// Which sessions of the plan so far the new plan may replace, and on which days it may not stand.
struct Free {
    Sessions sessions; ///< by day
    std::set<Date> keptDays;
};

Free freeSessions(const Snapshot& snapshot, const DateRange& planned) {
    Free free;
    for (const Keyed<LogRecord>& log : snapshot.logs)
        free.keptDays.insert(log.value.log.date);
    std::set<Date> saidNever;
    for (const Keyed<PinRecord>& pin : snapshot.pins)
        if (pin.value.pin.kind == PinKind::Never) saidNever.insert(pin.value.pin.date);
    for (const Keyed<SessionRecord>& session : snapshot.sessions) {
        const Date date = session.value.planned.date;
        const bool replaced = session.value.instead && !saidNever.contains(date);
        if (!planned.contains(date) || session.value.skipped || replaced ||
            isLogged(snapshot, session))
            free.keptDays.insert(date);
        else if (!free.sessions.emplace(date, &session).second)
            free.keptDays.insert(date); // two of one day were not made by a plan
    }
    for (const Date day : free.keptDays)
        free.sessions.erase(day);
    return free;
}

SessionRecord
recordOf(const Snapshot& snapshot, const PlanWeek& week, const PlannedSession& session) {
    SessionRecord record;
    record.athlete = snapshot.athlete.id;
    record.planned = session;
    record.planned.terms = {};
    record.phase = week.phase;
    record.easier = week.deload;
    return record;
}

/// The days that changed, before they are told: sessions of a week are matched in order.
struct WeekDifference {
    std::vector<DatedClass> removed;
    std::vector<DatedClass> added;
};

void tell(const WeekDifference& week, std::vector<SessionDifference>& differences) {
    using Kind = SessionDifferenceKind;
    const std::size_t most = std::max(week.removed.size(), week.added.size());
    for (std::size_t i = 0; i < most; ++i) {
        SessionDifference one;
        if (i < week.removed.size()) one.before = week.removed[i];
        if (i < week.added.size()) one.after = week.added[i];
        one.kind = one.before && one.after ? Kind::Moved : one.after ? Kind::Added : Kind::Removed;
        differences.push_back(one);
    }
}

Date dayOf(const SessionDifference& difference) {
    return difference.after ? difference.after->date : difference.before->date;
}

/// What is to be done in a session; why it is so belongs to the plan that says it.
std::vector<SessionBlock> workOf(const PlannedSession& session) {
    std::vector<SessionBlock> blocks = session.blocks;
    for (SessionBlock& block : blocks)
        for (Prescription& item : block.items) {
            item.why.clear();
            item.minutes = 0;
        }
    return blocks;
}

/// What changes from the sessions that may be replaced to those of the plan.
void compare(Replanned& result,
             const Snapshot& snapshot,
             const Free& free,
             const DateRange& planned,
             Date today,
             IdSource& ids) {
    std::map<Date, WeekDifference> weeks;
    const auto weekOfDay = [&](Date day) -> WeekDifference& {
        return weeks[weekStart(day, snapshot.athlete.value.profile.weekStartsOn)];
    };
    Change puts;
    Sessions gone = free.sessions;
    for (const PlanWeek& week : result.plan.weeks)
        for (const PlannedSession& session : week.sessions) {
            if (!planned.contains(session.date) || free.keptDays.contains(session.date)) continue;
            SessionRecord record = recordOf(snapshot, week, session);
            const DatedClass now{session.date, session.sessionClass};
            const auto before = free.sessions.find(session.date);
            if (before == free.sessions.end()) {
                record.firstPlanned = today;
                weekOfDay(session.date).added.push_back(now);
                puts.push_back(Put<SessionRecord>{ids.next<SessionRecord>(), std::move(record)});
                continue;
            }
            gone.erase(session.date);
            const auto& [id, old] = *before->second;
            record.firstPlanned = old.firstPlanned;
            if (record == old) continue;
            const DatedClass was{old.planned.date, old.planned.sessionClass};
            if (was != now)
                result.differences.push_back({SessionDifferenceKind::OtherClass, was, now, {}});
            else if (workOf(old.planned) != workOf(session))
                result.differences.push_back({SessionDifferenceKind::OtherContent, was, now, {}});
            puts.push_back(Put<SessionRecord>{id, std::move(record)});
        }
    for (const auto& [day, session] : gone) {
        weekOfDay(day).removed.push_back({day, session->value.planned.sessionClass});
        result.change.push_back(Put<SessionRecord>{session->id, std::nullopt});
    }
    std::ranges::move(puts, std::back_inserter(result.change));
    for (const auto& [starts, week] : weeks)
        tell(week, result.differences);
    std::ranges::stable_sort(result.differences, {}, dayOf);
}

} // namespace

Replanned replan(const Snapshot& snapshot,
                 const Knowledge& knowledge,
                 const ReplanOptions& options,
                 IdSource& ids) {
    const Weekday firstDay = snapshot.athlete.value.profile.weekStartsOn;
    Date from = std::max(options.from, options.today);
    const Date end = weekStart(from, firstDay) + Days{7 * options.weeks};
    while (isLoggedOn(snapshot, from) && from + Days{1} < end)
        from += Days{1};
    const int weeks = daysBetween(weekStart(from, firstDay), end) / 7;
    const Knowledge known = withOwnExercises(knowledge, snapshot);
    PlanRequest request = requestFor(snapshot, known, from, weeks);
    // What stands between today and the first day to be planned is still to be done.
    for (const Keyed<SessionRecord>& session : snapshot.sessions) {
        const PlannedSession& asked = inForce(session.value);
        const bool waits = asked.date >= options.today && asked.date < from &&
                           !session.value.skipped && !isLogged(snapshot, session);
        const bool counted =
            std::ranges::find(request.done, asked.date, &DatedClass::date) != request.done.end();
        if (waits && !counted) request.done.push_back({asked.date, asked.sessionClass});
    }
    Replanned result;
    result.plan = makePlan(request, known);
    const DateRange planned{from, end - Days{1}};
    const Free free = freeSessions(snapshot, planned);
    compare(result, snapshot, free, planned, options.today, ids);
    const CauseSources sources = causeSources(result.plan, request, known);
    const SessionDifference* last = nullptr; // that has a cause
    for (SessionDifference& each : result.differences) {
        const auto before =
            each.before ? free.sessions.find(each.before->date) : free.sessions.end();
        each.why = causesOf(
            each, before == free.sessions.end() ? nullptr : &before->second->value, sources);
        // What has no cause of its own was chosen with the sessions before it in sight.
        if (each.why.empty() && each.before && each.after && last)
            each.why.push_back({"", {"replan_follows", {dayOf(*last)}, false, std::nullopt}});
        else if (!each.why.empty())
            last = &each;
    }
    showKept(result.plan, snapshot, request.log, options.today);
    return result;
}

} // namespace stridewright::app
