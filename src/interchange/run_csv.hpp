// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/interchange/calendar.hpp>

namespace stridewright::interchange {

/// Marks, in the column `format`, a row that this program wrote: its values are taken as they are
/// instead of being understood from words.
inline constexpr std::string_view kRunsForm = "stridewright.runs/1";

/// Reads a plan as a table: "date,kind,minutes,km,title" in any order of columns, or the workouts
/// table that TrainingPeaks exports. Throws Error{BadDocument} saying which columns are missing.
[[nodiscard]] CalendarRead
readRunCsv(std::string_view bytes, const std::string& file, const CalendarOptions& options);

} // namespace stridewright::interchange
