// SPDX-License-Identifier: MIT
#include "app/planned_session.hpp"

#include <algorithm>

namespace stridewright::app {

const Keyed<SessionRecord>* plannedOn(const Snapshot& snapshot, Date date, Id<LogRecord> own) {
    for (const Keyed<SessionRecord>& session : snapshot.sessions) {
        if (session.value.planned.date != date || session.value.skipped) continue;
        const bool taken = std::ranges::any_of(snapshot.logs, [&](const Keyed<LogRecord>& log) {
            return log.value.session == session.id && log.id != own;
        });
        if (!taken) return &session;
    }
    return nullptr;
}

const PlannedSession& effective(const SessionRecord& session) {
    return session.instead ? *session.instead : session.planned;
}

void joinTo(LogRecord& record, const Keyed<SessionRecord>& session) {
    const PlannedSession& planned = effective(session.value);
    record.session = session.id;
    if (!record.log.sessionClass) record.log.sessionClass = planned.sessionClass;
    record.log.phase = session.value.phase;
    record.log.easier = session.value.easier;
    if (planned.minutes > 0) record.log.plannedMinutes = planned.minutes;
    for (const SessionBlock& block : planned.blocks)
        for (const Prescription& item : block.items) {
            const auto done =
                std::ranges::find_if(record.log.exercises, [&](const ExerciseLog& exercise) {
                    return exercise.exercise == item.exercise && !exercise.target;
                });
            if (done != record.log.exercises.end() && done->metric == item.metric)
                done->target = Target{item.sets, item.amount, item.rpe, item.loadKg};
        }
}

} // namespace stridewright::app
