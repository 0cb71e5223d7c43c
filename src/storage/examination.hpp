// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/storage/store.hpp>

namespace stridewright::storage {

/// As `examine`, but a file that is missing, foreign, newer or cannot be opened at all is an Error
/// with its own code; problems within a file that opens are told by the verification.
[[nodiscard]] Verification examineOrThrow(const std::filesystem::path& file);

} // namespace stridewright::storage
