// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/domain/records.hpp>

namespace stridewright::gui {

/// Which weeks the window shows.
struct Season {
    Date from{}; ///< first day of the first week
    int weeks = 1;
};

/// From the first week of which something is known, at most a year back, to the last week ahead.
[[nodiscard]] Season seasonInView(const Snapshot& snapshot, Date today);

/// Whether there is anything to show: runs, races, sessions or logs.
[[nodiscard]] bool hasSeason(const Snapshot& snapshot);

/// The plan as it was accepted, with what planning anew knows about the weeks that it would leave
/// as they are: what keeps a week short and mends it, other arrangements, the cost of each day.
[[nodiscard]] Plan
planInView(const Snapshot& snapshot, const app::Knowledge& knowledge, Date today, IdSource& ids);

} // namespace stridewright::gui
