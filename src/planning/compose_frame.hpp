// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_session.hpp"

namespace stridewright::planning {

/// The session's warm-up of about so many minutes, at least the shortest allowed where there are
/// exercises for it: a pulse raiser, drills, one activation that is not trained later.
[[nodiscard]] std::vector<Prescription> warmUpOf(double minutes,
                                                 const SessionNeeds& needs,
                                                 const Profile& profile,
                                                 const Catalog& catalog,
                                                 const CompositionRules& rules);

/// Mobility of at most so many minutes, after everything else.
[[nodiscard]] std::vector<Prescription> mobilityOf(double minutes,
                                                   const SessionNeeds& needs,
                                                   const Profile& profile,
                                                   const Catalog& catalog,
                                                   const CompositionRules& rules);

[[nodiscard]] double minutesOf(const std::vector<Prescription>& items);

} // namespace stridewright::planning
