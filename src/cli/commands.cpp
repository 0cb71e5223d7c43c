// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"

namespace stridewright::cli {

int run(const std::vector<std::string>& /*args*/, const Surroundings& /*surroundings*/) { return 2; }

} // namespace stridewright::cli
