// SPDX-License-Identifier: MIT
// How records become rows: only the rows that differ are written, and what is read is checked.
#include "storage/rows.hpp"
#include "storage/schema.hpp"
#include "support/database.hpp"
#include "support/records.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::storage;
using namespace stridewright::test;

namespace {

/// A database in memory with today's tables and one athlete.
struct Tables {
    Connection connection{
        SQLite::Database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)};
    Tables() {
        for (const std::string_view step : schemaSteps())
            connection.database().exec(std::string(step));
        write<AthleteRecord>({1}, std::nullopt, AthleteRecord{});
    }

    /// How many rows it takes to turn one record into the other.
    template <class T>
    int write(Id<T> id, const std::optional<T>& before, const std::optional<T>& after) {
        std::optional<RowSet> oldRows;
        std::optional<RowSet> newRows;
        if (before) oldRows = rowsOf(id, *before);
        if (after) newRows = rowsOf(id, *after);
        const int start = connection.database().getTotalChanges();
        writeDifference(connection, oldRows ? &*oldRows : nullptr, newRows ? &*newRows : nullptr);
        return connection.database().getTotalChanges() - start;
    }

    template <class T>
    std::vector<Keyed<T>> all() {
        return recordsWhere<T>(connection, "ORDER BY id", {});
    }
};

LogRecord threeExercises() {
    LogRecord record;
    record.athlete = {1};
    record.log.date = makeDate(2026, 3, 2);
    for (const char* exercise : {"squat", "bridge", "plank"}) {
        ExerciseLog item;
        item.exercise = exercise;
        item.sets.resize(8);
        record.log.exercises.push_back(item);
    }
    return record;
}

} // namespace

TEST_CASE("only the rows that differ are written", "[rows]") {
    Tables tables;
    const Id<LogRecord> id{5};
    const LogRecord before = threeExercises();
    CHECK(tables.write<LogRecord>(id, std::nullopt, before) == 1 + 3 + 24);
    LogRecord after = before;
    int rows = 0;
    SECTION("nothing") {
        rows = 0;
    }
    SECTION("one more set") {
        after.log.exercises[1].sets.emplace_back();
        rows = 1;
    }
    SECTION("a set changed") {
        after.log.exercises[1].sets[3].loadKg = 62.5;
        rows = 1;
    }
    SECTION("a set less") {
        after.log.exercises[2].sets.pop_back();
        rows = 1;
    }
    SECTION("the note of the session") {
        after.log.note = "windy";
        rows = 1;
    }
    SECTION("an exercise less, with its sets") {
        after.log.exercises.pop_back();
        rows = 9;
    }
    SECTION("the first exercise less: the others move up") {
        after.log.exercises.erase(after.log.exercises.begin());
        rows = 2 + 9; // the sets of all are alike
    }
    CHECK(tables.write<LogRecord>(id, before, after) == rows);
    CHECK(tables.all<LogRecord>() == std::vector<Keyed<LogRecord>>{{id, after}});
    CHECK(tables.write<LogRecord>(id, after, before) == rows);
    CHECK(tables.all<LogRecord>() == std::vector<Keyed<LogRecord>>{{id, before}});
    CHECK(tables.write<LogRecord>(id, before, std::nullopt) == 1 + 3 + 24);
    CHECK(tables.all<LogRecord>().empty());
}

TEST_CASE("any record becomes any other of its kind", "[rows]") {
    Tables tables;
    RandomRecords random(21);
    std::optional<SessionRecord> session;
    std::optional<AthleteRecord> athlete = AthleteRecord{};
    for (int i = 0; i < 60; ++i) {
        const SessionRecord nextSession = random.session({1});
        (void)tables.write<SessionRecord>({9}, session, nextSession);
        session = nextSession;
        CHECK(tables.all<SessionRecord>() == std::vector<Keyed<SessionRecord>>{{{9}, *session}});
        const AthleteRecord nextAthlete = random.athlete();
        (void)tables.write<AthleteRecord>({1}, athlete, nextAthlete);
        athlete = nextAthlete;
        CHECK(tables.all<AthleteRecord>() == std::vector<Keyed<AthleteRecord>>{{{1}, *athlete}});
    }
}

TEST_CASE("arguments of reasons keep their types and every digit", "[rows]") {
    const std::vector<Arg> args{std::int64_t{1},
                                1.0,
                                std::string("1"),
                                makeDate(2026, 2, 28),
                                0.1 + 0.2,
                                1e300,
                                -5e-324,
                                std::int64_t{INT64_MIN},
                                std::string("{\"date\":\"2026-02-28\"}"),
                                std::string("\"quoted\" \\ \n \x01 \xF0\x9F\x8F\x83")};
    CHECK(argsText({}) == "[]");
    CHECK(argsText({std::int64_t{1}, 1.0, makeDate(2026, 2, 28)}) ==
          R"([1,1.0,{"date":"2026-02-28"}])");
    CHECK(argsFromText(argsText(args)) == args);
    CHECK(argsFromText(
              " [ 1 , 2.5e1, \"\\u00e9\\ud83c\\udfc3\\/\" , { \"date\" : \"2026-02-28\" } ] ") ==
          std::vector<Arg>{std::int64_t{1},
                           25.0,
                           std::string("\xC3\xA9\xF0\x9F\x8F\x83/"),
                           makeDate(2026, 2, 28)});
}

TEST_CASE("what are no arguments is damage", "[rows]") {
    for (const char* text : {"",
                             "[",
                             "[1",
                             "[1,]",
                             "[1] x",
                             "[true]",
                             "[null]",
                             "[[1]]",
                             "[\"open]",
                             "[\"\\x\"]",
                             "[\"\\ud83c\"]",
                             "[{\"date\":\"2026-02-30\"}]",
                             "[{\"day\":\"2026-02-28\"}]",
                             "[1e999]",
                             "[99999999999999999999]",
                             "[--1]"}) {
        INFO(text);
        CHECK_THROWS_AS(argsFromText(text), Damage);
    }
}

TEST_CASE("rows that no version writes are damage", "[rows]") {
    Tables tables;
    (void)tables.write<LogRecord>({5}, std::nullopt, threeExercises());
    SQLite::Database& database = tables.connection.database();
    database.exec("PRAGMA ignore_check_constraints = ON");
    SECTION("an unknown word") {
        database.exec("UPDATE log_set SET kind = 'cool_down'");
    }
    SECTION("a day that does not exist") {
        database.exec("UPDATE log SET day = '2026-02-30'");
    }
    SECTION("a number out of reach") {
        database.exec("UPDATE log_set SET amount = 1 << 40");
    }
    SECTION("a set of no exercise") {
        database.exec("UPDATE log_set SET exercise = 7"
                      " WHERE exercise = 2");
    }
    CHECK_THROWS_AS(tables.all<LogRecord>(), Damage);
}

TEST_CASE("a session without its plan is damage", "[rows]") {
    Tables tables;
    (void)tables.write<SessionRecord>({9}, std::nullopt, RandomRecords(4).session({1}));
    tables.connection.database().exec("DELETE FROM session_version");
    CHECK_THROWS_AS(tables.all<SessionRecord>(), Damage);
}
