// SPDX-License-Identifier: MIT
#include <stridewright/app/knowledge.hpp>
#include <stridewright/app/log_health.hpp>
#include <stridewright/app/snapshot_with.hpp>
#include <stridewright/domain/error.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::app;
using Catch::Matchers::Contains;

namespace {

const Date kDay = makeDate(2027, 3, 3);

struct Patient {
    Snapshot snapshot;
    IdSource ids{5};

    Patient() { snapshot.athlete.id = {7}; }
    void is(Health health, int day) {
        snapshot = snapshotWith(snapshot, logHealth(snapshot, kDay + Days{day}, health, ids));
    }
    /// The illnesses as days from `kDay`: "0..3 fever", open ones as "0..".
    std::string told() const {
        std::string text;
        for (const auto& record : snapshot.illness) {
            const Illness& illness = record.value.illness;
            text += (text.empty() ? "" : ", ") + std::to_string(daysBetween(kDay, illness.from)) +
                    ".." +
                    (illness.to ? std::to_string(daysBetween(kDay, *illness.to)) : std::string());
            if (illness.fever) text += " fever";
        }
        return text;
    }
};

} // namespace

TEST_CASE("an illness begins, goes on and ends the day before the athlete is well") {
    Patient ada;
    ada.is(Health::Ill, 0);
    CHECK(ada.told() == "0..");
    ada.is(Health::Fever, 1);
    CHECK(ada.told() == "0.. fever");
    ada.is(Health::Well, 4);
    CHECK(ada.told() == "0..3 fever");
    SECTION("the same again changes nothing") {
        CHECK(logHealth(ada.snapshot, kDay + Days{4}, Health::Well, ada.ids).empty());
        CHECK(logHealth(ada.snapshot, kDay + Days{2}, Health::Ill, ada.ids).empty());
    }
    SECTION("back the day after, it is the same illness") {
        ada.is(Health::Ill, 4);
        CHECK(ada.told() == "0.. fever");
    }
    SECTION("later, it is another one") {
        ada.is(Health::Ill, 9);
        CHECK(ada.told() == "0..3 fever, 9..");
    }
    SECTION("it had begun a day earlier") {
        ada.is(Health::Ill, -1);
        CHECK(ada.told() == "-1..3 fever");
    }
    SECTION("it was over earlier") {
        ada.is(Health::Well, 2);
        CHECK(ada.told() == "0..1 fever");
    }
}

TEST_CASE("well on its first day, it was no illness") {
    Patient ada;
    ada.is(Health::Ill, 0);
    ada.is(Health::Well, 0);
    CHECK(ada.told().empty());
}

TEST_CASE("who was not ill does not get well") {
    Patient ada;
    try {
        ada.is(Health::Well, 0);
        FAIL("was taken");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadRequest);
        CHECK_THAT(error.what(), Contains("2027-03-03") && Contains("ill before"));
    }
}

TEST_CASE("a check is noted once a day and witness; the later word stands") {
    Patient ada;
    GateEvent event{kDay, "G_SQUAT", true, GateWitness::Athlete};
    const auto note = [&] {
        ada.snapshot = snapshotWith(ada.snapshot, logGate(ada.snapshot, event, ada.ids));
    };
    note();
    CHECK(logGate(ada.snapshot, event, ada.ids).empty());
    event.open = false;
    note();
    REQUIRE(ada.snapshot.gates.size() == 1);
    CHECK_FALSE(ada.snapshot.gates[0].value.event.open);
    event.by = GateWitness::Coach;
    note();
    CHECK(ada.snapshot.gates.size() == 2);
}

TEST_CASE("checks go by their ids, however they are written") {
    const Catalog catalog = loadKnowledge().catalog;
    CHECK(gateMeant("G_SINGLE_LEG", catalog).id == "G_SINGLE_LEG");
    CHECK(gateMeant("single_leg", catalog).id == "G_SINGLE_LEG");
    CHECK(gateMeant("Cleared", catalog).id == "G_CLEARED");
    CHECK_THROWS_WITH(gateMeant("pistol", catalog),
                      Contains("\"pistol\"") && Contains("squat (15 bodyweight squats"));
}
