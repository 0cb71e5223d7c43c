// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

#include <string>

namespace stridewright::app {

/// What tells two runs apart, in words: "Tue 2 Mar -> Wed 3 Mar, easy -> tempo". Empty where they
/// are the same.
[[nodiscard]] std::string differenceOf(const Run& before, const Run& after);
[[nodiscard]] std::string differenceOf(const Race& before, const Race& after);
[[nodiscard]] std::string differenceOf(const Pin& before, const Pin& after);

/// A run by its title, else by its kind.
[[nodiscard]] std::string nameOf(const Run& run);

/// "moderate strength".
[[nodiscard]] std::string nameOf(const Pin& pin);

/// "Tue 2 Mar 2027".
[[nodiscard]] std::string dayText(Date date);

/// At most two decimals, none where they are zero.
[[nodiscard]] std::string numberText(double value);

/// "1 set", "2 sets".
[[nodiscard]] std::string countText(std::size_t count, const std::string& one);

} // namespace stridewright::app
