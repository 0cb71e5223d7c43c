// SPDX-License-Identifier: MIT
#include "planning/compose_fatigue.hpp"
#include "planning/compose_time.hpp"
#include "support/plan_builder.hpp"
#include <stridewright/planning/composer.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::planning;
using namespace stridewright::support;

namespace {

const Exercise& exercise(const char* id) {
    const Exercise* found = shippedCatalog().exercise(id);
    REQUIRE(found);
    return *found;
}

double seconds(const char* id, int amount) {
    return setSeconds(exercise(id), amount, shippedRules().time);
}

SessionBlock block(BlockKind kind, const char* id, int sets, IntRange amount, double rpe) {
    Prescription item;
    item.exercise = id;
    item.sets = sets;
    item.amount = amount;
    item.rpe = rpe;
    return {kind, std::nullopt, {item}};
}

} // namespace

TEST_CASE("a set takes its repetitions, holds or metres, both sides and the change between") {
    CHECK(seconds("bodyweight_squat", 10) == 40);     // 4 s each
    CHECK(seconds("split_squat", 8) == 2 * 32 + 5);   // each side
    CHECK(seconds("front_plank", 30) == 30);          // one hold
    CHECK(seconds("adductor_squeeze", 10) == 30 + 6); // three holds, 3 s between
    CHECK(seconds("farmer_carry", 30) == 30);         // 1 m/s
    CHECK(seconds("bear_crawl", 10) == Approx(25));   // 0.4 m/s
}

TEST_CASE("equipment takes time to set up, and the quickest way is taken") {
    const TimeRules& time = shippedRules().time;
    const std::vector<std::string> all{"barbell", "dumbbell"};
    CHECK(equipmentUsed(exercise("bent_over_row"), all, time) ==
          std::vector<std::string>{"dumbbell"});
    CHECK(setupSeconds(std::vector<std::string>{}, time) == 20);
    CHECK(setupSeconds(std::vector<std::string>{"longband"}, time) == 30);
    CHECK(setupSeconds(std::vector<std::string>{"chair", "dumbbell"}, time) == 40);
    CHECK(setupSeconds(std::vector<std::string>{"barbell", "rack"}, time) == 90);
}

TEST_CASE("lighter sets come before a loaded main lift only, two for a barbell at effort 8") {
    const TimeRules& time = shippedRules().time;
    const std::vector<std::string> bar{"barbell"};
    const std::vector<std::string> bell{"kettlebell"};
    const double one = 5 * 4 + 45; // kettlebell deadlift, 4 s each
    CHECK(rampSeconds(exercise("kb_deadlift"), bell, 6.5, time) == 0);
    CHECK(rampSeconds(exercise("kb_deadlift"), bell, 7, time) == one);
    CHECK(rampSeconds(exercise("kb_deadlift"), bell, 8, time) == one);
    CHECK(rampSeconds(exercise("barbell_rdl"), bar, 7.5, time) == one);
    CHECK(rampSeconds(exercise("barbell_rdl"), bar, 8, time) == 2 * one);
    CHECK(rampSeconds(exercise("bodyweight_squat"), {}, 8, time) == 0);
}

TEST_CASE("the fatigue score counts leg sets by soreness cost and effort") {
    const FatigueRules& fatigue = shippedRules().fatigue;
    CHECK(setFatigue(exercise("bodyweight_squat"), 6, fatigue) == Approx(0.6));
    CHECK(setFatigue(exercise("db_rdl"), 8, fatigue) == Approx(1.5));
    CHECK(setFatigue(exercise("db_rdl"), 7.5, fatigue) == Approx(1.5 * 0.9));
    CHECK(setFatigue(exercise("clamshell"), 8, fatigue) == Approx(0.3 * 0.5)); // hips: small
    CHECK(setFatigue(exercise("tibialis_raise"), 7, fatigue) == Approx(0.3 * 0.5 * 0.8));
    CHECK(setFatigue(exercise("side_plank"), 8, fatigue) == 0);
    CHECK(setFatigue(exercise("pull_up"), 8, fatigue) == 0);
}

TEST_CASE("content has a class: by its score, or heavy by a main lift of few hard repetitions") {
    const Catalog& catalog = shippedCatalog();
    const FatigueRules& rules = shippedRules().fatigue;
    const auto classOf = [&](std::vector<SessionBlock> blocks, double factor) {
        return contentClass(blocks, catalog, rules, factor);
    };
    const auto squats = [&](int sets, double rpe, IntRange reps) {
        return std::vector{block(BlockKind::Main, "bodyweight_squat", sets, reps, rpe)};
    };
    CHECK(classOf(squats(5, 8, {10, 12}), 1) == SessionClass::Light);      // 5.0
    CHECK(classOf(squats(6, 8, {10, 12}), 1) == SessionClass::Moderate);   // 6.0
    CHECK(classOf(squats(5, 8, {10, 12}), 1.5) == SessionClass::Moderate); // 7.5
    CHECK(classOf(squats(14, 8, {10, 12}), 1) == SessionClass::Heavy);
    CHECK(classOf({block(BlockKind::Main, "back_squat", 1, {3, 5}, 8)}, 1) == SessionClass::Heavy);
    CHECK(classOf({block(BlockKind::Main, "back_squat", 1, {3, 5}, 7.5)}, 1) ==
          SessionClass::Light);
    CHECK(classOf({block(BlockKind::SingleLeg, "step_up", 1, {6, 6}, 8)}, 1) ==
          SessionClass::Light);
}
