// SPDX-License-Identifier: MIT
#include "cli/telling.hpp"

#include "cli/words.hpp"
#include <stridewright/app/make_plan.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/planning/pain.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace stridewright::cli {

namespace {

/// A page of a terminal: more is not read.
constexpr std::size_t kMostLines = 20;

std::string_view severityName(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return "must be mended";
    case Severity::Warning:
        return "look at this";
    case Severity::Note:
        break;
    }
    return "note";
}

} // namespace

void tellFindings(std::span<const Finding> findings,
                  const std::optional<DateRange>& range,
                  std::ostream& err) {
    std::vector<const Finding*> told;
    for (const Finding& finding : findings)
        if (!range || !finding.date || range->contains(*finding.date)) told.push_back(&finding);
    std::ranges::stable_sort(
        told, std::greater{}, [](const Finding* one) { return one->severity; });
    const std::size_t shown = std::min(told.size(), kMostLines);
    for (const Finding* const finding : std::span(told).first(shown)) {
        std::string line = fmt::format(
            "{}: ",
            planning::stopsTraining(*finding) ? "important" : severityName(finding->severity));
        // Most texts name their day themselves.
        const bool named = std::ranges::any_of(
            finding->args, [](const Arg& arg) { return std::holds_alternative<Date>(arg); });
        if (finding->date && !named) line += shortDate(*finding->date) + ": ";
        err << wrapped(line + printable(english(*finding)), 2);
    }
    if (const std::size_t more = told.size() - shown)
        err << counted(static_cast<long long>(more), "further note") << "; --json has them all\n";
    if (const std::size_t others = findings.size() - told.size())
        err << fmt::format("{} about other weeks\n",
                           counted(static_cast<long long>(others), "note"));
}

void tellProblems(const interchange::CalendarRead& calendar,
                  const std::string& file,
                  std::ostream& err) {
    std::size_t told = 0;
    for (const interchange::CalendarProblem& problem : calendar.problems) {
        if (told == kMostLines) {
            err << fmt::format("{}: {}\n",
                               file,
                               counted(static_cast<long long>(calendar.problems.size() - told),
                                       "further problem"));
            break;
        }
        ++told;
        const std::string place = problem.line == 0 ? "" : fmt::format("line {}: ", problem.line);
        err << fmt::format("{}: {}{}\n", file, place, printable(problem.text));
    }
}

Plan planFor(const PlanRequest& request, const std::string& file, const app::Knowledge& knowledge) {
    try {
        return app::makePlan(request, knowledge);
    } catch (const Error& error) {
        if (!error.file().empty()) throw;
        throw Error(error.code(), file, error.place(), error.problem());
    }
}

} // namespace stridewright::cli
