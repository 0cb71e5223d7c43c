// SPDX-License-Identifier: MIT
#include "storage/verify.hpp"

#include <fmt/format.h>

namespace stridewright::storage {

namespace {

std::vector<std::string> texts(Connection& connection, const std::string& sql) {
    std::vector<std::string> found;
    Query query(connection.prepared(sql));
    while (query.step())
        found.push_back(query.row().getColumn(0).getString());
    return found;
}

} // namespace

Verification verified(Connection& connection) {
    Verification result;
    for (const std::string& line : texts(connection, "PRAGMA integrity_check"))
        if (line != "ok") result.problems.push_back("the pages of the file are damaged: " + line);
    for (const std::string& line :
         texts(connection,
               "SELECT 'a row of ' || \"table\" || ' refers to a missing row of ' || parent "
               "FROM pragma_foreign_key_check"))
        result.problems.push_back(line);
    for (const std::string& table :
         texts(connection,
               "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
               "ORDER BY rowid"))
        result.rows.emplace_back(table,
                                 connection.number(fmt::format("SELECT count(*) FROM {}", table)));
    return result;
}

} // namespace stridewright::storage
