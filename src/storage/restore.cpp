// SPDX-License-Identifier: MIT
#include "storage/backup_names.hpp"
#include "storage/checksum_vfs.hpp"
#include "storage/database_copy.hpp"
#include "storage/durable_files.hpp"
#include "storage/examination.hpp"
#include <stridewright/storage/backups.hpp>

#include <fmt/format.h>

#include <SQLiteCpp/Statement.h>
#include <map>
#include <memory>

namespace fs = std::filesystem;

namespace stridewright::storage {

namespace {

bool isThere(const fs::path& file) {
    std::error_code fault;
    return fs::exists(fs::symlink_status(file, fault));
}

std::uintmax_t bytesIn(const fs::path& file) {
    std::error_code fault;
    const std::uintmax_t bytes = fs::file_size(file, fault);
    return fault ? 0 : bytes;
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

/// Whether SQLite would read it at all.
bool looksLikeDatabase(const fs::path& file) {
    using namespace std::string_view_literals;
    return readBeginning(file, 16) == "SQLite format 3\0"sv;
}

/// Writes the log of changes into a good database, so that its one file is all of it. A damaged one
/// is left as it is.
void gatherIntoOneFile(const fs::path& database) {
    if (!looksLikeDatabase(database) || !examine(database).problems.empty()) return;
    try {
        SQLite::Database whole(openChecked(database.string(), SQLite::OPEN_READWRITE));
        whole.exec("PRAGMA locking_mode=EXCLUSIVE");
        whole.exec("PRAGMA synchronous=FULL");
        SQLite::Statement mode(whole, "PRAGMA journal_mode=DELETE");
        static_cast<void>(mode.executeStep()); // where it cannot, the companions are kept as well
    } catch (const SQLite::Exception& fault) {
        throw fileError(database, fault);
    }
}

/// What stands beside the database, byte for byte, before SQLite has a look: it clears away what it
/// takes for left over.
class CompanionCopies {
public:
    CompanionCopies(const fs::path& real, const fs::path& folder) : m_real(real) {
        for (const std::string_view suffix : kCompanions) {
            if (!isThere(companion(real, suffix))) continue;
            makeFolder(folder);
            const std::string name = "replaced" + std::string(suffix);
            auto copy = std::make_unique<PartialFile>(folder, name);
            copyBytes(companion(real, suffix), copy->path());
            m_copies.emplace(suffix, std::move(copy));
        }
    }

    /// Keeps those that still stand beside the database as companions of `name`.
    void keepAs(const fs::path& name) const {
        for (const auto& [suffix, copy] : m_copies)
            if (isThere(companion(m_real, suffix)))
                replaceBy(copy->path(), companion(name, suffix));
    }

    /// Whether all that holds content beside the database was copied, and has not grown since.
    [[nodiscard]] bool areComplete() const {
        for (const std::string_view suffix : {kCompanions[0], kCompanions[2]}) {
            const auto copy = m_copies.find(suffix);
            if (bytesIn(companion(m_real, suffix)) >
                (copy == m_copies.end() ? 0 : bytesIn(copy->second->path())))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool empty() const { return m_copies.empty(); }

private:
    fs::path m_real;
    std::map<std::string_view, std::unique_ptr<PartialFile>> m_copies;
};

/// A free name for a log whose database is gone; no backup has such a name.
fs::path nameWithoutDatabase(const fs::path& database, Date today) {
    for (int number = 1;; ++number) {
        const fs::path name = backupFolder(database) /
                              fmt::format("{}-{}-without-database", toIsoString(today), number);
        bool taken = false;
        for (const std::string_view suffix : kCompanions)
            taken = taken || isThere(companion(name, suffix));
        if (!taken) return name;
    }
}

/// Keeps a held database byte for byte.
Backup keepBytes(const fs::path& database, const ExclusiveHold& hold, Date today) {
    const fs::path folder = backupFolder(database);
    makeFolder(folder);
    const PartialFile copy(folder, "replaced");
    hold.copyTo(copy.path());
    return giveName(copy.path(), database, today, BackupKind::BeforeRestore);
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
    auto hold = isThere(real) ? std::make_unique<ExclusiveHold>(real) : nullptr;
    const CompanionCopies companions(real, backupFolder(database));
    hold.reset();

    const PartialFile copy(real.parent_path(), real.filename().string() + ".restored");
    const RowCounts rows = copyDatabase(file, copy.path());
    Verification found = examineOrThrow(copy.path());
    if (found.problems.empty() && addChecksums(copy.path())) found = examineOrThrow(copy.path());
    if (!found.problems.empty() || found.rows != rows)
        throw Error(ErrorCode::CannotWrite,
                    copy.path().string(),
                    "",
                    "the copy of the backup is not whole; nothing was replaced");

    std::optional<Backup> kept;
    if (isThere(real)) {
        fs::permissions(copy.path(), fs::status(real, fault).permissions(), fault);
        gatherIntoOneFile(real);
        hold = std::make_unique<ExclusiveHold>(real);
        if (!companions.areComplete())
            throw Error(ErrorCode::FileBusy,
                        real.string(),
                        "",
                        "another window has written to it just now; try again");
        kept = keepBytes(database, *hold, today);
    }
    if (!companions.empty()) {
        companions.keepAs(kept ? kept->file : nameWithoutDatabase(database, today));
        flushFolder(backupFolder(database));
    }

    // A name that the user gave the old file elsewhere keeps its content.
    const bool onlyName = hold && fs::hard_link_count(real, fault) == 1;
    removeCompanions(real);
    replaceBy(copy.path(), real);
    flushFolder(real.parent_path());
    if (onlyName) hold->spoil();
    return kept;
}

} // namespace stridewright::storage
