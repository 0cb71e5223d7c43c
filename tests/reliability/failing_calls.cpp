// SPDX-License-Identifier: MIT
#include "reliability/checks.hpp"
#include "reliability/fault_vfs.hpp"
#include "reliability/samples.hpp"
#include "reliability/scratch.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/backups.hpp>

#include <fmt/format.h>

#include <map>
#include <set>

namespace fs = std::filesystem;

namespace stridewright::reliability {

namespace {

using storage::Store;

/// Whether the fault was repaired while the store stayed open, or the file was opened anew.
enum class Afterwards { GoesOn, OpenedAnew };

constexpr int kMostCalls = 3000; ///< of one kind in one change; far above what any makes

/// Codes that tell the truth about a fault; reading again is what the others ask for.
std::set<ErrorCode> rightCodes(Fault fault) {
    switch (fault) {
    case Fault::DiskFull:
        return {ErrorCode::DiskFull};
    case Fault::ReadFails:
    case Fault::SizeFails:
    case Fault::AccessFails:
    case Fault::OpenFails:
    case Fault::SharedMemoryFails:
    case Fault::LockFails:
    case Fault::SharedLockFails:
        return {ErrorCode::CannotRead, ErrorCode::CannotWrite};
    default:
        return {ErrorCode::CannotWrite};
    }
}

std::vector<Fault> allFaults() {
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < kFaultWords.size(); ++i)
        faults.push_back(static_cast<Fault>(i));
    return faults;
}

class FaultRun {
public:
    FaultRun(Result& result, Size size) : m_result(result), m_size(size) {
        Store store(m_file, plainOpening());
        apply(store, m_samples.newAthlete());
        const Id<AthleteRecord> athlete = anAthlete(m_content);
        for (int i = 0; i < 5; ++i)
            apply(store, m_samples.log(athlete, 4));
        apply(store, m_samples.imported(athlete, 60));
        apply(store, m_samples.plan(athlete, 4));
    }

    void tryChanges() {
        const Id<AthleteRecord> athlete = anAthlete(m_content);
        const std::vector<std::pair<std::string, Change>> changes{
            {"a new athlete", m_samples.newAthlete()},
            {"a plan of 16 weeks", m_samples.plan(athlete, 16)},
            {"one set", m_samples.oneSet(m_content)},
            {"an import of 400 runs", m_samples.imported(athlete, 400)},
            {"removing an athlete", removalOf(m_content, athlete)}};
        for (const auto& [name, change] : changes) {
            const int before = m_injected;
            for (const Fault fault : allFaults())
                for (const Lasting lasting : {Lasting::Once, Lasting::FromThenOn})
                    for (const Afterwards after : {Afterwards::GoesOn, Afterwards::OpenedAnew})
                        tryChange({name, &change, fault, lasting, after});
            m_result.tell("faults during: " + name, m_injected - before);
        }
    }

    void tryOpenings() {
        const int before = m_injected;
        for (const Fault fault : allFaults())
            for (const Lasting lasting : {Lasting::Once, Lasting::FromThenOn}) {
                eachCall([&](int nth) { return tryMaking(fault, lasting, nth); });
                eachCall([&](int nth) { return tryOpening(fault, lasting, nth); });
            }
        m_result.tell("faults during: making and opening files", m_injected - before);
    }

    void tryBackups() {
        const int before = m_injected;
        static_cast<void>(storage::keepBackup(m_file, kDay, storage::BackupKind::Daily));
        for (const Fault fault : allFaults())
            for (const Lasting lasting : {Lasting::Once, Lasting::FromThenOn}) {
                eachCall([&](int nth) { return tryBackup(fault, lasting, nth); });
                eachCall([&](int nth) { return tryRestore(fault, lasting, nth); });
            }
        m_result.tell("faults during: backups and restoring", m_injected - before);
    }

    void tell() const {
        m_result.tell("faults injected", m_injected);
        m_result.tell("told as an error", m_told);
        m_result.tell("met without harm", m_injected - m_told);
        m_result.tell("told, but found whole when opened anew", m_toldButThere);
        for (const auto& [code, count] : m_codes)
            m_result.tell("errors " + wordOf(code), count);
    }

private:
    struct Trial {
        std::string name;
        const Change* change = nullptr;
        Fault fault = Fault::OpenFails;
        Lasting lasting = Lasting::Once;
        Afterwards after = Afterwards::GoesOn;
        [[nodiscard]] std::string words(int nth) const {
            return placeOf(name, fault, lasting, nth) +
                   (after == Afterwards::GoesOn ? ", going on" : ", opened anew");
        }
    };

    static std::string placeOf(const std::string& name, Fault fault, Lasting lasting, int nth) {
        return fmt::format("{}: {} {}{}",
                           name,
                           kFaultWords.at(static_cast<std::size_t>(fault)),
                           nth,
                           lasting == Lasting::Once ? "" : " and all later ones");
    }

    void apply(Store& store, const Change& change) {
        static_cast<void>(store.apply(change));
        applyTo(m_content, change);
    }

    void count(const Error& error, Fault fault, const std::string& place) {
        ++m_told;
        ++m_codes[error.code()];
        if (!rightCodes(fault).contains(error.code()))
            m_result.blame(
                fmt::format("{}: told as {} ({})", place, wordOf(error.code()), error.what()));
    }

    /// Calls `trial` with 1, 2, 3 … until no such call was met.
    template <class Function>
    void eachCall(const Function& trial) {
        int nth = 1;
        while (nth < kMostCalls && trial(nth)) {
            ++m_injected;
            // Long changes repeat the same calls: the first ones all, then a sample.
            const int all = m_size == Size::Full ? 25 : 3;
            nth += nth < all ? 1 : std::max(1, nth / (m_size == Size::Full ? 4 : 1));
        }
    }

    void tryChange(const Trial& trial) {
        eachCall([&](int nth) {
            try {
                return changeOnce(trial, nth);
            } catch (const std::exception& error) {
                m_disk.disarm();
                m_result.blame(trial.words(nth) + ": the program did not go on: " + error.what());
                return false;
            }
        });
    }

    bool changeOnce(const Trial& trial, int nth) {
        const std::string place = trial.words(nth);
        Content after = m_content;
        applyTo(after, *trial.change);
        std::optional<Store> store(std::in_place, m_file, plainOpening());
        std::optional<Change> inverse;
        m_disk.arm(trial.fault, nth, trial.lasting);
        try {
            inverse = store->apply(*trial.change);
        } catch (const Error& error) {
            count(error, trial.fault, place);
        }
        if (trial.after == Afterwards::OpenedAnew) {
            // Closing, too, meets what lasts; then the disk is well again.
            if (trial.lasting == Lasting::FromThenOn) store.reset();
            const bool met = m_disk.disarm();
            store.reset();
            return finishAnew(inverse, after, *trial.change, place) && met;
        }
        const bool met = m_disk.disarm();
        if (contentOf(*store) != (inverse ? after : m_content))
            m_result.blame(place + ": the store shows neither before nor after");
        if (!inverse) inverse = store->apply(*trial.change);
        finish(*store, *inverse, after, place);
        return met;
    }

    bool finishAnew(std::optional<Change> inverse,
                    const Content& after,
                    const Change& change,
                    const std::string& place) {
        Store store(m_file, plainOpening());
        const Content found = contentOf(store);
        if (inverse ? found != after : found != after && found != m_content)
            m_result.blame(place + ": the file holds a part of the change");
        if (!inverse && found == after) {
            // SQLite was told that a flush failed, the disk had it after all.
            ++m_toldButThere;
            inverse = backTo(store, after);
        }
        if (!inverse) inverse = store.apply(change);
        finish(store, *inverse, after, place);
        return true;
    }

    /// The change that takes `after` back to what was before, for a change nobody has the inverse
    /// of.
    [[nodiscard]] Change backTo(const Store& store, const Content& after) const {
        static_cast<void>(store);
        Change change;
        for (auto entry = after.rbegin(); entry != after.rend(); ++entry)
            if (!m_content.contains(entry->first))
                change.push_back(std::visit(
                    []<class T>(const Put<T>& put) -> Edit {
                        return Put<T>{put.id, {}};
                    },
                    entry->second));
        for (const auto& [key, edit] : m_content)
            if (const auto same = after.find(key); same == after.end() || same->second != edit)
                change.push_back(edit);
        return change;
    }

    void
    finish(Store& store, const Change& inverse, const Content& after, const std::string& place) {
        if (contentOf(store) != after) m_result.blame(place + ": the next change went wrong");
        static_cast<void>(store.apply(inverse));
        if (contentOf(store) != m_content) m_result.blame(place + ": not taken back");
        if (const std::string problem = problemIn(store); !problem.empty())
            m_result.blame(place + ": verify: " + problem);
    }

    bool tryMaking(Fault fault, Lasting lasting, int nth) {
        const fs::path folder = m_scratch.path() / "made";
        const fs::path file = folder / "new.db";
        fs::remove_all(folder);
        const std::string place = placeOf("making a file", fault, lasting, nth);
        m_disk.arm(fault, nth, lasting);
        try {
            const Store store(file, plainOpening());
        } catch (const Error& error) {
            count(error, fault, place);
        }
        const bool met = m_disk.disarm();
        try {
            const Store store(file, plainOpening());
            if (!contentOf(store).empty() || !problemIn(store).empty())
                m_result.blame(place + ": the file is not a good new one");
        } catch (const Error& error) {
            m_result.blame(place + ": cannot be made afterwards: " + error.what());
        }
        return met;
    }

    bool tryOpening(Fault fault, Lasting lasting, int nth) {
        const std::string place = placeOf("opening a file", fault, lasting, nth);
        m_disk.arm(fault, nth, lasting);
        try {
            const Store store(m_file, plainOpening());
            if (contentOf(store) != m_content) m_result.blame(place + ": other content");
        } catch (const Error& error) {
            count(error, fault, place);
        }
        const bool met = m_disk.disarm();
        try {
            const Store store(m_file, plainOpening());
            if (contentOf(store) != m_content) m_result.blame(place + ": changed content");
        } catch (const Error& error) {
            m_result.blame(place + ": cannot be opened afterwards: " + error.what());
        }
        return met;
    }

    bool tryBackup(Fault fault, Lasting lasting, int nth) {
        const std::string place = placeOf("keeping a backup", fault, lasting, nth);
        const auto before = storage::backupsOf(m_file);
        std::optional<storage::Backup> made;
        m_disk.arm(fault, nth, lasting);
        try {
            made = storage::keepBackup(m_file, kDay, storage::BackupKind::Daily);
        } catch (const Error& error) {
            ++m_told;
            ++m_codes[error.code()];
        }
        const bool met = m_disk.disarm();
        const auto after = storage::backupsOf(m_file);
        if (made) {
            if (!storage::examine(made->file).problems.empty())
                m_result.blame(place + ": the backup is not good");
            fs::remove(made->file);
        } else if (after != before) {
            m_result.blame(place + ": the backups are other ones");
        }
        if (entriesIn(m_file.string() + ".backups") != before.size())
            m_result.blame(place + ": something was left behind");
        return met;
    }

    bool tryRestore(Fault fault, Lasting lasting, int nth) {
        const std::string place = placeOf("restoring", fault, lasting, nth);
        const fs::path database = m_scratch.path() / "restored" / "other.db";
        fs::remove_all(database.parent_path());
        Samples samples(7);
        Content content;
        {
            Store store(database, plainOpening());
            const Change change = samples.newAthlete();
            static_cast<void>(store.apply(change));
            applyTo(content, change);
        }
        const fs::path good = storage::backupsOf(m_file).front().file;
        bool done = false;
        m_disk.arm(fault, nth, lasting);
        try {
            static_cast<void>(storage::restore(database, good, kDay));
            done = true;
        } catch (const Error& error) {
            ++m_told;
            ++m_codes[error.code()];
        }
        const bool met = m_disk.disarm();
        try {
            const Store store(database, plainOpening());
            if (contentOf(store) != (done ? m_content : content))
                m_result.blame(place + ": neither the old nor the new content");
        } catch (const Error& error) {
            m_result.blame(place + ": cannot be opened afterwards: " + error.what());
        }
        return met;
    }

    static std::size_t entriesIn(const fs::path& folder) {
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator(folder))
            if (entry.exists()) ++count;
        return count;
    }

    static constexpr Date kDay{Days{20779}};

    Result& m_result;
    Size m_size;
    FaultyDisk m_disk;
    Scratch m_scratch{Scratch::Medium::Memory};
    fs::path m_file = m_scratch.path() / "faulty.db";
    Samples m_samples{3};
    Content m_content;
    int m_injected = 0;
    int m_told = 0;
    int m_toldButThere = 0;
    std::map<ErrorCode, int> m_codes;
};

} // namespace

Result failingCalls(Size size) {
    Result result{"Calls that fail on the way to the disk", {}, {}};
    FaultRun run(result, size);
    run.tryChanges();
    run.tryOpenings();
    run.tryBackups();
    run.tell();
    return result;
}

} // namespace stridewright::reliability
