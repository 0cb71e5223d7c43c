// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/planning/limits.hpp>

#include <span>

namespace stridewright::planning {

/// Fills every session of a placed plan with exercises, sets, effort, rest and minutes, adds the
/// weeks' coverage and the findings of composition. Goes on from the request's log: a training
/// block that is not over keeps its exercises. Pure and deterministic. `limits` is what the log
/// tells (`adaptRequest`); what it says of pain is told elsewhere.
[[nodiscard]] Plan compose(Plan plan,
                           const PlanRequest& request,
                           const Catalog& catalog,
                           const CompositionRules& rules,
                           const Limits& limits = {});

/// Whether an exercise counts for the lower-body fatigue score.
[[nodiscard]] bool worksLegs(const Exercise& exercise);

/// The lower-body fatigue score of a session's content, without the novice factor.
[[nodiscard]] double fatigueScore(std::span<const SessionBlock> blocks,
                                  const Catalog& catalog,
                                  const FatigueRules& rules);

/// The class that the content amounts to; `factor` is the novice factor where it holds, else 1.
[[nodiscard]] SessionClass contentClass(std::span<const SessionBlock> blocks,
                                        const Catalog& catalog,
                                        const FatigueRules& rules,
                                        double factor);

/// Cuts the weeks of a plan into training blocks (main lifts stay within one): the index of each
/// block's first week, ascending, the first 0. Cuts fall on changes of phase where the block
/// lengths allow, and not in the freeze before an A race where that can be helped.
/// `running` holds the phases of the weeks that the block before the plan has lasted, oldest first.
/// That block may go on into the plan: then its first weeks belong to it.
struct TrainingBlocks {
    std::vector<std::size_t> starts;
    bool goesOn = false; ///< the first one began before the plan
};
[[nodiscard]] TrainingBlocks trainingBlocks(const Plan& plan,
                                            const CompositionRules& rules,
                                            std::span<const PhaseKind> running = {});

} // namespace stridewright::planning
