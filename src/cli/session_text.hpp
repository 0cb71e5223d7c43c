// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/day_session.hpp>

#include <span>
#include <string>

namespace stridewright::cli {

/// A day's session; where the day asks for another version, both side by side with what is
/// different and why.
[[nodiscard]] std::string
daySessionText(const app::DaySession& day, const Catalog& catalog, MassUnit unit);

/// What can take the place of an exercise, a line each with its reason.
[[nodiscard]] std::string swapsText(const Exercise& exercise,
                                    std::span<const planning::Swap> swaps);

} // namespace stridewright::cli
