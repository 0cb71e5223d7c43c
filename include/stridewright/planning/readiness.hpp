// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/planning/session_versions.hpp>

namespace stridewright::planning {

/// How far a day takes a session down.
enum class ReadinessStep { AsPlanned, FewerSets, ClassDown, MobilityOnly };

/// What a day's readiness asks of a session (docs/adaptation.md, Readiness).
struct ReadinessVerdict {
    std::optional<int> score; ///< 4 to 20; nothing where an item is unknown
    ReadinessStep all = ReadinessStep::AsPlanned;
    ReadinessStep legs = ReadinessStep::AsPlanned; ///< MobilityOnly: nothing for the legs
    bool heavyAllowed = true;
    std::vector<Reason> why;
    friend bool operator==(const ReadinessVerdict&, const ReadinessVerdict&) = default;
};

[[nodiscard]] ReadinessVerdict verdictOn(const Readiness& readiness, const ReadinessRules& rules);

/// The session as the day allows it. `why` is empty where it stays as planned.
[[nodiscard]] SessionVersion forReadiness(const PlannedSession& session,
                                          const Readiness& readiness,
                                          const VersionSources& sources);

} // namespace stridewright::planning
