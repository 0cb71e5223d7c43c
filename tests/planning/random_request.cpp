// SPDX-License-Identifier: MIT
#include "planning/random_request.hpp"

#include <random>

namespace stridewright::planning::tests {

namespace {

template <class E>
E anyOf(const Dice& dice) {
    return static_cast<E>(dice(0, static_cast<int>(kCount<E>) - 1));
}

bool oneIn(const Dice& dice, int times) {
    return dice(1, times) == 1;
}

void athleteOf(Athlete& athlete, const Dice& dice, Date first, int days) {
    athlete.level = anyOf<Level>(dice);
    if (oneIn(dice, 2)) athlete.age = dice(12, 80);
    static constexpr SessionBounds bounds[] = {{2, 3}, {2, 3}, {2, 2}, {3, 3}};
    athlete.sessionsPerWeek = bounds[dice(0, 3)];
    if (oneIn(dice, 3)) athlete.targetSessions = dice(2, 3);
    if (oneIn(dice, 3)) {
        const int min = dice(0, 3);
        athlete.raceWeekSessions = SessionBounds{min, dice(min, 3)};
    }
    if (oneIn(dice, 3)) athlete.sessionMinutes = dice(15, 60);
    for (auto& minutes : athlete.minutesByWeekday)
        if (oneIn(dice, 4)) minutes = dice(0, 50);
    for (int i = 0; i < days; ++i) {
        const Date date = first + Days{i};
        if (oneIn(dice, 10)) athlete.minutesByDate[date] = dice(0, 50);
        if (oneIn(dice, 10)) athlete.unavailableDates.insert(date);
    }
    const int shut = dice(2, 7);
    for (bool& unavailable : athlete.unavailableWeekdays)
        unavailable = oneIn(dice, shut);
    if (oneIn(dice, 3))
        for (bool& preferred : athlete.preferredWeekdays)
            preferred = oneIn(dice, 3);
    athlete.placement = anyOf<PlacementPolicy>(dice);
}

void runsOf(PlanRequest& request, const Dice& dice, Date first, int days) {
    for (int i = -3; i < days + 4; ++i)
        for (int more = dice(0, 2); more > 0; --more) {
            Run run;
            run.date = first + Days{i};
            run.kind = static_cast<RunKind>(dice(0, static_cast<int>(RunKind::Unknown)));
            request.runs.push_back(run);
        }
    while (oneIn(dice, 3)) {
        static constexpr double distances[] = {5, 10, 21.1, 42.2, 60, 100, 7.5, 15};
        request.races.push_back({first + Days{dice(-30, days + 20)},
                                 "Race",
                                 distances[dice(0, 7)],
                                 anyOf<RacePriority>(dice)});
    }
}

void sessionsOf(PlanRequest& request, const Dice& dice, Date first, int days) {
    for (int i = -12; i < days; ++i) {
        const Date date = first + Days{i};
        if (date < request.from && oneIn(dice, 4))
            request.done.push_back({date, anyOf<SessionClass>(dice)});
    }
    if (oneIn(dice, 2)) {
        request.existing.emplace();
        for (int i = -5; i < days + 5; ++i)
            if (oneIn(dice, 3))
                request.existing->push_back({first + Days{i}, anyOf<SessionClass>(dice)});
    }
    const int scarce = dice(6, 30);
    for (int i = -7; i < days + 2; ++i) {
        if (!oneIn(dice, scarce)) continue;
        Pin pin;
        pin.date = first + Days{i};
        const int kind = dice(0, 3);
        if (kind == 0 && i >= 0) {
            pin.kind = PinKind::Never;
        } else if (kind <= 2 && i >= 0) {
            if (oneIn(dice, 2)) pin.sessionClass = anyOf<SessionClass>(dice);
        } else {
            pin.sessionClass = anyOf<SessionClass>(dice);
            pin.accept = {anyOf<RuleId>(dice)};
        }
        // What was done that day is no contradiction unless its class is another one.
        request.pins.push_back(pin);
    }
}

} // namespace

PlanRequest randomRequest(const Dice& dice, int weeks) {
    PlanRequest request;
    request.weeks = weeks;
    request.athlete.weekStartsOn = anyOf<Weekday>(dice);
    request.from = makeDate(2027, 3, 1) + Days{dice(0, 6)};
    const Date first = weekStart(request.from, request.athlete.weekStartsOn);
    const int days = 7 * weeks;
    athleteOf(request.athlete, dice, first, days);
    runsOf(request, dice, first, days);
    sessionsOf(request, dice, first, days);
    request.phases.emplace();
    Date from = first + Days{dice(-20, 10)};
    for (int i = dice(1, 3); i > 0; --i) {
        request.phases->push_back({from, anyOf<PhaseKind>(dice)});
        from += Days{dice(1, 12)};
    }
    request.deloadWeeks.emplace();
    if (oneIn(dice, 3)) request.deloadWeeks->push_back(first + Days{dice(-3, days)});
    return request;
}

Dice diceOf(unsigned seed) {
    return [engine = std::mt19937(seed)](int low, int high) mutable {
        // Not a std distribution: those differ between libraries.
        return low + static_cast<int>(engine() % static_cast<unsigned>(high - low + 1));
    };
}

} // namespace stridewright::planning::tests
