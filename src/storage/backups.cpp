// SPDX-License-Identifier: MIT
#include "storage/backup_names.hpp"
#include "storage/database_copy.hpp"
#include "storage/durable_files.hpp"
#include "storage/examination.hpp"
#include <stridewright/storage/backups.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

namespace fs = std::filesystem;

namespace stridewright::storage {

namespace {

constexpr std::array<std::string_view, 4> kKindWords{
    "daily", "before-migration", "before-restore", "before-removal"};
constexpr std::string_view kExtension = ".db";
constexpr std::size_t kDateLength = 10;

/// Reads a name that `backupName` wrote; nothing for any other.
std::optional<Backup> readName(std::string_view name) {
    if (name.size() <= kDateLength + 1 + kExtension.size() || !name.ends_with(kExtension))
        return std::nullopt;
    const auto day = parseDate(name.substr(0, kDateLength));
    if (!day || name[kDateLength] != '-') return std::nullopt;
    name.remove_suffix(kExtension.size());
    name.remove_prefix(kDateLength + 1);
    Backup backup{{}, *day, 1, BackupKind::Daily, 0};
    const char* end = name.data() + name.size();
    if (const auto number = std::from_chars(name.data(), end, backup.number);
        number.ec == std::errc{} && number.ptr != end && *number.ptr == '-')
        name.remove_prefix(static_cast<std::size_t>(number.ptr - name.data()) + 1);
    const auto* const kind = std::find(kKindWords.begin(), kKindWords.end(), name);
    if (kind == kKindWords.end() || backup.number < 1) return std::nullopt;
    backup.kind = static_cast<BackupKind>(kind - kKindWords.begin());
    return backup;
}

/// Lets go of the oldest. One that cannot be removed only stays longer.
void prune(const fs::path& database) {
    const std::vector<Backup> all = backupsOf(database);
    for (std::size_t i = kBackupsKept; i < all.size(); ++i) {
        std::error_code ignored;
        for (const std::string_view suffix : kCompanions)
            fs::remove(companion(all[i].file, suffix), ignored);
        fs::remove(all[i].file, ignored);
    }
}

std::string firstProblem(const Verification& found) {
    return found.problems.empty() ? std::string() : found.problems.front();
}

/// Copies, and proves the copy by opening it.
void copyAndExamine(const fs::path& database, const fs::path& copy) {
    const RowCounts rows = copyDatabase(database, copy);
    const Verification found = examineOrThrow(copy);
    if (!found.problems.empty())
        throw Error(ErrorCode::DamagedFile,
                    database.string(),
                    "",
                    fmt::format("is damaged ({}); no backup was made of it, and the earlier "
                                "backups are all kept",
                                firstProblem(found)));
    if (found.rows != rows)
        throw Error(ErrorCode::CannotWrite,
                    copy.string(),
                    "",
                    "the copy does not hold all rows; the earlier backups are all kept");
}

} // namespace

fs::path backupFolder(const fs::path& database) {
    fs::path folder = database;
    folder += ".backups";
    return folder;
}

fs::path companion(const fs::path& file, std::string_view suffix) {
    fs::path path = file;
    path += suffix;
    return path;
}

std::string backupName(Date day, int number, BackupKind kind) {
    const std::string_view word = kKindWords.at(static_cast<std::size_t>(kind));
    if (number == 1) return fmt::format("{}-{}{}", toIsoString(day), word, kExtension);
    return fmt::format("{}-{}-{}{}", toIsoString(day), number, word, kExtension);
}

Backup giveName(const fs::path& made, const fs::path& database, Date today, BackupKind kind) {
    Backup backup{{}, today, 0, kind, fs::file_size(made)};
    for (const Backup& other : backupsOf(database))
        if (other.day == today) backup.number = std::max(backup.number, other.number);
    do {
        // Another window may take the same number at the same moment.
        ++backup.number;
        backup.file = backupFolder(database) / backupName(today, backup.number, kind);
    } while (!nameUnlessTaken(made, backup.file));
    flushFolder(backup.file.parent_path());
    return backup;
}

std::vector<Backup> backupsOf(const fs::path& database) {
    std::vector<Backup> backups;
    std::error_code fault;
    for (fs::directory_iterator entry(backupFolder(database), fault), end; !fault && entry != end;
         entry.increment(fault)) {
        auto backup = readName(entry->path().filename().string());
        std::error_code gone;
        if (!backup || !entry->is_regular_file(gone)) continue;
        backup->file = entry->path();
        backup->bytes = entry->file_size(gone);
        if (!gone) backups.push_back(std::move(*backup));
    }
    std::sort(backups.begin(), backups.end(), [](const Backup& a, const Backup& b) {
        return std::tie(a.day, a.number, a.kind) > std::tie(b.day, b.number, b.kind);
    });
    return backups;
}

Backup keepBackup(const fs::path& database, Date today, BackupKind kind) {
    std::error_code fault;
    if (!fs::is_regular_file(database, fault))
        throw Error(ErrorCode::CannotRead, database.string(), "", "there is no such file");
    const fs::path folder = backupFolder(database);
    makeFolder(folder);
    const PartialFile copy(folder, "backup");
    copyAndExamine(database, copy.path());
    fs::permissions(copy.path(), fs::status(database, fault).permissions(), fault);
    Backup backup = giveName(copy.path(), database, today, kind);
    prune(database);
    return backup;
}

std::optional<Backup> newestGoodBackup(const fs::path& database) {
    for (Backup& backup : backupsOf(database))
        if (examine(backup.file).problems.empty()) return std::move(backup);
    return std::nullopt;
}

} // namespace stridewright::storage
