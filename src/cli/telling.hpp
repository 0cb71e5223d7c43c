// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/interchange/calendar.hpp>

#include <iosfwd>
#include <span>
#include <string>

namespace stridewright::cli {

/// One line a finding on the error stream, worst first, at most a page of them; `range` narrows to
/// the findings of its days and those of no day, and says how many others there are.
void tellFindings(std::span<const Finding> findings,
                  const std::optional<DateRange>& range,
                  std::ostream& err);

/// The places of a calendar that were not understood, with their lines; a long list is cut.
void tellProblems(const interchange::CalendarRead& calendar,
                  const std::string& file,
                  std::ostream& err);

/// Plans a request that was read from `file`; complaints name that file.
[[nodiscard]] Plan
planFor(const PlanRequest& request, const std::string& file, const app::Knowledge& knowledge);

} // namespace stridewright::cli
