// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.hpp"
#include <stridewright/storage/store.hpp>

#include <span>
#include <string_view>

namespace stridewright::storage {

/// Marks a file as ours: "StrW".
inline constexpr std::int64_t kApplicationId = 0x53747257;

/// The SQL of every schema step, from the first: data/schema/*.sql. A step never changes once it
/// has been released.
[[nodiscard]] std::span<const std::string_view> schemaSteps();

/// How a file is brought to the schema of `steps`.
struct SchemaPlan {
    std::span<const std::string_view> steps;
    /// Called before the first step on a file that holds something.
    std::function<void(const std::filesystem::path&)> keepCopy;
};

/// Opens the file as Store does: checks whose it is, makes or migrates it. Throws Error.
[[nodiscard]] Connection
openDatabase(const std::filesystem::path& file, const OpenOptions& options, const SchemaPlan& plan);

} // namespace stridewright::storage
