// SPDX-License-Identifier: MIT
#include "planning/support.hpp"
#include <stridewright/planning/planner.hpp>
#include <stridewright/planning/seasons.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::planning;
using namespace stridewright::planning::tests;

namespace {

PlanRequest open(int weeks) {
    PlanRequest request = requestOf(weeks);
    request.phases.reset();
    request.deloadWeeks.reset();
    return request;
}

/// With an A race on the Sunday of the given week, counted from 1.
PlanRequest withRace(int weeks, int raceWeek, double km) {
    PlanRequest request = open(weeks);
    request.races.push_back({request.from + Days{7 * raceWeek - 1}, "Race", km, RacePriority::A});
    return request;
}

/// "base 4, build 6": weeks of each phase within the horizon.
std::string phasesText(const PlanRequest& request) {
    const auto phases = derivePhases(request, seasons());
    const Date end =
        weekStart(request.from, request.athlete.weekStartsOn) + Days{7 * request.weeks};
    std::string text;
    for (std::size_t i = 0; i < phases.size() && phases[i].from < end; ++i) {
        const Date next = i + 1 < phases.size() ? std::min(end, phases[i + 1].from) : end;
        if (!text.empty()) text += ", ";
        text += word(phases[i].phase);
        text += ' ' + std::to_string(daysBetween(phases[i].from, next) / 7);
    }
    return text;
}

/// Numbers of the easier weeks, from 1.
std::vector<int> easierWeeks(const PlanRequest& request) {
    const auto phases = derivePhases(request, seasons());
    std::vector<int> numbers;
    for (const Date date : deriveDeloadWeeks(request, phases, seasons()))
        numbers.push_back(
            daysBetween(weekStart(request.from, request.athlete.weekStartsOn), date) / 7 + 1);
    return numbers;
}

} // namespace

TEST_CASE("a season of the preferred length has every phase in full") {
    CHECK(phasesText(withRace(13, 13, 5)) == "base 4, build 5, peak 3, race 1");
    CHECK(phasesText(withRace(14, 14, 10)) == "base 4, build 6, peak 3, race 1");
    CHECK(phasesText(withRace(15, 15, 21.1)) == "base 4, build 6, peak 3, taper 1, race 1");
    CHECK(phasesText(withRace(18, 18, 42.2)) == "base 4, build 8, peak 4, taper 1, race 1");
    CHECK(phasesText(withRace(20, 20, 80)) == "base 6, build 8, peak 4, taper 1, race 1");
    CHECK(phasesText(withRace(20, 20, 100)) == "base 6, build 8, peak 3, taper 2, race 1");
}

TEST_CASE("where time is short the peak gives way first, then the build, then the base") {
    CHECK(phasesText(withRace(14, 14, 21.1)) == "base 4, build 6, peak 2, taper 1, race 1");
    CHECK(phasesText(withRace(13, 13, 21.1)) == "base 4, build 6, peak 1, taper 1, race 1");
    CHECK(phasesText(withRace(12, 12, 21.1)) == "base 4, build 5, peak 1, taper 1, race 1");
    CHECK(phasesText(withRace(11, 11, 21.1)) == "base 4, build 4, peak 1, taper 1, race 1");
    CHECK(phasesText(withRace(8, 8, 21.1)) == "base 1, build 4, peak 1, taper 1, race 1");
    CHECK(phasesText(withRace(6, 6, 21.1)) == "build 3, peak 1, taper 1, race 1");
}

TEST_CASE("a very short way has no build, and at the last light sessions only") {
    CHECK(phasesText(withRace(5, 5, 21.1)) == "base 2, maintenance 1, taper 1, race 1");
    CHECK(phasesText(withRace(3, 3, 5)) == "base 1, maintenance 1, race 1");
    CHECK(phasesText(withRace(2, 2, 21.1)) == "race 2");
    CHECK(phasesText(withRace(1, 1, 42.2)) == "race 1");
}

TEST_CASE("a long way begins with blocks, and from half a year on with the off-season") {
    CHECK(phasesText(withRace(18, 18, 21.1)) == "base 7, build 6, peak 3, taper 1, race 1");
    CHECK(phasesText(withRace(24, 24, 21.1)) ==
          "base 4, build 5, base 4, build 6, peak 3, taper 1, race 1");
    // A week or two are no off-season.
    CHECK(phasesText(withRace(26, 26, 21.1)) ==
          "base 6, build 5, base 4, build 6, peak 3, taper 1, race 1");
    CHECK(phasesText(withRace(28, 28, 21.1)) ==
          "off_season 4, base 4, build 5, base 4, build 6, peak 3, taper 1, race 1");
    CHECK(phasesText(withRace(33, 33, 21.1)) ==
          "off_season 9, base 4, build 5, base 4, build 6, peak 3, taper 1, race 1");
}

TEST_CASE("recovery follows the race, and then the open cycle") {
    CHECK(phasesText(withRace(28, 18, 42.2)) ==
          "base 4, build 8, peak 4, taper 1, race 1, recovery 3, off_season 7");
    CHECK(phasesText(withRace(16, 13, 5)) ==
          "base 4, build 5, peak 3, race 1, recovery 1, off_season 2");
    CHECK(phasesText(open(30)) == "off_season 8, base 6, build 7, off_season 8, base 1");
}

TEST_CASE("the next A race is near: no new base; far: built up again") {
    PlanRequest near = withRace(22, 15, 21.1);
    near.races.push_back({near.from + Days{7 * 22 - 1}, "Next", 10, RacePriority::A});
    CHECK(phasesText(near) == "base 4, build 6, peak 3, taper 1, race 1, recovery 2, "
                              "maintenance 1, peak 3, race 1");
    PlanRequest far = withRace(29, 15, 21.1);
    far.races.push_back({far.from + Days{7 * 29 - 1}, "Next", 10, RacePriority::A});
    CHECK(phasesText(far) == "base 4, build 6, peak 3, taper 1, race 1, recovery 2, base 4, "
                             "build 4, peak 3, race 1");
}

TEST_CASE("B and C races keep the phases as they are") {
    PlanRequest request = withRace(13, 13, 5);
    request.races.push_back({request.from + Days{40}, "Club", 10, RacePriority::B});
    CHECK(phasesText(request) == phasesText(withRace(13, 13, 5)));
}

TEST_CASE("who runs far in a week tapers a week longer for a marathon") {
    PlanRequest request = withRace(18, 18, 42.2);
    for (int day = 0; day < 5; ++day) {
        Run run;
        run.date = request.from + Days{day};
        run.km = 16;
        request.runs.push_back(run);
    }
    CHECK(phasesText(request) == "base 4, build 8, peak 3, taper 2, race 1");
}

TEST_CASE("phases begin with the athlete's weeks, and cover the whole horizon") {
    PlanRequest request = withRace(15, 15, 21.1);
    request.athlete.weekStartsOn = Weekday::Sunday;
    request.races[0].date += Days{-1};
    const auto phases = derivePhases(request, seasons());
    CHECK(phases.front().from == request.from - Days{1});
    for (const PhaseStart& phase : phases)
        CHECK(weekdayOf(phase.from) == Weekday::Sunday);
    CHECK(phasesText(request) == "base 4, build 6, peak 3, taper 1, race 1");
}

TEST_CASE("easier weeks come every third to fifth week, by level and age") {
    PlanRequest request = open(21);
    CHECK(easierWeeks(request) == std::vector{4, 8, 12, 16, 21});
    request.athlete.level = Level::Beginner;
    CHECK(easierWeeks(request) == std::vector{5, 10, 15, 21});
    request.athlete.age = 45;
    CHECK(easierWeeks(request) == std::vector{4, 8, 12, 16, 21});
    request.athlete.age = 64;
    CHECK(easierWeeks(request) == std::vector{3, 6, 9, 12, 15, 18, 21});
}

TEST_CASE("taper, race and recovery count as easier, and none comes right before the taper") {
    // Base 1-4, build 5-10, peak 11-13, taper 14, race 15: week 12 would be the next.
    CHECK(easierWeeks(withRace(15, 15, 21.1)) == std::vector{4, 8});
    // Too short for one before the last three weeks: then it may come there.
    CHECK(easierWeeks(withRace(7, 7, 21.1)) == std::vector{4});
    // Race in week 13, recovery in 14, and then the count begins again.
    CHECK(easierWeeks(withRace(20, 13, 5)) == std::vector{4, 8, 18});
}

TEST_CASE("planning a season again later gives the same easier weeks where its phases are kept") {
    PlanRequest request = open(21);
    const auto phases = derivePhases(request, seasons());
    const auto all = deriveDeloadWeeks(request, phases, seasons());
    request.from += Days{7 * 6 + 2};
    request.weeks = 15;
    const auto later = deriveDeloadWeeks(request, phases, seasons());
    CHECK(later == std::vector<Date>(all.begin() + 1, all.end()));
}

TEST_CASE("given phases and easier weeks are taken as they are") {
    PlanRequest request = withRace(4, 3, 10);
    request.phases = {{request.from, PhaseKind::Base}, {request.from + Days{9}, PhaseKind::Peak}};
    request.deloadWeeks = {request.from + Days{10}};
    const Plan plan = place(request, rules(), seasons());
    CHECK(plan.weeks[1].phase == PhaseKind::Base);
    CHECK(plan.weeks[2].phase == PhaseKind::Peak);
    CHECK(plan.weeks[1].deload);
    CHECK_FALSE(plan.weeks[2].deload);
}
