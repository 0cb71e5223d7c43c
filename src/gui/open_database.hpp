// SPDX-License-Identifier: MIT
#pragma once

#include "gui/prompts.hpp"
#include "gui/workspace.hpp"
#include <stridewright/storage/backups.hpp>

#include <filesystem>

namespace stridewright::gui {

struct OpenedDatabase {
    storage::Store store;
    Access access = Access::ReadWrite;
};

/// Opens the file, or what the person decides on where it cannot be opened as it is: a backup, only
/// for reading, another file. Nothing when they decide to leave. Nothing is done unasked. The
/// backup of the day is kept later, by `Workspace::keepDailyBackup`.
[[nodiscard]] std::optional<OpenedDatabase>
openDatabase(std::filesystem::path file, Date today, Prompts& prompts, QWidget* parent);

/// Tells that the file is damaged, or that a log which is not its own stands beside it, and offers
/// the newest good backup. True where the file is worth another try: the backup stands in its place
/// now, and the damaged file is kept as a backup, or the log was moved away. Throws Error where the
/// backup cannot be put there.
[[nodiscard]] bool offerBackup(const std::filesystem::path& file,
                               const Error& error,
                               Date today,
                               Prompts& prompts,
                               QWidget* parent);

/// "from today", "from yesterday", "from 12 November".
[[nodiscard]] QString backupDay(const storage::Backup& backup, Date today);

} // namespace stridewright::gui
