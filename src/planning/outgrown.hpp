// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/domain/log.hpp>

#include <set>
#include <string>

namespace stridewright::planning {

/// Exercises that the log shows to be too easy: the last times at the top and far below the effort
/// asked for, with nothing that grew; or without a load, and a harder one of the chain was done
/// since. A new block would rather have others in their place.
[[nodiscard]] std::set<std::string>
outgrownIn(const TrainingLog& log, Date before, const Catalog& catalog, const OutgrownRules& rules);

} // namespace stridewright::planning
