// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>
#include <stridewright/interchange/calendar.hpp>
#include <stridewright/interchange/strength_csv.hpp>

namespace stridewright::app {

enum class ImportVerdict { Added, Updated, Removed, Unchanged, Conflict };

} // namespace stridewright::app

namespace stridewright {

template <>
struct EnumWords<app::ImportVerdict> {
    static constexpr std::array<std::string_view, 5> words{
        "added", "updated", "removed", "unchanged", "conflict"};
};

} // namespace stridewright

namespace stridewright::app {

/// What an import would do; nothing is written until the change is applied. Importing the same
/// document again gives an empty change.
struct ImportPreview {
    struct Line {
        ImportVerdict verdict = ImportVerdict::Added;
        std::string kind; ///< what it is: "run", "race", "strength", "session", "athlete" …
        std::optional<Date> date;
        std::string what;   ///< title or name
        std::string detail; ///< for an update or a conflict: what differs
        friend bool operator==(const Line&, const Line&) = default;
    };
    std::vector<Line> lines; ///< by date, those without one first; unchanged ones included
    std::vector<Finding> findings;
    Change change;

    [[nodiscard]] std::size_t count(ImportVerdict verdict) const;
};

/// What is done where the document and the records differ in something that a person has changed.
/// `Stop` makes the whole change empty and tells the conflicts; `KeepMine` leaves those records as
/// they are; `Replace` takes the document's.
enum class OnConflict { Stop, KeepMine, Replace };

} // namespace stridewright::app

namespace stridewright {

template <>
struct EnumWords<app::OnConflict> {
    static constexpr std::array<std::string_view, 3> words{"stop", "keep", "replace"};
};

} // namespace stridewright

namespace stridewright::app {

/// A running calendar. `snapshot` covers all dates.
///
/// Entries are found again by calendar and by their UID, for repeating events with the day that the
/// rule gives; without a UID by date and title. What is not found so is looked for once more: the
/// same UID in the same week, the same title apart from numbers on the same day, and, for tables,
/// the same day. So an entry that was moved or edited stays the same record. What stands under
/// another calendar's name or was entered by hand already is not made twice.
///
/// Where the calendar has lost an entry that lies on or after `today`, the record goes too, unless
/// it was done or skipped; past records stay. A run that was done or skipped is changed only by an
/// entry that says it was done. A record that was edited by hand and differs is a conflict. A
/// calendar without entries removes nothing.
///
/// Strength of the calendar from `today` on becomes pins that are facts; a pin of the athlete's own
/// on that day stays. Strength that the calendar says was done becomes a log without exercises.
[[nodiscard]] ImportPreview importCalendar(const Snapshot& snapshot,
                                           const interchange::CalendarRead& calendar,
                                           const std::string& calendarName,
                                           Date today,
                                           OnConflict onConflict,
                                           IdSource& ids);

/// Logs of another program. Exercise names are matched to the catalog by name, alias and
/// equipment in brackets; others are kept as written. Sessions are found again by program and
/// entry. A session that is there with other sets is a conflict; what the file cannot hold
/// (targets, pain, the planned session) is never touched. A new log is joined to the session
/// planned for its day, where none is joined to it yet. `now` is in seconds since 1970, UTC.
[[nodiscard]] ImportPreview importStrengthLog(const Snapshot& snapshot,
                                              const interchange::StrengthLog& log,
                                              const Catalog& catalog,
                                              std::int64_t now,
                                              OnConflict onConflict,
                                              IdSource& ids);

/// A bundle. `current` holds everything of the athletes of the bundle that are there already, and
/// all groups, own exercises and settings. A record that is there with other content is a conflict.
/// What is there and not in the bundle stays.
[[nodiscard]] ImportPreview
importArchive(const Archive& current, const Archive& bundle, OnConflict onConflict);

} // namespace stridewright::app
