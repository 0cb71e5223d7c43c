// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"
#include <stridewright/planning/planner.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

planning::Adapted adapted(const PlanRequest& request) {
    return planning::adaptRequest(request, sources());
}

} // namespace

TEST_CASE("without a log the request stays as it is", "[adaptation]") {
    const PlanRequest request = runner(6);
    const auto same = adapted(request);
    CHECK(same.request == request);
    CHECK(same.limits == planning::Limits{});
    CHECK(same.findings.empty());
    CHECK(same.timeFactor == 1);
}

TEST_CASE("no training with fever and two days after", "[adaptation]") {
    PlanRequest request = runner(1);
    trainUntil(request, 4);
    request.log.illness.push_back({kToday - Days{2}, kToday + Days{1}, true});
    request.pins.push_back({kToday + Days{2}, PinKind::Must, std::nullopt, {}});
    const auto ill = adapted(request);
    // Sunday is the long run: what the fever took is not made up on the hardest day of the week.
    for (int day = 0; day < 7; ++day)
        CHECK(ill.request.athlete.unavailableDates.contains(kToday + Days{day}) ==
              (day <= 3 || day == 6));
    CHECK(ill.request.pins.empty());
    CHECK(says(ill.findings, "fever_over"));
    request.log.illness[0].to.reset();
    CHECK(says(adapted(request).findings, "fever_now"));
    CHECK(adapted(request).request.athlete.unavailableDates.contains(kToday + Days{2}));
    request.log.illness[0].fever = false;
    CHECK(adapted(request).request.athlete.unavailableDates.empty());
}

TEST_CASE("four weeks away bring the phase before back for four weeks", "[adaptation]") {
    PlanRequest request = runner(8);
    trainUntil(request, 24);
    CHECK(adapted(request).request.phases == request.phases);
    request.log = {};
    trainUntil(request, 25);
    const auto away = adapted(request);
    CHECK(away.request.phases == std::vector<PhaseStart>{{kToday, PhaseKind::Base},
                                                         {kToday + Days{28}, PhaseKind::Build}});
    CHECK(away.limits.noviceUntil == kToday + Days{28});
    CHECK_FALSE(away.limits.lower);
    CHECK(says(away.findings, "layoff_phase_back"));
    // A taper is no time to begin again.
    request.phases = std::vector<PhaseStart>{{kToday - Days{7}, PhaseKind::Taper}};
    CHECK(adapted(request).request.phases == request.phases);
}

TEST_CASE("eight weeks away take the level down for three weeks, twelve to the beginning",
          "[adaptation]") {
    PlanRequest request = runner(8);
    request.athlete.level = Level::Advanced;
    trainUntil(request, 55);
    CHECK_FALSE(adapted(request).limits.lower);
    request.log = {};
    trainUntil(request, 56);
    REQUIRE(adapted(request).limits.lower);
    CHECK(adapted(request).limits.lower ==
          planning::LowerLevel{Level::Intermediate, kToday + Days{21}});
    request.log = {};
    trainUntil(request, 84);
    CHECK(adapted(request).limits.lower->level == Level::Beginner);
    CHECK(says(adapted(request).findings, "layoff_level_down"));
}

TEST_CASE("a lower level after time away holds for the days too, except where they are pinned",
          "[adaptation]") {
    PlanRequest request = runner(6);
    request.athlete.level = Level::Advanced;
    const planning::LowerLevel lower{Level::Beginner, kToday + Days{21}};
    const auto heavyWeeks = [&](const std::optional<planning::LowerLevel>& level) {
        std::vector<bool> heavy;
        for (const PlanWeek& week :
             planning::place(request, shipped().placement, shipped().seasons, level).weeks)
            heavy.push_back(std::ranges::any_of(week.sessions, [](const PlannedSession& each) {
                return each.sessionClass == SessionClass::Heavy;
            }));
        return heavy;
    };
    CHECK(heavyWeeks(std::nullopt) == std::vector<bool>(6, true));
    CHECK(heavyWeeks(lower) == std::vector{false, false, false, true, true, true});
    request.pins = {{kToday + Days{8}, PinKind::Must, SessionClass::Heavy, {}}};
    CHECK(heavyWeeks(lower) == std::vector{false, true, false, true, true, true});
}

TEST_CASE("a missed session is named, and is not made up", "[adaptation]") {
    PlanRequest request = runner(2);
    trainUntil(request, 5);
    request.existing = std::vector<DatedClass>{{kToday - Days{5}, SessionClass::Moderate},
                                               {kToday - Days{2}, SessionClass::Moderate}};
    const auto findings = adapted(request).findings;
    CHECK(std::ranges::count(findings, std::string("session_missed"), &Finding::code) == 1);
    const Plan plan = app::makePlan(request, shipped());
    for (const PlanWeek& week : plan.weeks)
        CHECK(week.sessions.size() <= 2);
}

TEST_CASE("who needs a doctor's word first gets no session before it", "[adaptation]") {
    for (const char* concern : {"heart_condition", "pregnancy", "surgery"}) {
        PlanRequest request = runner(2);
        request.athlete.concerns = {concern, "achilles"};
        const Plan none = app::makePlan(request, shipped());
        CHECK(says(none.findings, "session_clearance"));
        CHECK_FALSE(says(none.findings, "session_referral"));
        CHECK(sessionsOf(none).empty());

        // Whatever else the log says, the referral stands alone.
        PlanRequest trained = request;
        trainUntil(trained, 20);
        const Plan stopped = app::makePlan(trained, shipped());
        CHECK(sessionsOf(stopped).empty());
        REQUIRE(stopped.findings.size() == 1);
        CHECK(stopped.findings[0].code == "session_clearance");

        request.log.gates = {{kToday - Days{1}, "G_CLEARED", true, GateWitness::Athlete}};
        const Plan cleared = app::makePlan(request, shipped());
        CHECK_FALSE(says(cleared.findings, "session_clearance"));
        REQUIRE_FALSE(sessionsOf(cleared).empty());
        for (const PlannedSession* session : sessionsOf(cleared))
            CHECK_FALSE(session->blocks.empty());
    }
}

TEST_CASE("pressure concerns ask for a doctor's word and leave out held breath", "[adaptation]") {
    for (const char* concern : {"hypertension", "pelvic_floor", "eye_pressure"}) {
        PlanRequest request = runner(2);
        request.athlete.level = Level::Advanced;
        request.athlete.concerns = {concern};
        CHECK(says(adapted(request).findings, "ask_clearance"));
        const Plan plan = app::makePlan(request, shipped());
        CHECK(says(plan.findings, "ask_clearance"));
        for (const PlannedSession* session : sessionsOf(plan))
            for (const Prescription* item : workOf(*session)) {
                const auto& tags = shipped().catalog.exercise(item->exercise)->contraindications;
                CHECK(std::ranges::find(tags, "valsalva_high") == tags.end());
            }
    }
}

TEST_CASE("under 18 a coach or guardian confirms the plan", "[adaptation]") {
    PlanRequest request = runner(1);
    for (const auto& [age, asks] :
         {std::pair{12, true}, std::pair{17, true}, std::pair{18, false}}) {
        request.athlete.age = age;
        CHECK(says(adapted(request).findings, "ask_guardian") == asks);
    }
}

TEST_CASE("training that went on is not begun anew by a new plan", "[adaptation]") {
    PlanRequest request = runner(4);
    request.athlete.level = Level::Beginner;
    const Plan first = app::makePlan(request, shipped());
    // Everything of the first weeks was done; four weeks later it is planned again.
    for (const PlannedSession* session : sessionsOf(first)) {
        SessionLog log;
        log.date = session->date;
        for (const Prescription* item : workOf(*session))
            log.exercises.push_back({item->exercise,
                                     "",
                                     item->metric,
                                     {},
                                     false,
                                     {{SetKind::Work, item->amount.low, {}, 6.0, {}, {}, ""}}});
        request.log.sessions.push_back(log);
    }
    request.from = kToday + Days{28};
    const auto later = adapted(request);
    CHECK(later.limits.met.size() >= 10);
    const Plan plan = app::makePlan(request, shipped());
    // Warm-ups are not logged; what stands in them is known to who has trained.
    std::set<std::string> known = later.limits.met;
    const auto& warmUp = shipped().composition.warmUpActivation;
    known.insert(warmUp.begin(), warmUp.end());
    int kept = 0, all = 0;
    for (const Prescription* item : workOf(*sessionsOf(plan).front())) {
        ++all;
        kept += known.contains(item->exercise) ? 1 : 0;
    }
    CHECK(all - kept <= 1); // at most one new exercise for a beginner
}
