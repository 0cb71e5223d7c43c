// SPDX-License-Identifier: MIT
#include "app/snapshots.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/replan.hpp>

#include <catch2/catch.hpp>

#include <random>

namespace stridewright::app::tests {

namespace {

using Kind = SessionDifferenceKind;

Replanned planned(const Snapshot& snapshot, Date today, int weeks, std::uint64_t seed = 1) {
    IdSource ids(seed);
    return replan(snapshot, knowledge(), {.today = today, .from = today, .weeks = weeks}, ids);
}

Snapshot accepted(Snapshot snapshot, int weeks) {
    (void)applyTo(snapshot, planned(snapshot, monday(), weeks).change);
    return snapshot;
}

const Keyed<SessionRecord>& sessionIn(const Snapshot& snapshot, std::size_t index) {
    REQUIRE(index < snapshot.sessions.size());
    return snapshot.sessions[index];
}

/// Any athlete with any history, in the middle of a plan; the same for the same number.
Snapshot randomSnapshot(unsigned seed) {
    std::mt19937 engine(seed);
    const auto dice = [&engine](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(engine);
    };
    Snapshot snapshot = adaWith(0);
    Athlete& profile = snapshot.athlete.value.profile;
    profile.level = static_cast<Level>(dice(0, 2));
    profile.unavailableWeekdays[static_cast<std::size_t>(dice(0, 6))] = dice(0, 1) == 1;
    profile.weekStartsOn = dice(0, 3) == 0 ? Weekday::Sunday : Weekday::Monday;
    for (int day = -14; day < 28; ++day)
        if (dice(0, 9) < 6)
            addRun(snapshot, monday() + Days{day}, static_cast<RunKind>(dice(0, 9)));
    if (dice(0, 2) == 0) {
        RaceRecord race;
        race.athlete = kAda;
        race.race = {monday() + Days{dice(-7, 27)}, "", dice(1, 42) + 0.0, RacePriority::B};
        snapshot.races.push_back({{5}, race});
    }
    for (int day = -14; day < 21; ++day) {
        if (dice(0, 9) > 2) continue;
        SessionRecord record;
        record.athlete = kAda;
        record.planned.date = monday() + Days{day};
        record.planned.sessionClass = static_cast<SessionClass>(dice(0, 2));
        record.firstPlanned = monday() - Days{20};
        record.skipped = dice(0, 5) == 0;
        if (dice(0, 4) == 0) {
            record.instead = record.planned;
            record.instead->sessionClass = SessionClass::Light;
            record.cause = InsteadCause::Time;
        }
        const Id<SessionRecord> id{100 + day};
        snapshot.sessions.push_back({id, record});
        if (day <= 2 && dice(0, 2) > 0)
            snapshot.logs.push_back(logOn(record.planned.date + Days{dice(0, 3) == 0 ? 1 : 0}, id));
    }
    return snapshot;
}

} // namespace

TEST_CASE("a first plan stores its sessions", "[replan]") {
    const Replanned made = planned(adaWith(3), monday(), 3);
    std::size_t sessions = 0;
    for (const PlanWeek& week : made.plan.weeks)
        sessions += week.sessions.size();
    CHECK(sessions >= 6);
    CHECK(made.change.size() == sessions);
    CHECK(made.differences.size() == sessions);
    for (const SessionDifference& each : made.differences)
        CHECK(each.kind == Kind::Added);
    for (const Edit& edit : made.change) {
        const auto& put = std::get<Put<SessionRecord>>(edit);
        REQUIRE(put.value);
        CHECK(put.value->athlete == kAda);
        CHECK(put.value->firstPlanned == monday());
        CHECK_FALSE(put.value->planned.blocks.empty());
        CHECK(put.value->planned.terms == CostTerms{});
    }
}

TEST_CASE("a run that moves moves sessions, and those that stay keep their ids", "[replan]") {
    const Snapshot before = accepted(adaWith(2), 2);
    Snapshot now = before;
    const Date taken = sessionIn(before, before.sessions.size() - 1).value.planned.date;
    REQUIRE(taken >= monday() + Days{7});
    now.athlete.value.profile.unavailableDates = {taken};
    const Date today = monday() + Days{1};
    const Replanned made = planned(now, today, 2, 2);
    Snapshot after = now;
    (void)applyTo(after, made.change);
    CHECK_FALSE(made.change.empty());
    for (const Keyed<SessionRecord>& session : after.sessions) {
        CHECK(session.value.planned.date != taken);
        const auto same = std::ranges::find_if(before.sessions, [&](const auto& old) {
            return old.value.planned.date == session.value.planned.date;
        });
        const bool stayed = same != before.sessions.end();
        CHECK(session.value.firstPlanned == (stayed ? monday() : today));
        if (stayed) CHECK(session.id == same->id);
    }
    REQUIRE_FALSE(made.differences.empty());
    CHECK(std::ranges::any_of(made.differences, [&](const SessionDifference& each) {
        return each.before && each.before->date == taken && each.kind != Kind::Added;
    }));
}

TEST_CASE("a day on which a session was logged is not planned again", "[replan]") {
    Snapshot snapshot = accepted(adaWith(2), 2);
    const Keyed<SessionRecord> first = sessionIn(snapshot, 0);
    const Date day = first.value.planned.date;
    snapshot.logs = {logOn(day, first.id)};
    const Replanned made = planned(snapshot, day, 2, 2);
    const PlanWeek* const week = weekOf(made.plan, day);
    REQUIRE(week);
    CHECK(week->days[static_cast<std::size_t>(daysBetween(week->starts, day))].done ==
          first.value.planned.sessionClass);
    for (const PlannedSession& session : week->sessions)
        CHECK(daysBetween(day, session.date) > 1);
}

TEST_CASE("a session in another version for the day stays so", "[replan]") {
    Snapshot snapshot = accepted(adaWith(2), 2);
    Keyed<SessionRecord>& second = snapshot.sessions[1];
    second.value.instead = second.value.planned;
    second.value.instead->sessionClass = SessionClass::Light;
    second.value.instead->minutes = 17;
    second.value.cause = InsteadCause::Time;
    const Keyed<SessionRecord> kept = second;
    const Replanned made = planned(snapshot, monday(), 2, 2);
    (void)applyTo(snapshot, made.change);
    CHECK(std::ranges::find(snapshot.sessions, kept) != snapshot.sessions.end());
    const PlanWeek* const week = weekOf(made.plan, kept.value.planned.date);
    const auto shown =
        std::ranges::find(week->sessions, kept.value.planned.date, &PlannedSession::date);
    REQUIRE(shown != week->sessions.end());
    CHECK(shown->minutes == 17);
    for (const Finding& finding : made.plan.findings)
        CHECK(finding.code != "rule_set_aside");
}

TEST_CASE("a session that was skipped is not planned on its day again", "[replan]") {
    Snapshot snapshot = accepted(adaWith(2), 2);
    snapshot.sessions[0].value.skipped = true;
    const Keyed<SessionRecord> skipped = snapshot.sessions[0];
    const Replanned made = planned(snapshot, monday(), 2, 2);
    for (const PlanWeek& week : made.plan.weeks)
        for (const PlannedSession& session : week.sessions)
            CHECK(session.date != skipped.value.planned.date);
    (void)applyTo(snapshot, made.change);
    CHECK(std::ranges::find(snapshot.sessions, skipped) != snapshot.sessions.end());
}

TEST_CASE("sessions before the first day planned still count", "[replan]") {
    const Snapshot snapshot = accepted(adaWith(3), 3);
    const Date next = monday() + Days{7};
    IdSource ids(3);
    const Replanned made =
        replan(snapshot, knowledge(), {.today = monday(), .from = next, .weeks = 2}, ids);
    CHECK(made.change.empty());
    CHECK(made.plan.weeks.front().starts == next);
}

TEST_CASE("laws of planning again", "[replan]") {
    int changed = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        const Snapshot before = randomSnapshot(seed);
        const Date today = monday() + Days{2};
        const Replanned made = planned(before, today, 3, seed);
        changed += made.change.empty() ? 0 : 1;
        const DateRange horizon{
            today, weekStart(today, before.athlete.value.profile.weekStartsOn) + Days{20}};

        // What is past, logged, skipped or replaced is never touched.
        for (const Edit& edit : made.change) {
            const auto& put = std::get<Put<SessionRecord>>(edit);
            if (put.value) CHECK(horizon.contains(put.value->planned.date));
            const auto old = std::ranges::find(before.sessions, put.id, &Keyed<SessionRecord>::id);
            if (old == before.sessions.end()) continue;
            CHECK(horizon.contains(old->value.planned.date));
            CHECK_FALSE(isLogged(before, *old));
            CHECK_FALSE(old->value.skipped);
            CHECK_FALSE(old->value.instead);
        }
        // No day gets a second session, nor one where something was done.
        Snapshot after = before;
        const Change inverse = applyTo(after, made.change);
        std::map<Date, int> perDay;
        for (const Keyed<SessionRecord>& session : after.sessions)
            ++perDay[session.value.planned.date];
        for (const auto& [day, count] : perDay)
            CHECK(count == 1);
        for (const Edit& edit : made.change)
            if (const auto& put = std::get<Put<SessionRecord>>(edit); put.value)
                for (const Keyed<LogRecord>& log : before.logs)
                    CHECK(log.value.log.date != put.value->planned.date);
        // The same answer twice; nothing more to change; and taking it back.
        const Replanned same = planned(before, today, 3, seed);
        CHECK(same.change == made.change);
        CHECK(same.plan == made.plan);
        CHECK(planned(after, today, 3, seed + 100).change.empty());
        (void)applyTo(after, inverse);
        CHECK(after.sessions == before.sessions);
    }
    CHECK(changed > 20);
}

} // namespace stridewright::app::tests
