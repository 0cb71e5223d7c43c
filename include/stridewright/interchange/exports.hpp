// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/equipment.hpp>
#include <stridewright/domain/records.hpp>

#include <cstdint>
#include <string>
#include <vector>

// Documents for other programs, as text. The same values give the same bytes: no clock is read.
// Text that people wrote is data in all of them (docs/file-format.md, "Text is data").

namespace stridewright::interchange {

/// The running calendar as a table: date, kind, minutes, km, start, title, status, priority, note
/// and the mark of the form. Reading it as a calendar gives the same runs and races again; shoes,
/// origins and priorities are for reading by eye.
[[nodiscard]] std::string runsCsv(const std::vector<Keyed<RunRecord>>& runs,
                                  const std::vector<Keyed<RaceRecord>>& races);

enum class LogCsvForm {
    Own,   ///< every fact of a set has a column of its own
    Strong ///< the columns of Strong on iOS, which many programs read
};

struct LogCsvOptions {
    LogCsvForm form = LogCsvForm::Own;
    MassUnit unit = MassUnit::Kilogram; ///< of loads
};

/// Logged sessions as a table, one row a set; sessions without sets stand in the own form only.
/// Exercises go by their name in the catalog, else as written.
[[nodiscard]] std::string logCsv(const std::vector<Keyed<LogRecord>>& logs,
                                 const Catalog& catalog,
                                 const LogCsvOptions& options);

struct SessionsIcsOptions {
    std::string name;                   ///< of the calendar
    std::int64_t stamp = 0;             ///< when it is written, seconds since 1970, UTC
    std::string start;                  ///< wall clock "HH:MM" of all sessions; empty: all-day
    MassUnit unit = MassUnit::Kilogram; ///< of loads
};

/// Planned strength sessions as an iCalendar (RFC 5545). A session keeps its UID for ever, and a
/// later stamp supersedes an earlier one, so that importing again updates. What stands in a
/// session's place is shown in its place; a skipped one is cancelled. A timed session does not
/// begin before the time that its day's run leaves.
[[nodiscard]] std::string sessionsIcs(const std::vector<Keyed<SessionRecord>>& sessions,
                                      const Catalog& catalog,
                                      const SessionsIcsOptions& options);

} // namespace stridewright::interchange
