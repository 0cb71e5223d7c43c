// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_profile.hpp"
#include <stridewright/domain/plan.hpp>
#include <stridewright/planning/adaptation.hpp>

#include <functional>

// Changes to the content of a session that was composed before, each with minutes that are true by
// the same formula.

namespace stridewright::planning {

/// Whether a block is trained: neither warm-up nor mobility.
[[nodiscard]] bool isWork(const SessionBlock& block);

/// The session with its minutes counted anew. Pairs whose sets differ are done one after the other;
/// blocks without items are gone.
[[nodiscard]] PlannedSession retimed(PlannedSession session,
                                     std::span<const std::string> owned,
                                     const Catalog& catalog,
                                     const CompositionRules& rules);

/// Minutes of all items.
[[nodiscard]] double minutesOfItems(const PlannedSession& session);

/// Gives the two of each pair the fewer sets of the two, so that they can still be done in turns.
[[nodiscard]] PlannedSession withEvenPairs(PlannedSession session);

/// Takes sets away until the content is no more than the class, from the end, one at a time and
/// never the last of an item; then whole items for the legs.
[[nodiscard]] PlannedSession heldTo(SessionClass sessionClass,
                                    PlannedSession session,
                                    const Catalog& catalog,
                                    const CompositionRules& rules);

/// A set of an exercise in place of another: sets, effort and rest stay, the amount is the
/// exercise's own. The load is not known.
[[nodiscard]] Prescription
inPlaceOf(const Prescription& item, const Exercise& exercise, std::vector<Reason> why);

/// The session with its doses held back; exercises that are too sore are changed for others that
/// the profile allows, or left out.
[[nodiscard]] PlannedSession eased(PlannedSession session,
                                   const Easing& usual,
                                   const Easing& calvesAndCore,
                                   const Profile& profile,
                                   const Catalog& catalog,
                                   const CompositionRules& composition,
                                   const VersionRules& rules);

} // namespace stridewright::planning
