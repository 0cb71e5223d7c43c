// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/date.hpp>

#include <string>
#include <string_view>

namespace stridewright::interchange {

/// A date or date-time as an iCalendar file writes it.
struct IcalStamp {
    Date date{};
    int minute = 0; ///< of the day
    bool timed = false;
    bool utc = false;
    friend bool operator==(const IcalStamp&, const IcalStamp&) = default;
};

/// Reads "20210105", "20210105T0700", "20210105T070000Z"; nothing for another form, a day that does
/// not exist or a year outside 1970 to 2200.
[[nodiscard]] std::optional<IcalStamp> parseStamp(std::string_view text);

/// "07:30" of a minute of the day.
[[nodiscard]] std::string clockText(int minute);

/// Minutes of "PT1H30M", "P1D", "P2W"; nothing for another form or a negative one.
[[nodiscard]] std::optional<double> parseIcalDuration(std::string_view text);

} // namespace stridewright::interchange
