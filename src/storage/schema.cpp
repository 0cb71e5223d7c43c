// SPDX-License-Identifier: MIT
#include "storage/schema.hpp"

#include "storage/backup_names.hpp"
#include "storage/checksum_vfs.hpp"
#include "storage/database_copy.hpp"
#include "storage/errors.hpp"
#include "storage/read_only.hpp"

#include <fmt/format.h>

#include <SQLiteCpp/Transaction.h>
#include <array>
#include <chrono>
#include <sqlite3.h>
#include <thread>

namespace fs = std::filesystem;

namespace stridewright::embedded {
extern const std::string_view schemaStep1;
} // namespace stridewright::embedded

namespace stridewright::storage {

namespace {

Error notOurs(const fs::path& file) {
    return {ErrorCode::NotOurFile,
            file.string(),
            "",
            "this is not a file of Stridewright, or its beginning is damaged. Choose another file, "
            "or restore a backup"};
}

Error newer(const fs::path& file, std::int64_t version, std::size_t ours) {
    return {ErrorCode::NewerFile,
            file.string(),
            "",
            fmt::format("a later version of Stridewright made this file (its form is {}, this "
                        "version knows {}). It was left as it is; open it with the later version",
                        version,
                        ours)};
}

/// What the first bytes of a file say, without SQLite: a file that is not ours or newer is not
/// touched in any way.
struct Header {
    std::uintmax_t fileSize = 0;
    bool isDatabase = false;
    std::int64_t version = 0;
    std::int64_t application = 0;
};

Header readHeader(const fs::path& file) {
    using namespace std::string_view_literals;
    std::string bytes = readBeginning(file, 100);
    Header header;
    header.fileSize = fs::file_size(file);
    header.isDatabase = bytes.size() == 100 && bytes.starts_with("SQLite format 3\0"sv);
    bytes.resize(100);
    const auto bigEndian = [&](std::size_t at) {
        std::int64_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value * 256 + static_cast<unsigned char>(bytes[at + i]);
        return value;
    };
    header.version = bigEndian(60);
    header.application = bigEndian(68);
    return header;
}

/// Whether an empty file was a database before: it has backups, or a log of changes beside it.
bool heldSomething(const fs::path& file) {
    std::error_code problem;
    const auto log = fs::file_size(companion(file, "-wal"), problem);
    return (!problem && log > 0) || !backupsOf(file).empty();
}

/// Whether there is a file. Makes the folder of a new one.
bool prepareFile(const fs::path& file, OpenMode mode) {
    std::error_code problem;
    const fs::file_status status = fs::status(file, problem);
    if (fs::is_directory(status))
        throw Error(
            ErrorCode::CannotRead, file.string(), "", "this is a folder. Name a file in it");
    if (fs::exists(status)) return true;
    if (status.type() == fs::file_type::unknown || status.type() == fs::file_type::none)
        throw Error(ErrorCode::CannotRead,
                    file.string(),
                    "",
                    "the file cannot be reached (" + problem.message() + ")");
    if (mode != OpenMode::CreateOrOpen)
        throw Error(
            ErrorCode::CannotRead, file.string(), "", "there is no such file. Check the name");
    // A file named without a folder goes where the program runs.
    problem.clear();
    if (!file.parent_path().empty()) fs::create_directories(file.parent_path(), problem);
    if (problem)
        throw Error(ErrorCode::CannotWrite,
                    file.string(),
                    "",
                    "the folder cannot be made (" + problem.message() + ")");
    return false;
}

struct Identity {
    std::int64_t application = 0;
    std::int64_t version = 0;
    std::int64_t objects = 0;
    [[nodiscard]] bool isNew() const { return application == 0 && version == 0 && objects == 0; }
};

Identity identityOf(Connection& connection) {
    return {connection.number("PRAGMA application_id"),
            connection.number("PRAGMA user_version"),
            connection.number("SELECT count(*) FROM sqlite_master")};
}

void checkIdentity(const fs::path& file, const Identity& identity, std::size_t ours) {
    if (identity.isNew()) return;
    if (identity.application != kApplicationId) throw notOurs(file);
    if (identity.version > static_cast<std::int64_t>(ours))
        throw newer(file, identity.version, ours);
    if (identity.version < 0) throw damaged(file, "its version is below 0");
}

Connection connectReadOnly(const fs::path& file, const OpenOptions& options, std::size_t ours) {
    Connection connection(openReadOnly(file, options.busyMilliseconds));
    const Identity identity = identityOf(connection);
    checkIdentity(file, identity, ours);
    if (identity.version < static_cast<std::int64_t>(ours))
        throw Error(ErrorCode::ReadOnlyFile,
                    file.string(),
                    "",
                    "an earlier version of Stridewright made this file. Open it once for "
                    "writing, or a copy of it, to bring it up to date");
    return connection;
}

/// Turning to the write-ahead log needs the file alone for a moment, and SQLite does not wait for
/// it.
void useWriteAheadLog(Connection& connection, int busyMilliseconds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(busyMilliseconds);
    while (true) {
        const int result = connection.database().tryExec("PRAGMA journal_mode = WAL");
        if (result == SQLITE_OK) return;
        if ((result & 0xFF) != SQLITE_BUSY || std::chrono::steady_clock::now() >= end)
            connection.database().check(result);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void migrate(Connection& connection,
             const fs::path& file,
             std::span<const std::string_view> steps) {
    SQLite::Database& database = connection.database();
    database.exec("PRAGMA foreign_keys = OFF"); // a step may build a table anew
    while (true) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        // Another window may have been faster.
        const Identity identity = identityOf(connection);
        checkIdentity(file, identity, steps.size());
        const auto version = static_cast<std::size_t>(identity.version);
        if (version == steps.size()) break;
        database.exec(std::string(steps[version]));
        const std::int64_t broken =
            connection.number("SELECT count(*) FROM pragma_foreign_key_check");
        if (broken != 0)
            throw damaged(file,
                          fmt::format("{} rows refer to nothing in step {}", broken, version + 1));
        database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
        database.exec(fmt::format("PRAGMA user_version = {}", version + 1));
        transaction.commit();
    }
}

Connection
openForWriting(const fs::path& file, const OpenOptions& options, const SchemaPlan& plan) {
    Connection connection(openChecked(
        file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, options.busyMilliseconds));
    sqlite3* const handle = connection.database().getHandle();
    // Until it is known that the file is ours, closing it must not move a journal into it.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const Identity identity = identityOf(connection);
    checkIdentity(file, identity, plan.steps.size());
    if (connection.isReadOnly())
        throw Error(ErrorCode::ReadOnlyFile,
                    file.string(),
                    "",
                    "the file may not be written. Change its permissions, or work on a copy");
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    if (identity.isNew()) beginWithChecksums(connection.database());
    useWriteAheadLog(connection, options.busyMilliseconds);
    connection.database().exec("PRAGMA synchronous = FULL");
    if (identity.version < static_cast<std::int64_t>(plan.steps.size())) {
        if (!identity.isNew()) plan.keepCopy(file);
        migrate(connection, file, plan.steps);
    }
    connection.database().exec("PRAGMA foreign_keys = ON");
    return connection;
}

} // namespace

std::span<const std::string_view> schemaSteps() {
    static const std::array<std::string_view, 1> steps{embedded::schemaStep1};
    return steps;
}

Connection openDatabase(const fs::path& file, const OpenOptions& options, const SchemaPlan& plan) {
    Header header;
    if (prepareFile(file, options.mode)) {
        header = readHeader(file);
        if (header.fileSize > 0 && !header.isDatabase) throw notOurs(file);
        if (header.application != 0)
            checkIdentity(file, {header.application, header.version, 1}, plan.steps.size());
        if (header.fileSize == 0 && options.mode == OpenMode::ReadOnly)
            throw Error(ErrorCode::CannotRead, file.string(), "", "the file is empty");
        if (header.fileSize == 0 && heldSomething(file))
            throw damaged(file, "it is empty, and was not before");
    }
    try {
        if (options.mode == OpenMode::ReadOnly)
            return connectReadOnly(file, options, plan.steps.size());
        return openForWriting(file, options, plan);
    } catch (const SQLite::Exception& exception) {
        const int code = exception.getErrorCode() & 0xFF;
        if (code == SQLITE_NOTADB && header.application == kApplicationId)
            throw damaged(file, exception.what());
        // The file could be read a moment ago: it is its folder in which SQLite cannot work.
        if (code == SQLITE_CANTOPEN && header.isDatabase)
            throw Error(ErrorCode::ReadOnlyFile,
                        file.string(),
                        "",
                        "its folder may not be written. Change that, or work on a copy");
        throw translated(file, "", exception);
    }
}

} // namespace stridewright::storage
