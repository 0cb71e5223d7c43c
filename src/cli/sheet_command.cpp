// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/command_set.hpp"
#include "cli/files.hpp"
#include "cli/plan_text.hpp"
#include "cli/sheets_of_athletes.hpp"
#include "cli/telling.hpp"
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/plan_json.hpp>
#include <stridewright/interchange/sheet_text.hpp>

#include <ostream>

namespace stridewright::cli {

namespace {

/// The sheet of a plan document.
interchange::Sheet sheetOfDocument(const SheetOptions& options, const Surroundings& surroundings) {
    const app::Knowledge knowledge = app::loadKnowledge();
    const std::string shown = shownInput(options.plan);
    const Plan plan =
        interchange::readPlan(readText(options.plan, surroundings), shown, knowledge.catalog);
    Date day = options.week.value_or(surroundings.today);
    if (!options.week && !weekOf(plan, day) && !plan.weeks.empty()) day = plan.weeks.front().starts;
    if (!weekOf(plan, day))
        throw Error(
            ErrorCode::BadRequest, shown, toIsoString(day), "is outside: " + rangeText(plan));
    return app::weekSheet(plan, day, knowledge.catalog);
}

} // namespace

CLI::App* addSheet(CLI::App& app, SheetOptions& options) {
    CLI::App* const command =
        app.add_subcommand("sheet", "Print the week of a plan, or of athletes in a database");
    command->add_option("PLAN", options.plan, "the plan (JSON), - for standard input")
        ->option_text(" ");
    addDatabase(*command, options.database);
    addWhom(*command, options.whom);
    addDate(*command, "--week", options.week, "a day of the week to print (default: this week)");
    command->add_option("-o,--output", options.output, "where the sheet goes")->option_text("FILE");
    addPaper(*command, options.paper);
    command->add_flag("--text", options.text, "plain text instead of a PDF");
    return command;
}

Outcome sheet(const SheetOptions& options, const Surroundings& surroundings) {
    const bool toStream = options.output.empty() || options.output == "-";
    if (!options.text && toStream)
        throw CLI::ValidationError("-o", "name the PDF with -o, or ask for --text");
    const bool athletes =
        !options.whom.athletes.empty() || !options.whom.group.empty() || options.whom.all;
    if (athletes == !options.plan.empty())
        throw CLI::ValidationError("PLAN",
                                   "name either a plan, or athletes of a database with --athlete, "
                                   "--group or --all");
    const std::vector<interchange::Sheet> sheets =
        athletes ? sheetsOfAthletes(options, surroundings)
                 : std::vector{sheetOfDocument(options, surroundings)};
    if (!options.text) {
        writePdf(sheets, options.paper, options.output, surroundings);
        return {};
    }
    std::string text;
    for (const interchange::Sheet& each : sheets)
        text += (text.empty() ? "" : "\n") + interchange::sheetText(each);
    if (toStream) return {text, 0};
    writeText(options.output, text);
    return {};
}

} // namespace stridewright::cli
