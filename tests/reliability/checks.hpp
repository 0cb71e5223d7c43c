// SPDX-License-Identifier: MIT
#pragma once

#include "reliability/content.hpp"
#include "reliability/experiments.hpp"
#include <stridewright/domain/error.hpp>

#include <filesystem>

namespace stridewright::reliability {

[[nodiscard]] storage::OpenOptions plainOpening();

/// The first problem that the store finds in its file; empty where all is well.
[[nodiscard]] std::string problemIn(const storage::Store& store);

/// The word of an error code, for tables.
[[nodiscard]] std::string wordOf(ErrorCode code);

} // namespace stridewright::reliability
