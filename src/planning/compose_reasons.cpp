// SPDX-License-Identifier: MIT
#include "planning/compose_reasons.hpp"

#include "planning/compose_time.hpp"

#include <algorithm>

namespace stridewright::planning {

Reason reasonOf(std::string code, std::vector<Arg> args) {
    Reason reason;
    reason.code = std::move(code);
    reason.args = std::move(args);
    return reason;
}

std::vector<Reason> reasonsFor(const Exercise& exercise,
                               const TemplateSlot& slot,
                               const Profile& profile,
                               const CompositionRules& rules) {
    std::vector<Reason> reasons;
    reasons.push_back(reasonOf((slot.dose == DoseKind::Main ? "main_" : "item_") +
                               std::string(word(exercise.primary))));
    if (const auto found = profile.emphasis.find(exercise.id); found != profile.emphasis.end())
        reasons.push_back(reasonOf("item_concern", {found->second->label}));
    const auto role = rules.roles.find(slot.role);
    if (role != rules.roles.end() &&
        std::ranges::find(role->second.standIns, exercise.id) != role->second.standIns.end())
        reasons.push_back(reasonOf("item_stand_in"));
    const auto& used = equipmentUsed(exercise, profile.owned, rules.time);
    if (used.empty()) {
        reasons.push_back(reasonOf("item_needs_nothing"));
    } else {
        std::string items;
        for (std::size_t i = 0; i < used.size(); ++i) {
            std::string name = used[i];
            std::ranges::replace(name, '_', ' ');
            items += (i == 0 ? "" : i + 1 == used.size() ? " and " : ", ") + name;
        }
        reasons.push_back(reasonOf("item_needs", {items}));
    }
    return reasons;
}

} // namespace stridewright::planning
