// SPDX-License-Identifier: MIT
#include "cli/record_fixture.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace stridewright;
using namespace stridewright::tests;
using Catch::Matchers::Contains;

namespace {

Answer on(const Records& records, std::vector<std::string> args) {
    return records.call(std::move(args));
}

} // namespace

TEST_CASE("a backup is a whole copy, and restoring it brings back what it held") {
    const Records records;
    REQUIRE(records.forAda({"log", "2027-03-01", "plank 3x45s"}).code == 0);
    const std::string copy = records.folder().path("copy.db");
    const Answer made = on(records, {"backup", copy});
    CHECK(made.err.empty());
    CHECK_THAT(made.out, Contains(copy + " is a whole copy"));
    const Snapshot then = records.everything();
    REQUIRE(records.forAda({"log", "2027-03-02", "plank 3x45s"}).code == 0);
    const Snapshot later = records.everything();

    const Answer restored = on(records, {"restore", copy});
    CHECK(restored.err.empty());
    CHECK(restored.code == 0);
    CHECK(records.everything() == then);

    // What was replaced is kept, and can be taken back.
    const std::size_t at = restored.out.find("is kept in ") + 11;
    const std::string kept = restored.out.substr(at, restored.out.find(';') - at);
    REQUIRE(on(records, {"restore", kept}).code == 0);
    CHECK(records.everything() == later);
}

TEST_CASE("a backup never takes the place of another kind of file, nor of the database") {
    const Records records;
    const std::string plan = records.folder().put("plan.csv", "date,kind\n");
    CHECK_THAT(on(records, {"backup", plan}).err, Contains("something else than a database"));
    CHECK(textOf(plan) == "date,kind\n");
    CHECK(on(records, {"backup", records.database()}).code == 3);
    CHECK(on(records, {"backup", records.folder().path("")}).code == 3);
    CHECK(on(records, {"backup", "-"}).code == 2);
    CHECK(records.everything().athlete.value.profile.name == "Ada");
}

TEST_CASE("restoring what is no database changes nothing") {
    const Records records;
    const std::string plan = records.folder().put("plan.csv", "date,kind\n");
    const std::string before = records.bytes();
    const Answer answer = on(records, {"restore", plan});
    CHECK(answer.code == 3);
    CHECK_THAT(answer.err, Contains("plan.csv"));
    CHECK(records.bytes() == before);
}

TEST_CASE("verify says what a good database holds") {
    const Records records;
    const Answer answer = on(records, {"verify"});
    CHECK(answer.err.empty());
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("is whole") && Contains("athlete"));
}

TEST_CASE("verify finds damage and offers the newest good backup") {
    const Records records;
    REQUIRE(records.forAda({"log", "2027-03-01", "plank 3x45s"}).code == 0);
    const std::string folder = records.folder().path("runs.db.backups");
    REQUIRE(std::filesystem::exists(folder)); // the command kept one, as on the first day of use
    {
        std::fstream file(records.database(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4096); // whole pages, the first apart
        file << std::string(3 * 4096, '\xAA');
    }
    const Answer answer = on(records, {"verify"});
    CHECK(answer.code == 3);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err,
               Contains(records.database()) && Contains("newest good backup") &&
                   Contains("stridewright-cli restore"));
    CHECK(on(records, {"verify", "--athlete", "x"}).code == 2);
}

TEST_CASE("an export appears whole or not at all") {
    const Records records;
    const std::string file = records.folder().put("out.json", "precious");
    CHECK(records.forAda({"export", "--format", "ics", "--what", "log", "-o", file}).code == 2);
    CHECK(records.forAda({"export", "--format", "json", "-o", records.database()}).code == 3);
    CHECK(records.call({"export", "--athlete", "Zoe", "--format", "json", "-o", file}).code == 3);
    CHECK(textOf(file) == "precious");
    CHECK(records.forAda({"export", "--format", "json", "-o", file}).code == 0);
    CHECK_THAT(textOf(file), Contains("stridewright.archive/1"));
    CHECK(records.forAda({"export", "--format", "ics"}).out.starts_with("BEGIN:VCALENDAR"));
    CHECK(records.call({"export", "--all", "--format", "csv"}).code == 2);
    CHECK(records.call({"export", "--format", "csv"}).code == 2);
}
