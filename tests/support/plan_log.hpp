// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/plan.hpp>
#include <stridewright/domain/request.hpp>

#include <algorithm>

/// Logs of plans that were followed, for tests of what comes after.
namespace stridewright::support {

/// The log of a planned session, done to the letter: every set at the upper end of its range and at
/// the effort asked for.
inline SessionLog logOf(const PlannedSession& session, const PlanWeek& week) {
    SessionLog log;
    log.date = session.date;
    log.sessionClass = session.sessionClass;
    log.phase = week.phase;
    log.easier = week.deload;
    log.minutes = session.minutes;
    log.plannedMinutes = session.minutes;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items) {
            if (!item.rpe) continue; // warm-up and mobility are not logged
            ExerciseLog done;
            done.exercise = item.exercise;
            done.metric = item.metric;
            done.target = Target{item.sets, item.amount, item.rpe, item.loadKg};
            SetLog set;
            set.amount = item.amount.high;
            set.loadKg = item.loadKg;
            set.rpe = item.rpe;
            done.sets.assign(static_cast<std::size_t>(item.sets), set);
            log.exercises.push_back(std::move(done));
        }
    return log;
}

/// The logs of the sessions before a day.
inline std::vector<SessionLog> logsBefore(const Plan& plan, Date day) {
    std::vector<SessionLog> logs;
    for (const PlanWeek& week : plan.weeks)
        for (const PlannedSession& session : week.sessions)
            if (session.date < day) logs.push_back(logOf(session, week));
    std::ranges::sort(logs, {}, &SessionLog::date);
    return logs;
}

} // namespace stridewright::support
