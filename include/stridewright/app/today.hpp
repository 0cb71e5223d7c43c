// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/date.hpp>

#include <cstdint>

namespace stridewright::app {

/// The day on the wall calendar where the program runs: the only clock in the program. Called by
/// the programs themselves; everything else is told what day it is.
[[nodiscard]] Date todayLocal();

/// Seconds since 1970, UTC, for the time at which something was logged. As `todayLocal`.
[[nodiscard]] std::int64_t nowUtc();

} // namespace stridewright::app
