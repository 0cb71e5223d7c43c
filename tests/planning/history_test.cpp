// SPDX-License-Identifier: MIT
#include "planning/progress_support.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;
using planning::History;

TEST_CASE("a history sees what was logged through its day, oldest first") {
    Lifter lifter;
    const Date first = lifter.today();
    lifter.does("back_squat", {8, 8}, 7, 100);
    lifter.does("back_squat", {9, 8}, 7, 100);
    std::swap(lifter.log().sessions[0], lifter.log().sessions[1]);
    const History all(lifter.log(), lifter.today());
    REQUIRE(all.exposures("back_squat").size() == 2);
    CHECK(all.exposures("back_squat")[0].date == first);
    CHECK(all.last("back_squat")->sets[0].amount == 9);
    CHECK(all.daysSinceSession(lifter.today()) == 3);
    const History early(lifter.log(), first);
    CHECK(early.sessions().size() == 1);
    CHECK(early.last("deadlift") == nullptr);
    CHECK(History(lifter.log(), first - Days{1}).empty());
}

TEST_CASE("sides logged apart are one set: the weaker counts, and what one side lacks is unknown") {
    TrainingLog log;
    SessionLog session;
    session.date = makeDate(2026, 3, 2);
    ExerciseLog entry;
    entry.exercise = "split_squat";
    const auto side = [&](BodySide which, std::optional<int> amount, std::optional<double> rpe) {
        SetLog set;
        set.side = which;
        set.amount = amount;
        set.rpe = rpe;
        entry.sets.push_back(set);
    };
    side(BodySide::Left, 10, 7.0);
    side(BodySide::Right, 8, 8.0);
    side(BodySide::Left, 10, std::nullopt);
    side(BodySide::Right, std::nullopt, 7.0);
    session.exercises = {entry};
    log.sessions = {session};
    const History history(log, session.date);
    const auto& sets = history.last("split_squat")->sets;
    REQUIRE(sets.size() == 2);
    CHECK(sets[0].amount == 8);
    CHECK(sets[0].rpe == 8);
    CHECK(!sets[1].amount);
    CHECK(history.last("split_squat")->known() == 1);
    CHECK(!history.last("split_squat")->reached(8, 2));
    CHECK(!history.last("split_squat")->missed(8));
}

TEST_CASE("warm-up sets are no work, an exercise that stands twice is one exposure") {
    Lifter lifter;
    lifter.does("back_squat", {8}, 7, 100);
    SessionLog& session = lifter.log().sessions.back();
    session.exercises.push_back(session.exercises[0]);
    SetLog ramp;
    ramp.kind = SetKind::WarmUp;
    ramp.amount = 5;
    session.exercises[0].sets.insert(session.exercises[0].sets.begin(), ramp);
    const History history(lifter.log(), lifter.today());
    REQUIRE(history.exposures("back_squat").size() == 1);
    CHECK(history.last("back_squat")->sets.size() == 2);
}

TEST_CASE("easier weeks are seen and not counted") {
    Lifter lifter;
    lifter.does("back_squat", {8}, 7, 100);
    lifter.easier = true;
    lifter.does("back_squat", {8}, 6, 90);
    const History history(lifter.log(), lifter.today());
    CHECK(history.exposures("back_squat").size() == 2);
    CHECK(history.countedExposures("back_squat").size() == 1);
}

TEST_CASE("the readiness score needs all four items") {
    Readiness ready;
    ready.sleep = 4;
    ready.energy = 3;
    ready.legs = 5;
    CHECK(!planning::readinessScore(ready));
    ready.stress = 2;
    CHECK(planning::readinessScore(ready) == 14);
}
