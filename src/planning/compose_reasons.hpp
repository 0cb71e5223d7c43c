// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_profile.hpp"

namespace stridewright::planning {

/// Why an exercise stands in a session: what it is for, what it spares or heals, what it needs.
[[nodiscard]] std::vector<Reason> reasonsFor(const Exercise& exercise,
                                             const TemplateSlot& slot,
                                             const Profile& profile,
                                             const CompositionRules& rules);

[[nodiscard]] Reason reasonOf(std::string code, std::vector<Arg> args = {});

} // namespace stridewright::planning
