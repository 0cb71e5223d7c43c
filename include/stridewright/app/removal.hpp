// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

#include <span>

namespace stridewright::app {

/// Takes away an athlete with everything that belongs to them: `all` holds all dates, `groups` all
/// groups. A group that nobody is left in goes unless it has a note. Own exercises belong to
/// everybody and stay.
[[nodiscard]] Change removalOf(const Snapshot& all, std::span<const Keyed<GroupRecord>> groups);

/// A group without an athlete, or its removal (as in `removalOf`).
[[nodiscard]] Put<GroupRecord> withoutMember(const Keyed<GroupRecord>& group,
                                             Id<AthleteRecord> athlete);

} // namespace stridewright::app
