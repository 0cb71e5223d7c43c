// SPDX-License-Identifier: MIT
#include "interchange/ical_time.hpp"

#include <fmt/format.h>

namespace stridewright::interchange {

namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<IcalStamp> parseStamp(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    // "2021-01-05" is no iCalendar, but plain enough.
    std::string plain;
    if (text.size() >= 10 && text[4] == '-' && text[7] == '-') {
        plain = std::string(text.substr(0, 4)) + std::string(text.substr(5, 2)) +
                std::string(text.substr(8));
        std::erase(plain, ':');
        text = plain;
    }
    if (text.size() < 8) return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(4, 2));
    const auto day = digits(text.substr(6, 2));
    if (!year || !month || !day || *year < 1970 || *year > 2200) return std::nullopt;
    const std::chrono::year_month_day parts{std::chrono::year{*year},
                                            std::chrono::month{static_cast<unsigned>(*month)},
                                            std::chrono::day{static_cast<unsigned>(*day)}};
    if (!parts.ok()) return std::nullopt;
    IcalStamp stamp{Date{parts}, 0, false, false};
    std::string_view rest = text.substr(8);
    if (rest.empty()) return stamp;
    if (rest.front() != 'T' && rest.front() != 't') return std::nullopt;
    rest.remove_prefix(1);
    if (!rest.empty() && (rest.back() == 'Z' || rest.back() == 'z')) {
        stamp.utc = true;
        rest.remove_suffix(1);
    }
    if (rest.size() != 4 && rest.size() != 6) return std::nullopt;
    const auto hour = digits(rest.substr(0, 2));
    const auto minute = digits(rest.substr(2, 2));
    if (!hour || !minute || !digits(rest.substr(4)) || *hour > 23 || *minute > 59)
        return std::nullopt;
    stamp.timed = true;
    stamp.minute = *hour * 60 + *minute;
    return stamp;
}

std::string clockText(int minute) {
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

std::optional<double> parseIcalDuration(std::string_view text) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    if (text.size() < 3 || text.front() != 'P') return std::nullopt;
    double minutes = 0;
    double number = 0;
    bool any = false;
    bool time = false;
    for (const char c : text.substr(1)) {
        if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
            any = true;
            if (number > 1e7) return std::nullopt;
            continue;
        }
        if (c == 'T' && !any) {
            time = true;
            continue;
        }
        const double scale = c == 'W'   ? 10080
                             : c == 'D' ? 1440
                             : c == 'H' ? 60
                             : c == 'M' ? 1
                             : c == 'S' ? 1.0 / 60
                                        : 0;
        if (!any || scale == 0 || (c == 'M' && !time)) return std::nullopt;
        minutes += number * scale;
        number = 0;
        any = false;
    }
    return any ? std::nullopt : std::optional(minutes);
}

} // namespace stridewright::interchange
