// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/replan.hpp>
#include <stridewright/domain/request.hpp>

#include <map>

namespace stridewright::app {

/// What the causes of differences are read from.
struct CauseSources {
    const Plan& plan;           ///< the new one
    const PlanRequest& request; ///< it was made for
    const Catalog& catalog;
    std::map<std::string, Reason> blocked; ///< exercises that the log leaves out, and why
};

[[nodiscard]] CauseSources
causeSources(const Plan& plan, const PlanRequest& request, const Knowledge& knowledge);

/// Why a session differs from the one before; null where there was none.
[[nodiscard]] std::vector<SessionCause> causesOf(const SessionDifference& difference,
                                                 const SessionRecord* before,
                                                 const CauseSources& sources);

} // namespace stridewright::app
