// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"

#include <algorithm>

namespace stridewright::planning {

namespace {

constexpr double kHardest = 10;     ///< effort with nothing left
constexpr double kSameLoad = 0.005; ///< kilograms

bool isOpen(const std::string& gate, const Athlete& athlete) {
    return !athlete.gates || std::ranges::count(*athlete.gates, gate) > 0;
}

} // namespace

std::optional<int> amountToShow(const Exposure& last,
                                int top,
                                const Asked& asked,
                                const ProgressKnowledge& knowledge) {
    const auto effort = endEffort(last);
    const auto done = last.amounts();
    if (!effort || !done) return std::nullopt;
    const Athlete& athlete = *knowledge.athlete;
    for (const auto& [gate, rule] : knowledge.rules->gates.rules) {
        if (isOpen(gate, athlete)) continue;
        for (const GateShow& show : rule.shows) {
            if (std::ranges::count(show.exercises, asked.exercise->id) == 0) continue;
            const bool older = show.fromAge && athlete.age && *athlete.age >= show.fromAge->first;
            const int amount = older ? show.fromAge->second : show.amount;
            const bool inReserve = done->low + kHardest - *effort >= amount;
            if (amount > top && amount > done->high && inReserve &&
                amount <= std::max(asked.mostAmount, asked.mostToShow))
                return amount;
        }
    }
    return std::nullopt;
}

bool wasTooHeavy(double kg,
                 const Stream& stream,
                 const Asked& asked,
                 const ProgressionRules& rules) {
    return std::ranges::any_of(stream.same, [&](const Exposure* exposure) {
        const auto load = endLoad(*exposure);
        const auto effort = endEffort(*exposure);
        const double most = askedEffort(*exposure, asked) + rules.effortTolerance;
        return load && *load >= kg - kSameLoad &&
               daysBetween(exposure->date, asked.date) <= rules.sameWork.days &&
               (exposure->missed(asked.amount.low) || (effort && *effort > most));
    });
}

std::optional<double>
wasRight(double kg, const Stream& stream, const Asked& asked, const ProgressionRules& rules) {
    std::optional<double> right;
    for (const Exposure* exposure : stream.same) {
        const auto load = endLoad(*exposure);
        const auto effort = endEffort(*exposure);
        if (!load || *load >= kg - kSameLoad || !effort || exposure->known() == 0 ||
            daysBetween(exposure->date, asked.date) > rules.sameWork.days)
            continue;
        const double most = askedEffort(*exposure, asked) + rules.effortTolerance;
        if (exposure->missed(asked.amount.low) || *effort > most) {
            // What was right once was too much since.
            if (right && *load <= *right + kSameLoad) right.reset();
            continue;
        }
        right = std::max(right.value_or(0), *load);
    }
    return right;
}

std::optional<Reason>
holdOnRising(const Stream& stream, const Asked& asked, const ProgressKnowledge& knowledge) {
    const ProgressionRules& rules = *knowledge.rules;
    int pain = 0;
    for (const DoneSet& set : stream.latest->sets)
        pain = std::max(pain, set.pain.value_or(0));
    if (pain >= rules.painHolds)
        return progressReason("target_hold_pain", {static_cast<std::int64_t>(pain)});
    if (stream.latest->formDoubt) return progressReason("target_hold_form");
    const auto gap = knowledge.history->daysSinceSession(asked.date);
    if (gap && *gap >= rules.gapHolds)
        return progressReason("target_hold_gap", {static_cast<std::int64_t>(*gap)});
    const int since = daysBetween(stream.latest->date, asked.date);
    if (since >= rules.exerciseGapHolds)
        return progressReason("target_hold_exercise_gap", {std::int64_t{since}});
    return std::nullopt;
}

std::optional<double>
knownLoad(const Asked& asked, const Stream& stream, const ProgressKnowledge& knowledge) {
    // What may be done without a load was done without one where none was noted, the last time that
    // it was done in full.
    if (asked.exercise->loading == Loading::Optional && !stream.same.empty() &&
        (stream.same.back() == stream.latest || !endLoad(*stream.latest)))
        return endLoad(*stream.same.back());
    if (asked.exercise->loading == Loading::Optional && stream.latest && endLoad(*stream.latest))
        return endLoad(*stream.latest);
    for (auto each = stream.same.rbegin(); each != stream.same.rend(); ++each)
        if (const auto load = endLoad(**each)) return load;
    std::optional<double> found;
    std::optional<double> easier;
    for (const Exposure& exposure : knowledge.history->exposures(asked.exercise->id)) {
        const auto load = endLoad(exposure);
        if (!load) continue;
        const bool keeps = exposure.phase && knowledge.rules->keeping.contains(*exposure.phase);
        (exposure.easier || keeps ? easier : found) = load;
    }
    return found ? found : easier;
}

Growth possibleGrowth(GrowthKind kind,
                      const Asked& asked,
                      const Loads& loads,
                      const ProgressKnowledge& knowledge) {
    const Exercise& exercise = *asked.exercise;
    Growth growth = knowledge.rules->growth[static_cast<std::size_t>(kind)];
    const bool counted = exercise.metric == Metric::Reps;
    const bool harder = harderThan(exercise, knowledge) != nullptr;
    const bool nextBand = knowledge.athlete->inventory.empty() ||
                          bandsFor(exercise, *knowledge.athlete, *knowledge.rules).size() >= 2;
    std::erase_if(growth.rungs, [&](const Rung& rung) {
        switch (rung.kind) {
        case RungKind::MoreReps:
            return !counted && topOfMore(rung, asked) <= asked.amount.high;
        case RungKind::Slower:
            return !counted;
        case RungKind::Range:
            // Carries and crawls have no range to go through and no lever to lengthen.
            return exercise.metric == Metric::Metres;
        case RungKind::Chain:
            return !harder;
        case RungKind::Bag:
            return exercise.loading == Loading::None || loads.empty();
        case RungKind::NextBand:
            return !nextBand;
        default:
            return false;
        }
    });
    return growth;
}

} // namespace stridewright::planning
