// SPDX-License-Identifier: MIT
// How the store behaves with many athletes and years, as ratios to the same work done with plain
// prepared statements in the same run:
//     stridewright_store_scale [ATHLETES [YEARS [FOLDER]]]
// fills a database of that size and a small one of ten athletes, measures, and removes both. With
// 1000 athletes and 10 years that is about ten million sets, and some gigabytes for a few minutes.
#include "grown_database.hpp"
#include <stridewright/storage/store.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

using namespace stridewright;
using namespace stridewright::bench;
namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uintmax_t kBytesPerSet = 600; ///< that a set brings with it, generously

double millisecondsSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// The middle one of so many runs, in milliseconds.
template <class Function>
double median(int runs, Function function) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto begin = Clock::now();
        function();
        times.push_back(millisecondsSince(begin));
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

storage::OpenOptions options() {
    storage::OpenOptions options;
    options.today = makeDate(2027, 1, 4);
    options.dailyBackup = false;
    return options;
}

/// Fills a file; gives the seconds that the store took.
double fill(const fs::path& file, int athletes, int years, const char* told) {
    storage::Store store(file, options());
    IdSource ids(7);
    std::mt19937_64 random(11);
    double milliseconds = 0;
    for (int i = 0; i < athletes; ++i) {
        const auto changes = athleteChanges(i, years, ids, random);
        const auto begin = Clock::now();
        for (const Change& change : changes)
            store.apply(change);
        milliseconds += millisecondsSince(begin);
        if (told && (i + 1) % 100 == 0)
            std::fprintf(stderr, "%s: %d of %d athletes\n", told, i + 1, athletes);
    }
    return milliseconds / 1000;
}

// ---- the same rows with plain statements
// ---------------------------------------------------------

/// A value as it stands in a row.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

struct PlainTable {
    std::string name;
    int columns = 0;
};

std::vector<PlainTable> tablesOf(SQLite::Database& database) {
    std::vector<PlainTable> tables;
    SQLite::Statement names(database,
                            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                            "'sqlite_%' ORDER BY rowid");
    while (names.executeStep()) {
        SQLite::Statement any(database, "SELECT * FROM " + names.getColumn(0).getString());
        tables.push_back({names.getColumn(0).getString(), any.getColumnCount()});
    }
    return tables;
}

/// All rows by the record that they belong to, tables in the order of the schema.
using RowsOfRecord = std::vector<std::pair<std::size_t, std::vector<Value>>>;

std::unordered_map<std::int64_t, RowsOfRecord> rowsOf(SQLite::Database& database,
                                                      const std::vector<PlainTable>& tables) {
    std::unordered_map<std::int64_t, RowsOfRecord> rows;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        SQLite::Statement all(database, "SELECT * FROM " + tables[t].name);
        while (all.executeStep()) {
            std::vector<Value> row;
            for (int c = 0; c < tables[t].columns; ++c) {
                const SQLite::Column cell = all.getColumn(c);
                if (cell.isNull())
                    row.emplace_back();
                else if (cell.isInteger())
                    row.emplace_back(cell.getInt64());
                else if (cell.isFloat())
                    row.emplace_back(cell.getDouble());
                else
                    row.emplace_back(cell.getString());
            }
            rows[std::get<std::int64_t>(row[0])].emplace_back(t, std::move(row));
        }
    }
    return rows;
}

/// SQLite's names of the layers to the disk: its own, and ours, which is there once a store was
/// open.
constexpr const char* kPlain = "";
constexpr const char* kChecked = "stridewright-checksums";

SQLite::Database openPlain(const fs::path& file, const char* layer = kPlain) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, 0, layer);
    database.exec("PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    return database;
}

class PlainWriter {
public:
    PlainWriter(SQLite::Database& database, const std::vector<PlainTable>& tables) {
        for (const PlainTable& table : tables) {
            std::string places = "?";
            for (int c = 1; c < table.columns; ++c)
                places += ",?";
            m_inserts.emplace_back(database,
                                   "INSERT INTO " + table.name + " VALUES (" + places + ")");
        }
    }
    void insert(const RowsOfRecord& rows) {
        for (const auto& [table, row] : rows) {
            SQLite::Statement& insert = m_inserts[table];
            insert.reset();
            for (std::size_t c = 0; c < row.size(); ++c) {
                const int index = static_cast<int>(c) + 1;
                if (const auto* number = std::get_if<std::int64_t>(&row[c]))
                    insert.bind(index, *number);
                else if (const auto* real = std::get_if<double>(&row[c]))
                    insert.bind(index, *real);
                else if (const auto* text = std::get_if<std::string>(&row[c]))
                    insert.bindNoCopy(index, *text);
                else
                    insert.bind(index);
            }
            insert.exec();
        }
    }

private:
    std::vector<SQLite::Statement> m_inserts;
};

std::int64_t idOf(const Edit& edit) {
    return std::visit([](const auto& put) { return put.id.value; }, edit);
}

/// The rows that the store wrote, written again by hand in the same order and transactions.
double fillPlainly(
    const fs::path& like, const fs::path& file, int athletes, int years, const char* layer) {
    { storage::Store made(file, options()); }
    SQLite::Database source(like.string(), SQLite::OPEN_READONLY);
    const auto tables = tablesOf(source);
    const auto rows = rowsOf(source, tables);
    SQLite::Database database = openPlain(file, layer);
    PlainWriter writer(database, tables);
    IdSource ids(7);
    std::mt19937_64 random(11);
    double milliseconds = 0;
    for (int i = 0; i < athletes; ++i) {
        const auto changes = athleteChanges(i, years, ids, random);
        const auto begin = Clock::now();
        for (const Change& change : changes) {
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            for (const Edit& edit : change)
                writer.insert(rows.at(idOf(edit)));
            transaction.commit();
        }
        milliseconds += millisecondsSince(begin);
    }
    return milliseconds / 1000;
}

// ---- questions ---------------------------------------------------------------------------------

const char* const kWeekQueries[] = {
    "SELECT * FROM run WHERE athlete = ?1 AND day BETWEEN ?2 AND ?3",
    "SELECT * FROM race WHERE athlete = ?1",
    "SELECT * FROM session s JOIN session_version v ON v.session = s.id JOIN session_block b ON "
    "b.session = s.id JOIN prescription p ON p.session = b.session AND p.instead = b.instead AND "
    "p.block = b.position WHERE s.athlete = ?1 AND s.day BETWEEN ?2 AND ?3",
    "SELECT * FROM session s JOIN prescription_reason r ON r.session = s.id WHERE s.athlete = ?1 "
    "AND s.day BETWEEN ?2 AND ?3",
    "SELECT * FROM log l JOIN log_exercise e ON e.log = l.id JOIN log_set t ON t.log = e.log AND "
    "t.exercise = e.position WHERE l.athlete = ?1 AND l.day BETWEEN ?2 AND ?3"};

std::size_t plainWeek(SQLite::Database& database, std::int64_t athlete, const DateRange& range) {
    std::size_t rows = 0;
    for (const char* sql : kWeekQueries) {
        SQLite::Statement query(database, sql);
        query.bind(1, athlete);
        if (query.getBindParameterCount() > 1) {
            query.bind(2, toIsoString(range.first));
            query.bind(3, toIsoString(range.last));
        }
        while (query.executeStep())
            ++rows;
    }
    return rows;
}

/// The heaviest set of each exercise by month.
using Progress = std::map<std::pair<std::string, std::string>, double>;

Progress progressOf(const Snapshot& snapshot) {
    Progress best;
    for (const auto& log : snapshot.logs)
        for (const ExerciseLog& exercise : log.value.log.exercises)
            for (const SetLog& set : exercise.sets) {
                double& load =
                    best[{exercise.exercise, toIsoString(log.value.log.date).substr(0, 7)}];
                load = std::max(load, set.loadKg.value_or(0));
            }
    return best;
}

Progress plainProgress(SQLite::Database& database, std::int64_t athlete, const DateRange& range) {
    SQLite::Statement query(
        database,
        "SELECT e.exercise, substr(l.day, 1, 7), max(t.load_kg) FROM log l JOIN "
        "log_exercise e ON e.log = l.id JOIN log_set t ON t.log = e.log AND "
        "t.exercise = e.position WHERE l.athlete = ?1 AND l.day BETWEEN ?2 AND "
        "?3 GROUP BY 1, 2");
    query.bind(1, athlete);
    query.bind(2, toIsoString(range.first));
    query.bind(3, toIsoString(range.last));
    Progress best;
    while (query.executeStep())
        best[{query.getColumn(0).getString(), query.getColumn(1).getString()}] =
            query.getColumn(2).getDouble();
    return best;
}

void tell(const char* what, double ours, double plain) {
    std::printf("%-44s %10.3f ms %10.3f ms  x%.2f\n", what, ours, plain, ours / plain);
}

Change importOf(Id<AthleteRecord> athlete, IdSource& ids) {
    Change change;
    for (int i = 0; i < 5000; ++i) {
        RunRecord run;
        run.athlete = athlete;
        run.run = {kStart + Days{i % 3650}, RunKind::Easy, 50.0, 9.5, "", "Imported"};
        run.origin = {"Import", std::to_string(i)};
        change.push_back(Put<RunRecord>{ids.next<RunRecord>(), run});
    }
    return change;
}

int measure(int athletes, int years, const fs::path& folder) {
    const auto sets =
        static_cast<std::uintmax_t>(athletes) * static_cast<std::uintmax_t>(years) * 52 * 2 * 5 * 2;
    if (fs::space(folder).available < 2 * sets * kBytesPerSet) {
        std::fprintf(stderr, "store_scale: not enough room in %s\n", folder.c_str());
        return 3;
    }
    const fs::path big = folder / "big.db", small = folder / "small.db",
                   plain = folder / "plain.db";
    const int few = std::min(10, athletes);

    const double small_s = fill(small, few, years, nullptr);
    const double plain_s = fillPlainly(small, plain, few, years, kPlain);
    tell("write ten athletes, all years", small_s * 1000, plain_s * 1000);
    const double checked_s = fillPlainly(small, folder / "checked.db", few, years, kChecked);
    tell("the same by statements, checksums : none", checked_s * 1000, plain_s * 1000);
    fs::remove(folder / "checked.db");
    const double big_s = fill(big, athletes, years, "filling");
    std::printf("%d athletes, %d years: %ju sets, filled in %.0f s, %.0f MB\n",
                athletes,
                years,
                sets,
                big_s,
                static_cast<double>(fs::file_size(big)) / 1e6);

    const auto readAll = [&](const char* layer) {
        return median(3, [&] {
            SQLite::Database database(big.string(), SQLite::OPEN_READONLY, 0, layer);
            (void)database.execAndGet("SELECT count(*) FROM log_set WHERE note = 'none'").getInt();
        });
    };
    tell("read all sets, checksums : none", readAll(kChecked), readAll(kPlain));

    const Date monday = kStart + Days{7 * (52 * years - 5)};
    const DateRange week{monday, monday + Days{6}};
    const DateRange year{monday - Days{364}, monday};
    Id<AthleteRecord> who;
    tell("open to the first week shown",
         median(15,
                [&] {
                    storage::Store store(big, options());
                    who = store.athletes().at(static_cast<std::size_t>(athletes) / 2).id;
                    (void)store.snapshot(who, week);
                }),
         median(15, [&] {
             SQLite::Database database = openPlain(big);
             SQLite::Statement names(database, "SELECT * FROM athlete ORDER BY name");
             while (names.executeStep()) {
             }
             (void)plainWeek(database, who.value, week);
         }));

    storage::Store store(big, options());
    SQLite::Database database = openPlain(big);
    const double inBig = median(101, [&] { (void)store.snapshot(who, week); });
    tell("a week's snapshot", inBig, median(101, [&] {
             (void)plainWeek(database, who.value, week);
         }));
    {
        storage::Store other(small, options());
        const auto one = other.athletes().front().id;
        tell("a week's snapshot, many athletes : ten", inBig, median(101, [&] {
                 (void)other.snapshot(one, week);
             }));
    }
    if (progressOf(store.snapshot(who, year)) != plainProgress(database, who.value, year)) {
        std::fprintf(stderr, "store_scale: the two ways to ask for progress disagree\n");
        return 1;
    }
    tell("a year's progress",
         median(21, [&] { (void)progressOf(store.snapshot(who, year)); }),
         median(21, [&] { (void)plainProgress(database, who.value, year); }));

    const auto logs = store.snapshot(who, week).logs;
    Keyed<LogRecord> log = logs.at(0);
    const double oneSet = median(51, [&] {
        log.value.log.exercises[0].sets.push_back(log.value.log.exercises[0].sets[0]);
        store.apply({Put<LogRecord>{log.id, log.value}});
    });
    SQLite::Statement insert(
        database, "INSERT INTO log_set VALUES (?, 1, ?, 'work', 8, 16.0, 7.0, NULL, NULL, '')");
    int position = 100;
    tell("apply one set", oneSet, median(51, [&] {
             insert.reset();
             insert.bind(1, log.id.value);
             insert.bind(2, position++);
             SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
             insert.exec();
             transaction.commit();
         }));

    IdSource ids(99);
    (void)store.athletes(); // the rows above were written past the store
    const double imported = median(5, [&] { store.apply(importOf(who, ids)); });
    SQLite::Statement run(database,
                          "INSERT INTO run VALUES (?, ?, ?, 'easy', 50.0, 9.5, '', 'Imported', "
                          "'planned', 'Import', ?, 0, '', 1.0, NULL, '')");
    tell("import 5,000 runs", imported, median(5, [&] {
             const Change change = importOf(who, ids);
             SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
             for (const Edit& edit : change) {
                 const auto& put = std::get<Put<RunRecord>>(edit);
                 run.reset();
                 run.bind(1, put.id.value);
                 run.bind(2, who.value);
                 run.bind(3, toIsoString(put.value->run.date));
                 run.bind(4, put.value->origin.entry);
                 run.exec();
             }
             transaction.commit();
         }));
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    const int athletes = count > 1 ? std::atoi(arguments[1]) : 100;
    const int years = count > 2 ? std::atoi(arguments[2]) : 2;
    if (athletes < 2 || athletes > 2000 || years < 2 || years > 20) {
        std::fprintf(stderr, "usage: stridewright_store_scale [ATHLETES [YEARS [FOLDER]]]\n");
        return 2;
    }
    const fs::path folder = (count > 3 ? fs::path(arguments[3]) : fs::temp_directory_path()) /
                            "stridewright_store_scale";
    fs::remove_all(folder);
    fs::create_directories(folder);
    const int code = measure(athletes, years, folder);
    fs::remove_all(folder);
    return code;
}
