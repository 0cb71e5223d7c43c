// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>

#include <string>
#include <string_view>

namespace stridewright::interchange {

/// Reads a catalog document (docs/catalog-format.md), checking every id, word, edge and number;
/// the first fault throws Error{BadDocument} naming `file`, JSON path and value.
[[nodiscard]] Catalog readCatalog(std::string_view text, const std::string& file);

} // namespace stridewright::interchange
