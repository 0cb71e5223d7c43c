// SPDX-License-Identifier: MIT
#pragma once

#include "support/simulated_athlete.hpp"

/// Whole seasons: plan on Monday, train, log, and plan again.
namespace stridewright::support {

/// A session as it was asked for at last, and what became of it.
struct SimulatedSession {
    PlannedSession asked;
    std::optional<SessionLog> done; ///< none: left out
    Date plannedOn{};               ///< the day of the plan that it comes from
};

struct SimulatedWeek {
    Date starts{};
    PlanWeek plan;                 ///< as on Monday
    std::vector<Finding> findings; ///< of the plans of this week, each once
    std::vector<SimulatedSession> sessions;
};

struct SimulatedSeason {
    SimulatedAthlete athlete;
    std::vector<SimulatedWeek> weeks;
    TrainingLog log; ///< all of it
};

/// Runs a season. Plans look two weeks ahead, know what was told until then, and are made again in
/// the middle of a week once pain, illness or a bad day was told. The same athlete gives the same
/// season.
[[nodiscard]] SimulatedSeason simulate(const SimulatedAthlete& athlete,
                                       const app::Knowledge& knowledge);

/// The request of a day: what was told before it, and in the morning.
[[nodiscard]] PlanRequest
requestOn(const SimulatedAthlete& athlete, const std::vector<SessionLog>& sessions, Date day);

} // namespace stridewright::support
