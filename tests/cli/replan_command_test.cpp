// SPDX-License-Identifier: MIT
#include "database_fixture.hpp"
#include "support/golden.hpp"
#include <stridewright/app/replan.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace stridewright;
using namespace stridewright::tests;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("replanning stores the plan and says what is different", "[cli][replan][golden]") {
    const Database database;
    addMaya(database);
    const Answer first = database({"replan", "--athlete", "Maya"});
    INFO(first.err);
    REQUIRE(first.code == 0);
    CHECK(has(first.out, "Maya: a first plan, "));
    const std::size_t sessions = database.everything("Maya").sessions.size();
    CHECK(sessions > 20);

    SECTION("nothing, the second time") {
        const Answer again = database({"replan", "--athlete", "Maya"});
        CHECK(again.code == 0);
        CHECK(has(again.out, "Maya: the plan stays as it is, "));
        CHECK(Json::parse(database({"replan", "--all", "--json"}).out)[0]["differences"].empty());
    }
    SECTION("in words, when her Fridays are taken") {
        REQUIRE(database({"athlete", "edit", "Maya", "--unavailable", "fri"}).code == 0);
        const Answer again =
            database({"replan", "--athlete", "Maya", "--weeks", "3", "--from", "2026-11-30"});
        CHECK(again.code == 0);
        CHECK(again.out == golden::text("cli_replan.txt"));
    }
    SECTION("as JSON for other programs") {
        REQUIRE(database({"athlete", "edit", "Maya", "--away", "2026-12-01:2026-12-31"}).code == 0);
        const Json json =
            Json::parse(database({"replan", "--athlete", "Maya", "--dry-run", "--json"}).out);
        REQUIRE(json.size() == 1);
        CHECK(json[0]["athlete"] == "Maya");
        REQUIRE_FALSE(json[0]["differences"].empty());
        for (const Json& each : json[0]["differences"])
            CHECK((each["before"].is_object() || each["after"].is_object()));
        const auto isShort = [](const Json& finding) { return finding["code"] == "short_week"; };
        CHECK(std::any_of(json[0]["findings"].begin(), json[0]["findings"].end(), isShort));
    }
}

TEST_CASE("a dry run writes nothing", "[cli][replan]") {
    const Database database;
    addMaya(database);
    const std::string before = textOf(database.file());
    const Answer dry = database({"replan", "--all", "--dry-run"});
    INFO(dry.err);
    CHECK(dry.code == 0);
    CHECK(has(dry.out, "Maya: a first plan, "));
    CHECK(has(dry.err, "Nothing was written"));
    CHECK(textOf(database.file()) == before);
    CHECK(database.everything("Maya").sessions.empty());
}

TEST_CASE("one athlete who cannot be planned does not stop the others", "[cli][replan]") {
    const Database database;
    for (const std::string name : {"Ada", "Ben", "Cem"})
        REQUIRE(database({"athlete", "add", name, "--unavailable", "wed"}).code == 0);
    PinRecord pin;
    pin.athlete = database.idOf("Ben");
    pin.pin = {makeDate(2026, 11, 25), PinKind::Must, SessionClass::Light, {}};
    database.apply({Put<PinRecord>{{77}, pin}});
    const Answer answer = database({"replan", "--all", "--weeks", "2"});
    CHECK(answer.code == 1);
    CHECK(has(answer.err, "Ben: 2026-11-25 is pinned"));
    CHECK(has(answer.out, "Ada: a first plan"));
    CHECK(has(answer.out, "Cem: a first plan"));
    CHECK_FALSE(database.everything("Cem").sessions.empty());
    CHECK(database.everything("Ben").sessions.empty());
}

TEST_CASE("taking a plan back leaves the records as they were", "[cli][replan]") {
    const Database database;
    addMaya(database);
    REQUIRE(database({"replan", "--athlete", "Maya", "--weeks", "4"}).code == 0);
    REQUIRE(database({"athlete", "edit", "Maya", "--unavailable", "mon,fri"}).code == 0);
    const Snapshot before = database.everything("Maya");
    storage::Store store = database.open();
    IdSource ids(5);
    const Date today = *parseDate(kMonday);
    const auto knowledge = app::loadKnowledge();
    const Change inverse = store.update([&](const storage::Store& now) {
        return app::replan(now.snapshot(before.athlete.id, app::planningRange(today)),
                           knowledge,
                           {.today = today, .from = today, .weeks = 4},
                           ids)
            .change;
    });
    REQUIRE_FALSE(inverse.empty());
    CHECK_FALSE(store.everything(before.athlete.id) == before);
    (void)store.apply(inverse);
    CHECK(store.everything(before.athlete.id) == before);
}

TEST_CASE("sheets of athletes, and who has none is named", "[cli][sheet]") {
    const Database database;
    addMaya(database);
    REQUIRE(database({"athlete", "add", "Ben", "--group", "Halves"}).code == 0);
    CHECK(database({"sheet", "--athlete", "Maya", "--text"}).code == 3);
    REQUIRE(database({"replan", "--athlete", "Maya"}).code == 0);

    const Answer text = database({"sheet", "--group", "Halves", "--week", "2026-12-02", "--text"});
    CHECK(text.code == 0);
    CHECK(has(text.out, "Maya"));
    CHECK(has(text.out, "Week 2 of "));
    CHECK(has(text.err, "Ben has no plan for the week of 2 December 2026; replan makes one"));

    const std::string pdf = database.path("week.pdf");
    REQUIRE(database({"replan", "--all"}).code == 0);
    const Answer all = database({"sheet", "--all", "-o", pdf, "--paper", "letter"});
    CHECK(all.code == 0);
    CHECK(textOf(pdf) == "letter\nBen, week of 23 November 2026\nMaya, week of 23 November 2026");

    CHECK(database({"sheet", "--all"}).code == 2);
    CHECK(database({"sheet", "--text"}).code == 2);
    CHECK(database({"sheet", "plan.json", "--all", "--text"}).code == 2);
    CHECK(database({"sheet", "--all", "--group", "Halves", "--text"}).code == 2);
}

TEST_CASE("the sheet of a plan that the calendar has left behind says so", "[cli][sheet]") {
    const Database database;
    addMaya(database);
    REQUIRE(database({"replan", "--athlete", "Maya"}).code == 0);
    const auto sheet = [&] {
        return database({"sheet", "--athlete", "Maya", "--week", "2026-11-23", "--text"}).out;
    };
    CHECK_FALSE(has(sheet(), "Plan this week again"));
    const Date day = database.everything("Maya").sessions.front().value.planned.date;
    REQUIRE(database({"athlete", "edit", "Maya", "--race", toIsoString(day) + ":10"}).code == 0);
    CHECK(has(sheet(), "this session no longer fits"));
    REQUIRE(database({"replan", "--athlete", "Maya"}).code == 0);
    CHECK_FALSE(has(sheet(), "Plan this week again"));
}
