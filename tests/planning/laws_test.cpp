// SPDX-License-Identifier: MIT
#include "planning/random_request.hpp"
#include "planning/support.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/planning/planner.hpp>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>

// What must hold for every request, whatever its length.

using namespace stridewright;
using namespace stridewright::planning;
using namespace stridewright::planning::tests;

namespace {

/// A request without contradicting pins, of up to `most` weeks.
struct Case {
    PlanRequest request;
    Plan plan;
};

std::optional<Case> anyCase(int most) {
    // One number stands for all dice: drawing each from the generator makes shrinking endless.
    const auto seed = *rc::gen::arbitrary<unsigned>();
    Case result{randomRequest(diceOf(seed), *rc::gen::inRange(1, most + 1)), {}};
    try {
        result.plan = place(result.request, rules(), seasons());
    } catch (const Error& error) {
        RC_ASSERT(error.code() == ErrorCode::BadRequest);
        return std::nullopt;
    }
    return result;
}

std::vector<DatedClass> sessionsOf(const Plan& plan) {
    std::vector<DatedClass> sessions;
    for (const PlanWeek& week : plan.weeks)
        for (const PlannedSession& session : week.sessions)
            sessions.push_back({session.date, session.sessionClass});
    return sessions;
}

Score scoreOf(const PlanRequest& request) {
    return place(request, rules(), seasons()).score;
}

template <class Law>
void holds(const char* name, Law law) {
    INFO(name);
    CHECK(rc::check(name, law));
}

} // namespace

TEST_CASE("laws of every plan") {
    holds("no rule is broken, and the review reaches the same score", [] {
        const auto one = anyCase(10);
        RC_PRE(one.has_value());
        const Review judged = review(one->request, sessionsOf(one->plan), rules(), seasons());
        RC_ASSERT(judged.breaches.empty());
        RC_ASSERT(judged.score == one->plan.score);
        int cost = 0;
        for (const PlanWeek& week : one->plan.weeks)
            cost += week.cost();
        RC_ASSERT(cost == one->plan.score.cost);
    });
    holds("the same request has the same plan", [] {
        const auto one = anyCase(6);
        RC_PRE(one.has_value());
        RC_ASSERT(place(one->request, rules(), seasons()) == one->plan);
    });
    holds("more freedom never costs more", [] {
        auto one = anyCase(6);
        RC_PRE(one.has_value());
        PlanRequest& request = one->request;
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            request.athlete.unavailableWeekdays = {};
            break;
        case 1:
            request.athlete.unavailableDates.clear();
            break;
        case 2:
            request.athlete.minutesByDate.clear();
            request.athlete.minutesByWeekday = {};
            request.athlete.sessionMinutes = 60;
            break;
        default:
            std::erase_if(request.pins, [](const Pin& pin) { return pin.accept.empty(); });
        }
        RC_ASSERT(scoreOf(request) <= one->plan.score);
    });
    holds("the price of a day is that of planning with the day pinned", [] {
        const auto one = anyCase(5);
        RC_PRE(one.has_value());
        const auto& weeks = one->plan.weeks;
        const PlanWeek& week = weeks[*rc::gen::inRange<std::size_t>(0, weeks.size())];
        const PlanDay& day = week.days[*rc::gen::inRange<std::size_t>(0, 7)];
        RC_PRE(!day.done && day.date >= one->request.from);
        const bool pinned = std::ranges::any_of(
            one->request.pins, [&day](const Pin& pin) { return pin.date == day.date; });
        RC_PRE(!pinned);
        PlanRequest request = one->request;
        request.pins.push_back({day.date, PinKind::Must, {}, {}});
        try {
            const Score score = scoreOf(request);
            RC_ASSERT(day.whatIf.has_value());
            RC_ASSERT(score.shortfall - one->plan.score.shortfall == day.whatIf->shortfall);
            RC_ASSERT(score.cost - one->plan.score.cost == day.whatIf->cost);
        } catch (const Error&) {
            RC_ASSERT(!day.whatIf.has_value());
        }
    });
    holds("planning again with the plan as it is changes nothing", [] {
        auto one = anyCase(6);
        RC_PRE(one.has_value());
        one->request.existing = sessionsOf(one->plan);
        const Plan again = place(one->request, rules(), seasons());
        RC_ASSERT(again.score.shortfall == one->plan.score.shortfall);
        RC_ASSERT(again.score.cost <= one->plan.score.cost);
    });
}

TEST_CASE("every session's terms are part of its week's") {
    for (unsigned seed = 40'000; seed < 40'200; ++seed) {
        Plan plan;
        try {
            plan = place(randomRequest(diceOf(seed), 4), rules(), seasons());
        } catch (const Error&) {
            continue;
        }
        for (const PlanWeek& week : plan.weeks) {
            CostTerms sum{};
            for (const PlannedSession& session : week.sessions)
                for (std::size_t i = 0; i < sum.size(); ++i)
                    sum[i] += session.terms[i];
            for (const CostTerm term : {CostTerm::Host,
                                        CostTerm::NextDay,
                                        CostTerm::SecondDay,
                                        CostTerm::PreviousDay,
                                        CostTerm::Preferred,
                                        CostTerm::Rhythm,
                                        CostTerm::Gap})
                CHECK(sum[static_cast<std::size_t>(term)] ==
                      week.terms[static_cast<std::size_t>(term)]);
        }
    }
}

TEST_CASE("a request of two years and ten thousand runs is simply planned") {
    PlanRequest request = requestOf(kMaxWeeks);
    request.phases.reset();
    request.deloadWeeks.reset();
    for (int i = 0; i < 10'000; ++i) {
        Run run;
        run.date = request.from + Days{i % 900 - 50};
        run.kind = static_cast<RunKind>(i % 10);
        request.runs.push_back(run);
    }
    const Plan plan = place(request, rules(), seasons());
    CHECK(plan.weeks.size() == kMaxWeeks);
    CHECK(review(request, sessionsOf(plan), rules(), seasons()).breaches.empty());
}

TEST_CASE("a number of weeks outside 1 to 104 is refused") {
    for (const int weeks : {0, -1, 105}) {
        PlanRequest request = requestOf(1);
        request.weeks = weeks;
        CHECK_THROWS_AS(place(request, rules(), seasons()), Error);
    }
}
