// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/request.hpp>
#include <stridewright/interchange/calendar.hpp>

#include <span>

namespace stridewright::app {

/// Turns a calendar into a request: runs, races (distance from the entry, or from its name),
/// strength days that the calendar already holds (they count, as pins with `accept`), and a season
/// from the week of `from` to the calendar's last week (at most kMaxWeeks).
/// `findings` gets what the reader should know (races without a distance, unknown titles).
struct CalendarRequest {
    PlanRequest request;
    std::vector<Finding> findings;
};

[[nodiscard]] CalendarRequest requestFromCalendar(const interchange::CalendarRead& calendar,
                                                  const Athlete& athlete,
                                                  Date from,
                                                  std::span<const Race> furtherRaces);

} // namespace stridewright::app
