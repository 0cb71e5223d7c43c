// SPDX-License-Identifier: MIT
// A season that is planned again every week goes on where it stands.
#include "planning/support.hpp"
#include "support/plan_builder.hpp"
#include "support/plan_log.hpp"
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/planner.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace stridewright;
using namespace stridewright::support;

namespace {

const Date kMonday = makeDate(2027, 3, 1);

PlanRequest season(Level level, const char* tier, int minutes, int weeks) {
    PlanRequest request;
    request.athlete.level = level;
    request.athlete.equipment = equipmentUpTo(shippedCatalog(), tier);
    request.athlete.sessionMinutes = minutes;
    request.from = kMonday;
    request.weeks = weeks;
    for (int week = 0; week < weeks; ++week) {
        request.runs.push_back(
            {kMonday + Days{7 * week + 1}, RunKind::Intervals, 60.0, {}, "", ""});
        request.runs.push_back({kMonday + Days{7 * week + 3}, RunKind::Easy, 45.0, {}, "", ""});
        request.runs.push_back({kMonday + Days{7 * week + 6}, RunKind::Long, 100.0, {}, "", ""});
    }
    return request;
}

Plan planned(const PlanRequest& request) {
    return planning::compose(
        planning::place(request, planning::tests::rules(), planning::tests::seasons()),
        request,
        shippedCatalog(),
        shippedRules());
}

/// The same request some weeks later, with everything done as planned.
PlanRequest later(const PlanRequest& request, const Plan& plan, int weeks) {
    PlanRequest next = request;
    next.from = request.from + Days{7 * weeks};
    next.weeks = request.weeks - weeks;
    next.log.sessions = logsBefore(plan, next.from);
    for (const SessionLog& log : next.log.sessions)
        next.done.push_back({log.date, *log.sessionClass});
    return next;
}

std::set<std::string> mainLifts(const PlanWeek& week) {
    std::set<std::string> mains;
    for (const PlannedSession& session : week.sessions)
        for (const SessionBlock& block : session.blocks)
            if (block.kind == BlockKind::Main)
                for (const Prescription& item : block.items)
                    mains.insert(item.exercise);
    return mains;
}

} // namespace

TEST_CASE("planned again in mid-season, phases and easier weeks stay where they were") {
    PlanRequest request = season(Level::Intermediate, "dumbbells", 45, 20);
    request.races = {{kMonday + Days{7 * 17 + 6}, "Half", 21.1, RacePriority::A}};
    const Plan before = planned(request);
    for (const int weeks : {1, 3, 4, 6, 11, 15}) {
        INFO("after " << weeks << " weeks");
        const Plan after = planned(later(request, before, weeks));
        REQUIRE(after.weeks.size() == before.weeks.size() - static_cast<std::size_t>(weeks));
        for (std::size_t w = 0; w < after.weeks.size(); ++w) {
            INFO("week " << w);
            CHECK(after.weeks[w].phase == before.weeks[w + static_cast<std::size_t>(weeks)].phase);
            CHECK(after.weeks[w].deload ==
                  before.weeks[w + static_cast<std::size_t>(weeks)].deload);
        }
    }
}

TEST_CASE("without a race the open cycle goes on and does not begin again") {
    const PlanRequest request = season(Level::Intermediate, "gym", 45, 24);
    const Plan before = planned(request);
    const Plan after = planned(later(request, before, 10));
    for (std::size_t w = 0; w < after.weeks.size(); ++w)
        CHECK(after.weeks[w].phase == before.weeks[w + 10].phase);
}

TEST_CASE("a training block that is not over keeps its main lifts") {
    const PlanRequest request = season(Level::Intermediate, "gym", 45, 16);
    const Plan before = planned(request);
    for (const int weeks : {1, 2, 3}) {
        INFO("after " << weeks << " weeks");
        const Plan after = planned(later(request, before, weeks));
        CHECK(mainLifts(after.weeks[0]) == mainLifts(before.weeks[0]));
    }
}

TEST_CASE("planned again every week, what a session begins with stays for a block") {
    const PlanRequest request = season(Level::Advanced, "gym", 60, 26);
    PlanRequest now = request;
    std::vector<std::string> lifts, lunges;
    const auto firstOf = [](const PlannedSession& session, BlockKind kind) -> std::string {
        for (const SessionBlock& block : session.blocks)
            if (block.kind == kind) return block.items.front().exercise;
        return "";
    };
    while (now.weeks > 1) {
        const Plan plan = planned(now);
        lifts.push_back(firstOf(plan.weeks[0].sessions.at(1), BlockKind::Main));
        lunges.push_back(firstOf(plan.weeks[0].sessions.at(0), BlockKind::SingleLeg));
        for (const PlannedSession& session : plan.weeks[0].sessions) {
            now.log.sessions.push_back(logOf(session, plan.weeks[0]));
            now.done.push_back({session.date, session.sessionClass});
        }
        now.from += Days{7};
        --now.weeks;
    }
    for (const auto& exercises : {lifts, lunges}) {
        std::string shown;
        std::vector<std::size_t> changes{0};
        for (std::size_t w = 0; w < exercises.size(); ++w) {
            shown += exercises[w] + " ";
            if (w > 0 && exercises[w] != exercises[w - 1]) changes.push_back(w);
        }
        INFO(shown);
        for (std::size_t i = 1; i < changes.size(); ++i)
            CHECK(changes[i] - changes[i - 1] >= 4);
        CHECK(changes.size() >= 2); // and it does change in half a year
    }
}

TEST_CASE("a beginner's first weeks come once") {
    const PlanRequest request = season(Level::Beginner, "bands", 40, 12);
    const Plan before = planned(request);
    const Plan after = planned(later(request, before, 6));
    const auto firstMain = [](const PlanWeek& week) {
        for (const SessionBlock& block : week.sessions.at(0).blocks)
            if (block.kind == BlockKind::Main) return block.items.at(0);
        return Prescription{};
    };
    CHECK(firstMain(after.weeks[0]).sets == firstMain(before.weeks[6]).sets);
    CHECK(firstMain(after.weeks[0]).rpe == firstMain(before.weeks[6]).rpe);
}

TEST_CASE("after a long gap the training begins anew") {
    const PlanRequest request = season(Level::Beginner, "bands", 40, 20);
    const Plan before = planned(request);
    PlanRequest back = later(request, before, 6);
    back.from += Days{30};
    back.weeks = 8;
    const Plan after = planned(back);
    for (const SessionBlock& block : after.weeks.at(1).sessions.at(0).blocks)
        if (block.kind == BlockKind::Main)
            CHECK(block.items.at(0).rpe == shippedRules().firstWeeksMain.rpe);
}

TEST_CASE("what was done this week counts for the week") {
    const PlanRequest request = season(Level::Intermediate, "gym", 45, 4);
    const Plan before = planned(request);
    REQUIRE(before.weeks[0].sessions.size() >= 2);
    PlanRequest now = request;
    now.from = before.weeks[0].sessions[0].date + Days{1};
    now.log.sessions = logsBefore(before, now.from);
    now.done = {{before.weeks[0].sessions[0].date, before.weeks[0].sessions[0].sessionClass}};
    const Plan after = planned(now);
    REQUIRE_FALSE(after.weeks[0].sessions.empty());
    std::set<std::string> second;
    for (const SessionBlock& block : before.weeks[0].sessions[1].blocks)
        for (const Prescription& item : block.items)
            if (item.rpe) second.insert(item.exercise);
    // It is the week's second session that is left, not a first one again.
    std::size_t shared = 0, items = 0;
    for (const SessionBlock& block : after.weeks[0].sessions[0].blocks)
        for (const Prescription& item : block.items)
            if (item.rpe) {
                ++items;
                shared += second.count(item.exercise);
            }
    CHECK(2 * shared >= items);
    for (std::size_t a = 0; a < before.weeks[0].coverage.size(); ++a)
        CHECK(after.weeks[0].coverage[a].sets >= after.weeks[0].coverage[a].minimum - 1.01);
}

TEST_CASE("who comes back from two weeks away begins with what is known") {
    const PlanRequest request = season(Level::Intermediate, "gym", 45, 20);
    const Plan before = planned(request);
    PlanRequest back = later(request, before, 6); // a block is over
    SECTION("when the plan begins") {
        back.from += Days{14};
    }
    SECTION("when its first session comes") {
        const Date last = back.log.sessions.back().date;
        back.from += Days{7};
        for (Date day = back.from; day < last + Days{11}; day += Days{1})
            back.athlete.unavailableDates.insert(day);
    }
    back.weeks = 4;
    std::set<std::string> known;
    for (const SessionLog& session : back.log.sessions)
        for (const ExerciseLog& done : session.exercises)
            known.insert(done.exercise);
    const Plan after = planned(back);
    REQUIRE_FALSE(after.weeks[0].sessions.empty());
    bool other = false;
    for (const PlannedSession& session : after.weeks[0].sessions)
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                if (item.rpe) CHECK(known.contains(item.exercise));
    for (const PlannedSession& session : after.weeks[1].sessions)
        for (const Reason& why : session.why)
            other = other || why.code == "block_begins";
    CHECK(other);
}

TEST_CASE("an easier week has at most six tenths of the sets of the weeks before") {
    const PlanRequest request = season(Level::Intermediate, "dumbbells", 45, 12);
    const Plan before = planned(request);
    const auto easier = std::ranges::find(before.weeks, true, &PlanWeek::deload);
    REQUIRE(easier != before.weeks.end());
    const auto weeks = static_cast<int>(easier - before.weeks.begin());
    REQUIRE(weeks > 0);
    const Plan after = planned(later(request, before, weeks));
    const auto setsOf = [](const PlanWeek& week) {
        int sets = 0;
        for (const PlannedSession& session : week.sessions)
            for (const SessionBlock& block : session.blocks)
                for (const Prescription& item : block.items)
                    if (item.rpe) sets += item.sets;
        return sets;
    };
    REQUIRE(after.weeks[0].deload);
    CHECK(setsOf(after.weeks[0]) <=
          0.6 * setsOf(before.weeks[static_cast<std::size_t>(weeks - 1)]));
}

TEST_CASE("a log of one exercise does not make an easier week of one set") {
    PlanRequest request = season(Level::Intermediate, "dumbbells", 45, 12);
    const Plan before = planned(request);
    request.log.sessions = logsBefore(before, before.weeks[0].sessions[0].date + Days{1});
    REQUIRE(request.log.sessions.size() == 1);
    request.log.sessions[0].exercises.resize(1);
    request.from = before.weeks[1].starts;
    const Plan after = planned(request);
    const auto easier = std::ranges::find(after.weeks, true, &PlanWeek::deload);
    REQUIRE(easier != after.weeks.end());
    for (const PlannedSession& session : easier->sessions) {
        int sets = 0;
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                if (item.rpe) sets += item.sets;
        CHECK(sets >= 5);
    }
}
