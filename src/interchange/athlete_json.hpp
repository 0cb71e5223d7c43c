// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/known_ids.hpp"
#include <stridewright/domain/athlete.hpp>

namespace stridewright::interchange {

/// The `athlete` of a request.
[[nodiscard]] Athlete readAthlete(const JsonValue& value, const KnownIds& ids);
/// The `profile` of an archive: without age, gates and pain, which follow from other records.
[[nodiscard]] Athlete readProfile(const JsonValue& value, const KnownIds& ids);
/// Parts that are empty or not known are left out.
[[nodiscard]] Json athleteJson(const Athlete& athlete);

} // namespace stridewright::interchange
