// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/interchange/calendar.hpp>

namespace stridewright::interchange {

/// What a workout's text says.
struct Reading {
    EntryKind kind = EntryKind::Unknown;
    std::vector<EntryKind> also;
    std::vector<EntryKind> alternatives;
    std::optional<double> minutes;
    std::optional<double> km;
    bool optional = false;
    double confidence = 0;
    std::string evidence; ///< the words and the rule that decided
};

/// Reads a workout from free text: the title first, the description where the title says nothing.
[[nodiscard]] Reading readWorkout(std::string_view title, std::string_view description = {});

/// The reading in the form of a labelled title: "tempo", "long+tempo" (both), "rest|easy" (a
/// choice). A steady run counts as easy there.
[[nodiscard]] std::string labelOf(const Reading& reading);

} // namespace stridewright::interchange
