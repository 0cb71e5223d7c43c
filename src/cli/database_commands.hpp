// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_set.hpp"
#include "cli/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stridewright::cli {

// The commands on a database: their options, how they stand on the command line, what they do.

// ---- athletes, plans, sheets -------------------------------------------------------------------

} // namespace stridewright::cli
