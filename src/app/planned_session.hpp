// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

namespace stridewright::app {

/// The session that was planned for a day and that no log is joined to yet, apart from `own`; none
/// where there is no such session, or it was let go.
[[nodiscard]] const Keyed<SessionRecord>*
plannedOn(const Snapshot& snapshot, Date date, Id<LogRecord> own = {});

/// What is to be done in it: what stands in its place, else as planned.
[[nodiscard]] const PlannedSession& effective(const SessionRecord& session);

/// Takes over from the planned session what the log does not know yet: class, phase, planned
/// minutes, and the targets of the exercises that were planned.
void joinTo(LogRecord& record, const Keyed<SessionRecord>& session);

} // namespace stridewright::app
