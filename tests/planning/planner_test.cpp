// SPDX-License-Identifier: MIT
#include "planning/brute_force.hpp"
#include "planning/random_request.hpp"
#include "planning/support.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/planning/planner.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace stridewright;
using namespace stridewright::planning::tests;

namespace {

constexpr std::size_t kMostPairs = 40'000;

std::optional<Plan> placed(const PlanRequest& request) {
    try {
        return planning::place(request, rules(), seasons());
    } catch (const Error& error) {
        REQUIRE(error.code() == ErrorCode::BadRequest);
        REQUIRE(error.place().starts_with("/pins/"));
        return std::nullopt;
    }
}

WeekRanks ranksOf(const PlanWeek& week) {
    WeekRanks ranks{};
    for (std::size_t i = 0; i < 7; ++i)
        if (week.days[i].done) ranks[i] = rankOf(*week.days[i].done);
    for (const PlannedSession& session : week.sessions)
        ranks[static_cast<std::size_t>(daysBetween(week.starts, session.date))] =
            rankOf(session.sessionClass);
    return ranks;
}

std::vector<DatedClass> sessionsOf(const Plan& plan) {
    std::vector<DatedClass> sessions;
    for (const PlanWeek& week : plan.weeks)
        for (const PlannedSession& session : week.sessions)
            sessions.push_back({session.date, session.sessionClass});
    return sessions;
}

Score minus(Score a, Score b) {
    return {a.shortfall - b.shortfall, a.cost - b.cost};
}

/// The alternatives that trying everything gives, cheapest first.
std::vector<BestOfSet> bruteAlternatives(const BruteAnswer& answer, std::size_t week) {
    std::vector<BestOfSet> sets;
    for (const auto& [mask, best] : answer.sets[week]) {
        unsigned chosen = 0;
        for (std::size_t i = 0; i < 7; ++i)
            chosen |= answer.weeks[week][i] > 0 ? 1U << i : 0U;
        if (mask != chosen) sets.push_back(best);
    }
    std::ranges::sort(sets, [](const BestOfSet& a, const BestOfSet& b) {
        return a.score != b.score ? a.score < b.score : a.ranks > b.ranks;
    });
    if (sets.size() > 5) sets.resize(5);
    return sets;
}

void compareWeek(const PlanWeek& week, const BruteAnswer& answer, std::size_t index) {
    CHECK(ranksOf(week) == answer.weeks[index]);
    for (std::size_t day = 0; day < 7; ++day) {
        const auto& extra = answer.whatIf[index][day];
        REQUIRE(week.days[day].whatIf.has_value() == extra.has_value());
        if (extra) CHECK(*week.days[day].whatIf == minus(*extra, answer.best));
    }
    const auto others = bruteAlternatives(answer, index);
    REQUIRE(week.alternatives.size() == others.size());
    for (std::size_t i = 0; i < others.size(); ++i) {
        CHECK(week.alternatives[i].delta == minus(others[i].score, answer.best));
        std::vector<DatedClass> sessions;
        for (std::size_t day = 0; day < 7; ++day)
            if (others[i].ranks[day] > 0 && !week.days[day].done)
                sessions.push_back({week.days[day].date, classOfRank(others[i].ranks[day])});
        CHECK(week.alternatives[i].sessions == sessions);
    }
}

void compareStatus(const Plan& plan, const PlanRequest& request, const BruteAnswer& answer) {
    BruteForce freed(request, rules());
    freed.setRaceDayOnly();
    const auto below = [](const PlanWeek& week, const WeekRanks& ranks) {
        return std::ranges::count_if(ranks, [](int rank) { return rank > 0; }) < week.bounds.min;
    };
    std::optional<BruteAnswer> withoutTable;
    for (std::size_t w = 0; w < plan.weeks.size(); ++w) {
        WeekStatus expected = WeekStatus::Ok;
        if (below(plan.weeks[w], answer.weeks[w])) {
            if (!withoutTable) {
                if (freed.size() > 20 * kMostPairs) return;
                withoutTable = freed.solve();
            }
            expected = below(plan.weeks[w], withoutTable->weeks[w]) ? WeekStatus::Short
                                                                    : WeekStatus::Exempt;
        }
        CHECK(plan.weeks[w].status == expected);
        CHECK(plan.weeks[w].conflict.has_value() == (expected == WeekStatus::Short));
    }
}

} // namespace

TEST_CASE("the search finds what trying everything finds, on random fortnights") {
    int compared = 0;
    int contradicting = 0;
    for (unsigned seed = 0; seed < 2600; ++seed) {
        const Dice dice = diceOf(seed);
        const PlanRequest request = randomRequest(dice, dice(1, 4) == 1 ? 1 : 2);
        BruteForce brute(request, rules());
        const std::size_t pairs = brute.size();
        if (pairs > kMostPairs) continue;
        INFO("seed " << seed);
        const BruteAnswer answer = brute.solve();
        const auto plan = placed(request);
        REQUIRE(plan.has_value() == answer.possible);
        if (!plan) {
            ++contradicting;
            continue;
        }
        ++compared;
        CHECK(plan->score == answer.best);
        for (std::size_t w = 0; w < plan->weeks.size(); ++w)
            compareWeek(plan->weeks[w], answer, w);
        compareStatus(*plan, request, answer);
    }
    CHECK(compared > 1000);
    CHECK(contradicting > 100);
}

TEST_CASE("a review agrees with the search, and with the rules' words for any arrangement") {
    int allowed = 0;
    int broken = 0;
    for (unsigned seed = 10'000; seed < 11'500; ++seed) {
        const Dice dice = diceOf(seed);
        const PlanRequest request = randomRequest(dice, dice(1, 2));
        const auto plan = placed(request);
        if (!plan) continue;
        INFO("seed " << seed);
        const planning::Review own =
            planning::review(request, sessionsOf(*plan), rules(), seasons());
        CHECK(own.breaches.empty());
        CHECK(own.score == plan->score);
        CHECK(own.best == plan->score);
        for (std::size_t w = 0; w < plan->weeks.size(); ++w)
            CHECK(own.weeks[w].terms == plan->weeks[w].terms);

        const BruteForce brute(request, rules());
        std::vector<WeekRanks> weeks;
        std::vector<DatedClass> sessions;
        for (const PlanWeek& week : plan->weeks) {
            WeekRanks ranks = ranksOf(week);
            for (std::size_t day = 0; day < 7; ++day) {
                const Date date = week.days[day].date;
                if (brute.factRank(date) == 0 && dice(1, 5) == 1) ranks[day] = dice(0, 3);
                if (ranks[day] > 0 && !week.days[day].done)
                    sessions.push_back({date, classOfRank(ranks[day])});
            }
            weeks.push_back(ranks);
        }
        const planning::Review other = planning::review(request, sessions, rules(), seasons());
        CHECK(other.breaches.empty() == brute.isAllowed(weeks));
        CHECK(other.score == brute.scoreOf(weeks));
        if (other.breaches.empty()) CHECK(other.score >= own.score);
        ++(other.breaches.empty() ? allowed : broken);
    }
    CHECK(allowed > 100);
    CHECK(broken > 100);
}
