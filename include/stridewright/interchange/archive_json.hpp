// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace stridewright::interchange {

/// No archive that is read is larger than this: about fifty athletes with ten full years each.
/// Larger ones are taken athlete by athlete.
inline constexpr std::size_t kMaxArchiveBytes = 512U * 1024U * 1024U;

/// Reads a bundle `stridewright.archive/1` (docs/file-format.md). Strict: an unknown key, a wrong
/// type, a word that is not in its list, an impossible value, an id that stands twice or one that
/// points nowhere throws Error{BadDocument} with file, JSON path and value. Ids of the catalog
/// (exercises, equipment, concerns, gates) may be unknown to it: records outlive it. Dated lists
/// come sorted by date, then id. Athletes are taken off the text one by one, so that memory is
/// needed for the text and for what it says only.
[[nodiscard]] Archive readArchive(std::string_view text, const std::string& file);

/// The same archive gives the same bytes; `readArchive(writeArchive(a)) == a` for an archive whose
/// dated lists are sorted, whose ranges are kAllDates and whose texts are UTF-8 (other bytes become
/// U+FFFD). One record a line; ends with a line break. Ids are written as text, since not every
/// JSON reader keeps 63 bits.
[[nodiscard]] std::string writeArchive(const Archive& archive);

} // namespace stridewright::interchange
