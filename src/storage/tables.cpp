// SPDX-License-Identifier: MIT
#include "storage/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <numeric>

namespace stridewright::storage {

namespace {

/// "a = ?1, b = ?2" for the columns from `first` on.
std::string assignments(std::span<const std::string> columns, std::size_t first, const char* glue) {
    std::string text;
    for (std::size_t i = 0; i < columns.size(); ++i)
        text += fmt::format("{}{} = ?{}", i == 0 ? "" : glue, columns[i], first + i);
    return text;
}

std::vector<std::size_t> byKey(const TableRows& rows) {
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto less = [&](std::size_t a, std::size_t b) {
        return std::ranges::lexicographical_compare(rows.key(a), rows.key(b));
    };
    if (!std::ranges::is_sorted(order, less)) std::ranges::sort(order, less);
    return order;
}

/// Pairs the rows of both sides by key and hands each pair on; -1 stands for none.
template <class Function>
void matchRows(const TableRows& before, const TableRows& after, Function function) {
    const auto oldOrder = byKey(before);
    const auto newOrder = byKey(after);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < oldOrder.size() || j < newOrder.size()) {
        const bool noOld = i == oldOrder.size();
        const bool noNew = j == newOrder.size();
        const bool oldFirst =
            !noOld && (noNew || std::ranges::lexicographical_compare(before.key(oldOrder[i]),
                                                                     after.key(newOrder[j])));
        const bool newFirst =
            !noNew && (noOld || std::ranges::lexicographical_compare(after.key(newOrder[j]),
                                                                     before.key(oldOrder[i])));
        function(newFirst ? std::nullopt : std::optional(oldOrder[i]),
                 oldFirst ? std::nullopt : std::optional(newOrder[j]));
        if (!newFirst) ++i;
        if (!oldFirst) ++j;
    }
}

void insertAll(Connection& connection, const TableRows& rows) {
    if (rows.size() == 0) return;
    Query insert(connection.prepared(rows.table->insert));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        insert.bind(rows.row(i));
        insert.run();
    }
}

void removeAll(Connection& connection, const TableRows& rows) {
    if (rows.size() == 0) return;
    Query remove(connection.prepared(rows.table->remove));
    for (std::size_t i = rows.size(); i-- > 0;) {
        remove.bind(rows.key(i));
        remove.run();
    }
}

void removeGone(Connection& connection, const TableRows& before, const TableRows& after) {
    matchRows(before, after, [&](std::optional<std::size_t> old, std::optional<std::size_t> now) {
        if (now) return;
        Query remove(connection.prepared(before.table->remove));
        remove.bind(before.key(*old));
        remove.run();
    });
}

void writeNew(Connection& connection, const TableRows& before, const TableRows& after) {
    matchRows(before, after, [&](std::optional<std::size_t> old, std::optional<std::size_t> now) {
        if (!now || (old && std::ranges::equal(before.row(*old), after.row(*now)))) return;
        const TableSql& table = *after.table;
        Query write(connection.prepared(old ? table.update : table.insert));
        write.bind(after.row(*now));
        write.run();
    });
}

} // namespace

TableSql makeTableSql(const char* name,
                      const char* owner,
                      std::size_t keys,
                      std::vector<std::string> otherColumns) {
    TableSql sql;
    sql.name = name;
    sql.keys = keys;
    sql.columns = std::move(otherColumns);
    sql.columns.insert(sql.columns.begin(), owner);
    const std::span columns(sql.columns);
    std::string places;
    for (std::size_t i = 1; i <= columns.size(); ++i)
        places += fmt::format("{}?{}", i == 1 ? "" : ", ", i);
    const std::string list = fmt::format("{}", fmt::join(columns, ", "));
    const std::string key = assignments(columns.first(keys), 1, " AND ");
    sql.insert = fmt::format("INSERT INTO {} ({}) VALUES ({})", name, list, places);
    if (keys < columns.size())
        sql.update = fmt::format("UPDATE {} SET {} WHERE {}",
                                 name,
                                 assignments(columns.subspan(keys), keys + 1, ", "),
                                 key);
    sql.remove = fmt::format("DELETE FROM {} WHERE {}", name, key);
    sql.selectHead = fmt::format("SELECT {} FROM {} ", list, name);
    sql.ofOwner = fmt::format(
        "{}WHERE {} = ?1 ORDER BY {}", sql.selectHead, owner, fmt::join(columns.first(keys), ", "));
    return sql;
}

std::vector<Cell>& RowSet::cellsOf(const TableSql* table) {
    const auto found = std::ranges::find(m_tables, table, &TableRows::table);
    assert(found != m_tables.end());
    return found->cells;
}

void writeDifference(Connection& connection, const RowSet* before, const RowSet* after) {
    const std::size_t tables = before  ? before->tables().size()
                               : after ? after->tables().size()
                                       : 0;
    // Rows refer to rows of tables before theirs: what goes, goes from the last table on.
    for (std::size_t t = tables; before && t-- > 0;)
        if (after)
            removeGone(connection, before->tables()[t], after->tables()[t]);
        else
            removeAll(connection, before->tables()[t]);
    for (std::size_t t = 0; after && t < tables; ++t)
        if (before)
            writeNew(connection, before->tables()[t], after->tables()[t]);
        else
            insertAll(connection, after->tables()[t]);
}

} // namespace stridewright::storage
