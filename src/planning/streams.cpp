// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

constexpr double kSameLoad = 0.005; ///< kilograms

/// Whether an exposure was work of the range that is asked for.
bool sameRange(const Exposure& exposure, const Asked& asked, const SameWorkRules& rules) {
    if (exposure.target) {
        const IntRange& was = exposure.target->amount;
        // Few heavy repetitions are not extended far: above them begins another range.
        const bool many =
            asked.amount.high >= rules.manyReps || asked.exercise->loading != Loading::Required;
        int most = many ? std::max(asked.amount.high + rules.extendedBy, rules.extendedTo)
                        : asked.amount.high + rules.otherwiseBy;
        // Holds and carries are extended as far as the catalog has them.
        if (asked.exercise->metric != Metric::Reps)
            most = std::max(most, asked.exercise->dose.high);
        return was.low >= asked.amount.low && was.low <= most && was.high >= asked.amount.high &&
               was.high <= most;
    }
    const auto done = exposure.amounts();
    return done && done->high >= asked.amount.low - rules.otherwiseBy &&
           done->low <= asked.amount.high + rules.otherwiseBy;
}

/// Whether an exposure was asked for at about the effort of now. What has no load cannot be made
/// lighter: where it was easy enough for now, it is where to go on from.
bool sameEffort(const Exposure& exposure, const Asked& asked, const SameWorkRules& rules) {
    const double now = asked.rpe.value_or(0);
    if (std::abs(askedEffort(exposure, asked) - now) <= rules.effort) return true;
    const auto effort = endEffort(exposure);
    return !endLoad(exposure) && effort && *effort <= now;
}

} // namespace

std::optional<double> endLoad(const Exposure& exposure) {
    for (auto set = exposure.sets.rbegin(); set != exposure.sets.rend(); ++set)
        if (set->loadKg) return set->loadKg;
    return std::nullopt;
}

std::optional<double> endEffort(const Exposure& exposure) {
    const auto load = endLoad(exposure);
    std::optional<double> highest;
    for (const DoneSet& set : exposure.sets) {
        if (load && set.loadKg && std::abs(*set.loadKg - *load) > kSameLoad) continue;
        if (set.rpe) highest = std::max(highest.value_or(0), *set.rpe);
    }
    return highest;
}

double askedEffort(const Exposure& exposure, const Asked& asked) {
    if (exposure.target && exposure.target->rpe) return *exposure.target->rpe;
    return asked.rpe.value_or(0);
}

int askedSets(const Exposure& exposure, const Asked& asked) {
    return exposure.target ? exposure.target->sets
                           : std::min<int>(asked.sets, static_cast<int>(exposure.sets.size()));
}

Stream streamOf(const Asked& asked, const ProgressKnowledge& knowledge) {
    Stream stream;
    const SameWorkRules& rules = knowledge.rules->sameWork;
    for (const Exposure& exposure : knowledge.history->exposures(asked.exercise->id)) {
        if (exposure.metric != asked.exercise->metric) continue;
        stream.any = &exposure;
        if (exposure.easier ||
            (exposure.phase && knowledge.rules->keeping.contains(*exposure.phase)))
            continue;
        stream.latest = &exposure;
        if (sameRange(exposure, asked, rules) && sameEffort(exposure, asked, rules))
            stream.same.push_back(&exposure);
    }
    // Work that was left long ago says less than what was done since.
    if (!stream.same.empty() &&
        daysBetween(stream.same.back()->date, stream.latest->date) > rules.days)
        stream.same.clear();
    // A heavier load that was lifted since, with enough to spare, is where to go on from.
    if (!stream.same.empty() && stream.same.back() != stream.latest) {
        const auto then = endLoad(*stream.same.back());
        const auto since = endLoad(*stream.latest);
        if (then && since && *since > *then + kSameLoad && spareOf(*stream.latest, asked) >= 0)
            stream.same.clear();
    }
    return stream;
}

} // namespace stridewright::planning
