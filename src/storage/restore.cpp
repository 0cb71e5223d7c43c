// SPDX-License-Identifier: MIT
#include "storage/backup_names.hpp"
#include "storage/database_copy.hpp"
#include "storage/durable_files.hpp"
#include "storage/examination.hpp"
#include <stridewright/storage/backups.hpp>

#include <fmt/format.h>

#include <SQLiteCpp/Statement.h>
#include <memory>

namespace fs = std::filesystem;

namespace stridewright::storage {

namespace {

bool isThere(const fs::path& file) {
    std::error_code fault;
    return fs::exists(fs::symlink_status(file, fault));
}

/// The file that SQLite writes: companions stand beside it, not beside a link to it.
fs::path withoutLinks(const fs::path& database) {
    std::error_code fault;
    fs::path real = fs::weakly_canonical(database, fault);
    return fault ? database : real;
}

void requireWhole(const fs::path& file) {
    const Verification found = examineOrThrow(file);
    if (found.problems.empty()) return;
    throw Error(ErrorCode::DamagedFile,
                file.string(),
                "",
                fmt::format("is damaged itself ({}) and was not put in place; choose another one",
                            found.problems.front()));
}

/// Writes the log of changes into a good database, so that its one file is all of it. A damaged one
/// is left as it is.
void gatherIntoOneFile(const fs::path& database) {
    if (!examine(database).problems.empty()) return;
    try {
        SQLite::Database whole(database.string(), SQLite::OPEN_READWRITE);
        whole.exec("PRAGMA locking_mode=EXCLUSIVE");
        whole.exec("PRAGMA synchronous=FULL");
        SQLite::Statement mode(whole, "PRAGMA journal_mode=DELETE");
        static_cast<void>(mode.executeStep()); // where it cannot, the companions are kept as well
    } catch (const SQLite::Exception& fault) {
        throw fileError(database, fault);
    }
}

/// Keeps the database and what stands beside it, byte for byte. The database is held.
std::optional<Backup>
keepBytes(const fs::path& database, const fs::path& real, const ExclusiveHold* hold, Date today) {
    const fs::path folder = backupFolder(database);
    makeFolder(folder);
    std::optional<Backup> backup;
    if (hold != nullptr) {
        const PartialFile copy(folder, "replaced");
        hold->copyTo(copy.path());
        backup = giveName(copy.path(), database, today, BackupKind::BeforeRestore);
    }
    const fs::path name =
        backup ? backup->file : folder / backupName(today, 1, BackupKind::BeforeRestore);
    for (const std::string_view suffix : kCompanions) {
        if (!isThere(companion(real, suffix))) continue;
        const PartialFile copy(folder, "replaced-companion");
        copyBytes(companion(real, suffix), copy.path());
        replaceBy(copy.path(), companion(name, suffix));
    }
    flushFolder(folder);
    return backup;
}

/// A companion of the old file must never meet the new one: SQLite would play it back into it.
void removeCompanions(const fs::path& real) {
    for (const std::string_view suffix : kCompanions)
        removeFile(companion(real, suffix));
    flushFolder(real.parent_path());
}

} // namespace

std::optional<Backup> restore(const fs::path& database, const fs::path& file, Date today) {
    std::error_code fault;
    const fs::path real = withoutLinks(database);
    if (fs::equivalent(real, file, fault))
        throw Error(ErrorCode::CannotRead,
                    file.string(),
                    "",
                    "is the database itself; choose one of its backups");
    requireWhole(file);
    makeFolder(real.parent_path());
    if (isThere(real) && !fs::is_regular_file(real, fault))
        throw Error(ErrorCode::CannotWrite, real.string(), "", "is not a file");

    // First a look whether anybody has it open: the rest takes a while.
    if (isThere(real)) ExclusiveHold{real};
    const PartialFile copy(real.parent_path(), real.filename().string() + ".restored");
    const RowCounts rows = copyDatabase(file, copy.path());
    const Verification found = examineOrThrow(copy.path());
    if (!found.problems.empty() || found.rows != rows)
        throw Error(ErrorCode::CannotWrite,
                    copy.path().string(),
                    "",
                    "the copy of the backup is not whole; nothing was replaced");

    std::unique_ptr<ExclusiveHold> hold;
    if (isThere(real)) {
        fs::permissions(copy.path(), fs::status(real, fault).permissions(), fault);
        gatherIntoOneFile(real);
        hold = std::make_unique<ExclusiveHold>(real);
    }
    std::optional<Backup> kept;
    bool something = hold != nullptr;
    for (const std::string_view suffix : kCompanions)
        something = something || isThere(companion(real, suffix));
    if (something) kept = keepBytes(database, real, hold.get(), today);

    // A name that the user gave the old file elsewhere keeps its content.
    const bool onlyName = hold && fs::hard_link_count(real, fault) == 1;
    removeCompanions(real);
    replaceBy(copy.path(), real);
    flushFolder(real.parent_path());
    if (onlyName) hold->spoil();
    return kept;
}

} // namespace stridewright::storage
