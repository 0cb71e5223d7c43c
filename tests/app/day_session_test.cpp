// SPDX-License-Identifier: MIT
#include "app/snapshots.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/day_session.hpp>
#include <stridewright/app/replan.hpp>
#include <stridewright/app/snapshot_with.hpp>
#include <stridewright/domain/error.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::app;
using namespace stridewright::app::tests;

namespace {

/// Ada with a plan of four weeks from Monday, and her next session.
struct Planned {
    Planned() : snapshot(adaWith(4)) {
        IdSource ids(1);
        (void)applyTo(
            snapshot,
            replan(snapshot, knowledge(), {.today = monday(), .from = monday(), .weeks = 4}, ids)
                .change);
        REQUIRE(snapshot.sessions.size() >= 8);
        day = snapshot.sessions.front().value.planned.date;
    }
    [[nodiscard]] const SessionRecord& record() const { return snapshot.sessions.front().value; }
    [[nodiscard]] DaySession asked(const DayWish& wish = {}) const {
        const auto found = daySession(snapshot, knowledge(), day, wish);
        REQUIRE(found);
        return *found;
    }
    void keep(const DayWish& wish) { snapshot = snapshotWith(snapshot, keepVersion(asked(wish))); }
    void feels(int each) {
        ReadinessRecord record;
        record.athlete = kAda;
        record.readiness.date = day;
        record.readiness.sleep = record.readiness.energy = each;
        record.readiness.legs = record.readiness.stress = each;
        snapshot.readiness = {{{77}, record}};
    }

    Snapshot snapshot;
    Date day{};
};

std::set<std::string> exercisesOf(const PlannedSession& session) {
    std::set<std::string> ids;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            ids.insert(item.exercise);
    return ids;
}

const Prescription* itemOf(const PlannedSession& session, const std::string& exercise) {
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            if (item.exercise == exercise) return &item;
    return nullptr;
}

/// The first exercise of the session's main work.
std::string mainOf(const PlannedSession& session) {
    for (const SessionBlock& block : session.blocks)
        if (block.kind == BlockKind::Main) return block.items.front().exercise;
    return {};
}

DayWish inMinutes(int minutes) {
    DayWish wish;
    wish.minutes = minutes;
    return wish;
}

} // namespace

TEST_CASE("without anything to ask a session is as planned", "[day_session]") {
    const Planned ada;
    const DaySession day = ada.asked();
    CHECK_FALSE(day.version);
    CHECK(day.changes.empty());
    CHECK(keepVersion(day).empty());
    CHECK_FALSE(daySession(ada.snapshot, knowledge(), monday() - Days{3}, {}));
}

TEST_CASE("less time makes a version in which every change has its reason", "[day_session]") {
    const Planned ada;
    const DaySession day = ada.asked(inMinutes(20));
    REQUIRE(day.version);
    CHECK(day.cause == InsteadCause::Time);
    CHECK(day.version->minutes <= 20);
    REQUIRE_FALSE(day.changes.empty());
    for (const DayChange& change : day.changes) {
        REQUIRE(change.why.size() == 1);
        CHECK(change.why.front() == Reason{"version_for_minutes", {std::int64_t{20}}, false, {}});
        CHECK((change.other.empty() || change.other == change.exercise));
    }
    // What is neither changed nor left out is the same.
    for (const std::string& id : exercisesOf(ada.record().planned)) {
        const bool told =
            std::ranges::find(day.changes, id, &DayChange::exercise) != day.changes.end();
        const Prescription* const now = itemOf(*day.version, id);
        if (!told) CHECK((now && now->sets == itemOf(ada.record().planned, id)->sets));
    }
}

TEST_CASE("a version that is kept stands beside the plan, and the plan comes back",
          "[day_session]") {
    Planned ada;
    const PlannedSession planned = ada.record().planned;
    const DaySession day = ada.asked(inMinutes(20));
    const Change change = keepVersion(day);
    REQUIRE(change.size() == 1);
    ada.snapshot = snapshotWith(ada.snapshot, change);
    CHECK(ada.record().planned == planned);
    CHECK(ada.record().instead == day.version);
    CHECK(ada.record().cause == InsteadCause::Time);
    CHECK(inForce(ada.record()).minutes <= 20);

    const DaySession again = ada.asked();
    CHECK(again.kept);
    CHECK(again.version == day.version);
    CHECK(again.changes.size() == day.changes.size());

    const Change back = backToPlan(ada.snapshot.sessions.front());
    ada.snapshot = snapshotWith(ada.snapshot, back);
    CHECK_FALSE(ada.record().instead);
    CHECK(backToPlan(ada.snapshot.sessions.front()).empty());
}

TEST_CASE("more time than planned lets a kept version go", "[day_session]") {
    Planned ada;
    ada.keep(inMinutes(20));
    REQUIRE(ada.record().instead);
    ada.keep(inMinutes(120));
    CHECK_FALSE(ada.record().instead);
}

TEST_CASE("planning anew keeps the version chosen for a day", "[day_session]") {
    Planned ada;
    ada.keep(inMinutes(20));
    const SessionRecord chosen = ada.record();
    ada.snapshot.athlete.value.profile.level = Level::Beginner;
    IdSource ids(2);
    const Replanned made =
        replan(ada.snapshot, knowledge(), {.today = monday(), .from = monday(), .weeks = 4}, ids);
    CHECK_FALSE(made.change.empty());
    (void)applyTo(ada.snapshot, made.change);
    CHECK(ada.record() == chosen);
}

TEST_CASE("the readiness of the day asks for a version by itself", "[day_session]") {
    Planned ada;
    ada.feels(4);
    CHECK_FALSE(ada.asked().version);
    ada.feels(2);
    const DaySession low = ada.asked();
    REQUIRE(low.version);
    CHECK(low.cause == InsteadCause::Readiness);
    CHECK(low.version->sessionClass == SessionClass::Light);

    SECTION("and is heeded once") {
        ada.keep({});
        CHECK(ada.asked().kept);
        CHECK(ada.asked().version == low.version);
    }
    SECTION("less time comes on top") {
        const DaySession both = ada.asked(inMinutes(15));
        REQUIRE(both.version);
        CHECK(both.version->minutes <= low.version->minutes);
        CHECK(both.cause == InsteadCause::Readiness);
    }
}

TEST_CASE("the day at another place uses only what is there", "[day_session]") {
    const Planned ada;
    const Place hotel{"hotel", {"chair", "wall", "floor"}, {}};
    DayWish wish;
    wish.place = hotel;
    const DaySession day = ada.asked(wish);
    REQUIRE(day.version);
    CHECK(day.cause == InsteadCause::Place);
    for (const std::string& id : exercisesOf(*day.version))
        CHECK(canEquip(*knowledge().catalog.exercise(id), hotel.equipment));
    for (const DayChange& change : day.changes) {
        REQUIRE_FALSE(change.why.empty());
        if (change.exercise != change.other)
            CHECK(change.why.front() == Reason{"version_not_there", {"hotel"}, false, {}});
    }
}

TEST_CASE("what hurts today is left out of today", "[day_session]") {
    Planned ada;
    PainRecord record;
    record.athlete = kAda;
    record.entry = {ada.day, "runners_knee", BodySide::Left, 6, PainMoment::During, {}, ""};
    ada.snapshot.pain = {{{78}, record}};
    const DaySession day = ada.asked();
    REQUIRE(day.version);
    CHECK(day.cause == InsteadCause::Pain);
    CHECK(day.version->sessionClass == SessionClass::Light);
}

TEST_CASE("an exercise is swapped for the day, and a second one after it", "[day_session]") {
    Planned ada;
    const std::string main = mainOf(ada.record().planned);
    const auto offered = swapsOn(ada.snapshot, knowledge(), ada.day, std::nullopt, main);
    REQUIRE(offered.size() >= 2);
    CHECK(offered[0].cost <= offered[1].cost);
    DayWish wish;
    wish.swap = Exchange{main, offered[0].exercise->id};
    const DaySession day = ada.asked(wish);
    REQUIRE(day.version);
    CHECK(day.cause == InsteadCause::Swap);
    const auto change = std::ranges::find(day.changes, main, &DayChange::exercise);
    REQUIRE(change != day.changes.end());
    CHECK(change->other == offered[0].exercise->id);
    CHECK(change->why.front() == offered[0].why);
    ada.keep(wish);

    DayWish more = inMinutes(30);
    const DaySession shorter = ada.asked(more);
    REQUIRE(shorter.version);
    CHECK(shorter.version->minutes <= 30);
    CHECK(itemOf(*shorter.version, offered[0].exercise->id) != nullptr);
    CHECK(itemOf(*shorter.version, main) == nullptr);
}

TEST_CASE("the load of a swapped exercise comes from the log", "[day_session]") {
    Planned ada;
    const std::string main = mainOf(ada.record().planned);
    const auto offered = swapsOn(ada.snapshot, knowledge(), ada.day, std::nullopt, main);
    const auto loaded = std::ranges::find_if(offered, [](const planning::Swap& swap) {
        return swap.exercise->loading == Loading::Required &&
               swap.exercise->increment != Increment::Band;
    });
    REQUIRE(loaded != offered.end());
    DayWish wish;
    wish.swap = Exchange{main, loaded->exercise->id};

    Keyed<LogRecord> log = logOn(ada.day - Days{3});
    ExerciseLog done;
    done.exercise = loaded->exercise->id;
    done.metric = loaded->exercise->metric;
    for (int i = 0; i < 3; ++i) {
        SetLog set;
        set.amount = 8;
        set.loadKg = 16;
        set.rpe = 7;
        done.sets.push_back(set);
    }
    log.value.log.exercises.push_back(done);
    ada.snapshot.logs = {log};
    const DaySession day = ada.asked(wish);
    REQUIRE(day.version);
    const Prescription* const item = itemOf(*day.version, loaded->exercise->id);
    REQUIRE(item);
    REQUIRE(item->loadKg);
    CHECK(*item->loadKg >= 14);
    CHECK(*item->loadKg <= 20);
    const auto change = std::ranges::find(day.changes, loaded->exercise->id, &DayChange::other);
    REQUIRE(change != day.changes.end());
    CHECK(change->why.size() >= 2); // why this exercise, and why this load
}

TEST_CASE("a swap that cannot be made is refused with its cause", "[day_session]") {
    const Planned ada;
    DayWish absent;
    absent.swap = Exchange{"nordic_curl", "goblet_squat"};
    CHECK_THROWS_AS(ada.asked(absent), Error);
    const std::string main = mainOf(ada.record().planned);
    DayWish same;
    same.swap = Exchange{main, main};
    CHECK_THROWS_AS(ada.asked(same), Error);
}

TEST_CASE("from now on an exercise is gone from every later session", "[day_session]") {
    Planned ada;
    const std::string main = mainOf(ada.record().planned);
    const auto offered = swapsOn(ada.snapshot, knowledge(), ada.day, std::nullopt, main);
    REQUIRE_FALSE(offered.empty());
    const Exchange swap{main, offered.front().exercise->id};
    const auto holds = [&](const std::string& id) {
        return std::ranges::count_if(ada.snapshot.sessions, [&](const Keyed<SessionRecord>& each) {
            return each.value.planned.date > ada.day && itemOf(each.value.planned, id);
        });
    };
    const auto before = holds(main);
    REQUIRE(before >= 2);
    const Snapshot planned = ada.snapshot;
    ada.snapshot =
        snapshotWith(ada.snapshot, swapFromNowOn(ada.snapshot, knowledge(), ada.day, swap));
    CHECK(holds(main) == 0);
    CHECK(holds(swap.other) >= before);
    CHECK(ada.record() == planned.sessions.front().value); // the day itself is kept apart
    CHECK(ada.snapshot.athlete.value.profile.excludedExercises == std::vector{main});
    CHECK(swapFromNowOn(ada.snapshot, knowledge(), ada.day, swap).empty());
}
