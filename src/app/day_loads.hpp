// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/records.hpp>
#include <stridewright/planning/adaptation.hpp>

#include <map>

namespace stridewright::app {

/// A session with the loads of the day, and why they are what they are, by exercise id.
struct LoadedSession {
    PlannedSession session;
    std::map<std::string, std::vector<Reason>> why;
};

/// What loads of a day are made from.
struct LoadSources {
    const planning::Adapted& adapted;
    const Athlete& athlete; ///< with what there is on the day
    const Knowledge& knowledge;
    const SessionRecord& record;
};

/// Loads for the exercises that are new against the plan, less where the effort is less, no more
/// than pain and time away allow, and only what can be made. Without a log nothing changes.
[[nodiscard]] LoadedSession withDayLoads(PlannedSession session, const LoadSources& sources);

} // namespace stridewright::app
