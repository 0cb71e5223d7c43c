// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/command_set.hpp"
#include "cli/files.hpp"
#include "cli/plan_text.hpp"
#include "cli/telling.hpp"
#include <stridewright/interchange/plan_json.hpp>

#include <algorithm>
#include <ostream>

namespace stridewright::cli {

CLI::App* addPlan(CLI::App& app, PlanOptions& options) {
    CLI::App* const command = app.add_subcommand("plan", "Plan a request document");
    command->add_option("REQUEST", options.request, "the request (JSON), - for standard input")
        ->required()
        ->option_text(" ");
    command->add_option("-o,--output", options.output, "where the plan goes, - for standard output")
        ->option_text("FILE");
    CLI::Option* const text =
        command->add_flag("--text", options.text, "a plan to read instead of a document");
    command->add_flag("--json")->description("a plan document (default)")->excludes(text);
    command->add_flag("--strict", options.strict, "exit code 1 when a week is short of sessions");
    return command;
}

Outcome plan(const PlanOptions& options, const Surroundings& surroundings) {
    const app::Knowledge knowledge = app::loadKnowledge();
    const std::string shown = shownInput(options.request);
    const PlanRequest request =
        interchange::readRequest(readText(options.request, surroundings), shown, knowledge.catalog);
    const Plan planned = planFor(request, shown, knowledge);
    const std::string text =
        options.text ? planText(planned, knowledge.catalog) : interchange::writePlan(planned);
    const bool isShort = std::ranges::any_of(
        planned.weeks, [](const PlanWeek& one) { return one.status == WeekStatus::Short; });
    Outcome outcome;
    outcome.code = options.strict && isShort ? 1 : 0;
    if (options.output.empty() || options.output == "-")
        outcome.out = text;
    else
        writeText(options.output, text);
    std::vector<Finding> grave;
    std::ranges::copy_if(planned.findings, std::back_inserter(grave), [](const Finding& finding) {
        return finding.severity != Severity::Note;
    });
    tellFindings(grave, std::nullopt, surroundings.err);
    return outcome;
}

} // namespace stridewright::cli
