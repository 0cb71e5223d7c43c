// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

namespace stridewright::app {

/// Shows in a plan what stays of the plan before: sessions replaced for the day, or still to be
/// done before the first day planned, as they are to be done; what was logged as done in its day.
/// The planner only knows of these that a session of some class is there.
void showKept(Plan& plan, const Snapshot& snapshot, const TrainingLog& log, Date today);

/// Marks the days on which a session was logged as done, and takes away what is planned there.
void markDone(Plan& plan, const TrainingLog& log);

/// Takes away the notes about rules set aside on days where not the athlete asked for it.
void dropOwnNotes(Plan& plan, const Snapshot& snapshot);

} // namespace stridewright::app
