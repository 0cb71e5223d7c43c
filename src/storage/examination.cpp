// SPDX-License-Identifier: MIT
#include "storage/examination.hpp"

#include "storage/checksum_vfs.hpp"
#include "storage/database_copy.hpp"
#include "storage/errors.hpp"
#include "storage/schema.hpp"
#include "storage/verify.hpp"
#include <stridewright/storage/backups.hpp>

namespace fs = std::filesystem;

namespace stridewright::storage {

namespace {

void requireOurs(Connection& connection, const fs::path& file) {
    if (connection.number("PRAGMA application_id") != kApplicationId)
        throw Error(ErrorCode::NotOurFile,
                    file.string(),
                    "",
                    "is a database of another program, or an empty one");
    // An older one is fine: opening it brings it up to date.
    if (connection.number("PRAGMA user_version") > std::ssize(schemaSteps()))
        throw Error(ErrorCode::NewerFile,
                    file.string(),
                    "",
                    "was made by a later version of Stridewright; open it with that one");
}

/// An older file has other tables than those that this version can check one by one.
Verification pagesExamined(Connection& connection) {
    Verification found;
    found.problems = pageProblems(connection);
    if (connection.number("SELECT count(*) FROM pragma_foreign_key_check") > 0)
        found.problems.push_back("some rows refer to rows that are missing");
    found.rows = countRows(connection.database());
    return found;
}

} // namespace

Verification examineOrThrow(const fs::path& file) {
    std::error_code fault;
    const fs::file_status status = fs::status(file, fault);
    if (!fs::exists(status))
        throw Error(ErrorCode::CannotRead, file.string(), "", "there is no such file");
    if (!fs::is_regular_file(status))
        throw Error(ErrorCode::CannotRead, file.string(), "", "is a folder, not a file");
    // Beside an empty file SQLite would remove the log, which may hold what is lost.
    if (fs::file_size(file, fault) == 0)
        throw Error(ErrorCode::NotOurFile, file.string(), "", "is empty");
    try {
        Connection connection(openForReading(file));
        requireOurs(connection, file);
        if (connection.number("PRAGMA user_version") == std::ssize(schemaSteps()))
            return verified(connection);
        return pagesExamined(connection);
    } catch (const SQLite::Exception& problem) {
        if (isFaultOfDisk(problem))
            throw Error(
                ErrorCode::CannotRead, file.string(), "", "the disk could not read it. Try again");
        throw fileError(file, problem);
    }
}

bool hasStrangeLog(const fs::path& file) {
    try {
        Connection connection(openForReading(file));
        static_cast<void>(connection.number("PRAGMA application_id"));
        return false;
    } catch (const SQLite::Exception&) {
        const auto pages = takeFailedPages();
        return !pages.empty() && pages.front() == kStrangeLog;
    }
}

Verification examine(const fs::path& file) {
    try {
        return examineOrThrow(file);
    } catch (const Error& error) {
        return {{error.problem()}, {}};
    }
}

} // namespace stridewright::storage
