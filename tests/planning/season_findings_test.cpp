// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"
#include <stridewright/planning/season_findings.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

PlanRequest timed(std::vector<std::pair<double, double>> takenAndPlanned, int setsDone = 3) {
    PlanRequest request = runner(1);
    Date date = kToday - Days{40};
    for (const auto& [taken, planned] : takenAndPlanned) {
        SessionLog session = trained(date);
        session.minutes = taken;
        session.plannedMinutes = planned;
        session.exercises[0].sets.resize(static_cast<std::size_t>(setsDone));
        request.log.sessions.push_back(session);
        date += Days{4};
    }
    return request;
}

double factor(const PlanRequest& request) {
    return planning::learnedTimeFactor(request.log, shipped().adaptation.season);
}

} // namespace

TEST_CASE("after five logs the time of sessions is learned, within bounds", "[season]") {
    CHECK(factor(timed({{50, 45}, {50, 45}, {50, 45}, {50, 45}})) == 1);
    CHECK(factor(timed({{50, 40}, {50, 40}, {50, 40}, {40, 40}, {40, 40}})) == Approx(1.25));
    CHECK(factor(timed({{90, 40}, {90, 40}, {90, 40}, {90, 40}, {90, 40}})) == Approx(1.4));
    CHECK(factor(timed({{10, 40}, {10, 40}, {10, 40}, {10, 40}, {10, 40}})) == Approx(0.8));
    // Sessions that were not finished teach nothing about time.
    CHECK(factor(timed({{20, 40}, {20, 40}, {20, 40}, {20, 40}, {20, 40}}, 1)) == 1);
    // Only the last five count.
    CHECK(factor(timed(
              {{90, 40}, {90, 40}, {90, 40}, {40, 40}, {40, 40}, {40, 40}, {40, 40}, {40, 40}})) ==
          1);
}

TEST_CASE("sessions that always end early offer shorter ones", "[season]") {
    const auto cut = [](const PlanRequest& request) {
        return planning::sessionsCutShort(request, shipped().adaptation.season);
    };
    const auto found = cut(timed({{30, 45}, {30, 45}, {30, 45}, {30, 45}, {30, 45}}, 1));
    REQUIRE(found);
    CHECK(found->finding.code == "sessions_cut_short");
    CHECK(found->fix.kind == planning::FixKind::ShorterSessions);
    CHECK(found->fix.minutes == 30);
    CHECK(english(found->fix.text) == "Plan sessions of 30 minutes.");
    CHECK_FALSE(cut(timed({{30, 45}, {30, 45}, {30, 45}, {30, 45}}, 1)));
    CHECK_FALSE(cut(timed({{40, 45}, {40, 45}, {40, 45}, {30, 45}, {30, 45}}, 1)));
    // All done in less time is no cut.
    CHECK_FALSE(cut(timed({{30, 45}, {30, 45}, {30, 45}, {30, 45}, {30, 45}}, 3)));
}

TEST_CASE("areas missed two weeks running are named with one fix", "[season]") {
    PlanRequest request = runner(1);
    const planning::Limits limits;
    const planning::VersionSources from{
        request, limits, shipped().catalog, shipped().composition, shipped().adaptation};
    const auto missed = [&] { return planning::coverageMissed(request, PhaseKind::Build, from); };
    CHECK_FALSE(missed());
    const auto whole = [](Date date) {
        SessionLog session = trained(date);
        for (const char* exercise : {"db_rdl", "split_squat", "single_leg_calf_raise"}) {
            session.exercises.push_back(session.exercises.front());
            session.exercises.back().exercise = exercise;
        }
        return session;
    };
    request.log.sessions = {whole(kToday - Days{5})};
    CHECK_FALSE(missed()); // one week only
    request.log.sessions = {trained(kToday - Days{12}), whole(kToday - Days{5})};
    CHECK_FALSE(missed()); // of one exercise noted nobody knows what else was done
    request.log.sessions = {whole(kToday - Days{12}), whole(kToday - Days{5})};
    const auto found = missed();
    REQUIRE(found);
    CHECK(found->finding.severity == Severity::Warning);
    CHECK(english(found->finding).find("core") != std::string::npos);
    CHECK(found->fix.kind == planning::FixKind::LongerSessions);
    CHECK(found->fix.minutes == 55);
    // What is missing of less than a whole set is nothing to speak of.
    AdaptationRules patient = shipped().adaptation;
    CHECK(patient.season.coverageSets == 1);
    patient.season.coverageSets = 20;
    const planning::VersionSources kinder{
        request, limits, shipped().catalog, shipped().composition, patient};
    CHECK_FALSE(planning::coverageMissed(request, PhaseKind::Build, kinder));
}

TEST_CASE("a lift that stands still has the fix that progression proposes", "[season]") {
    using planning::FixKind;
    using planning::Remedy;
    const auto fix = [](Remedy remedy) {
        return planning::fixFor(
            {"goblet_squat", 3, remedy, "split_squat"}, kToday, shipped().catalog);
    };
    CHECK(fix(Remedy::EasierWeek).kind == FixKind::EasierWeek);
    CHECK(fix(Remedy::EasierWeek).date == kToday);
    CHECK(fix(Remedy::OtherRange).exercise == "goblet_squat");
    CHECK(fix(Remedy::Swap).exercise == "split_squat");
    CHECK(fix(Remedy::Swap).insteadOf == "goblet_squat");
    for (const Remedy remedy :
         {Remedy::EasierWeek, Remedy::OtherRange, Remedy::Swap, Remedy::SleepAndFood})
        CHECK(hasWords(fix(remedy).text.code, fix(remedy).text.args));
}
