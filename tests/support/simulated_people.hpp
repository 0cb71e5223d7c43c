// SPDX-License-Identifier: MIT
#pragma once

#include "support/simulated_athlete.hpp"

/// The athletes whose seasons are simulated: one for each thing that can happen.
namespace stridewright::support {

inline const Date kSeasonStart = makeDate(2027, 1, 4); ///< a Monday

/// Intermediate, four runs a week, dumbbells to 24 kg, no race.
[[nodiscard]] SimulatedAthlete steadyAthlete(int weeks);
/// Stronger by half within a season.
[[nodiscard]] SimulatedAthlete fastAthlete(int weeks);
/// Hardly stronger at all.
[[nodiscard]] SimulatedAthlete stallingAthlete(int weeks);
/// Leaves out every third session, and takes longer than planned.
[[nodiscard]] SimulatedAthlete skippingAthlete(int weeks);
/// Two weeks away in the ninth and tenth week.
[[nodiscard]] SimulatedAthlete holidayAthlete(int weeks);
/// Fever for five days in the eighth week.
[[nodiscard]] SimulatedAthlete fluAthlete(int weeks);
/// A knee at 4 of 10 from the sixth week, settled after the eighth.
[[nodiscard]] SimulatedAthlete kneeAthlete(int weeks);
/// A marathon in the middle of the season.
[[nodiscard]] SimulatedAthlete marathonAthlete(int weeks);
/// Owns two bands and nothing else.
[[nodiscard]] SimulatedAthlete bandsAthlete(int weeks);
/// 68 years old.
[[nodiscard]] SimulatedAthlete elderAthlete(int weeks);
/// 16 years old.
[[nodiscard]] SimulatedAthlete youngAthlete(int weeks);
/// A beginner without equipment who buys dumbbells, on the way to a half marathon.
[[nodiscard]] SimulatedAthlete beginnerAthlete();
/// Knee, holiday and flu in one half-year.
[[nodiscard]] SimulatedAthlete unluckyAthlete();

} // namespace stridewright::support
