// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/command_set.hpp"
#include "cli/files.hpp"
#include "cli/telling.hpp"
#include "cli/words.hpp"
#include <stridewright/interchange/calendar.hpp>
#include <stridewright/interchange/report_json.hpp>

#include <fmt/format.h>

#include <ostream>

namespace stridewright::cli {

namespace {

std::string_view confidenceName(double confidence) {
    if (confidence >= 0.9) return "sure";
    if (confidence >= 0.7) return "likely";
    return confidence > 0 ? "a guess" : "unknown";
}

std::string kindText(const interchange::CalendarEntry& entry) {
    std::string text(word(entry.kind));
    for (const auto kind : entry.also)
        text += "+" + std::string(word(kind));
    for (const auto kind : entry.alternatives)
        text += "/" + std::string(word(kind));
    if (entry.optional) text += "?";
    return text;
}

std::string_view statusText(interchange::EntryStatus status) {
    switch (status) {
    case interchange::EntryStatus::Done:
        return ", done";
    case interchange::EntryStatus::Skipped:
        return ", skipped";
    case interchange::EntryStatus::Cancelled:
        return ", cancelled";
    case interchange::EntryStatus::Planned:
        break;
    }
    return "";
}

std::string tableText(const interchange::CalendarRead& read) {
    std::string text = fmt::format("{}  {}  {}  {:>4}  {:>5}  {}  {}  {}\n",
                                   column("date", 15),
                                   column("start", 5),
                                   column("kind", 14),
                                   "min",
                                   "km",
                                   column("title", 36),
                                   column("how sure", 8),
                                   "because of");
    for (const interchange::CalendarEntry& entry : read.entries) {
        std::string because = entry.evidence;
        for (const std::string& warning : entry.warnings)
            because += (because.empty() ? "" : "; ") + warning;
        text += fmt::format("{}  {}  {}  {:>4}  {:>5}  {}  {}  {}{}\n",
                            column(shortDate(entry.date), 15),
                            column(entry.start, 5),
                            column(kindText(entry), 14),
                            entry.minutes ? shortNumber(*entry.minutes) : "-",
                            entry.km ? shortNumber(*entry.km) : "-",
                            column(entry.title, 36),
                            column(confidenceName(entry.confidence), 8),
                            printable(because),
                            statusText(entry.status));
    }
    return text;
}

} // namespace

CLI::App* addCalendar(CLI::App& app, CalendarOptions& options) {
    CLI::App* const command = app.add_subcommand(
        "calendar", "Show what a running calendar says and how it is understood");
    command->add_option("FILE", options.file, "the calendar (ICS or CSV), - for standard input")
        ->required()
        ->option_text(" ");
    addDate(*command, "--from", options.from, "leave out what is before this day");
    addDate(*command, "--to", options.to, "leave out what is after this day");
    command->add_option("--zone", options.zone, "time zone for times in UTC, such as Europe/Berlin")
        ->option_text("ZONE");
    command->add_flag("--json", options.json, "JSON instead of a table");
    return command;
}

Outcome calendar(const CalendarOptions& options, const Surroundings& surroundings) {
    if (options.from && options.to && *options.to < *options.from)
        throw CLI::ValidationError("--to", "must not be before --from");
    interchange::CalendarOptions reading;
    reading.zone = options.zone;
    if (options.from || options.to)
        reading.window = DateRange{options.from.value_or(makeDate(1970, 1, 1)),
                                   options.to.value_or(makeDate(2199, 12, 31))};
    const std::string shown = shownInput(options.file);
    const interchange::CalendarRead read =
        interchange::readCalendar(readText(options.file, surroundings), shown, reading);
    tellProblems(read, shown, surroundings.err);
    return {options.json ? interchange::writeCalendar(read) : tableText(read), 0};
}

} // namespace stridewright::cli
