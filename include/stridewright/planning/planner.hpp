// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/placement_rules.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/domain/season_rules.hpp>
#include <stridewright/planning/limits.hpp>

#include <span>

namespace stridewright::planning {

/// Sets of days and classes for every week of the request: breaks no hard rule, has the least
/// shortfall, and among those the least cost; exact (docs/planning-rules.md). Sessions are not yet
/// filled (see `compose`).
/// Throws Error{BadRequest} with the JSON path of the request where pins contradict the rules or
/// each other ("/pins/2"), where a run is of kind race ("/runs/3/kind") and where `weeks` is not
/// from 1 to kMaxWeeks. Weeks that begin while a lower level holds (`adaptRequest`) are placed with
/// it, except those in which a session is pinned.
[[nodiscard]] Plan place(const PlanRequest& request,
                         const PlacementRules& rules,
                         const SeasonRules& seasons,
                         const std::optional<LowerLevel>& lower = std::nullopt);

/// A rule that an arrangement breaks, and where.
struct Breach {
    RuleId rule = RuleId::Count;
    Date date{}; ///< the day, or the week's first day for `count` and `heavy_count`
};

/// An arrangement of sessions judged by the same rules and costs that the search uses.
struct Review {
    std::vector<Breach> breaches; ///< of hard rules, the lower bound of `count` apart
    Score score;
    CostTerms terms{};
    struct Week {
        Date starts{};
        int shortfall = 0;
        CostTerms terms{};
    };
    std::vector<Week> weeks;
    Score best; ///< what the search reaches for the same request
};

/// Reviews any arrangement for a request; `sessions` holds the planned ones (pins with `accept`
/// included), not those done. Days outside the horizon are a breach of `past` (before) or
/// `available` (after).
[[nodiscard]] Review review(const PlanRequest& request,
                            std::span<const DatedClass> sessions,
                            const PlacementRules& rules,
                            const SeasonRules& seasons);

} // namespace stridewright::planning
