// SPDX-License-Identifier: MIT
#include "support/plan_builder.hpp"
#include "support/plan_checker.hpp"
#include <stridewright/planning/composer.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

using S = SessionClass;
const Date kMonday = makeDate(2026, 11, 23);

PlanRequest athlete(Level level, const char* tier, int minutes) {
    PlanRequest request;
    request.athlete.level = level;
    request.athlete.equipment = equipmentUpTo(shippedCatalog(), tier);
    request.athlete.sessionMinutes = minutes;
    return request;
}

Plan composed(PlanRequest& request, const std::vector<PlacedWeek>& weeks) {
    return planning::compose(
        placedPlan(request, kMonday, weeks), request, shippedCatalog(), shippedRules());
}

std::vector<PlacedWeek> times(int count, const PlacedWeek& week) {
    return std::vector<PlacedWeek>(static_cast<std::size_t>(count), week);
}

std::vector<const Prescription*> itemsOf(const PlannedSession& session, BlockKind kind) {
    std::vector<const Prescription*> items;
    for (const SessionBlock& block : session.blocks)
        if (block.kind == kind)
            for (const Prescription& item : block.items)
                items.push_back(&item);
    return items;
}

int workingSets(const PlannedSession& session) {
    int sets = 0;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            if (item.rpe) sets += item.sets;
    return sets;
}

bool says(const Plan& plan, std::string_view code) {
    return std::ranges::any_of(plan.findings,
                               [&](const Finding& finding) { return finding.code == code; });
}

} // namespace

TEST_CASE("twenty minutes are a real session, done in pairs") {
    PlanRequest request = athlete(Level::Intermediate, "dumbbells", 20);
    const Plan plan =
        composed(request, times(1, {PhaseKind::Base, false, {{1, S::Moderate}, {4, S::Moderate}}}));
    for (const PlannedSession& session : plan.weeks[0].sessions) {
        CHECK(session.minutes <= 22);
        CHECK(session.minutes >= 17);
        CHECK(workingSets(session) >= 7);
        CHECK(std::ranges::any_of(session.blocks, [](const SessionBlock& block) {
            return block.kind == BlockKind::Main && block.pair.has_value();
        }));
    }
}

TEST_CASE("an advanced runner with a gym lifts few heavy repetitions on a heavy build day") {
    PlanRequest request = athlete(Level::Advanced, "gym", 60);
    const Plan plan =
        composed(request, times(4, {PhaseKind::Build, false, {{1, S::Heavy}, {4, S::Moderate}}}));
    const auto mains = itemsOf(plan.weeks[1].sessions[0], BlockKind::Main);
    REQUIRE_FALSE(mains.empty());
    CHECK(mains[0]->amount.high <= 6);
    CHECK(mains[0]->rpe == 8.0);
    CHECK(mains[0]->restSeconds == 150);
    CHECK(mains[0]->sets >= 3);
    CHECK_FALSE(mains[0]->loadKg);
}

TEST_CASE("without the heavy check a heavy day is done with more repetitions and says so") {
    PlanRequest request = athlete(Level::Intermediate, "gym", 45);
    const Plan plan =
        composed(request, times(2, {PhaseKind::Build, false, {{1, S::Heavy}, {4, S::Moderate}}}));
    const PlannedSession& heavy = plan.weeks[0].sessions[0];
    CHECK(itemsOf(heavy, BlockKind::Main)[0]->amount.low > 6);
    CHECK(std::ranges::any_of(
        heavy.why, [](const Reason& reason) { return reason.code == "below_class_gate"; }));
}

TEST_CASE("taper, race and recovery belong to the block before them; a new one begins after") {
    PlanRequest request = athlete(Level::Intermediate, "gym", 45);
    std::vector<PlacedWeek> weeks =
        times(4, {PhaseKind::Peak, false, {{1, S::Moderate}, {4, S::Moderate}}});
    weeks.push_back({PhaseKind::Taper, false, {{1, S::Moderate}, {4, S::Light}}});
    weeks.push_back({PhaseKind::Race, false, {{1, S::Light}}});
    for (int i = 0; i < 3; ++i)
        weeks.push_back({PhaseKind::Recovery, false, {{1, S::Light}, {4, S::Light}}});
    for (int i = 0; i < 4; ++i)
        weeks.push_back({PhaseKind::OffSeason, false, {{1, S::Moderate}, {4, S::Moderate}}});
    const Plan plan = composed(request, weeks);
    CHECK(planning::trainingBlocks(plan, shippedRules()).starts == std::vector<std::size_t>{0, 9});
    for (std::size_t w = 0; w < plan.weeks.size(); ++w)
        for (const PlannedSession& session : plan.weeks[w].sessions) {
            INFO("week " << w);
            const bool said = std::ranges::any_of(
                session.why, [](const Reason& why) { return why.code == "block_begins"; });
            CHECK(said == (w == 9));
        }
}

TEST_CASE("main lifts stay through a block while their dose follows the phase") {
    PlanRequest request = athlete(Level::Advanced, "gym", 60);
    std::vector<PlacedWeek> weeks =
        times(4, {PhaseKind::Build, false, {{1, S::Heavy}, {4, S::Moderate}}});
    weeks.push_back({PhaseKind::Peak, false, {{1, S::Heavy}, {4, S::Light}}});
    const Plan plan = composed(request, weeks);
    CHECK(planning::trainingBlocks(plan, shippedRules()).starts == std::vector<std::size_t>{0, 4});
    const auto main = [&](std::size_t week) {
        return itemsOf(plan.weeks[week].sessions[0], BlockKind::Main)[0];
    };
    for (std::size_t week = 1; week < 4; ++week)
        CHECK(main(week)->exercise == main(0)->exercise);
}

TEST_CASE("an easier week has the same exercises, fewer sets and effort 6") {
    PlanRequest request = athlete(Level::Intermediate, "dumbbells", 45);
    std::vector<PlacedWeek> weeks =
        times(4, {PhaseKind::Base, false, {{1, S::Moderate}, {4, S::Moderate}}});
    weeks[3].deload = true;
    const Plan plan = composed(request, weeks);
    for (std::size_t s = 0; s < 2; ++s) {
        const PlannedSession& usual = plan.weeks[2].sessions[s];
        const PlannedSession& easier = plan.weeks[3].sessions[s];
        CHECK(workingSets(easier) <= 0.7 * workingSets(usual));
        CHECK(itemsOf(easier, BlockKind::Main)[0]->exercise ==
              itemsOf(usual, BlockKind::Main)[0]->exercise);
    }
}

TEST_CASE("a sore knee leaves out what loads it and keeps what helps") {
    PlanRequest request = athlete(Level::Intermediate, "gym", 45);
    request.athlete.pain = {{"runners_knee", BodySide::Left, 4}};
    const Plan plan =
        composed(request, times(2, {PhaseKind::Base, false, {{1, S::Moderate}, {4, S::Moderate}}}));
    CHECK(says(plan, "pain_amber"));
    const Concern& knee = *shippedCatalog().concern("runners_knee");
    int helpful = 0;
    for (const PlannedSession& session : plan.weeks[0].sessions)
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                helpful += std::ranges::count(knee.emphasis, item.exercise) > 0 ? 1 : 0;
    CHECK(helpful >= 3);
    CHECK(checkPlan(plan, request, shippedCatalog(), shippedRules()).faults.empty());
}

TEST_CASE("a suspected bone injury spares the legs, and stops everything while it hurts") {
    PlanRequest request = athlete(Level::Intermediate, "gym", 45);
    request.athlete.pain = {{"bone_stress", BodySide::Left, 0}};
    const std::vector<PlacedWeek> weeks =
        times(1, {PhaseKind::Base, false, {{1, S::Moderate}, {4, S::Moderate}}});
    const Plan spared = composed(request, weeks);
    CHECK(says(spared, "session_without_legs"));
    for (const PlannedSession& session : spared.weeks[0].sessions) {
        CHECK_FALSE(session.blocks.empty());
        CHECK(planning::fatigueScore(session.blocks, shippedCatalog(), shippedRules().fatigue) ==
              0);
    }
    request.athlete.pain[0].score = 2;
    const Plan stopped = composed(request, weeks);
    CHECK(says(stopped, "session_referral"));
    for (const PlannedSession& session : stopped.weeks[0].sessions)
        CHECK(session.blocks.empty());
}

TEST_CASE("where no pull from above is possible another exercise stands in and the plan says so") {
    PlanRequest request = athlete(Level::Beginner, "none", 30);
    const Plan plan =
        composed(request, times(1, {PhaseKind::Base, false, {{1, S::Moderate}, {4, S::Moderate}}}));
    CHECK(says(plan, "pull_stand_in"));
    PlanRequest equipped = athlete(Level::Beginner, "bands", 30);
    CHECK_FALSE(
        says(composed(equipped,
                      times(1, {PhaseKind::Base, false, {{1, S::Moderate}, {4, S::Moderate}}})),
             "pull_stand_in"));
}

TEST_CASE("a week with one session holds front, side and rotation of the core") {
    PlanRequest request = athlete(Level::Intermediate, "bands", 30);
    const Plan plan =
        composed(request, times(1, {PhaseKind::Maintenance, false, {{2, S::Moderate}}}));
    CHECK(itemsOf(plan.weeks[0].sessions[0], BlockKind::Core).size() == 3);
    CHECK_FALSE(says(plan, "week_core_missing"));
}

TEST_CASE("ages have doses of their own") {
    struct Row {
        int age;
        int mostSets;
        double mostRpe;
        bool sixToTwelve;
        bool bodyweight;
        int warmUpMore;
    };
    const auto warmUp = [](const PlannedSession& session) {
        double minutes = 0;
        for (const Prescription* item : itemsOf(session, BlockKind::WarmUp))
            minutes += item->minutes;
        return minutes;
    };
    const auto planAt = [](int age) {
        PlanRequest request = athlete(Level::Intermediate, "gym", 60);
        request.athlete.age = age;
        return composed(request,
                        times(4, {PhaseKind::Build, false, {{1, S::Moderate}, {4, S::Moderate}}}));
    };
    const double usual = warmUp(planAt(30).weeks[0].sessions[0]);
    for (const Row& row : {Row{12, 2, 6, true, true, 0},
                           Row{13, 2, 6, true, true, 0},
                           Row{14, 3, 7, true, false, 0},
                           Row{17, 3, 7, true, false, 0},
                           Row{39, 6, 8.5, false, false, 0},
                           Row{40, 6, 8.5, false, false, 2},
                           Row{60, 3, 8.5, false, false, 2}}) {
        INFO("aged " << row.age);
        const Plan plan = planAt(row.age);
        CHECK(warmUp(plan.weeks[0].sessions[0]) == Approx(usual + row.warmUpMore).margin(0.75));
        for (const PlanWeek& week : plan.weeks)
            for (const PlannedSession& session : week.sessions)
                for (const SessionBlock& block : session.blocks)
                    for (const Prescription& item : block.items) {
                        if (!item.rpe) continue;
                        const Exercise& exercise = *shippedCatalog().exercise(item.exercise);
                        INFO(item.exercise);
                        CHECK(item.sets <= row.mostSets);
                        CHECK(*item.rpe <= row.mostRpe);
                        if (row.bodyweight) CHECK(exercise.loading != Loading::Required);
                        if (row.sixToTwelve && exercise.metric == Metric::Reps &&
                            block.kind == BlockKind::Main) {
                            CHECK(item.amount.low >= 6);
                            CHECK(item.amount.high <= 12);
                        }
                        if (row.age < 14) CHECK(exercise.gate != "G_PLYO2");
                    }
    }
}
