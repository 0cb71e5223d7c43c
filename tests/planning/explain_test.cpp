// SPDX-License-Identifier: MIT
#include "planning/random_request.hpp"
#include "planning/support.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/planning/planner.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace stridewright;
using namespace stridewright::planning;
using namespace stridewright::planning::tests;

namespace {

std::vector<std::string> whyTexts(const PlannedSession& session) {
    std::vector<std::string> texts;
    for (const Reason& reason : session.why)
        texts.push_back(english(reason));
    return texts;
}

std::vector<std::string> whyNotTexts(const PlanWeek& week) {
    std::vector<std::string> texts;
    for (const PlanDay& day : week.days)
        texts.push_back(day.whyNot ? english(*day.whyNot) : std::string());
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("each session says why it stands there, and what it gives up last") {
    PlanRequest request = requestOf(3);
    repeatRuns(request, "rest easy easy tempo rest easy long");
    const Plan plan = place(request, rules(), seasons());
    REQUIRE(sessionsText(plan.weeks[1]) == "Tue heavy Fri moderate");
    CHECK(whyTexts(plan.weeks[1].sessions[0]) ==
          Texts{"Two days before Thursday's tempo",
                "Three clear days since Friday's session",
                "Fits your Tuesday: 35 of 45 free minutes are enough",
                "After an easy run, away from the hard ones",
                "Trade-off: a run on the same day, so run first"});
    CHECK(whyTexts(plan.weeks[1].sessions[1]) ==
          Texts{"Two days before Sunday's long run",
                "The day after Thursday's tempo, not the day before it",
                "Two clear days since Tuesday's session",
                "Fits your Friday: 25 of 45 free minutes are enough",
                "Trade-off: legs may still be tired from Thursday's tempo"});
    CHECK(plan.weeks[1].sessions[1].why[0].about == makeDate(2027, 3, 14));
    CHECK(plan.weeks[1].sessions[1].why.back().tradeoff);
    CHECK(whyNotTexts(plan.weeks[1]) == Texts{"Day before Tuesday's session",
                                              "",
                                              "Day after Tuesday's session",
                                              "Day before Friday's session",
                                              "",
                                              "Day after Friday's session",
                                              "Long run day"});
}

TEST_CASE("a closed day names what closes it") {
    PlanRequest request = requestOf(1);
    request.from += Days{1};
    request.athlete.unavailableWeekdays[2] = true;
    request.athlete.minutesByWeekday[3] = 10;
    request.pins = {{makeDate(2027, 3, 6), PinKind::Never, {}, {}}};
    request.races = {{makeDate(2027, 3, 8), "City Run", 10, RacePriority::A}};
    const Plan plan = place(request, rules(), seasons());
    CHECK(whyNotTexts(plan.weeks[0]) == Texts{"In the past",
                                              "",
                                              "Not a day for strength in your week",
                                              "10 free minutes; a light session needs 20",
                                              "",
                                              "You keep this day free of strength",
                                              "Kept clear before City Run on Monday"});
    CHECK(plan.weeks[0].days[6].closedBy == std::vector{RuleId::Race});
}

TEST_CASE("strength waits some hours after the day's run, longer after a hard one") {
    PlanRequest request = requestOf(1);
    repeatRuns(request, "rest tempo easy tempo easy rest long");
    for (Run& run : request.runs) {
        run.start = "07:00";
        run.minutes = 50;
    }
    const Plan plan = place(request, rules(), seasons());
    REQUIRE(sessionsText(plan.weeks[0]) == "Tue heavy Fri moderate");
    CHECK(plan.weeks[0].sessions[0].notBefore == "14:00");
    CHECK(plan.weeks[0].sessions[1].notBefore == "11:00");
    for (Run& run : request.runs)
        run.start = "20:00";
    CHECK(place(request, rules(), seasons()).weeks[0].sessions[0].notBefore.empty());
    for (Run& run : request.runs)
        run.start.clear();
    CHECK(place(request, rules(), seasons()).weeks[0].sessions[0].notBefore.empty());
}

TEST_CASE("every day of every plan is explained in words") {
    std::set<std::string> codes;
    for (unsigned seed = 30'000; seed < 30'600; ++seed) {
        const Dice dice = diceOf(seed);
        const PlanRequest request = randomRequest(dice, dice(1, 6));
        Plan plan;
        try {
            plan = place(request, rules(), seasons());
        } catch (const Error&) {
            continue;
        }
        for (const Finding& finding : plan.findings) {
            CHECK_FALSE(english(finding).empty());
            codes.insert(finding.code);
        }
        for (const PlanWeek& week : plan.weeks) {
            REQUIRE(week.days.size() == 7);
            for (const PlanDay& day : week.days) {
                const bool session =
                    day.done || std::ranges::find(week.sessions, day.date, &PlannedSession::date) !=
                                    week.sessions.end();
                REQUIRE(day.whyNot.has_value() == !session);
                CHECK(day.ceiling.has_value() == day.closedBy.empty());
                if (!day.whyNot) continue;
                CHECK(english(*day.whyNot).find('{') == std::string::npos);
                codes.insert(day.whyNot->code);
            }
            for (const PlannedSession& session : week.sessions) {
                CHECK_FALSE(session.why.empty());
                CHECK(session.why.size() <= 5);
                for (std::size_t i = 0; i < session.why.size(); ++i) {
                    CHECK(english(session.why[i]).find('{') == std::string::npos);
                    if (session.why[i].tradeoff) CHECK(i + 1 == session.why.size());
                    codes.insert(session.why[i].code);
                }
            }
        }
    }
    // No text without use: each is met on the way.
    for (const MessageText& text : placementTexts()) {
        INFO(text.code);
        CHECK(codes.contains(std::string(text.code)));
    }
}
