// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/words.hpp>

namespace stridewright {

/// The hard rules of placement. `Past` closes the days before the first that may be planned.
enum class RuleId {
    Count,
    Spacing,
    Available,
    Time,
    Race,
    BeforeHard,
    LongDay,
    Ceiling,
    HeavyCount,
    RestDay,
    Pin,
    Past
};

template <>
struct EnumWords<RuleId> {
    static constexpr std::array<std::string_view, 12> words{"count",
                                                            "spacing",
                                                            "available",
                                                            "time",
                                                            "race",
                                                            "before_hard",
                                                            "long_day",
                                                            "ceiling",
                                                            "heavy_count",
                                                            "rest_day",
                                                            "pin",
                                                            "past"};
};

/// The terms of a placement's cost.
enum class CostTerm {
    Frequency,
    Demand,
    Host,
    NextDay,
    SecondDay,
    PreviousDay,
    RestDay,
    Preferred,
    Rhythm,
    Gap,
    Stability
};

template <>
struct EnumWords<CostTerm> {
    static constexpr std::array<std::string_view, 11> words{"frequency",
                                                            "demand",
                                                            "host",
                                                            "next_day",
                                                            "second_day",
                                                            "previous_day",
                                                            "rest_day",
                                                            "preferred",
                                                            "rhythm",
                                                            "gap",
                                                            "stability"};
};

} // namespace stridewright
