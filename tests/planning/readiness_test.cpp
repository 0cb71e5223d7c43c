// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/readiness.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;
using planning::ReadinessStep;

namespace {

Readiness feeling(int sleep, int energy, int legs, int stress) {
    return {kToday, sleep, energy, legs, stress, {}, {}, false};
}

planning::ReadinessVerdict verdict(const Readiness& readiness) {
    return planning::verdictOn(readiness, shipped().adaptation.readiness);
}

struct Today {
    PlanRequest request = runner(2);
    Plan plan = app::makePlan(request, shipped());
    planning::Limits limits;
    planning::VersionSources sources() const {
        return {request, limits, shipped().catalog, shipped().composition, shipped().adaptation};
    }
    planning::SessionVersion on(const PlannedSession& session, const Readiness& readiness) const {
        return planning::forReadiness(session, readiness, sources());
    }
};

} // namespace

TEST_CASE("the bands of the readiness score", "[readiness]") {
    CHECK(verdict(feeling(5, 5, 5, 5)).all == ReadinessStep::AsPlanned);
    CHECK(verdict(feeling(4, 4, 4, 3)).all == ReadinessStep::AsPlanned);    // 15
    CHECK(verdict(feeling(4, 4, 3, 3)).all == ReadinessStep::FewerSets);    // 14
    CHECK(verdict(feeling(3, 3, 3, 3)).all == ReadinessStep::FewerSets);    // 12
    CHECK(verdict(feeling(3, 3, 3, 2)).all == ReadinessStep::ClassDown);    // 11
    CHECK(verdict(feeling(2, 2, 3, 2)).all == ReadinessStep::ClassDown);    // 9
    CHECK(verdict(feeling(2, 2, 2, 2)).all == ReadinessStep::MobilityOnly); // 8
    Readiness unknown = feeling(1, 1, 3, 1);
    unknown.stress.reset();
    CHECK_FALSE(verdict(unknown).score);
    CHECK(verdict(unknown).all == ReadinessStep::AsPlanned);
}

TEST_CASE("legs, soreness, a limp and short sleep have rules of their own", "[readiness]") {
    Readiness day = feeling(5, 5, 2, 5);
    CHECK(verdict(day).legs == ReadinessStep::ClassDown);
    CHECK(verdict(day).all == ReadinessStep::AsPlanned);
    day = feeling(5, 5, 3, 5);
    CHECK(verdict(day).legs == ReadinessStep::AsPlanned);
    day.soreness = 5;
    CHECK(verdict(day).legs == ReadinessStep::ClassDown);
    day.soreness = 7;
    CHECK(verdict(day).legs == ReadinessStep::MobilityOnly);
    day.soreness = 0;
    day.limp = true;
    CHECK(verdict(day).legs == ReadinessStep::MobilityOnly);
    day.limp = false;
    day.sleepHours = 5;
    CHECK(verdict(day).heavyAllowed);
    day.sleepHours = 4.5;
    CHECK_FALSE(verdict(day).heavyAllowed);
}

TEST_CASE("a good day leaves the session as it is", "[readiness]") {
    const Today today;
    for (const PlannedSession* session : sessionsOf(today.plan)) {
        const auto version = today.on(*session, feeling(4, 4, 4, 4));
        CHECK(version.why.empty());
        CHECK(version.session == *session);
    }
}

TEST_CASE("a lower day takes a set off each main lift", "[readiness]") {
    const Today today;
    for (const PlannedSession* session : sessionsOf(today.plan)) {
        const auto version = today.on(*session, feeling(3, 3, 4, 3));
        REQUIRE(version.why.size() == 1);
        CHECK(version.why[0].code == "readiness_fewer_sets");
        for (const SessionBlock& block : session->blocks)
            if (block.kind == BlockKind::Main)
                for (const Prescription& item : block.items)
                    for (const Prescription* now : workOf(version.session))
                        if (now->exercise == item.exercise)
                            CHECK(now->sets == std::max(1, item.sets - 1));
    }
}

TEST_CASE("a low day is one class down, without jumps and what makes very sore", "[readiness]") {
    const Today today;
    for (const PlannedSession* session : sessionsOf(today.plan)) {
        const auto version = today.on(*session, feeling(2, 3, 3, 2));
        CHECK(rankOf(version.session.sessionClass) <=
              std::max(1, rankOf(session->sessionClass) - 1));
        CHECK(setsOf(version.session) < setsOf(*session));
        CHECK(planning::contentClass(
                  version.session.blocks, shipped().catalog, shipped().composition.fatigue, 1) <=
              version.session.sessionClass);
        for (const Prescription* item : workOf(version.session)) {
            const Exercise& exercise = *shipped().catalog.exercise(item->exercise);
            CHECK(item->rpe.value_or(0) <= 6);
            CHECK(exercise.eccentricCost < 3);
            CHECK(exercise.pattern != Pattern::Plyometric);
        }
    }
}

TEST_CASE("a very low day leaves mobility", "[readiness]") {
    const Today today;
    const PlannedSession& session = *sessionsOf(today.plan).front();
    const auto version = today.on(session, feeling(2, 2, 2, 2));
    CHECK(workOf(version.session).empty());
    REQUIRE(version.session.blocks.size() == 1);
    CHECK(version.session.blocks[0].kind == BlockKind::Mobility);
    CHECK(version.session.minutes > 0);
}

TEST_CASE("very sore or limping: nothing for the legs, the rest stays", "[readiness]") {
    const Today today;
    Readiness limping = feeling(5, 5, 5, 5);
    limping.limp = true;
    for (const PlannedSession* session : sessionsOf(today.plan)) {
        const auto version = today.on(*session, limping);
        CHECK(says(version.why, "readiness_limp"));
        CHECK_FALSE(workOf(version.session).empty());
        for (const Prescription* item : workOf(version.session))
            CHECK_FALSE(loadsLegs(*shipped().catalog.exercise(item->exercise)));
    }
}

TEST_CASE("short sleep takes the heavy out of a heavy session and leaves others alone",
          "[readiness]") {
    Today today;
    Readiness tired = feeling(5, 5, 5, 5);
    tired.sleepHours = 4;
    PlannedSession session = *sessionsOf(today.plan).front();
    session.sessionClass = SessionClass::Heavy;
    const auto version = today.on(session, tired);
    CHECK(version.session.sessionClass == SessionClass::Moderate);
    CHECK(planning::contentClass(
              version.session.blocks, shipped().catalog, shipped().composition.fatigue, 1) <=
          SessionClass::Moderate);
    session.sessionClass = SessionClass::Moderate;
    CHECK(today.on(session, tired).why.empty());
}
