// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/storage/store.hpp>

#include <optional>

namespace stridewright::storage {

enum class BackupKind { Daily, BeforeMigration, BeforeRestore, BeforeRemoval };

/// How many backups are kept for a database; the oldest go first.
inline constexpr std::size_t kBackupsKept = 14;

/// A copy in the folder "NAME.backups" beside the database NAME, called
/// "2026-11-22-daily.db", "2026-11-22-2-before-restore.db" and so on.
struct Backup {
    std::filesystem::path file;
    Date day{};
    int number = 1; ///< the how-manieth of its day
    BackupKind kind = BackupKind::Daily;
    std::uintmax_t bytes = 0;
    friend bool operator==(const Backup&, const Backup&) = default;
};

/// Newest first. An absent folder is no backups.
[[nodiscard]] std::vector<Backup> backupsOf(const std::filesystem::path& database);

/// Copies the database into the folder, opens the copy and counts its rows against the original's,
/// and only then lets go of the oldest beyond kBackupsKept. Throws Error; then no backup was lost.
Backup keepBackup(const std::filesystem::path& database, Date today, BackupKind kind);

/// Whether a file opens and is whole.
[[nodiscard]] Verification examine(const std::filesystem::path& file);

/// Whether a log of changes ("NAME-wal") stands beside a file to which it does not belong. Such a
/// file is told as damaged and left as it is; it opens again when the log is moved away.
[[nodiscard]] bool hasStrangeLog(const std::filesystem::path& file);

/// The newest backup that is whole. Never taken silently: the person is asked.
[[nodiscard]] std::optional<Backup> newestGoodBackup(const std::filesystem::path& database);

/// Puts `file` in the database's place after examining it; what it replaces is kept as a backup,
/// byte for byte where it cannot be opened. Throws Error{FileBusy} while a window has the database
/// open; then nothing has changed. Returns the copy of what was replaced, if there was anything.
std::optional<Backup>
restore(const std::filesystem::path& database, const std::filesystem::path& file, Date today);

} // namespace stridewright::storage
