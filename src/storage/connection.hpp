// SPDX-License-Identifier: MIT
#pragma once

#include "storage/cells.hpp"

#include <SQLiteCpp/Database.h>
#include <memory>
#include <span>
#include <unordered_map>

namespace stridewright::storage {

/// A statement in use; given back when it goes, so that it holds no lock on the file.
class Query {
public:
    explicit Query(SQLite::Statement& statement) : m_statement(&statement) {}
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query() { m_statement->tryReset(); }

    /// Cells are bound to ?1, ?2 … in order, from `first`.
    void bind(std::span<const Cell> cells, int first = 1);
    [[nodiscard]] bool step() { return m_statement->executeStep(); }
    /// Runs a statement that gives no rows; it can be bound and run again.
    void run();
    [[nodiscard]] const SQLite::Statement& row() const { return *m_statement; }

private:
    SQLite::Statement* m_statement;
};

/// A database with its prepared statements, which are kept and used again.
class Connection {
public:
    explicit Connection(SQLite::Database database) : m_database(std::move(database)) {}

    [[nodiscard]] SQLite::Database& database() { return m_database; }

    /// The statement of a text; not to be asked for again while the first is in use.
    [[nodiscard]] SQLite::Statement& prepared(const std::string& sql);

    /// The first cell of the first row.
    [[nodiscard]] std::int64_t number(const std::string& sql);
    [[nodiscard]] std::string text(const std::string& sql);

    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] bool isReadOnly() const;

private:
    SQLite::Database m_database;
    std::unordered_map<std::string, SQLite::Statement> m_statements;
};

} // namespace stridewright::storage
