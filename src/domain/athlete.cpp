// SPDX-License-Identifier: MIT
#include <stridewright/domain/athlete.hpp>

namespace stridewright {

int minutesOn(const Athlete& athlete, Date date) {
    if (const auto found = athlete.minutesByDate.find(date); found != athlete.minutesByDate.end())
        return found->second;
    return athlete.minutesByWeekday[static_cast<std::size_t>(weekdayOf(date))].value_or(
        athlete.sessionMinutes);
}

} // namespace stridewright
