// SPDX-License-Identifier: MIT
#include "database_fixture.hpp"
#include <stridewright/storage/backups.hpp>

#include <catch2/catch.hpp>

#include <filesystem>

using namespace stridewright;
using namespace stridewright::tests;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("an athlete is added with what is known, and shown", "[cli][athlete]") {
    const Database database;
    const Answer added = database({"athlete",
                                   "add",
                                   "Ada",
                                   "--level",
                                   "intermediate",
                                   "--born",
                                   "1987-11-24",
                                   "--equipment",
                                   "dumbbells",
                                   "--minutes",
                                   "50",
                                   "--minutes-on",
                                   "wed=30",
                                   "--minutes-on",
                                   "fri=0",
                                   "--sessions",
                                   "2",
                                   "--unavailable",
                                   "tue,sun",
                                   "--preferred",
                                   "mon,thu",
                                   "--concern",
                                   "achilles",
                                   "--away",
                                   "2026-12-24:2026-12-26",
                                   "--unit",
                                   "lb",
                                   "--mass",
                                   "61.5",
                                   "--race",
                                   "2027-05-30:42.2",
                                   "--group",
                                   "Tuesday club",
                                   "--note",
                                   "likes hills"});
    INFO(added.err);
    REQUIRE(added.code == 0);
    CHECK(added.err == "Added Ada\nBefore training, \"findings\" asks the health questions\n");
    const AthleteRecord record = database.everything("Ada").athlete.value;
    CHECK(record.profile.level == Level::Intermediate);
    CHECK(record.profile.sessionMinutes == 50);
    CHECK(record.profile.minutesByWeekday[2] == 30);
    CHECK(record.profile.minutesByWeekday[4] == 0);
    CHECK(record.profile.sessionsPerWeek == SessionBounds{2, 2});
    CHECK(record.profile.unavailableWeekdays[1]);
    CHECK(record.profile.unavailableDates.size() == 3);
    CHECK(record.profile.concerns == std::vector<std::string>{"achilles"});
    CHECK(record.unit == MassUnit::Pound);
    CHECK(record.bodyMassKg == 61.5);

    const Answer shown = database({"athlete", "show", "ada"});
    CHECK(shown.code == 0);
    CHECK(has(shown.out, "24 November 1987, 39 years old") == false);
    CHECK(has(shown.out, "38 years old"));
    CHECK(has(shown.out, "50 min, Wed 30 min, Fri 0 min"));
    CHECK(has(shown.out, "Thu 24 Dec 2026 to Sat 26 Dec 2026"));
    CHECK(has(shown.out, "Sun 30 May 2027 42.2 km (A)"));
    CHECK(has(shown.out, "Tuesday club"));

    const Json json = Json::parse(database({"athlete", "show", "Ada", "--json"}).out);
    CHECK(json["id"] == std::to_string(database.idOf("Ada").value));
    CHECK(json["age"] == 38);
    CHECK(json["groups"] == Json{"Tuesday club"});
    CHECK(json["races"][0]["km"] == 42.2);
    CHECK(json["planned"].is_null());
}

TEST_CASE("editing changes what was said and nothing else", "[cli][athlete]") {
    const Database database;
    REQUIRE(database({"athlete", "add", "Ada", "--age", "40", "--concern", "hip", "--group", "A"})
                .code == 0);
    CHECK(database.everything("Ada").athlete.value.born == makeDate(1986, 11, 23));
    const Answer edited = database({"athlete",
                                    "edit",
                                    "ada",
                                    "--name",
                                    "Ada L.",
                                    "--concern",
                                    "none",
                                    "--race",
                                    "2027-02-07:10"});
    CHECK(edited.code == 0);
    CHECK(edited.err == "Changed Ada L.\n");
    const Snapshot now = database.everything("Ada L.");
    CHECK(now.athlete.value.profile.concerns.empty());
    CHECK(now.athlete.value.born == makeDate(1986, 11, 23));
    REQUIRE(now.races.size() == 1);
    CHECK(database({"athlete", "edit", "ada", "--race", "2027-02-07:10"}).err ==
          "Nothing is different for Ada L.\n");
    CHECK(database({"athlete", "edit", "ada", "--no-race", "2027-02-08"}).code == 2);
    CHECK(database({"athlete", "edit", "ada", "--no-race", "2027-02-07"}).code == 0);
    CHECK(database.everything("Ada L.").races.empty());

    CHECK(database({"athlete", "groups"}).out == "A (1 athlete)\n  Ada L.\n");
    CHECK(database({"athlete", "edit", "ada", "--group", "B", "--no-group", "A"}).code == 0);
    CHECK(database({"athlete", "groups"}).out == "B (1 athlete)\n  Ada L.\n");
}

TEST_CASE("names and texts are data", "[cli][athlete]") {
    const Database database;
    const std::vector<std::string> names{"=cmd()",
                                         "O'Brien \"the \\ rocket\"; DROP TABLE athlete;--",
                                         "Zoë 🏃",
                                         "مريم",
                                         std::string(10000, 'x')};
    for (const std::string& name : names) {
        const Answer added = database({"athlete", "add", name, "--group", name, "--note", name});
        INFO(added.err);
        CHECK(added.code == 0);
    }
    const Json json = Json::parse(database({"athlete", "list", "--json"}).out);
    REQUIRE(json.size() == names.size());
    std::set<std::string> listed;
    for (const Json& athlete : json) {
        listed.insert(athlete["name"].get<std::string>());
        CHECK(athlete["groups"] == Json::array({athlete["name"]}));
    }
    CHECK(listed == std::set<std::string>(names.begin(), names.end()));
    for (const std::string& name : names) {
        CHECK(database({"athlete", "show", name}).code == 0);
        CHECK(database({"replan", "--group", name, "--weeks", "1"}).code == 0);
    }
    const Answer all = database({"sheet", "--all", "-o", database.path("all.pdf")});
    CHECK(all.code == 0);
    CHECK(has(all.err, "5 sheets are in "));
    for (const std::string& line : {database({"athlete", "list"}).out})
        CHECK(line.size() < 2000);
    CHECK(database({"athlete", "add", " \t"}).code == 2);
    CHECK(database({"athlete", "add", "\xff"}).code == 2);
    CHECK(database({"athlete", "add", "=cmd()"}).code == 3);
}

TEST_CASE("an athlete is found by the beginning of the name or by id", "[cli][athlete]") {
    const Database database;
    for (const std::string name : {"Ada Lovelace", "Ada Byron", "Émile", "2024"})
        REQUIRE(database({"athlete", "add", name}).code == 0);
    CHECK(has(database({"athlete", "show", "ada l"}).out, "Ada Lovelace\n"));
    CHECK(has(database({"athlete", "show", "éMI"}).out, "Émile\n"));
    CHECK(has(database({"athlete", "show", "2024"}).out, "2024\n"));
    const std::string id = std::to_string(database.idOf("Ada Byron").value);
    CHECK(has(database({"athlete", "show", id}).out, "Ada Byron\n"));
    const Answer several = database({"athlete", "show", "ADA"});
    CHECK(several.code == 3);
    CHECK(has(several.err, "2 athletes are meant by \"ADA\": Ada Byron (id " + id + ")"));
    const Answer nobody = database({"athlete", "show", "2025"});
    CHECK(nobody.code == 3);
    CHECK(has(nobody.err, "there is no athlete \"2025\". Maybe \"2024\"?"));
    CHECK(nobody.out.empty());
    CHECK(has(database({"replan", "--group", "Nobody"}).err, "there is no group \"Nobody\""));
}

TEST_CASE("an archived athlete is out of sight, not gone", "[cli][athlete]") {
    const Database database;
    REQUIRE(database({"athlete", "add", "Ada"}).code == 0);
    REQUIRE(database({"athlete", "add", "Ben"}).code == 0);
    CHECK(database({"athlete", "archive", "Ada"}).err == "Ada is in the archive\n");
    CHECK_FALSE(has(database({"athlete", "list"}).out, "Ada"));
    CHECK(has(database({"athlete", "list", "--archived"}).out, "Ada"));
    CHECK_FALSE(has(database({"replan", "--all", "--weeks", "1"}).out, "Ada"));
    CHECK(has(database({"replan", "--athlete", "Ada", "--weeks", "1"}).out, "Ada"));
    CHECK(database({"athlete", "archive", "Ada", "--back"}).code == 0);
    CHECK(has(database({"athlete", "list"}).out, "Ada"));
}

TEST_CASE("removing needs a yes and keeps the database as it was", "[cli][athlete]") {
    const Database database;
    addMaya(database);
    REQUIRE(database({"athlete", "add", "Ben", "--group", "Halves"}).code == 0);
    REQUIRE(database({"replan", "--athlete", "Maya"}).code == 0);
    const Snapshot before = database.everything("Maya");

    const Answer asked = database({"athlete", "remove", "Maya"});
    CHECK(asked.code == 2);
    CHECK(has(asked.err, "nothing was removed"));
    CHECK(has(asked.err, "planned sessions"));
    const Answer dry = database({"athlete", "remove", "Maya", "--dry-run"});
    CHECK(dry.code == 0);
    CHECK(has(dry.out, "Would remove Maya: "));
    CHECK(database.everything("Maya") == before);

    const Answer removed = database({"athlete", "remove", "Maya", "--yes"});
    INFO(removed.err);
    CHECK(removed.code == 0);
    CHECK(database({"athlete", "show", "Maya"}).code == 3);
    CHECK(database({"athlete", "groups"}).out == "Halves (1 athlete)\n  Ben\n");
    CHECK(database.open().verify().problems.empty());
    const auto copies = storage::backupsOf(database.file());
    REQUIRE_FALSE(copies.empty());
    CHECK(copies.front().kind == storage::BackupKind::BeforeRemoval);
    CHECK(has(removed.err, copies.front().file.string()));
    storage::OpenOptions options;
    options.mode = storage::OpenMode::ReadOnly;
    const storage::Store kept(copies.front().file, options);
    CHECK(kept.everything(before.athlete.id) == before);
}

TEST_CASE("wrong usage of the athlete commands", "[cli][athlete]") {
    const Database database;
    CHECK(database({"athlete", "list"}).code == 3); // there is no database yet
    CHECK(has(database({"athlete", "list"}).err, "athlete add NAME"));
    CHECK(database({"athlete"}).code == 2);
    CHECK(database({"athlete", "add", "A", "--unavailable", "someday"}).code == 2);
    CHECK(database({"athlete", "add", "A", "--minutes-on", "wed"}).code == 2);
    CHECK(database({"athlete", "add", "A", "--away", "2027-01-02:2027-01-01"}).code == 2);
    CHECK(database({"athlete", "add", "A", "--born", "2026-11-24"}).code == 2);
    const Answer concern = database({"athlete", "add", "A", "--concern", "achiles"});
    CHECK(concern.code == 2);
    CHECK(has(concern.err, "Maybe \"achilles\"?"));
    CHECK_FALSE(std::filesystem::exists(database.file()));
}
