// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/command_set.hpp"
#include "cli/files.hpp"
#include "cli/telling.hpp"
#include "cli/words.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/plan_json.hpp>
#include <stridewright/interchange/report_json.hpp>
#include <stridewright/planning/planner.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace stridewright::cli {

namespace {

std::vector<DatedClass> sessionsOf(const Plan& plan) {
    std::vector<DatedClass> sessions;
    for (const PlanWeek& week : plan.weeks)
        for (const PlannedSession& session : week.sessions)
            sessions.push_back({session.date, session.sessionClass});
    return sessions;
}

interchange::CheckReport reportOf(const planning::Review& review) {
    interchange::CheckReport report;
    for (const planning::Breach& breach : review.breaches)
        report.breaches.push_back({breach.rule, breach.date, std::string(breachText(breach.rule))});
    std::ranges::stable_sort(report.breaches, {}, &interchange::CheckReport::Breach::date);
    report.score = review.score;
    report.terms = review.terms;
    report.best = review.best;
    for (const planning::Review::Week& week : review.weeks)
        report.weeks.push_back({week.starts, week.shortfall, week.terms});
    return report;
}

std::string distanceText(const Score& score, const Score& best) {
    if (score == best) return "This is the best there is.";
    std::string text = fmt::format("The best plan has {}: this one ", scoreText(best));
    if (score.shortfall != best.shortfall)
        text += fmt::format("misses {} {}",
                            counted(std::abs(score.shortfall - best.shortfall), "session"),
                            score.shortfall > best.shortfall ? "more" : "less");
    if (score.shortfall != best.shortfall && score.cost != best.cost) text += " and ";
    if (score.cost != best.cost)
        text += fmt::format("costs {} {}",
                            std::abs(score.cost - best.cost),
                            score.cost > best.cost ? "more" : "less");
    return text + ".";
}

std::string reportText(const interchange::CheckReport& report, const Plan& plan) {
    std::string text;
    for (const interchange::CheckReport::Breach& breach : report.breaches)
        text += wrapped(
            fmt::format(
                "{}  {} ({})", column(shortDate(breach.date), 15), breach.text, word(breach.rule)),
            17);
    text += report.breaches.empty()
                ? "No rule is broken.\n"
                : counted(static_cast<long long>(report.breaches.size()), "rule") + " broken.\n";
    for (const interchange::CheckReport::Week& week : report.weeks)
        if (week.shortfall > 0)
            text += fmt::format("Week of {}: {} missing\n",
                                longDate(week.starts),
                                counted(week.shortfall, "session"));
    text += fmt::format("Shortfall {}, cost {}\n", report.score.shortfall, report.score.cost);
    for (const CostTerm term : valuesOf<CostTerm>())
        if (const int cost = report.terms[static_cast<std::size_t>(term)])
            text += fmt::format("  {:>5}  {}  {}\n", cost, column(word(term), 12), termText(term));
    if (plan.score != Score{} && plan.score != report.score)
        text += fmt::format("The plan itself says {}.\n", scoreText(plan.score));
    return text + distanceText(report.score, report.best) + "\n";
}

} // namespace

CLI::App* addCheck(CLI::App& app, CheckOptions& options) {
    CLI::App* const command = app.add_subcommand("check", "Review a plan for a request");
    command->add_option("REQUEST", options.request, "the request (JSON), - for standard input")
        ->required()
        ->option_text(" ");
    command->add_option("PLAN", options.plan, "the plan (JSON), - for standard input")
        ->required()
        ->option_text(" ");
    command->add_flag("--json", options.json, "JSON instead of text");
    return command;
}

Outcome check(const CheckOptions& options, const Surroundings& surroundings) {
    if (options.request == "-" && options.plan == "-")
        throw CLI::ValidationError("PLAN", "request and plan cannot both come from standard input");
    const app::Knowledge knowledge = app::loadKnowledge();
    const std::string shown = shownInput(options.request);
    const PlanRequest request =
        interchange::readRequest(readText(options.request, surroundings), shown, knowledge.catalog);
    const Plan plan = interchange::readPlan(
        readText(options.plan, surroundings), shownInput(options.plan), knowledge.catalog);
    interchange::CheckReport report;
    try {
        report = reportOf(
            planning::review(request, sessionsOf(plan), knowledge.placement, knowledge.seasons));
    } catch (const Error& error) {
        if (!error.file().empty()) throw;
        throw Error(error.code(), shown, error.place(), error.problem());
    }
    Outcome outcome;
    outcome.out = options.json ? interchange::writeCheck(report) : reportText(report, plan);
    outcome.code = report.breaches.empty() ? 0 : 1;
    return outcome;
}

} // namespace stridewright::cli
