// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stridewright::interchange {

/// A distance (km) or a duration (minutes) of a title; equal ends where it is no range.
struct Quantity {
    enum class Kind { Distance, Duration } kind = Kind::Distance;
    double low = 0;
    double high = 0;
    std::size_t begin = 0; ///< place in the normalised text
    std::size_t end = 0;
};

/// "6 x 800 m": how often, and how long each is where that is written.
struct Repetition {
    double count = 0;
    std::optional<double> km;
    std::optional<double> minutes;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// What the numbers of a title say. Paces, heart rates, efforts and rests are told apart first, so
/// that none is taken for the session's distance or time.
struct TitleNumbers {
    std::vector<Quantity> quantities; ///< outside repetitions, paces and rests
    std::vector<Repetition> repetitions;
    std::optional<double> paceOfKm;  ///< "@ 5K pace": the race whose pace it is
    std::optional<double> heartRate; ///< the lower end of "HR 155-165"
    std::optional<double> effort;    ///< the upper end of "RPE 7-8"
    std::optional<int> zone;         ///< the highest training zone named
    bool watts = false;
    bool pace = false;                                   ///< a pace such as 5:45/km is written
    [[nodiscard]] std::optional<double> km() const;      ///< of the session
    [[nodiscard]] std::optional<double> minutes() const; ///< of the session
};

/// `text` is normalised.
[[nodiscard]] TitleNumbers readNumbers(std::string_view text);

} // namespace stridewright::interchange
