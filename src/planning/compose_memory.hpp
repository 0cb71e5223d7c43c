// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_menu.hpp"
#include <stridewright/domain/request.hpp>

namespace stridewright::planning {

/// What the log says of the season so far, so that a new plan goes on where it stands: the same
/// main lifts until their block is over, nothing counted as new that is known, no first weeks
/// twice.
struct Memory {
    std::set<std::string> seen; ///< exercises that the athlete still knows
    /// By exercise, of its last time that built: the least asked for (0: without a load), and the
    /// most done.
    std::map<std::string, IntRange> lately;
    double setsLately = 0; ///< work sets of a session in the last week that built; 0: not known
    int daysAway = 0;      ///< since the last session
    int weeksTrained = 0;  ///< whole weeks since the training began, or began again
    /// Weeks that the running block has lasted, by phase, oldest first; empty: none runs.
    std::vector<PhaseKind> running;
    std::vector<Menu> menus; ///< of the blocks so far, oldest first; the last is the running one
};

/// Reads the sessions of the log before the week that begins on `firstWeek`.
[[nodiscard]] Memory remember(const PlanRequest& request,
                              Date firstWeek,
                              const Catalog& catalog,
                              const CompositionRules& rules);

/// The half sets that the log gives each area on the days of a week that are before `before`.
[[nodiscard]] std::array<int, 9> halfSetsDone(const TrainingLog& log,
                                              const DateRange& days,
                                              const Catalog& catalog,
                                              const CompositionRules& rules);

/// The patterns of the exercises that were done on some days.
[[nodiscard]] std::set<Pattern>
patternsDone(const TrainingLog& log, const DateRange& days, const Catalog& catalog);

} // namespace stridewright::planning
