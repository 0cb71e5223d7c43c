// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

#include <string>
#include <string_view>

namespace stridewright::interchange {

/// Reads a bundle `stridewright.archive/1` (docs/file-format.md). Strict: an unknown key, a wrong
/// type, a word that is not in its list, an impossible value, an id that stands twice or one that
/// points nowhere throws Error{BadDocument} with file, JSON path and value. Exercise ids may be
/// unknown to the catalog: logs outlive it.
[[nodiscard]] Archive readArchive(std::string_view text, const std::string& file);

/// The same archive gives the same bytes; `readArchive(writeArchive(a)) == a`. Ends with a line
/// break. Ids are written as text, since not every JSON reader keeps 63 bits.
[[nodiscard]] std::string writeArchive(const Archive& archive);

} // namespace stridewright::interchange
