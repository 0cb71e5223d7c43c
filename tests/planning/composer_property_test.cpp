// SPDX-License-Identifier: MIT
#include "support/plan_builder.hpp"
#include "support/plan_checker.hpp"
#include <stridewright/domain/message.hpp>
#include <stridewright/planning/composer.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <random>

using namespace stridewright;
using namespace stridewright::support;

namespace {

constexpr int kAthletes = 250;

class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    /// 0 to sides - 1; the engine's numbers are the same everywhere, a distribution's are not.
    int roll(int sides) { return static_cast<int>(m_engine() % static_cast<unsigned>(sides)); }
    bool once(int in) { return roll(in) == 0; }

private:
    std::mt19937 m_engine;
};

PlanRequest anyAthlete(Dice& dice, const Catalog& catalog) {
    PlanRequest request;
    Athlete& athlete = request.athlete;
    athlete.level = valuesOf<Level>()[static_cast<std::size_t>(dice.roll(3))];
    athlete.sessionMinutes = 20 + 5 * dice.roll(12);
    const char* tiers[] = {"none", "bands", "dumbbells", "gym"};
    athlete.equipment = equipmentUpTo(catalog, tiers[dice.roll(4)]);
    if (dice.once(5)) athlete.equipment.clear();
    if (dice.once(6))
        std::erase_if(athlete.equipment, [&](const std::string&) { return dice.once(2); });
    if (dice.once(3)) {
        const int ages[] = {12, 16, 30, 45, 67};
        athlete.age = ages[dice.roll(5)];
    }
    if (dice.once(3)) {
        athlete.gates.emplace();
        for (const Gate& gate : catalog.gates())
            if (dice.once(2)) athlete.gates->push_back(gate.id);
    }
    if (dice.once(3)) {
        const auto concerns = catalog.concerns();
        const auto& concern =
            concerns[static_cast<std::size_t>(dice.roll(static_cast<int>(concerns.size())))];
        athlete.concerns.push_back(concern.id);
        if (dice.once(2)) athlete.pain.push_back({concern.id, BodySide::Left, dice.roll(9)});
    }
    if (dice.once(4))
        for (const Exercise& exercise : catalog.exercises())
            if (dice.once(12)) athlete.excludedExercises.push_back(exercise.id);
    if (dice.once(4)) athlete.minutesByWeekday[static_cast<std::size_t>(dice.roll(7))] = 20;
    return request;
}

std::vector<PlacedWeek> anyWeeks(Dice& dice, Level level) {
    const int count = 1 + dice.roll(26);
    std::vector<PlacedWeek> weeks;
    PhaseKind phase = valuesOf<PhaseKind>()[static_cast<std::size_t>(dice.roll(8))];
    for (int w = 0; w < count; ++w) {
        if (dice.once(5)) phase = valuesOf<PhaseKind>()[static_cast<std::size_t>(dice.roll(8))];
        PlacedWeek week;
        week.phase = phase;
        week.deload = dice.once(5);
        const int sessions = dice.once(8) ? dice.roll(4) : 2;
        const int days[] = {0, 2, 4};
        for (int s = 0; s < sessions; ++s) {
            const int rank = 1 + dice.roll(level == Level::Beginner ? 2 : 3);
            week.sessions.push_back({days[s], classOfRank(rank)});
        }
        weeks.push_back(week);
    }
    return weeks;
}

} // namespace

TEST_CASE("every composed plan has every property, whoever the athlete is") {
    const Catalog& catalog = shippedCatalog();
    const CompositionRules& rules = shippedRules();
    int areas = 0, missed = 0, weekCount = 0, oneLegShort = 0, forBalance = 0, noBalance = 0;
    for (unsigned seed = 1; seed <= kAthletes; ++seed) {
        Dice dice(seed);
        PlanRequest request = anyAthlete(dice, catalog);
        const auto weeks = anyWeeks(dice, request.athlete.level);
        const Date monday = makeDate(2026, 11, 23);
        if (dice.once(2))
            request.races.push_back({monday + Days{7 * static_cast<int>(weeks.size()) - 1},
                                     "Race",
                                     21.1,
                                     RacePriority::A});
        const Plan placed = placedPlan(request, monday, weeks);
        const Plan plan = planning::compose(placed, request, catalog, rules);
        const PlanCheck check = checkPlan(plan, request, catalog, rules);
        areas += check.areas;
        missed += check.areasMissed;
        weekCount += check.weeks;
        oneLegShort += check.weeksShortOfOneLeg;
        forBalance += check.sessionsForBalance;
        noBalance += check.sessionsWithoutBalance;
        for (const std::string& fault : check.faults) {
            CAPTURE(seed);
            FAIL_CHECK(fault);
        }
        // Everything said has words, and no place in them is left open.
        for (const Finding& finding : plan.findings)
            if (finding.code.starts_with("session_") || finding.code.starts_with("coverage_"))
                CHECK_FALSE(english(finding).empty());
        for (const PlanWeek& week : plan.weeks)
            for (const PlannedSession& session : week.sessions)
                for (const SessionBlock& block : session.blocks)
                    for (const Prescription& item : block.items)
                        for (const Reason& reason : item.why)
                            if (english(reason).empty()) FAIL_CHECK(reason.code);
        // The same request gives the same plan.
        if (seed % 25 == 0) CHECK(planning::compose(placed, request, catalog, rules) == plan);
    }
    // Most areas of most weeks reach their minimum, even for athletes with next to nothing.
    INFO(fmt::format("areas missed {} of {}, one leg short {} of {} weeks, balance {} of {}",
                     missed,
                     areas,
                     oneLegShort,
                     weekCount,
                     noBalance,
                     forBalance));
    CHECK(missed * 10 < areas);
    CHECK(oneLegShort * 10 < weekCount);
    CHECK(forBalance > 100);
    CHECK(noBalance == 0);
}
