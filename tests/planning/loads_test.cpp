// SPDX-License-Identifier: MIT
#include "planning/progress_support.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <cmath>

using namespace stridewright;
using namespace stridewright::support;
using planning::loadsFor;
using planning::loadText;

namespace {

const Exercise& exercise(const char* id) {
    return *shippedCatalog().exercise(id);
}

std::vector<double> kilograms(const planning::Loads& loads) {
    std::vector<double> list;
    for (const auto& load : loads.all())
        list.push_back(std::round(load.kg * 100) / 100);
    return list;
}

Athlete owner(std::vector<Implement> inventory) {
    Athlete athlete;
    athlete.equipment = equipmentUpTo(shippedCatalog(), "gym");
    athlete.inventory = std::move(inventory);
    return athlete;
}

planning::Loads loadsOf(const char* id, std::vector<Implement> inventory) {
    return loadsFor(exercise(id), owner(std::move(inventory)), shippedProgression());
}

} // namespace

TEST_CASE("a bar takes plates in pairs, each side alike") {
    const auto loads = loadsOf("back_squat",
                               {owned(ImplementKind::Bar, "barbell", 20),
                                owned(ImplementKind::Plate, "barbell", 10, 2),
                                owned(ImplementKind::Plate, "barbell", 5, 3)});
    CHECK(kilograms(loads) == std::vector<double>{20, 30, 40, 50});
    CHECK(loads.told());
}

TEST_CASE("two-handed exercises need two alike; one-handed ones need one") {
    const std::vector<Implement> inventory{owned(ImplementKind::Dumbbell, "dumbbell", 10, 2),
                                           owned(ImplementKind::Dumbbell, "dumbbell", 12, 1),
                                           owned(ImplementKind::Dumbbell, "dumbbell", 16, 1),
                                           owned(ImplementKind::Dumbbell, "dumbbell", 16, 1),
                                           owned(ImplementKind::Kettlebell, "kettlebell", 24, 1)};
    CHECK(kilograms(loadsOf("db_front_squat", inventory)).front() == 10);
    CHECK(!loadsOf("db_front_squat", inventory).makes(12));
    CHECK(loadsOf("db_front_squat", inventory).makes(16));
    CHECK(!loadsOf("db_front_squat", inventory).makes(24));
    CHECK(loadsOf("goblet_squat", inventory).makes(12));
    CHECK(loadsOf("goblet_squat", inventory).makes(24));
}

TEST_CASE("pounds and kilograms mix, and each is shown as printed on it") {
    Implement pounds = owned(ImplementKind::Dumbbell, "dumbbell", 35);
    pounds.unit = MassUnit::Pound;
    Athlete athlete = owner({pounds, owned(ImplementKind::Dumbbell, "dumbbell", 16)});
    athlete.equipment = {"dumbbell"};
    const auto loads = loadsFor(exercise("goblet_squat"), athlete, shippedProgression());
    CHECK(kilograms(loads) == std::vector<double>{15.88, 16});
    CHECK(loadText(loads.all()[0].kg, loads) == "35 lb");
    CHECK(loadText(loads.all()[1].kg, loads) == "16 kg");
}

TEST_CASE("bags and machines go in their steps") {
    Athlete athlete = owner({owned(ImplementKind::Bag, "backpack", 6, 1, 2)});
    athlete.equipment = {"backpack"};
    CHECK(kilograms(loadsFor(exercise("goblet_squat"), athlete, shippedProgression())) ==
          std::vector<double>{2, 4, 6});
    const auto machine =
        loadsOf("leg_press", {owned(ImplementKind::Machine, "leg_press", 30, 1, 10)});
    CHECK(kilograms(machine) == std::vector<double>{10, 20, 30});
}

TEST_CASE("bands are ordered by their pull and have no load") {
    Implement green = owned(ImplementKind::Band, "longband", 20);
    green.label = "green";
    Implement red = owned(ImplementKind::Band, "longband", 10);
    red.label = "red";
    const Athlete athlete = owner({green, red});
    const auto bands = planning::bandsFor(exercise("banded_row"), athlete, shippedProgression());
    REQUIRE(bands.size() == 2);
    CHECK(bands[0].label == "red");
    CHECK(loadsFor(exercise("banded_row"), athlete, shippedProgression()).empty());
}

TEST_CASE("where nothing is told, loads are the usual ones of the kind") {
    const auto loads = loadsOf("back_squat", {});
    CHECK(!loads.told());
    CHECK(loads.all().front().kg == 5);
    CHECK(loads.makes(62.5));
    // The inventory tells of bands only: dumbbells are still the usual ones.
    CHECK(loadsOf("db_rdl", {owned(ImplementKind::Band, "longband", 10)}).makes(12));
}

TEST_CASE("the nearest at or below and the next above") {
    const auto loads = loadsOf("db_rdl",
                               {owned(ImplementKind::Dumbbell, "dumbbell", 10, 2),
                                owned(ImplementKind::Dumbbell, "dumbbell", 14, 2)});
    CHECK(loads.nearestAtOrBelow(13.9)->kg == 10);
    CHECK(loads.nearestAtOrBelow(14)->kg == 14);
    CHECK(loads.nearestAtOrBelow(9) == nullptr);
    CHECK(loads.nextAbove(10)->kg == 14);
    CHECK(loads.nextAbove(14) == nullptr);
}

TEST_CASE("rounding names what was rounded, and why") {
    Lifter lifter;
    lifter.athlete().inventory = {owned(ImplementKind::Dumbbell, "dumbbell", 32, 2),
                                  owned(ImplementKind::Dumbbell, "dumbbell", 36, 2)};
    lifter.does("db_rdl", {8, 8, 8}, 9.5, 36);
    const auto next = lifter.next("db_rdl");
    CHECK(next.loadKg == 32);
    CHECK(wordsOf(next.why).find("33.12 kg becomes 32 kg: your dumbbells.") != std::string::npos);
}

TEST_CASE("every target can be made from what is owned and rises within its limit") {
    CHECK(rc::check("random kits and logs", [] {
        Lifter lifter;
        std::vector<Implement> kit;
        const int count = *rc::gen::inRange(1, 8);
        for (int i = 0; i < count; ++i)
            kit.push_back(owned(ImplementKind::Dumbbell,
                                "dumbbell",
                                *rc::gen::inRange(4, 80) / 2.0,
                                *rc::gen::inRange(1, 3)));
        lifter.athlete().inventory = kit;
        const char* const id = *rc::gen::elementOf(
            std::vector<const char*>{"db_rdl", "db_split_squat", "bench_press", "one_arm_row"});
        const auto loads = loadsFor(exercise(id), lifter.athlete(), shippedProgression());
        RC_PRE(!loads.empty());
        const auto pick = static_cast<std::size_t>(
            *rc::gen::inRange<int>(0, static_cast<int>(loads.all().size())));
        const double kg = loads.all()[pick].kg;
        const int sessions = *rc::gen::inRange(1, 6);
        for (int i = 0; i < sessions; ++i) {
            const int amount = *rc::gen::inRange(6, 14);
            lifter.does(id, {amount, amount, amount}, *rc::gen::inRange(10, 21) / 2.0, kg);
        }
        const auto next = lifter.next(id);
        RC_ASSERT(!next.why.empty());
        if (!next.loadKg || !next.exercise.empty()) return;
        RC_ASSERT(loads.makes(*next.loadKg));
        // The largest step of all kinds, after the range was extended first.
        RC_ASSERT(*next.loadKg <= kg * 1.5 + 1e-6);
        RC_ASSERT(next.amount.low <= next.amount.high);
    }));
}

TEST_CASE("what is blank never lowers a target, and the same log gives the same answer") {
    CHECK(rc::check("blanks", [] {
        Lifter lifter;
        lifter.does("back_squat", {8, 8, 8}, 7.5, 100);
        const int amount = *rc::gen::inRange(8, 11);
        lifter.does("back_squat", {amount, amount, amount}, *rc::gen::inRange(12, 17) / 2.0, 100);
        for (SetLog& set : lifter.log().sessions.back().exercises[0].sets) {
            if (*rc::gen::arbitrary<bool>()) set.amount.reset();
            if (*rc::gen::arbitrary<bool>()) set.rpe.reset();
            if (*rc::gen::arbitrary<bool>()) set.loadKg.reset();
        }
        const auto next = lifter.next("back_squat");
        RC_ASSERT(next.loadKg && *next.loadKg >= 100);
        RC_ASSERT(next.amount.low >= 8);
        const auto again = lifter.next("back_squat");
        RC_ASSERT(again.why == next.why && again.loadKg == next.loadKg);
    }));
}
