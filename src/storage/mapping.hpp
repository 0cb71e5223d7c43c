// SPDX-License-Identifier: MIT
#pragma once

#include "storage/rows.hpp"

// How records are kept, for the sources rows_*.cpp. Each specialises
//     template <> struct Mapping<T> {
//         using Tables = std::tuple<Main, …>;                 in the order of writing
//         static void write(RowSet&, const T&);               all rows, the main one too
//         static void readRest(Connection&, std::int64_t id, T&);  what the main row does not hold
//     };
// where Main::Values is std::tuple<T>, and ends with STRIDEWRIGHT_KEEPS(T).

namespace stridewright::storage {

template <class T>
struct Mapping;

/// Adds a list of plain values, one row each: keys that come before the position, position, value.
template <class Table, class List, class... Keys>
void addList(RowSet& rows, const List& list, const Keys&... keys) {
    int position = 0;
    for (const auto& value : list)
        rows.add<Table>(keys..., position++, value);
}

/// The element that a row belongs to.
template <class T>
[[nodiscard]] T& at(std::vector<T>& list, int position) {
    if (position < 0 || static_cast<std::size_t>(position) >= list.size())
        throw Damage("a row belongs to the missing part " + std::to_string(position));
    return list[static_cast<std::size_t>(position)];
}

template <class T>
RowSet rowsOf(Id<T> id, const T& record) {
    RowSet rows = RowSet::forTables<typename Mapping<T>::Tables>(id.value);
    Mapping<T>::write(rows, record);
    return rows;
}

template <class T>
std::vector<Keyed<T>>
recordsWhere(Connection& connection, std::string_view tail, std::span<const Cell> cells) {
    using Main = std::tuple_element_t<0, typename Mapping<T>::Tables>;
    std::vector<Keyed<T>> records;
    {
        Query query(connection.prepared(sqlOf<Main>().selectHead + std::string(tail)));
        query.bind(cells);
        while (query.step()) {
            Keyed<T>& record = records.emplace_back();
            RowReader reader(query.row(), 0);
            reader("id", record.id);
            Main::fields(reader, record.value);
        }
    }
    for (Keyed<T>& record : records)
        Mapping<T>::readRest(connection, record.id.value, record.value);
    return records;
}

} // namespace stridewright::storage

#define STRIDEWRIGHT_KEEPS(T)                                                                      \
    template RowSet rowsOf(Id<T>, const T&);                                                       \
    template std::vector<Keyed<T>> recordsWhere(                                                   \
        Connection&, std::string_view, std::span<const Cell>);
