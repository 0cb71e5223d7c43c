// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/date.hpp>

namespace stridewright::app {

/// The day on the wall calendar where the program runs: the only clock in the program. Called by
/// the programs themselves; everything else is told what day it is.
[[nodiscard]] Date todayLocal();

} // namespace stridewright::app
