// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/json_reader.hpp"
#include "interchange/run_json.hpp"
#include <stridewright/domain/plan.hpp>

namespace stridewright::interchange {

/// No plan costs more: far above what 104 weeks can reach, far below overflow.
inline constexpr int kMostCost = 10'000'000;

// The parts of a plan document, each with its reader and its writer side by side.

[[nodiscard]] PlanDay readDay(const JsonValue& value);
[[nodiscard]] Json dayJson(const PlanDay& day);

/// Reasons are read back as the words they were written in (code `as_written`).
[[nodiscard]] PlannedSession readSession(const JsonValue& value, const Catalog& catalog);
[[nodiscard]] Json sessionJson(const PlannedSession& session);

[[nodiscard]] std::vector<Coverage> readCoverage(const JsonValue& value);
[[nodiscard]] Json coverageJson(const std::vector<Coverage>& coverage);

/// Weekdays become dates of the week that begins on `starts`.
[[nodiscard]] Alternative readAlternative(const JsonValue& value, Date starts);
[[nodiscard]] Json alternativeJson(const Alternative& alternative);

[[nodiscard]] Conflict readConflict(const JsonValue& value);
[[nodiscard]] Json conflictJson(const Conflict& conflict);

/// A finding whose code is known and whose arguments give its text keeps both; any other is read
/// back as the words it was written in (code `as_written`, then text and code).
[[nodiscard]] Finding readFinding(const JsonValue& value);
[[nodiscard]] Json findingJson(const Finding& finding);

} // namespace stridewright::interchange
