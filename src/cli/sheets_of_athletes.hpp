// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_set.hpp"

#include <vector>

namespace stridewright::cli {

/// The sheets of a week for athletes of a database, by name. Those without a plan for that week
/// are named on the error stream. Throws Error{BadRequest} where nobody has one.
[[nodiscard]] std::vector<interchange::Sheet> sheetsOfAthletes(const SheetOptions& options,
                                                               const Surroundings& surroundings);

} // namespace stridewright::cli
