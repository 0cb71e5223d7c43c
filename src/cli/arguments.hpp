// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/athlete.hpp>
#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/run.hpp>
#include <stridewright/interchange/sheet.hpp>

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace stridewright::cli {

// Values of the command line; a wrong one throws CLI::ValidationError, which is wrong usage.

[[nodiscard]] Date dateArgument(const std::string& option, const std::string& text);

/// "2-3" or "3".
[[nodiscard]] SessionBounds boundsArgument(const std::string& option, const std::string& text);

/// "2027-02-07:21.1" or "2027-02-07:21.1:B".
[[nodiscard]] Race raceArgument(const std::string& option, const std::string& text);

/// Ids and tier names to ids; a tier holds those before it, and what every home has is always
/// there.
[[nodiscard]] std::vector<std::string> equipmentArgument(const std::string& option,
                                                         const std::vector<std::string>& names,
                                                         const Catalog& catalog);

CLI::Option* addDate(CLI::App& command,
                     const std::string& name,
                     std::optional<Date>& target,
                     const std::string& description);

CLI::Option* addPaper(CLI::App& command, interchange::Paper& target);

/// "one of a, b, c".
template <class E>
[[nodiscard]] std::string wordList() {
    std::string list;
    for (const auto candidate : EnumWords<E>::words)
        list += (list.empty() ? "" : ", ") + std::string(candidate);
    return list;
}

template <class E>
[[nodiscard]] E wordArgument(const std::string& option, const std::string& text) {
    if (const auto value = fromWord<E>(text)) return *value;
    throw CLI::ValidationError(option,
                               "must be one of " + wordList<E>() + ", not \"" + text + "\"");
}

/// An option whose value is a word of an enum; `Target` is E or std::optional<E>.
template <class E, class Target>
CLI::Option* addWord(CLI::App& command,
                     const std::string& name,
                     Target& target,
                     const std::string& description) {
    return command
        .add_option_function<std::string>(
            name,
            [name, &target](const std::string& text) { target = wordArgument<E>(name, text); },
            description + " (" + wordList<E>() + ")")
        ->option_text(" ");
}

} // namespace stridewright::cli
