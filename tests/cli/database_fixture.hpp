// SPDX-License-Identifier: MIT
#pragma once

#include "cli/database.hpp"
#include "cli_fixture.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/calendar_request.hpp>
#include <stridewright/storage/store.hpp>

#include <utility>

namespace stridewright::tests {

inline constexpr const char* kMonday = "2026-11-23";

/// A database in a folder of its own, and the commands on it, on Monday 23 November 2026.
class Database {
public:
    [[nodiscard]] std::string file() const { return m_folder.path("club.db"); }
    [[nodiscard]] std::string path(const std::string& name) const { return m_folder.path(name); }

    Answer operator()(std::vector<std::string> args, const std::string& today = kMonday) const {
        args.insert(args.end(), {"--db", file(), "--today", today});
        return run(args);
    }

    [[nodiscard]] storage::Store open() const {
        storage::OpenOptions options;
        options.today = *parseDate(kMonday);
        options.dailyBackup = false;
        return storage::Store(file(), options);
    }
    [[nodiscard]] Id<AthleteRecord> idOf(const std::string& name) const {
        const storage::Store store = open();
        return cli::findAthlete(store, name).id;
    }
    [[nodiscard]] Snapshot everything(const std::string& name) const {
        const storage::Store store = open();
        return store.everything(cli::findAthlete(store, name).id);
    }
    void apply(const Change& change) const {
        storage::Store store = open();
        (void)store.apply(change);
    }

    /// Gives an athlete the runs and races of a calendar.
    void giveCalendar(const std::string& name, const std::string& calendar) const {
        const Id<AthleteRecord> athlete = idOf(name);
        const app::CalendarRequest read =
            app::requestFromCalendar(interchange::readCalendar(textOf(calendar), calendar, {}),
                                     Athlete{},
                                     *parseDate(kMonday),
                                     {});
        IdSource ids(static_cast<std::uint64_t>(athlete.value));
        Change change;
        for (const Run& each : read.request.runs) {
            RunRecord record;
            record.athlete = athlete;
            record.run = each;
            change.push_back(Put<RunRecord>{ids.next<RunRecord>(), record});
        }
        for (const Race& each : read.request.races) {
            RaceRecord record;
            record.athlete = athlete;
            record.race = each;
            change.push_back(Put<RaceRecord>{ids.next<RaceRecord>(), record});
        }
        apply(change);
    }

private:
    Folder m_folder;
};

inline const std::string kMayasCalendar = STRIDEWRIGHT_SOURCE_DIR "/data/demo/maya.ics";

/// Maya of the demo with her half marathon, not planned yet.
inline void addMaya(const Database& database) {
    (void)database({"athlete",
                    "add",
                    "Maya",
                    "--level",
                    "intermediate",
                    "--equipment",
                    "dumbbells",
                    "--group",
                    "Halves"});
    database.giveCalendar("Maya", kMayasCalendar);
}

} // namespace stridewright::tests
