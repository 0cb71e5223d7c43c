// SPDX-License-Identifier: MIT
#pragma once

#include "support/season_simulation.hpp"

#include <string>

namespace stridewright::support {

/// A season as a coach reads it: each week its phase, its runs, its sessions, one line an exercise
/// with what was asked, what was done and why it changed.
[[nodiscard]] std::string seasonText(const SimulatedSeason& season,
                                     const app::Knowledge& knowledge);

} // namespace stridewright::support
