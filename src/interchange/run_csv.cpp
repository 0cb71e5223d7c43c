// SPDX-License-Identifier: MIT
#include "interchange/run_csv.hpp"

#include "interchange/csv.hpp"
#include "interchange/plain_text.hpp"
#include "interchange/title_numbers.hpp"
#include "interchange/title_text.hpp"
#include "interchange/utf8.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/records.hpp>
#include <stridewright/interchange/title_classifier.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace stridewright::interchange {

namespace {

constexpr std::size_t kMaxRows = 50'000;
constexpr double kPlannedConfidence = 1; ///< the kind stands in the file

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n\xA0");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

/// A column's name as it is compared: "Planned Duration" and "PlannedDuration" are the same.
std::string columnName(std::string_view heading) {
    std::string result;
    for (const char c : normalised(heading))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) result += c;
    return result;
}

class Columns {
public:
    explicit Columns(const CsvRow& header) {
        for (const std::string& cell : header.cells)
            m_names.push_back(columnName(cell));
    }
    [[nodiscard]] bool has(std::string_view name) const {
        return std::ranges::find(m_names, name) != m_names.end();
    }
    [[nodiscard]] std::string value(const CsvRow& row, std::string_view name) const {
        const auto found = std::ranges::find(m_names, name);
        const auto index = static_cast<std::size_t>(found - m_names.begin());
        return index < row.cells.size() && found != m_names.end() ? trimmed(row.cells[index])
                                                                  : std::string();
    }

    /// The cell as it stands.
    [[nodiscard]] std::string raw(const CsvRow& row, std::string_view name) const {
        const auto found = std::ranges::find(m_names, name);
        const auto index = static_cast<std::size_t>(found - m_names.begin());
        return index < row.cells.size() && found != m_names.end() ? row.cells[index]
                                                                  : std::string();
    }

private:
    std::vector<std::string> m_names;
};

/// "8", "8.5", "8,5"; nothing for another form.
std::optional<double> number(std::string text) {
    const std::size_t comma = text.find(',');
    if (comma != std::string::npos && text.find('.') == std::string::npos) text[comma] = '.';
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || !(value >= 0) || value > 1e9)
        return std::nullopt;
    return value;
}

/// ISO dates; also "24.11.2026" and, as TrainingPeaks writes, a time behind the day.
std::optional<Date> dateOf(const std::string& text) {
    if (text.size() > 10 && (text[10] == ' ' || text[10] == 'T')) return dateOf(text.substr(0, 10));
    if (const auto iso = parseDate(text)) return iso;
    if (text.size() == 10 && text[2] == '.' && text[5] == '.')
        return parseDate(text.substr(6, 4) + "-" + text.substr(3, 2) + "-" + text.substr(0, 2));
    return std::nullopt;
}

bool inYears(Date date) {
    return yearOf(date) >= 1970 && yearOf(date) <= 2200;
}

class CsvReader {
public:
    CsvReader(std::string_view bytes, const std::string& file, const CalendarOptions& options)
        : m_rows(bytes), m_file(file), m_options(options) {}

    CalendarRead read() {
        CsvRow header;
        if (!m_rows.next(header)) fail("the table is empty");
        const Columns columns(header);
        const bool peaks =
            columns.has("workoutday") && (columns.has("title") || columns.has("workouttype"));
        if (!peaks) requireColumns(columns);
        CsvRow row;
        for (std::size_t count = 0; m_rows.next(row); ++count) {
            if (count >= kMaxRows) {
                m_read.problems.push_back(
                    {row.line,
                     fmt::format("more than {} rows; those from this line on are left out",
                                 kMaxRows)});
                break;
            }
            peaks ? addPeaks(columns, row) : addPlain(columns, row);
        }
        return std::move(m_read);
    }

private:
    [[noreturn]] void fail(std::string problem) const {
        throw Error(ErrorCode::BadDocument, m_file, "", std::move(problem));
    }

    void requireColumns(const Columns& columns) const {
        std::string missing;
        if (!columns.has("date")) missing = "date";
        if (!columns.has("kind") && !columns.has("title"))
            missing += missing.empty() ? "kind or title" : " and kind or title";
        if (!missing.empty())
            fail(fmt::format(
                "neither a calendar nor a table of runs: the column {} is missing (a table has "
                "date, "
                "kind, minutes, km, title; or WorkoutDay and Title as TrainingPeaks exports)",
                missing));
    }

    /// The day of a row; nothing, and a problem, where it has none.
    std::optional<Date> day(const CsvRow& row, const std::string& text) {
        const auto date = dateOf(text);
        if (date && inYears(*date)) return date;
        m_read.problems.push_back(
            {row.line,
             fmt::format("left out, no date from 1970 to 2200: \"{}\"", cutUtf8(text, 60))});
        return std::nullopt;
    }

    std::optional<double>
    amount(const CsvRow& row, std::string_view column, const std::string& text, double limit) {
        if (text.empty()) return std::nullopt;
        const auto value = number(text);
        if (value && *value <= limit) return value;
        m_read.problems.push_back({row.line,
                                   fmt::format("{} not used, no number from 0 to {:.0f}: \"{}\"",
                                               column,
                                               limit,
                                               cutUtf8(text, 60))});
        return std::nullopt;
    }

    void add(CalendarEntry entry) {
        if (m_options.window && !m_options.window->contains(entry.date)) return;
        m_read.entries.push_back(std::move(entry));
    }

    static CalendarEntry fromReading(const Reading& reading) {
        CalendarEntry entry;
        entry.kind = reading.kind;
        entry.also = reading.also;
        entry.alternatives = reading.alternatives;
        entry.minutes = reading.minutes;
        entry.km = reading.km;
        entry.optional = reading.optional;
        entry.confidence = reading.confidence;
        entry.evidence = reading.evidence;
        return entry;
    }

    /// A row that this program wrote: nothing in it needs to be understood.
    void addOwn(const Columns& columns, const CsvRow& row, Date date) {
        CalendarEntry entry;
        const std::string kindText = columns.value(row, "kind");
        const auto kind = fromWord<EntryKind>(kindText);
        if (!kind)
            m_read.problems.push_back(
                {row.line, fmt::format("kind not known: \"{}\"", cutUtf8(kindText, 60))});
        entry.date = date;
        entry.kind = kind.value_or(EntryKind::Unknown);
        const auto status = fromWord<RunStatus>(columns.value(row, "status"));
        entry.status = status == RunStatus::Done      ? EntryStatus::Done
                       : status == RunStatus::Skipped ? EntryStatus::Skipped
                                                      : EntryStatus::Planned;
        entry.minutes = amount(row, "minutes", columns.value(row, "minutes"), 1440);
        entry.km = amount(row, "km", columns.value(row, "km"), 1000);
        entry.start = columns.value(row, "start");
        entry.title = unguarded(columns.raw(row, "title"));
        entry.description = unguarded(columns.raw(row, "note"));
        entry.confidence = kPlannedConfidence;
        entry.evidence = "the kind stands in the table";
        entry.line = row.line;
        add(std::move(entry));
    }

    void addPlain(const Columns& columns, const CsvRow& row) {
        const auto date = day(row, columns.value(row, "date"));
        if (!date) return;
        if (columns.value(row, "format") == kRunsForm) {
            addOwn(columns, row, *date);
            return;
        }
        const std::string title = std::string(cutUtf8(columns.value(row, "title"), 1000));
        const std::string kindText = columns.value(row, "kind");
        CalendarEntry entry = fromReading(
            readWorkout(title.empty() ? kindText : title, columns.value(row, "description")));
        if (!kindText.empty()) {
            const auto kind = fromWord<EntryKind>(normalised(kindText));
            const Reading asText = kind ? Reading{} : readWorkout(kindText);
            if (kind || asText.kind != EntryKind::Unknown) {
                entry.kind = kind.value_or(asText.kind);
                entry.also = asText.also;
                entry.alternatives = asText.alternatives;
                entry.confidence = kind ? kPlannedConfidence : asText.confidence;
                entry.evidence = kind ? "the kind stands in the table" : asText.evidence;
            } else {
                m_read.problems.push_back(
                    {row.line, fmt::format("kind not known: \"{}\"", cutUtf8(kindText, 60))});
            }
        }
        if (const auto minutes = amount(row, "minutes", columns.value(row, "minutes"), 1440))
            entry.minutes = minutes;
        if (const auto km = amount(row, "km", columns.value(row, "km"), 1000)) entry.km = km;
        entry.date = *date;
        entry.start = columns.value(row, "start").substr(0, 5);
        if (entry.start.size() != 5 || entry.start[2] != ':') entry.start.clear();
        entry.title = title;
        entry.line = row.line;
        add(std::move(entry));
    }

    /// Hours, metres, and what was done where the row has been trained.
    void addPeaks(const Columns& columns, const CsvRow& row) {
        const auto date = day(row, columns.value(row, "workoutday"));
        if (!date) return;
        const std::string type = columns.value(row, "workouttype");
        const std::string title = std::string(cutUtf8(columns.value(row, "title"), 1000));
        const std::string description = columns.value(row, "workoutdescription");
        const Reading sport = readWorkout(type);
        CalendarEntry entry = fromReading(readWorkout(title.empty() ? type : title, description));
        const bool otherSport = sport.kind != EntryKind::Run && sport.kind != EntryKind::Unknown;
        if (otherSport && !type.empty()) {
            entry.kind = sport.kind;
            entry.also.clear();
            entry.alternatives.clear();
            entry.confidence = 0.95;
            entry.evidence = fmt::format("WorkoutType \"{}\"", cutUtf8(type, 40));
        } else if (sport.kind == EntryKind::Run &&
                   (entry.kind == EntryKind::Unknown || entry.kind == EntryKind::Note)) {
            entry.kind = EntryKind::Run;
            entry.confidence = 0.5;
            entry.evidence = "WorkoutType run";
        }
        const auto planned =
            amount(row, "PlannedDuration", columns.value(row, "plannedduration"), 24);
        const auto done =
            amount(row, "TimeTotalInHours", columns.value(row, "timetotalinhours"), 24);
        const auto plannedMetres = amount(
            row, "PlannedDistanceInMeters", columns.value(row, "planneddistanceinmeters"), 1e6);
        const auto doneMetres =
            amount(row, "DistanceInMeters", columns.value(row, "distanceinmeters"), 1e6);
        const bool wasDone = (done && *done > 0) || (doneMetres && *doneMetres > 0);
        if (const auto hours = wasDone && done ? done : planned; hours && *hours > 0)
            entry.minutes = *hours * 60;
        if (const auto metres = wasDone && doneMetres ? doneMetres : plannedMetres;
            metres && *metres > 0)
            entry.km = *metres / 1000;
        if (wasDone) entry.status = EntryStatus::Done;
        entry.date = *date;
        entry.title = title.empty() ? type : title;
        entry.description = description;
        entry.line = row.line;
        add(std::move(entry));
    }

    CsvRows m_rows;
    std::string m_file;
    CalendarOptions m_options;
    CalendarRead m_read;
};

} // namespace

CalendarRead
readRunCsv(std::string_view bytes, const std::string& file, const CalendarOptions& options) {
    return CsvReader(bytes, file, options).read();
}

} // namespace stridewright::interchange
