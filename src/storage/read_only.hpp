// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/Database.h>
#include <filesystem>

namespace stridewright::storage {

/// Opens a database that must exist for reading alone, also where nothing beside it may be written.
/// Throws SQLite::Exception.
[[nodiscard]] SQLite::Database openReadOnly(const std::filesystem::path& file,
                                            int busyMilliseconds);

} // namespace stridewright::storage
