// SPDX-License-Identifier: MIT
#include "planning/outgrown.hpp"

#include "planning/phases.hpp"
#include <stridewright/planning/history.hpp>

#include <algorithm>
#include <span>
#include <vector>

namespace stridewright::planning {

namespace {

using Exposures = std::vector<const Exposure*>;

bool keeps(const Exposure& exposure) {
    return exposure.phase && keepsOnly(*exposure.phase);
}

Exposures builtWith(const History& history, const std::string& id) {
    Exposures built = history.countedExposures(id);
    std::erase_if(built, [](const Exposure* exposure) { return keeps(*exposure); });
    return built;
}

/// How far below the effort asked for all was done; nothing where one of them is not known.
std::optional<double> easierBy(const Exposure& exposure) {
    const auto effort = exposure.effort();
    if (!exposure.target || !exposure.target->rpe || !effort) return std::nullopt;
    return *exposure.target->rpe - *effort;
}

/// At the top again and again, far too easily, and nothing grew.
bool standsStill(const Exposures& built, const OutgrownRules& rules) {
    const auto times = static_cast<std::size_t>(rules.times);
    if (built.size() < times) return false;
    const auto last = std::span(built).last(times);
    const Exposure& first = *last.front();
    return std::ranges::all_of(last, [&](const Exposure* each) {
        const auto easier = easierBy(*each);
        return easier && *easier >= rules.effortBelow &&
               each->reached(each->target->amount.high, each->target->sets) &&
               each->target->amount.high <= first.target->amount.high &&
               each->loadKg() == first.loadKg();
    });
}

/// All that the chain has above an exercise, however far up.
std::vector<const Exercise*> harderOf(const Exercise& exercise, const Catalog& catalog) {
    std::vector<const Exercise*> above{&exercise};
    for (std::size_t i = 0; i < above.size(); ++i) {
        const std::vector<std::string>& next = above[i]->progressions;
        for (const std::string& id : next) {
            const Exercise* harder = catalog.exercise(id);
            if (harder && harder->pattern == exercise.pattern && harder->slot != Slot::Power &&
                std::ranges::find(above, harder) == above.end())
                above.push_back(harder);
        }
    }
    above.erase(above.begin());
    return above;
}

/// A harder exercise of the chain took its place, and was not too hard.
bool isReplaced(const Exercise& exercise,
                const Exposures& built,
                const History& history,
                const Catalog& catalog,
                const OutgrownRules& rules) {
    if (exercise.loading == Loading::Required || built.back()->loadKg()) return false;
    return std::ranges::any_of(harderOf(exercise, catalog), [&](const Exercise* harder) {
        const Exposures since = builtWith(history, harder->id);
        if (since.size() < static_cast<std::size_t>(rules.harderTimes) ||
            since.back()->date <= built.back()->date)
            return false;
        const auto easier = easierBy(*since.back());
        return easier && *easier >= -rules.effortAbove;
    });
}

} // namespace

std::set<std::string> outgrownIn(const TrainingLog& log,
                                 Date before,
                                 const Catalog& catalog,
                                 const OutgrownRules& rules) {
    std::set<std::string> outgrown;
    const History history(log, before - Days{1});
    for (const std::string& id : history.exercises()) {
        const Exercise* exercise = catalog.exercise(id);
        const Exposures built = builtWith(history, id);
        if (!exercise || built.empty()) continue;
        if (standsStill(built, rules) || isReplaced(*exercise, built, history, catalog, rules))
            outgrown.insert(id);
    }
    return outgrown;
}

} // namespace stridewright::planning
