// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_profile.hpp"
#include <stridewright/domain/plan.hpp>

namespace stridewright::planning {

/// Minutes of a session before they are rounded.
[[nodiscard]] double exactMinutes(const PlannedSession& session);

/// What decides the time of an item: its exercise, its sets and the highest amount.
struct Work {
    const Exercise* exercise = nullptr;
    int sets = 1;
    int amount = 0;
};

/// How many minutes more an item takes with `after` in place of `before`. `pairRest` is the rest of
/// a pair, where the item is one of two done in turns.
[[nodiscard]] double minutesMore(const Work& before,
                                 const Work& after,
                                 const Prescription& item,
                                 BlockKind block,
                                 std::optional<int> pairRest,
                                 const Profile& profile,
                                 const CompositionRules& rules);

/// The longer rest of the two items of a block's pair; nothing outside pairs.
[[nodiscard]] std::optional<int> pairRestOf(const PlannedSession& session,
                                            const SessionBlock& block);

} // namespace stridewright::planning
