// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include "interchange/nearest.hpp"

#include <algorithm>
#include <charconv>

namespace stridewright::cli {

namespace {

[[noreturn]] void refuse(const std::string& option, const std::string& problem) {
    throw CLI::ValidationError(option, problem);
}

template <class Number>
std::optional<Number> numberIn(std::string_view text) {
    Number number{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

Date dateArgument(const std::string& option, const std::string& text) {
    const auto date = parseDate(text);
    if (!date || yearOf(*date) < 1970 || yearOf(*date) > 2199)
        refuse(option, "must be a date YYYY-MM-DD that exists, 1970 to 2199, not \"" + text + "\"");
    return *date;
}

SessionBounds boundsArgument(const std::string& option, const std::string& text) {
    const std::size_t dash = text.find('-');
    const auto min = numberIn<int>(std::string_view(text).substr(0, dash));
    const auto max =
        dash == std::string::npos ? min : numberIn<int>(std::string_view(text).substr(dash + 1));
    if (!min || !max || *min < 2 || *max > 3 || *min > *max)
        refuse(option, "must be 2-3, 2 or 3, not \"" + text + "\"");
    return {*min, *max};
}

Race raceArgument(const std::string& option, const std::string& text) {
    const std::string form =
        "must be DATE:KM or DATE:KM:PRIORITY, such as 2027-02-07:21.1:A, not \"" + text + "\"";
    if (text.size() < 12 || text[10] != ':') refuse(option, form);
    Race race;
    race.date = dateArgument(option, text.substr(0, 10));
    std::string distance = text.substr(11);
    if (const std::size_t colon = distance.find(':'); colon != std::string::npos) {
        const auto priority = fromWord<RacePriority>(distance.substr(colon + 1));
        if (!priority) refuse(option, form);
        race.priority = *priority;
        distance.resize(colon);
    }
    const auto km = numberIn<double>(distance);
    if (!km || !(*km > 0) || !(*km <= 1000)) refuse(option, form);
    race.km = *km;
    return race;
}

std::vector<std::string> equipmentArgument(const std::string& option,
                                           const std::vector<std::string>& names,
                                           const Catalog& catalog) {
    std::vector<std::string> owned;
    const auto add = [&](const std::string& item) {
        if (std::ranges::find(owned, item) == owned.end()) owned.push_back(item);
    };
    const auto addTiersUpTo = [&](std::string_view id) {
        for (const EquipmentTier& tier : catalog.tiers()) {
            std::ranges::for_each(tier.items, add);
            if (tier.id == id) break;
        }
    };
    if (!catalog.tiers().empty()) addTiersUpTo(catalog.tiers().front().id);
    for (const std::string& name : names) {
        if (std::ranges::find(catalog.tiers(), name, &EquipmentTier::id) != catalog.tiers().end()) {
            addTiersUpTo(name);
            continue;
        }
        if (!catalog.knowsEquipment(name)) {
            std::vector<std::string> known;
            for (const EquipmentTier& tier : catalog.tiers()) {
                known.push_back(tier.id);
                known.insert(known.end(), tier.items.begin(), tier.items.end());
            }
            refuse(option,
                   "there is no equipment \"" + name + "\"." + interchange::maybe(name, known));
        }
        add(name);
    }
    return owned;
}

CLI::Option* addDate(CLI::App& command,
                     const std::string& name,
                     std::optional<Date>& target,
                     const std::string& description) {
    return command
        .add_option_function<std::string>(
            name,
            [name, &target](const std::string& text) { target = dateArgument(name, text); },
            description)
        ->option_text("DATE");
}

CLI::Option* addPaper(CLI::App& command, interchange::Paper& target) {
    return command
        .add_option_function<std::string>(
            "--paper",
            [&target](const std::string& text) {
                if (text != "a4" && text != "letter")
                    refuse("--paper", "must be a4 or letter, not \"" + text + "\"");
                target = text == "a4" ? interchange::Paper::A4 : interchange::Paper::Letter;
            },
            "the paper of the PDF: a4 (default) or letter")
        ->option_text(" ");
}

} // namespace stridewright::cli
