// SPDX-License-Identifier: MIT
#include "planning/compose_coverage.hpp"
#include <stridewright/planning/week_coverage.hpp>

#include <algorithm>

namespace stridewright::planning {

std::vector<Coverage> coverageOf(const PlanWeek& week,
                                 const PlanRequest& request,
                                 const Catalog& catalog,
                                 const CompositionRules& rules) {
    const double longest = rules.phases[static_cast<std::size_t>(week.phase)].longestMinutes;
    const int usual = request.athlete.sessionMinutes;
    double minutes = 0;
    std::array<int, 9> given{};
    for (const PlannedSession& session : week.sessions) {
        const int free = std::min(minutesOn(request.athlete, session.date), usual);
        minutes += std::min<double>(free < rules.shortest ? usual : free, longest);
        const auto more = halfSetsOf(session.blocks, catalog, rules);
        for (std::size_t area = 0; area < given.size(); ++area)
            given[area] += more[area];
    }
    const Profile profile = profileOf(request, catalog, rules);
    const auto minimums = minimumsOf(week.phase, week.deload, minutes, profile, rules);
    std::vector<Coverage> coverage;
    for (const auto& [focus, area] : rules.areas)
        coverage.push_back({focus,
                            given[static_cast<std::size_t>(focus)] / 2.0,
                            minimums[static_cast<std::size_t>(focus)]});
    return coverage;
}

} // namespace stridewright::planning
