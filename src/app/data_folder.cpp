// SPDX-License-Identifier: MIT
#include <stridewright/app/data_folder.hpp>
#include <stridewright/domain/error.hpp>

#include <cstdlib>
#include <optional>

namespace stridewright::app {

namespace {

/// A folder that the environment names. The XDG rules leave aside a path that is not absolute.
std::optional<std::filesystem::path> folderIn(const char* variable) {
    const char* const value = std::getenv(variable);
    if (value == nullptr) return std::nullopt;
    std::filesystem::path folder(value);
    if (!folder.is_absolute()) return std::nullopt;
    return folder;
}

} // namespace

std::filesystem::path defaultDatabase() {
    std::filesystem::path folder;
    if (const auto data = folderIn("XDG_DATA_HOME"))
        folder = *data;
    else if (const auto home = folderIn("HOME"))
        folder = *home / ".local" / "share";
    else
        throw Error(ErrorCode::CannotRead,
                    "",
                    "",
                    "neither XDG_DATA_HOME nor HOME says where your data is; name a database "
                    "with --db");
    return folder / "stridewright" / "stridewright.db";
}

} // namespace stridewright::app
