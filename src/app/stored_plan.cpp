// SPDX-License-Identifier: MIT
#include "app/kept_sessions.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/replan.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/planning/pain.hpp>
#include <stridewright/planning/planner.hpp>
#include <stridewright/planning/week_coverage.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace stridewright::app {

namespace {

constexpr Days kWeek{7};

/// The weeks with their runs, rules and prices, as the planner sees them today.
Plan framed(PlanRequest& request, const Knowledge& knowledge) {
    try {
        return planning::place(request, knowledge.placement, knowledge.seasons);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::BadRequest || request.pins.empty()) throw;
        // Wishes that cannot all be met stop a new plan, not the sight of the old one.
        std::erase_if(request.pins, [](const Pin& pin) {
            return pin.kind == PinKind::Must && pin.accept.empty();
        });
        Plan plan = planning::place(request, knowledge.placement, knowledge.seasons);
        plan.findings.push_back(
            {"pins_contradict", Severity::Warning, std::nullopt, {error.problem()}});
        return plan;
    }
}

/// The stored sessions that are still to be done or were neither done nor skipped.
std::map<Date, const SessionRecord*> shownSessions(const Snapshot& snapshot, const Plan& plan) {
    std::map<Date, const SessionRecord*> shown;
    for (const Keyed<SessionRecord>& session : snapshot.sessions)
        if (weekOf(plan, session.value.planned.date) && !session.value.skipped &&
            !isLogged(snapshot, session))
            shown.emplace(session.value.planned.date, &session.value);
    return shown;
}

std::vector<DatedClass> arrangementOf(const std::vector<PlannedSession>& sessions) {
    std::vector<DatedClass> arrangement;
    arrangement.reserve(sessions.size());
    for (const PlannedSession& session : sessions)
        arrangement.push_back({session.date, session.sessionClass});
    return arrangement;
}

/// Puts the stored sessions into a week in place of those that would be best today. What the
/// planner says about a day in view of its own sessions is kept where they are the same.
void seat(PlanWeek& week, const std::map<Date, const SessionRecord*>& stored) {
    const std::vector<PlannedSession> best = std::move(week.sessions);
    week.sessions.clear();
    for (auto each = stored.lower_bound(week.starts);
         each != stored.end() && each->first < week.starts + kWeek;
         ++each) {
        if (week.sessions.empty()) {
            week.phase = each->second->phase;
            week.deload = each->second->easier;
        }
        week.sessions.push_back(inForce(*each->second));
    }
    const bool same = arrangementOf(best) == arrangementOf(week.sessions);
    for (std::size_t i = 0; same && i < best.size(); ++i)
        week.sessions[i].terms = best[i].terms;
    if (same) return;
    week.alternatives.clear();
    for (PlanDay& day : week.days) {
        const bool taken = std::ranges::find(week.sessions, day.date, &PlannedSession::date) !=
                           week.sessions.end();
        if (taken || day.closedBy.empty()) day.whyNot.reset();
    }
}

/// A week that was planned is short where it has too few sessions; one that was not is just empty.
void judge(PlanWeek& week, bool wasPlanned) {
    const auto done =
        std::ranges::count_if(week.days, [](const PlanDay& day) { return day.done.has_value(); });
    const auto sessions = done + std::ssize(week.sessions);
    if (!wasPlanned || sessions >= week.bounds.min) week.status = WeekStatus::Ok;
    if (week.status != WeekStatus::Short) week.conflict.reset();
}

/// What became of the plan's fit: sessions that break a rule now.
void tellOutdated(Plan& plan, const planning::Review& review) {
    std::set<std::pair<Date, bool>> told;
    for (const planning::Breach& breach : review.breaches) {
        const PlanWeek* const week = weekOf(plan, breach.date);
        if (!week || week->sessions.empty()) continue;
        const bool ofDay = std::ranges::find(week->sessions, breach.date, &PlannedSession::date) !=
                           week->sessions.end();
        const Date date = ofDay ? breach.date : week->starts;
        if (!told.emplace(date, ofDay).second) continue;
        plan.findings.push_back(
            {ofDay ? "plan_outdated_day" : "plan_outdated_week", Severity::Warning, date, {date}});
    }
}

/// The last day that something was noted about how the athlete is.
Date lastNoteOn(const TrainingLog& log, Date otherwise) {
    for (const PainEntry& entry : log.pain)
        otherwise = std::max(otherwise, entry.date);
    for (const GateEvent& event : log.gates)
        otherwise = std::max(otherwise, event.date);
    return otherwise;
}

} // namespace

Plan storedPlan(const Snapshot& snapshot, const Knowledge& knowledge, Date from, int weeks) {
    const Date starts = weekStart(from, snapshot.athlete.value.profile.weekStartsOn);
    const Knowledge known = withOwnExercises(knowledge, snapshot);
    PlanRequest request = requestFor(snapshot, known, starts, weeks);
    Plan plan = framed(request, known);

    std::set<Date> planned; // the weeks that a plan was made for
    for (const Keyed<SessionRecord>& session : snapshot.sessions)
        planned.insert(
            weekStart(session.value.planned.date, snapshot.athlete.value.profile.weekStartsOn));
    std::erase_if(plan.findings, [](const Finding& finding) {
        return finding.code == "short_week" || finding.code == "exempt_week";
    });
    const auto stored = shownSessions(snapshot, plan);
    for (PlanWeek& week : plan.weeks)
        seat(week, stored);
    std::vector<DatedClass> arrangement;
    for (const PlanWeek& week : plan.weeks)
        for (const DatedClass& session : arrangementOf(week.sessions))
            arrangement.push_back(session);
    for (const SessionLog& log : request.log.sessions) // those are facts of the request
        if (log.date >= starts && !stored.contains(log.date) &&
            std::ranges::find(arrangement, log.date, &DatedClass::date) == arrangement.end())
            arrangement.push_back({log.date, log.sessionClass.value_or(SessionClass::Moderate)});
    const planning::Review review =
        planning::review(request, arrangement, known.placement, known.seasons);
    plan.score = review.score;
    for (std::size_t w = 0; w < plan.weeks.size(); ++w)
        plan.weeks[w].terms = review.weeks[w].terms;
    markDone(plan, request.log);
    for (PlanWeek& week : plan.weeks) {
        judge(week, planned.contains(week.starts));
        if (!week.sessions.empty())
            week.coverage = planning::coverageOf(week, request, known.catalog, known.composition);
    }
    tellOutdated(plan, review);
    // What was noted since the plan was made may forbid it.
    for (Finding& finding : planning::stopFindings(request,
                                                   lastNoteOn(request.log, starts),
                                                   known.catalog,
                                                   known.composition,
                                                   known.adaptation.pain))
        plan.findings.push_back(std::move(finding));
    dropOwnNotes(plan, snapshot);
    std::ranges::stable_sort(plan.findings, {}, &Finding::date);
    return plan;
}

} // namespace stridewright::app
