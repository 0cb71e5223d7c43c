// SPDX-License-Identifier: MIT
#include "app/snapshots.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/domain/error.hpp>

#include <catch2/catch.hpp>

namespace stridewright::app::tests {

namespace {

PlanRequest request(const Snapshot& snapshot, Date from = monday(), int weeks = 2) {
    return requestFor(snapshot, knowledge(), from, weeks);
}

Keyed<SessionRecord> sessionOn(Date date, SessionClass sessionClass = SessionClass::Heavy) {
    SessionRecord record;
    record.athlete = kAda;
    record.planned.date = date;
    record.planned.sessionClass = sessionClass;
    record.planned.minutes = 40;
    record.phase = PhaseKind::Build;
    return {{daysBetween(Date{}, date)}, record};
}

void addPain(Snapshot& snapshot, Date date, BodySide side, int score) {
    PainRecord record;
    record.athlete = kAda;
    record.entry.date = date;
    record.entry.concern = "achilles_tendinopathy";
    record.entry.side = side;
    record.entry.score = score;
    snapshot.pain.push_back({{static_cast<std::int64_t>(snapshot.pain.size() + 1)}, record});
}

void addGate(Snapshot& snapshot, Date date, const std::string& gate, bool open) {
    GateRecord record;
    record.athlete = kAda;
    record.event = {date, gate, open, GateWitness::Coach};
    snapshot.gates.push_back({{static_cast<std::int64_t>(snapshot.gates.size() + 1)}, record});
}

bool holds(const std::vector<std::string>& list, const std::string& text) {
    return std::ranges::find(list, text) != list.end();
}

} // namespace

TEST_CASE("the age is that of the first day planned", "[athlete_request]") {
    Snapshot snapshot = adaWith(2);
    CHECK_FALSE(request(snapshot).athlete.age);
    snapshot.athlete.value.born = makeDate(1987, 3, 2);
    CHECK(request(snapshot, monday()).athlete.age == 39);
    CHECK(request(snapshot, monday() + Days{1}).athlete.age == 40);
    SECTION("a birthday on 29 February is on 1 March in other years") {
        snapshot.athlete.value.born = makeDate(1988, 2, 29);
        CHECK(ageOn(snapshot.athlete.value, makeDate(2027, 2, 28)) == 38);
        CHECK(ageOn(snapshot.athlete.value, makeDate(2027, 3, 1)) == 39);
    }
    SECTION("nobody has an age before birth") {
        CHECK_FALSE(ageOn(snapshot.athlete.value, makeDate(1987, 3, 1)));
        CHECK(ageOn(snapshot.athlete.value, makeDate(1987, 3, 2)) == 0);
        CHECK_FALSE(request(snapshot, makeDate(1990, 1, 1)).athlete.age);
    }
}

TEST_CASE("gates are as the level implies until an event says otherwise", "[athlete_request]") {
    Snapshot snapshot = adaWith(2);
    CHECK_FALSE(request(snapshot).athlete.gates);
    const auto& implied =
        knowledge().composition.impliedGates[static_cast<std::size_t>(Level::Intermediate)];
    REQUIRE_FALSE(implied.empty());
    std::string closed;
    for (const Gate& gate : knowledge().catalog.gates())
        if (!holds(implied, gate.id)) closed = gate.id;
    REQUIRE_FALSE(closed.empty());

    addGate(snapshot, monday() - Days{9}, closed, true);
    addGate(snapshot, monday() - Days{3}, implied.front(), false);
    addGate(snapshot, monday() + Days{1}, closed, false);
    const auto gates = request(snapshot).athlete.gates;
    REQUIRE(gates);
    CHECK(holds(*gates, closed));
    CHECK_FALSE(holds(*gates, implied.front()));
    CHECK_FALSE(holds(*request(snapshot, monday() + Days{1}).athlete.gates, closed));
}

TEST_CASE("pain is the latest word of each site, for two weeks", "[athlete_request]") {
    Snapshot snapshot = adaWith(2);
    addPain(snapshot, monday() - Days{14}, BodySide::Right, 7); // two weeks ago: no more
    addPain(snapshot, monday() - Days{6}, BodySide::Left, 6);
    addPain(snapshot, monday() - Days{2}, BodySide::Left, 2);
    addPain(snapshot, monday() - Days{2}, BodySide::Left, 4);
    addPain(snapshot, monday() - Days{2}, BodySide::Left, 3);
    addPain(snapshot, monday() + Days{1}, BodySide::Left, 9); // not yet
    const auto pain = request(snapshot).athlete.pain;
    REQUIRE(pain.size() == 1);
    CHECK(pain[0] == PainReport{"achilles_tendinopathy", BodySide::Left, 4});
    CHECK(request(snapshot, monday() - Days{1}).athlete.pain.size() == 2);
}

TEST_CASE("skipped runs are no runs", "[athlete_request]") {
    Snapshot snapshot = adaWith(2);
    const std::size_t all = request(snapshot).runs.size();
    snapshot.runs[1].value.status = RunStatus::Skipped;
    snapshot.runs[2].value.status = RunStatus::Done;
    CHECK(request(snapshot).runs.size() == all - 1);
}

TEST_CASE("pins of the past are over", "[athlete_request]") {
    Snapshot snapshot = adaWith(2);
    for (const int day : {-1, 0, 4}) {
        PinRecord pin;
        pin.athlete = kAda;
        pin.pin = {monday() + Days{day}, PinKind::Never, std::nullopt, {}};
        snapshot.pins.push_back({{day + 10}, pin});
    }
    const auto pins = request(snapshot).pins;
    REQUIRE(pins.size() == 2);
    CHECK(pins[0].date == monday());
    CHECK(pins[1].date == monday() + Days{4});
}

TEST_CASE("what was logged counts as done", "[athlete_request]") {
    Snapshot snapshot = adaWith(2);
    const Date thursday = monday() - Days{4};
    snapshot.sessions = {sessionOn(monday() - Days{6}), sessionOn(thursday)};
    Keyed<LogRecord> log = logOn(thursday + Days{1}, snapshot.sessions[1].id);
    SECTION("with the class that was logged") {
        log.value.log.sessionClass = SessionClass::Light;
        snapshot.logs = {log};
        CHECK(request(snapshot).done ==
              std::vector<DatedClass>{{thursday + Days{1}, SessionClass::Light}});
    }
    SECTION("else with the class that was planned, on the day it was done") {
        snapshot.logs = {log};
        const PlanRequest made = request(snapshot);
        CHECK(made.done == std::vector<DatedClass>{{thursday + Days{1}, SessionClass::Heavy}});
        REQUIRE(made.log.sessions.size() == 1);
        CHECK(made.log.sessions[0].sessionClass == SessionClass::Heavy);
        CHECK(made.log.sessions[0].phase == PhaseKind::Build);
        CHECK(made.log.sessions[0].plannedMinutes == 40);
    }
    SECTION("else as moderate") {
        snapshot.logs = {logOn(monday() - Days{2})};
        const PlanRequest made = request(snapshot);
        CHECK(made.done == std::vector<DatedClass>{{monday() - Days{2}, SessionClass::Moderate}});
        CHECK_FALSE(made.log.sessions[0].sessionClass);
    }
    SECTION("and stands as a fact where the plan begins that day") {
        snapshot.logs = {logOn(monday() + Days{1})};
        const PlanRequest made = request(snapshot);
        CHECK(made.done.empty());
        REQUIRE(made.pins.size() == 1);
        CHECK(made.pins[0].date == monday() + Days{1});
        CHECK(made.pins[0].sessionClass == SessionClass::Moderate);
        CHECK_FALSE(made.pins[0].accept.empty());
    }
}

TEST_CASE("who keeps no log is taken to have done what was planned", "[athlete_request]") {
    Snapshot snapshot = adaWith(2);
    snapshot.sessions = {sessionOn(monday() - Days{6}), sessionOn(monday() - Days{4})};
    snapshot.sessions[0].value.skipped = true;
    CHECK(request(snapshot).done ==
          std::vector<DatedClass>{{monday() - Days{4}, SessionClass::Heavy}});
    snapshot.logs = {logOn(monday() - Days{60})};
    CHECK(request(snapshot).done ==
          std::vector<DatedClass>{{monday() - Days{60}, SessionClass::Moderate}});
}

TEST_CASE("the plan so far is what is still to be done", "[athlete_request]") {
    Snapshot snapshot = adaWith(2);
    CHECK_FALSE(request(snapshot).existing);
    for (const int day : {-2, 1, 3, 5, 8})
        snapshot.sessions.push_back(sessionOn(monday() + Days{day}));
    snapshot.sessions[1].value.skipped = true;
    snapshot.logs = {logOn(monday() + Days{2}, snapshot.sessions[2].id)};
    PlannedSession shorter = snapshot.sessions[3].value.planned;
    shorter.sessionClass = SessionClass::Light;
    snapshot.sessions[3].value.instead = shorter;
    snapshot.sessions[3].value.cause = InsteadCause::Time;
    const PlanRequest made = request(snapshot);
    REQUIRE(made.existing);
    CHECK(*made.existing == std::vector<DatedClass>{{monday() + Days{5}, SessionClass::Light},
                                                    {monday() + Days{8}, SessionClass::Heavy}});
    std::vector<std::pair<Date, PinKind>> pins;
    for (const Pin& pin : made.pins)
        pins.emplace_back(pin.date, pin.kind);
    CHECK(pins == std::vector<std::pair<Date, PinKind>>{{monday() + Days{1}, PinKind::Never},
                                                        {monday() + Days{2}, PinKind::Must},
                                                        {monday() + Days{5}, PinKind::Must}});
}

TEST_CASE("a season set by hand comes before one derived", "[athlete_request]") {
    Snapshot snapshot = adaWith(2);
    SeasonRecord season;
    season.athlete = kAda;
    season.phases = {{monday(), PhaseKind::Peak}};
    season.deloadWeeks = {monday() + Days{7}};
    snapshot.season = Keyed<SeasonRecord>{{3}, season};
    const PlanRequest made = request(snapshot);
    REQUIRE(made.phases);
    CHECK(*made.phases == *season.phases);
    REQUIRE(made.deloadWeeks);
    CHECK(*made.deloadWeeks == *season.deloadWeeks);
}

TEST_CASE("a season goes on when it is planned again", "[athlete_request]") {
    Snapshot snapshot = adaWith(20);
    const PlanRequest first = request(snapshot, monday(), 20);
    REQUIRE(first.phases);
    for (int week = 0; week < 10; ++week)
        snapshot.sessions.push_back(sessionOn(monday() + Days{7 * week + 2}));
    const Date later = monday() + Days{7 * 9 + 3};
    CHECK(seasonStart(snapshot, knowledge(), later) == monday());
    const PlanRequest again = request(snapshot, later, 11);
    REQUIRE(again.phases);
    CHECK(*again.phases == *first.phases);
    SECTION("but begins anew after a long break") {
        const Date afterBreak = monday() + Days{7 * 18};
        CHECK(seasonStart(snapshot, knowledge(), afterBreak) == afterBreak);
        CHECK(request(snapshot, afterBreak, 2).phases->front().from == afterBreak);
    }
    SECTION("and is cut at the same place week after week where it has no end") {
        snapshot.sessions.clear();
        for (int week = -150; week < 3; ++week)
            snapshot.sessions.push_back(sessionOn(monday() + Days{7 * week}));
        const Date start = seasonStart(snapshot, knowledge(), monday());
        int cycle = 0;
        for (const CyclePhase& stretch : knowledge().seasons.cycle)
            cycle += stretch.weeks;
        for (int week = 1; week < 3; ++week) {
            const Date next = seasonStart(snapshot, knowledge(), monday() + Days{7 * week});
            CHECK(daysBetween(start, next) % (7 * cycle) == 0);
        }
        CHECK(daysBetween(start, monday()) <= 7 * kMaxWeeks);
    }
}

TEST_CASE("a plan looks ahead to the last race or run", "[athlete_request]") {
    CHECK(weeksAhead(adaWith(0), monday() + Days{3}) == kLeastWeeksAhead);
    CHECK(weeksAhead(adaWith(12), monday() + Days{3}) == 12);
    Snapshot snapshot = adaWith(12);
    RaceRecord race;
    race.athlete = kAda;
    race.race = {monday() + Days{7 * 15}, "Spring marathon", 42.2, RacePriority::A};
    snapshot.races.push_back({{5}, race});
    CHECK(weeksAhead(snapshot, monday()) == 16);
    snapshot.races[0].value.race.date = monday() + Days{7 * 500};
    CHECK(weeksAhead(snapshot, monday()) == kMaxWeeks);
}

TEST_CASE("own exercises join the catalog", "[athlete_request]") {
    Snapshot snapshot = adaWith(1);
    ExerciseRecord own;
    own.exercise = knowledge().catalog.exercises().front();
    SECTION("under an id of their own") {
        own.exercise.id = "my_own_squat";
        snapshot.exercises = {{{1}, own}};
        const Knowledge all = withOwnExercises(knowledge(), snapshot);
        CHECK(all.catalog.exercise("my_own_squat"));
        CHECK(all.catalog.exercises().size() == knowledge().catalog.exercises().size() + 1);
    }
    SECTION("and not under the id of a built-in one") {
        snapshot.exercises = {{{1}, own}};
        CHECK_THROWS_AS(withOwnExercises(knowledge(), snapshot), Error);
    }
}

} // namespace stridewright::app::tests
