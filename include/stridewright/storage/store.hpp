// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

#include <filesystem>
#include <functional>
#include <memory>

namespace stridewright::storage {

enum class OpenMode {
    CreateOrOpen, ///< a missing file is made, with its folder
    MustExist,    ///< a missing file is Error{CannotRead}
    ReadOnly      ///< must exist; never writes, migrates or backs up
};

struct OpenOptions {
    Date today{}; ///< names the backups
    OpenMode mode = OpenMode::CreateOrOpen;
    bool dailyBackup = true;     ///< one on the first opening of a day
    int busyMilliseconds = 5000; ///< how long to wait for another window that is writing
};

/// What an examination of a file found.
struct Verification {
    std::vector<std::string> problems; ///< in words, most serious first; empty: the file is good
    std::vector<std::pair<std::string, std::int64_t>> rows; ///< by table, in the schema's order
};

/// One database file. All writing goes through `apply` and `update`. Used by one thread.
///
/// Every operation throws Error: CannotRead (missing, a folder, no permission), NotOurFile,
/// NewerFile (made by a later version; untouched), DamagedFile, ReadOnlyFile, DiskFull, FileBusy
/// (another window is writing), CannotWrite (any other failure of the disk), RefusedChange (the
/// change breaks a rule of the schema: a missing athlete, an impossible date). After an error the
/// file holds exactly what it held before, and the store can be used further.
class Store {
public:
    /// Opens and, where the file is older, keeps a backup and migrates it.
    explicit Store(const std::filesystem::path& file, const OpenOptions& options);
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    [[nodiscard]] const std::filesystem::path& file() const;

    [[nodiscard]] std::vector<Keyed<AthleteRecord>> athletes() const; ///< by name, then id
    [[nodiscard]] std::vector<Keyed<GroupRecord>> groups() const;     ///< by name, then id
    [[nodiscard]] std::vector<Keyed<ExerciseRecord>> exercises() const;
    [[nodiscard]] std::vector<Keyed<SettingRecord>> settings() const;

    /// Throws Error{RefusedChange} for an id that is not there.
    [[nodiscard]] Snapshot snapshot(Id<AthleteRecord> athlete, const DateRange& range) const;
    /// The snapshot over all dates.
    [[nodiscard]] Snapshot everything(Id<AthleteRecord> athlete) const;

    /// One record; nothing where there is none. For every type of Edit.
    template <class T>
    [[nodiscard]] std::optional<T> find(Id<T> id) const;

    /// Makes the whole change in one transaction, durably, and returns the change that takes it
    /// back. Refuses with Error{FileChanged} where another window has written since this store last
    /// read: the caller reads again first, so that nothing of the other's work is overwritten.
    Change apply(const Change& change);

    /// Reads, computes and writes while no other window can write; `compute` reads through this
    /// store. Returns the change that takes it back; an empty change writes nothing.
    Change update(const std::function<Change(const Store&)>& compute);

    /// Whether another window has written since this store last read. Cheap.
    [[nodiscard]] bool changedElsewhere() const;

    /// A complete copy, made while others may go on writing; replaces the file only when complete.
    void backUpTo(const std::filesystem::path& file) const;

    /// Examines pages, schema, and references and dates that the schema alone cannot hold.
    [[nodiscard]] Verification verify() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace stridewright::storage
