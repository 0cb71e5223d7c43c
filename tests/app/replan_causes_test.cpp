// SPDX-License-Identifier: MIT
#include "app/snapshots.hpp"
#include <stridewright/app/replan.hpp>
#include <stridewright/domain/message.hpp>

#include <catch2/catch.hpp>

namespace stridewright::app::tests {

namespace {

Replanned planned(const Snapshot& snapshot, Date today, int weeks) {
    IdSource ids(1);
    return replan(snapshot, knowledge(), {.today = today, .from = today, .weeks = weeks}, ids);
}

Snapshot accepted(int weeks) {
    Snapshot snapshot = adaWith(weeks);
    (void)applyTo(snapshot, planned(snapshot, monday(), weeks).change);
    return snapshot;
}

bool hasCause(const Replanned& made, const std::string& code) {
    return std::ranges::any_of(made.differences, [&](const SessionDifference& each) {
        return std::ranges::any_of(
            each.why, [&](const SessionCause& cause) { return cause.reason.code == code; });
    });
}

/// Every cause has words.
void checkWords(const Replanned& made) {
    for (const SessionDifference& each : made.differences) {
        CHECK(each.why.size() <= 3);
        for (const SessionCause& cause : each.why)
            CHECK_FALSE(english(cause.reason).empty());
    }
}

} // namespace

TEST_CASE("a first plan has no causes", "[replan]") {
    for (const SessionDifference& each : planned(adaWith(2), monday(), 2).differences)
        CHECK(each.why.empty());
}

TEST_CASE("a session that moves says what became of its day", "[replan]") {
    Snapshot snapshot = accepted(3);
    const Date day = snapshot.sessions.back().value.planned.date;
    snapshot.athlete.value.profile.unavailableDates.insert(day);
    const Replanned made = planned(snapshot, monday(), 3);
    const auto moved = std::ranges::find_if(made.differences, [&](const SessionDifference& each) {
        return each.before && each.before->date == day;
    });
    REQUIRE(moved != made.differences.end());
    REQUIRE_FALSE(moved->why.empty());
    CHECK(moved->why.front().reason.code == "not_available");
    CHECK(moved->why.front().exercise.empty());
    checkWords(made);
}

TEST_CASE("exercises that are left out name the cause: the athlete's word, equipment, pain",
          "[replan]") {
    Snapshot snapshot = accepted(2);
    std::vector<std::string> work;
    for (const SessionBlock& block : snapshot.sessions.front().value.planned.blocks)
        for (const Prescription& item : block.items)
            if (item.rpe) work.push_back(item.exercise);
    REQUIRE_FALSE(work.empty());
    SECTION("excluded") {
        snapshot.athlete.value.profile.excludedExercises = {work.front()};
        const Replanned made = planned(snapshot, monday(), 2);
        CHECK(hasCause(made, "replan_excluded"));
        checkWords(made);
    }
    SECTION("equipment") {
        snapshot.athlete.value.profile.equipment = {"chair", "wall", "step", "floor"};
        const Replanned made = planned(snapshot, monday(), 2);
        CHECK(hasCause(made, "replan_equipment"));
        checkWords(made);
    }
    SECTION("a sore knee") {
        PainRecord pain;
        pain.athlete = kAda;
        pain.entry = {monday(), "runners_knee", BodySide::Left, 4, PainMoment::During, {}, ""};
        snapshot.pain.push_back({{900}, pain});
        const Replanned made = planned(snapshot, monday(), 2);
        REQUIRE_FALSE(made.differences.empty());
        CHECK(hasCause(made, "left_out_pain"));
        checkWords(made);
    }
}

TEST_CASE("what a log changed says why, by exercise", "[replan]") {
    Snapshot snapshot = accepted(3);
    const auto& first = snapshot.sessions.front();
    Keyed<LogRecord> log = logOn(first.value.planned.date, first.id);
    for (const SessionBlock& block : first.value.planned.blocks)
        for (const Prescription& item : block.items) {
            if (!item.rpe) continue;
            ExerciseLog done;
            done.exercise = item.exercise;
            done.metric = item.metric;
            done.target = Target{item.sets, item.amount, item.rpe, std::nullopt};
            SetLog set;
            set.amount = item.amount.high;
            set.rpe = item.rpe;
            set.loadKg = 10;
            done.sets.assign(static_cast<std::size_t>(item.sets), set);
            log.value.log.exercises.push_back(done);
        }
    snapshot.logs.push_back(log);
    const Replanned made = planned(snapshot, first.value.planned.date + Days{1}, 3);
    CHECK(std::ranges::any_of(made.differences, [](const SessionDifference& each) {
        return each.kind == SessionDifferenceKind::OtherContent && !each.why.empty() &&
               !each.why.front().exercise.empty();
    }));
    // The weeks after it say what they follow from.
    std::size_t later = 0;
    for (const SessionDifference& each : made.differences)
        if (each.before && each.after) {
            CHECK_FALSE(each.why.empty());
            if (each.after->date > first.value.planned.date + Days{7}) ++later;
        }
    CHECK(later > 0);
    CHECK((hasCause(made, "replan_next_time") || hasCause(made, "replan_follows")));
    checkWords(made);
}

} // namespace stridewright::app::tests
