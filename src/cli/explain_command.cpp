// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/command_set.hpp"
#include "cli/files.hpp"
#include "cli/plan_text.hpp"
#include "cli/telling.hpp"
#include "cli/words.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/plan_json.hpp>
#include <stridewright/interchange/report_json.hpp>

namespace stridewright::cli {

CLI::App* addExplain(CLI::App& app, ExplainOptions& options) {
    CLI::App* const command =
        app.add_subcommand("explain", "Say why each day has a session or has none");
    command->add_option("REQUEST", options.request, "the request (JSON), - for standard input")
        ->required()
        ->option_text(" ");
    addDate(*command, "DATE", options.date, "one day in full (YYYY-MM-DD)")->option_text(" ");
    command->add_flag("--json", options.json, "JSON instead of text");
    return command;
}

Outcome explain(const ExplainOptions& options, const Surroundings& surroundings) {
    const app::Knowledge knowledge = app::loadKnowledge();
    const std::string shown = shownInput(options.request);
    const PlanRequest request =
        interchange::readRequest(readText(options.request, surroundings), shown, knowledge.catalog);
    const Plan planned = planFor(request, shown, knowledge);
    std::vector<Date> days;
    if (options.date) days.push_back(*options.date);
    const PlanWeek* const week = options.date ? weekOf(planned, *options.date) : nullptr;
    if (options.date && !week)
        throw Error(ErrorCode::BadRequest,
                    shown,
                    toIsoString(*options.date),
                    "is outside: " + rangeText(planned));
    if (options.json) return {interchange::writeReasons(planned, days), 0};
    return {week ? dayText(*week, *options.date) : reasonsText(planned), 0};
}

} // namespace stridewright::cli
