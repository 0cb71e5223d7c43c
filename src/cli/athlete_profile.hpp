// SPDX-License-Identifier: MIT
#pragma once

#include "cli/database_commands.hpp"
#include <stridewright/domain/records.hpp>

namespace stridewright::cli {

/// The options that say something about an athlete.
void addProfile(CLI::App& command, ProfileOptions& options);

/// The record with what was said. `catalog` knows equipment, concerns and exercises; `today` makes
/// a birthday of an age. Throws CLI::ValidationError.
[[nodiscard]] AthleteRecord withProfile(AthleteRecord record,
                                        const ProfileOptions& options,
                                        const Catalog& catalog,
                                        Date today);

/// A name fit to be kept: throws CLI::ValidationError for one that is empty or no UTF-8.
[[nodiscard]] std::string nameArgument(const std::string& option, const std::string& text);

} // namespace stridewright::cli
