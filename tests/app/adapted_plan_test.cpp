// SPDX-License-Identifier: MIT
// Whole plans of people whose log says something: laws that hold for all of them.
#include "support/adaptation_fixture.hpp"
#include <stridewright/domain/message.hpp>
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/planner.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace stridewright;
using namespace stridewright::support;

namespace {

bool tagged(const Exercise& exercise, const std::vector<std::string>& tags) {
    return std::ranges::any_of(exercise.contraindications, [&](const std::string& tag) {
        return std::ranges::find(tags, tag) != tags.end();
    });
}

/// A request with any kind of log.
PlanRequest anyRequest(unsigned seed) {
    std::mt19937 engine(seed);
    const auto roll = [&](int sides) {
        return static_cast<int>(engine() % static_cast<unsigned>(sides));
    };
    PlanRequest request = runner(2 + roll(3));
    request.athlete.level = valuesOf<Level>()[static_cast<std::size_t>(roll(3))];
    request.athlete.sessionMinutes = 20 + 5 * roll(9);
    trainUntil(request, 1 + roll(5) * roll(25), 2 + roll(12));
    for (int i = roll(4); i > 0; --i)
        request.log.readiness.push_back({kToday - Days{roll(14)},
                                         1 + roll(5),
                                         1 + roll(5),
                                         1 + roll(5),
                                         1 + roll(5),
                                         roll(11),
                                         {},
                                         roll(9) == 0});
    const auto concerns = shipped().catalog.concerns();
    const std::string concern =
        concerns[static_cast<std::size_t>(roll(static_cast<int>(concerns.size())))].id;
    for (int i = roll(5); i > 0; --i) {
        std::vector<PainSign> signs;
        if (roll(4) == 0) signs.push_back(valuesOf<PainSign>()[static_cast<std::size_t>(roll(24))]);
        request.log.pain.push_back(sore(kToday - Days{roll(20)},
                                        concern.c_str(),
                                        roll(8),
                                        valuesOf<PainMoment>()[static_cast<std::size_t>(roll(4))],
                                        signs));
    }
    if (roll(5) == 0)
        request.log.illness.push_back({kToday - Days{roll(6)}, kToday + Days{roll(3)}, true});
    return request;
}

} // namespace

TEST_CASE("a plan with an empty log is the plan of placement and composition", "[adaptation]") {
    const PlanRequest request = runner(4);
    CHECK(app::makePlan(request, shipped()) ==
          planning::compose(planning::place(request, shipped().placement, shipped().seasons),
                            request,
                            shipped().catalog,
                            shipped().composition));
}

TEST_CASE("nothing that a sore site forbids appears while it is sore", "[adaptation]") {
    for (const char* concern : {"runners_knee",
                                "mtss",
                                "itb",
                                "plantar_heel",
                                "low_back",
                                "hip",
                                "achilles",
                                "hamstring"}) {
        PlanRequest request = runner(3);
        trainUntil(request, 3);
        const Concern& site = *shipped().catalog.concern(concern);
        const int amber = shipped().composition.zones.at(site.tissue).amber;
        request.log.pain = {sore(kToday - Days{1}, concern, amber)};
        const Plan plan = app::makePlan(request, shipped());
        INFO(concern);
        CHECK(says(plan.findings, "pain_site_amber"));
        CHECK_FALSE(says(plan.findings, "pain_amber")); // told once
        for (const PlannedSession* session : sessionsOf(plan))
            for (const SessionBlock& block : session->blocks)
                for (const Prescription& item : block.items)
                    CHECK_FALSE(
                        tagged(*shipped().catalog.exercise(item.exercise), site.amberBlockTags));
        // After two good sessions it is still not all back.
        request.log.pain.push_back(sore(kToday - Days{1}, concern, 0));
        request.log.pain.front().date = kToday - Days{9};
        request.log.pain.push_back(sore(kToday, concern, 0));
        const auto returning = planning::adaptRequest(request, sources());
        const Plan next = app::makePlan(request, shipped());
        CHECK(says(next.findings, "pain_returning"));
        for (const PlannedSession* session : sessionsOf(next))
            for (const SessionBlock& block : session->blocks)
                for (const Prescription& item : block.items)
                    CHECK_FALSE(returning.limits.blocked.contains(item.exercise));
    }
}

TEST_CASE("a red flag: nothing for the legs, and the referral is all that is said",
          "[adaptation]") {
    PlanRequest request = runner(3);
    trainUntil(request, 3);
    request.log.pain = {sore(
        kToday - Days{1}, "runners_knee", 3, PainMoment::During, {PainSign::LockingOrGivingWay})};
    const Plan plan = app::makePlan(request, shipped());
    CHECK(says(plan.findings, "referral_soon"));
    for (const PlannedSession* session : sessionsOf(plan))
        for (const SessionBlock& block : session->blocks)
            for (const Prescription& item : block.items)
                CHECK_FALSE(loadsLegs(*shipped().catalog.exercise(item.exercise)));
    for (const Finding& finding : plan.findings) {
        INFO(finding.code);
        CHECK_FALSE(finding.code.starts_with("pain_"));
        CHECK_FALSE(finding.code.starts_with("session_"));
        CHECK_FALSE(finding.code.starts_with("coverage_"));
    }
    request.log.pain[0].signs = {PainSign::CalfSwelling};
    const Plan withheld = app::makePlan(request, shipped());
    for (const PlannedSession* session : sessionsOf(withheld))
        CHECK(session->blocks.empty());
}

TEST_CASE("two weeks away take a third of the sets for two sessions and come back",
          "[adaptation]") {
    PlanRequest steady = runner(3);
    trainUntil(steady, 3);
    PlanRequest away = runner(3);
    trainUntil(away, 13);
    const Plan usual = app::makePlan(steady, shipped());
    const Plan plan = app::makePlan(away, shipped());
    const auto before = sessionsOf(usual);
    const auto after = sessionsOf(plan);
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        INFO(toIsoString(after[i]->date));
        if (i < 2) {
            CHECK(setsOf(*after[i]) <= 0.8 * setsOf(*before[i]));
            CHECK(says(after[i]->why, "layoff_2"));
            for (const Prescription* item : workOf(*after[i]))
                CHECK(shipped().catalog.exercise(item->exercise)->eccentricCost <= 2);
        } else {
            CHECK_FALSE(says(after[i]->why, "layoff_2"));
            CHECK(setsOf(*after[i]) == setsOf(*before[i]));
        }
    }
}

TEST_CASE("any log: caps, minutes and equipment hold, words are there, the answer is the same",
          "[adaptation]") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const PlanRequest request = anyRequest(seed);
        const Plan plan = app::makePlan(request, shipped());
        INFO("seed " << seed);
        if (seed % 8 == 0) CHECK(app::makePlan(request, shipped()) == plan);
        const auto adapted = planning::adaptRequest(request, sources());
        for (const Finding& finding : plan.findings) {
            INFO(finding.code);
            CHECK(hasWords(finding.code, finding.args));
        }
        for (const PlannedSession* session : sessionsOf(plan)) {
            INFO(toIsoString(session->date));
            CHECK(session->minutes <= minutesOn(request.athlete, session->date) + 2);
            CHECK(setsOf(*session) <=
                  shipped().composition.caps[static_cast<std::size_t>(request.athlete.level)].sets);
            CHECK(planning::contentClass(
                      session->blocks, shipped().catalog, shipped().composition.fatigue, 1) <=
                  session->sessionClass);
            CHECK_FALSE(adapted.request.athlete.unavailableDates.contains(session->date));
            for (const Reason& why : session->why)
                CHECK(hasWords(why.code, why.args));
            for (const SessionBlock& block : session->blocks)
                for (const Prescription& item : block.items) {
                    const Exercise& exercise = *shipped().catalog.exercise(item.exercise);
                    INFO(item.exercise);
                    CHECK(canEquip(exercise, request.athlete.equipment));
                    CHECK_FALSE(adapted.limits.blocked.contains(item.exercise));
                    if (adapted.limits.stop != planning::Stop::None)
                        CHECK_FALSE(loadsLegs(exercise));
                    for (const Reason& why : item.why)
                        CHECK(hasWords(why.code, why.args));
                }
        }
    }
}
