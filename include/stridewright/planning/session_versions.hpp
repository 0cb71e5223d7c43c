// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>
#include <stridewright/planning/adaptation.hpp>

// Today's session in another version, at once: less time, another place, a sore site, a change of
// exercise. Each stands beside the planned one; not taking it is to use the plan anyway.

namespace stridewright::planning {

/// The session to do instead, and why it differs.
struct SessionVersion {
    PlannedSession session;
    InsteadCause cause = InsteadCause::Readiness;
    std::vector<Reason> why; ///< empty exactly where nothing changes
    friend bool operator==(const SessionVersion&, const SessionVersion&) = default;
};

/// What versions are made from: the request and the limits as adapted, and the data.
struct VersionSources {
    const PlanRequest& request;
    const Limits& limits;
    const Catalog& catalog;
    const CompositionRules& composition;
    const AdaptationRules& adaptation;
};

/// In at most so many minutes, shrunk in the order of docs/adaptation.md: mobility, push, second
/// core, pairs, sets, power, second accessory. Warm-up, one main movement, one-leg or hip work,
/// calf and core stay. The minutes reached may be above those asked for where they are too few for
/// that.
[[nodiscard]] SessionVersion
inMinutes(const PlannedSession& session, int minutes, const VersionSources& sources);

/// With the equipment of another place: exercises that cannot be done there are changed for the
/// most alike.
[[nodiscard]] SessionVersion
atPlace(const PlannedSession& session, const Place& place, const VersionSources& sources);

/// Without what pain leaves out (`sources.limits` and the request's pain).
[[nodiscard]] SessionVersion forPain(const PlannedSession& session, const VersionSources& sources);

/// An exercise that does the same job.
struct Swap {
    const Exercise* exercise = nullptr;
    int cost = 0; ///< less is more alike
    Reason why;
    friend bool operator==(const Swap&, const Swap&) = default;
};

/// Exercises that can take the place of one in a session, the most alike first: possible with the
/// athlete's equipment, level, gates and pain, and not in the session already.
[[nodiscard]] std::vector<Swap>
swapsFor(std::string_view exercise, const PlannedSession& session, const VersionSources& sources);

/// Only this day: the session with the exercise changed, within its class and its minutes.
[[nodiscard]] SessionVersion swapped(const PlannedSession& session,
                                     std::string_view exercise,
                                     std::string_view other,
                                     const VersionSources& sources);

/// From now on: the athlete without the exercise that was changed. The other stays in the plan as
/// soon as it was done, see `Limits::kept`.
[[nodiscard]] Athlete withoutExercise(Athlete athlete, std::string_view exercise);

} // namespace stridewright::planning
