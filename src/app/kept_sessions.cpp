// SPDX-License-Identifier: MIT
#include "app/kept_sessions.hpp"

#include <stridewright/app/athlete_request.hpp>

#include <algorithm>
#include <set>

namespace stridewright::app {

namespace {

PlanWeek* weekHolding(Plan& plan, Date day) {
    for (PlanWeek& week : plan.weeks)
        if (week.starts <= day && day < week.starts + Days{7}) return &week;
    return nullptr;
}

PlanDay& dayOf(PlanWeek& week, Date day) {
    return week.days[static_cast<std::size_t>(daysBetween(week.starts, day))];
}

} // namespace

void markDone(Plan& plan, const TrainingLog& log) {
    for (const SessionLog& session : log.sessions) {
        PlanWeek* const week = weekHolding(plan, session.date);
        if (!week) continue;
        const SessionClass own = session.sessionClass.value_or(SessionClass::Moderate);
        std::erase_if(week->sessions,
                      [&](const PlannedSession& each) { return each.date == session.date; });
        PlanDay& day = dayOf(*week, session.date);
        day.done = day.done ? std::max(*day.done, own) : own;
        day.whyNot.reset();
    }
}

void dropOwnNotes(Plan& plan, const Snapshot& snapshot) {
    std::set<Date> asked;
    for (const auto& [id, record] : snapshot.pins)
        if (!record.pin.accept.empty()) asked.insert(record.pin.date);
    std::erase_if(plan.findings, [&](const Finding& finding) {
        return finding.code == "rule_set_aside" && finding.date && !asked.contains(*finding.date);
    });
}

void showKept(Plan& plan, const Snapshot& snapshot, const TrainingLog& log, Date today) {
    markDone(plan, log);
    for (const Keyed<SessionRecord>& session : snapshot.sessions) {
        const PlannedSession& asked = inForce(session.value);
        PlanWeek* const week = weekHolding(plan, asked.date);
        if (!week || asked.date < today || session.value.skipped || isLogged(snapshot, session))
            continue;
        PlanDay& day = dayOf(*week, asked.date);
        const auto shown = std::ranges::find(week->sessions, asked.date, &PlannedSession::date);
        if (session.value.instead && shown != week->sessions.end()) {
            const CostTerms terms = shown->terms;
            *shown = asked;
            shown->terms = terms;
        } else if (day.done && shown == week->sessions.end()) {
            day.done.reset();
            week->sessions.push_back(asked);
            std::ranges::sort(week->sessions, {}, &PlannedSession::date);
        }
    }
    dropOwnNotes(plan, snapshot);
}

} // namespace stridewright::app
