// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/storage/store.hpp>

#include <map>
#include <utility>

// What a store holds, as a value to compare with what it should hold.

namespace stridewright::reliability {

/// Every record as the edit that writes it, by kind and id.
using Content = std::map<std::pair<std::size_t, std::int64_t>, Edit>;

[[nodiscard]] Content contentOf(const storage::Store& store);

/// What the content becomes by a change, without any database.
void applyTo(Content& content, const Change& change);

/// Removes an athlete with all records that belong to it, the last written first.
[[nodiscard]] Change removalOf(const Content& content, Id<AthleteRecord> athlete);

} // namespace stridewright::reliability
