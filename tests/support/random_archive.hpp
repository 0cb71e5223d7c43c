// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

namespace stridewright::tests {

/// Texts that are data wherever they stand, and that programs stumble over.
[[nodiscard]] const std::vector<std::string>& nastyTexts();

/// An archive with every kind of record, every optional value now there and now not, and nasty
/// texts. The same seed gives the same archive.
[[nodiscard]] Archive randomArchive(std::uint64_t seed);

} // namespace stridewright::tests
