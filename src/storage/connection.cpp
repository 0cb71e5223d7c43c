// SPDX-License-Identifier: MIT
#include "storage/connection.hpp"

#include <sqlite3.h>

namespace stridewright::storage {

namespace {

void bindCell(SQLite::Statement& statement, int index, const Cell& cell) {
    struct Binder {
        SQLite::Statement& statement;
        int index;
        void operator()(std::monostate) const { statement.bind(index); }
        void operator()(std::int64_t value) const { statement.bind(index, value); }
        void operator()(double value) const { statement.bind(index, value); }
        void operator()(Date value) const { statement.bind(index, toIsoString(value)); }
        void operator()(std::string_view value) const { statement.bind(index, std::string(value)); }
        void operator()(const std::string& value) const { statement.bindNoCopy(index, value); }
    };
    std::visit(Binder{statement, index}, cell);
}

} // namespace

void Query::bind(std::span<const Cell> cells, int first) {
    for (const Cell& cell : cells)
        bindCell(*m_statement, first++, cell);
}

void Query::run() {
    m_statement->exec();
    m_statement->reset();
}

SQLite::Statement& Connection::prepared(const std::string& sql) {
    const auto known = m_statements.find(sql);
    if (known != m_statements.end()) return known->second;
    return m_statements.emplace(sql, SQLite::Statement(m_database, sql)).first->second;
}

std::int64_t Connection::number(const std::string& sql) {
    Query query(prepared(sql));
    return query.step() ? query.row().getColumn(0).getInt64() : 0;
}

std::string Connection::text(const std::string& sql) {
    Query query(prepared(sql));
    return query.step() ? query.row().getColumn(0).getString() : "";
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(m_database.getHandle()) == 0;
}

bool Connection::isReadOnly() const {
    return sqlite3_db_readonly(m_database.getHandle(), "main") == 1;
}

} // namespace stridewright::storage
