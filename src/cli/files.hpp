// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commands.hpp"

#include <string>
#include <string_view>

namespace stridewright::cli {

/// The name of a file in messages; `-` is standard input.
[[nodiscard]] std::string shownInput(const std::string& file);

/// All of a file, or of standard input for `-`; throws Error{CannotRead} for one that is missing, a
/// folder, unreadable or larger than 64 MiB.
[[nodiscard]] std::string readText(const std::string& file,
                                   const Surroundings& surroundings,
                                   std::size_t largest = std::size_t{64} * 1024 * 1024);

/// Writes a file whole or not at all: the new file takes the place of the old one at the end.
/// Throws Error{CannotWrite}; then nothing is left behind and the old file is untouched.
void writeText(const std::string& file, std::string_view text);

/// Writes sheets as PDF and says on the error stream where they went.
void writePdf(const std::vector<interchange::Sheet>& sheets,
              interchange::Paper paper,
              const std::string& file,
              const Surroundings& surroundings);

} // namespace stridewright::cli
