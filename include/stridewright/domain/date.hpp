// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/words.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace stridewright {

/// A civil day, without a time zone; always valid. `date + Days{1}` is the next day.
using Date = std::chrono::local_days;
using Days = std::chrono::days;

enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

template <>
struct EnumWords<Weekday> {
    static constexpr std::array<std::string_view, 7> words{
        "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
};

/// Both ends belong to the range; empty when `last < first`.
struct DateRange {
    Date first{};
    Date last{};
    friend bool operator==(const DateRange&, const DateRange&) = default;
    [[nodiscard]] constexpr bool contains(Date date) const { return first <= date && date <= last; }
};

/// Reads `YYYY-MM-DD`; nothing for any other form or a day that does not exist.
[[nodiscard]] std::optional<Date> parseDate(std::string_view text);

/// `2027-03-01`.
[[nodiscard]] std::string toIsoString(Date date);

/// A date from numbers; the caller knows that the day exists (asserted).
[[nodiscard]] Date makeDate(int year, unsigned month, unsigned day);

[[nodiscard]] constexpr Weekday weekdayOf(Date date) {
    return static_cast<Weekday>(std::chrono::weekday{date}.iso_encoding() - 1);
}

/// The first day of the week that holds `date`.
[[nodiscard]] constexpr Date weekStart(Date date, Weekday firstDay) {
    const int offset = static_cast<int>(weekdayOf(date)) - static_cast<int>(firstDay);
    return date - Days{offset < 0 ? offset + 7 : offset};
}

/// `later - earlier` in days.
[[nodiscard]] constexpr int daysBetween(Date earlier, Date later) {
    return static_cast<int>((later - earlier).count());
}

/// English names, for text output: "Monday", "Mon", "February", "Feb".
[[nodiscard]] std::string_view weekdayName(Weekday weekday);
[[nodiscard]] std::string_view shortWeekdayName(Weekday weekday);
[[nodiscard]] std::string_view monthName(Date date);
[[nodiscard]] unsigned dayOfMonth(Date date);
[[nodiscard]] int yearOf(Date date);

} // namespace stridewright
