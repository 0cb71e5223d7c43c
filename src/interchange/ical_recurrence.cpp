// SPDX-License-Identifier: MIT
#include "interchange/ical_recurrence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace stridewright::interchange {

namespace {

namespace chr = std::chrono;

std::optional<int> integer(std::string_view text) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// Whole numbers between commas, each from -limit to limit and not 0; empty on a fault.
std::vector<int> integers(std::string_view text, int limit) {
    std::vector<int> result;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const auto value = integer(text.substr(0, comma));
        if (!value || *value == 0 || *value > limit || *value < -limit || result.size() >= 400)
            return {};
        result.push_back(*value);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return result;
}

std::optional<Weekday> weekdayOfCode(std::string_view code) {
    static constexpr std::array<std::string_view, 7> codes{
        "MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const auto found = std::ranges::find(codes, code);
    if (found == codes.end()) return std::nullopt;
    return static_cast<Weekday>(found - codes.begin());
}

std::vector<IcalRule::ByDay> weekdays(std::string_view text) {
    std::vector<IcalRule::ByDay> result;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view part = text.substr(0, comma);
        if (part.size() < 2 || result.size() >= 400) return {};
        const auto weekday = weekdayOfCode(part.substr(part.size() - 2));
        const std::string_view number = part.substr(0, part.size() - 2);
        const auto nth = number.empty() ? std::optional(0) : integer(number);
        if (!weekday || !nth || *nth > 53 || *nth < -53) return {};
        result.push_back({*weekday, *nth});
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return result;
}

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

/// Takes one part of a rule; false when its value makes no sense.
bool takePart(IcalRule& rule, std::string_view key, std::string_view value, bool& hasFrequency) {
    if (key == "FREQ") {
        static constexpr std::array<std::string_view, 4> names{
            "DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
        const auto found = std::ranges::find(names, value);
        hasFrequency = found != names.end();
        if (hasFrequency) rule.every = static_cast<IcalRule::Every>(found - names.begin());
        return hasFrequency;
    }
    const auto list = [&](std::vector<int>& target, int limit) {
        target = integers(value, limit);
        return !target.empty();
    };
    if (key == "BYMONTH") return list(rule.byMonth, 12);
    if (key == "BYMONTHDAY") return list(rule.byMonthDay, 31);
    if (key == "BYYEARDAY") return list(rule.byYearDay, 366);
    if (key == "BYWEEKNO") return list(rule.byWeek, 53);
    if (key == "BYSETPOS") return list(rule.bySetPos, 366);
    if (key == "BYDAY") {
        rule.byDay = weekdays(value);
        return !rule.byDay.empty();
    }
    if (key == "INTERVAL" || key == "COUNT") {
        const auto number = integer(value);
        if (!number || *number < 1 || *number > 1'000'000) return false;
        if (key == "COUNT")
            rule.count = *number;
        else
            rule.interval = *number;
        return true;
    }
    if (key == "UNTIL") {
        rule.until = parseStamp(value);
        return rule.until.has_value();
    }
    if (key == "WKST") {
        const auto weekday = weekdayOfCode(value);
        if (weekday) rule.weekStart = *weekday;
        return weekday.has_value();
    }
    return true; // times of day and private parts change nothing about the days
}

Date firstOfMonth(chr::year_month month) {
    return Date{month / chr::day{1}};
}
Date lastOfMonth(chr::year_month month) {
    return Date{chr::year_month_day_last{month.year(), chr::month_day_last{month.month()}}};
}

/// Whether `day` is the nth of its weekday in first..last, counted from the end when negative.
bool isNth(Date day, int nth, Date first, Date last) {
    const int position =
        nth > 0 ? daysBetween(first, day) / 7 + 1 : -(daysBetween(day, last) / 7 + 1);
    return position == nth;
}

bool listed(const std::vector<int>& values, int fromStart, int fromEnd) {
    return std::ranges::any_of(values, [&](int v) { return v == fromStart || v == fromEnd; });
}

/// Week number of a day, with the first week holding at least four days of the year.
int weekNumber(Date day, Weekday weekStartDay) {
    const Date middle = weekStart(day, weekStartDay) + Days{3};
    const chr::year year = chr::year_month_day{middle}.year();
    return daysBetween(Date{year / chr::January / 1}, middle) / 7 + 1;
}

bool matches(const IcalRule& rule, Date day, Date start) {
    const chr::year_month_day parts{day};
    const chr::year_month month{parts.year(), parts.month()};
    const Date yearFirst{parts.year() / chr::January / 1};
    const Date yearLast{parts.year() / chr::December / 31};
    const int monthDay = static_cast<int>(static_cast<unsigned>(parts.day()));
    if (!rule.byMonth.empty() &&
        std::ranges::find(rule.byMonth, static_cast<int>(static_cast<unsigned>(parts.month()))) ==
            rule.byMonth.end())
        return false;
    if (!rule.byMonthDay.empty() &&
        !listed(rule.byMonthDay, monthDay, -(daysBetween(day, lastOfMonth(month)) + 1)))
        return false;
    if (!rule.byYearDay.empty() &&
        !listed(rule.byYearDay, daysBetween(yearFirst, day) + 1, -(daysBetween(day, yearLast) + 1)))
        return false;
    if (!rule.byWeek.empty()) {
        const int week = weekNumber(day, rule.weekStart);
        const int weeks = weekNumber(Date{parts.year() / chr::December / 28}, rule.weekStart);
        if (!listed(rule.byWeek, week, week - weeks - 1)) return false;
    }
    const chr::year_month_day startParts{start};
    using enum IcalRule::Every;
    if (!rule.byDay.empty()) {
        const bool inMonth = rule.every == Month || !rule.byMonth.empty();
        const bool counts = rule.every == Month || rule.every == Year;
        const bool fits = std::ranges::any_of(rule.byDay, [&](const IcalRule::ByDay& by) {
            if (weekdayOf(day) != by.weekday) return false;
            if (by.nth == 0 || !counts) return true;
            return inMonth ? isNth(day, by.nth, firstOfMonth(month), lastOfMonth(month))
                           : isNth(day, by.nth, yearFirst, yearLast);
        });
        if (!fits) return false;
    }
    // What the rule leaves open is as on the first day.
    const bool dayGiven =
        !rule.byDay.empty() || !rule.byMonthDay.empty() || !rule.byYearDay.empty();
    if (rule.every == Week && rule.byDay.empty()) return weekdayOf(day) == weekdayOf(start);
    if (rule.every == Month && !dayGiven) return parts.day() == startParts.day();
    if (rule.every == Year && !dayGiven) {
        if (!rule.byWeek.empty()) return weekdayOf(day) == weekdayOf(start);
        return parts.day() == startParts.day() &&
               (!rule.byMonth.empty() || parts.month() == startParts.month());
    }
    return true;
}

/// The period that holds `day`, first to last day.
DateRange periodOf(const IcalRule& rule, Date day) {
    const chr::year_month_day parts{day};
    switch (rule.every) {
    case IcalRule::Every::Day:
        return {day, day};
    case IcalRule::Every::Week: {
        const Date first = weekStart(day, rule.weekStart);
        return {first, first + Days{6}};
    }
    case IcalRule::Every::Month: {
        const chr::year_month month{parts.year(), parts.month()};
        return {firstOfMonth(month), lastOfMonth(month)};
    }
    case IcalRule::Every::Year:
        break;
    }
    return {Date{parts.year() / chr::January / 1}, Date{parts.year() / chr::December / 31}};
}

/// First day of the period `steps` intervals later; nothing past the calendar's end.
std::optional<Date> later(const IcalRule& rule, Date first, int steps) {
    const long long by = static_cast<long long>(rule.interval) * steps;
    if (by > 200'000) return std::nullopt;
    const int amount = static_cast<int>(by);
    switch (rule.every) {
    case IcalRule::Every::Day:
        return first + Days{amount};
    case IcalRule::Every::Week:
        return first + Days{7 * amount};
    case IcalRule::Every::Month: {
        if (amount > 12 * 400) return std::nullopt;
        const chr::year_month_day parts{first};
        return firstOfMonth(chr::year_month{parts.year(), parts.month()} + chr::months{amount});
    }
    case IcalRule::Every::Year:
        break;
    }
    if (amount > 400) return std::nullopt;
    return Date{(chr::year_month_day{first}.year() + chr::years{amount}) / chr::January / 1};
}

/// Only the set positions asked for, out of a period's days.
std::vector<Date> positions(const std::vector<Date>& days, const std::vector<int>& wanted) {
    if (wanted.empty()) return days;
    std::vector<Date> result;
    const int count = static_cast<int>(days.size());
    for (int i = 0; i < count; ++i)
        if (listed(wanted, i + 1, i - count)) result.push_back(days[static_cast<std::size_t>(i)]);
    return result;
}

} // namespace

IcalRuleRead parseIcalRule(std::string_view text) {
    IcalRule rule;
    bool hasFrequency = false;
    const std::string all = upper(text.substr(0, 5000));
    std::string_view rest = all;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t equals = part.find('=');
        if (part.empty()) continue;
        if (equals == std::string_view::npos ||
            !takePart(rule, part.substr(0, equals), part.substr(equals + 1), hasFrequency))
            return {std::nullopt, fmt::format("\"{}\"", part.substr(0, 60))};
    }
    if (!hasFrequency) return {std::nullopt, "no FREQ"};
    return {std::move(rule), {}};
}

IcalDays daysOfRule(const IcalRule& rule,
                    Date start,
                    DateRange window,
                    const IcalLimits& limits,
                    std::optional<Date> until) {
    IcalDays result;
    const Date end = until ? std::min(*until, window.last) : window.last;
    int counted = 0;
    std::size_t steps = 0;
    const DateRange firstPeriod = periodOf(rule, start);
    for (int period = 0;; ++period) {
        const auto first = later(rule, firstPeriod.first, period);
        if (!first || *first > end) return result;
        const DateRange range = periodOf(rule, *first);
        // Without a count nothing before the window matters.
        if (!rule.count && range.last < window.first) {
            if (++steps > limits.steps) break;
            continue;
        }
        std::vector<Date> days;
        for (Date day = range.first; day <= range.last; day += Days{1}) {
            if (++steps > limits.steps) break;
            if (matches(rule, day, start)) days.push_back(day);
        }
        if (steps > limits.steps) break;
        for (const Date day : positions(days, rule.bySetPos)) {
            if (day < start) continue;
            if (day > end || (rule.count && counted >= *rule.count)) return result;
            ++counted;
            if (day < window.first) continue;
            if (result.days.size() >= limits.days) {
                result.cut = true;
                return result;
            }
            result.days.push_back(day);
        }
    }
    result.cut = true;
    return result;
}

} // namespace stridewright::interchange
