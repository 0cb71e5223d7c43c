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

/// Whether a way of doing it fell short of the range, or took clearly more than the effort asked
/// for.
bool tooHard(const Exposure& exposure, const Asked& asked, const ProgressionRules& rules) {
    const auto effort = endEffort(exposure);
    return exposure.missed(asked.amount.low) ||
           (effort && *effort - askedEffort(exposure, asked) > rules.effortTolerance);
}

/// Whether a way of doing it was by far too much: so much too hard that the load would come down.
bool byFar(const Exposure& exposure, const Asked& asked, const ProgressionRules& rules) {
    const auto effort = endEffort(exposure);
    return exposure.missed(asked.amount.low - rules.sameWork.otherwiseBy) ||
           (effort && *effort - askedEffort(exposure, asked) > rules.repeatUpTo);
}

} // namespace

std::size_t
nextRung(const LadderState& state, const Growth& growth, Date date, const ProgressionRules& rules) {
    std::size_t next = state.used;
    while (next < growth.rungs.size() && state.tooMuch.contains(next) &&
           daysBetween(state.tooMuch.at(next), date) <= rules.sameWork.days)
        ++next;
    return next;
}

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
        state.takenOff.reset();
        const std::size_t next = nextRung(state, growth, exposure->date, rules);
        if (state.passed && next < growth.rungs.size() && isWayOfDoing(growth.rungs[next].kind)) {
            // What the top of the last time led to was done this time.
            state.used = next + 1;
            state.passes = 0;
            state.misses = 0;
        }
        const Rung* now = rung(state.used);
        state.misses = tooHard(*exposure, asked, rules) ? state.misses + 1 : 0;
        if (now && now->kind != RungKind::MoreReps &&
            (state.misses >= rules.stepDownTimes || byFar(*exposure, asked, rules))) {
            state.takenOff = state.used - 1;
            state.tooMuch.insert_or_assign(*state.takenOff, exposure->date);
            do
                --state.used;
            while (state.used > 0 && state.tooMuch.contains(state.used - 1));
            state.passes = 0;
            state.misses = 0;
            state.passed = false;
            continue;
        }
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

const Exercise* nextLevelOf(const Exercise& exercise, const ProgressKnowledge& knowledge) {
    const Exercise* best = nullptr;
    for (const std::string& id : exercise.progressions) {
        const Exercise* other = knowledge.catalog->exercise(id);
        if (!other || other->level <= knowledge.athlete->level ||
            other->pattern != exercise.pattern || other->metric != exercise.metric ||
            other->slot == Slot::Power || other->slot == Slot::WarmUp ||
            !canEquip(*other, knowledge.athlete->equipment))
            continue;
        if (!best || other->level < best->level) best = other;
    }
    return best;
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

namespace {

/// Whether the last times of an exercise had become easy enough for the next of its chain.
bool hadBecomeEasy(std::span<const Exposure* const> counted, const ProgressionRules& rules) {
    const auto times = static_cast<std::size_t>(rules.chainTimes);
    if (counted.size() < times) return false;
    return std::ranges::all_of(counted.last(times), [&](const Exposure* exposure) {
        const auto effort = endEffort(*exposure);
        return exposure->target && exposure->reached(exposure->target->amount.high, 1) && effort &&
               *effort <= rules.chainRpe + kLittle;
    });
}

/// Whether an exercise took the place of another: done since, never beside it, and not too hard.
bool tookPlaceOf(std::span<const Exposure* const> counted,
                 const Exposure& before,
                 const ProgressionRules& rules) {
    const Exposure& last = *counted.back();
    const auto effort = endEffort(last);
    const bool hard = (last.target && last.missed(last.target->amount.low)) ||
                      (effort && last.target && last.target->rpe &&
                       *effort - *last.target->rpe > rules.repeatUpTo);
    return !hard && std::ranges::none_of(counted, [&](const Exposure* exposure) {
        return exposure->date <= before.date &&
               daysBetween(exposure->date, before.date) <= rules.infer.withinDays;
    });
}

} // namespace

const Exercise* begunAfter(const Exercise& exercise, const ProgressKnowledge& knowledge) {
    const auto own = knowledge.history->countedExposures(exercise.id);
    if (own.empty()) return nullptr;
    const bool easy = hadBecomeEasy(own, *knowledge.rules);
    for (const std::string& id : exercise.progressions) {
        const Exercise* other = knowledge.catalog->exercise(id);
        if (!other || !knowledge.allowed.contains(id) || other->pattern != exercise.pattern ||
            other->metric != exercise.metric)
            continue;
        const auto since = knowledge.history->countedExposures(id);
        if (since.empty() || since.back()->date <= own.back()->date) continue;
        if (easy || tookPlaceOf(since, *own.back(), *knowledge.rules)) return other;
    }
    return nullptr;
}

} // namespace stridewright::planning
