// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/error.hpp>
#include <stridewright/storage/store.hpp>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <memory>

// Whole databases: counted, copied, held. Nothing here knows what is in the tables.

namespace stridewright::storage {

/// What SQLite could not do with a file as a whole.
[[nodiscard]] Error fileError(const std::filesystem::path& file, const SQLite::Exception& fault);

/// The first `count` bytes of a file, fewer where it is shorter. Reads as SQLite reads: a process
/// that opens and closes a database in any other way loses the locks by which it holds it open.
[[nodiscard]] std::string readBeginning(const std::filesystem::path& file, std::size_t count);

using RowCounts = std::vector<std::pair<std::string, std::int64_t>>;

/// Opens a database that must exist, for reading alone, distrusting what it holds.
[[nodiscard]] SQLite::Database openForReading(const std::filesystem::path& file);

/// The rows of every table, in the order in which the tables were made.
[[nodiscard]] RowCounts countRows(SQLite::Database& database);

/// Makes `to`, one file without companions, out of a database that others may be writing. Returns
/// the rows that the original had at the moment of the copy. Throws Error; `to` may then be there.
RowCounts copyDatabase(const std::filesystem::path& from, const std::filesystem::path& to);

/// Builds a file that was made without checksums of its pages anew with them; true where it had
/// none. For a file that nobody else knows of. Throws Error.
bool addChecksums(const std::filesystem::path& file);

/// A file held as SQLite itself holds a database while it writes, but without a look inside: that
/// works for a damaged file, too. Nobody can open it in the meantime.
class ExclusiveHold {
public:
    /// Throws Error{FileBusy} where a program has it open, this one included.
    explicit ExclusiveHold(const std::filesystem::path& file);
    ~ExclusiveHold();
    ExclusiveHold(const ExclusiveHold&) = delete;
    ExclusiveHold& operator=(const ExclusiveHold&) = delete;

    /// Copies the held file's bytes. Reading it in any other way would end the hold, since the
    /// locks of a process end with the first of its descriptors that is closed.
    void copyTo(const std::filesystem::path& file) const;

    /// Makes a file that has lost its name unreadable: a program that found it a moment ago by its
    /// name and waits for the hold to end must not go on with it.
    void spoil() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace stridewright::storage
