// SPDX-License-Identifier: MIT
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/calendar.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::interchange;

namespace {

CalendarRead read(std::string_view text) {
    return readCalendar(text, "plan.csv", {});
}

} // namespace

TEST_CASE("a plain table is read in any order of columns") {
    const auto plan = read("title,km,minutes,kind,date\n"
                           "\"6 x 800 m, track\",10.5,60,intervals,2026-11-24\n"
                           ",,45,easy,2026-11-23\n");
    REQUIRE(plan.entries.size() == 2);
    CHECK(plan.problems.empty());
    CHECK(plan.entries[0].date == makeDate(2026, 11, 23));
    CHECK(plan.entries[0].kind == EntryKind::Easy);
    CHECK(plan.entries[0].minutes == 45.0);
    CHECK_FALSE(plan.entries[0].km);
    CHECK(plan.entries[1].kind == EntryKind::Intervals);
    CHECK(plan.entries[1].title == "6 x 800 m, track");
    CHECK(plan.entries[1].km == 10.5);
    CHECK(plan.entries[1].line == 2);
    CHECK(plan.entries[1].confidence == 1.0);
}

TEST_CASE("semicolons, tabs, a byte order mark and decimal commas are understood") {
    const auto semicolons = read("\xEF\xBB\xBF"
                                 "Date;Kind;Km\r\n24.11.2026;long;21,1\r\n");
    REQUIRE(semicolons.entries.size() == 1);
    CHECK(semicolons.entries[0].km == 21.1);
    const auto tabs = read("date\ttitle\n2026-11-24\tTempo 8 km\n");
    REQUIRE(tabs.entries.size() == 1);
    CHECK(tabs.entries[0].kind == EntryKind::Tempo);
    CHECK(tabs.entries[0].km == 8.0);
}

TEST_CASE("bad rows become problems with line and value, good rows are kept") {
    const auto plan =
        read("date,kind,minutes,km\n2026-11-24,easy,abc,8\n2026-02-30,easy,40,\nsoon,easy,,\n"
             "2026-11-25,blurb,30,\n1969-01-01,easy,,\n");
    CHECK(plan.entries.size() == 2);
    REQUIRE(plan.problems.size() == 5);
    CHECK(plan.problems[0].line == 2);
    CHECK(plan.problems[0].text.find("abc") != std::string::npos);
    CHECK(plan.problems[1].line == 3);
    CHECK(plan.problems[1].text.find("2026-02-30") != std::string::npos);
    CHECK(plan.problems[2].text.find("soon") != std::string::npos);
    CHECK(plan.problems[3].text.find("blurb") != std::string::npos);
}

TEST_CASE("quoted cells may hold line ends, and lines are still counted right") {
    const auto plan = read("date,title\n2026-11-24,\"Easy\nwith \"\"Jo\"\"\"\nbad,x\n");
    REQUIRE(plan.entries.size() == 1);
    CHECK(plan.entries[0].title == "Easy\nwith \"Jo\"");
    REQUIRE(plan.problems.size() == 1);
    CHECK(plan.problems[0].line == 4);
}

TEST_CASE("the workouts table of TrainingPeaks is read: hours, metres, planned and done") {
    const auto plan = read("Title,WorkoutType,WorkoutDescription,PlannedDuration,"
                           "PlannedDistanceInMeters,WorkoutDay,CoachComments,"
                           "DistanceInMeters,TimeTotalInHours,Rpe\n"
                           "Threshold,Run,\"2 x 20 min\",1.25,15000,2026-11-24,,,,\n"
                           "Long run,Run,,2,24000,2026-11-22,,23500,1.9,6\n"
                           "Hills,Bike,,1,,2026-11-25,,,,\n"
                           "Gym,Strength,,0.75,,2026-11-26,,,,\n"
                           ",Run,,0.5,,2026-11-27,,,,\n");
    REQUIRE(plan.entries.size() == 5);
    CHECK(plan.entries[0].status == EntryStatus::Done);
    CHECK(plan.entries[0].km == 23.5);
    CHECK(plan.entries[0].minutes == Approx(114));
    CHECK(plan.entries[1].kind == EntryKind::Tempo);
    CHECK(plan.entries[1].minutes == 75.0);
    CHECK(plan.entries[1].km == 15.0);
    CHECK(plan.entries[2].kind == EntryKind::Cross);
    CHECK(plan.entries[3].kind == EntryKind::Strength);
    CHECK(plan.entries[4].kind == EntryKind::Run);
}

TEST_CASE("another table is refused with the columns that are missing") {
    try {
        static_cast<void>(read("Week,Mon,Tue\n1,5,6\n"));
        FAIL("was read");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadDocument);
        CHECK(error.file() == "plan.csv");
        CHECK(error.problem().find("date and kind or title") != std::string::npos);
    }
    CHECK_THROWS_WITH(read("date,km\n2026-11-24,8\n"), Catch::Contains("kind or title is missing"));
}

TEST_CASE("Windows-1252 tables are read, with a note") {
    const auto plan = read("date,title\n2026-11-24,L\xE4ngster Lauf\n");
    REQUIRE(plan.entries.size() == 1);
    CHECK(plan.entries[0].title == "Längster Lauf");
    CHECK(plan.problems.size() == 1);
}
