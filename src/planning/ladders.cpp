// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

constexpr double kLittle = 1e-6;

/// Amount at which a rung is passed.
int topOf(const Rung* rung, const Asked& asked) {
    const int high = asked.amount.high;
    if (!rung || rung->kind != RungKind::MoreReps) return high;
    return std::clamp(topOfMore(*rung, asked), high, std::max(high, asked.mostAmount));
}

bool passes(const Exposure& exposure, int top, const Asked& asked, double most) {
    const auto effort = endEffort(exposure);
    return effort && *effort < most && exposure.reached(top, askedSets(exposure, asked));
}

/// Whether a rung is another way of doing the same exercise with the same load. The others are
/// left by themselves: load or exercise are then different.
bool isWayOfDoing(RungKind kind) {
    return kind != RungKind::Chain && kind != RungKind::BiggerStep && kind != RungKind::Bag;
}

} // namespace

int topOfMore(const Rung& rung, const Asked& asked) {
    const int high = asked.amount.high;
    const int wanted = rung.to > 0 ? std::max(rung.to, high) : high + rung.by;
    return asked.exercise->metric == Metric::Reps ? wanted
                                                  : std::max(high, asked.exercise->dose.high);
}

LadderState ladderOf(std::span<const Exposure* const> run,
                     const Growth& growth,
                     const Asked& asked,
                     const ProgressionRules& rules) {
    LadderState state;
    const auto rung = [&](std::size_t used) -> const Rung* {
        return used == 0 || used > growth.rungs.size() ? nullptr : &growth.rungs[used - 1];
    };
    for (const Exposure* exposure : run) {
        if (state.passed && state.used < growth.rungs.size() &&
            isWayOfDoing(growth.rungs[state.used].kind)) {
            // What the top of the last time led to was done this time.
            ++state.used;
            state.passes = 0;
        }
        const Rung* now = rung(state.used);
        const double most = askedEffort(*exposure, asked) + rules.effortTolerance;
        if (passes(*exposure, topOf(now, asked), asked, most))
            ++state.passes;
        else
            state.passes = 0;
        state.passed = state.passes >= (now ? now->times : 1);
    }
    state.top = topOf(rung(state.used), asked);
    return state;
}

bool chainReady(std::span<const Exposure* const> same,
                const Asked& asked,
                const ProgressionRules& rules) {
    const auto times = static_cast<std::size_t>(rules.chainTimes);
    if (same.size() < times) return false;
    return std::ranges::all_of(same.last(times), [&](const Exposure* exposure) {
        return passes(*exposure, asked.amount.high, asked, rules.chainRpe + kLittle);
    });
}

const MakeableLoad* stepUp(double loadKg, const Growth& growth, const Loads& loads) {
    if (growth.mostKg <= 0) return nullptr;
    const double most = std::min(loadKg + growth.mostKg, loadKg * (1 + growth.mostShare));
    if (const MakeableLoad* load = loads.lightestWithin(loadKg + growth.leastKg, most)) return load;
    // Smaller plates, where the usual step is too much.
    const MakeableLoad* small = loads.nextAbove(loadKg);
    return small && small->kg <= most + kLittle ? small : nullptr;
}

const MakeableLoad* biggerStep(double loadKg, double mostShare, const Loads& loads) {
    const MakeableLoad* load = loads.nextAbove(loadKg);
    return load && load->kg <= loadKg * (1 + mostShare) + kLittle ? load : nullptr;
}

namespace {

const Exercise* linked(const Exercise& exercise,
                       const std::vector<std::string>& ids,
                       const ProgressKnowledge& knowledge) {
    const Exercise* best = nullptr;
    for (const std::string& id : ids) {
        const Exercise* other = knowledge.catalog->exercise(id);
        if (!other || !knowledge.allowed.contains(id)) continue;
        // The same job: what is done with power or as a warm-up is another one.
        if (other->pattern != exercise.pattern || other->slot == Slot::Power ||
            other->slot == Slot::WarmUp || other->metric != exercise.metric)
            continue;
        if (!best || other->level < best->level) best = other;
    }
    return best;
}

} // namespace

const Exercise* harderThan(const Exercise& exercise, const ProgressKnowledge& knowledge) {
    return linked(exercise, exercise.progressions, knowledge);
}

const Exercise* easierThan(const Exercise& exercise, const ProgressKnowledge& knowledge) {
    const Exercise* best = nullptr;
    for (const std::string& id : exercise.regressions) {
        const Exercise* other = knowledge.catalog->exercise(id);
        if (!other || !knowledge.allowed.contains(id)) continue;
        if (other->pattern != exercise.pattern || other->slot == Slot::WarmUp ||
            other->metric != exercise.metric)
            continue;
        // One step down, not to the root.
        if (!best || other->level > best->level) best = other;
    }
    return best;
}

const Exercise* begunAfter(const Exercise& exercise, const ProgressKnowledge& knowledge) {
    const auto counted = knowledge.history->countedExposures(exercise.id);
    const auto times = static_cast<std::size_t>(knowledge.rules->chainTimes);
    if (counted.size() < times) return nullptr;
    for (std::size_t i = counted.size() - times; i < counted.size(); ++i) {
        const Exposure& exposure = *counted[i];
        if (!exposure.target || !exposure.reached(exposure.target->amount.high, 1)) return nullptr;
        const auto effort = endEffort(exposure);
        if (!effort || *effort > knowledge.rules->chainRpe + kLittle) return nullptr;
    }
    for (const std::string& id : exercise.progressions) {
        const Exercise* other = knowledge.catalog->exercise(id);
        const Exposure* last = knowledge.history->last(id);
        if (other && last && last->date > counted.back()->date && knowledge.allowed.contains(id) &&
            other->pattern == exercise.pattern && other->metric == exercise.metric)
            return other;
    }
    return nullptr;
}

} // namespace stridewright::planning
