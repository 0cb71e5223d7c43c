// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

namespace stridewright::app {

/// A snapshot of an athlete of whom nothing but the profile is known.
[[nodiscard]] Snapshot blankSnapshot(Id<AthleteRecord> athlete, const Athlete& profile);

/// The snapshot as it would be read once the change is stored. Edits of other athletes, of groups
/// and of settings leave it as it is.
[[nodiscard]] Snapshot snapshotWith(Snapshot snapshot, const Change& change);

/// Whether each record that the change writes is the same in both snapshots: then nobody else has
/// worked on what it is about.
[[nodiscard]] bool sameRecords(const Change& change, const Snapshot& before, const Snapshot& after);

} // namespace stridewright::app
