// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>
#include <stridewright/interchange/calendar.hpp>
#include <stridewright/interchange/strength_csv.hpp>

namespace stridewright::app {

enum class ImportVerdict { Added, Updated, Removed, Unchanged, Conflict };

/// What an import would do; nothing is written until the change is applied. Importing the same
/// document again gives an empty change.
struct ImportPreview {
    struct Line {
        ImportVerdict verdict = ImportVerdict::Added;
        std::string kind; ///< "run", "race", "session", "athlete" …
        std::optional<Date> date;
        std::string what;   ///< title or name
        std::string detail; ///< for an update or a conflict: what differs
    };
    std::vector<Line> lines; ///< by date; unchanged ones included
    std::vector<Finding> findings;
    Change change;
};

/// What is done where the document and the records differ in something that a person has changed.
enum class OnConflict { Stop, KeepMine, Replace };

/// A running calendar. Entries are found again by calendar and entry identity; where the calendar
/// has lost an entry that lies on or after `today`, the record goes too; past records stay. A
/// record that was edited by hand and differs is a conflict.
[[nodiscard]] ImportPreview importCalendar(const Snapshot& snapshot,
                                           const interchange::CalendarRead& calendar,
                                           const std::string& calendarName,
                                           Date today,
                                           OnConflict onConflict,
                                           IdSource& ids);

/// Logs of another program. Exercise names are matched to the catalog by name, alias and
/// equipment; others are kept as written.
[[nodiscard]] ImportPreview importStrengthLog(const Snapshot& snapshot,
                                              const interchange::StrengthLog& log,
                                              const Catalog& catalog,
                                              std::int64_t now,
                                              IdSource& ids);

/// A bundle. `current` holds the athletes of the bundle that are there already. A record that is
/// there with other content is a conflict.
[[nodiscard]] ImportPreview
importArchive(const Archive& current, const Archive& bundle, OnConflict onConflict);

} // namespace stridewright::app
