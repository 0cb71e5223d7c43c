// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

namespace stridewright::tests {

/// Makes a change in memory, as the store would, and returns the change that takes it back. Lists
/// are kept by id, so that snapshots can be compared.
Change applyTo(Snapshot& snapshot, const Change& change);

} // namespace stridewright::tests
