// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace stridewright::interchange {

/// Writes out the pace letters of coaches: "2E + 4 x 1T", "8 miles M", "L 90 min", "1200 I", "@ R".
/// Easy, marathon, threshold, interval, repetition and long are meant only where a capital letter
/// stands alone beside a quantity, so that "10 km e stretching" and "R 2'" stay as they are.
[[nodiscard]] std::string withPaceLettersWritten(std::string_view title);

} // namespace stridewright::interchange
