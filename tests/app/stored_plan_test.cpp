// SPDX-License-Identifier: MIT
#include "app/snapshots.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/replan.hpp>
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/message.hpp>

#include <catch2/catch.hpp>

namespace stridewright::app::tests {

namespace {

Replanned planned(const Snapshot& snapshot, int weeks) {
    IdSource ids(1);
    return replan(
        snapshot, knowledge(), {.today = monday(), .from = monday(), .weeks = weeks}, ids);
}

Snapshot accepted(Snapshot snapshot, int weeks) {
    (void)applyTo(snapshot, planned(snapshot, weeks).change);
    return snapshot;
}

Plan shown(const Snapshot& snapshot, int weeks) {
    return storedPlan(snapshot, knowledge(), monday(), weeks);
}

std::vector<std::string> codesOf(const Plan& plan) {
    std::vector<std::string> codes;
    for (const Finding& finding : plan.findings)
        codes.push_back(finding.code);
    return codes;
}

} // namespace

TEST_CASE("the plan that was just accepted is shown as it was made", "[stored_plan]") {
    const Snapshot before = adaWith(3);
    const Plan made = planned(before, 3).plan;
    const Plan seen = shown(accepted(before, 3), 3);
    REQUIRE(seen.weeks.size() == made.weeks.size());
    CHECK(seen.athleteName == "Ada");
    CHECK(seen.score == made.score);
    for (std::size_t w = 0; w < made.weeks.size(); ++w) {
        INFO("week " << w);
        CHECK(seen.weeks[w].sessions == made.weeks[w].sessions);
        CHECK(seen.weeks[w].coverage == made.weeks[w].coverage);
        CHECK(seen.weeks[w].status == made.weeks[w].status);
        CHECK(seen.weeks[w].terms == made.weeks[w].terms);
        CHECK(seen.weeks[w].phase == made.weeks[w].phase);
        for (std::size_t d = 0; d < 7; ++d)
            CHECK(seen.weeks[w].days[d].whyNot == made.weeks[w].days[d].whyNot);
    }
}

TEST_CASE("weeks that were not planned are empty, not short", "[stored_plan]") {
    const Plan seen = shown(adaWith(2), 2);
    REQUIRE(seen.weeks.size() == 2);
    for (const PlanWeek& week : seen.weeks) {
        CHECK(week.sessions.empty());
        CHECK(week.status == WeekStatus::Ok);
        CHECK_FALSE(week.conflict);
        CHECK(week.days[1].runs.size() == 1);
    }
    CHECK(codesOf(seen).empty());
}

TEST_CASE("a session is shown in the version that is to be done", "[stored_plan]") {
    Snapshot snapshot = accepted(adaWith(1), 1);
    PlannedSession shorter = snapshot.sessions[0].value.planned;
    shorter.sessionClass = SessionClass::Light;
    shorter.minutes = 15;
    shorter.blocks.resize(1);
    snapshot.sessions[0].value.instead = shorter;
    snapshot.sessions[0].value.cause = InsteadCause::Time;
    const Plan seen = shown(snapshot, 1);
    REQUIRE_FALSE(seen.weeks[0].sessions.empty());
    CHECK(seen.weeks[0].sessions[0].minutes == 15);
    CHECK(seen.weeks[0].sessions[0].blocks == shorter.blocks);
    CHECK(codesOf(seen).empty());
}

TEST_CASE("a logged session stands as done where it was done, a skipped one is left out",
          "[stored_plan]") {
    Snapshot snapshot = accepted(adaWith(1), 1);
    REQUIRE(snapshot.sessions.size() >= 2);
    const Keyed<SessionRecord> first = snapshot.sessions[0];
    const Date done = first.value.planned.date;
    snapshot.logs = {logOn(done, first.id)};
    snapshot.sessions[1].value.skipped = true;
    const Plan seen = shown(snapshot, 1);
    const PlanWeek& week = seen.weeks[0];
    CHECK(week.days[static_cast<std::size_t>(daysBetween(week.starts, done))].done ==
          first.value.planned.sessionClass);
    CHECK(week.sessions.size() == snapshot.sessions.size() - 2);
}

TEST_CASE("a calendar that changed after the plan is told of", "[stored_plan]") {
    Snapshot snapshot = accepted(adaWith(2), 2);
    CHECK(codesOf(shown(snapshot, 2)).empty());
    const auto heavy = std::ranges::find_if(snapshot.sessions, [](const auto& session) {
        return session.value.planned.sessionClass != SessionClass::Light;
    });
    REQUIRE(heavy != snapshot.sessions.end());
    const Date day = heavy->value.planned.date;
    SECTION("on the day of a session that a race now forbids") {
        RaceRecord race;
        race.athlete = kAda;
        race.race = {day, "Town run", 10, RacePriority::A};
        snapshot.races = {{{5}, race}};
        const Plan seen = shown(snapshot, 2);
        const auto told = std::ranges::find(seen.findings, "plan_outdated_day", &Finding::code);
        REQUIRE(told != seen.findings.end());
        CHECK(told->date == day);
        CHECK(told->severity == Severity::Warning);
        CHECK(english(*told).find("Plan this week again") != std::string::npos);
        const interchange::Sheet sheet = weekSheet(seen, day, knowledge().catalog);
        CHECK(std::ranges::find(sheet.notices, english(*told)) != sheet.notices.end());
    }
    SECTION("and where wishes cannot all be met, the old plan is still to be seen") {
        PinRecord pin;
        pin.athlete = kAda;
        pin.pin = {day, PinKind::Must, SessionClass::Heavy, {}};
        snapshot.pins = {{{6}, pin}};
        snapshot.athlete.value.profile.unavailableDates = {day};
        const Plan seen = shown(snapshot, 2);
        CHECK(std::ranges::find(seen.findings, "pins_contradict", &Finding::code) !=
              seen.findings.end());
        CHECK(weekOf(seen, day)->sessions.size() >= 2);
    }
    SECTION("not where nothing is broken") {
        snapshot.runs.erase(snapshot.runs.begin());
        CHECK(codesOf(shown(snapshot, 2)).empty());
    }
}

} // namespace stridewright::app::tests
