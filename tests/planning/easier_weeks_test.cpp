// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

Readiness low(Date date, int each = 2) {
    return {date, each, each, each, each, {}, {}, false};
}

/// A session whose effort was so far above what was asked.
SessionLog hard(Date date, double above) {
    SessionLog session = trained(date);
    for (SetLog& set : session.exercises[0].sets)
        set.rpe = 7 + above;
    return session;
}

std::vector<Date> easierWeeks(const PlanRequest& request) {
    return planning::adaptRequest(request, sources()).request.deloadWeeks.value();
}

std::vector<Finding> told(const PlanRequest& request) {
    return planning::adaptRequest(request, sources()).findings;
}

constexpr Days kWeek{7};

} // namespace

TEST_CASE("two low days running make the week easier", "[easier]") {
    PlanRequest request = runner(4);
    trainUntil(request, 4);
    request.log.readiness = {low(kToday - Days{3}, 4), low(kToday)};
    CHECK(easierWeeks(request).empty());
    request.log.readiness = {low(kToday - Days{1}), low(kToday)};
    CHECK(easierWeeks(request) == std::vector<Date>{kToday});
    CHECK(says(told(request), "easier_readiness_running"));
}

TEST_CASE("two low days within a week make it easier, a good day between them or not", "[easier]") {
    PlanRequest request = runner(4);
    trainUntil(request, 4);
    request.log.readiness = {low(kToday - Days{4}), low(kToday - Days{2}, 4), low(kToday)};
    CHECK(easierWeeks(request) == std::vector<Date>{kToday});
    CHECK(says(told(request), "easier_readiness_week"));
    request.log.readiness[0].date = kToday - Days{8};
    CHECK(easierWeeks(request).empty());
}

TEST_CASE("two sessions two points too hard make the week easier", "[easier]") {
    PlanRequest request = runner(4);
    request.log.sessions = {hard(kToday - Days{3}, 2), hard(kToday, 2)};
    CHECK(easierWeeks(request) == std::vector<Date>{kToday});
    CHECK(says(told(request), "easier_effort"));
    request.log.sessions = {hard(kToday - Days{3}, 2), hard(kToday, 1.5)};
    CHECK(easierWeeks(request).empty());
    request.log.sessions = {hard(kToday - Days{20}, 2), hard(kToday, 2)};
    CHECK_FALSE(says(told(request), "easier_effort"));
    // An effort that is not known says nothing.
    request.log.sessions = {hard(kToday - Days{3}, 2), hard(kToday, 2)};
    for (SetLog& set : request.log.sessions[1].exercises[0].sets)
        set.rpe.reset();
    CHECK(easierWeeks(request).empty());
}

TEST_CASE("soreness in two sessions running makes the week easier", "[easier]") {
    PlanRequest request = runner(4);
    trainUntil(request, 4);
    request.log.pain = {sore(kToday - Days{4}, "runners_knee", 3), sore(kToday, "runners_knee", 3)};
    CHECK(easierWeeks(request) == std::vector<Date>{kToday});
    CHECK(says(told(request), "easier_pain"));
    request.log.pain[1].score = 2;
    CHECK(easierWeeks(request).empty());
}

TEST_CASE("a cause late in the week eases the next one, and planning again does not move it",
          "[easier]") {
    PlanRequest request = runner(4);
    trainUntil(request, 4);
    request.log.readiness = {low(kToday + Days{4}), low(kToday + Days{5})};
    for (const int today : {5, 6, 7, 9, 12}) {
        request.from = kToday + Days{today};
        INFO(today);
        CHECK(easierWeeks(request) == std::vector<Date>{kToday + kWeek});
    }
    request.from = kToday + Days{15};
    CHECK(easierWeeks(request).empty()); // it is over
}

TEST_CASE("one easier week is enough: what follows soon after is dropped", "[easier]") {
    PlanRequest request = runner(8);
    request.deloadWeeks.reset();
    trainUntil(request, 4);
    const auto scheduled = easierWeeks(request);
    REQUIRE(scheduled.size() >= 2);
    request.log.readiness = {low(kToday - Days{1}), low(kToday)};
    const auto early = easierWeeks(request);
    CHECK(early.front() == kToday);
    for (std::size_t i = 1; i < early.size(); ++i)
        CHECK(early[i] - early[i - 1] > kWeek * 2);
    // Causes from before an easier week that has happened are over.
    PlanRequest rested = runner(4);
    trainUntil(rested, 4);
    rested.log.readiness = {low(kToday - Days{10}), low(kToday - Days{9})};
    for (SessionLog& session : rested.log.sessions)
        session.easier = session.date >= kToday - kWeek;
    CHECK(easierWeeks(rested).empty());
}

TEST_CASE("a week that began as an easier one stays so, and taper needs none", "[easier]") {
    PlanRequest request = runner(4);
    trainUntil(request, 4);
    request.from = kToday + Days{3};
    request.log.sessions.push_back(trained(kToday + Days{1}));
    request.log.sessions.back().easier = true;
    CHECK(easierWeeks(request) == std::vector<Date>{kToday});
    PlanRequest taper = runner(2);
    taper.phases = std::vector<PhaseStart>{{kToday - kWeek, PhaseKind::Taper}};
    trainUntil(taper, 4);
    taper.log.readiness = {low(kToday - Days{1}), low(kToday)};
    CHECK(easierWeeks(taper).empty());
}

TEST_CASE("a scheduled easier week moves to the runner's own", "[easier]") {
    PlanRequest request = runner(8);
    request.deloadWeeks.reset();
    trainUntil(request, 4);
    const Date scheduled = easierWeeks(request).front();
    for (Run& run : request.runs)
        if (run.date >= scheduled + kWeek && run.date < scheduled + kWeek * 2)
            run.minutes = *run.minutes * 0.6;
    CHECK(easierWeeks(request).front() == scheduled + kWeek);
    // Weeks that were set by hand stay.
    request.deloadWeeks = std::vector<Date>{scheduled};
    CHECK(easierWeeks(request) == std::vector<Date>{scheduled});
}

TEST_CASE("every fourth week that the runner takes easier is one, for a beginner too", "[easier]") {
    PlanRequest request = runner(20);
    request.athlete.level = Level::Beginner;
    request.deloadWeeks.reset();
    const Date first = weekStart(kToday, request.athlete.weekStartsOn);
    std::vector<Date> own;
    for (int week = 3; week < 20; week += 4)
        own.push_back(first + kWeek * week);
    for (Run& run : request.runs)
        if (std::ranges::count(own, weekStart(run.date, request.athlete.weekStartsOn)) > 0)
            run.minutes = *run.minutes * 0.6;
    request.log.sessions = {trained(kToday - Days{1})};
    CHECK(easierWeeks(request) == own);
}
