// SPDX-License-Identifier: MIT
#include "support/simulated_people.hpp"

#include "support/adaptation_fixture.hpp"

#include <utility>

namespace stridewright::support {

namespace {

std::vector<std::string> equipmentTo(std::string_view tier) {
    std::vector<std::string> items;
    for (const EquipmentTier& each : shipped().catalog.tiers()) {
        items.insert(items.end(), each.items.begin(), each.items.end());
        if (each.id == tier) break;
    }
    return items;
}

std::vector<Implement> dumbbells(double most) {
    std::vector<Implement> owned;
    for (double kg = 2; kg <= most; kg += kg < 10 ? 1 : 2) {
        Implement each;
        each.kind = ImplementKind::Dumbbell;
        each.equipment = "dumbbell";
        each.mass = kg;
        each.count = 2;
        owned.push_back(each);
    }
    return owned;
}

RunningPattern fourDays() {
    RunningPattern pattern;
    pattern.days = {{1, RunKind::Easy, 0.2},
                    {3, RunKind::Tempo, 0.23},
                    {5, RunKind::Easy, 0.2},
                    {6, RunKind::Long, 0.37}};
    return pattern;
}

SimulatedAthlete someone(std::string title, int weeks, const RunningPattern& pattern) {
    SimulatedAthlete athlete;
    athlete.title = std::move(title);
    athlete.weeks = weeks;
    PlanRequest& request = athlete.request;
    request.from = kSeasonStart;
    request.athlete.level = Level::Intermediate;
    request.athlete.age = 34;
    request.athlete.sessionsPerWeek = {2, 2};
    request.athlete.sessionMinutes = 45;
    request.athlete.equipment = equipmentTo("dumbbells");
    std::erase(request.athlete.equipment, "kettlebell");
    request.athlete.inventory = dumbbells(30);
    request.athlete.gates =
        std::vector<std::string>{"G_SQUAT", "G_HINGE", "G_SINGLE_LEG", "G_CALF", "G_CORE"};
    request.runs = runsOf(pattern, kSeasonStart, weeks + 2, request.races);
    return athlete;
}

Date dayOf(int week, int day) {
    return kSeasonStart + Days{7 * (week - 1) + day};
}

} // namespace

SimulatedAthlete steadyAthlete(int weeks) {
    return someone("Steady, no race", weeks, fourDays());
}

SimulatedAthlete fastAthlete(int weeks) {
    SimulatedAthlete athlete = someone("Fast gains", weeks, fourDays());
    athlete.seed = 2;
    athlete.strength.perSession = 0.025;
    athlete.strength.ceiling = 1.9;
    return athlete;
}

SimulatedAthlete stallingAthlete(int weeks) {
    SimulatedAthlete athlete = someone("Hardly any gains", weeks, fourDays());
    athlete.seed = 3;
    athlete.strength.perSession = 0.001;
    athlete.strength.ceiling = 1.04;
    return athlete;
}

SimulatedAthlete skippingAthlete(int weeks) {
    SimulatedAthlete athlete = someone("Skips a third", weeks, fourDays());
    athlete.seed = 4;
    athlete.skips = 0.34;
    athlete.minutesFactor = 1.1;
    return athlete;
}

SimulatedAthlete holidayAthlete(int weeks) {
    SimulatedAthlete athlete = someone("Two weeks of holiday", weeks, fourDays());
    athlete.seed = 5;
    athlete.away = {{dayOf(9, 0), dayOf(10, 6)}};
    return athlete;
}

SimulatedAthlete fluAthlete(int weeks) {
    SimulatedAthlete athlete = someone("Flu", weeks, fourDays());
    athlete.seed = 6;
    athlete.illness = {{dayOf(8, 0), dayOf(8, 4), true}};
    return athlete;
}

SimulatedAthlete kneeAthlete(int weeks) {
    SimulatedAthlete athlete = someone("A sore knee", weeks, fourDays());
    athlete.seed = 7;
    athlete.request.athlete.concerns = {"runners_knee"};
    athlete.pain = painStory(
        "runners_knee",
        dayOf(6, 1),
        {{0, 4}, {3, 4}, {7, 3}, {10, 3}, {14, 2}, {17, 1}, {21, 0}, {24, 0}, {28, 0}, {35, 0}});
    return athlete;
}

SimulatedAthlete marathonAthlete(int weeks) {
    RunningPattern pattern = fourDays();
    pattern.days = {{1, RunKind::Intervals, 0.18},
                    {2, RunKind::Easy, 0.15},
                    {3, RunKind::Tempo, 0.17},
                    {5, RunKind::Easy, 0.12},
                    {6, RunKind::Long, 0.38}};
    pattern.minutes = 260;
    pattern.mostMinutes = 400;
    SimulatedAthlete athlete = someone("A marathon in the middle", weeks, pattern);
    athlete.seed = 8;
    athlete.request.races = {{dayOf(weeks / 2, 6), "City marathon", 42.2, RacePriority::A}};
    athlete.request.runs = runsOf(pattern, kSeasonStart, weeks + 2, athlete.request.races);
    return athlete;
}

SimulatedAthlete bandsAthlete(int weeks) {
    SimulatedAthlete athlete = someone("Only bands", weeks, fourDays());
    athlete.seed = 9;
    athlete.request.athlete.equipment = {"miniband", "longband"};
    athlete.request.athlete.inventory.clear();
    for (const auto& [item, label, pull] : {std::tuple{"miniband", "light loop", 5.0},
                                            std::tuple{"miniband", "strong loop", 10.0},
                                            std::tuple{"longband", "red band", 15.0},
                                            std::tuple{"longband", "blue band", 25.0}}) {
        Implement band;
        band.kind = ImplementKind::Band;
        band.equipment = item;
        band.label = label;
        band.mass = pull;
        athlete.request.athlete.inventory.push_back(band);
    }
    return athlete;
}

SimulatedAthlete elderAthlete(int weeks) {
    SimulatedAthlete athlete = someone("Sixty-eight", weeks, fourDays());
    athlete.seed = 10;
    athlete.request.athlete.age = 68;
    athlete.strength.start = 0.8;
    athlete.strength.perSession = 0.005;
    athlete.strength.ceiling = 1.05;
    return athlete;
}

SimulatedAthlete youngAthlete(int weeks) {
    SimulatedAthlete athlete = someone("Sixteen", weeks, fourDays());
    athlete.seed = 11;
    athlete.request.athlete.age = 16;
    athlete.request.athlete.level = Level::Beginner;
    athlete.request.athlete.sessionMinutes = 40;
    athlete.strength.bodyKg = 58;
    athlete.strength.perSession = 0.012;
    return athlete;
}

SimulatedAthlete beginnerAthlete() {
    RunningPattern pattern;
    pattern.days = {{1, RunKind::Easy, 0.3}, {3, RunKind::Easy, 0.3}, {6, RunKind::Long, 0.4}};
    pattern.minutes = 110;
    pattern.mostMinutes = 210;
    SimulatedAthlete athlete = someone(
        "A beginner with dumbbells to 20 kg, half an hour twice a week, half marathon in week 25",
        26,
        pattern);
    athlete.seed = 12;
    athlete.request.athlete.level = Level::Beginner;
    athlete.request.athlete.age = 29;
    athlete.request.athlete.sessionMinutes = 30;
    athlete.request.athlete.gates = std::vector<std::string>{};
    athlete.request.athlete.inventory = dumbbells(20);
    athlete.request.races = {{dayOf(25, 6), "Half marathon", 21.1, RacePriority::A}};
    athlete.request.runs = runsOf(pattern, kSeasonStart, 28, athlete.request.races);
    athlete.strength.bodyKg = 62;
    athlete.strength.start = 0.85;
    athlete.strength.perSession = 0.008;
    athlete.strength.ceiling = 1.25;
    return athlete;
}

SimulatedAthlete unluckyAthlete() {
    SimulatedAthlete athlete = someone(
        "Knee in week 5, holiday in weeks 12 and 13, flu in week 19; no race", 26, fourDays());
    athlete.seed = 13;
    athlete.request.athlete.concerns = {"runners_knee"};
    athlete.pain = painStory(
        "runners_knee",
        dayOf(5, 1),
        {{0, 4}, {3, 4}, {7, 3}, {10, 2}, {14, 1}, {17, 0}, {21, 0}, {24, 0}, {28, 0}, {35, 0}});
    athlete.away = {{dayOf(12, 0), dayOf(13, 6)}};
    athlete.illness = {{dayOf(19, 0), dayOf(19, 3), true}};
    athlete.readiness = {{dayOf(22, 1), 2, 2, 2, 3, 3, 5.5, false},
                         {dayOf(22, 4), 2, 2, 2, 2, 4, 5.5, false}};
    return athlete;
}

} // namespace stridewright::support
