// SPDX-License-Identifier: MIT
#include "planning/compose_fatigue.hpp"

#include <stridewright/planning/composer.hpp>

#include <algorithm>

namespace stridewright::planning {

namespace {

bool isLeg(Focus focus) {
    return focus == Focus::Glutes || focus == Focus::Hips || focus == Focus::PosteriorChain ||
           focus == Focus::SingleLeg || focus == Focus::CalvesFeet || focus == Focus::Quads;
}

double effortFactor(double rpe, const FatigueRules& rules) {
    const auto& table = rules.effort;
    if (rpe <= table.front().first) return table.front().second;
    for (std::size_t i = 1; i < table.size(); ++i)
        if (rpe <= table[i].first) {
            const double share = (rpe - table[i - 1].first) / (table[i].first - table[i - 1].first);
            return table[i - 1].second + share * (table[i].second - table[i - 1].second);
        }
    return table.back().second;
}

} // namespace

bool worksLegs(const Exercise& exercise) {
    if (isLeg(exercise.primary)) return true;
    return exercise.primary == Focus::Power && std::ranges::any_of(exercise.secondary, isLeg);
}

double setFatigue(const Exercise& exercise, double rpe, const FatigueRules& rules) {
    if (!worksLegs(exercise)) return 0;
    const bool small = rules.smallFocuses.contains(exercise.primary) ||
                       rules.smallPatterns.contains(exercise.pattern);
    return (small ? rules.smallFactor : 1) *
           (rules.base + rules.perEccentric * exercise.eccentricCost) * effortFactor(rpe, rules);
}

bool isHeavyLift(const IntRange& reps, double rpe, const FatigueRules& rules) {
    return rpe >= rules.heavyRpe && reps.high <= rules.heavyReps;
}

double fatigueScore(std::span<const SessionBlock> blocks,
                    const Catalog& catalog,
                    const FatigueRules& rules) {
    double score = 0;
    for (const SessionBlock& block : blocks)
        for (const Prescription& item : block.items)
            if (const Exercise* exercise = catalog.exercise(item.exercise); exercise && item.rpe)
                score += item.sets * setFatigue(*exercise, *item.rpe, rules);
    return score;
}

SessionClass contentClass(std::span<const SessionBlock> blocks,
                          const Catalog& catalog,
                          const FatigueRules& rules,
                          double factor) {
    for (const SessionBlock& block : blocks)
        if (block.kind == BlockKind::Main)
            for (const Prescription& item : block.items)
                if (item.metric == Metric::Reps && item.rpe &&
                    isHeavyLift(item.amount, *item.rpe, rules))
                    return SessionClass::Heavy;
    const double score = fatigueScore(blocks, catalog, rules) * factor;
    if (score < rules.lightBelow) return SessionClass::Light;
    return score < rules.moderateBelow ? SessionClass::Moderate : SessionClass::Heavy;
}

} // namespace stridewright::planning
