// SPDX-License-Identifier: MIT
// What has become too easy makes room when a new block begins.
#include "planning/outgrown.hpp"
#include "planning/progress_support.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

bool isOutgrown(Lifter& lifter, const char* exercise) {
    return planning::outgrownIn(
               lifter.log(), lifter.today(), shippedCatalog(), shippedRules().memory.outgrown)
        .contains(exercise);
}

} // namespace

TEST_CASE("at the top, far too easily and without anything that grew, four times: outgrown") {
    Lifter lifter(Level::Beginner, "none");
    lifter.asks(2, {12, 14}, 7);
    for (int i = 0; i < 3; ++i)
        lifter.does("calf_raise", {14, 14}, 4);
    CHECK_FALSE(isOutgrown(lifter, "calf_raise"));
    lifter.does("calf_raise", {14, 14}, 4);
    CHECK(isOutgrown(lifter, "calf_raise"));
    SECTION("not where it is about as hard as asked for") {
        lifter.does("calf_raise", {14, 14}, 6);
        CHECK_FALSE(isOutgrown(lifter, "calf_raise"));
    }
    SECTION("not where the load or the amount still grows") {
        lifter.asks(2, {12, 16}, 7);
        lifter.does("calf_raise", {16, 16}, 4);
        CHECK_FALSE(isOutgrown(lifter, "calf_raise"));
    }
    SECTION("easier weeks say nothing") {
        lifter.easier = true;
        lifter.does("calf_raise", {8, 8}, 4);
        CHECK(isOutgrown(lifter, "calf_raise"));
    }
}

TEST_CASE("what a harder exercise of the chain has followed is outgrown") {
    Lifter lifter(Level::Intermediate, "dumbbells");
    lifter.asks(2, {8, 10}, 7);
    lifter.does("step_up", {10, 10}, 7);
    lifter.does("db_step_up", {10, 10}, 7, 8);
    CHECK_FALSE(isOutgrown(lifter, "step_up"));
    lifter.does("db_step_up", {10, 10}, 7, 8);
    CHECK(isOutgrown(lifter, "step_up"));
    SECTION("not where the harder one was too hard") {
        lifter.does("db_step_up", {10, 8}, 9, 10);
        CHECK_FALSE(isOutgrown(lifter, "step_up"));
    }
    SECTION("not what carries a load of its own") {
        lifter.does("step_up", {10, 10}, 7, 12);
        lifter.does("db_step_up", {10, 10}, 7, 8);
        CHECK_FALSE(isOutgrown(lifter, "step_up"));
    }
}

TEST_CASE("however far up the chain the harder one stands") {
    Lifter lifter(Level::Intermediate, "dumbbells");
    lifter.asks(2, {8, 10}, 7);
    lifter.does("forward_lunge", {10, 10}, 5);
    // Two steps up: walking lunges lie between.
    lifter.does("db_reverse_lunge", {10, 10}, 6, 7);
    CHECK_FALSE(isOutgrown(lifter, "forward_lunge"));
    lifter.does("db_reverse_lunge", {10, 10}, 6, 8);
    CHECK(isOutgrown(lifter, "forward_lunge"));
}

TEST_CASE("nothing that was never done is outgrown") {
    const TrainingLog empty;
    CHECK(planning::outgrownIn(
              empty, makeDate(2027, 1, 4), shippedCatalog(), shippedRules().memory.outgrown)
              .empty());
}
