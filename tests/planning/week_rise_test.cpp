// SPDX-License-Identifier: MIT
#include "planning/week_rise.hpp"
#include "support/adaptation_fixture.hpp"
#include <stridewright/planning/composer.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

Prescription item(const char* exercise, int sets, double rpe = 7) {
    Prescription made;
    made.exercise = exercise;
    made.sets = sets;
    made.amount = {8, 10};
    made.rpe = rpe;
    made.perSide = shipped().catalog.exercise(exercise)->unilateral;
    made.restSeconds = 60;
    made.minutes = 3.0 * sets;
    return made;
}

/// Two sessions: a main lift, two exercises done in turns, one by itself.
PlanWeek weekWith(int setsBeside) {
    PlanWeek week;
    week.starts = kToday;
    for (const int day : {0, 3}) {
        PlannedSession session;
        session.date = kToday + Days{day};
        session.blocks = {
            {BlockKind::Main, std::nullopt, {item("goblet_squat", 4)}},
            {BlockKind::SingleLeg, 'A', {item("split_squat", setsBeside)}},
            {BlockKind::Pull, 'A', {item("bent_over_row", setsBeside)}},
            {BlockKind::CalfFoot, std::nullopt, {item("single_leg_calf_raise", setsBeside)}}};
        week.sessions.push_back(session);
    }
    return week;
}

double scoreOf(const PlanWeek& week) {
    double score = 0;
    for (const PlannedSession& session : week.sessions)
        score += planning::fatigueScore(
            session.blocks, shipped().catalog, shipped().composition.fatigue);
    return score;
}

std::vector<int> setsOf(const PlanWeek& week) {
    std::vector<int> sets;
    for (const PlannedSession& session : week.sessions)
        for (const Prescription* each : workOf(session))
            sets.push_back(each->sets);
    return sets;
}

std::optional<planning::WeekWork> held(PlanWeek& week, const planning::WeekWork& last) {
    const PlanRequest request = runner(1);
    const planning::Profile profile =
        planning::profileOf(request, shipped().catalog, shipped().composition, {});
    return planning::heldToRise(
        week, last, {shipped().catalog, shipped().composition, shipped().progression, profile});
}

} // namespace

TEST_CASE("the work of the legs grows by at most a fifth a week where sets beside the main lifts "
          "can give it",
          "[progression]") {
    const double before = scoreOf(weekWith(3));
    PlanWeek week = weekWith(4);
    SECTION("a fifth more is let be") {
        const auto work = held(week, {kToday - Days{7}, scoreOf(week) / 1.2, 2});
        CHECK(setsOf(week) == setsOf(weekWith(4)));
        REQUIRE(work);
        CHECK(work->score == Approx(scoreOf(week)));
    }
    SECTION("more gives up sets, pairs together, each with its reason") {
        REQUIRE(scoreOf(week) > 0.95 * before * 1.2);
        const auto work = held(week, {kToday - Days{7}, 0.95 * before, 2});
        REQUIRE(work);
        CHECK(work->score <= 0.95 * before * 1.2 + 1e-9);
        for (const PlannedSession& session : week.sessions) {
            const auto items = workOf(session);
            CHECK(items[0]->sets == 4); // the main lift stays
            CHECK(items[1]->sets == items[2]->sets);
            for (const Prescription* each : items)
                CHECK(says(each->why, "target_week_rise") == (each->sets < 4 && each != items[0]));
        }
    }
    SECTION("two sets are left, though the week stays above") {
        const auto work = held(week, {kToday - Days{7}, 1, 2});
        CHECK(setsOf(week) == setsOf(weekWith(2)));
        REQUIRE(work);
        CHECK(work->score > 1.2);
    }
    SECTION("weeks with another number of sessions and long ago are not compared") {
        (void)held(week, {kToday - Days{7}, 1, 3});
        (void)held(week, {kToday - Days{28}, 1, 2});
        CHECK(setsOf(week) == setsOf(weekWith(4)));
    }
    SECTION("easier weeks and those that keep are no measure") {
        week.deload = true;
        const auto work = held(week, {kToday - Days{7}, 5, 2});
        REQUIRE(work);
        CHECK(work->score == 5);
        CHECK(setsOf(week) == setsOf(weekWith(4)));
    }
}

TEST_CASE("the last week of a log that built is the measure, where it was noted as a whole",
          "[progression]") {
    PlanRequest request = runner(1);
    const auto last = [&] {
        return planning::lastWorkBefore(request,
                                        kToday,
                                        shipped().catalog,
                                        shipped().composition.fatigue,
                                        shipped().progression);
    };
    const auto whole = [](Date date) {
        SessionLog session = trained(date);
        for (const char* exercise : {"split_squat", "bent_over_row", "single_leg_calf_raise"}) {
            session.exercises.push_back(session.exercises.front());
            session.exercises.back().exercise = exercise;
        }
        return session;
    };
    CHECK_FALSE(last());
    request.log.sessions = {whole(kToday - Days{7}), whole(kToday - Days{4})};
    REQUIRE(last());
    CHECK(last()->sessions == 2);
    CHECK(last()->starts == kToday - Days{7});
    PlanWeek same;
    for (int i = 0; i < 2; ++i) {
        PlannedSession session;
        session.blocks = {{BlockKind::Main,
                           std::nullopt,
                           {item("goblet_squat", 3),
                            item("split_squat", 3),
                            item("bent_over_row", 3),
                            item("single_leg_calf_raise", 3)}}};
        same.sessions.push_back(session);
    }
    CHECK(last()->score == Approx(scoreOf(same)));
    request.log.sessions[1].easier = true;
    CHECK(last()->sessions == 1);
    request.log.sessions[0].exercises.resize(3);
    CHECK_FALSE(last());
}
