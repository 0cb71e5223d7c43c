// SPDX-License-Identifier: MIT
#pragma once

#include "support/season_simulation.hpp"

#include <string>
#include <vector>

/// What must be true of every season, judged from the tables of data/rules and from what was asked
/// and done alone; shares no code with the planner. Each function gives one line a fault: week,
/// day, exercise.
namespace stridewright::support {

using Faults = std::vector<std::string>;

/// Loads rise by no more than the largest step of their kind.
[[nodiscard]] Faults loadsThatJump(const SimulatedSeason&, const app::Knowledge&);
/// No set more than one above the last times; repetitions and holds within reach of the catalog's.
[[nodiscard]] Faults dosesThatJump(const SimulatedSeason&, const app::Knowledge&);
/// Easier weeks have fewer sets, less effort, no more load.
[[nodiscard]] Faults easierWeeksThatAreNot(const SimulatedSeason&, const app::Knowledge&);
/// Easier weeks come as often as the table says, and never twice running.
[[nodiscard]] Faults easierWeeksThatAreLate(const SimulatedSeason&, const app::Knowledge&);
/// Time away lowers the loads, and they come back.
[[nodiscard]] Faults layoffsIgnored(const SimulatedSeason&, const app::Knowledge&);
/// While a site is amber or red nothing is asked that its concern forbids.
[[nodiscard]] Faults blockedExercises(const SimulatedSeason&, const app::Knowledge&);
/// What a session holds is of no higher class than its day allows.
[[nodiscard]] Faults classesExceeded(const SimulatedSeason&, const app::Knowledge&);
/// Sessions fit their minutes and keep the caps of sets and fatigue.
[[nodiscard]] Faults sessionsTooLarge(const SimulatedSeason&, const app::Knowledge&);
/// Every exercise says why its target is what it is, and every code has words.
[[nodiscard]] Faults targetsWithoutReason(const SimulatedSeason&, const app::Knowledge&);
/// Main lifts stay for four weeks at least.
[[nodiscard]] Faults mainLiftsThatChange(const SimulatedSeason&, const app::Knowledge&);
/// Within a block exercises stay from week to week, but for steps along a chain.
[[nodiscard]] Faults exercisesThatSwap(const SimulatedSeason&, const app::Knowledge&);
/// Nothing is new in easier weeks, tapers, race weeks and three weeks before an A race.
[[nodiscard]] Faults newAtTheWrongTime(const SimulatedSeason&, const app::Knowledge&);
/// As many sessions a week as the athlete wants at most, never on neighbouring days, none on a
/// race day or the day before.
[[nodiscard]] Faults daysThatClash(const SimulatedSeason&, const app::Knowledge&);

} // namespace stridewright::support
