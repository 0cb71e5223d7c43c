// SPDX-License-Identifier: MIT
#include "app/import_words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace stridewright::app {

namespace {

/// Parts of a difference, with commas between.
class Parts {
public:
    void add(const std::string& before, const std::string& after) {
        if (before == after) return;
        if (!m_text.empty()) m_text += ", ";
        m_text += fmt::format("{} -> {}", before, after);
    }
    [[nodiscard]] std::string text() && { return std::move(m_text); }

private:
    std::string m_text;
};

std::string amountText(const std::optional<double>& value, std::string_view unit) {
    return value ? fmt::format("{} {}", numberText(*value), unit)
                 : fmt::format("no {}", unit == "km" ? "distance" : "length");
}

std::string quoted(const std::string& text) {
    return text.empty() ? "no title" : "\"" + text + "\"";
}

std::string classText(const std::optional<SessionClass>& sessionClass) {
    return sessionClass ? std::string(word(*sessionClass)) : "any";
}

} // namespace

std::string dayText(Date date) {
    return fmt::format("{} {} {} {}",
                       shortWeekdayName(weekdayOf(date)),
                       dayOfMonth(date),
                       monthName(date).substr(0, 3),
                       yearOf(date));
}

std::string numberText(double value) {
    const double rounded = std::round(value * 100) / 100;
    std::string text = fmt::format("{:.2f}", rounded);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string countText(std::size_t count, const std::string& one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string nameOf(const Run& run) {
    if (!run.title.empty()) return run.title;
    return std::string(word(run.kind)) + (run.kind == RunKind::Rest ? " day" : " run");
}

std::string nameOf(const Pin& pin) {
    if (pin.kind == PinKind::Never) return "no strength";
    return classText(pin.sessionClass) + " strength";
}

std::string differenceOf(const Run& before, const Run& after) {
    Parts parts;
    parts.add(dayText(before.date), dayText(after.date));
    parts.add(before.start.empty() ? "no start" : before.start,
              after.start.empty() ? "no start" : after.start);
    parts.add(std::string(word(before.kind)), std::string(word(after.kind)));
    parts.add(amountText(before.km, "km"), amountText(after.km, "km"));
    parts.add(amountText(before.minutes, "min"), amountText(after.minutes, "min"));
    parts.add(quoted(before.title), quoted(after.title));
    return std::move(parts).text();
}

std::string differenceOf(const Race& before, const Race& after) {
    Parts parts;
    parts.add(dayText(before.date), dayText(after.date));
    parts.add(quoted(before.name), quoted(after.name));
    parts.add(amountText(before.km, "km"), amountText(after.km, "km"));
    parts.add(fmt::format("{} race", word(before.priority)),
              fmt::format("{} race", word(after.priority)));
    return std::move(parts).text();
}

std::string differenceOf(const Pin& before, const Pin& after) {
    Parts parts;
    parts.add(dayText(before.date), dayText(after.date));
    parts.add(nameOf(before), nameOf(after));
    return std::move(parts).text();
}

} // namespace stridewright::app
