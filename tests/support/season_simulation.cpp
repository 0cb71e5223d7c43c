// SPDX-License-Identifier: MIT
#include "support/season_simulation.hpp"

#include <stridewright/app/make_plan.hpp>

#include <algorithm>

namespace stridewright::support {

PlanRequest
requestOn(const SimulatedAthlete& athlete, const std::vector<SessionLog>& sessions, Date day) {
    PlanRequest request = athlete.request;
    request.from = day;
    request.weeks = 2;
    request.log.sessions.insert(request.log.sessions.end(), sessions.begin(), sessions.end());
    for (const SessionLog& session : request.log.sessions)
        request.done.push_back(
            {session.date, session.sessionClass.value_or(SessionClass::Moderate)});
    for (const GateEvent& event : athlete.checks)
        if (event.date <= day) request.log.gates.push_back(event);
    for (const PainEntry& entry : athlete.pain)
        if (entry.date < day || (entry.date == day && entry.moment == PainMoment::NextMorning))
            request.log.pain.push_back(entry);
    for (const Readiness& each : athlete.readiness)
        if (each.date <= day) request.log.readiness.push_back(each);
    for (Illness illness : athlete.illness) {
        if (illness.from > day) continue;
        if (illness.to && *illness.to >= day) illness.to = std::nullopt;
        request.log.illness.push_back(illness);
    }
    return request;
}

namespace {

bool anythingTold(const SimulatedAthlete& athlete, Date day) {
    const auto on = [&](Date date) { return date == day; };
    return std::ranges::any_of(athlete.pain, on, &PainEntry::date) ||
           std::ranges::any_of(athlete.readiness, on, &Readiness::date) ||
           std::ranges::any_of(athlete.illness, [&](const Illness& illness) {
               return illness.from == day || (illness.to && *illness.to + Days{1} == day);
           });
}

bool staysAway(const SimulatedAthlete& athlete, Date day) {
    if (std::ranges::any_of(athlete.away,
                            [&](const DateRange& days) { return days.contains(day); }))
        return true;
    if (std::ranges::any_of(athlete.illness, [&](const Illness& illness) {
            return illness.from <= day && (!illness.to || day <= *illness.to);
        }))
        return true;
    return chance(athlete.seed, day, "skips") < athlete.skips;
}

std::vector<DatedClass> sessionsFrom(const Plan& plan, Date day) {
    std::vector<DatedClass> sessions;
    for (const PlanWeek& week : plan.weeks)
        for (const PlannedSession& session : week.sessions)
            if (session.date >= day) sessions.push_back({session.date, session.sessionClass});
    return sessions;
}

} // namespace

SimulatedSeason simulate(const SimulatedAthlete& athlete, const app::Knowledge& knowledge) {
    SimulatedSeason season;
    season.athlete = athlete;
    SimulatedBody body(athlete, knowledge);
    std::vector<SessionLog> done;
    std::optional<Plan> plan;
    Date plannedOn{};
    const auto planOn = [&](Date day) {
        PlanRequest request = requestOn(athlete, done, day);
        if (plan) request.existing = sessionsFrom(*plan, day);
        plan = app::makePlan(request, knowledge);
        plannedOn = day;
        for (const Finding& finding : plan->findings)
            if (std::ranges::count(season.weeks.back().findings, finding) == 0)
                season.weeks.back().findings.push_back(finding);
    };
    for (int w = 0; w < athlete.weeks; ++w) {
        const Date monday = athlete.request.from + Days{7 * w};
        season.weeks.push_back({monday, {}, {}, {}});
        SimulatedWeek& week = season.weeks.back();
        planOn(monday);
        week.plan = plan->weeks.front();
        bool old = false; // something was told since the plan was made
        for (int d = 0; d < 7; ++d) {
            const Date day = monday + Days{d};
            const auto today = [&]() -> const PlannedSession* {
                const auto& sessions = plan->weeks.front().sessions;
                const auto found = std::ranges::find(sessions, day, &PlannedSession::date);
                return found == sessions.end() ? nullptr : &*found;
            };
            old = old || (d > 0 && anythingTold(athlete, day)) ||
                  (d > 0 && anythingTold(athlete, day - Days{1}));
            if (old && today()) {
                planOn(day);
                old = false;
            }
            const PlannedSession* session = today();
            if (!session) continue;
            week.sessions.push_back({*session, std::nullopt, plannedOn});
            if (staysAway(athlete, day) || session->blocks.empty()) continue;
            done.push_back(body.does(*session, plan->weeks.front()));
            week.sessions.back().done = done.back();
        }
    }
    season.log = requestOn(athlete, done, athlete.request.from + Days{7 * athlete.weeks}).log;
    return season;
}

} // namespace stridewright::support
