// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/error.hpp>

#include <SQLiteCpp/Exception.h>
#include <filesystem>

namespace stridewright::storage {

enum class Doing { Reading, Writing, Removing };

/// What SQLite reports, as an error of ours with a way out. `place` names the record, or is empty.
[[nodiscard]] Error translated(const std::filesystem::path& file,
                               const std::string& place,
                               const SQLite::Exception& exception,
                               Doing doing = Doing::Reading);

[[nodiscard]] Error damaged(const std::filesystem::path& file, const std::string& detail);

} // namespace stridewright::storage
