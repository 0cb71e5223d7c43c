// SPDX-License-Identifier: MIT
#include <stridewright/app/after_log.hpp>
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/make_plan.hpp>

#include <algorithm>

namespace stridewright::app {

namespace {

constexpr int kWeeksAhead = 3; ///< in which an exercise is looked for

} // namespace

std::optional<planning::NextSet>
nextSetOf(const SessionLog& log, const Athlete& athlete, const Knowledge& knowledge) {
    if (log.exercises.empty()) return std::nullopt;
    const ExerciseLog& last = log.exercises.back();
    const Exercise* exercise = knowledge.catalog.exercise(last.exercise);
    if (!exercise || !last.target || !last.target->rpe) return std::nullopt;
    const SetLog* done = nullptr;
    int sets = 0;
    for (const SetLog& set : last.sets) {
        if (set.kind != SetKind::Work) continue;
        done = &set;
        sets += set.side == BodySide::Right ? 0 : 1;
    }
    if (!done || !done->rpe || sets >= last.target->sets) return std::nullopt;
    return planning::nextSet(*done,
                             *last.target,
                             planning::loadsFor(*exercise, athlete, knowledge.progression),
                             knowledge.progression);
}

std::vector<Reason> consequencesOf(const SessionLog& log,
                                   const Snapshot& snapshot,
                                   const Knowledge& knowledge,
                                   Date today) {
    const bool trainedToday =
        std::ranges::any_of(snapshot.logs, [&](const Keyed<LogRecord>& record) {
            return record.value.log.date == today;
        });
    const Date from = trainedToday ? today + Days{1} : today;
    const PlanRequest request = requestFor(snapshot, knowledge, from, kWeeksAhead);
    // The log as the plan knows it: with what was asked for.
    const auto known = std::ranges::find(request.log.sessions, log.date, &SessionLog::date);
    const SessionLog& done = known == request.log.sessions.end() ? log : *known;
    return planning::whatChanges(done,
                                 makePlan(request, knowledge),
                                 request.athlete,
                                 knowledge.catalog,
                                 knowledge.progression);
}

std::vector<LiftTrend>
liftTrends(const Snapshot& snapshot, const Knowledge& knowledge, Date today) {
    const PlanRequest request = requestFor(snapshot, knowledge, today, 1);
    const planning::History history(request.log, today);
    planning::ProgressKnowledge source;
    source.history = &history;
    source.catalog = &knowledge.catalog;
    source.athlete = &request.athlete;
    source.rules = &knowledge.progression;
    std::vector<LiftTrend> trends;
    for (const Exercise& exercise : knowledge.catalog.exercises()) {
        if (history.exposures(exercise.id).size() < 2) continue;
        auto points = planning::strengthTrend(exercise, source, snapshot.athlete.value.bodyMassKg);
        if (points.size() >= 2) trends.push_back({exercise.id, std::move(points)});
    }
    return trends;
}

} // namespace stridewright::app
