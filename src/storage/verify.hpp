// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.hpp"
#include <stridewright/storage/store.hpp>

namespace stridewright::storage {

/// Reads every page that holds something, and checks its checksum and what it says. Throws
/// SQLite::Exception where the disk fails.
[[nodiscard]] std::vector<std::string> pageProblems(Connection& connection);

/// Examines pages, schema and what the schema cannot hold. Throws SQLite::Exception where the file
/// cannot be read at all.
[[nodiscard]] Verification verified(Connection& connection);

} // namespace stridewright::storage
