// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/plan.hpp>

#include <iosfwd>
#include <string>

namespace stridewright::cli {

/// A plan to read: every week, its sessions, what is in them.
[[nodiscard]] std::string planText(const Plan& plan, const Catalog& catalog);

/// Why each day has a session or has none.
[[nodiscard]] std::string reasonsText(const Plan& plan);

/// All there is to say about one day; the week is the one that holds it.
[[nodiscard]] std::string dayText(const PlanWeek& week, Date date);

/// "the plan runs from 23 November 2026 to 14 February 2027", for a day that it does not hold.
[[nodiscard]] std::string rangeText(const Plan& plan);

} // namespace stridewright::cli
