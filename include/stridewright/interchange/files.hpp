// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace stridewright::interchange {

/// No document that the product reads is larger than this.
inline constexpr std::size_t kMaxFileBytes = 20U * 1024U * 1024U;

/// The bytes of a file; throws Error{CannotRead} naming the file when it is missing, a folder, may
/// not be read, or holds more than `maxBytes`.
[[nodiscard]] std::string readFile(const std::string& path, std::size_t maxBytes = kMaxFileBytes);

} // namespace stridewright::interchange
