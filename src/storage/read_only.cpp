// SPDX-License-Identifier: MIT
#include "storage/read_only.hpp"

#include "storage/checksum_vfs.hpp"

#include <fmt/format.h>

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>
#include <string_view>

namespace fs = std::filesystem;

namespace stridewright::storage {

namespace {

/// A path as SQLite's URI, with what has a meaning there escaped.
std::string uriOf(const fs::path& file, std::string_view parameters) {
    std::string uri = "file:";
    for (const char c : fs::absolute(file).string())
        if (c == '%' || c == '?' || c == '#')
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            uri += c;
    return uri + "?" + std::string(parameters);
}

} // namespace

SQLite::Database openReadOnly(const fs::path& file, int busyMilliseconds) {
    const auto open = [&](std::string_view parameters) {
        return openChecked(
            uriOf(file, parameters), SQLite::OPEN_READONLY | SQLite::OPEN_URI, busyMilliseconds);
    };
    SQLite::Database database = open("mode=ro");
    // SQLite opens the file at the first reading.
    const int code = database.tryExec("SELECT count(*) FROM sqlite_master") & 0xFF;
    // In a folder that may not be written SQLite cannot make the files by which windows talk to
    // each other. Then nobody else can be writing either, unless a journal is there.
    const bool noRoom = code == SQLITE_CANTOPEN || code == SQLITE_READONLY;
    if (noRoom && !fs::exists(file.string() + "-wal")) return open("immutable=1");
    return database;
}

} // namespace stridewright::storage
