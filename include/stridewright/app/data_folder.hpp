// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace stridewright::app {

/// Where the database is unless the user names another: "stridewright/stridewright.db" in
/// XDG_DATA_HOME, or in ~/.local/share. Throws Error{CannotRead} where neither is known.
[[nodiscard]] std::filesystem::path defaultDatabase();

} // namespace stridewright::app
