// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/request.hpp>

#include <vector>

namespace stridewright {

/// Weeks of each phase before a race of a distance (data/rules/seasons.json).
struct RaceSeason {
    double upToKm = 0;
    int taper = 1;
    int peak = 3;
    int build = 6;
    int buildMin = 4;
    int baseMin = 4;
    int total = 14;
    int recoveryDays = 7;
};

struct CyclePhase {
    PhaseKind phase = PhaseKind::Base;
    int weeks = 0;
};

/// Numbers for deriving phases and easier weeks.
struct SeasonRules {
    std::vector<RaceSeason> races;      ///< by distance, ascending
    std::vector<CyclePhase> cycle;      ///< with no race, repeated
    struct DeloadEvery {
        int upToAge = 0; ///< row holds up to this age
        std::array<int, kCount<Level>> weeks{}; ///< a deload is every n-th week
    };
    std::vector<DeloadEvery> deloadEvery;
    int marathonTaperLongFromWeeklyKm = 80; ///< from here a marathon's taper is a week longer
    int rebuildFromWeeks = 8;  ///< two A races at least so far apart: build again in between
    int offSeasonFromWeeks = 24;
    int noBuildUnderWeeks = 6;
    int lightOnlyUnderWeeks = 3;
    int noDeloadBeforeTaperWeeks = 3;
};

} // namespace stridewright
