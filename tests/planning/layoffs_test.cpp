// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

const std::vector<Date> kPlanned{
    kToday, kToday + Days{3}, kToday + Days{7}, kToday + Days{10}, kToday + Days{14}};

std::vector<planning::SessionEasing> easings(const PlanRequest& request,
                                             const std::vector<Run>& runs = {}) {
    return planning::easingsFor(request.log, runs, kPlanned, shipped().adaptation.layoffs);
}

std::vector<planning::SessionEasing> after(int days) {
    PlanRequest request = runner(1);
    trainUntil(request, days);
    return easings(request);
}

} // namespace

TEST_CASE("up to six days without strength nothing changes", "[layoffs]") {
    CHECK(after(3).empty());
    CHECK(after(6).empty());
}

TEST_CASE("after 7 to 10 days: the last loads, effort 7.5, a main set less, for one session",
          "[layoffs]") {
    for (const int days : {7, 10}) {
        const auto held = after(days);
        INFO(days);
        REQUIRE(held.size() == 1);
        CHECK(held[0].usual.load == 1);
        CHECK(held[0].usual.repeat);
        CHECK(held[0].usual.effort == 7.5);
        CHECK(held[0].usual.mainSetsLess == 1);
        CHECK(says(held[0].why, "layoff_1"));
    }
}

TEST_CASE("after 11 to 17 days: a tenth less, two thirds of the sets, kind to muscles, twice",
          "[layoffs]") {
    for (const int days : {11, 17}) {
        const auto held = after(days);
        INFO(days);
        REQUIRE(held.size() == 2);
        for (const auto& session : held) {
            CHECK(session.usual.load == Approx(0.9));
            CHECK(session.usual.sets == Approx(0.67));
            CHECK(session.usual.soreness == 2);
            CHECK(says(session.why, "layoff_2"));
        }
    }
}

TEST_CASE("after 18 to 24 days: 15 to 20 % less, effort 7 for a week, half the contacts",
          "[layoffs]") {
    CHECK(after(18)[0].usual.load == Approx(0.85));
    CHECK(after(24)[0].usual.load == Approx(0.80));
    const auto held = after(20);
    REQUIRE(held.size() == 2); // the third is a week later
    CHECK(held[0].usual.effort == 7);
    CHECK(held[0].usual.contacts == 0.5);
    CHECK(held[1].usual.effort == 7);
}

TEST_CASE("after 25 to 55 days: 25 to 30 % less, and held back for two weeks", "[layoffs]") {
    CHECK(after(25)[0].usual.load == Approx(0.75));
    CHECK(after(55)[0].usual.load == Approx(0.70));
    const auto held = after(30);
    CHECK(held.size() == 4);
    CHECK(held[2].usual.sets == 1); // fewer sets in the first two only
    CHECK(held[2].usual.effort == 7);
}

TEST_CASE("longer away is never milder", "[layoffs]") {
    planning::Easing before;
    for (int days = 7; days < 120; ++days) {
        const auto held = after(days);
        INFO(days);
        REQUIRE_FALSE(held.empty());
        CHECK(held[0].usual.load <= before.load);
        before = held[0].usual;
    }
}

TEST_CASE("where running went on calves and core are held back a row less", "[layoffs]") {
    PlanRequest request = runner(1);
    trainUntil(request, 14);
    const auto held = easings(request, request.runs);
    REQUIRE(held.size() == 2);
    CHECK(held[0].usual.load == Approx(0.9));
    CHECK(held[0].calvesAndCore.load == 1);
    CHECK(held[0].calvesAndCore.effort == 7.5);
    CHECK(held[1].calvesAndCore.empty());
    CHECK(says(held[0].why, "layoff_ran_on"));
    PlanRequest resting = runner(1);
    trainUntil(resting, 14);
    CHECK(easings(resting)[0].calvesAndCore.load == Approx(0.9));
}

TEST_CASE("a gap that is usual for the athlete is no layoff", "[layoffs]") {
    PlanRequest weekly = runner(1);
    for (int week = 8; week > 0; --week)
        weekly.log.sessions.push_back(trained(kToday - Days{7 * week}));
    CHECK(easings(weekly).empty());
}

TEST_CASE("the way back is counted from the session that ended the layoff", "[layoffs]") {
    PlanRequest request = runner(1);
    trainUntil(request, 3 + 14);
    request.log.sessions.push_back(trained(kToday - Days{3}));
    const auto held = easings(request);
    REQUIRE(held.size() == 1); // one of two is done
    CHECK(held[0].before == kToday - Days{3});
    request.log.sessions.push_back(trained(kToday - Days{1}));
    CHECK(easings(request).empty());
}

TEST_CASE("without any session there is nothing to come back to", "[layoffs]") {
    PlanRequest request = runner(1);
    CHECK(easings(request).empty());
    request.log.readiness.push_back({kToday, 4, 4, 4, 4, {}, {}, false});
    CHECK(easings(request).empty());
}

TEST_CASE("the first session after fever is as after a week away, with effort 6", "[layoffs]") {
    PlanRequest request = runner(1);
    trainUntil(request, 5);
    request.log.illness.push_back({kToday - Days{4}, kToday - Days{3}, true});
    const auto held = easings(request);
    REQUIRE(held.size() == 1);
    CHECK(held[0].usual.effort == 6);
    CHECK(held[0].usual.repeat);
    CHECK(says(held[0].why, "after_fever"));
    request.log.illness[0].fever = false;
    CHECK(easings(request).empty());
}
