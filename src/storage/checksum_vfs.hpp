// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/Database.h>
#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

struct sqlite3_file;

// A layer between SQLite and the system's files (SQLite calls that a VFS): each page written to a
// database file carries a checksum over its content and its number, each page read is checked. The
// journals of SQLite have checksums of their own and pass through.

namespace stridewright::storage {

/// How many bytes at the end of each page SQLite leaves to the checksum. The header of a file says
/// so in its byte 20; a file that says otherwise was made without checksums and passes through.
inline constexpr std::size_t kChecksumBytes = 8;

/// The checksum of a page without its last bytes, as docs/data-format.md describes it.
[[nodiscard]] std::array<unsigned char, kChecksumBytes>
pageChecksum(std::span<const unsigned char> content, std::uint64_t page);

/// The name of the layer for SQLite. It stands on the system's default at the time of each opening.
[[nodiscard]] const char* checksumVfs();

/// Opens a database through the layer. A read that fails its check is SQLITE_IOERR_DATA.
[[nodiscard]] SQLite::Database
openChecked(const std::string& file, int flags, int busyMilliseconds = 0);

/// Lets an empty file begin with checksums; one that has pages stays as it is.
void beginWithChecksums(SQLite::Database& database);

[[nodiscard]] bool hasChecksums(SQLite::Database& database);

/// The open file below the layer, for bytes as they are; null where there is none.
[[nodiscard]] sqlite3_file* fileBelow(SQLite::Database& database);

/// The pages that failed their check in this thread since this was last asked, without doubles; not
/// more than a few dozen. SQLite hands on no more than a code.
[[nodiscard]] std::vector<std::int64_t> takeFailedPages();

[[nodiscard]] bool hasFailedPages();

/// What to tell of a page that failed its check.
[[nodiscard]] std::string failedPageWords(std::int64_t page);

} // namespace stridewright::storage
