// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/request.hpp>

#include <vector>

namespace stridewright {

/// Weeks of each phase before a race up to a distance (data/rules/seasons.json). The week that
/// holds the race is the last of the taper's weeks.
struct RaceSeason {
    double upToKm = 0;
    int taper = 1;
    std::optional<int> longTaperFromWeeklyKm; ///< who runs so far in a week tapers longer
    int longTaper = 1;
    int peak = 3;
    int build = 6;
    int buildMin = 4;
    int baseMin = 4;
    int recoveryDays = 7;
};

/// A stretch of weeks in one phase.
struct CyclePhase {
    PhaseKind phase = PhaseKind::Base;
    int weeks = 0;
};

/// Numbers for deriving phases and easier weeks.
struct SeasonRules {
    std::vector<RaceSeason> races; ///< by distance, ascending
    std::vector<CyclePhase> cycle; ///< with no race, repeated; its last week is an easier one
    std::vector<CyclePhase>
        block; ///< repeated before a season that is long; ends in an easier week
    struct DeloadEvery {
        int upToAge = 0;                        ///< row holds up to this age
        std::array<int, kCount<Level>> weeks{}; ///< an easier week is every n-th week
    };
    std::vector<DeloadEvery> deloadEvery;
    int newSeasonAfterDays = 56;      ///< without a logged session: the season begins anew
    int rebuildFromWeeks = 8;         ///< two A races at least so far apart: build again in between
    int offSeasonLeastWeeks = 3;      ///< fewer weeks than that belong to the base
    int offSeasonOverWeeks = 24;      ///< a longer way to the race begins with the off-season
    int noBuildUnderWeeks = 6;        ///< a shorter one has no build
    int lightOnlyUnderWeeks = 3;      ///< a shorter one has light sessions only
    int noDeloadBeforeTaperWeeks = 3; ///< no second easier week so close to the taper
};

} // namespace stridewright
