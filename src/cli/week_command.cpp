// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/command_set.hpp"
#include "cli/files.hpp"
#include "cli/plan_text.hpp"
#include "cli/telling.hpp"
#include <stridewright/app/calendar_request.hpp>
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/plan_json.hpp>
#include <stridewright/interchange/sheet_text.hpp>

#include <algorithm>
#include <ostream>

namespace stridewright::cli {

namespace {

Athlete athleteOf(const WeekOptions& options, const Catalog& catalog) {
    Athlete athlete;
    athlete.name = options.name;
    athlete.level = options.level;
    athlete.sessionMinutes = options.minutes;
    if (options.sessions) athlete.sessionsPerWeek = *options.sessions;
    athlete.equipment = equipmentArgument("--equipment", options.equipment, catalog);
    return athlete;
}

/// The first day to plan: as asked, else the first of the calendar's first week, so that the season
/// is counted as the calendar means it; of a calendar too long for one plan, the week asked for.
Date firstDay(const WeekOptions& options, const interchange::CalendarRead& calendar, Date wanted) {
    if (options.from) return *options.from;
    const Date first = weekStart(calendar.entries.front().date, Weekday::Monday);
    const Date last = calendar.entries.back().date;
    const bool reached = wanted < first + Days{7 * kMaxWeeks};
    return reached || wanted > last ? first : weekStart(wanted, Weekday::Monday);
}

/// What to know about a plan apart from the rules that the calendar's own strength days set aside:
/// those days were told of once, together.
std::vector<Finding> withoutOwnDays(const std::vector<Finding>& findings) {
    std::vector<Finding> kept;
    std::ranges::copy_if(findings, std::back_inserter(kept), [](const Finding& finding) {
        return finding.code != "rule_set_aside";
    });
    return kept;
}

} // namespace

CLI::App* addWeek(CLI::App& app, WeekOptions& options) {
    CLI::App* const command =
        app.add_subcommand("week",
                           "Read a running calendar, place and fill the strength days, "
                           "print the week");
    command
        ->add_option(
            "CALENDAR", options.calendar, "the calendar (ICS or CSV), - for standard input")
        ->required()
        ->option_text(" ");
    command->add_option("--name", options.name, "the runner's name")->option_text("NAME");
    addWord<Level>(*command, "--level", options.level, "the runner's level in strength");
    command
        ->add_option("--equipment",
                     options.equipment,
                     "what is there: ids of the catalog, or none, bands, dumbbells, gym")
        ->delimiter(',')
        ->option_text("a,b");
    command->add_option("--minutes", options.minutes, "length of a session, 15 to 120 (default 45)")
        ->check(CLI::Range(15, 120))
        ->option_text("N");
    command
        ->add_option_function<std::string>(
            "--sessions",
            [&options](const std::string& text) {
                options.sessions = boundsArgument("--sessions", text);
            },
            "sessions a week: 2-3 (default), 2 or 3")
        ->option_text("MIN-MAX");
    command
        ->add_option_function<std::vector<std::string>>(
            "--race",
            [&options](const std::vector<std::string>& texts) {
                for (const std::string& text : texts)
                    options.races.push_back(raceArgument("--race", text));
            },
            "a race; may be given again")
        ->option_text("DATE:KM[:PRIORITY]");
    addDate(*command, "--week", options.week, "a day of the week to print (default: this week)");
    addDate(
        *command, "--from", options.from, "first day to plan (default: the calendar's first week)");
    command->add_option("--zone", options.zone, "time zone for times in UTC, such as Europe/Berlin")
        ->option_text("ZONE");
    command->add_option("-o,--output", options.pdf, "write the week as PDF, too")
        ->option_text("FILE");
    addPaper(*command, options.paper);
    command->add_option("--save-request", options.requestFile, "write the request document, too")
        ->option_text("FILE");
    CLI::Option* const json =
        command->add_flag("--json", options.json, "the whole plan as JSON instead of text");
    command->add_flag("--text")->description("the week as text (default)")->excludes(json);
    return command;
}

Outcome week(const WeekOptions& options, const Surroundings& surroundings) {
    if (options.pdf == "-")
        throw CLI::ValidationError("-o", "a PDF goes to a file, not to standard output");
    const app::Knowledge knowledge = app::loadKnowledge();
    const Athlete athlete = athleteOf(options, knowledge.catalog);
    const std::string shown = shownInput(options.calendar);
    interchange::CalendarOptions reading;
    reading.zone = options.zone;
    const interchange::CalendarRead calendar =
        interchange::readCalendar(readText(options.calendar, surroundings), shown, reading);
    tellProblems(calendar, shown, surroundings.err);
    if (calendar.entries.empty())
        throw Error(ErrorCode::BadDocument, shown, "", "holds no workouts to plan around");
    const Date wanted = options.week.value_or(surroundings.today);
    const app::CalendarRequest made = app::requestFromCalendar(
        calendar, athlete, firstDay(options, calendar, wanted), options.races);
    const Plan plan = planFor(made.request, shown, knowledge);
    Date day = wanted;
    if (!options.week && !weekOf(plan, day) && !plan.weeks.empty()) day = plan.weeks.front().starts;
    const PlanWeek* const chosen = weekOf(plan, day);
    if (!chosen)
        throw Error(
            ErrorCode::BadRequest, shown, toIsoString(day), "is outside: " + rangeText(plan));
    const interchange::Sheet paper = app::weekSheet(plan, day, knowledge.catalog);
    Outcome outcome;
    outcome.out = options.json ? interchange::writePlan(plan) : interchange::sheetText(paper);
    if (!options.pdf.empty()) writePdf({paper}, options.paper, options.pdf, surroundings);
    if (!options.requestFile.empty())
        writeText(options.requestFile, interchange::writeRequest(made.request));
    tellFindings(made.findings, std::nullopt, surroundings.err);
    tellFindings(withoutOwnDays(plan.findings),
                 DateRange{chosen->starts, chosen->starts + Days{6}},
                 surroundings.err);
    return outcome;
}

} // namespace stridewright::cli
