// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <unistd.h>
#include <vector>

// Files and databases for tests.

namespace stridewright::test {

/// A folder of its own that goes with its contents.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name =
            (std::filesystem::temp_directory_path() / "stridewright-XXXXXX").string();
        m_path = ::mkdtemp(name.data());
        // Readable by others: some tests look at it as another user.
        std::filesystem::permissions(m_path, std::filesystem::perms(0755));
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
        return m_path / name;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// While it lives, the process has no rights over files that are not meant for everybody. Tests
/// often run as root, for whom nothing is read-only.
class WithoutPrivileges {
public:
    WithoutPrivileges() : m_was(::geteuid()) {
        if (m_was == 0 && ::seteuid(65534) != 0) throw std::runtime_error("seteuid failed");
    }
    ~WithoutPrivileges() {
        if (::seteuid(m_was) != 0) std::abort();
    }
    WithoutPrivileges(const WithoutPrivileges&) = delete;
    WithoutPrivileges& operator=(const WithoutPrivileges&) = delete;

private:
    ::uid_t m_was;
};

[[nodiscard]] inline std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

[[nodiscard]] inline std::vector<std::string> column(SQLite::Database& database,
                                                     const std::string& sql) {
    std::vector<std::string> texts;
    SQLite::Statement statement(database, sql);
    while (statement.executeStep())
        texts.push_back(statement.getColumn(0).getString());
    return texts;
}

[[nodiscard]] inline std::vector<std::string> tablesOf(SQLite::Database& database) {
    return column(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid");
}

[[nodiscard]] inline std::vector<std::string> columnsOf(SQLite::Database& database,
                                                        const std::string& table) {
    return column(database, "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid");
}

/// The rows of a table as SQL literals, sorted; of the columns named.
[[nodiscard]] inline std::vector<std::string> rowsIn(SQLite::Database& database,
                                                     const std::string& table,
                                                     const std::vector<std::string>& columns) {
    std::string list;
    for (const std::string& name : columns)
        list += (list.empty() ? "quote(\"" : " || ', ' || quote(\"") + name + "\")";
    return column(database, "SELECT " + list + " FROM \"" + table + "\" ORDER BY 1");
}

/// Every row of every table of a database.
using Content = std::map<std::string, std::vector<std::string>>;

[[nodiscard]] inline Content contentOf(SQLite::Database& database) {
    Content content;
    for (const std::string& table : tablesOf(database))
        content[table] = rowsIn(database, table, columnsOf(database, table));
    return content;
}

[[nodiscard]] inline Content contentOf(const std::filesystem::path& file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    return contentOf(database);
}

} // namespace stridewright::test
