// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/command_set.hpp"
#include "cli/files.hpp"
#include "cli/plan_text.hpp"
#include "cli/telling.hpp"
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/plan_json.hpp>
#include <stridewright/interchange/sheet_text.hpp>

#include <ostream>

namespace stridewright::cli {

CLI::App* addSheet(CLI::App& app, SheetOptions& options) {
    CLI::App* const command = app.add_subcommand("sheet", "Print the week of a plan");
    command->add_option("PLAN", options.plan, "the plan (JSON), - for standard input")
        ->required()
        ->option_text(" ");
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
    const app::Knowledge knowledge = app::loadKnowledge();
    const std::string shown = shownInput(options.plan);
    const Plan plan =
        interchange::readPlan(readText(options.plan, surroundings), shown, knowledge.catalog);
    Date day = options.week.value_or(surroundings.today);
    if (!options.week && !weekOf(plan, day) && !plan.weeks.empty()) day = plan.weeks.front().starts;
    if (!weekOf(plan, day))
        throw Error(
            ErrorCode::BadRequest, shown, toIsoString(day), "is outside: " + rangeText(plan));
    const interchange::Sheet made = app::weekSheet(plan, day, knowledge.catalog);
    if (!options.text) {
        writePdf({made}, options.paper, options.output, surroundings);
        return {};
    }
    const std::string text = interchange::sheetText(made);
    if (toStream) return {text, 0};
    writeText(options.output, text);
    return {};
}

} // namespace stridewright::cli
