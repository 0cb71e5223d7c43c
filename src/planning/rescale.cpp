// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

constexpr double kHardest = 10; ///< effort at which nothing is left

bool isLinked(const std::vector<std::string>& list, const std::string& id) {
    return std::ranges::find(list, id) != list.end();
}

/// Share of a related exercise's load that is safe to begin with; 0 where it says nothing.
double shareFrom(const Exercise& related, const Exercise& wanted, const InferRules& rules) {
    if (related.unilateral != wanted.unilateral || related.increment != wanted.increment) return 0;
    if (isLinked(related.progressions, wanted.id)) return rules.fromEasier;
    if (isLinked(related.regressions, wanted.id)) return rules.fromHarder;
    return related.pattern == wanted.pattern ? rules.samePattern : 0;
}

} // namespace

double spareOf(const Exposure& exposure, const Asked& asked) {
    const auto done = exposure.amounts();
    if (!done || !asked.rpe || asked.exercise->metric != Metric::Reps) return 0;
    const double effort = endEffort(exposure).value_or(askedEffort(exposure, asked));
    return (done->low + kHardest - effort) - (asked.amount.low + kHardest - *asked.rpe);
}

double shareFor(const Exposure& exposure, const Asked& asked, const ProgressionRules& rules) {
    const double missing = -spareOf(exposure, asked);
    if (missing < 1) return 1;
    return 1 - std::min(rules.mostRescale, missing * rules.loadPerPoint);
}

std::optional<Inferred>
inferLoad(const Asked& asked, const Loads& loads, const ProgressKnowledge& knowledge) {
    const Exercise& wanted = *asked.exercise;
    const ProgressionRules& rules = *knowledge.rules;
    const Exercise* best = nullptr;
    const Exposure* source = nullptr;
    double bestShare = 0;
    for (const std::string& id : knowledge.history->exercises()) {
        const Exercise* related = knowledge.catalog->exercise(id);
        if (!related || related == &wanted) continue;
        const double share = shareFrom(*related, wanted, rules.infer);
        if (share <= 0) continue;
        // One in each hand, or one in both: the numbers mean other things.
        if (rules.pairs.contains(id) != rules.pairs.contains(wanted.id)) continue;
        for (const Exposure* exposure : knowledge.history->countedExposures(id)) {
            if (!endLoad(*exposure)) continue;
            if (daysBetween(exposure->date, asked.date) > rules.infer.withinDays) continue;
            // The closest relation first, then the latest.
            if (share > bestShare || (share == bestShare && exposure->date > source->date)) {
                best = related;
                source = exposure;
                bestShare = share;
            }
        }
    }
    if (!best) return std::nullopt;
    const double wantedKg = *endLoad(*source) * bestShare * shareFor(*source, asked, rules);
    const MakeableLoad* load = loads.nearestAtOrBelow(wantedKg);
    if (!load) return std::nullopt;
    return Inferred{load->kg, best};
}

} // namespace stridewright::planning
