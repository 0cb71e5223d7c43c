// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/date.hpp>

#include <string>
#include <vector>

namespace stridewright {

enum class RunKind {
    Rest,
    Recovery,
    Easy,
    Cross,
    Steady,
    Tempo,
    Intervals,
    Hills,
    Long,
    Unknown,
    Race
};

template <>
struct EnumWords<RunKind> {
    static constexpr std::array<std::string_view, 11> words{"rest",
                                                            "recovery",
                                                            "easy",
                                                            "cross",
                                                            "steady",
                                                            "tempo",
                                                            "intervals",
                                                            "hills",
                                                            "long",
                                                            "unknown",
                                                            "race"};
};

/// How hard the runs of a day are; ordered, the day has the highest of its runs.
enum class DayLoad { None, Easy, Steady, Quality, Long, Race };

template <>
struct EnumWords<DayLoad> {
    static constexpr std::array<std::string_view, 6> words{
        "none", "easy", "steady", "quality", "long", "race"};
};

/// A hard day is one of quality, long run or race (placement.md, Words).
[[nodiscard]] constexpr bool isHard(DayLoad load) {
    return load >= DayLoad::Quality;
}

/// One planned run. A race is a `Race`, not a run; its kind appears here only where a plan shows
/// a day's entries together.
struct Run {
    Date date{};
    RunKind kind = RunKind::Easy;
    std::optional<double> minutes; ///< 0 to 1440
    std::optional<double> km;      ///< 0 to 1000
    std::string start;             ///< wall clock "HH:MM", or empty
    std::string title;
    friend bool operator==(const Run&, const Run&) = default;
};

enum class RacePriority { A, B, C };

template <>
struct EnumWords<RacePriority> {
    static constexpr std::array<std::string_view, 3> words{"A", "B", "C"};
};

struct Race {
    Date date{};
    std::string name;
    double km = 0; ///< over 0, at most 1000
    RacePriority priority = RacePriority::A;
    friend bool operator==(const Race&, const Race&) = default;
};

} // namespace stridewright
