// SPDX-License-Identifier: MIT
#include "cli/database_fixture.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::tests;
using Catch::Matchers::Contains;

namespace {

const std::string kDay = "2026-11-24"; ///< Maya's first session, a Tuesday

/// Maya with an accepted plan.
struct Planned {
    Planned() {
        addMaya(database);
        REQUIRE(database({"replan", "--athlete", "Maya"}).code == 0);
    }
    [[nodiscard]] Answer operator()(std::vector<std::string> args) const {
        args.insert(args.begin(), "session");
        args.insert(args.end(), {"--athlete", "Maya"});
        return database(std::move(args), kDay);
    }
    [[nodiscard]] SessionRecord stored(const std::string& date = kDay) const {
        for (const Keyed<SessionRecord>& session : database.everything("Maya").sessions)
            if (toIsoString(session.value.planned.date) == date) return session.value;
        FAIL("no session on " << date);
        return {};
    }
    [[nodiscard]] std::string bytes() const {
        return textOf(database.file()) + textOf(database.file() + "-wal");
    }
    Database database;
};

bool has(const PlannedSession& session, const std::string& exercise) {
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            if (item.exercise == exercise) return true;
    return false;
}

std::string mainOf(const PlannedSession& session) {
    for (const SessionBlock& block : session.blocks)
        if (block.kind == BlockKind::Main) return block.items.front().exercise;
    return {};
}

} // namespace

TEST_CASE("the session of the day is shown as planned") {
    const Planned maya;
    const Answer answer = maya({});
    CHECK(answer.code == 0);
    CHECK(answer.err.empty());
    CHECK_THAT(answer.out,
               Contains("Maya, Tue 24 Nov 2026") && Contains("As planned") &&
                   !Contains("Instead") && Contains("moderate, 45 min"));
    const Answer none = maya({"2026-11-25"});
    CHECK(none.code == 3);
    CHECK_THAT(none.err, Contains("has no session on this day; the next one is on Fri 27 Nov"));
}

TEST_CASE("less time is shown beside the plan and written only with --keep") {
    const Planned maya;
    const std::string before = maya.bytes();
    const Answer shown = maya({"--minutes", "20"});
    CHECK(shown.code == 0);
    CHECK_THAT(shown.out,
               Contains("Instead") && Contains("left out") && Contains("To fit into 20 minutes.") &&
                   Contains("Nothing was written."));
    CHECK(maya.bytes() == before);

    const Answer kept = maya({"--minutes", "20", "--keep"});
    CHECK(kept.code == 0);
    CHECK_THAT(kept.out, Contains("Kept for the day."));
    const SessionRecord stored = maya.stored();
    REQUIRE(stored.instead);
    CHECK(stored.cause == InsteadCause::Time);
    CHECK(stored.instead->minutes <= 20);
    CHECK(stored.planned.minutes == 45);
    CHECK_THAT(maya({}).out, Contains("This version is the one to be done."));

    // Planning anew leaves it, also after something has changed.
    REQUIRE(maya.database({"athlete", "edit", "Maya", "--level", "beginner"}, kDay).code == 0);
    CHECK_THAT(maya.database({"replan", "--athlete", "Maya"}, kDay).out,
               Contains("Tue 24 Nov 2026  stays in the version chosen for it"));
    CHECK(maya.stored() == stored);

    const Answer back = maya({"--planned"});
    CHECK_THAT(back.out, Contains("The plan stands again.") && !Contains("Instead"));
    CHECK_FALSE(maya.stored().instead);
    CHECK_THAT(maya({"--planned"}).out, Contains("The plan stands already."));
}

TEST_CASE("a place of one's own is named, kept and used") {
    const Planned maya;
    REQUIRE(maya.database({"athlete", "edit", "Maya", "--place", "Hotel room=none"}).code == 0);
    CHECK_THAT(maya.database({"athlete", "show", "Maya"}).out, Contains("Hotel room: "));
    const Answer there = maya({"--place", "hotel"});
    CHECK(there.code == 0);
    CHECK_THAT(there.out, Contains("Not possible there: Hotel room."));
    const Answer same = maya({"--equipment", "none"});
    CHECK_THAT(same.out, Contains("Not possible there: none."));
    const Answer unknown = maya({"--place", "cabin"});
    CHECK(unknown.code == 3);
    CHECK_THAT(unknown.err, Contains("there is no place \"cabin\". There is: Hotel room"));
    REQUIRE(maya.database({"athlete", "edit", "Maya", "--no-place", "Hotel room"}).code == 0);
    CHECK_THAT(maya({"--place", "hotel"}).err, Contains("--place hotel=chair,towel"));
    CHECK(maya.database({"athlete", "edit", "Maya", "--no-place", "Hotel room"}).code == 2);
    CHECK(maya.database({"athlete", "edit", "Maya", "--place", "Hotel"}).code == 2);
}

TEST_CASE("the readiness and the pain that were noted ask for a version") {
    const Planned maya;
    REQUIRE(maya.database({"log",
                           "today",
                           "--athlete",
                           "Maya",
                           "--sleep",
                           "2",
                           "--energy",
                           "2",
                           "--legs",
                           "3",
                           "--stress",
                           "3"},
                          kDay)
                .code == 0);
    CHECK_THAT(maya({}).out, Contains("Readiness 10 of 20: one class down"));
    REQUIRE(maya({"--keep"}).code == 0);
    const SessionRecord kept = maya.stored();
    CHECK(kept.cause == InsteadCause::Readiness);
    // It is heeded once, however often it is asked.
    REQUIRE(maya({"--keep"}).code == 0);
    CHECK(maya.stored() == kept);
}

TEST_CASE("replacements are listed, and one is taken for the day") {
    const Planned maya;
    const std::string main = mainOf(maya.stored().planned);
    const Json listed = Json::parse(maya({"--swap", main, "--json"}).out);
    REQUIRE(listed["swaps"].size() >= 2);
    CHECK_FALSE(listed["swaps"][0]["why"].get<std::string>().empty());
    CHECK(listed["version"].is_null());
    const std::string other = listed["swaps"][0]["exercise"];

    const Json made = Json::parse(maya({"--swap", main, "--with", other, "--keep", "--json"}).out);
    CHECK(made["written"] == true);
    CHECK(made["cause"] == "swap");
    REQUIRE(made["changes"].size() >= 1);
    CHECK(made["changes"][0]["exercise"] == main);
    CHECK(made["changes"][0]["other"] == other);
    CHECK(has(*maya.stored().instead, other));
    CHECK(has(maya.stored().planned, main));
    CHECK(maya.database.everything("Maya").athlete.value.profile.excludedExercises.empty());

    CHECK_THAT(maya({"--swap", "nordic curl", "--with", other}).err,
               Contains("is not in the session"));
    CHECK(maya({"--with", other}).code == 2);
    CHECK(maya({"--swap", main, "--with", other, "--from-now-on"}).code == 2);
}

TEST_CASE("from now on the exercise is gone from the plan, in one step that can be undone") {
    const Planned maya;
    const std::string main = mainOf(maya.stored().planned);
    const Json listed = Json::parse(maya({"--swap", main, "--json"}).out);
    const std::string other = listed["swaps"][0]["exercise"];
    const Answer answer = maya({"--swap", main, "--with", other, "--keep", "--from-now-on"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("From now on without"));
    const Snapshot after = maya.database.everything("Maya");
    CHECK(after.athlete.value.profile.excludedExercises == std::vector{main});
    for (const Keyed<SessionRecord>& session : after.sessions)
        if (toIsoString(session.value.planned.date) > kDay)
            CHECK_FALSE(has(session.value.planned, main));
    REQUIRE(maya.database({"replan", "--athlete", "Maya"}, kDay).code == 0);
    for (const Keyed<SessionRecord>& session : maya.database.everything("Maya").sessions)
        if (toIsoString(session.value.planned.date) > kDay)
            CHECK_FALSE(has(session.value.planned, main));
    CHECK(has(*maya.stored().instead, other));
}

TEST_CASE("what is over or logged is not changed any more") {
    const Planned maya;
    REQUIRE(maya.database({"log", "today", "--athlete", "Maya", "--minutes", "30"}, kDay).code ==
            0);
    const Answer logged = maya({"--minutes", "20", "--keep"});
    CHECK(logged.code == 3);
    CHECK_THAT(logged.err, Contains("logged already"));
    const Answer past =
        maya.database({"session", kDay, "--athlete", "Maya", "--keep"}, "2026-11-26");
    CHECK(past.code == 3);
}
