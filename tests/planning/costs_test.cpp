// SPDX-License-Identifier: MIT
#include "planning/support.hpp"
#include <stridewright/planning/planner.hpp>

#include <catch2/catch.hpp>

// Each term of the cost alone, by reviewing arrangements that differ in one thing.

using namespace stridewright;
using namespace stridewright::planning;
using namespace stridewright::planning::tests;

namespace {

constexpr SessionClass kLight = SessionClass::Light;
constexpr SessionClass kModerate = SessionClass::Moderate;
constexpr SessionClass kHeavy = SessionClass::Heavy;

struct Day {
    int day;
    SessionClass asked;
};

PlanRequest quiet(int weeks = 1, PhaseKind phase = PhaseKind::Build) {
    PlanRequest request = requestOf(weeks, Level::Advanced, phase);
    repeatRuns(request, "rest rest rest rest rest rest rest");
    return request;
}

void setRun(PlanRequest& request, int day, RunKind kind) {
    Run run;
    run.date = request.from + Days{day};
    run.kind = kind;
    request.runs.push_back(run);
}

int cost(const PlanRequest& request, std::initializer_list<Day> days, CostTerm term) {
    std::vector<DatedClass> sessions;
    for (const Day& day : days)
        sessions.push_back({request.from + Days{day.day}, day.asked});
    const Review judged = review(request, sessions, rules(), seasons());
    CHECK(judged.breaches.empty());
    return judged.terms[static_cast<std::size_t>(term)];
}

} // namespace

TEST_CASE("frequency: each session away from the week's target") {
    PlanRequest request = quiet();
    CHECK(cost(request, {{0, kHeavy}, {3, kModerate}}, CostTerm::Frequency) == 0);
    CHECK(cost(request, {{0, kHeavy}}, CostTerm::Frequency) == 20);
    CHECK(cost(request, {}, CostTerm::Frequency) == 40);
    CHECK(cost(request, {{0, kHeavy}, {2, kLight}, {4, kLight}}, CostTerm::Frequency) == 20);
    request.athlete.targetSessions = 3;
    CHECK(cost(request, {{0, kHeavy}, {3, kModerate}}, CostTerm::Frequency) == 20);
}

TEST_CASE("frequency: three sessions are the target only in weeks with few run days") {
    PlanRequest request = quiet(1, PhaseKind::Base);
    for (int day = 0; day < 4; ++day)
        setRun(request, day, RunKind::Easy);
    CHECK(place(request, rules(), seasons()).weeks[0].target == 3);
    setRun(request, 4, RunKind::Cross);
    CHECK(place(request, rules(), seasons()).weeks[0].target == 2);
    request.athlete.sessionsPerWeek = {3, 3};
    CHECK(place(request, rules(), seasons()).weeks[0].target == 3);
}

TEST_CASE("demand: the classes against those that the phase asks for") {
    PlanRequest request = quiet();
    CHECK(cost(request, {{0, kModerate}, {3, kHeavy}}, CostTerm::Demand) == 0);
    CHECK(cost(request, {{0, kLight}, {3, kHeavy}}, CostTerm::Demand) == 12);
    CHECK(cost(request, {{0, kLight}, {3, kLight}}, CostTerm::Demand) == 36);
    CHECK(cost(request, {}, CostTerm::Demand) == 0);
    request.deloadWeeks = {request.from};
    CHECK(cost(request, {{0, kModerate}, {3, kLight}}, CostTerm::Demand) == 0);
    request.deloadWeeks->clear();
    request.athlete.level = Level::Beginner; // heavy is lowered to the week's ceiling
    CHECK(cost(request, {{0, kModerate}, {3, kModerate}}, CostTerm::Demand) == 0);
}

TEST_CASE("host: the run of the same day, by policy") {
    PlanRequest request = quiet();
    setRun(request, 1, RunKind::Easy);
    setRun(request, 3, RunKind::Steady);
    setRun(request, 5, RunKind::Hills);
    const auto host = [&request](int day) {
        return cost(request, {{day, kModerate}}, CostTerm::Host);
    };
    CHECK(host(0) == 0);
    CHECK(host(1) == 1);
    CHECK(host(3) == 3);
    CHECK(host(5) == 6);
    request.athlete.placement = PlacementPolicy::AfterEasy;
    CHECK(host(0) == 4);
    CHECK(host(1) == 0);
    request.athlete.placement = PlacementPolicy::RestDays;
    CHECK(host(0) == 0);
    CHECK(host(1) == 4);
    request.athlete.placement = PlacementPolicy::HardDaysHard;
    CHECK(host(0) == 4);
    CHECK(host(5) == 2);
}

TEST_CASE("next_day, second_day, previous_day: the runs beside") {
    PlanRequest request = quiet();
    setRun(request, 3, RunKind::Tempo);
    CHECK(cost(request, {{2, kLight}}, CostTerm::NextDay) == 3);
    CHECK(cost(request, {{2, kModerate}}, CostTerm::NextDay) == 10);
    CHECK(cost(request, {{1, kModerate}}, CostTerm::SecondDay) == 1);
    CHECK(cost(request, {{1, kHeavy}}, CostTerm::SecondDay) == 3);
    CHECK(cost(request, {{4, kHeavy}}, CostTerm::PreviousDay) == 3);
    CHECK(cost(request, {{4, kLight}}, CostTerm::PreviousDay) == 0);
    CHECK(cost(request, {{0, kHeavy}, {5, kHeavy}}, CostTerm::NextDay) == 0);
}

TEST_CASE("runs on the day before the horizon and the two days after it count") {
    PlanRequest request = quiet();
    setRun(request, -1, RunKind::Long);
    setRun(request, 8, RunKind::Long);
    CHECK(cost(request, {{0, kHeavy}}, CostTerm::PreviousDay) == 6);
    CHECK(cost(request, {{6, kHeavy}}, CostTerm::SecondDay) == 3);
    setRun(request, 7, RunKind::Tempo);
    CHECK(cost(request, {{6, kModerate}}, CostTerm::NextDay) == 10);
    PlanRequest further = quiet();
    setRun(further, -2, RunKind::Long);
    setRun(further, 9, RunKind::Long);
    CHECK(cost(further, {{0, kHeavy}, {6, kHeavy}}, CostTerm::PreviousDay) == 0);
    CHECK(cost(further, {{0, kHeavy}, {6, kHeavy}}, CostTerm::SecondDay) == 0);
}

TEST_CASE("the day's load is that of its hardest run; an unknown run counts as easy") {
    PlanRequest request = quiet();
    setRun(request, 3, RunKind::Easy);
    setRun(request, 3, RunKind::Intervals);
    setRun(request, 3, RunKind::Steady);
    setRun(request, 5, RunKind::Unknown);
    const Plan plan = place(request, rules(), seasons());
    CHECK(plan.weeks[0].days[3].load == DayLoad::Quality);
    CHECK(plan.weeks[0].days[3].runs.size() == 4);
    CHECK(plan.weeks[0].days[5].load == DayLoad::Easy);
    REQUIRE(plan.findings.size() == 1);
    CHECK(plan.findings[0].code == "unknown_run");
    CHECK(plan.findings[0].date == request.from + Days{5});
}

TEST_CASE("rest_day: no day is left without run and session") {
    PlanRequest request = quiet();
    for (const int day : {0, 1, 2, 4, 6})
        setRun(request, day, RunKind::Easy);
    CHECK(cost(request, {{3, kHeavy}, {5, kModerate}}, CostTerm::RestDay) == 15);
    CHECK(cost(request, {{3, kHeavy}, {6, kModerate}}, CostTerm::RestDay) == 0);
    setRun(request, 3, RunKind::Easy);
    setRun(request, 5, RunKind::Easy);
    CHECK(cost(request, {{3, kHeavy}, {5, kModerate}}, CostTerm::RestDay) == 0);
}

TEST_CASE("preferred: weekdays that the athlete likes less") {
    PlanRequest request = quiet();
    CHECK(cost(request, {{1, kHeavy}, {3, kLight}}, CostTerm::Preferred) == 0);
    request.athlete.preferredWeekdays[3] = true;
    CHECK(cost(request, {{1, kHeavy}, {3, kLight}}, CostTerm::Preferred) == 5);
}

TEST_CASE("rhythm: weekdays that the week before did not have") {
    PlanRequest request = quiet(2);
    CHECK(cost(request, {{0, kHeavy}, {3, kLight}, {7, kHeavy}, {11, kLight}}, CostTerm::Rhythm) ==
          3);
    CHECK(cost(request, {{7, kHeavy}, {11, kLight}}, CostTerm::Rhythm) == 0);
    request.done = {{request.from - Days{4}, kHeavy}}; // a Thursday
    CHECK(cost(request, {{0, kHeavy}, {3, kLight}, {7, kHeavy}, {10, kLight}}, CostTerm::Rhythm) ==
          3);
}

TEST_CASE("gap: days since the session before, by the week's number of sessions") {
    PlanRequest request = quiet(2);
    const auto gap = [&request](std::initializer_list<Day> days) {
        return cost(request, days, CostTerm::Gap);
    };
    CHECK(gap({{0, kHeavy}}) == 0);
    CHECK(gap({{0, kHeavy}, {2, kLight}}) == 2);
    CHECK(gap({{0, kHeavy}, {3, kLight}}) == 0);
    CHECK(gap({{0, kHeavy}, {6, kLight}}) == 6);
    CHECK(gap({{0, kHeavy}, {2, kLight}, {6, kLight}}) == 2);
    CHECK(gap({{4, kHeavy}, {7, kHeavy}}) == 0);
    CHECK(gap({{0, kHeavy}, {7, kHeavy}}) == 0);
    CHECK(gap({{0, kHeavy}, {8, kHeavy}}) == 2);
    CHECK(gap({{0, kHeavy}, {13, kHeavy}}) == 2);
    request.done = {{request.from - Days{2}, kLight}};
    CHECK(gap({{0, kHeavy}}) == 4);
}

TEST_CASE("stability: days of the plan so far that are given up") {
    PlanRequest request = quiet();
    request.from += Days{2};
    const auto existing = [](int day) {
        return DatedClass{makeDate(2027, 3, 1) + Days{day}, kLight};
    };
    request.existing = {{existing(0), existing(3), existing(5), existing(9)}};
    CHECK(cost(request, {{1, kHeavy}, {3, kLight}}, CostTerm::Stability) == 0);
    CHECK(cost(request, {{1, kHeavy}}, CostTerm::Stability) == 6);
    CHECK(cost(request, {}, CostTerm::Stability) == 12);
}

TEST_CASE("facts cost nothing themselves, but sessions are measured against them") {
    PlanRequest request = quiet();
    setRun(request, 1, RunKind::Tempo);
    request.from += Days{2};
    request.done = {{makeDate(2027, 3, 2), kHeavy}};
    const std::vector none{DatedClass{makeDate(2027, 3, 4), kModerate}};
    const Review judged = review(request, none, rules(), seasons());
    CHECK(judged.score.shortfall == 0);
    CHECK(termsText(judged.terms) == "gap 2");
}
