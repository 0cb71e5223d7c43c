// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.hpp"

#include <tuple>

// A table is described by a type:
//     static constexpr const char* name;     the table
//     static constexpr const char* owner;    its first column: the id of the record
//     static constexpr std::size_t keys;     how many columns name a row, the owner included
//     using Values = std::tuple<…>;          the values of a row, beside the owner
//     static auto& fields(v, …);             names the columns in order, the further keys first
// The SQL is made from these names alone; data is always bound.

namespace stridewright::storage {

struct TableSql {
    std::string name;
    std::vector<std::string> columns; ///< the owner first
    std::size_t keys = 1;
    std::string insert;     ///< ?i is column i
    std::string update;     ///< as insert; empty where all columns are keys
    std::string remove;     ///< ?i is key i
    std::string selectHead; ///< "SELECT owner, … FROM table "
    std::string ofOwner;    ///< all rows of one record, by key
};

[[nodiscard]] TableSql makeTableSql(const char* name,
                                    const char* owner,
                                    std::size_t keys,
                                    std::vector<std::string> otherColumns);

template <class Table>
[[nodiscard]] const TableSql& sqlOf() {
    static const TableSql sql = [] {
        ColumnNames names;
        const typename Table::Values values{};
        std::apply([&](const auto&... value) { Table::fields(names, value...); }, values);
        return makeTableSql(Table::name, Table::owner, Table::keys, names.take());
    }();
    return sql;
}

/// Rows of one table, cell after cell.
struct TableRows {
    const TableSql* table = nullptr;
    std::vector<Cell> cells;

    [[nodiscard]] std::size_t size() const { return cells.size() / table->columns.size(); }
    [[nodiscard]] std::span<const Cell> row(std::size_t i) const {
        return std::span(cells).subspan(i * table->columns.size(), table->columns.size());
    }
    [[nodiscard]] std::span<const Cell> key(std::size_t i) const {
        return row(i).first(table->keys);
    }
};

/// All rows of a record, tables in the order in which they are written. Looks into the record: it
/// must not outlive it.
class RowSet {
public:
    /// For the tables of `Tables`, a tuple of table types.
    template <class Tables>
    [[nodiscard]] static RowSet forTables(std::int64_t owner) {
        RowSet rows;
        rows.m_owner = owner;
        [&]<class... Table>(std::tuple<Table...>*) {
            (rows.m_tables.push_back({&sqlOf<Table>(), {}}), ...);
        }(static_cast<Tables*>(nullptr));
        return rows;
    }

    template <class Table, class... Value>
    void add(const Value&... values) {
        std::vector<Cell>& cells = cellsOf(&sqlOf<Table>());
        cells.emplace_back(m_owner);
        RowWriter writer(cells);
        Table::fields(writer, values...);
    }

    [[nodiscard]] std::span<const TableRows> tables() const { return m_tables; }

private:
    [[nodiscard]] std::vector<Cell>& cellsOf(const TableSql* table);

    std::int64_t m_owner = 0;
    std::vector<TableRows> m_tables;
};

/// Writes what makes the rows of a record out of those that are there; either may be null. Rows
/// that stay as they are are not touched.
void writeDifference(Connection& connection, const RowSet* before, const RowSet* after);

/// The rows of a table that belong to a record, by key.
template <class Table>
[[nodiscard]] std::vector<typename Table::Values> rowsOfOwner(Connection& connection,
                                                              std::int64_t owner) {
    std::vector<typename Table::Values> rows;
    Query query(connection.prepared(sqlOf<Table>().ofOwner));
    const Cell id = owner;
    query.bind(std::span(&id, 1));
    while (query.step()) {
        RowReader reader(query.row(), 1);
        std::apply([&](auto&... value) { Table::fields(reader, value...); }, rows.emplace_back());
    }
    return rows;
}

} // namespace stridewright::storage
