// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_profile.hpp"
#include <stridewright/planning/session_versions.hpp>

#include <functional>

namespace stridewright::planning {

/// Finds exercises that do the same job, among those that a profile allows.
class SwapFinder {
public:
    SwapFinder(const Profile& profile,
               const CompositionRules& composition,
               const VersionRules& rules)
        : m_profile(&profile), m_composition(&composition), m_rules(&rules) {}

    /// The most alike first; ties in the order of the catalog. `met` takes part in the order where
    /// it is given.
    [[nodiscard]] std::vector<Swap> swaps(const Exercise& exercise,
                                          const std::function<bool(const Exercise&)>& may,
                                          const std::set<std::string>* met = nullptr) const;

private:
    [[nodiscard]] bool doesTheJob(const Exercise& exercise, const Exercise& other) const;
    [[nodiscard]] int costOf(const Exercise& exercise, const Exercise& other) const;
    [[nodiscard]] Reason reasonFor(const Exercise& exercise,
                                   const Exercise& other,
                                   const std::set<std::string>* met) const;

    const Profile* m_profile;
    const CompositionRules* m_composition;
    const VersionRules* m_rules;
};

} // namespace stridewright::planning
