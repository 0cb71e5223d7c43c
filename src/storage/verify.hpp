// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.hpp"
#include <stridewright/storage/store.hpp>

namespace stridewright::storage {

/// Examines pages, schema and what the schema cannot hold. Throws SQLite::Exception where the file
/// cannot be read at all.
[[nodiscard]] Verification verified(Connection& connection);

} // namespace stridewright::storage
