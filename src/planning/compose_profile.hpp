// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/planning/limits.hpp>

#include <map>
#include <set>

namespace stridewright::planning {

/// The tissue of concerns that rule out a plan until a doctor has agreed.
inline constexpr std::string_view kClearance = "clearance";

/// What the athlete may train with: everything about a request that does not change by day.
struct Profile {
    Level level = Level::Beginner;
    const AgeDoses* age = nullptr; ///< null where the age is not known
    std::set<std::string> gates;
    std::vector<std::string> owned;
    std::map<std::string, Zone> zones; ///< by concern id, history (green) and pain
    std::vector<const Exercise*> allowed;
    std::map<std::string, const Concern*> emphasis; ///< exercise id: the concern it is good for
    bool withoutLegs = false;                       ///< suspected bone stress: nothing for the legs
    bool nothing = false;                           ///< and it hurts: no training at all
    const Concern* clearance = nullptr; ///< nothing at all before a doctor has agreed, for this
    bool red = false;                   ///< some concern is red: light sessions only
    bool sore = false;                  ///< some concern is amber or red
    bool loads = false;                 ///< owns something that can be held

    [[nodiscard]] bool allows(const Exercise& exercise) const;
};

[[nodiscard]] Profile profileOf(const PlanRequest& request,
                                const Catalog& catalog,
                                const CompositionRules& rules,
                                const Limits& limits = {});

} // namespace stridewright::planning
