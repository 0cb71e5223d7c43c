// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/interchange/athlete_report_json.hpp>

#include <span>
#include <string>

namespace stridewright::cli {

/// One line an athlete.
[[nodiscard]] std::string athletesText(std::span<const interchange::AthleteReport> athletes);

/// All about one athlete.
[[nodiscard]] std::string athleteText(const interchange::AthleteReport& report,
                                      const Catalog& catalog);

/// What the database holds of an athlete, for who is about to remove it: "26 runs, 3 races".
[[nodiscard]] std::string holdingsText(const Snapshot& all);

} // namespace stridewright::cli
