// SPDX-License-Identifier: MIT
#include <stridewright/domain/date.hpp>

#include <fmt/format.h>

#include <cassert>

namespace stridewright {

namespace {

std::chrono::year_month_day partsOf(Date date) {
    return std::chrono::year_month_day{date};
}

} // namespace

std::optional<Date> parseDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    int numbers[3] = {0, 0, 0};
    const std::size_t starts[3] = {0, 5, 8};
    const std::size_t sizes[3] = {4, 2, 2};
    for (int part = 0; part < 3; ++part)
        for (std::size_t i = 0; i < sizes[part]; ++i) {
            const char digit = text[starts[part] + i];
            if (digit < '0' || digit > '9') return std::nullopt;
            numbers[part] = numbers[part] * 10 + (digit - '0');
        }
    const std::chrono::year_month_day parts{std::chrono::year{numbers[0]},
                                            std::chrono::month{static_cast<unsigned>(numbers[1])},
                                            std::chrono::day{static_cast<unsigned>(numbers[2])}};
    if (!parts.ok()) return std::nullopt;
    return Date{parts};
}

std::string toIsoString(Date date) {
    const auto parts = partsOf(date);
    return fmt::format("{:04}-{:02}-{:02}",
                       static_cast<int>(parts.year()),
                       static_cast<unsigned>(parts.month()),
                       static_cast<unsigned>(parts.day()));
}

Date makeDate(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day parts{
        std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    assert(parts.ok());
    return Date{parts};
}

std::string_view weekdayName(Weekday weekday) {
    static constexpr std::array<std::string_view, 7> names{
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return names[static_cast<std::size_t>(weekday)];
}

std::string_view shortWeekdayName(Weekday weekday) {
    return weekdayName(weekday).substr(0, 3);
}

std::string_view monthName(Date date) {
    static constexpr std::array<std::string_view, 12> names{"January",
                                                            "February",
                                                            "March",
                                                            "April",
                                                            "May",
                                                            "June",
                                                            "July",
                                                            "August",
                                                            "September",
                                                            "October",
                                                            "November",
                                                            "December"};
    return names[static_cast<unsigned>(partsOf(date).month()) - 1];
}

unsigned dayOfMonth(Date date) {
    return static_cast<unsigned>(partsOf(date).day());
}

int yearOf(Date date) {
    return static_cast<int>(partsOf(date).year());
}

} // namespace stridewright
