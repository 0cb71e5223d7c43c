// SPDX-License-Identifier: MIT
#include "storage/examination.hpp"

#include "storage/database_copy.hpp"
#include <stridewright/storage/backups.hpp>

#include <fmt/format.h>

#include <SQLiteCpp/Statement.h>
#include <cerrno>

namespace fs = std::filesystem;

namespace stridewright::storage {

namespace {

std::int64_t numberOf(SQLite::Database& database, const std::string& pragma) {
    SQLite::Statement statement(database, "PRAGMA " + pragma);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

void checkPages(SQLite::Database& database, Verification& found) {
    SQLite::Statement check(database, "PRAGMA integrity_check(20)");
    while (check.executeStep())
        if (std::string word = check.getColumn(0).getString(); word != "ok")
            found.problems.push_back(std::move(word));
}

void checkReferences(SQLite::Database& database, Verification& found) {
    SQLite::Statement check(database, "PRAGMA foreign_key_check");
    for (int count = 0; count < 20 && check.executeStep(); ++count)
        found.problems.push_back(fmt::format("{} {} belongs to a {} that is not there",
                                             check.getColumn(0).getString(),
                                             check.getColumn(1).getString(),
                                             check.getColumn(2).getString()));
}

Verification examined(SQLite::Database& database, const fs::path& file) {
    Verification found;
    if (numberOf(database, "application_id") != kApplicationId)
        throw Error(ErrorCode::NotOurFile,
                    file.string(),
                    "",
                    "is a database of another program, or an empty one");
    const std::int64_t version = numberOf(database, "user_version");
    if (version > kSchemaVersion)
        throw Error(ErrorCode::NewerFile,
                    file.string(),
                    "",
                    "was made by a later version of this program; open it with that one");
    checkPages(database, found);
    if (!found.problems.empty()) return found;
    checkReferences(database, found);
    found.rows = countRows(database);
    return found;
}

} // namespace

Verification examineOrThrow(const fs::path& file) {
    std::error_code fault;
    const fs::file_status status = fs::status(file, fault);
    if (fault && fault != std::errc::no_such_file_or_directory)
        throw Error(ErrorCode::CannotRead, file.string(), "", fault.message());
    if (!fs::exists(status))
        throw Error(ErrorCode::CannotRead, file.string(), "", "there is no such file");
    if (!fs::is_regular_file(status))
        throw Error(ErrorCode::CannotRead, file.string(), "", "is a folder, not a file");
    try {
        SQLite::Database database = openForReading(file);
        return examined(database, file);
    } catch (const SQLite::Exception& problem) {
        throw databaseError(problem, file);
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
