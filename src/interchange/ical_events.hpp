// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/ical_time.hpp"
#include <stridewright/interchange/calendar.hpp>

#include <map>
#include <string>
#include <vector>

namespace stridewright::interchange {

/// One VEVENT as the file has it.
struct IcalEvent {
    std::size_t line = 0;
    std::string uid;
    std::string summary;
    std::string description;
    std::optional<IcalStamp> start;
    std::string startText; ///< as written, for messages
    std::string zone;      ///< TZID of the start, or empty
    std::optional<IcalStamp> end;
    std::optional<double> durationMinutes;
    std::optional<double> estimatedSeconds; ///< X-WORKOUT-ESTIMATED-DURATION
    std::vector<std::string> rules;
    std::vector<IcalStamp> excluded;
    std::vector<IcalStamp> added;
    std::optional<IcalStamp> replaces; ///< RECURRENCE-ID
    int sequence = 0;
    bool cancelled = false;
};

/// What a stream holds, before recurrences are expanded and titles read.
struct IcalFile {
    std::string name;
    std::vector<IcalEvent> events;
    std::map<std::string, std::string> zones; ///< TZID to the lines of its VTIMEZONE
    std::vector<CalendarProblem> problems;
};

inline constexpr std::size_t kMaxIcalEvents = 50'000;

[[nodiscard]] IcalFile readIcalFile(std::string_view bytes);

} // namespace stridewright::interchange
