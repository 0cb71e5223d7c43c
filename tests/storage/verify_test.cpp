// SPDX-License-Identifier: MIT
// What an examination finds that opening a file does not.
#include "storage/checksum_vfs.hpp"
#include "support/database.hpp"
#include "support/records.hpp"
#include <stridewright/storage/store.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::storage;
using namespace stridewright::test;

namespace {

/// What is found after somebody has worked on a filled file without the checks of its tables.
std::vector<std::string> problemsAfter(const std::string& sql) {
    TemporaryFolder folder;
    const auto file = folder / "runner.db";
    const OpenOptions options{.today = makeDate(2026, 3, 2), .dailyBackup = false};
    {
        Store store(file, options);
        for (const std::int64_t first : {100, 1000})
            (void)store.apply(
                RandomRecords(static_cast<std::uint64_t>(first)).wholeAthlete(first, 4));
    }
    {
        // Through the layer: these tests are about what checksums of pages do not find.
        SQLite::Database database(openChecked(file.string(), SQLite::OPEN_READWRITE));
        database.exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
        database.exec(sql);
        REQUIRE(database.getTotalChanges() + (sql.find("INDEX") != std::string::npos ||
                                                      sql.find("TABLE") != std::string::npos ||
                                                      sql.empty()
                                                  ? 1
                                                  : 0) >
                0);
    }
    return Store(file, options).verify().problems;
}

bool names(const std::vector<std::string>& problems, const std::string& words) {
    for (const std::string& problem : problems)
        if (problem.find(words) != std::string::npos) return true;
    return false;
}

} // namespace

TEST_CASE("a good file has no problems and tells its rows", "[verify]") {
    CHECK(problemsAfter("") == std::vector<std::string>{});
    TemporaryFolder folder;
    Store store(folder / "runner.db", {.today = makeDate(2026, 3, 2), .dailyBackup = false});
    (void)store.apply(RandomRecords(1).wholeAthlete(100, 3));
    std::map<std::string, std::int64_t> rows;
    for (const auto& [table, count] : store.verify().rows)
        rows[table] = count;
    CHECK(rows.at("athlete") == 1);
    CHECK(rows.at("run") == 3);
    CHECK(rows.at("log") == 3);
    CHECK(rows.size() == 42);
}

TEST_CASE("an examination names what is wrong", "[verify]") {
    const auto [sql, words] = GENERATE(table<std::string, std::string>({
        {"UPDATE run SET day = '2026-02-30'", "CHECK constraint failed in run"},
        {"UPDATE run SET minutes = -1", "CHECK constraint failed in run"},
        {"DELETE FROM athlete WHERE id = 100",
         "rows of run that belong to missing rows of athlete: 4"},
        {"UPDATE log SET athlete = CASE athlete WHEN 100 THEN 1000 ELSE 100 END WHERE session IS "
         "NOT NULL",
         "belongs to a session of another athlete"},
        {"UPDATE run SET athlete = CASE athlete WHEN 100 THEN 1000 ELSE 100 END",
         "in a shoe of another athlete"},
        {"DELETE FROM athlete_equipment WHERE position = 0; DELETE FROM exercise_text WHERE "
         "position = 0",
         "has a gap"},
        {"UPDATE session SET cause = NULL", "has a cause for another version and none"},
        {"UPDATE session SET cause = 'time'", "has a cause for another version and none"},
        {"UPDATE season SET own_phases = 0, own_easier_weeks = 0", "says it has none"},
        {"UPDATE prescription_reason SET args = '[true]'", "has an argument that is none"},
        {"UPDATE session_reason SET args = '[{\"date\":\"2026-02-30\"}]'",
         "has an argument that is none"},
        {"DROP INDEX run_day", "the index run_day is missing"},
        {"CREATE TABLE extra (id INTEGER)", "the table extra is none of Stridewright's"},
        {"ALTER TABLE note ADD COLUMN mood TEXT", "the table note is not as it should be"},
    }));
    INFO(sql);
    const auto problems = problemsAfter(sql);
    std::string found;
    for (const std::string& problem : problems)
        found += problem + "\n";
    INFO(found);
    CHECK(names(problems, words));
}
