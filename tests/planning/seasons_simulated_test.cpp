// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"
#include "support/season_invariants.hpp"
#include "support/simulated_people.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

/// Lives through a season and looks at all that must hold in it.
SimulatedSeason soundSeason(const SimulatedAthlete& athlete) {
    SimulatedSeason season = simulate(athlete, shipped());
    for (const auto& [name, faultsOf] : {std::pair{"loads", &loadsThatJump},
                                         {"doses", &dosesThatJump},
                                         {"easier weeks", &easierWeeksThatAreNot},
                                         {"easier weeks in time", &easierWeeksThatAreLate},
                                         {"time away", &layoffsIgnored},
                                         {"pain", &blockedExercises},
                                         {"class", &classesExceeded},
                                         {"size", &sessionsTooLarge},
                                         {"reasons", &targetsWithoutReason},
                                         {"main lifts", &mainLiftsThatChange},
                                         {"swaps", &exercisesThatSwap},
                                         {"new", &newAtTheWrongTime},
                                         {"days", &daysThatClash}})
        for (const std::string& fault : faultsOf(season, shipped()))
            FAIL_CHECK(athlete.title << ", " << name << ": " << fault);
    return season;
}

/// How many loaded exercises are heavier in the last weeks than at first.
int heavierLifts(const SimulatedSeason& season) {
    std::map<std::string, std::pair<double, double>> loads;
    for (const SessionLog& session : season.log.sessions)
        for (const ExerciseLog& log : session.exercises)
            if (const auto kg = log.sets.back().loadKg) {
                const auto [entry, fresh] = loads.try_emplace(log.exercise, *kg, *kg);
                if (!fresh) entry->second.second = std::max(entry->second.second, *kg);
            }
    int heavier = 0;
    for (const auto& [exercise, kg] : loads)
        heavier += kg.second > kg.first ? 1 : 0;
    return heavier;
}

bool everSaid(const SimulatedSeason& season, std::string_view code) {
    return std::ranges::any_of(season.weeks, [&](const SimulatedWeek& week) {
        return says(week.findings, code) ||
               std::ranges::any_of(week.sessions, [&](const SimulatedSession& session) {
                   return says(session.asked.why, code);
               });
    });
}

} // namespace

TEST_CASE("a steady athlete gets stronger through a year", "[season]") {
    CHECK(heavierLifts(soundSeason(steadyAthlete(52))) >= 4);
}

TEST_CASE("fast gains raise the loads faster, within every limit", "[season]") {
    CHECK(heavierLifts(soundSeason(fastAthlete(26))) >= 4);
}

TEST_CASE("an athlete who stalls for a year is not pushed", "[season]") {
    soundSeason(stallingAthlete(52));
}

TEST_CASE("an athlete who skips a third of the sessions has a plan that goes on", "[season]") {
    soundSeason(skippingAthlete(26));
}

TEST_CASE("two weeks of holiday lower the loads, which come back", "[season]") {
    CHECK(everSaid(soundSeason(holidayAthlete(26)), "layoff_2"));
}

TEST_CASE("after a flu the first session is careful", "[season]") {
    soundSeason(fluAthlete(26));
}

TEST_CASE("a sore knee is spared and comes back", "[season]") {
    const SimulatedSeason season = soundSeason(kneeAthlete(26));
    CHECK(everSaid(season, "pain_site_amber"));
    CHECK(everSaid(season, "pain_returning"));
}

TEST_CASE("a year with a marathon in the middle", "[season]") {
    const SimulatedSeason season = soundSeason(marathonAthlete(52));
    std::set<PhaseKind> phases;
    for (const SimulatedWeek& week : season.weeks)
        phases.insert(week.plan.phase);
    for (const PhaseKind phase : {PhaseKind::Base,
                                  PhaseKind::Build,
                                  PhaseKind::Peak,
                                  PhaseKind::Taper,
                                  PhaseKind::Race,
                                  PhaseKind::Recovery})
        CHECK(phases.contains(phase));
}

TEST_CASE("bands are enough for half a year", "[season]") {
    soundSeason(bandsAthlete(26));
}

TEST_CASE("half a year at sixty-eight", "[season]") {
    soundSeason(elderAthlete(26));
}

TEST_CASE("half a year at sixteen", "[season]") {
    soundSeason(youngAthlete(26));
}

TEST_CASE("a beginner's season, and one with bad luck, are as sound", "[season]") {
    soundSeason(beginnerAthlete());
    soundSeason(unluckyAthlete());
}

TEST_CASE("the same athlete lives the same season", "[season]") {
    const SimulatedSeason one = simulate(kneeAthlete(8), shipped());
    const SimulatedSeason other = simulate(kneeAthlete(8), shipped());
    for (std::size_t w = 0; w < one.weeks.size(); ++w)
        CHECK(one.weeks[w].plan == other.weeks[w].plan);
    CHECK(one.log.sessions == other.log.sessions);
}
