// SPDX-License-Identifier: MIT
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/store.hpp>

#include <catch2/catch.hpp>

#include <unistd.h>

using namespace stridewright;
using namespace stridewright::storage;

TEST_CASE("what is written can be read again, and taken back", "[store]") {
    const auto folder = std::filesystem::temp_directory_path() /
                        ("stridewright-store-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder);
    {
        Store store(folder / "one.db", {.today = makeDate(2026, 11, 22)});
        const Date day = makeDate(2026, 11, 22);
        AthleteRecord athlete;
        athlete.profile.name = "Maya";
        RunRecord run;
        run.athlete = {1};
        run.run = {day, RunKind::Easy, 40, {}, "07:30", "Easy"};
        RaceRecord race{{1}, {day + Days{20}, "Park", 10, RacePriority::A}, {}, false};
        SessionRecord session;
        session.athlete = {1};
        session.planned.date = day;
        session.planned.blocks = {{BlockKind::Main, 'A', {{"squat", 3, {5, 8}}}}};
        session.planned.why = {{"best_day", {std::int64_t{3}, 1.0, std::string("x\"y"), day}}};
        session.firstPlanned = day;
        LogRecord log;
        log.athlete = {1};
        log.session = {4};
        log.log.date = day;
        log.log.exercises = {{"squat", "", Metric::Reps, {}, false, {{}, {}}}};
        const Change change{Put<AthleteRecord>{{1}, athlete},
                            Put<RunRecord>{{2}, run},
                            Put<RaceRecord>{{3}, race},
                            Put<SessionRecord>{{4}, session},
                            Put<LogRecord>{{5}, log}};
        const Change inverse = store.apply(change);
        const Snapshot snapshot = store.snapshot({1}, {day, day + Days{6}});
        CHECK(snapshot.athlete.value == athlete);
        REQUIRE(snapshot.runs.size() == 1);
        CHECK(snapshot.runs[0].value == run);
        REQUIRE(snapshot.races.size() == 1);
        CHECK(snapshot.races[0].value == race);
        REQUIRE(snapshot.sessions.size() == 1);
        CHECK(snapshot.sessions[0].value == session);
        REQUIRE(snapshot.logs.size() == 1);
        CHECK(snapshot.logs[0].value == log);
        CHECK(store.find(Id<LogRecord>{5}) == log);
        CHECK(store.verify().problems.empty());
        const Change again = store.apply(inverse);
        CHECK(store.athletes().empty());
        CHECK(again == change);
        run.run.minutes = -1;
        CHECK_THROWS_AS(store.apply({Put<RunRecord>{{2}, run}}), Error);
        CHECK(store.athletes().empty());
    }
    std::filesystem::remove_all(folder);
}
