// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/domain/finding.hpp>
#include <stridewright/domain/progression_rules.hpp>
#include <stridewright/domain/request.hpp>
#include <stridewright/planning/history.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

// Checks that open exercises: what a log shows, what a person confirmed, and what a long layoff
// takes back.

namespace stridewright::planning {

struct GateState {
    std::string gate;
    bool open = false;
    std::optional<GateWitness> by; ///< who or what decided; absent: the level, or nobody
    bool shown = false;            ///< the log shows all that it can show
    bool confirm = false;          ///< all is shown, a person has to confirm technique
    std::vector<Reason> missing;   ///< what is still to be shown, for a closed gate
    friend bool operator==(const GateState&, const GateState&) = default;
};

/// All gates of the catalog, in its order, on a day. Gates that the athlete lists are open; else
/// the last event decides, then the log, then the level. A layoff closes what was open before it
/// until it is shown or confirmed again.
[[nodiscard]] std::vector<GateState> gateStates(const PlanRequest& request,
                                                const History& history,
                                                Date day,
                                                const Catalog& catalog,
                                                const CompositionRules& composition,
                                                const ProgressionRules& rules);

/// The open gates of a request as its log shows them, in the catalog's order; what the request says
/// where nothing is logged.
[[nodiscard]] std::optional<std::vector<std::string>> openGates(const PlanRequest& request,
                                                                const Catalog& catalog,
                                                                const CompositionRules& composition,
                                                                const ProgressionRules& rules);

/// What to tell of gates and levels: checks that the log opened or a layoff closed, technique to be
/// confirmed, and a level that the athlete may now choose. Never more than words: nothing is set.
[[nodiscard]] std::vector<Finding> gateFindings(const PlanRequest& request,
                                                const Catalog& catalog,
                                                const CompositionRules& composition,
                                                const ProgressionRules& rules);

} // namespace stridewright::planning
