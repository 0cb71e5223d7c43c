// SPDX-License-Identifier: MIT
#include "storage/errors.hpp"

#include "storage/backup_names.hpp"
#include "storage/checksum_vfs.hpp"

#include <fmt/format.h>

#include <sqlite3.h>

namespace stridewright::storage {

namespace {

/// What follows ": " in SQLite's message; the whole where there is none.
std::string detailOf(const std::string& message) {
    const std::size_t colon = message.find(": ");
    return colon == std::string::npos ? message : message.substr(colon + 2);
}

/// The column of "table.column"; the last one of a list.
std::string columnOf(const std::string& detail) {
    const std::size_t dot = detail.rfind('.');
    return dot == std::string::npos ? detail : detail.substr(dot + 1);
}

std::string doubled(const std::string& column) {
    if (column == "day") return "the athlete has one for that day already";
    if (column == "athlete") return "the athlete has one already";
    return "there is one with that " + column + " already";
}

/// The words of a broken constraint. The schema names its constraints by what they ask for.
std::string brokenRule(int extendedCode, Doing doing, const std::string& message) {
    const std::string detail = detailOf(message);
    switch (extendedCode) {
    case SQLITE_CONSTRAINT_CHECK:
        // An unnamed constraint is shown by its SQL.
        return detail.find('(') == std::string::npos && detail.find(' ') != std::string::npos
                   ? detail
                   : "a value is not allowed: " + detail;
    case SQLITE_CONSTRAINT_TRIGGER: // SQLite's name for a foreign key that restricts
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return doing == Doing::Removing
                   ? "other records still belong to it. Remove those first"
                   : "it belongs to a record that is not there. Write that first";
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return doubled(columnOf(detail));
    case SQLITE_CONSTRAINT_NOTNULL:
        return "it does not say to which " + columnOf(detail) + " it belongs";
    default:
        return message;
    }
}

/// A log that was put beside the file by hand, or beside which the file was put.
Error strangeLog(const std::filesystem::path& file) {
    // It stands beside the file itself, not beside a link to it.
    std::error_code fault;
    const std::filesystem::path real = std::filesystem::canonical(file, fault);
    const std::filesystem::path& beside = fault ? file : real;
    return {ErrorCode::DamagedFile,
            file.string(),
            "",
            fmt::format("the log {} does not belong to this file: it is of another database or of "
                        "another time, or another program wrote it. Nothing of it was taken over "
                        "and nothing was changed. Move it and {} to another folder to open the "
                        "file as it was when its own log was last moved into it, or restore a "
                        "backup",
                        companion(beside, "-wal").string(),
                        companion(beside, "-shm").filename().string())};
}

} // namespace

int fullCode(const SQLite::Exception& exception) {
    const int extended = exception.getExtendedErrorCode();
    const int code = extended > 0 ? extended : exception.getErrorCode();
    // An integrity check that is broken off tells no details.
    return code == SQLITE_IOERR && hasFailedPages() ? SQLITE_IOERR_DATA : code;
}

bool isFaultOfDisk(const SQLite::Exception& exception) {
    const int code = fullCode(exception);
    return (code & 0xFF) == SQLITE_IOERR && code != SQLITE_IOERR_DATA &&
           code != SQLITE_IOERR_CORRUPTFS;
}

Error damaged(const std::filesystem::path& file, const std::string& detail) {
    return {ErrorCode::DamagedFile,
            file.string(),
            "",
            "the file is damaged (" + detail + "). Restore a backup"};
}

Error translated(const std::filesystem::path& file,
                 const std::string& place,
                 const SQLite::Exception& exception,
                 Doing doing) {
    const int extended = fullCode(exception);
    const std::string message = exception.what();
    const auto error = [&](ErrorCode code, std::string problem) {
        return Error(code, file.string(), place, std::move(problem));
    };
    if (extended == SQLITE_IOERR_DATA) {
        const auto pages = takeFailedPages();
        if (!pages.empty() && pages.front() == kStrangeLog) return strangeLog(file);
        return damaged(file, pages.empty() ? message : failedPageWords(pages.front()));
    }
    if (extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_SHORT_READ)
        return error(ErrorCode::CannotRead, "the disk could not read the file. Try again");
    switch (exception.getErrorCode() & 0xFF) {
    case SQLITE_CONSTRAINT:
        return error(ErrorCode::RefusedChange, brokenRule(extended, doing, message));
    case SQLITE_TOOBIG:
        return error(ErrorCode::RefusedChange, "a text is too long to be kept");
    case SQLITE_BUSY:
    case SQLITE_PROTOCOL:
    case SQLITE_LOCKED:
        return error(ErrorCode::FileBusy,
                     "another window is writing to the file. Try again in a moment");
    case SQLITE_FULL:
        return error(ErrorCode::DiskFull,
                     "the disk is full; nothing was written. Make room and try again");
    case SQLITE_READONLY:
        return error(ErrorCode::ReadOnlyFile,
                     "the file or its folder may not be written. Change that, or work on a copy");
    case SQLITE_CORRUPT:
        return damaged(file, message);
    case SQLITE_NOTADB:
        return error(ErrorCode::NotOurFile,
                     "this is not a file of Stridewright, or its beginning is damaged");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return error(ErrorCode::CannotRead,
                     "the file cannot be opened. Check that you may read and write it and its "
                     "folder");
    default:
        return error(ErrorCode::CannotWrite,
                     fmt::format("the disk reports a failure ({}); nothing was written", message));
    }
}

} // namespace stridewright::storage
