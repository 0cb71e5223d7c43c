// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/plan.hpp>

#include <string>
#include <string_view>

namespace stridewright::interchange {

/// Reads a document `stridewright.request/1`. Strict: an unknown key, a wrong type, a word that is
/// not in its list or an impossible value throws Error{BadDocument} that names `file`, the JSON
/// path and the value.
[[nodiscard]] PlanRequest
readRequest(std::string_view text, const std::string& file, const Catalog& catalog);
[[nodiscard]] std::string writeRequest(const PlanRequest& request);

/// Reads a document `stridewright.plan/1`, as strictly. What a hand-made plan may leave out
/// (costs, days, blocks) may be absent; the sessions' dates and classes may not.
[[nodiscard]] Plan readPlan(std::string_view text, const std::string& file, const Catalog& catalog);

/// The same plan gives the same bytes. Ends with a line break.
[[nodiscard]] std::string writePlan(const Plan& plan);

} // namespace stridewright::interchange
