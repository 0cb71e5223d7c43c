// SPDX-License-Identifier: MIT
#pragma once

#include "planning/search.hpp"
#include "planning/season_of.hpp"

namespace stridewright::planning {

/// Gives every week below its lower bound its status, and a short one its conflict.
void judgeShortWeeks(Plan& plan, const Search& search, const SeasonOf& season);

} // namespace stridewright::planning
