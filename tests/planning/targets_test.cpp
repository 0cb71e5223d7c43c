// SPDX-License-Identifier: MIT
#include "planning/progress_support.hpp"
#include "support/plan_checker.hpp"
#include "support/plan_log.hpp"
#include <stridewright/planning/composer.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace stridewright;
using namespace stridewright::support;
using S = SessionClass;

namespace {

const Date kMonday = makeDate(2026, 3, 2);

PlanRequest athlete() {
    PlanRequest request;
    request.athlete.level = Level::Intermediate;
    request.athlete.age = 34;
    request.athlete.equipment = equipmentUpTo(shippedCatalog(), "dumbbells");
    request.athlete.sessionMinutes = 50;
    for (const double kg : {4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0, 20.0, 22.0, 24.0})
        request.athlete.inventory.push_back(owned(ImplementKind::Dumbbell, "dumbbell", kg, 2));
    request.athlete.gates =
        std::vector<std::string>{"G_SQUAT", "G_HINGE", "G_SINGLE_LEG", "G_CALF", "G_CORE"};
    return request;
}

/// The plan of some weeks from a Monday, composed and with targets.
Plan planned(PlanRequest& request, Date monday, const std::vector<PlacedWeek>& weeks) {
    Plan plan = planning::compose(
        placedPlan(request, monday, weeks), request, shippedCatalog(), shippedRules());
    return planning::applyTargets(
        std::move(plan), request, shippedCatalog(), shippedRules(), shippedProgression());
}

/// What a lifter can do at most once with some effort: grows slowly while training.
class Body {
public:
    /// Does a session as planned, as well as this body can.
    SessionLog does(const PlannedSession& session, const PlanWeek& week) {
        SessionLog log;
        log.date = session.date;
        log.sessionClass = session.sessionClass;
        log.phase = week.phase;
        log.easier = week.deload;
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                if (item.rpe) log.exercises.push_back(does(item));
        return log;
    }

private:
    ExerciseLog does(const Prescription& item) {
        ExerciseLog entry;
        entry.exercise = item.exercise;
        entry.metric = item.metric;
        entry.target = Target{item.sets, item.amount, item.rpe, item.loadKg};
        const Exercise& exercise = *shippedCatalog().exercise(item.exercise);
        const bool lifts = item.loadKg || exercise.loading == Loading::Required;
        double& tenTimes = m_tenTimes.try_emplace(item.exercise, 15.0).first->second;
        const double kg = item.loadKg.value_or(10);
        double most = lifts ? 10 + (tenTimes - kg) / tenTimes / 0.03 : item.amount.high + 3;
        for (int i = 0; i < item.sets; ++i) {
            SetLog set;
            const int wanted = static_cast<int>(most - (10 - *item.rpe));
            set.amount = std::max(1, std::clamp(wanted, item.amount.low - 2, item.amount.high));
            if (item.metric != Metric::Reps) set.amount = item.amount.high;
            set.rpe = std::clamp(std::round(2 * (10 - (most - *set.amount))) / 2, 5.0, 10.0);
            if (item.metric != Metric::Reps) set.rpe = item.rpe;
            if (lifts && exercise.increment != Increment::Band) set.loadKg = kg;
            entry.sets.push_back(set);
        }
        tenTimes *= 1.01;
        return entry;
    }

    std::map<std::string, double> m_tenTimes;
};

/// Twenty-six weeks: base, build, peak, taper and race, recovery, base; easier every fourth.
std::vector<PlacedWeek> season() {
    std::vector<PlacedWeek> weeks;
    const auto add = [&](int count, PhaseKind phase, S first, S second) {
        for (int i = 0; i < count; ++i)
            weeks.push_back({phase, false, {{1, first}, {4, second}}});
    };
    add(8, PhaseKind::Base, S::Moderate, S::Moderate);
    add(7, PhaseKind::Build, S::Heavy, S::Moderate);
    add(3, PhaseKind::Peak, S::Heavy, S::Moderate);
    add(2, PhaseKind::Taper, S::Moderate, S::Light);
    add(1, PhaseKind::Race, S::Light, S::Light);
    add(1, PhaseKind::Recovery, S::Light, S::Light);
    add(4, PhaseKind::Base, S::Moderate, S::Moderate);
    for (const std::size_t easier : {3U, 7U, 11U})
        weeks[easier].deload = true;
    return weeks;
}

template <class Visit>
void forEachItem(const PlanWeek& week, Visit visit) {
    for (const PlannedSession& session : week.sessions)
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                if (item.rpe) visit(session, item);
}

} // namespace

TEST_CASE("without a log a plan stays as it was composed") {
    PlanRequest request = athlete();
    const auto weeks = std::vector<PlacedWeek>(2, {PhaseKind::Base, false, {{1, S::Moderate}}});
    Plan composed = planning::compose(
        placedPlan(request, kMonday, weeks), request, shippedCatalog(), shippedRules());
    CHECK(planned(request, kMonday, weeks) == composed);
}

TEST_CASE("the next time is exact, the times after it wait for the next log") {
    PlanRequest request = athlete();
    Body body;
    const PlacedWeek base{PhaseKind::Base, false, {{1, S::Moderate}, {4, S::Moderate}}};
    const Plan first = planned(request, kMonday, {base});
    for (const PlannedSession& session : first.weeks[0].sessions)
        request.log.sessions.push_back(body.does(session, first.weeks[0]));
    const Plan plan = planned(request, kMonday + Days{7}, {base, base});
    std::set<std::string> seen;
    int exact = 0;
    int later = 0;
    for (const PlanWeek& week : plan.weeks)
        forEachItem(week, [&](const PlannedSession&, const Prescription& item) {
            const bool waits = std::ranges::any_of(item.why, [](const Reason& reason) {
                return reason.code.starts_with("target_later");
            });
            INFO(item.exercise);
            CHECK(waits == !seen.insert(item.exercise).second);
            ++(waits ? later : exact);
        });
    CHECK(exact > 5);
    CHECK(later > 5);
}

TEST_CASE("what a log changes is told in words") {
    PlanRequest request = athlete();
    Body body;
    const PlacedWeek base{PhaseKind::Base, false, {{1, S::Moderate}, {4, S::Moderate}}};
    const Plan first = planned(request, kMonday, {base});
    for (const PlannedSession& session : first.weeks[0].sessions)
        request.log.sessions.push_back(body.does(session, first.weeks[0]));
    const Plan after = planned(request, kMonday + Days{7}, {base});
    const auto changes = planning::whatChanges(
        request.log.sessions[0], after, request.athlete, shippedCatalog(), shippedProgression());
    REQUIRE(!changes.empty());
    std::string text;
    for (const Reason& change : changes)
        text += english(change) + "\n";
    INFO(text);
    CHECK(text.find(" next time") != std::string::npos);
    CHECK(text.find("effort") != std::string::npos);
}

TEST_CASE("an athlete of twenty-six weeks: loads rise where the log allows, within every limit") {
    PlanRequest request = athlete();
    Body body;
    const std::vector<PlacedWeek> weeks = season();
    std::map<std::string, double> counted; // last load outside easier and keeping weeks
    std::map<std::string, double> firstLoad;
    std::map<std::string, int> lastSets;
    int rises = 0;
    for (std::size_t w = 0; w < weeks.size(); ++w) {
        const Date monday = kMonday + Days{7 * static_cast<int>(w)};
        const Plan plan = planned(request, monday, {weeks[w]});
        const PlanWeek& week = plan.weeks[0];
        INFO("week " << w << " " << toIsoString(monday));
        for (const std::string& fault :
             checkPlan(plan, request, shippedCatalog(), shippedRules()).faults)
            // Repetitions above the catalog's range are a rung of progression, checked below.
            if (fault.find("dose of") == std::string::npos) FAIL_CHECK(fault);
        const bool keeps = week.deload || shippedProgression().keeping.contains(week.phase);
        forEachItem(week, [&](const PlannedSession& session, const Prescription& item) {
            INFO(toIsoString(session.date) << " " << item.exercise << ": " << wordsOf(item.why));
            const Exercise& exercise = *shippedCatalog().exercise(item.exercise);
            if (w > 0)
                CHECK(std::ranges::any_of(item.why, [](const Reason& reason) {
                    return reason.code.starts_with("target_") || reason.code == "find_load";
                }));
            for (const Reason& reason : item.why)
                CHECK(hasWords(reason.code, reason.args));
            CHECK(item.amount.low >= exercise.dose.low);
            CHECK(item.amount.high <= std::max(exercise.dose.high + 5, 15));
            if (!item.loadKg) return;
            const auto loads = planning::loadsFor(exercise, request.athlete, shippedProgression());
            CHECK(loads.makes(*item.loadKg));
            const auto last = counted.find(item.exercise);
            if (last == counted.end()) return;
            if (keeps) {
                CHECK(*item.loadKg <= last->second + 1e-6);
                if (week.deload) CHECK(*item.loadKg >= 0.9 * last->second - 1e-6);
            } else {
                // At most one step of what is owned, or the largest of the usual kilograms where it
                // was far too easy; and no more than any kind allows, light loads apart.
                const auto* up = loads.nextAbove(last->second);
                const bool easy =
                    std::ranges::count(item.why, std::string("target_far_easier"), &Reason::code) >
                    0;
                const double step = up ? up->kg : last->second;
                CHECK(*item.loadKg <= std::max(step, last->second + (easy ? 5 : 0)) + 1e-6);
                CHECK(*item.loadKg <=
                      std::max(last->second * 1.35, last->second + (easy ? 2.5 : 0)) + 1e-6);
                if (*item.loadKg > last->second + 1e-6) ++rises;
            }
            if (const auto sets = lastSets.find(item.exercise); sets != lastSets.end())
                CHECK(item.sets <= sets->second + 1);
        });
        const Plan again = planned(request, monday, {weeks[w]});
        CHECK(again == plan);
        for (const PlannedSession& session : week.sessions) {
            const SessionLog log = body.does(session, week);
            for (const ExerciseLog& entry : log.exercises) {
                if (keeps) continue;
                lastSets[entry.exercise] = static_cast<int>(entry.sets.size());
                if (entry.sets.empty() || !entry.sets.back().loadKg) continue;
                counted[entry.exercise] = *entry.sets.back().loadKg;
                firstLoad.try_emplace(entry.exercise, *entry.sets.back().loadKg);
            }
            request.log.sessions.push_back(log);
        }
    }
    CHECK(rises >= 5);
    int higher = 0;
    for (const auto& [exercise, kg] : counted)
        higher += kg > firstLoad.at(exercise) ? 1 : 0;
    CHECK(higher >= 3);
}

TEST_CASE("a one-sided pull that stays too hard gives way to an easier one on both sides") {
    PlanRequest request = athlete();
    const std::string hard = "half_kneeling_band_pulldown";
    const std::vector<PlacedWeek> week{
        {PhaseKind::Base, false, {{0, S::Moderate}, {3, S::Moderate}}}};
    const auto has = [](const Plan& plan, const std::string& id) {
        for (const PlannedSession& session : plan.weeks[0].sessions)
            for (const SessionBlock& block : session.blocks)
                for (const Prescription& item : block.items)
                    if (item.exercise == id) return true;
        return false;
    };
    for (int w = 0; w < 2; ++w) {
        const Plan plan = planned(request, kMonday + Days{7 * w}, week);
        REQUIRE(has(plan, hard));
        for (const PlannedSession& session : plan.weeks[0].sessions) {
            SessionLog log = logOf(session, plan.weeks[0]);
            for (ExerciseLog& done : log.exercises)
                if (done.exercise == hard)
                    for (SetLog& set : done.sets) {
                        set.amount = 5;
                        set.rpe = 8.5;
                    }
            request.log.sessions.push_back(log);
        }
    }
    const Plan next = planned(request, kMonday + Days{14}, week);
    CHECK_FALSE(has(next, hard));
    CHECK(has(next, "banded_pulldown"));
}
