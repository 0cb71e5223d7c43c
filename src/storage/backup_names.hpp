// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/storage/backups.hpp>

namespace stridewright::storage {

/// What can stand beside a database and belongs to it.
inline constexpr std::array<std::string_view, 3> kCompanions{"-wal", "-shm", "-journal"};

/// "NAME.backups" beside the database NAME.
[[nodiscard]] std::filesystem::path backupFolder(const std::filesystem::path& database);

/// "2026-11-22-daily.db", "2026-11-22-2-before-restore.db".
[[nodiscard]] std::string backupName(Date day, int number, BackupKind kind);

/// The file with a word behind its name: companion("a.db", "-wal") is "a.db-wal".
[[nodiscard]] std::filesystem::path companion(const std::filesystem::path& file,
                                              std::string_view suffix);

/// Gives the file `made` the next name of its day in the folder of backups.
[[nodiscard]] Backup giveName(const std::filesystem::path& made,
                              const std::filesystem::path& database,
                              Date today,
                              BackupKind kind);

} // namespace stridewright::storage
