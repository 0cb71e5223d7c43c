// SPDX-License-Identifier: MIT
// Which files are opened, which are refused and how, and how older ones are brought up to date.
#include "storage/schema.hpp"
#include "support/database.hpp"
#include "support/records.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/backups.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::storage;
using namespace stridewright::test;
namespace fs = std::filesystem;

namespace {

OpenOptions options(OpenMode mode = OpenMode::CreateOrOpen) {
    return {
        .today = makeDate(2026, 3, 2), .mode = mode, .dailyBackup = false, .busyMilliseconds = 50};
}

Error errorOfOpening(const fs::path& file, OpenMode mode = OpenMode::CreateOrOpen) {
    try {
        const Store store(file, options(mode));
    } catch (const Error& error) {
        CHECK(error.file() == file.string());
        CHECK(error.problem().size() > 10);
        return error;
    }
    FAIL("the file was opened");
    throw std::logic_error("unreachable");
}

void fill(const fs::path& file) {
    Store store(file, options());
    for (const std::int64_t first : {100, 1000, 2000, 3000, 4000, 5000})
        (void)store.apply(RandomRecords(static_cast<std::uint64_t>(first)).wholeAthlete(first, 4));
}

/// What lies beside a file after it was refused.
std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

void makeDatabase(const fs::path& file, const std::string& sql) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(sql);
}

const fs::path kFixtures = fs::path(STRIDEWRIGHT_SOURCE_DIR) / "tests/storage/fixtures";

/// Everything of a database as SQL that makes it again.
std::string dumpOf(const fs::path& file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    std::string sql = "PRAGMA foreign_keys = OFF;\nBEGIN;\n";
    for (const std::string& text :
         column(database, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"))
        sql += text + ";\n";
    for (const std::string& table : tablesOf(database))
        for (const std::string& row : rowsIn(database, table, columnsOf(database, table)))
            sql += "INSERT INTO " + table + " VALUES (" + row + ");\n";
    for (const char* pragma : {"application_id", "user_version"})
        sql += std::string("PRAGMA ") + pragma + " = " +
               column(database, std::string("PRAGMA ") + pragma)[0] + ";\n";
    return sql + "COMMIT;\n";
}

} // namespace

TEST_CASE("a new file is made with its folder", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder.path() / "a folder" / "and another" / "runner.db";
    {
        const Store store(file, options());
        CHECK(store.file() == file);
        CHECK(store.verify().problems.empty());
        CHECK(store.verify().rows.front() == std::pair<std::string, std::int64_t>{"athlete", 0});
    }
    CHECK(namesIn(file.parent_path()) == std::vector<std::string>{"runner.db"});
    SQLite::Database database(file.string());
    CHECK(column(database, "PRAGMA application_id")[0] == std::to_string(kApplicationId));
    CHECK(column(database, "PRAGMA user_version")[0] == std::to_string(schemaSteps().size()));
    CHECK(column(database, "PRAGMA journal_mode")[0] == "wal");
}

TEST_CASE("a file named without a folder goes where the program runs", "[opening]") {
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    {
        const Store store("runs.db", options());
        CHECK(store.athletes().empty());
    }
    fs::current_path(before);
    CHECK(fs::exists(folder.path() / "runs.db"));
}

TEST_CASE("an empty file counts as new", "[opening]") {
    TemporaryFolder folder;
    writeBytes(folder / "empty.db", "");
    fill(folder / "empty.db");
    CHECK(Store(folder / "empty.db", options()).athletes().size() == 6);
}

TEST_CASE("names with signs of their own are names", "[opening]") {
    TemporaryFolder folder;
    for (const char* name : {"50% of #1?.db", "file:x.db", "Läufer ü.db", ":memory:"}) {
        fill(folder / name);
        CHECK(Store(folder / name, options(OpenMode::ReadOnly)).athletes().size() == 6);
        CHECK(fs::exists(folder / name));
    }
}

TEST_CASE("what is not there is not made unless asked for", "[opening]") {
    TemporaryFolder folder;
    for (const OpenMode mode : {OpenMode::MustExist, OpenMode::ReadOnly})
        CHECK(errorOfOpening(folder / "none.db", mode).code() == ErrorCode::CannotRead);
    CHECK(namesIn(folder.path()).empty());
}

TEST_CASE("a folder is not a file", "[opening]") {
    TemporaryFolder folder;
    CHECK(errorOfOpening(folder.path()).code() == ErrorCode::CannotRead);
}

TEST_CASE("files of others are refused and left as they are", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "other.db";
    SECTION("a text") {
        writeBytes(file, "date,run\n2026-03-02,easy\n");
    }
    SECTION("a long text") {
        writeBytes(file, std::string(9000, 'x'));
    }
    SECTION("a database without a mark") {
        makeDatabase(file, "CREATE TABLE run (day TEXT)");
    }
    SECTION("a database with the mark of another program") {
        makeDatabase(file, "PRAGMA application_id = 7; CREATE TABLE run (day TEXT)");
    }
    SECTION("a database of another program that logs ahead") {
        makeDatabase(file, "PRAGMA journal_mode = WAL; CREATE TABLE run (day TEXT)");
    }
    const std::string before = bytesOf(file);
    for (const OpenMode mode : {OpenMode::CreateOrOpen, OpenMode::MustExist, OpenMode::ReadOnly})
        CHECK(errorOfOpening(file, mode).code() == ErrorCode::NotOurFile);
    CHECK(bytesOf(file) == before);
}

TEST_CASE("a newer file is refused and left as it is", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "newer.db";
    fill(file);
    makeDatabase(file, "PRAGMA user_version = " + std::to_string(schemaSteps().size() + 1));
    const std::string before = bytesOf(file);
    for (const OpenMode mode : {OpenMode::CreateOrOpen, OpenMode::MustExist, OpenMode::ReadOnly})
        CHECK(errorOfOpening(file, mode).code() == ErrorCode::NewerFile);
    CHECK(bytesOf(file) == before);
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"newer.db"});
}

TEST_CASE("a damaged file says so when what is damaged is needed", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "damaged.db";
    fill(file);
    std::string bytes = bytesOf(file);
    // Which pages an opening needs is SQLite's business.
    const auto expectDamage = [&] {
        try {
            Store store(file, options());
            CHECK_FALSE(store.verify().problems.empty());
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::DamagedFile);
        }
    };
    SECTION("its schema") {
        bytes.replace(100, 1000, std::string(1000, '\x5A'));
        writeBytes(file, bytes);
        CHECK(errorOfOpening(file).code() == ErrorCode::DamagedFile);
    }
    SECTION("everything after it") {
        const std::size_t page = 4096;
        for (std::size_t at = bytes.size() / 2 / page * page; at + page <= bytes.size(); at += page)
            bytes.replace(at, page, std::string(page, '\0'));
        writeBytes(file, bytes);
        expectDamage();
    }
    SECTION("its end is missing") {
        writeBytes(file, bytes.substr(0, bytes.size() / 2));
        expectDamage();
    }
}

TEST_CASE("a file that may not be written can still be read", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    const TemporaryFolder elsewhere;
    fs::permissions(elsewhere.path(), fs::perms(0777));
    SECTION("the file") {
        fs::permissions(file, fs::perms(0444));
        fs::permissions(folder.path(), fs::perms(0777));
    }
    SECTION("its folder") {
        fs::permissions(file, fs::perms(0666));
        fs::permissions(folder.path(), fs::perms(0555));
    }
    SECTION("both") {
        fs::permissions(file, fs::perms(0444));
        fs::permissions(folder.path(), fs::perms(0555));
    }
    {
        const WithoutPrivileges user;
        CHECK(errorOfOpening(file).code() == ErrorCode::ReadOnlyFile);
        Store store(file, options(OpenMode::ReadOnly));
        CHECK(store.athletes().size() == 6);
        CHECK(store.verify().problems.empty());
        CHECK_FALSE(store.changedElsewhere());
        try {
            (void)store.apply({Put<AthleteRecord>{{9}, AthleteRecord{}}});
            FAIL("it was written");
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::ReadOnlyFile);
        }
        CHECK(store.athletes().size() == 6);
        // The way out: a copy to where there is room.
        store.backUpTo(elsewhere / "copy.db");
    }
    CHECK(Store(elsewhere / "copy.db", options(OpenMode::ReadOnly)).athletes().size() == 6);
    fs::permissions(folder.path(), fs::perms(0755));
}

TEST_CASE("a file that may not be read says so", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    fs::permissions(file, fs::perms(0));
    const WithoutPrivileges user;
    CHECK(errorOfOpening(file).code() == ErrorCode::CannotRead);
}

TEST_CASE("a file that another program holds says so", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
    other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; "
               "UPDATE athlete SET note = 'x'; COMMIT");
    CHECK(errorOfOpening(file).code() == ErrorCode::FileBusy);
}

// ---- steps of the schema -----------------------------------------------------------------------

namespace {

struct Opened {
    std::int64_t version = 0;
    int copies = 0;
};

/// Opens a file with made-up steps after the real first one.
Opened openWith(const fs::path& file, std::vector<std::string_view> steps) {
    Opened result;
    steps.insert(steps.begin(), schemaSteps().front());
    const SchemaPlan plan{steps, [&](const fs::path&) { ++result.copies; }};
    Connection connection = openDatabase(file, options(), plan);
    result.version = connection.number("PRAGMA user_version");
    return result;
}

} // namespace

TEST_CASE("an older file is copied, then brought up to date step by step", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    const Content before = contentOf(file);
    const Opened opened =
        openWith(file,
                 {"ALTER TABLE note ADD COLUMN mood TEXT NOT NULL DEFAULT 'well'",
                  "UPDATE note SET mood = 'fine'; CREATE TABLE plan (id INTEGER)"});
    CHECK(opened.version == 3);
    CHECK(opened.copies == 1);
    SQLite::Database database(file.string());
    CHECK(column(database, "SELECT DISTINCT mood FROM note") == std::vector<std::string>{"fine"});
    for (const auto& [table, rows] : before)
        if (table != "note") CHECK(rowsIn(database, table, columnsOf(database, table)) == rows);
}

TEST_CASE("the first opening of a day keeps a copy", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    OpenOptions daily = options();
    daily.dailyBackup = true;
    const auto open = [&](OpenMode mode) {
        daily.mode = mode;
        (void)Store(file, daily).athletes();
        return backupsOf(file).size();
    };
    CHECK(open(OpenMode::CreateOrOpen) == 0); // there was nothing to keep
    fill(file);
    CHECK(open(OpenMode::ReadOnly) == 0);
    CHECK(open(OpenMode::CreateOrOpen) == 1);
    CHECK(open(OpenMode::CreateOrOpen) == 1);
    daily.today += Days{1};
    CHECK(open(OpenMode::MustExist) == 2);
    CHECK(contentOf(backupsOf(file).front().file) == contentOf(file));
}

TEST_CASE("a new file takes every step and needs no copy", "[opening]") {
    TemporaryFolder folder;
    const Opened opened = openWith(folder / "new.db", {"CREATE TABLE plan (id INTEGER)"});
    CHECK(opened.version == 2);
    CHECK(opened.copies == 0);
}

TEST_CASE("a step that fails leaves the file at the step before", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    const Content before = contentOf(file);
    const char* const broken = GENERATE("DELETE FROM note; SELECT * FROM nowhere",
                                        "PRAGMA foreign_keys; DELETE FROM athlete");
    CHECK_THROWS_AS(openWith(file, {broken}), Error);
    CHECK(contentOf(file) == before);
    CHECK(Store(file, options()).verify().problems.empty());
}

TEST_CASE("a file that cannot be copied is not brought up to date", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    const std::vector<std::string_view> steps{schemaSteps().front(), "DROP TABLE note"};
    const SchemaPlan plan{steps, [](const fs::path& which) {
                              throw Error(ErrorCode::DiskFull, which.string(), "", "full");
                          }};
    CHECK_THROWS_AS(openDatabase(file, options(), plan), Error);
    CHECK(Store(file, options()).verify().problems.empty());
}

TEST_CASE("an older file is not brought up to date for reading alone", "[opening]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    const std::vector<std::string_view> steps{schemaSteps().front(), "DROP TABLE note"};
    const SchemaPlan plan{steps, [](const fs::path&) { FAIL("copied"); }};
    CHECK_THROWS_AS(openDatabase(file, options(OpenMode::ReadOnly), plan), Error);
}

// ---- files of released versions
// ------------------------------------------------------------------

// After a new step, with the program built: core_tests "[.fixture]" writes the file for it. The
// files of earlier steps never change.
TEST_CASE("write a filled file of today's version as SQL", "[.fixture]") {
    TemporaryFolder folder;
    fill(folder / "runner.db");
    writeBytes(kFixtures / ("v" + std::to_string(schemaSteps().size()) + ".sql"),
               dumpOf(folder / "runner.db"));
}

TEST_CASE("files of every released version open with their content intact", "[opening]") {
    for (std::size_t version = 1; version <= schemaSteps().size(); ++version) {
        const fs::path fixture = kFixtures / ("v" + std::to_string(version) + ".sql");
        INFO(fixture.string());
        REQUIRE(fs::exists(fixture)); // a new step needs a new fixture, see above
        TemporaryFolder folder;
        const fs::path file = folder / "runner.db";
        makeDatabase(file, bytesOf(fixture));
        std::map<std::string, std::vector<std::string>> columns;
        const Content before = contentOf(file);
        {
            SQLite::Database database(file.string());
            for (const std::string& table : tablesOf(database))
                columns[table] = columnsOf(database, table);
        }
        Store store(file, options());
        CHECK(store.verify().problems == std::vector<std::string>{});
        SQLite::Database database(file.string());
        for (const auto& [table, rows] : before) {
            INFO(table);
            CHECK(rows.size() > 0);
            CHECK(rowsIn(database, table, columns[table]) == rows);
        }
        const Snapshot athlete = store.everything({100});
        CHECK(athlete.runs.size() == 4);
        CHECK(athlete.sessions.size() == 4);
        CHECK(athlete.logs.size() == 4);
    }
}
