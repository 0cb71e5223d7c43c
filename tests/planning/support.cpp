// SPDX-License-Identifier: MIT
#include "planning/support.hpp"

#include <stridewright/interchange/rules_json.hpp>

#include <fstream>
#include <sstream>

namespace stridewright::planning::tests {

std::string fileText(const std::string& pathInSource) {
    std::ifstream file(STRIDEWRIGHT_SOURCE_DIR "/" + pathInSource);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const PlacementRules& rules() {
    static const PlacementRules result = interchange::readPlacementRules(
        fileText("data/rules/placement.json"), "data/rules/placement.json");
    return result;
}

const SeasonRules& seasons() {
    static const SeasonRules result = interchange::readSeasonRules(
        fileText("data/rules/seasons.json"), "data/rules/seasons.json");
    return result;
}

PlanRequest requestOf(int weeks, Level level, PhaseKind phase) {
    PlanRequest request;
    request.athlete.level = level;
    request.from = makeDate(2027, 3, 1);
    request.weeks = weeks;
    request.phases = {{request.from, phase}};
    request.deloadWeeks.emplace();
    return request;
}

void repeatRuns(PlanRequest& request, std::string_view week) {
    std::istringstream words{std::string(week)};
    std::string kind;
    for (int day = 0; words >> kind; ++day)
        for (int w = -1; w <= request.weeks; ++w) {
            Run run;
            run.date = request.from + Days{7 * w + day};
            run.kind = fromWord<RunKind>(kind).value();
            request.runs.push_back(run);
        }
}

std::string sessionsText(const PlanWeek& week) {
    std::string text;
    for (const PlannedSession& session : week.sessions) {
        if (!text.empty()) text += ' ';
        text += shortWeekdayName(weekdayOf(session.date));
        text += ' ';
        text += word(session.sessionClass);
    }
    return text;
}

std::string termsText(const CostTerms& terms) {
    std::string text;
    for (const CostTerm term : valuesOf<CostTerm>()) {
        const int cost = terms[static_cast<std::size_t>(term)];
        if (cost == 0) continue;
        if (!text.empty()) text += ", ";
        text += word(term);
        text += ' ' + std::to_string(cost);
    }
    return text;
}

} // namespace stridewright::planning::tests
