// SPDX-License-Identifier: MIT
#include "planning/plateau_findings.hpp"
#include "planning/progress_support.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

/// A week that asks for a main lift, with what is said of it.
Plan weekWith(const char* exercise, Date day, std::vector<std::string> said) {
    Prescription item;
    item.exercise = exercise;
    for (std::string& code : said) {
        Reason why;
        why.code = std::move(code);
        item.why.push_back(std::move(why));
    }
    PlannedSession session;
    session.date = day;
    session.blocks.push_back({});
    session.blocks.back().kind = BlockKind::Main;
    session.blocks.back().items.push_back(std::move(item));
    PlanWeek week;
    week.starts = day;
    week.sessions.push_back(std::move(session));
    Plan plan;
    plan.weeks.push_back(std::move(week));
    return plan;
}

} // namespace

TEST_CASE("a main lift that stands still is told, unless it gets harder in another way") {
    Lifter lifter(Level::Intermediate);
    for (int session = 0; session < 4; ++session)
        lifter.does("back_squat", {10, 10, 10}, 7.5, 60);
    const planning::History history(lifter.log(), lifter.today());
    const auto told = [&](std::vector<std::string> said, PhaseKind phase = PhaseKind::Base) {
        Plan plan = weekWith("back_squat", lifter.today(), std::move(said));
        plan.weeks.front().phase = phase;
        return planning::plateauFindings(plan, lifter.today(), lifter.knowledge(history));
    };
    REQUIRE(told({"target_repeat_again"}).size() == 1);
    CHECK(told({"target_repeat_again"}).front().code.starts_with("plateau_"));
    CHECK(told({"target_more_load"}).empty());
    CHECK(told({"target_slower"}).empty());
    CHECK(told({"target_repeat_effort", "still_slower"}).empty());
    CHECK(told({"without_slower"}).size() == 1);
    CHECK(told({"target_keep"}, PhaseKind::Taper).empty());
}
