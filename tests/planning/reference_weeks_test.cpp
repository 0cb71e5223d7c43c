// SPDX-License-Identifier: MIT
#include "planning/support.hpp"
#include <stridewright/planning/planner.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::planning::tests;

namespace {

constexpr const char* kTwoHard = "rest tempo easy tempo easy rest long";
constexpr const char* kOneHard = "rest easy easy tempo rest easy long";
constexpr const char* kFewRuns = "rest easy rest easy rest easy rest";
constexpr const char* kMidLong = "easy easy tempo easy easy long rest";

struct Row {
    const char* runs;
    Level level;
    PhaseKind phase;
    PlacementPolicy policy;
    const char* sessions;
    int cost;
    const char* terms;
    void (*change)(Athlete&);
};

void asIs(Athlete&) {}

} // namespace

TEST_CASE("the reference weeks are planned as the rules say") {
    using L = Level;
    using P = PhaseKind;
    using Q = PlacementPolicy;
    const Row rows[] = {
        {kTwoHard,
         L::Beginner,
         P::Base,
         Q::RestOrEasy,
         "Tue moderate Fri moderate",
         10,
         "host 7, second_day 2, previous_day 1",
         asIs},
        {kTwoHard,
         L::Intermediate,
         P::Build,
         Q::RestOrEasy,
         "Tue heavy Fri moderate",
         14,
         "host 9, second_day 4, previous_day 1",
         asIs},
        {kTwoHard,
         L::Intermediate,
         P::Build,
         Q::HardDaysHard,
         "Tue moderate Thu heavy",
         10,
         "host 4, second_day 1, gap 5",
         asIs},
        {kOneHard,
         L::Intermediate,
         P::Build,
         Q::RestOrEasy,
         "Tue heavy Fri moderate",
         6,
         "host 1, second_day 4, previous_day 1",
         asIs},
        {kOneHard,
         L::Intermediate,
         P::Build,
         Q::HardDaysHard,
         "Mon moderate Thu heavy",
         9,
         "host 6, previous_day 3",
         asIs},
        {"easy tempo easy steady tempo easy long",
         L::Intermediate,
         P::Build,
         Q::RestOrEasy,
         "Tue heavy Fri moderate",
         15,
         "host 14, second_day 1",
         asIs},
        {kFewRuns, L::Beginner, P::Base, Q::RestOrEasy, "Mon moderate Fri moderate", 0, "", asIs},
        {kFewRuns,
         L::Advanced,
         P::Base,
         Q::RestOrEasy,
         "Mon moderate Wed moderate Fri light",
         0,
         "",
         asIs},
        {kFewRuns, L::Intermediate, P::Build, Q::AfterEasy, "Tue heavy Sat moderate", 0, "", asIs},
        {kMidLong,
         L::Intermediate,
         P::Build,
         Q::RestOrEasy,
         "Mon heavy Thu moderate",
         7,
         "host 2, second_day 4, previous_day 1",
         asIs},
        {kMidLong,
         L::Intermediate,
         P::Peak,
         Q::RestOrEasy,
         "Mon heavy Thu light",
         5,
         "host 2, second_day 3",
         asIs},
        {kMidLong,
         L::Intermediate,
         P::Taper,
         Q::RestOrEasy,
         "Mon moderate Thu light",
         3,
         "host 2, second_day 1",
         asIs},
        {kMidLong,
         L::Advanced,
         P::OffSeason,
         Q::RestOrEasy,
         "Mon moderate Thu moderate",
         5,
         "host 2, second_day 2, previous_day 1",
         asIs},
        {kTwoHard,
         L::Intermediate,
         P::Build,
         Q::RestOrEasy,
         "Mon moderate Fri heavy",
         20,
         "host 1, next_day 10, second_day 3, previous_day 6",
         [](Athlete& athlete) { athlete.unavailableWeekdays[1] = true; }},
        {kTwoHard,
         L::Intermediate,
         P::Build,
         Q::RestOrEasy,
         "Tue heavy Fri moderate",
         14,
         "host 9, second_day 4, previous_day 1",
         [](Athlete& athlete) { athlete.minutesByWeekday[4] = 30; }},
        {kTwoHard,
         L::Intermediate,
         P::Build,
         Q::RestOrEasy,
         "Mon moderate Thu heavy",
         21,
         "host 8, next_day 10, previous_day 3",
         [](Athlete& athlete) {
             athlete.preferredWeekdays[0] = true;
             athlete.preferredWeekdays[3] = true;
         }},
        {kTwoHard,
         L::Advanced,
         P::Base,
         Q::RestOrEasy,
         "Tue moderate Thu moderate Sat light",
         15,
         "host 12, next_day 2, second_day 1",
         [](Athlete& athlete) {
             athlete.sessionsPerWeek = {3, 3};
         }},
    };
    for (const Row& row : rows) {
        PlanRequest request = requestOf(4, row.level, row.phase);
        request.athlete.placement = row.policy;
        row.change(request.athlete);
        repeatRuns(request, row.runs);
        const Plan plan = planning::place(request, rules(), seasons());
        INFO(row.runs << ", " << row.sessions);
        CHECK(sessionsText(plan.weeks[2]) == row.sessions);
        CHECK(plan.weeks[2].cost() == row.cost);
        CHECK(termsText(plan.weeks[2].terms) == row.terms);
    }
}
