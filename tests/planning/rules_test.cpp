// SPDX-License-Identifier: MIT
#include "planning/support.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/planning/planner.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

// Each hard rule alone: an arrangement that breaks nothing else, with and without what the rule
// forbids.

using namespace stridewright;
using namespace stridewright::planning;
using namespace stridewright::planning::tests;

namespace {

constexpr SessionClass kLight = SessionClass::Light;
constexpr SessionClass kModerate = SessionClass::Moderate;
constexpr SessionClass kHeavy = SessionClass::Heavy;

/// An advanced athlete who runs easily every second day; day 0 is a Monday.
PlanRequest quietWeek() {
    PlanRequest request = requestOf(1, Level::Advanced);
    repeatRuns(request, "rest easy rest easy rest easy rest");
    return request;
}

void setRun(PlanRequest& request, int day, RunKind kind) {
    const Date date = request.from + Days{day};
    std::erase_if(request.runs, [date](const Run& run) { return run.date == date; });
    Run run;
    run.date = date;
    run.kind = kind;
    request.runs.push_back(run);
}

DatedClass on(const PlanRequest& request, int day, SessionClass asked) {
    return {request.from + Days{day}, asked};
}

struct Broken {
    RuleId rule;
    int day;
    friend bool operator==(const Broken&, const Broken&) = default;
};

std::ostream& operator<<(std::ostream& stream, const Broken& broken) {
    return stream << word(broken.rule) << " on day " << broken.day;
}

std::vector<Broken> broken(const PlanRequest& request, const std::vector<DatedClass>& sessions) {
    std::vector<Broken> result;
    for (const Breach& breach : review(request, sessions, rules(), seasons()).breaches)
        result.push_back({breach.rule, daysBetween(request.from, breach.date)});
    return result;
}

using Breaches = std::vector<Broken>;

} // namespace

TEST_CASE("count: two or three sessions a week") {
    const PlanRequest request = quietWeek();
    CHECK(broken(request, {on(request, 0, kLight), on(request, 2, kLight), on(request, 4, kLight)})
              .empty());
    CHECK(broken(request,
                 {on(request, 0, kLight),
                  on(request, 2, kLight),
                  on(request, 4, kLight),
                  on(request, 6, kLight)}) == Breaches{{RuleId::Count, 0}});
    // Too few is no breach but a lack.
    const Review few = review(request, {}, rules(), seasons());
    CHECK(few.breaches.empty());
    CHECK(few.score.shortfall == 2);
}

TEST_CASE("count: the bounds may be narrowed, and race weeks have their own") {
    PlanRequest request = quietWeek();
    request.athlete.sessionsPerWeek = {3, 3};
    CHECK(place(request, rules(), seasons()).weeks[0].sessions.size() == 3);
    request.athlete.raceWeekSessions = SessionBounds{0, 1};
    request.phases = {{request.from, PhaseKind::Race}};
    const Plan plan = place(request, rules(), seasons());
    CHECK(plan.weeks[0].bounds == SessionBounds{0, 1});
    CHECK(plan.weeks[0].sessions.size() <= 1);
}

TEST_CASE("spacing: never on two days in a row, over the week's edge too") {
    PlanRequest request = quietWeek();
    CHECK(broken(request, {on(request, 2, kLight), on(request, 3, kLight)}) ==
          Breaches{{RuleId::Spacing, 3}});
    request.done = {{request.from - Days{1}, kLight}};
    CHECK(broken(request, {on(request, 0, kLight)}) == Breaches{{RuleId::Spacing, 0}});
    CHECK(broken(request, {on(request, 1, kLight)}).empty());
}

TEST_CASE("available: not on days marked so, nor on days pinned never") {
    PlanRequest request = quietWeek();
    request.athlete.unavailableWeekdays[1] = true;
    request.athlete.unavailableDates.insert(request.from + Days{3});
    request.pins = {{request.from + Days{5}, PinKind::Never, {}, {}}};
    CHECK(
        broken(request, {on(request, 1, kLight), on(request, 3, kLight), on(request, 5, kLight)}) ==
        Breaches{{RuleId::Available, 1}, {RuleId::Available, 3}, {RuleId::Available, 5}});
}

TEST_CASE("time: a class needs its minutes, by date before weekday before the usual") {
    PlanRequest request = quietWeek();
    request.athlete.sessionMinutes = 25;
    CHECK(broken(request, {on(request, 0, kModerate)}).empty());
    CHECK(broken(request, {on(request, 0, kHeavy)}) == Breaches{{RuleId::Time, 0}});
    request.athlete.minutesByWeekday[0] = 35;
    CHECK(broken(request, {on(request, 0, kHeavy)}).empty());
    request.athlete.minutesByDate[request.from] = 19;
    CHECK(broken(request, {on(request, 0, kLight)}) == Breaches{{RuleId::Time, 0}});
}

TEST_CASE("race: days kept clear before and after, by class, distance and priority") {
    PlanRequest request = quietWeek();
    request.weeks = 5;
    const auto nearest = [&request](int direction, SessionClass asked) {
        for (int days = 1; days < 40; ++days) {
            request.from = request.races[0].date + Days{direction * days};
            request.from = weekStart(request.from, Weekday::Monday) - Days{14};
            const Date date = request.races[0].date + Days{direction * days};
            const auto breaches =
                review(request, std::vector{DatedClass{date, asked}}, rules(), seasons()).breaches;
            const bool closed = std::ranges::any_of(
                breaches, [](const Breach& breach) { return breach.rule == RuleId::Race; });
            if (!closed) return days;
        }
        return 0;
    };
    request.phases = {{makeDate(2026, 1, 5), PhaseKind::Build}};
    request.runs.clear();
    request.races = {{makeDate(2027, 3, 14), "Race", 10, RacePriority::A}};
    CHECK(nearest(-1, kLight) == 3);
    CHECK(nearest(-1, kModerate) == 5);
    CHECK(nearest(-1, kHeavy) == 7);
    CHECK(nearest(1, kHeavy) == 6);
    request.races[0].km = 42.195;
    CHECK(nearest(-1, kHeavy) == 12);
    CHECK(nearest(1, kLight) == 7);
    CHECK(nearest(1, kModerate) == 12);
    request.races[0].km = 100;
    CHECK(nearest(-1, kHeavy) == 14);
    CHECK(nearest(1, kHeavy) == 26);
    request.races[0].priority = RacePriority::B;
    CHECK(nearest(-1, kHeavy) == 5);
    CHECK(nearest(1, kHeavy) == 20);
    request.races[0] = {makeDate(2027, 3, 14), "Park run", 5, RacePriority::C};
    CHECK(nearest(-1, kModerate) == 2);
    CHECK(nearest(-1, kHeavy) == 3);
    CHECK(nearest(1, kHeavy) == 3);
}

TEST_CASE("race: one outside the horizon counts as well") {
    PlanRequest request = quietWeek();
    request.races = {{request.from - Days{5}, "Marathon", 42.195, RacePriority::A}};
    CHECK(broken(request, {on(request, 0, kLight), on(request, 2, kLight)}) ==
          Breaches{{RuleId::Race, 0}});
    request.races[0].date = request.from + Days{9};
    CHECK(broken(request, {on(request, 2, kModerate), on(request, 6, kLight)}) ==
          Breaches{{RuleId::Race, 6}});
}

TEST_CASE("before_hard: the level says what the day before a hard run may hold") {
    for (const RunKind hard : {RunKind::Tempo, RunKind::Intervals, RunKind::Hills, RunKind::Long}) {
        PlanRequest request = quietWeek();
        setRun(request, 3, hard);
        CHECK(broken(request, {on(request, 2, kModerate)}).empty());
        CHECK(broken(request, {on(request, 2, kHeavy)}) == Breaches{{RuleId::BeforeHard, 2}});
        request.athlete.level = Level::Beginner;
        CHECK(broken(request, {on(request, 2, kLight)}).empty());
        CHECK(broken(request, {on(request, 2, kModerate)}) == Breaches{{RuleId::BeforeHard, 2}});
    }
    PlanRequest request = quietWeek();
    setRun(request, 7, RunKind::Tempo); // the day after the horizon
    CHECK(broken(request, {on(request, 6, kHeavy)}) == Breaches{{RuleId::BeforeHard, 6}});
}

TEST_CASE("long_day: nothing heavy on the day of a long run") {
    PlanRequest request = quietWeek();
    setRun(request, 3, RunKind::Long);
    CHECK(broken(request, {on(request, 3, kModerate)}).empty());
    CHECK(broken(request, {on(request, 3, kHeavy)}) == Breaches{{RuleId::LongDay, 3}});
}

TEST_CASE("ceiling: of phase, easier week, level and age, the lowest") {
    PlanRequest request = quietWeek();
    CHECK(broken(request, {on(request, 2, kHeavy)}).empty());
    request.deloadWeeks = {request.from + Days{6}};
    CHECK(broken(request, {on(request, 2, kHeavy)}) == Breaches{{RuleId::Ceiling, 2}});
    request.deloadWeeks->clear();
    request.athlete.age = 17;
    CHECK(broken(request, {on(request, 2, kModerate)}).empty());
    CHECK(broken(request, {on(request, 2, kHeavy)}) ==
          Breaches{{RuleId::HeavyCount, 0}, {RuleId::Ceiling, 2}});
    request.athlete.age.reset();
    request.phases = {{request.from, PhaseKind::Race}};
    CHECK(broken(request, {on(request, 2, kLight)}).empty());
    CHECK(broken(request, {on(request, 2, kModerate)}) == Breaches{{RuleId::Ceiling, 2}});
}

TEST_CASE("heavy_count: so many heavy sessions a week and no more") {
    PlanRequest request = quietWeek();
    const std::vector two{on(request, 0, kHeavy), on(request, 2, kHeavy)};
    CHECK(broken(request, two).empty());
    request.athlete.level = Level::Intermediate;
    CHECK(broken(request, two) == Breaches{{RuleId::HeavyCount, 0}});
    request.athlete.level = Level::Advanced;
    request.athlete.age = 60;
    CHECK(broken(request, two) == Breaches{{RuleId::HeavyCount, 0}});
}

TEST_CASE("rest_day: who needs one keeps the week's last day without a run") {
    PlanRequest request = requestOf(1, Level::Beginner, PhaseKind::Base);
    repeatRuns(request, "rest easy easy easy rest easy easy");
    CHECK(broken(request, {on(request, 0, kLight), on(request, 2, kLight)}).empty());
    CHECK(broken(request, {on(request, 0, kLight), on(request, 4, kLight)}) ==
          Breaches{{RuleId::RestDay, 4}});
    request.athlete.level = Level::Intermediate;
    CHECK(broken(request, {on(request, 0, kLight), on(request, 4, kLight)}).empty());
    request.athlete.age = 66;
    CHECK(broken(request, {on(request, 0, kLight), on(request, 4, kLight)}) ==
          Breaches{{RuleId::RestDay, 4}});
}

TEST_CASE("pin: a day pinned must has a session, of its class") {
    PlanRequest request = quietWeek();
    request.pins = {{request.from + Days{1}, PinKind::Must, kModerate, {}}};
    CHECK(broken(request, {on(request, 1, kModerate)}).empty());
    CHECK(broken(request, {on(request, 1, kLight)}) == Breaches{{RuleId::Pin, 1}});
    CHECK(broken(request, {on(request, 3, kLight)}) == Breaches{{RuleId::Pin, 1}});
    const Plan plan = place(request, rules(), seasons());
    const auto& sessions = plan.weeks[0].sessions;
    const auto pinned = std::ranges::find(sessions, true, &PlannedSession::pinned);
    REQUIRE(pinned != sessions.end());
    CHECK(pinned->date == request.from + Days{1});
    CHECK(pinned->sessionClass == kModerate);
    CHECK_FALSE(pinned->fact);
}

TEST_CASE("past: nothing is planned before the first day that may be planned") {
    PlanRequest request = quietWeek();
    request.from += Days{3};
    CHECK(broken(request, {on(request, -1, kLight)}) == Breaches{{RuleId::Past, -1}});
    const Plan placed = place(request, rules(), seasons());
    for (const PlannedSession& session : placed.weeks[0].sessions)
        CHECK(session.date >= request.from);
}

TEST_CASE("a session by accept stands against the rules, and the plan says so") {
    PlanRequest request = quietWeek();
    setRun(request, 3, RunKind::Tempo);
    request.pins = {
        {request.from + Days{2}, PinKind::Must, kHeavy, {RuleId::BeforeHard, RuleId::Available}}};
    const Plan plan = place(request, rules(), seasons());
    const auto& sessions = plan.weeks[0].sessions;
    const auto fact = std::ranges::find(sessions, true, &PlannedSession::fact);
    REQUIRE(fact != sessions.end());
    CHECK(fact->sessionClass == kHeavy);
    CHECK(fact->terms == CostTerms{});
    CHECK(std::ranges::count(plan.findings, std::string("rule_set_aside"), &Finding::code) == 2);
    CHECK(plan.weeks[0].days[1].closedBy == std::vector{RuleId::Spacing});
    CHECK(plan.weeks[0].days[3].closedBy == std::vector{RuleId::Spacing});
}

TEST_CASE("what was done counts, and is not planned again") {
    PlanRequest request = quietWeek();
    request.from += Days{3};
    request.done = {{request.from - Days{3}, kHeavy}, {request.from - Days{1}, kModerate}};
    const Plan plan = place(request, rules(), seasons());
    CHECK(plan.weeks[0].days[0].done == kHeavy);
    CHECK(plan.weeks[0].days[2].done == kModerate);
    CHECK(plan.weeks[0].sessions.size() <= 1);
    CHECK(plan.weeks[0].days[3].closedBy == std::vector{RuleId::Spacing});
    CHECK(plan.weeks[0].days[0].whatIf == Score{});
}

namespace {

struct Contradiction {
    std::vector<Pin> pins;
    const char* place;
    const char* names;
};

} // namespace

TEST_CASE("pins that contradict the rules or each other are named before anything is planned") {
    const Date monday = makeDate(2027, 3, 1);
    const auto must = [monday](int day, std::optional<SessionClass> asked) {
        return Pin{monday + Days{day}, PinKind::Must, asked, {}};
    };
    const Pin never{monday + Days{2}, PinKind::Never, {}, {}};
    const Contradiction cases[] = {
        {{must(2, {}), never}, "/pins/1", "/pins/0"},
        {{must(4, {}), must(2, kLight), must(2, kHeavy)}, "/pins/2", "/pins/1"},
        {{must(2, {}), must(3, {})}, "/pins/1", "/pins/0"},
        {{must(1, kHeavy)}, "/pins/0", "rule before_hard"},
        {{must(6, kHeavy)}, "/pins/0", "rule long_day"},
        {{must(3, {})}, "/pins/0", "rule available"},
        {{must(5, kModerate)}, "/pins/0", "rule time"},
        {{must(0, kHeavy), must(4, kHeavy)}, "/pins/1", "rule heavy_count"},
        {{must(0, {}), must(2, {}), must(4, {}), must(6, {})}, "/pins/3", "rule count"},
    };
    for (const Contradiction& one : cases) {
        PlanRequest request = requestOf(1);
        repeatRuns(request, "easy easy tempo rest rest easy long");
        request.athlete.unavailableWeekdays[3] = one.names == std::string("rule available");
        request.athlete.minutesByWeekday[5] = 20;
        request.pins = one.pins;
        std::string place;
        std::string problem;
        try {
            (void)planning::place(request, rules(), seasons());
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::BadRequest);
            place = error.place();
            problem = error.problem();
        }
        INFO(one.names << ": " << problem);
        CHECK(place == one.place);
        CHECK(problem.find(one.names) != std::string::npos);
    }
}
