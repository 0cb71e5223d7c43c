// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/ical_time.hpp"

#include <string>
#include <vector>

namespace stridewright::interchange {

/// A recurrence rule as far as days go: a session happens at most once a day, so rules finer than
/// a day are refused and times of day are those of the first occurrence.
struct IcalRule {
    enum class Every { Day, Week, Month, Year } every = Every::Day;
    struct ByDay {
        Weekday weekday = Weekday::Monday;
        int nth = 0; ///< of the month or year; 0 for each
    };
    int interval = 1;
    std::optional<int> count;
    std::optional<IcalStamp> until;
    std::vector<ByDay> byDay;
    std::vector<int> byMonth;
    std::vector<int> byMonthDay;
    std::vector<int> byYearDay;
    std::vector<int> byWeek;
    std::vector<int> bySetPos;
    Weekday weekStart = Weekday::Monday;
};

/// Reads "FREQ=WEEKLY;BYDAY=TU,TH"; on a fault `problem` says what and there is no rule.
struct IcalRuleRead {
    std::optional<IcalRule> rule;
    std::string problem;
};
[[nodiscard]] IcalRuleRead parseIcalRule(std::string_view text);

struct IcalDays {
    std::vector<Date> days; ///< ascending
    bool cut = false;       ///< there are more than the limits allow
};

/// Bounds of one expansion. Looking at a day is one step; every rule ends at the window's last day,
/// so that no rule, however impossible, takes more steps than the window has days.
struct IcalLimits {
    std::size_t days = 2000;
    std::size_t steps = 200'000;
};

/// The days of a rule from `start` on that lie inside the window. `until`, when the rule has one,
/// is the last day that still belongs.
[[nodiscard]] IcalDays daysOfRule(const IcalRule& rule,
                                  Date start,
                                  DateRange window,
                                  const IcalLimits& limits,
                                  std::optional<Date> until);

} // namespace stridewright::interchange
