// SPDX-License-Identifier: MIT
#pragma once

#include "storage/page_seal.hpp"

#include <SQLiteCpp/Database.h>
#include <string>
#include <vector>

struct sqlite3_file;

// A layer between SQLite and the system's files (SQLite calls that a VFS): each page written to a
// database file carries a checksum over its content and its number, each page read is checked. The
// journals of SQLite have checksums of their own and pass through; but a log of changes that does
// not belong to the file beside it is not played back.

namespace stridewright::storage {

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

/// Stands among the failed pages for a log that does not belong to the file.
inline constexpr std::int64_t kStrangeLog = 0;

/// The pages that failed their check in this thread since a file was last opened or this was last
/// asked, without doubles, in order; not more than a few dozen. SQLite hands on no more than a
/// code.
[[nodiscard]] std::vector<std::int64_t> takeFailedPages();

[[nodiscard]] bool hasFailedPages();

/// SQLite's code for the last read in this thread, since this was last asked, that the disk failed;
/// 0 where there was none. An integrity check calls such a page damaged.
[[nodiscard]] int takeFaultOfDisk();

/// What to tell of a page that failed its check.
[[nodiscard]] std::string failedPageWords(std::int64_t page);

} // namespace stridewright::storage
