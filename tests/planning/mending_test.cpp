// SPDX-License-Identifier: MIT
#include "planning/random_request.hpp"
#include "planning/support.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/planning/planner.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace stridewright;
using namespace stridewright::planning::tests;

namespace {

/// The request with one mending change made.
PlanRequest changed(PlanRequest request, const Mend& mend) {
    Athlete& athlete = request.athlete;
    switch (mend.kind) {
    case MendKind::OpenDay: {
        const int minutes = std::max(
            {minutesOn(athlete, mend.date), athlete.sessionMinutes, rules().classMinutes[0]});
        athlete.minutesByDate[mend.date] = minutes;
        athlete.unavailableDates.erase(mend.date);
        const auto weekday = static_cast<std::size_t>(weekdayOf(mend.date));
        if (!athlete.unavailableWeekdays[weekday]) break;
        athlete.unavailableWeekdays[weekday] = false;
        for (int w = -60; w <= 60; ++w)
            if (w != 0) athlete.unavailableDates.insert(mend.date + Days{7 * w});
        break;
    }
    case MendKind::MoveRun:
        request.runs.at(mend.run).date = mend.to.value();
        break;
    case MendKind::LiftPin:
        std::erase_if(request.pins, [&mend](const Pin& pin) { return pin.date == mend.date; });
        break;
    }
    return request;
}

std::optional<Plan> placed(const PlanRequest& request) {
    try {
        return planning::place(request, rules(), seasons());
    } catch (const Error&) {
        return std::nullopt;
    }
}

PlanRequest oneOpenDay() {
    PlanRequest request = requestOf(1);
    repeatRuns(request, "rest easy easy tempo rest easy long");
    for (const std::size_t weekday : {0U, 1U, 2U, 5U, 6U})
        request.athlete.unavailableWeekdays[weekday] = true;
    return request; // Thursday and Friday are open, and next to each other
}

} // namespace

TEST_CASE("every mending change, made and planned again, reaches the score it promises") {
    int open = 0;
    int moved = 0;
    int lifted = 0;
    for (unsigned seed = 20'000; seed < 20'900; ++seed) {
        const Dice dice = diceOf(seed);
        const PlanRequest request = randomRequest(dice, dice(1, 4));
        const auto plan = placed(request);
        if (!plan) continue;
        INFO("seed " << seed);
        for (std::size_t w = 0; w < plan->weeks.size(); ++w) {
            const auto& conflict = plan->weeks[w].conflict;
            if (!conflict) continue;
            for (const DayConflict& day : conflict->days)
                CHECK_FALSE(day.rules.empty());
            CHECK(std::ranges::is_sorted(conflict->mends, {}, &Mend::reaches));
            for (const Mend& mend : conflict->mends) {
                const auto mended = placed(changed(request, mend));
                REQUIRE(mended);
                CHECK(mended->score == mend.reaches);
                CHECK(mend.reaches.shortfall < plan->score.shortfall);
                CHECK(mended->weeks[w].status == WeekStatus::Ok);
                ++(mend.kind == MendKind::OpenDay   ? open
                   : mend.kind == MendKind::MoveRun ? moved
                                                    : lifted);
            }
        }
    }
    CHECK(open > 50);
    CHECK(moved > 5);
    CHECK(lifted > 5);
}

TEST_CASE("a short week says what closes each day and what would mend it") {
    const Plan plan = planning::place(oneOpenDay(), rules(), seasons());
    const PlanWeek& week = plan.weeks[0];
    CHECK(plan.score.shortfall == 1);
    CHECK(week.status == WeekStatus::Short);
    REQUIRE(week.conflict);
    REQUIRE(week.conflict->days.size() == 6);
    CHECK(week.conflict->days[0].rules == std::vector{RuleId::Available});
    CHECK(week.conflict->days[3].rules == std::vector{RuleId::Spacing});
    REQUIRE_FALSE(week.conflict->mends.empty());
    const Mend& best = week.conflict->mends.front();
    CHECK(best.kind == MendKind::OpenDay);
    CHECK(best.reaches.shortfall == 0);
    REQUIRE_FALSE(plan.findings.empty());
    CHECK(plan.findings.back().code == "short_week");
    CHECK(english(plan.findings.back()) == "Week of Mon 1 Mar: room for 1 of 2 strength sessions");
}

TEST_CASE("a day too short for any session can be opened too") {
    PlanRequest request = oneOpenDay();
    request.athlete.unavailableWeekdays = {};
    request.athlete.minutesByWeekday = {0, 0, 0, {}, {}, 0, 0};
    const Plan plan = planning::place(request, rules(), seasons());
    REQUIRE(plan.weeks[0].conflict);
    CHECK(plan.weeks[0].conflict->days[0].rules == std::vector{RuleId::Time});
    REQUIRE_FALSE(plan.weeks[0].conflict->mends.empty());
    CHECK(plan.weeks[0].conflict->mends.front().kind == MendKind::OpenDay);
}

TEST_CASE("a week that a race leaves no room in is exempt, and needs no mending") {
    PlanRequest request = requestOf(1, Level::Intermediate, PhaseKind::Race);
    request.races.push_back({request.from + Days{3}, "City Half", 21.1, RacePriority::A});
    const Plan plan = planning::place(request, rules(), seasons());
    CHECK(plan.weeks[0].status == WeekStatus::Exempt);
    CHECK_FALSE(plan.weeks[0].conflict);
    REQUIRE_FALSE(plan.findings.empty());
    CHECK(plan.findings.back().code == "exempt_week");
}
