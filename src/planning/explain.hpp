// SPDX-License-Identifier: MIT
#pragma once

#include "planning/search.hpp"

namespace stridewright::planning {

/// A session's own share of the cost; zero throughout for a fact.
[[nodiscard]] CostTerms sessionTerms(const Search& search, int week, int dayOfWeek);

/// All terms of a week of the best plan.
[[nodiscard]] CostTerms weekTerms(const Search& search, int week);

/// Why a session of the best plan stands where it stands: at most five reasons, the best first and
/// what is given up last. `terms` are the session's own.
[[nodiscard]] std::vector<Reason> whyHere(const Search& search, int day, const CostTerms& terms);

/// Why a day of the best plan has no session: what closes it, or what it would cost more.
[[nodiscard]] Reason whyNotHere(const Search& search, int day, const std::optional<Score>& extra);

/// The earliest time for strength after the day's runs, "HH:MM"; empty where nothing is known of
/// their end or no time is left that day.
[[nodiscard]] std::string notBefore(const Grid& grid, int day);

/// What the athlete should know: runs of unknown kind, rules set aside, weeks below their bounds.
[[nodiscard]] std::vector<Finding> placementFindings(const Plan& plan, const Grid& grid);

} // namespace stridewright::planning
