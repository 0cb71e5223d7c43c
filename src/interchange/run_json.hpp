// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/json_reader.hpp"
#include <stridewright/domain/run.hpp>
#include <stridewright/domain/strength.hpp>

namespace stridewright::interchange {

/// Values that requests and plans write alike.
[[nodiscard]] Run readRun(const JsonValue& value);
[[nodiscard]] Json runJson(const Run& run);
[[nodiscard]] Race readRace(const JsonValue& value);
[[nodiscard]] Json raceJson(const Race& race);

/// A wall clock time "HH:MM", 00:00 to 23:59.
[[nodiscard]] std::string readClock(const JsonValue& value);

/// A number with at most `decimals` decimals (0 to 4), written without them where it is whole.
[[nodiscard]] Json numberJson(double value, int decimals);

} // namespace stridewright::interchange
