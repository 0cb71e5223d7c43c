// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"

#include <algorithm>

namespace stridewright::planning {

namespace {

constexpr double kHardest = 10; ///< effort with nothing left

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
            if (amount > top && amount > done->high && amount <= asked.mostAmount && inReserve)
                return amount;
        }
    }
    return std::nullopt;
}

} // namespace stridewright::planning
