// SPDX-License-Identifier: MIT
#include "cli/sheets_of_athletes.hpp"

#include "cli/words.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/replan.hpp>
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace stridewright::cli {

namespace {

constexpr std::size_t kProgressEvery = 10; ///< athletes between two words of progress

/// The weeks of a plan that hold the day: from the first of its season to the last session.
struct Season {
    Date starts{};
    int weeks = 0; ///< 0: the day is not planned
};

Season seasonOf(const Snapshot& snapshot, const app::Knowledge& knowledge, Date day) {
    if (snapshot.sessions.empty()) return {};
    const Weekday firstDay = snapshot.athlete.value.profile.weekStartsOn;
    const Date week = weekStart(day, firstDay);
    const Date last = weekStart(snapshot.sessions.back().value.planned.date, firstDay);
    const Date first = weekStart(snapshot.sessions.front().value.planned.date, firstDay);
    if (week > last || week < first) return {};
    const Date starts = app::seasonStart(snapshot, knowledge, day);
    // A season longer than a plan can be is numbered from this week on.
    const int weeks = daysBetween(starts, last) / 7 + 1;
    if (weeks <= kMaxWeeks) return {starts, weeks};
    return {week, std::min(kMaxWeeks, daysBetween(week, last) / 7 + 1)};
}

} // namespace

std::vector<interchange::Sheet> sheetsOfAthletes(const SheetOptions& options,
                                                 const Surroundings& surroundings) {
    const storage::Store store = openDatabase(options.database, Access::Look, surroundings);
    const std::vector<Keyed<AthleteRecord>> athletes = chosenAthletes(store, options.whom);
    const app::Knowledge knowledge = app::loadKnowledge();
    const Date day = options.week.value_or(surroundings.today);
    std::vector<interchange::Sheet> sheets;
    std::size_t looked = 0;
    for (const Keyed<AthleteRecord>& athlete : athletes) {
        if (looked > 0 && looked % kProgressEvery == 0)
            surroundings.err << fmt::format("{} of {} sheets\n", looked, athletes.size());
        ++looked;
        const Snapshot snapshot = store.snapshot(athlete.id, app::planningRange(day));
        const Season season = seasonOf(snapshot, knowledge, day);
        if (season.weeks == 0) {
            surroundings.err << fmt::format("{} has no plan for the week of {}; replan makes one\n",
                                            shownName(athlete.value.profile.name),
                                            longDate(day));
            continue;
        }
        const Plan plan = app::storedPlan(snapshot, knowledge, season.starts, season.weeks);
        sheets.push_back(
            app::weekSheet(plan, day, app::withOwnExercises(knowledge, snapshot).catalog));
    }
    if (sheets.empty())
        throw Error(ErrorCode::BadRequest,
                    store.file().string(),
                    "",
                    "nobody has a plan for the week of " + longDate(day));
    return sheets;
}

} // namespace stridewright::cli
