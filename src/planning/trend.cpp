// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace stridewright::planning {

namespace {

constexpr double kHardest = 10;

bool isUpper(const Exercise& exercise) {
    return exercise.primary == Focus::UpperPull || exercise.primary == Focus::UpperPush;
}

/// What a set amounts to as one single lift: the mean of two formulas; nothing where they do not
/// hold.
std::optional<double> single(double kg, double repsAndLeft, const TrendRules& rules) {
    if (repsAndLeft < 1) return std::nullopt;
    const double epley = kg * (1 + repsAndLeft / rules.perRep);
    const double brzycki = kg * (rules.brzyckiTop - 1) / (rules.brzyckiTop - repsAndLeft);
    return (epley + brzycki) / 2;
}

/// How good an exposure was: more load first, then more done with it.
struct Best {
    double load = 0;
    int amount = 0;
    bool known = false;
};

Best bestOf(const Exposure& exposure) {
    Best best;
    best.load = endLoad(exposure).value_or(0);
    for (const DoneSet& set : exposure.sets)
        if (set.amount) {
            best.known = true;
            best.amount += *set.amount;
        }
    return best;
}

bool isGain(const Best& now, const Best& before) {
    if (now.load > before.load + 1e-6) return true;
    return now.load > before.load - 1e-6 && now.amount > before.amount;
}

} // namespace

std::vector<TrendPoint> strengthTrend(const Exercise& exercise,
                                      const ProgressKnowledge& knowledge,
                                      std::optional<double> bodyMassKg) {
    const TrendRules& rules = knowledge.rules->trend;
    const Athlete& athlete = *knowledge.athlete;
    if (!athlete.age || *athlete.age < rules.leastAge) return {};
    if (exercise.unilateral || exercise.metric != Metric::Reps ||
        exercise.loading == Loading::None || exercise.increment == Increment::Band)
        return {};
    // A pull on a bar lifts the body as well.
    const bool hangs = exercise.pattern == Pattern::VerticalPull &&
                       std::ranges::any_of(exercise.equipment, [](const auto& items) {
                           return std::ranges::find(items, "pullup_bar") != items.end();
                       });
    if (hangs && !bodyMassKg) return {};
    const IntRange reps = isUpper(exercise) ? rules.upperReps : rules.lowerReps;
    std::map<Date, double> best;
    for (const Exposure* exposure : knowledge.history->countedExposures(exercise.id))
        for (const DoneSet& set : exposure->sets) {
            if (!set.amount || !set.rpe || (!set.loadKg && !hangs)) continue;
            if (*set.rpe < rules.leastRpe || *set.rpe > rules.mostRpe) continue;
            const double all = *set.amount + kHardest - *set.rpe;
            if (all < reps.low || all > reps.high) continue;
            const double kg = set.loadKg.value_or(0) + (hangs ? *bodyMassKg : 0);
            if (const auto one = single(kg, all, rules))
                best[exposure->date] = std::max(best[exposure->date], *one);
        }
    std::vector<TrendPoint> trend;
    trend.reserve(best.size());
    for (const auto& [date, kg] : best)
        trend.push_back({date, std::round(kg * 2) / 2});
    return trend;
}

std::optional<Plateau>
plateauOf(const Exercise& exercise, PhaseKind phase, const ProgressKnowledge& knowledge) {
    const PlateauRules& rules = knowledge.rules->plateau;
    if (rules.silent.contains(phase)) return std::nullopt;
    const auto window = static_cast<std::size_t>(
        rules.exposures[static_cast<std::size_t>(knowledge.athlete->level)]);
    std::vector<const Exposure*> counted;
    for (const Exposure* exposure : knowledge.history->countedExposures(exercise.id)) {
        if (exposure->phase && (rules.silent.contains(*exposure->phase) ||
                                knowledge.rules->keeping.contains(*exposure->phase)))
            continue;
        if (const Readiness* ready = knowledge.history->readinessOn(exposure->date))
            if (const auto score = readinessScore(*ready); score && *score < rules.leastReadiness)
                continue;
        if (bestOf(*exposure).known) counted.push_back(exposure);
    }
    if (counted.size() < window + 1) return std::nullopt;
    // Other repetitions are another lift: only the last range is looked at.
    const auto rangeOf = [](const Exposure& exposure) {
        return exposure.target ? exposure.target->amount.high : 0;
    };
    const int range = rangeOf(*counted.back());
    Best best;
    std::size_t since = 0;
    bool begun = false;
    std::optional<double> effortAtBest;
    for (const Exposure* exposure : counted) {
        if (rangeOf(*exposure) != range) continue;
        const Best now = bestOf(*exposure);
        if (!begun || isGain(now, best)) {
            best = now;
            since = 0;
            begun = true;
            effortAtBest = endEffort(*exposure);
        } else {
            ++since;
        }
    }
    if (since < window) return std::nullopt;
    Plateau plateau;
    plateau.exercise = exercise.id;
    plateau.exposures = static_cast<int>(since);
    const auto effort = endEffort(*counted.back());
    if (effort && effortAtBest && *effort - *effortAtBest >= rules.drift - 1e-9) {
        plateau.remedy = Remedy::EasierWeek;
        return plateau;
    }
    // Each window without a gain tries the next remedy.
    const std::size_t tried = since / window;
    plateau.remedy = tried <= 1   ? Remedy::OtherRange
                     : tried == 2 ? Remedy::Swap
                                  : Remedy::SleepAndFood;
    if (plateau.remedy == Remedy::Swap) {
        for (const Exercise& other : knowledge.catalog->exercises())
            if (other.id != exercise.id && other.pattern == exercise.pattern &&
                other.slot == exercise.slot && other.unilateral == exercise.unilateral &&
                knowledge.allowed.contains(other.id)) {
                plateau.swapFor = other.id;
                break;
            }
        if (plateau.swapFor.empty()) plateau.remedy = Remedy::SleepAndFood;
    }
    return plateau;
}

} // namespace stridewright::planning
