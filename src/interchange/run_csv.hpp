// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/interchange/calendar.hpp>

namespace stridewright::interchange {

/// Reads a plan as a table: "date,kind,minutes,km,title" in any order of columns, or the workouts
/// table that TrainingPeaks exports. Throws Error{BadDocument} saying which columns are missing.
[[nodiscard]] CalendarRead
readRunCsv(std::string_view bytes, const std::string& file, const CalendarOptions& options);

} // namespace stridewright::interchange
