// SPDX-License-Identifier: MIT
#pragma once

// Athletes with many years behind them, for programs that measure how a grown database behaves.
#include <stridewright/storage/store.hpp>

#include <random>
#include <string>
#include <vector>

namespace stridewright::bench {

inline const Date kStart = makeDate(2017, 1, 2);
inline constexpr const char* kLifts[] = {
    "goblet_squat", "db_rdl", "split_squat", "db_row", "calf_raise"};

inline PlannedSession sessionOn(Date date) {
    PlannedSession session;
    session.date = date;
    session.sessionClass = SessionClass::Moderate;
    session.minutes = 44;
    session.why = {{"host_none", {}, false, std::nullopt},
                   {"clear_after", {std::int64_t{2}, date + Days{2}}, true, date + Days{2}}};
    for (const char* lift : kLifts) {
        Prescription item;
        item.exercise = lift;
        item.sets = 3;
        item.amount = {6, 8};
        item.rpe = 7.5;
        item.loadKg = 16;
        item.restSeconds = 90;
        item.minutes = 7.25;
        item.why = {{"serves_area", {std::string("glutes")}, false, std::nullopt}};
        session.blocks.push_back({BlockKind::Main, std::nullopt, {item}});
    }
    return session;
}

inline SessionLog logOn(Date date, std::mt19937_64& random) {
    SessionLog log;
    log.date = date;
    log.sessionClass = SessionClass::Moderate;
    log.phase = PhaseKind::Base;
    log.minutes = 46;
    log.rpe = 6;
    for (const char* lift : kLifts) {
        ExerciseLog exercise;
        exercise.exercise = lift;
        exercise.target = Target{2, {6, 8}, 7.5, 16.0};
        for (int set = 0; set < 2; ++set) {
            SetLog done;
            done.amount = 6 + static_cast<int>(random() % 3);
            done.loadKg = 12.0 + static_cast<double>(random() % 9);
            done.rpe = 7;
            exercise.sets.push_back(done);
        }
        log.exercises.push_back(std::move(exercise));
    }
    return log;
}

/// Everything of one athlete over the years since `kStart`: four runs and two sessions a week, all
/// logged. The first change makes the athlete and, like the others, fills a quarter of a year.
inline std::vector<Change>
athleteChanges(int number, int years, IdSource& ids, std::mt19937_64& random) {
    const auto athlete = ids.next<AthleteRecord>();
    AthleteRecord record;
    record.profile.name = "Athlete " + std::to_string(number);
    record.profile.equipment = {"dumbbell", "box"};
    std::vector<Change> changes{{Put<AthleteRecord>{athlete, record}}};
    for (int week = 0; week < 52 * years; ++week) {
        if (week % 13 == 0) changes.emplace_back(); // a quarter is one transaction
        Change& change = changes.back();
        const Date monday = kStart + Days{7 * week};
        for (const int day : {0, 2, 4, 6}) {
            RunRecord run;
            run.athlete = athlete;
            run.run = {monday + Days{day}, RunKind::Easy, 50.0, 9.5, "07:00", "Easy run"};
            run.status = RunStatus::Done;
            run.origin = {"Season", std::to_string(7 * week + day)};
            change.push_back(Put<RunRecord>{ids.next<RunRecord>(), run});
        }
        for (const int day : {1, 4}) {
            SessionRecord session;
            session.athlete = athlete;
            session.planned = sessionOn(monday + Days{day});
            session.firstPlanned = monday;
            const auto id = ids.next<SessionRecord>();
            change.push_back(Put<SessionRecord>{id, session});
            LogRecord log;
            log.athlete = athlete;
            log.session = id;
            log.loggedAt = 1'500'000'000 + week * 604'800;
            log.log = logOn(monday + Days{day}, random);
            change.push_back(Put<LogRecord>{ids.next<LogRecord>(), log});
        }
    }
    return changes;
}

} // namespace stridewright::bench
