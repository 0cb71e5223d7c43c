// SPDX-License-Identifier: MIT
#pragma once

#include "../support/plan_log.hpp"
#include <stridewright/app/knowledge.hpp>
#include <stridewright/app/make_plan.hpp>

#include <algorithm>

/// Runners with a year of training behind them, for benchmarks.
namespace stridewright::bench {

inline const Date kBegin = makeDate(2026, 1, 5); ///< a Monday
inline constexpr int kYear = 52;                 ///< weeks

/// A runner before the first session: level, minutes, age, equipment and days differ by number;
/// four runs a week for two years, a race every half year.
inline PlanRequest runner(int number, const Catalog& catalog) {
    const auto n = static_cast<std::size_t>(number);
    PlanRequest request;
    request.athlete.name = "Runner " + std::to_string(number);
    request.athlete.level = static_cast<Level>(n % 3);
    request.athlete.age = 18 + number * 7 % 50;
    request.athlete.sessionMinutes = std::array{30, 45, 60}[n / 3 % 3];
    request.athlete.sessionsPerWeek = n % 4 == 3 ? SessionBounds{2, 3} : SessionBounds{2, 2};
    const auto tiers = catalog.tiers();
    for (std::size_t tier = 0; tier <= n % tiers.size(); ++tier)
        for (const std::string& item : tiers[tier].items)
            request.athlete.equipment.push_back(item);
    request.from = kBegin;
    request.weeks = kYear;
    for (int week = 0; week < 2 * kYear; ++week)
        for (const auto& [day, kind] : {std::pair{1, RunKind::Easy},
                                        std::pair{3, RunKind::Intervals},
                                        std::pair{5, RunKind::Easy},
                                        std::pair{6, RunKind::Long}}) {
            const Date date = kBegin + Days{7 * week + (day + number) % 7};
            const bool race = week % 26 == 25 && kind == RunKind::Long;
            if (race)
                request.races.push_back({date, "Half marathon", 21.1, RacePriority::A});
            else
                request.runs.push_back(
                    {date, kind, kind == RunKind::Long ? 95.0 : 50.0, 10.0, "07:00", ""});
        }
    std::ranges::stable_sort(request.runs, {}, &Run::date);
    return request;
}

/// What was done of a planned session: a load where one was to be found, and one set in seven
/// harder than asked for.
inline SessionLog
done(const PlannedSession& session, const PlanWeek& week, const Catalog& catalog) {
    SessionLog log = support::logOf(session, week);
    int count = 0;
    for (ExerciseLog& entry : log.exercises) {
        const Exercise* exercise = catalog.exercise(entry.exercise);
        for (SetLog& set : entry.sets) {
            if (!set.loadKg && exercise && exercise->loading == Loading::Required) set.loadKg = 10;
            if (set.rpe && ++count % 7 == 0) set.rpe = *set.rpe + 1;
        }
    }
    return log;
}

/// The runner a year on: planned anew every four weeks, every session logged. The request asks for
/// the season that follows.
inline PlanRequest afterAYear(PlanRequest request, const app::Knowledge& knowledge) {
    constexpr int kAtOnce = 4;
    for (int week = 0; week < kYear; week += kAtOnce) {
        request.from = kBegin + Days{7 * week};
        request.weeks = kAtOnce;
        const Plan plan = app::makePlan(request, knowledge);
        for (const PlanWeek& planned : plan.weeks)
            for (const PlannedSession& session : planned.sessions)
                request.log.sessions.push_back(done(session, planned, knowledge.catalog));
        std::ranges::stable_sort(request.log.sessions, {}, &SessionLog::date);
    }
    request.from = kBegin + Days{7 * kYear};
    request.weeks = kYear;
    return request;
}

} // namespace stridewright::bench
