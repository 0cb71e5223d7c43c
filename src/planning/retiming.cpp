// SPDX-License-Identifier: MIT
#include "planning/retiming.hpp"

#include "planning/compose_time.hpp"

#include <algorithm>

namespace stridewright::planning {

namespace {

double secondsOf(const Work& work,
                 const Prescription& item,
                 BlockKind block,
                 std::optional<int> pairRest,
                 const Profile& profile,
                 const CompositionRules& rules) {
    const TimeRules& time = rules.time;
    const auto& used = equipmentUsed(*work.exercise, profile.owned, time);
    double seconds =
        setupSeconds(used, time) + work.sets * setSeconds(*work.exercise, work.amount, time);
    if (block == BlockKind::Main)
        seconds += rampSeconds(*work.exercise, used, item.rpe.value_or(0), time);
    if (pairRest)
        return seconds + work.sets * time.pairChange / 2 +
               (work.sets - 1) * time.pairRestFactor * *pairRest / 2;
    return seconds + (work.sets - 1) * item.restSeconds;
}

} // namespace

double exactMinutes(const PlannedSession& session) {
    double minutes = 0;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            minutes += item.minutes;
    return minutes;
}

double minutesMore(const Work& before,
                   const Work& after,
                   const Prescription& item,
                   BlockKind block,
                   std::optional<int> pairRest,
                   const Profile& profile,
                   const CompositionRules& rules) {
    const double was = secondsOf(before, item, block, pairRest, profile, rules);
    const double is = secondsOf(after, item, block, pairRest, profile, rules);
    return (is - was) * rules.time.factor / 60;
}

std::optional<int> pairRestOf(const PlannedSession& session, const SessionBlock& block) {
    if (!block.pair) return std::nullopt;
    int rest = 0;
    for (const SessionBlock& each : session.blocks)
        if (each.pair == block.pair)
            for (const Prescription& item : each.items)
                rest = std::max(rest, item.restSeconds);
    return rest;
}

} // namespace stridewright::planning
