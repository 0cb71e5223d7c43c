// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/planning/progression.hpp>
#include <stridewright/planning/session_versions.hpp>

namespace stridewright::planning {

/// What one accepts to mend a finding over the season.
enum class FixKind {
    ShorterSessions, ///< plan sessions of `minutes`
    LongerSessions,  ///< plan sessions of `minutes`
    OtherExercise,   ///< `exercise` in place of `insteadOf`
    OtherRange,      ///< other repetitions for `exercise`
    EasierWeek,      ///< the week of `date`
    SleepAndFood,    ///< nothing to change in the plan
    NoneApplies      ///< the health questions were answered with no
};

struct Fix {
    FixKind kind = FixKind::ShorterSessions;
    int minutes = 0;
    std::string exercise;
    std::string insteadOf;
    std::optional<Date> date;
    Reason text; ///< what accepting it does
    friend bool operator==(const Fix&, const Fix&) = default;
};

/// A finding with the one fix that is offered.
struct SeasonFinding {
    Finding finding;
    Fix fix;
    friend bool operator==(const SeasonFinding&, const SeasonFinding&) = default;
};

/// Sessions that end long before they should, again and again.
[[nodiscard]] std::optional<SeasonFinding> sessionsCutShort(const PlanRequest& request,
                                                            const SeasonFindingRules& rules);

/// Areas that the last weeks of the log left below their minimum, one week after the other. `phase`
/// is the one in force in a week without it in the log.
[[nodiscard]] std::optional<SeasonFinding>
coverageMissed(const PlanRequest& request, PhaseKind phase, const VersionSources& sources);

/// What is offered for a lift that has not moved; `week` is the one that would be easier.
[[nodiscard]] Fix fixFor(const Plateau& plateau, Date week, const Catalog& catalog);

/// All of the above that holds, plateaus apart: progression tells of those. Nothing while a
/// professional is to be seen first.
[[nodiscard]] std::vector<SeasonFinding>
seasonFindings(const PlanRequest& request, PhaseKind phase, const VersionSources& sources);

} // namespace stridewright::planning
