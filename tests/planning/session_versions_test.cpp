// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/session_versions.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <set>

using namespace stridewright;
using namespace stridewright::support;

namespace {

struct Day {
    explicit Day(int weeks = 2) : request(runner(weeks)) {
        plan = app::makePlan(request, shipped());
    }
    PlanRequest request;
    Plan plan;
    planning::Limits limits;
    planning::VersionSources sources() const {
        return {request, limits, shipped().catalog, shipped().composition, shipped().adaptation};
    }
};

double minutesOf(const PlannedSession& session) {
    double minutes = 0;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            minutes += item.minutes;
    return minutes;
}

SessionClass classOf(const PlannedSession& session) {
    return planning::contentClass(
        session.blocks, shipped().catalog, shipped().composition.fatigue, 1);
}

int count(const PlannedSession& session, BlockKind kind) {
    int items = 0;
    for (const SessionBlock& block : session.blocks)
        if (block.kind == kind) items += static_cast<int>(block.items.size());
    return items;
}

void checkSound(const PlannedSession& session) {
    CHECK(session.minutes == static_cast<int>(std::lround(minutesOf(session))));
    std::map<char, std::vector<int>> pairs;
    std::set<std::string> seen;
    for (const SessionBlock& block : session.blocks) {
        CHECK_FALSE(block.items.empty());
        for (const Prescription& item : block.items) {
            CHECK(item.sets >= 1);
            CHECK(seen.insert(item.exercise).second);
            if (block.pair) pairs[*block.pair].push_back(item.sets);
        }
    }
    for (const auto& [letter, sets] : pairs) {
        REQUIRE(sets.size() == 2);
        CHECK(sets[0] == sets[1]);
    }
}

} // namespace

TEST_CASE("a session fits into fewer minutes and keeps what must not be cut", "[versions]") {
    const Day day;
    for (const PlannedSession* session : sessionsOf(day.plan))
        for (const int minutes : {40, 35, 30, 25, 20}) {
            INFO(toIsoString(session->date) << " in " << minutes);
            const auto version = planning::inMinutes(*session, minutes, day.sources());
            CHECK(version.cause == InsteadCause::Time);
            CHECK(version.session.minutes <= minutes);
            CHECK(version.session.minutes >= 0.6 * minutes);
            checkSound(version.session);
            CHECK(classOf(version.session) <= classOf(*session));
            double warmUp = 0;
            for (const SessionBlock& block : version.session.blocks)
                if (block.kind == BlockKind::WarmUp)
                    for (const Prescription& item : block.items)
                        warmUp += item.minutes;
            CHECK(warmUp >= 3);
            CHECK(count(version.session, BlockKind::Main) >= 1);
            CHECK(count(version.session, BlockKind::SingleLeg) +
                      count(version.session, BlockKind::Hip) >=
                  1);
            CHECK(count(version.session, BlockKind::CalfFoot) >= 1);
            CHECK(count(version.session, BlockKind::Core) >= 1);
            CHECK((version.session == *session || says(version.why, "version_minutes")));
        }
}

TEST_CASE("what is cut first is mobility, then the push, then the second core", "[versions]") {
    const Day day;
    const PlannedSession& session = *sessionsOf(day.plan).front();
    REQUIRE(count(session, BlockKind::Mobility) > 0);
    const auto little = planning::inMinutes(session, session.minutes - 1, day.sources()).session;
    CHECK(setsOf(little) == setsOf(session)); // no work is lost for a minute
    CHECK(planning::inMinutes(session, session.minutes, day.sources()).why.empty());
}

TEST_CASE("at another place only what is there is used", "[versions]") {
    const Day day;
    const Place hotel{"hotel room", {"chair", "wall", "towel", "longband"}, {}};
    const Place nothing{"a field", {}, {}};
    for (const Place& place : {hotel, nothing})
        for (const PlannedSession* session : sessionsOf(day.plan)) {
            const auto version = planning::atPlace(*session, place, day.sources());
            INFO(place.name << " " << toIsoString(session->date));
            checkSound(version.session);
            CHECK(says(version.why, "version_place"));
            for (const SessionBlock& block : version.session.blocks)
                for (const Prescription& item : block.items)
                    CHECK(canEquip(*shipped().catalog.exercise(item.exercise), place.equipment));
            CHECK(classOf(version.session) <= std::max(session->sessionClass, classOf(*session)));
            CHECK(version.session.minutes <=
                  std::max(session->minutes, minutesOn(day.request.athlete, session->date)));
            CHECK(count(version.session, BlockKind::Main) >= 1);
            CHECK(count(version.session, BlockKind::Core) >= 1);
        }
}

TEST_CASE("swaps do the same job, are possible, and each has one reason", "[versions]") {
    const Day day;
    for (const PlannedSession* session : sessionsOf(day.plan))
        for (const Prescription* item : workOf(*session)) {
            const Exercise& planned = *shipped().catalog.exercise(item->exercise);
            const auto swaps = planning::swapsFor(item->exercise, *session, day.sources());
            INFO(item->exercise);
            CHECK_FALSE(swaps.empty());
            CHECK(swaps.size() <= 6);
            for (std::size_t i = 0; i < swaps.size(); ++i) {
                const Exercise& other = *swaps[i].exercise;
                CHECK((other.pattern == planned.pattern || other.primary == planned.primary));
                CHECK(other.level <= day.request.athlete.level);
                CHECK(canEquip(other, day.request.athlete.equipment));
                CHECK(hasWords(swaps[i].why.code, swaps[i].why.args));
                if (i > 0) CHECK(swaps[i - 1].cost <= swaps[i].cost);
                for (const Prescription* each : workOf(*session))
                    CHECK(each->exercise != other.id);
            }
        }
}

TEST_CASE("a swap for this day changes one exercise and keeps class and time", "[versions]") {
    const Day day;
    for (const PlannedSession* session : sessionsOf(day.plan))
        for (const Prescription* item : workOf(*session)) {
            const auto swaps = planning::swapsFor(item->exercise, *session, day.sources());
            const auto version = planning::swapped(
                *session, item->exercise, swaps.front().exercise->id, day.sources());
            INFO(item->exercise << " -> " << swaps.front().exercise->id);
            checkSound(version.session);
            CHECK(version.cause == InsteadCause::Swap);
            CHECK(classOf(version.session) <= std::max(session->sessionClass, classOf(*session)));
            bool there = false;
            for (const Prescription* now : workOf(version.session)) {
                CHECK(now->exercise != item->exercise);
                if (now->exercise == swaps.front().exercise->id) {
                    there = true;
                    CHECK_FALSE(now->loadKg);
                }
            }
            CHECK(there);
        }
    const PlannedSession& session = *sessionsOf(day.plan).front();
    const auto unknown = planning::swapped(session, "goblet_squat", "no_such", day.sources());
    CHECK(unknown.why.empty());
    CHECK(unknown.session == session);
}

TEST_CASE("a swap from now on keeps the exercise out of new plans", "[versions]") {
    Day day;
    const std::string id = workOf(*sessionsOf(day.plan).front()).front()->exercise;
    day.request.athlete = planning::withoutExercise(day.request.athlete, id);
    CHECK(planning::withoutExercise(day.request.athlete, id) == day.request.athlete);
    const Plan plan = app::makePlan(day.request, shipped());
    for (const PlannedSession* session : sessionsOf(plan))
        for (const Prescription* item : workOf(*session))
            CHECK(item->exercise != id);
}

TEST_CASE("pain of today changes what it forbids, and a red site makes it light", "[versions]") {
    for (const int score : {4, 6}) {
        Day day;
        day.request.log.pain = {sore(kToday, "runners_knee", score)};
        const auto adapted = planning::adaptRequest(day.request, sources());
        day.limits = adapted.limits;
        for (const PlannedSession* session : sessionsOf(day.plan)) {
            const auto version = planning::forPain(*session, day.sources());
            checkSound(version.session);
            for (const SessionBlock& block : version.session.blocks)
                for (const Prescription& item : block.items)
                    CHECK_FALSE(day.limits.blocked.contains(item.exercise));
            if (score == 6) CHECK(version.session.sessionClass == SessionClass::Light);
            for (const Reason& reason : version.why)
                CHECK(hasWords(reason.code, reason.args));
        }
    }
}

TEST_CASE("a version is the same every time", "[versions]") {
    const Day day;
    const PlannedSession& session = *sessionsOf(day.plan).front();
    CHECK(planning::inMinutes(session, 20, day.sources()) ==
          planning::inMinutes(session, 20, day.sources()));
}
