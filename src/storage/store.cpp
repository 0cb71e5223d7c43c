// SPDX-License-Identifier: MIT
#include "storage/belonging.hpp"
#include "storage/database_copy.hpp"
#include "storage/durable_files.hpp"
#include "storage/errors.hpp"
#include "storage/rows.hpp"
#include "storage/schema.hpp"
#include "storage/verify.hpp"
#include <stridewright/storage/backups.hpp>
#include <stridewright/storage/store.hpp>

#include <SQLiteCpp/Transaction.h>
#include <algorithm>

namespace fs = std::filesystem;

namespace stridewright::storage {

namespace {

/// The first opening of a day keeps a copy of what is there.
void keepDailyBackup(const fs::path& file, Date today) {
    const std::vector<Backup> backups = backupsOf(file);
    if (!backups.empty() && backups.front().day >= today) return;
    try {
        (void)keepBackup(file, today, BackupKind::Daily);
    } catch (const Error& error) {
        // No room for a copy is no reason to keep people from their records; damage is one to say
        // so before anything is written.
        if (error.code() == ErrorCode::DamagedFile) throw;
    }
}

Connection openedDatabase(const fs::path& file, const OpenOptions& options) {
    std::error_code absent;
    const std::uintmax_t size = fs::file_size(file, absent);
    const bool isNew = absent || size == 0;
    const auto keepCopy = [&](const fs::path& older) {
        (void)keepBackup(older, options.today, BackupKind::BeforeMigration);
    };
    Connection connection = openDatabase(file, options, {schemaSteps(), keepCopy});
    if (options.dailyBackup && options.mode != OpenMode::ReadOnly && !isNew)
        keepDailyBackup(file, options.today);
    return connection;
}

} // namespace

class Store::Implementation {
public:
    Implementation(const fs::path& file, const OpenOptions& options)
        : m_file(file), m_connection(openedDatabase(file, options)) {
        guarded([&] { m_seen = dataVersion(); });
    }

    /// Another program that reads and stays longer would move the log into the file, without
    /// checksums. SQLite does nothing for those who are not the last.
    ~Implementation() {
        if (!m_connection.isReadOnly())
            static_cast<void>(m_connection.database().tryExec("PRAGMA wal_checkpoint(PASSIVE)"));
    }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    [[nodiscard]] const fs::path& file() const { return m_file; }
    [[nodiscard]] Connection& connection() { return m_connection; }

    /// Runs `function` with errors translated.
    template <class Function>
    auto guarded(Function function) -> decltype(function()) {
        try {
            return function();
        } catch (const SQLite::Exception& exception) {
            throw translated(m_file, "", exception);
        } catch (const Damage& damage) {
            throw damaged(m_file, damage.what());
        }
    }

    /// Reads in one transaction, so that everything read is of one moment.
    template <class Function>
    auto reading(Function function) -> decltype(function()) {
        return guarded([&] {
            if (m_connection.inTransaction()) return function(); // inside `update`
            SQLite::Transaction transaction(m_connection.database(),
                                            SQLite::TransactionBehavior::DEFERRED);
            auto result = function();
            m_seen = dataVersion();
            return result;
        });
    }

    template <class T>
    [[nodiscard]] std::vector<Keyed<T>> records(std::string_view tail,
                                                std::initializer_list<Cell> cells = {}) {
        return recordsWhere<T>(m_connection, tail, {cells.begin(), cells.size()});
    }

    template <class T>
    [[nodiscard]] std::optional<T> find(Id<T> id) {
        auto found = records<T>("WHERE id = ?1", {id.value});
        if (found.empty()) return std::nullopt;
        return std::move(found.front().value);
    }

    [[nodiscard]] Snapshot snapshot(Id<AthleteRecord> athlete, const DateRange& range);

    /// `compute` gives the change once no other window can write.
    template <class Function>
    Change write(Function compute) {
        return guarded([&] {
            // SQLite takes a mere read lock for a file that is open for reading alone.
            if (m_connection.isReadOnly())
                throw Error(ErrorCode::ReadOnlyFile,
                            m_file.string(),
                            "",
                            "the file is open for reading alone. Work on a copy");
            SQLite::Transaction transaction(m_connection.database(),
                                            SQLite::TransactionBehavior::IMMEDIATE);
            const Change change = compute();
            if (change.empty()) return Change{};
            Change inverse;
            inverse.reserve(change.size());
            for (const Edit& edit : change)
                inverse.push_back(make(edit));
            std::ranges::reverse(inverse);
            transaction.commit();
            return inverse;
        });
    }

    [[nodiscard]] std::int64_t dataVersion() {
        if (m_connection.isReadOnly()) return timeOfFiles();
        return m_connection.number("PRAGMA data_version");
    }
    [[nodiscard]] bool changedElsewhere() {
        return guarded([&] { return dataVersion() != m_seen; });
    }
    void markSeen() { m_seen = dataVersion(); }

private:
    /// Where SQLite may not write beside the file its own count changes with every reading.
    [[nodiscard]] std::int64_t timeOfFiles() const {
        std::uint64_t mixed = 0;
        for (const char* suffix : {"", "-wal"}) {
            std::error_code absent;
            const auto time = fs::last_write_time(m_file.string() + suffix, absent);
            const auto ticks = absent ? 0 : time.time_since_epoch().count();
            mixed = 31 * mixed + static_cast<std::uint64_t>(ticks);
        }
        return static_cast<std::int64_t>(mixed);
    }

    template <class T>
    Edit makePut(const Edit& edit, const Put<T>& put) {
        const Put<T> before{put.id, find(put.id)};
        try {
            std::optional<RowSet> oldRows;
            std::optional<RowSet> newRows;
            if (before.value) oldRows = rowsOf(before.id, *before.value);
            if (put.value) newRows = rowsOf(put.id, *put.value);
            writeDifference(
                m_connection, oldRows ? &*oldRows : nullptr, newRows ? &*newRows : nullptr);
            requireOneAthlete(m_connection, before, put);
        } catch (const Refusal& refusal) {
            throw Error(
                ErrorCode::RefusedChange, m_file.string(), nameOf(edit, before), refusal.what());
        } catch (const SQLite::Exception& exception) {
            const Doing doing = put.value ? Doing::Writing : Doing::Removing;
            throw translated(m_file, nameOf(edit, before), exception, doing);
        }
        return before;
    }

    /// Makes one edit and gives the one that takes it back.
    Edit make(const Edit& edit) {
        return std::visit([&](const auto& put) -> Edit { return makePut(edit, put); }, edit);
    }

    fs::path m_file;
    Connection m_connection;
    std::int64_t m_seen = 0; ///< the file's data version when it was last read
};

Snapshot Store::Implementation::snapshot(Id<AthleteRecord> athlete, const DateRange& range) {
    std::optional<AthleteRecord> record = find(athlete);
    if (!record)
        throw Error(ErrorCode::RefusedChange, m_file.string(), "", "there is no such athlete");
    const Cell who = athlete.value;
    const auto dated = [&]<class T>(std::vector<Keyed<T>>& list) {
        list = records<T>("WHERE athlete = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day, id",
                          {who, range.first, range.last});
    };
    const auto all = [&]<class T>(std::vector<Keyed<T>>& list) {
        list = records<T>("WHERE athlete = ?1 ORDER BY day, id", {who});
    };
    Snapshot snapshot;
    snapshot.athlete = {athlete, std::move(*record)};
    snapshot.range = range;
    dated(snapshot.runs);
    all(snapshot.races);
    auto seasons = records<SeasonRecord>("WHERE athlete = ?1", {who});
    if (!seasons.empty()) snapshot.season = std::move(seasons.front());
    dated(snapshot.pins);
    dated(snapshot.sessions);
    dated(snapshot.logs);
    dated(snapshot.readiness);
    dated(snapshot.pain);
    snapshot.illness = records<IllnessRecord>(
        "WHERE athlete = ?1 AND first_day <= ?3 AND (last_day IS NULL OR last_day >= ?2) "
        "ORDER BY first_day, id",
        {who, range.first, range.last});
    all(snapshot.gates);
    dated(snapshot.notes);
    snapshot.shoes = records<ShoeRecord>("WHERE athlete = ?1 ORDER BY name, id", {who});
    snapshot.exercises = records<ExerciseRecord>("ORDER BY exercise");
    all(snapshot.approvals);
    return snapshot;
}

Store::Store(const fs::path& file, const OpenOptions& options)
    : m_implementation(std::make_unique<Implementation>(file, options)) {}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

const fs::path& Store::file() const {
    return m_implementation->file();
}

std::vector<Keyed<AthleteRecord>> Store::athletes() const {
    return m_implementation->reading(
        [&] { return m_implementation->records<AthleteRecord>("ORDER BY name, id"); });
}

std::vector<Keyed<GroupRecord>> Store::groups() const {
    return m_implementation->reading(
        [&] { return m_implementation->records<GroupRecord>("ORDER BY name, id"); });
}

std::vector<Keyed<ExerciseRecord>> Store::exercises() const {
    return m_implementation->reading(
        [&] { return m_implementation->records<ExerciseRecord>("ORDER BY exercise"); });
}

std::vector<Keyed<SettingRecord>> Store::settings() const {
    return m_implementation->reading(
        [&] { return m_implementation->records<SettingRecord>("ORDER BY name"); });
}

Snapshot Store::snapshot(Id<AthleteRecord> athlete, const DateRange& range) const {
    return m_implementation->reading([&] { return m_implementation->snapshot(athlete, range); });
}

Snapshot Store::everything(Id<AthleteRecord> athlete) const {
    return snapshot(athlete, kAllDates);
}

template <class T>
std::optional<T> Store::find(Id<T> id) const {
    return m_implementation->reading([&] { return m_implementation->find(id); });
}

template std::optional<AthleteRecord> Store::find(Id<AthleteRecord>) const;
template std::optional<GroupRecord> Store::find(Id<GroupRecord>) const;
template std::optional<ShoeRecord> Store::find(Id<ShoeRecord>) const;
template std::optional<RunRecord> Store::find(Id<RunRecord>) const;
template std::optional<RaceRecord> Store::find(Id<RaceRecord>) const;
template std::optional<SeasonRecord> Store::find(Id<SeasonRecord>) const;
template std::optional<PinRecord> Store::find(Id<PinRecord>) const;
template std::optional<SessionRecord> Store::find(Id<SessionRecord>) const;
template std::optional<LogRecord> Store::find(Id<LogRecord>) const;
template std::optional<ReadinessRecord> Store::find(Id<ReadinessRecord>) const;
template std::optional<PainRecord> Store::find(Id<PainRecord>) const;
template std::optional<IllnessRecord> Store::find(Id<IllnessRecord>) const;
template std::optional<GateRecord> Store::find(Id<GateRecord>) const;
template std::optional<NoteRecord> Store::find(Id<NoteRecord>) const;
template std::optional<ExerciseRecord> Store::find(Id<ExerciseRecord>) const;
template std::optional<ApprovalRecord> Store::find(Id<ApprovalRecord>) const;
template std::optional<SettingRecord> Store::find(Id<SettingRecord>) const;

Change Store::apply(const Change& change) {
    return m_implementation->write([&] {
        if (m_implementation->changedElsewhere())
            throw Error(ErrorCode::FileChanged,
                        file().string(),
                        "",
                        "another window has changed the file. It was read again; try once more");
        return change;
    });
}

Change Store::update(const std::function<Change(const Store&)>& compute) {
    return m_implementation->write([&] {
        m_implementation->markSeen();
        return compute(*this);
    });
}

bool Store::changedElsewhere() const {
    return m_implementation->changedElsewhere();
}

void Store::backUpTo(const fs::path& target) const {
    const fs::path folder = fs::absolute(target).parent_path();
    const PartialFile copy(folder, target.filename().string());
    (void)copyDatabase(file(), copy.path());
    replaceBy(copy.path(), target);
}

Verification Store::verify() const {
    return m_implementation->reading([&] { return verified(m_implementation->connection()); });
}

} // namespace stridewright::storage
