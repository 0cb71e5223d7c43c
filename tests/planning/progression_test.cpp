// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"
#include "planning/progress_support.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;
using planning::NextTarget;
using planning::TargetStep;
using Aims = std::vector<int>;

// ---- double progression -------------------------------------------------------------------------

TEST_CASE("all sets at the top at the effort asked for: more load, back to the low end") {
    Lifter lifter;
    lifter.does("back_squat", {10, 10, 10}, 7.5, 100);
    const NextTarget next = lifter.next("back_squat");
    CHECK(next.step == TargetStep::MoreLoad);
    CHECK(next.loadKg == 102.5);
    CHECK(next.aims == Aims{8, 8, 8});
    CHECK(next.amount == IntRange{8, 10});
    CHECK(wordsOf(next.why).find("3 sets of 10 with 100 kg at effort 7.5") != std::string::npos);
}

TEST_CASE(
    "all sets in the range at the effort asked for: one more in the first set below the top") {
    Lifter lifter;
    lifter.does("back_squat", {10, 9, 9}, 7, 100);
    const NextTarget next = lifter.next("back_squat");
    CHECK(next.step == TargetStep::MoreAmount);
    CHECK(next.loadKg == 100);
    CHECK(next.aims == Aims{10, 10, 9});
}

TEST_CASE("an effort one above the one asked for: the same again") {
    Lifter lifter;
    lifter.does("back_squat", {10, 10, 10}, 8.5, 100);
    const NextTarget next = lifter.next("back_squat");
    CHECK(next.step == TargetStep::Repeat);
    CHECK(next.loadKg == 100);
    CHECK(next.aims == Aims{10, 10, 10});
}

TEST_CASE("an effort two above the one asked for: five to ten per cent less") {
    Lifter lifter;
    lifter.does("back_squat", {8, 8, 8}, 9.5, 100);
    const NextTarget next = lifter.next("back_squat");
    CHECK(next.step == TargetStep::LessLoad);
    REQUIRE(next.loadKg);
    CHECK(*next.loadKg <= 95);
    CHECK(*next.loadKg >= 90);
}

TEST_CASE("a set below the range at the effort asked for is repeated; a harder one is lightened") {
    Lifter lifter;
    lifter.does("back_squat", {8, 7, 6}, 7.5, 100);
    CHECK(lifter.next("back_squat").loadKg == 100);
    lifter.log().sessions.clear();
    lifter.does("back_squat", {8, 7, 6}, 8.5, 100);
    CHECK(lifter.next("back_squat").loadKg == 97.5);
}

TEST_CASE("differences of effort below a half are none") {
    Lifter lifter;
    lifter.asks(3, {8, 10}, 7.3);
    lifter.does("back_squat", {10, 10, 10}, 7.5, 100);
    CHECK(lifter.next("back_squat").step == TargetStep::MoreLoad);
}

TEST_CASE("blank is unknown: nothing rises and nothing falls") {
    Lifter lifter;
    SECTION("a set without repetitions") {
        lifter.does("back_squat", {10, 10, -1}, 7, 100);
        CHECK(hasReason(lifter.next("back_squat"), "target_repeat_unknown_amount"));
    }
    SECTION("a set that is missing") {
        lifter.does("back_squat", {10, 10}, 7, 100);
        CHECK(hasReason(lifter.next("back_squat"), "target_repeat_unknown_amount"));
    }
    SECTION("no effort") {
        lifter.does("back_squat", {10, 10, 10}, -1, 100);
        CHECK(hasReason(lifter.next("back_squat"), "target_repeat_unknown_effort"));
    }
    SECTION("no load, where one was known before") {
        lifter.does("back_squat", {9, 9, 9}, 7, 100);
        lifter.does("back_squat", {10, 10, 10}, 7);
        CHECK(hasReason(lifter.next("back_squat"), "target_repeat_unknown_load"));
    }
    const NextTarget next = lifter.next("back_squat");
    CHECK(next.step == TargetStep::Repeat);
    CHECK(next.loadKg == 100);
}

// ---- increments by kind
// ---------------------------------------------------------------------------

TEST_CASE("a barbell rises by 2.5 to 5 kg and never by more than five per cent") {
    Lifter lifter;
    lifter.does("back_squat", {10, 10, 10}, 7, 60);
    CHECK(lifter.next("back_squat").loadKg == 62.5);
    SECTION("small plates make a smaller step where the usual one is too much") {
        lifter.athlete().inventory = {owned(ImplementKind::Bar, "barbell", 20),
                                      owned(ImplementKind::Plate, "barbell", 10, 4),
                                      owned(ImplementKind::Plate, "barbell", 0.5, 2)};
        lifter.log().sessions.clear();
        lifter.does("back_squat", {10, 10, 10}, 7, 40);
        const NextTarget next = lifter.next("back_squat");
        CHECK(next.loadKg == 41);
        CHECK(hasReason(next, "target_small_step"));
    }
    SECTION("without them the range is extended first, then the next load is taken") {
        lifter.athlete().inventory = {owned(ImplementKind::Bar, "barbell", 20),
                                      owned(ImplementKind::Plate, "barbell", 10, 2),
                                      owned(ImplementKind::Plate, "barbell", 1.25, 4)};
        lifter.log().sessions.clear();
        lifter.does("back_squat", {10, 10, 10}, 7, 40);
        NextTarget next = lifter.next("back_squat");
        CHECK(next.step == TargetStep::NextRung);
        CHECK(next.loadKg == 40);
        CHECK(next.amount.high == 13);
        lifter.does("back_squat", {13, 13, 13}, 7, 40);
        next = lifter.next("back_squat");
        CHECK(next.step == TargetStep::MoreLoad);
        CHECK(next.loadKg == 42.5);
    }
}

TEST_CASE("dumbbells: the next pair; three more repetitions first where it is far away") {
    Lifter lifter;
    lifter.athlete().inventory = {owned(ImplementKind::Dumbbell, "dumbbell", 10, 2),
                                  owned(ImplementKind::Dumbbell, "dumbbell", 11, 2),
                                  owned(ImplementKind::Dumbbell, "dumbbell", 13, 2)};
    lifter.does("db_rdl", {10, 10, 10}, 7, 10);
    CHECK(lifter.next("db_rdl").loadKg == 11);
    lifter.does("db_rdl", {10, 10, 10}, 7, 11);
    CHECK(lifter.next("db_rdl").amount.high == 13);
    lifter.does("db_rdl", {13, 13, 13}, 7, 11);
    CHECK(lifter.next("db_rdl").loadKg == 13);
}

TEST_CASE("kettlebells: four kilograms more only after two more repetitions, twice") {
    Lifter lifter(Level::Beginner);
    lifter.athlete().equipment = {"kettlebell"};
    lifter.does("kb_deadlift", {10, 10, 10}, 7, 16);
    CHECK(lifter.next("kb_deadlift").amount.high == 12);
    lifter.does("kb_deadlift", {12, 12, 12}, 7, 16);
    CHECK(lifter.next("kb_deadlift").loadKg == 16);
    lifter.does("kb_deadlift", {12, 12, 12}, 7, 16);
    CHECK(lifter.next("kb_deadlift").loadKg == 20);
}

TEST_CASE("one leg: at most eight per cent; else slower, then more range, then the load") {
    Lifter lifter;
    lifter.athlete().inventory = {owned(ImplementKind::Dumbbell, "dumbbell", 14, 2),
                                  owned(ImplementKind::Dumbbell, "dumbbell", 16, 2),
                                  owned(ImplementKind::Dumbbell, "dumbbell", 26, 2),
                                  owned(ImplementKind::Dumbbell, "dumbbell", 28, 2)};
    lifter.does("db_split_squat", {10, 10, 10}, 7, 26);
    CHECK(lifter.next("db_split_squat").loadKg == 28);
    lifter.log().sessions.clear();
    for (const RungKind rung : {RungKind::Slower, RungKind::Range}) {
        lifter.does("db_split_squat", {10, 10, 10}, 7, 14);
        const NextTarget next = lifter.next("db_split_squat");
        CHECK(next.rung == rung);
        CHECK(next.loadKg == 14);
        CHECK(next.aims == Aims{8, 8, 8});
    }
    lifter.does("db_split_squat", {10, 10, 10}, 7, 14);
    CHECK(lifter.next("db_split_squat").loadKg == 16);
}

TEST_CASE("upper body: at most five per cent and 2.5 kg; else repetitions") {
    Lifter lifter;
    lifter.does("bench_press", {10, 10, 10}, 7, 60);
    CHECK(lifter.next("bench_press").loadKg == 62.5);
    lifter.log().sessions.clear();
    lifter.does("bench_press", {10, 10, 10}, 7, 30);
    const NextTarget next = lifter.next("bench_press");
    CHECK(next.rung == RungKind::MoreReps);
    CHECK(next.loadKg == 30);
}

TEST_CASE("calves: at most ten per cent; else to fifteen repetitions, then the edge of a step") {
    Lifter lifter;
    lifter.athlete().equipment = {"dumbbell", "step"};
    lifter.athlete().inventory = {owned(ImplementKind::Dumbbell, "dumbbell", 10),
                                  owned(ImplementKind::Dumbbell, "dumbbell", 14),
                                  owned(ImplementKind::Dumbbell, "dumbbell", 30),
                                  owned(ImplementKind::Dumbbell, "dumbbell", 32.5)};
    lifter.does("weighted_single_leg_calf_raise", {10, 10, 10}, 7, 30);
    CHECK(lifter.next("weighted_single_leg_calf_raise").loadKg == 32.5);
    lifter.log().sessions.clear();
    lifter.does("weighted_single_leg_calf_raise", {10, 10, 10}, 7, 10);
    CHECK(lifter.next("weighted_single_leg_calf_raise").amount.high == 15);
    lifter.does("weighted_single_leg_calf_raise", {15, 15, 15}, 7, 10);
    const NextTarget next = lifter.next("weighted_single_leg_calf_raise");
    CHECK(next.rung == RungKind::Range);
    CHECK(hasReason(next, "target_step_edge"));
}

TEST_CASE("core: five more seconds, then a longer lever, then the next exercise") {
    Lifter lifter;
    lifter.asks(2, {30, 45}, 7);
    lifter.does("side_plank", {45, 40}, 7);
    CHECK(lifter.next("side_plank").aims == Aims{45, 45});
    lifter.does("side_plank", {45, 45}, 7);
    CHECK(lifter.next("side_plank").rung == RungKind::Range);
    lifter.does("side_plank", {45, 45}, 7);
    const NextTarget next = lifter.next("side_plank");
    CHECK(next.step == TargetStep::StepUp);
    CHECK(!next.exercise.empty());
}

TEST_CASE("a carry or a crawl has no lever that grows") {
    Lifter lifter;
    lifter.asks(2, {20, 40}, 7);
    lifter.does("suitcase_carry", {40, 40}, 7, 30);
    lifter.does("suitcase_carry", {40, 40}, 7, 30);
    CHECK_FALSE(hasReason(lifter.next("suitcase_carry"), "target_lever"));
    lifter.asks(2, {8, 15}, 7);
    lifter.does("bear_crawl", {15, 15}, 7);
    CHECK_FALSE(hasReason(lifter.next("bear_crawl"), "target_lever"));
    CHECK_FALSE(hasReason(lifter.next("bear_crawl"), "target_range"));
}

TEST_CASE("bands: further along, then the next band, then fifteen repetitions") {
    Lifter lifter(Level::Beginner, "bands");
    lifter.asks(2, {10, 12}, 7);
    for (const RungKind rung : {RungKind::Further, RungKind::NextBand, RungKind::MoreReps}) {
        lifter.does("banded_row", {12, 12}, 7);
        CHECK(lifter.next("banded_row").rung == rung);
    }
    SECTION("who owns one band has no next one") {
        lifter.athlete().inventory = {owned(ImplementKind::Band, "longband", 0)};
        lifter.log().sessions.pop_back();
        CHECK(lifter.next("banded_row").rung == RungKind::MoreReps);
    }
}

TEST_CASE("machines: one plate where it is at most ten per cent; else repetitions") {
    Lifter lifter;
    lifter.does("leg_press", {10, 10, 10}, 7, 50);
    CHECK(lifter.next("leg_press").loadKg == 55);
    lifter.log().sessions.clear();
    lifter.does("leg_press", {10, 10, 10}, 7, 40);
    CHECK(lifter.next("leg_press").rung == RungKind::MoreReps);
}

TEST_CASE("bodyweight: repetitions, slower lowering, range, the next exercise, a bag") {
    Lifter lifter(Level::Intermediate);
    lifter.asks(2, {8, 12}, 7);
    lifter.does("split_squat", {10, 9}, 7);
    CHECK(lifter.next("split_squat").aims == Aims{11, 9});
    lifter.does("split_squat", {12, 12}, 7);
    CHECK(lifter.next("split_squat").rung == RungKind::Slower);
    lifter.does("split_squat", {12, 12}, 7);
    CHECK(lifter.next("split_squat").rung == RungKind::Range);
    lifter.does("split_squat", {12, 12}, 7);
    NextTarget next = lifter.next("split_squat");
    CHECK(next.step == TargetStep::StepUp);
    SECTION("the next exercise waits for its check; a bag takes its place") {
        lifter.allowed() = {"split_squat"};
        next = lifter.next("split_squat");
        CHECK(next.exercise.empty());
        CHECK(next.loadKg == 5);
        CHECK(hasReason(next, "target_chain_gate"));
    }
}

TEST_CASE("a step up the chain needs the top twice at effort seven") {
    Lifter lifter(Level::Intermediate);
    lifter.asks(2, {8, 12}, 8);
    for (int i = 0; i < 5; ++i)
        lifter.does("split_squat", {12, 12}, 8);
    CHECK(lifter.next("split_squat").step == TargetStep::Repeat);
    lifter.does("split_squat", {12, 12}, 7);
    CHECK(lifter.next("split_squat").step == TargetStep::Repeat);
    lifter.does("split_squat", {12, 12}, 7);
    CHECK(lifter.next("split_squat").step == TargetStep::StepUp);
}

TEST_CASE("a step down: below the range twice, or technique in doubt") {
    Lifter lifter(Level::Intermediate);
    lifter.asks(2, {8, 12}, 7);
    lifter.does("bulgarian_split_squat", {7, 6}, 8);
    CHECK(lifter.next("bulgarian_split_squat").exercise.empty());
    SECTION("twice") {
        lifter.does("bulgarian_split_squat", {7, 7}, 8);
        const NextTarget next = lifter.next("bulgarian_split_squat");
        CHECK(next.step == TargetStep::StepDown);
        const auto& easier = shippedCatalog().exercise("bulgarian_split_squat")->regressions;
        CHECK(std::find(easier.begin(), easier.end(), next.exercise) != easier.end());
    }
    SECTION("technique") {
        lifter.does("bulgarian_split_squat", {12, 12}, 7).formDoubt = true;
        CHECK(lifter.next("bulgarian_split_squat").step == TargetStep::StepDown);
    }
    SECTION("a load comes down before the exercise changes") {
        lifter.does("back_squat", {7, 7, 7}, 7.5, 100).formDoubt = true;
        const NextTarget next = lifter.next("back_squat");
        CHECK(next.exercise.empty());
        CHECK(next.loadKg == 90);
    }
}

// ---- what holds a rise --------------------------------------------------------------------------

TEST_CASE("nothing rises beside pain, after a pause, or beside a new exercise of the pattern") {
    Lifter lifter;
    ExerciseLog& entry = lifter.does("back_squat", {10, 10, 10}, 7, 100);
    CHECK(lifter.next("back_squat").loadKg == 102.5);
    SECTION("pain in a set") {
        entry.sets[1].pain = 3;
        CHECK(hasReason(lifter.next("back_squat"), "target_hold_pain"));
    }
    SECTION("a week without a session") {
        lifter.wait(4);
        CHECK(hasReason(lifter.next("back_squat"), "target_hold_gap"));
    }
    SECTION("more than three weeks without the exercise") {
        for (int session = 0; session < 7; ++session)
            lifter.does("bent_over_row", {8, 8}, 7, 20);
        CHECK(lifter.next("back_squat").loadKg == 100);
        CHECK(hasReason(lifter.next("back_squat"), "target_hold_exercise_gap"));
    }
    SECTION("a new exercise of the same pattern in the week") {
        lifter.newInPattern = true;
        CHECK(hasReason(lifter.next("back_squat"), "target_hold_new_exercise"));
        CHECK(lifter.next("back_squat").loadKg == 100);
    }
}

TEST_CASE("at most one more set of an exercise than the last time") {
    Lifter lifter;
    lifter.asks(2, {8, 10}, 7.5).does("back_squat", {8, 8}, 7.5, 100);
    lifter.asks(4, {8, 10}, 7.5);
    CHECK(lifter.next("back_squat").sets == 3);
}

TEST_CASE(
    "an easier week keeps the work, lowers the load by at most a tenth and counts for nothing") {
    Lifter lifter;
    lifter.does("back_squat", {9, 9, 9}, 7.5, 100);
    lifter.easier = true;
    lifter.asks(2, {8, 10}, 6);
    const NextTarget easier = lifter.next("back_squat");
    CHECK(easier.step == TargetStep::Keep);
    CHECK(*easier.loadKg >= 90);
    CHECK(*easier.loadKg <= 100);
    lifter.does("back_squat", {8, 8}, 6, 92.5);
    lifter.easier = false;
    lifter.asks(3, {8, 10}, 7.5);
    const NextTarget after = lifter.next("back_squat");
    CHECK(after.loadKg == 100);
    CHECK(after.aims == Aims{10, 9, 9});
}

TEST_CASE("a taper keeps the load within five per cent") {
    Lifter lifter;
    lifter.asks(3, {3, 5}, 8).does("back_squat", {5, 5, 5}, 8, 100);
    lifter.in(PhaseKind::Taper).asks(2, {3, 5}, 7);
    const NextTarget next = lifter.next("back_squat");
    CHECK(*next.loadKg >= 95);
    CHECK(*next.loadKg <= 100);
    CHECK(next.step == TargetStep::Keep);
}

TEST_CASE("other repetitions rise by one step, and fall by what repetitions left ask for") {
    Lifter lifter;
    lifter.asks(3, {8, 12}, 7.5).does("back_squat", {12, 12, 12}, 7.5, 100);
    lifter.in(PhaseKind::Build).asks(3, {4, 6}, 8);
    CHECK(lifter.next("back_squat").loadKg == 102.5);
    lifter.does("back_squat", {6, 6, 6}, 8, 120);
    lifter.in(PhaseKind::Base).asks(3, {10, 12}, 7);
    lifter.wait(40);
    const NextTarget next = lifter.next("back_squat");
    CHECK(next.step == TargetStep::OtherRange);
    CHECK(*next.loadKg < 120);
    CHECK(*next.loadKg >= 120 * 0.7);
}

// ---- first loads --------------------------------------------------------------------------------

TEST_CASE("an exercise without a load asks for one and goes on from what was done") {
    Lifter lifter;
    const NextTarget first = lifter.next("goblet_squat");
    CHECK(first.step == TargetStep::FindLoad);
    CHECK(!first.loadKg);
    CHECK(wordsOf(first.why).find("Find a load you could lift 3 more times.") != std::string::npos);
    lifter.does("goblet_squat", {8, 8, 8}, 7.5, 20);
    CHECK(lifter.next("goblet_squat").loadKg == 20);
}

TEST_CASE("after a swap the load comes from related logs, on the safe side, and says so") {
    Lifter lifter;
    lifter.does("db_split_squat", {8, 8, 8}, 7.5, 20);
    const NextTarget next = lifter.next("db_reverse_lunge");
    CHECK(next.step == TargetStep::InferLoad);
    CHECK(next.loadKg == 14);
    CHECK(wordsOf(next.why).find("From your") != std::string::npos);
    SECTION("old logs say nothing") {
        lifter.wait(200);
        CHECK(lifter.next("db_reverse_lunge").step == TargetStep::FindLoad);
    }
}

// ---- the next set -------------------------------------------------------------------------------

TEST_CASE("the next set follows the effort of the last") {
    Lifter lifter;
    const auto loads = planning::loadsFor(
        *shippedCatalog().exercise("back_squat"), lifter.athlete(), shippedProgression());
    struct Row {
        double over, low, high;
        bool stop;
    };
    const Target target{3, {8, 10}, 7.0, 100.0};
    for (const Row& row : {Row{-2, 105, 110, false},
                           Row{-1, 102.5, 105, false},
                           Row{0, 100, 100, false},
                           Row{0.5, 100, 100, false},
                           Row{1, 97.5, 100, false},
                           Row{2, 90, 95, true},
                           Row{3, 90, 95, true}}) {
        SetLog set;
        set.amount = 8;
        set.loadKg = 100;
        set.rpe = 7 + row.over;
        const auto next = planning::nextSet(set, target, loads, shippedProgression());
        INFO(row.over << ": " << *next.loadKg);
        CHECK(*next.loadKg >= row.low);
        CHECK(*next.loadKg <= row.high);
        CHECK(next.stopRaising == row.stop);
        CHECK(!english(next.why).empty());
    }
    SetLog blank;
    CHECK(planning::nextSet(blank, target, loads, shippedProgression()).loadKg == 100);
}

// ---- trend and plateau --------------------------------------------------------------------------

TEST_CASE("the strength trend is the mean of two formulas, where it is valid") {
    Lifter lifter;
    lifter.does("back_squat", {4, 4}, 9, 100); // 5 with the one left
    lifter.does("back_squat", {8, 8}, 9, 100); // too many for the legs
    lifter.does("back_squat", {4, 4}, 6, 100); // too far from the limit
    const planning::History history(lifter.log(), lifter.today());
    const auto trend = planning::strengthTrend(
        *shippedCatalog().exercise("back_squat"), lifter.knowledge(history), std::nullopt);
    REQUIRE(trend.size() == 1);
    CHECK(trend[0].kg == Approx(114.5)); // (116.7 + 112.5) / 2, to the half kilogram
    SECTION("hidden for the young and for one leg") {
        lifter.athlete().age = 17;
        CHECK(planning::strengthTrend(
                  *shippedCatalog().exercise("back_squat"), lifter.knowledge(history), std::nullopt)
                  .empty());
        CHECK(planning::strengthTrend(*shippedCatalog().exercise("db_split_squat"),
                                      lifter.knowledge(history),
                                      std::nullopt)
                  .empty());
    }
}

TEST_CASE("a lift that does not move gets one remedy after another, and none near a race") {
    Lifter lifter(Level::Intermediate);
    const Exercise& squat = *shippedCatalog().exercise("back_squat");
    const auto plateau = [&](PhaseKind phase) {
        const planning::History history(lifter.log(), lifter.today());
        return planning::plateauOf(squat, phase, lifter.knowledge(history));
    };
    lifter.does("back_squat", {8, 8, 8}, 7.5, 100);
    lifter.does("back_squat", {8, 8, 8}, 7.5, 100);
    lifter.does("back_squat", {8, 8, 8}, 7.5, 100);
    CHECK(!plateau(PhaseKind::Base));
    lifter.does("back_squat", {8, 8, 8}, 7.5, 100);
    REQUIRE(plateau(PhaseKind::Base));
    CHECK(plateau(PhaseKind::Base)->remedy == planning::Remedy::OtherRange);
    for (const PhaseKind phase : {PhaseKind::Peak, PhaseKind::Taper, PhaseKind::Race})
        CHECK(!plateau(phase));
    SECTION("an effort that drifts up asks for an easier week") {
        lifter.does("back_squat", {8, 8, 8}, 8.5, 100);
        CHECK(plateau(PhaseKind::Base)->remedy == planning::Remedy::EasierWeek);
    }
    SECTION("three more: another exercise; three more: sleep and food") {
        for (int i = 0; i < 3; ++i)
            lifter.does("back_squat", {8, 8, 8}, 7.5, 100);
        CHECK(plateau(PhaseKind::Base)->remedy == planning::Remedy::Swap);
        CHECK(!plateau(PhaseKind::Base)->swapFor.empty());
        for (int i = 0; i < 3; ++i)
            lifter.does("back_squat", {8, 8, 8}, 7.5, 100);
        CHECK(plateau(PhaseKind::Base)->remedy == planning::Remedy::SleepAndFood);
    }
    SECTION("easier weeks and bad days do not count") {
        lifter.log().sessions[1].easier = true;
        CHECK(!plateau(PhaseKind::Base));
        lifter.log().sessions[1].easier = false;
        lifter.log().readiness.push_back(
            {lifter.log().sessions[2].date, 2, 2, 3, 3, {}, {}, false});
        CHECK(!plateau(PhaseKind::Base));
    }
    SECTION("a gain ends it") {
        lifter.does("back_squat", {9, 8, 8}, 7.5, 100);
        CHECK(!plateau(PhaseKind::Base));
    }
}

TEST_CASE("what is far easier than asked for takes a larger step of load") {
    Lifter lifter(Level::Intermediate, "dumbbells");
    for (const double kg : {10.0, 12.0, 14.0})
        lifter.athlete().inventory.push_back(owned(ImplementKind::Dumbbell, "dumbbell", kg, 2));
    lifter.asks(3, {8, 10}, 7.5);
    SECTION("two points easier: the next load, though it is a fifth more") {
        lifter.does("db_front_squat", {10, 10, 10}, 5, 10);
        const auto target = lifter.next("db_front_squat");
        CHECK(target.loadKg == 12);
        CHECK(hasReason(target, "target_far_easier"));
    }
    SECTION("as hard as asked for: more repetitions first") {
        lifter.does("db_front_squat", {10, 10, 10}, 7.5, 10);
        const auto target = lifter.next("db_front_squat");
        CHECK(target.loadKg == 10);
        CHECK(hasReason(target, "target_reps_first"));
    }
}

TEST_CASE("what opens a check is asked for once it is in reserve") {
    Lifter lifter(Level::Beginner, "dumbbells");
    lifter.athlete().gates = std::vector<std::string>{};
    lifter.asks(3, {10, 12}, 7);
    SECTION("in reserve") {
        lifter.does("bodyweight_squat", {12, 12, 12}, 5);
        const auto target = lifter.next("bodyweight_squat");
        CHECK(target.amount.high == 15);
        CHECK(hasReason(target, "target_show"));
    }
    SECTION("with no time but for this once") {
        lifter.does("bodyweight_squat", {12, 12, 12}, 5);
        lifter.mostAmount = 12;
        CHECK_FALSE(hasReason(lifter.next("bodyweight_squat"), "target_show"));
        lifter.mostToShow = 15;
        CHECK(hasReason(lifter.next("bodyweight_squat"), "target_show"));
    }
    SECTION("not in reserve") {
        lifter.does("bodyweight_squat", {12, 12, 12}, 8);
        CHECK_FALSE(hasReason(lifter.next("bodyweight_squat"), "target_show"));
    }
    SECTION("open already") {
        lifter.athlete().gates = std::vector<std::string>{"G_SQUAT"};
        lifter.does("bodyweight_squat", {12, 12, 12}, 5);
        CHECK_FALSE(hasReason(lifter.next("bodyweight_squat"), "target_show"));
    }
}

TEST_CASE("a hold grows to what the catalog has before it gets harder") {
    Lifter lifter(Level::Beginner, "dumbbells");
    lifter.athlete().gates = std::vector<std::string>{"G_CORE"};
    lifter.asks(2, {20, 30}, 7);
    lifter.allowed() = {"front_plank"};
    lifter.does("front_plank", {30, 30}, 6.5); // the usual way
    lifter.does("front_plank", {30, 30}, 6.5); // with a longer lever
    const auto target = lifter.next("front_plank");
    CHECK(target.amount.high == shippedCatalog().exercise("front_plank")->dose.high);
    CHECK(hasReason(target, "target_longer_first"));
}

TEST_CASE("a hold that has grown far beyond the range asked for goes on from there") {
    Lifter lifter(Level::Beginner, "dumbbells");
    lifter.allowed() = {"front_plank"};
    lifter.asks(2, {20, 30}, 7);
    lifter.does("front_plank", {30, 30}, 6.5); // the usual way
    lifter.does("front_plank", {30, 30}, 6.5); // with a longer lever
    lifter.asks(2, {20, 45}, 7);
    lifter.does("front_plank", {45, 40}, 6.5);
    lifter.asks(2, {20, 30}, 7);
    CHECK(lifter.next("front_plank").aims == Aims{50, 40});
}

TEST_CASE("without a load, work that was asked for at less effort is no new beginning") {
    Lifter lifter(Level::Beginner, "dumbbells");
    lifter.asks(2, {8, 10}, 6);
    lifter.does("supported_split_squat", {10, 10}, 5); // the usual way
    lifter.does("supported_split_squat", {10, 10}, 5); // slower
    lifter.asks(2, {8, 10}, 7.5);
    const auto target = lifter.next("supported_split_squat");
    CHECK_FALSE(hasReason(target, "target_other_range"));
    CHECK_FALSE(hasReason(target, "target_slower"));
}

TEST_CASE("a larger step that was too much is not taken again at once") {
    Lifter lifter(Level::Intermediate, "dumbbells");
    for (const double kg : {10.0, 12.0, 14.0})
        lifter.athlete().inventory.push_back(owned(ImplementKind::Dumbbell, "dumbbell", kg, 2));
    lifter.asks(2, {8, 10}, 7.5);
    lifter.does("db_overhead_press", {7, 6}, 9.5, 12);
    lifter.does("db_overhead_press", {10, 10}, 5, 10);
    const auto target = lifter.next("db_overhead_press");
    CHECK(target.loadKg == 10);
    CHECK(hasReason(target, "target_reps_first"));
}

TEST_CASE("one repetition short is no reason for a much lighter load") {
    Lifter lifter(Level::Intermediate, "dumbbells");
    for (const double kg : {10.0, 12.0, 14.0})
        lifter.athlete().inventory.push_back(owned(ImplementKind::Dumbbell, "dumbbell", kg, 2));
    lifter.asks(2, {8, 10}, 7.5);
    lifter.does("db_overhead_press", {8, 7}, 8.5, 12);
    const auto target = lifter.next("db_overhead_press");
    CHECK(target.loadKg == 12);
    CHECK(hasReason(target, "target_repeat_below"));
}

TEST_CASE("far short of the range the load comes down at once, to what suits the range") {
    Lifter lifter(Level::Intermediate, "dumbbells");
    for (const double kg : {8.0, 10.0, 12.0})
        lifter.athlete().inventory.push_back(owned(ImplementKind::Dumbbell, "dumbbell", kg, 2));
    lifter.asks(2, {8, 10}, 7.5);
    lifter.does("db_overhead_press", {4, 3}, 8, 12);
    const auto target = lifter.next("db_overhead_press");
    CHECK(target.step == TargetStep::LessLoad);
    CHECK(target.loadKg == 8);
}

TEST_CASE("a way of doing it that is too much is left, and the load stays") {
    Lifter lifter(Level::Intermediate, "dumbbells");
    lifter.asks(3, {8, 10}, 7.5);
    lifter.does("staggered_stance_rdl", {10, 10, 10}, 7, 12);
    REQUIRE(lifter.next("staggered_stance_rdl").rung == RungKind::Slower);
    lifter.does("staggered_stance_rdl", {7, 7, 6}, 8, 12);
    NextTarget next = lifter.next("staggered_stance_rdl");
    CHECK(next.step == TargetStep::Repeat);
    CHECK(next.loadKg == 12);
    CHECK(hasReason(next, "still_slower"));

    SECTION("after two times") {
        lifter.does("staggered_stance_rdl", {7, 7, 7}, 8, 12);
        next = lifter.next("staggered_stance_rdl");
        CHECK(next.step == TargetStep::RungBack);
        CHECK(next.loadKg == 12);
        CHECK(next.aims == Aims{8, 8, 8});
        CHECK(hasReason(next, "without_slower"));
        CHECK_FALSE(hasReason(next, "target_less_load_short"));
        SECTION("and not begun again for a while: the next way comes first") {
            lifter.does("staggered_stance_rdl", {10, 10, 10}, 7.5, 12);
            next = lifter.next("staggered_stance_rdl");
            CHECK(next.rung == RungKind::Range);
            lifter.does("staggered_stance_rdl", {9, 8, 8}, 7.5, 12);
            next = lifter.next("staggered_stance_rdl");
            CHECK(next.step == TargetStep::MoreAmount);
            CHECK(hasReason(next, "still_range"));
        }
        SECTION("the load comes down where it is too much without") {
            lifter.does("staggered_stance_rdl", {7, 7, 6}, 9.5, 12);
            CHECK(lifter.next("staggered_stance_rdl").step == TargetStep::LessLoad);
        }
        SECTION("after some weeks it is tried again") {
            for (int session = 0; session < 10; ++session)
                lifter.does("staggered_stance_rdl", {9, 8, 8}, 8, 12);
            lifter.does("staggered_stance_rdl", {10, 10, 10}, 7.5, 12);
            CHECK(lifter.next("staggered_stance_rdl").rung == RungKind::Slower);
        }
    }
    SECTION("after two times above the effort asked for, all repetitions done") {
        lifter.does("staggered_stance_rdl", {8, 8, 8}, 8.5, 12);
        CHECK(hasReason(lifter.next("staggered_stance_rdl"), "without_slower"));
    }
    SECTION("at once where it is far too hard") {
        lifter.does("staggered_stance_rdl", {8, 7, 7}, 9.5, 12);
        CHECK(hasReason(lifter.next("staggered_stance_rdl"), "without_slower"));
    }
}

TEST_CASE("without a load, too, the way goes before the exercise does") {
    Lifter lifter(Level::Intermediate);
    lifter.asks(2, {8, 12}, 7);
    lifter.does("bulgarian_split_squat", {12, 12}, 7);
    REQUIRE(lifter.next("bulgarian_split_squat").rung == RungKind::Slower);
    lifter.does("bulgarian_split_squat", {7, 6}, 8);
    lifter.does("bulgarian_split_squat", {7, 7}, 8);
    const NextTarget next = lifter.next("bulgarian_split_squat");
    CHECK(next.exercise.empty());
    CHECK(hasReason(next, "without_slower"));
}

TEST_CASE("a step that was too much goes back to the load that was right, not below it") {
    Lifter lifter(Level::Intermediate, "dumbbells");
    lifter.asks(3, {8, 10}, 7.5);
    lifter.does("staggered_stance_rdl", {10, 9, 9}, 7, 10);
    lifter.does("staggered_stance_rdl", {4, 4, 3}, 8.5, 12);
    const NextTarget next = lifter.next("staggered_stance_rdl");
    CHECK(next.step == TargetStep::LessLoad);
    CHECK(next.loadKg == 10);
    SECTION("unless that is too much by now") {
        lifter.does("staggered_stance_rdl", {5, 5, 4}, 9.5, 10);
        CHECK(lifter.next("staggered_stance_rdl").loadKg < 10);
    }
}

TEST_CASE("a larger step comes once what is in reserve is worth it") {
    Lifter lifter(Level::Intermediate, "dumbbells");
    for (const double kg : {10.0, 12.0, 14.0})
        lifter.athlete().inventory.push_back(owned(ImplementKind::Dumbbell, "dumbbell", kg, 2));
    lifter.asks(3, {8, 10}, 7.5);
    SECTION("a fifth more for the arms is about eight repetitions") {
        lifter.does("db_overhead_press", {10, 10, 10}, 5, 10);
        CHECK(lifter.next("db_overhead_press").rung == RungKind::MoreReps);
        lifter.does("db_overhead_press", {15, 15, 15}, 7.5, 10);
        NextTarget next = lifter.next("db_overhead_press");
        CHECK(next.loadKg == 10);
        CHECK(hasReason(next, "target_step_waits"));
        lifter.does("db_overhead_press", {15, 15, 15}, 6.5, 10);
        next = lifter.next("db_overhead_press");
        CHECK(next.step == TargetStep::MoreLoad);
        CHECK(next.loadKg == 12);
    }
    SECTION("of a hold nobody knows what is left: its length says enough") {
        lifter.athlete().inventory.clear();
        lifter.asks(2, {30, 45}, 7.5);
        lifter.does("single_leg_calf_iso", {45, 45}, 5, 5);
        CHECK(lifter.next("single_leg_calf_iso").loadKg == 6);
    }
    SECTION("a light load that is far too easy grows by the least of the usual kilograms") {
        lifter.athlete().inventory.clear();
        lifter.does("db_split_squat", {10, 10, 10}, 4, 3);
        CHECK(lifter.next("db_split_squat").loadKg == 4);
    }
    SECTION("the largest that the limit allows where it is far too easy") {
        lifter.athlete().inventory.clear();
        lifter.does("db_split_squat", {10, 10, 10}, 4, 8);
        CHECK(lifter.next("db_split_squat").loadKg == 10);
    }
    SECTION("for the legs, which lift the body as well, it is fewer") {
        lifter.does("db_front_squat", {10, 10, 10}, 5, 10);
        CHECK(lifter.next("db_front_squat").loadKg == 12);
    }
}

TEST_CASE("an easier week keeps a load that was only begun lately") {
    Lifter lifter(Level::Intermediate, "dumbbells");
    lifter.asks(2, {8, 10}, 7);
    lifter.does("split_squat", {10, 10}, 5.5);
    lifter.does("split_squat", {10, 10}, 5, 6);
    lifter.asks(2, {8, 10}, 6);
    lifter.easier = true;
    const NextTarget next = lifter.next("split_squat");
    CHECK(next.step == TargetStep::Keep);
    CHECK(next.loadKg == 6);
}

TEST_CASE("a harder exercise that took the place of another keeps it") {
    Lifter lifter(Level::Intermediate);
    lifter.asks(2, {8, 12}, 7);
    lifter.does("reverse_lunge", {11, 10}, 7);
    const auto begun = [&] {
        const planning::History history(lifter.log(), lifter.today());
        return planning::begunAfter(*shippedCatalog().exercise("reverse_lunge"),
                                    lifter.knowledge(history));
    };
    CHECK(begun() == nullptr);
    lifter.does("walking_lunge", {10, 10}, 6);
    REQUIRE(begun() != nullptr);
    CHECK(begun()->id == "walking_lunge");
    SECTION("not where it was too hard") {
        lifter.does("walking_lunge", {7, 6}, 9.5);
        CHECK(begun() == nullptr);
    }
    SECTION("nor where the easier one was done since") {
        lifter.does("reverse_lunge", {11, 11}, 7);
        CHECK(begun() == nullptr);
        // Both are done in turns: neither takes the place of the other.
        lifter.does("walking_lunge", {10, 10}, 6);
        CHECK(begun() == nullptr);
    }
}
