// SPDX-License-Identifier: MIT
#include <stridewright/domain/message.hpp>

#include <fmt/format.h>

#include <cassert>
#include <cmath>

namespace stridewright {

namespace {

constexpr MessageText kGenericTexts[] = {{kAsWritten, "{0}"}};

const MessageText* find(std::string_view code) {
    const std::span<const MessageText> generic(kGenericTexts);
    for (const auto table :
         {generic, placementTexts(), compositionTexts(), importTexts(), recordTexts()})
        for (const MessageText& row : table)
            if (row.code == code) return &row;
    return nullptr;
}

std::string_view textOf(std::string_view code) {
    const MessageText* const row = find(code);
    assert(row && "a code without words");
    return row ? row->text : code;
}

std::string shown(const Arg& arg, std::string_view form) {
    if (const auto* number = std::get_if<std::int64_t>(&arg)) return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&arg)) return *text;
    if (const auto* real = std::get_if<double>(&arg)) {
        const double rounded = std::round(*real * 10) / 10;
        return rounded == std::floor(rounded) ? fmt::format("{:.0f}", rounded)
                                              : fmt::format("{:.1f}", rounded);
    }
    const Date date = std::get<Date>(arg);
    if (form == "day") return std::string(weekdayName(weekdayOf(date)));
    return fmt::format("{} {} {}",
                       shortWeekdayName(weekdayOf(date)),
                       dayOfMonth(date),
                       monthName(date).substr(0, 3));
}

} // namespace

bool hasWords(std::string_view code, std::span<const Arg> args) {
    const MessageText* const row = find(code);
    if (!row) return false;
    for (std::size_t i = 0; i + 1 < row->text.size(); ++i)
        if (row->text[i] == '{' && static_cast<std::size_t>(row->text[i + 1] - '0') >= args.size())
            return false;
    return true;
}

Message describe(const Reason& reason) {
    return {textOf(reason.code), reason.args};
}

Message describe(const Finding& finding) {
    return {textOf(finding.code), finding.args};
}

std::string english(const Message& message) {
    std::string result;
    for (std::size_t i = 0; i < message.text.size(); ++i) {
        const std::size_t end = message.text[i] == '{' ? message.text.find('}', i) : i;
        if (message.text[i] != '{' || end == std::string_view::npos) {
            result += message.text[i];
            continue;
        }
        const std::string_view place = message.text.substr(i + 1, end - i - 1);
        const std::size_t colon = place.find(':');
        const std::size_t index = static_cast<std::size_t>(place[0] - '0');
        assert(index < message.args.size());
        const std::string_view form =
            colon == std::string_view::npos ? std::string_view() : place.substr(colon + 1);
        if (index < message.args.size()) result += shown(message.args[index], form);
        i = end;
    }
    return result;
}

} // namespace stridewright
