// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tables.hpp"
#include <stridewright/domain/records.hpp>

namespace stridewright::storage {

/// The rows that keep a record. Throws Refusal for what the tables have no place for. The rows look
/// into `record`.
template <class T>
[[nodiscard]] RowSet rowsOf(Id<T> id, const T& record);

/// Records by a condition on their main table: `tail` is "WHERE … ORDER BY …" with `cells` for
/// ?1, ?2 …. Throws Damage for rows that no record is like.
template <class T>
[[nodiscard]] std::vector<Keyed<T>>
recordsWhere(Connection& connection, std::string_view tail, std::span<const Cell> cells);

/// Which record an edit is about, in words: "the run of 2026-11-22".
[[nodiscard]] std::string nameOf(const Edit& edit, const Edit& before);

} // namespace stridewright::storage
