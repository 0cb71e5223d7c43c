// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/json_reader.hpp"
#include <stridewright/domain/plan.hpp>

namespace stridewright::interchange {

// Values that only archives write as data: what a plan document gives in words, and exercises
// apart from a catalog. Nothing is rounded.

[[nodiscard]] PlannedSession readPlannedSession(const JsonValue& value);
[[nodiscard]] Json plannedSessionJson(const PlannedSession& session);

/// Without the checks that need the rest of a catalog.
[[nodiscard]] Exercise readOwnExercise(const JsonValue& value);
[[nodiscard]] Json ownExerciseJson(const Exercise& exercise);

} // namespace stridewright::interchange
