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

/// SQLite's code with its details, wherever the exception has it.
[[nodiscard]] int fullCode(const SQLite::Exception& exception);

/// Whether the disk failed, which says nothing about the file.
[[nodiscard]] bool isFaultOfDisk(const SQLite::Exception& exception);

[[nodiscard]] Error damaged(const std::filesystem::path& file, const std::string& detail);

} // namespace stridewright::storage
