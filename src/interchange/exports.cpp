// SPDX-License-Identifier: MIT
#include "interchange/plain_text.hpp"
#include "interchange/run_csv.hpp"
#include <stridewright/interchange/exports.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace stridewright::interchange {

namespace {

template <class T>
std::string numberCell(const std::optional<T>& value) {
    return value ? plainNumber(static_cast<double>(*value)) : std::string();
}

// ---- logs --------------------------------------------------------------------------------------

std::string
nameOf(const std::string& exercise, const std::string& written, const Catalog& catalog) {
    if (exercise.empty()) return written;
    const Exercise* known = catalog.exercise(exercise);
    return known ? known->name : exercise;
}

/// Pounds keep two decimals: they were written so or come from kilograms.
std::optional<double> inUnit(std::optional<double> kg, MassUnit unit) {
    if (!kg || unit == MassUnit::Kilogram) return kg;
    return std::round(*kg / kKilogramsPerPound * 100) / 100;
}

std::string
ownLogCsv(const std::vector<Keyed<LogRecord>>& logs, const Catalog& catalog, MassUnit unit) {
    std::string out = csvRow({"date",
                              "start",
                              "class",
                              "minutes",
                              "session_effort",
                              "exercise",
                              "set",
                              "kind",
                              "amount",
                              "metric",
                              "load_" + std::string(word(unit)),
                              "effort",
                              "pain",
                              "side",
                              "note",
                              "session_note"});
    for (const auto& record : logs) {
        const SessionLog& log = record.value.log;
        const std::vector<std::string> session{
            toIsoString(log.date),
            log.start,
            log.sessionClass ? std::string(word(*log.sessionClass)) : std::string(),
            numberCell(log.minutes),
            numberCell(log.rpe)};
        const auto add = [&](std::vector<std::string> cells) {
            cells.insert(cells.begin(), session.begin(), session.end());
            cells.push_back(log.note);
            out += csvRow(cells);
        };
        if (log.exercises.empty()) {
            add({"", "", "", "", "", "", "", "", "", ""});
            continue;
        }
        for (const ExerciseLog& exercise : log.exercises) {
            const std::string name = nameOf(exercise.exercise, exercise.name, catalog);
            if (exercise.sets.empty()) add({name, "", "", "", "", "", "", "", "", ""});
            for (std::size_t i = 0; i < exercise.sets.size(); ++i) {
                const SetLog& set = exercise.sets[i];
                add({name,
                     std::to_string(i + 1),
                     std::string(word(set.kind)),
                     numberCell(set.amount),
                     std::string(word(exercise.metric)),
                     numberCell(inUnit(set.loadKg, unit)),
                     numberCell(set.rpe),
                     numberCell(set.pain),
                     set.side ? std::string(word(*set.side)) : std::string(),
                     set.note});
            }
        }
    }
    return out;
}

/// "1h 44m", "31m".
std::string strongDuration(const std::optional<double>& minutes) {
    if (!minutes) return {};
    const auto whole = static_cast<int>(std::lround(*minutes));
    return whole >= 60 ? fmt::format("{}h {}m", whole / 60, whole % 60) : fmt::format("{}m", whole);
}

std::string
strongLogCsv(const std::vector<Keyed<LogRecord>>& logs, const Catalog& catalog, MassUnit unit) {
    std::string out = csvRow({"Date",
                              "Workout Name",
                              "Duration",
                              "Exercise Name",
                              "Set Order",
                              "Weight",
                              "Reps",
                              "Distance",
                              "Seconds",
                              "Notes",
                              "Workout Notes",
                              "RPE"});
    const double metresPerUnit = unit == MassUnit::Pound ? 1609.344 : 1000;
    for (const auto& record : logs) {
        const SessionLog& log = record.value.log;
        const std::string start =
            toIsoString(log.date) + " " + (log.start.empty() ? "00:00" : log.start) + ":00";
        const std::string name =
            log.sessionClass ? fmt::format("Strength, {}", word(*log.sessionClass)) : "Strength";
        for (const ExerciseLog& exercise : log.exercises) {
            int order = 0;
            for (const SetLog& set : exercise.sets) {
                const double amount = set.amount.value_or(0);
                const auto counted = [&](Metric metric, double scale) {
                    return exercise.metric == metric ? plainNumber(amount / scale) : "0";
                };
                // Strong writes 0 for what was not used.
                out += csvRow({start,
                               name,
                               strongDuration(log.minutes),
                               nameOf(exercise.exercise, exercise.name, catalog),
                               set.kind == SetKind::WarmUp ? "W" : std::to_string(++order),
                               plainNumber(inUnit(set.loadKg, unit).value_or(0)),
                               counted(Metric::Reps, 1),
                               counted(Metric::Metres, metresPerUnit),
                               counted(Metric::Seconds, 1),
                               set.note,
                               log.note,
                               numberCell(set.rpe)});
            }
        }
    }
    return out;
}

// ---- sessions ----------------------------------------------------------------------------------

/// "20261126"
std::string icsDate(Date date) {
    std::string text = toIsoString(date);
    std::erase(text, '-');
    return text;
}

/// Seconds since 1970 as "20261126T130000Z".
std::string icsStamp(std::int64_t seconds) {
    const std::chrono::sys_seconds time{std::chrono::seconds{seconds}};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    return fmt::format("{}T{:02}{:02}{:02}Z",
                       icsDate(Date{day.time_since_epoch()}),
                       clock.hours().count(),
                       clock.minutes().count(),
                       clock.seconds().count());
}

/// A day and minutes from its midnight as "20261126T130000", which may be the next day's.
std::string icsLocal(Date date, int minutes) {
    const int day = minutes / 1440;
    const int rest = minutes % 1440;
    return fmt::format("{}T{:02}{:02}00", icsDate(date + Days{day}), rest / 60, rest % 60);
}

int minutesOfClock(const std::string& clock) {
    return (clock[0] - '0') * 600 + (clock[1] - '0') * 60 + (clock[3] - '0') * 10 +
           (clock[4] - '0');
}

/// "Goblet squat: 3 x 6-8, effort 7, 16 kg"
std::string itemLine(const Prescription& item, const Catalog& catalog, MassUnit unit) {
    const IntRange& amount = item.amount;
    const bool span = amount.low != amount.high;
    const std::string range =
        span ? fmt::format("{}-{}", amount.low, amount.high) : std::to_string(amount.low);
    std::string line =
        nameOf(item.exercise, item.exercise, catalog) + fmt::format(": {} x {}", item.sets, range);
    if (item.metric == Metric::Seconds) line += " s";
    if (item.metric == Metric::Metres) line += " m";
    if (item.perSide) line += " per side";
    if (item.rpe) line += ", effort " + plainNumber(*item.rpe);
    if (const auto load = inUnit(item.loadKg, unit))
        line += ", " + plainNumber(*load) + " " + std::string(word(unit));
    return line;
}

void addEvent(std::string& out,
              const Keyed<SessionRecord>& record,
              const Catalog& catalog,
              const SessionsIcsOptions& options) {
    // The number of a version must rise; minutes since 2020 do, and they fit its 31 bits.
    constexpr std::int64_t kSince = 1'577'836'800;
    constexpr int kUsualMinutes = 45;
    const PlannedSession& session =
        record.value.instead ? *record.value.instead : record.value.planned;
    const std::int64_t version = std::max<std::int64_t>(0, (options.stamp - kSince) / 60);
    const int minutes = session.minutes > 0 ? session.minutes : kUsualMinutes;
    out += "BEGIN:VEVENT\r\n";
    out += icsLine("UID", fmt::format("{}@stridewright", record.id.value));
    out += icsLine("DTSTAMP", icsStamp(options.stamp));
    out += icsLine("SEQUENCE", std::to_string(version));
    if (options.start.empty()) {
        out += icsLine("DTSTART;VALUE=DATE", icsDate(session.date));
        out += icsLine("DTEND;VALUE=DATE", icsDate(session.date + Days{1}));
    } else {
        const int begin = minutesOfClock(std::max(options.start, session.notBefore));
        out += icsLine("DTSTART", icsLocal(session.date, begin));
        out += icsLine("DTEND", icsLocal(session.date, begin + minutes));
    }
    // Parted by colon and brackets: a comma would make our own reader see two workouts.
    std::string summary = fmt::format("Strength: {}", word(session.sessionClass));
    if (session.minutes > 0) summary += fmt::format(" ({} min)", session.minutes);
    out += icsLine("SUMMARY", icsText(summary));
    std::string description;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            description +=
                (description.empty() ? "" : "\n") + itemLine(item, catalog, options.unit);
    if (!session.notBefore.empty() && options.start.empty())
        description +=
            (description.empty() ? "" : "\n") + ("Not before " + session.notBefore + ".");
    if (!description.empty()) out += icsLine("DESCRIPTION", icsText(description));
    out += icsLine("CATEGORIES", "Strength");
    out += icsLine("STATUS", record.value.skipped ? "CANCELLED" : "CONFIRMED");
    out += icsLine("TRANSP", options.start.empty() ? "TRANSPARENT" : "OPAQUE");
    out += "END:VEVENT\r\n";
}

} // namespace

std::string runsCsv(const std::vector<Keyed<RunRecord>>& runs,
                    const std::vector<Keyed<RaceRecord>>& races) {
    std::string out = csvRow({"date",
                              "kind",
                              "minutes",
                              "km",
                              "start",
                              "title",
                              "status",
                              "priority",
                              "note",
                              "format"});
    const std::string form(kRunsForm);
    for (const auto& [id, record] : runs)
        out += csvRow({toIsoString(record.run.date),
                       std::string(word(record.run.kind)),
                       numberCell(record.run.minutes),
                       numberCell(record.run.km),
                       record.run.start,
                       record.run.title,
                       std::string(word(record.status)),
                       "",
                       record.note,
                       form});
    for (const auto& [id, record] : races)
        out += csvRow({toIsoString(record.race.date),
                       std::string(word(RunKind::Race)),
                       "",
                       plainNumber(record.race.km),
                       "",
                       record.race.name,
                       "",
                       std::string(word(record.race.priority)),
                       "",
                       form});
    return out;
}

std::string logCsv(const std::vector<Keyed<LogRecord>>& logs,
                   const Catalog& catalog,
                   const LogCsvOptions& options) {
    return options.form == LogCsvForm::Strong ? strongLogCsv(logs, catalog, options.unit)
                                              : ownLogCsv(logs, catalog, options.unit);
}

std::string sessionsIcs(const std::vector<Keyed<SessionRecord>>& sessions,
                        const Catalog& catalog,
                        const SessionsIcsOptions& options) {
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Stridewright//EN\r\n"
                      "CALSCALE:GREGORIAN\r\n";
    if (!options.name.empty()) out += icsLine("X-WR-CALNAME", icsText(options.name));
    for (const auto& session : sessions)
        addEvent(out, session, catalog, options);
    return out + "END:VCALENDAR\r\n";
}

} // namespace stridewright::interchange
