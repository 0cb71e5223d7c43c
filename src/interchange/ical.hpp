// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/interchange/calendar.hpp>

namespace stridewright::interchange {

/// Reads an iCalendar stream that is known to be one (see readCalendar).
[[nodiscard]] CalendarRead readIcal(std::string_view bytes, const CalendarOptions& options);

} // namespace stridewright::interchange
