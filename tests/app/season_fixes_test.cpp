// SPDX-License-Identifier: MIT
#include "app/snapshots.hpp"
#include <stridewright/app/replan.hpp>
#include <stridewright/app/season_fixes.hpp>

#include <catch2/catch.hpp>

namespace stridewright::app::tests {

namespace {

using planning::FixKind;
using planning::SeasonFinding;

SeasonFinding offered(FixKind kind) {
    SeasonFinding found;
    found.finding.code = "plateau_swap";
    found.fix.kind = kind;
    found.fix.date = monday() + Days{7};
    return found;
}

Snapshot accepted(const Snapshot& before, const SeasonFinding& fix, Date today) {
    IdSource ids(5000);
    Snapshot after = before;
    for (const Edit& edit : acceptFix(before, knowledge(), fix, today, ids)) {
        if (const auto* athlete = std::get_if<Put<AthleteRecord>>(&edit))
            after.athlete.value = *athlete->value;
        if (const auto* season = std::get_if<Put<SeasonRecord>>(&edit))
            after.season = Keyed<SeasonRecord>{season->id, *season->value};
        if (const auto* session = std::get_if<Put<SessionRecord>>(&edit))
            putInto(after.sessions, *session);
        if (const auto* approval = std::get_if<Put<ApprovalRecord>>(&edit))
            putInto(after.approvals, *approval);
    }
    return after;
}

Snapshot plannedFor(int weeks) {
    Snapshot snapshot = adaWith(weeks);
    IdSource ids(1);
    (void)applyTo(
        snapshot,
        replan(snapshot, knowledge(), {.today = monday(), .from = monday(), .weeks = weeks}, ids)
            .change);
    return snapshot;
}

std::size_t timesPlanned(const Snapshot& snapshot, const std::string& id, const DateRange& days) {
    std::size_t count = 0;
    for (const Keyed<SessionRecord>& session : snapshot.sessions)
        if (days.contains(session.value.planned.date))
            for (const SessionBlock& block : session.value.planned.blocks)
                for (const Prescription& item : block.items)
                    count += item.exercise == id;
    return count;
}

} // namespace

TEST_CASE("an easier week is set beside those of the plan", "[season]") {
    const Snapshot before = plannedFor(8);
    const Snapshot after = accepted(before, offered(FixKind::EasierWeek), monday());
    REQUIRE(after.season);
    REQUIRE(after.season->value.deloadWeeks);
    const std::vector<Date>& weeks = *after.season->value.deloadWeeks;
    CHECK(std::ranges::count(weeks, monday() + Days{7}) == 1);
    CHECK(weeks.size() >= 2);
    // None follows it at once.
    for (const Date week : weeks)
        CHECK((week <= monday() + Days{7} || week > monday() + Days{21}));
}

TEST_CASE("another exercise takes the place for four weeks", "[season]") {
    const Snapshot before = plannedFor(8);
    std::string main;
    for (const SessionBlock& block : before.sessions.front().value.planned.blocks)
        if (block.kind == BlockKind::Main && main.empty()) main = block.items.front().exercise;
    REQUIRE_FALSE(main.empty());
    SeasonFinding fix = offered(FixKind::OtherExercise);
    fix.fix.insteadOf = main;
    fix.fix.exercise = main == "goblet_squat" ? "db_front_squat" : "goblet_squat";
    const DateRange four{monday(), monday() + Days{27}};
    const DateRange after4{monday() + Days{28}, monday() + Days{80}};
    REQUIRE(timesPlanned(before, main, four) > 0);
    const Snapshot after = accepted(before, fix, monday());
    CHECK(timesPlanned(after, main, four) == 0);
    CHECK(timesPlanned(after, fix.fix.exercise, four) > 0);
    CHECK(timesPlanned(after, main, after4) == timesPlanned(before, main, after4));
    REQUIRE(after.approvals.size() == 1);
    CHECK(after.approvals.front().value.note == main);
}

TEST_CASE("what changes nothing in the plan is noted", "[season]") {
    const Snapshot before = plannedFor(2);
    for (const FixKind kind : {FixKind::OtherRange, FixKind::SleepAndFood, FixKind::NoneApplies}) {
        CHECK_FALSE(changesPlan(kind));
        const Snapshot after = accepted(before, offered(kind), monday());
        CHECK(after.approvals.size() == 1);
        CHECK(after.sessions == before.sessions);
        CHECK(after.athlete == before.athlete);
    }
}

} // namespace stridewright::app::tests
