// SPDX-License-Identifier: MIT
#include "storage/database_copy.hpp"

#include "storage/checksum_vfs.hpp"
#include "storage/durable_files.hpp"
#include "storage/errors.hpp"
#include "storage/read_only.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <array>
#include <fstream>
#include <sqlite3.h>

namespace fs = std::filesystem;

namespace stridewright::storage {

namespace {

constexpr int kBusyMilliseconds = 5000;

[[noreturn]] void refuseBusy(const fs::path& file) {
    throw Error(ErrorCode::FileBusy,
                file.string(),
                "",
                "another window or program has it open; close it there and try again");
}

/// An identifier as SQL text; it cannot be bound.
std::string asIdentifier(const std::string& name) {
    std::string text = "\"";
    for (const char letter : name) {
        if (letter == '"') text += '"';
        text += letter;
    }
    return text + '"';
}

/// The target is only written: what cannot be read, or is not as it was written, is the source.
bool concernsTarget(const SQLite::Exception& fault) {
    const int code = fullCode(fault);
    return (code & 0xFF) != SQLITE_CORRUPT && code != SQLITE_NOTADB && code != SQLITE_IOERR_READ &&
           code != SQLITE_IOERR_SHORT_READ && code != SQLITE_IOERR_DATA;
}

/// Turns off the write-ahead log that a copy inherits: a backup is one file, and can be read from
/// a folder that may not be written.
void makeSingleFile(const fs::path& file) {
    SQLite::Database copy(openChecked(file.string(), SQLite::OPEN_READWRITE, kBusyMilliseconds));
    copy.exec("PRAGMA locking_mode=EXCLUSIVE");
    copy.exec("PRAGMA synchronous=OFF"); // it is flushed as a whole afterwards
    SQLite::Statement mode(copy, "PRAGMA journal_mode=DELETE");
    if (!mode.executeStep() || mode.getColumn(0).getString() != "delete") refuseBusy(file);
}

} // namespace

Error fileError(const fs::path& file, const SQLite::Exception& fault) {
    return translated(file, "", fault);
}

std::string readBeginning(const fs::path& file, std::size_t count) {
    try {
        SQLite::Database database(openChecked(file.string(), SQLite::OPEN_READONLY));
        sqlite3_file* const handle = fileBelow(database);
        sqlite3_int64 size = 0;
        if (handle == nullptr || handle->pMethods->xFileSize(handle, &size) != SQLITE_OK)
            throw Error(ErrorCode::CannotRead, file.string(), "", "cannot be read");
        std::string bytes(std::min(count, static_cast<std::size_t>(size)), '\0');
        if (!bytes.empty() &&
            handle->pMethods->xRead(handle, bytes.data(), static_cast<int>(bytes.size()), 0) !=
                SQLITE_OK)
            throw Error(ErrorCode::CannotRead, file.string(), "", "the disk could not read it");
        return bytes;
    } catch (const SQLite::Exception& fault) {
        throw fileError(file, fault);
    }
}

SQLite::Database openForReading(const fs::path& file) {
    SQLite::Database database = openReadOnly(file, kBusyMilliseconds);
    // The file may be anybody's: what its schema says is not run, and every cell is checked.
    database.exec("PRAGMA trusted_schema=OFF");
    database.exec("PRAGMA cell_size_check=ON");
    return database;
}

RowCounts countRows(SQLite::Database& database) {
    std::vector<std::string> tables;
    SQLite::Statement list(database,
                           "SELECT name FROM sqlite_schema WHERE type = 'table' "
                           "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid");
    while (list.executeStep())
        tables.push_back(list.getColumn(0).getString());
    RowCounts counts;
    for (std::string& table : tables) {
        SQLite::Statement count(database, "SELECT count(*) FROM " + asIdentifier(table));
        if (!count.executeStep()) continue;
        counts.emplace_back(std::move(table), count.getColumn(0).getInt64());
    }
    return counts;
}

RowCounts copyDatabase(const fs::path& from, const fs::path& to) {
    makeFile(to); // SQLite would not tell why it cannot
    try {
        SQLite::Database source = openForReading(from);
        // Counted and copied within one reading transaction: the same moment of the original.
        source.exec("BEGIN");
        RowCounts counts = countRows(source);
        try {
            SQLite::Database target(
                openChecked(to.string(), SQLite::OPEN_READWRITE, kBusyMilliseconds));
            if (hasChecksums(source)) beginWithChecksums(target);
            target.exec("PRAGMA journal_mode=OFF"); // a half-made copy is thrown away
            target.exec("PRAGMA synchronous=OFF");
            SQLite::Backup backup(target, source);
            if (backup.executeStep() != SQLITE_DONE) refuseBusy(from);
        } catch (const SQLite::Exception& fault) {
            if (!concernsTarget(fault)) throw;
            throw fileError(to, fault);
        }
        source.exec("COMMIT");
        try {
            makeSingleFile(to);
        } catch (const SQLite::Exception& fault) {
            throw fileError(to, fault);
        }
        flushFile(to);
        return counts;
    } catch (const SQLite::Exception& fault) {
        throw fileError(from, fault);
    }
}

bool addChecksums(const fs::path& file) {
    try {
        SQLite::Database database(openChecked(file.string(), SQLite::OPEN_READWRITE));
        if (hasChecksums(database)) return false;
        database.exec("PRAGMA locking_mode=EXCLUSIVE");
        // Through a log the first page, which tells of the checksums, is written before the others.
        SQLite::Statement mode(database, "PRAGMA journal_mode=WAL");
        if (!mode.executeStep() || mode.getColumn(0).getString() != "wal") refuseBusy(file);
        mode.reset();
        int reserved = kSealBytes;
        database.check(sqlite3_file_control(
            database.getHandle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved));
        database.exec("VACUUM");
    } catch (const SQLite::Exception& fault) {
        throw fileError(file, fault);
    }
    try {
        makeSingleFile(file);
    } catch (const SQLite::Exception& fault) {
        throw fileError(file, fault);
    }
    flushFile(file);
    return true;
}

// ---- holding -----------------------------------------------------------------------------------

class ExclusiveHold::Implementation {
public:
    explicit Implementation(const fs::path& path)
        : m_path(path), m_database(openChecked(path.string(), SQLite::OPEN_READWRITE)) {
        if (sqlite3_db_readonly(m_database.getHandle(), "main") == 1)
            throw systemError(EACCES, path);
        if (m_file == nullptr)
            throw Error(ErrorCode::CannotRead, path.string(), "", "cannot be opened");
        lock(SQLITE_LOCK_SHARED);
        lock(SQLITE_LOCK_EXCLUSIVE);
    }
    ~Implementation() { release(); }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    void copyTo(const fs::path& path) const {
        sqlite3_int64 size = 0;
        if (m_file->pMethods->xFileSize(m_file, &size) != SQLITE_OK)
            throw Error(ErrorCode::CannotRead, m_path.string(), "", "its size cannot be read");
        std::ofstream out(path, std::ios::binary | std::ios::trunc);
        std::array<char, 65536> part{};
        for (sqlite3_int64 at = 0; at < size;) {
            const int count = static_cast<int>(
                std::min<sqlite3_int64>(size - at, static_cast<sqlite3_int64>(part.size())));
            if (m_file->pMethods->xRead(m_file, part.data(), count, at) != SQLITE_OK)
                throw Error(ErrorCode::CannotRead, m_path.string(), "", "reading failed half way");
            errno = 0;
            if (!out.write(part.data(), count)) throw systemError(errno, path);
            at += count;
        }
        errno = 0;
        out.close();
        if (!out) throw systemError(errno, path);
        flushFile(path);
    }

    void spoil() const {
        constexpr std::string_view kWords = "This file was replaced by a backup. ";
        static_cast<void>(
            m_file->pMethods->xWrite(m_file, kWords.data(), static_cast<int>(kWords.size()), 0));
    }

private:
    void lock(int level) {
        const int result = m_file->pMethods->xLock(m_file, level);
        if (result == SQLITE_OK) return;
        release();
        if (result == SQLITE_BUSY) refuseBusy(m_path);
        throw Error(ErrorCode::CannotWrite, m_path.string(), "", "cannot be locked");
    }
    void release() const { static_cast<void>(m_file->pMethods->xUnlock(m_file, SQLITE_LOCK_NONE)); }

    fs::path m_path;
    SQLite::Database m_database;
    sqlite3_file* m_file = fileBelow(m_database);
};

ExclusiveHold::ExclusiveHold(const fs::path& file) try
    : m_implementation(std::make_unique<Implementation>(file)) {
} catch (const SQLite::Exception& fault) {
    throw fileError(file, fault);
}

ExclusiveHold::~ExclusiveHold() = default;

void ExclusiveHold::copyTo(const fs::path& file) const {
    m_implementation->copyTo(file);
}

void ExclusiveHold::spoil() const {
    m_implementation->spoil();
}

} // namespace stridewright::storage
