// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/csv.hpp"
#include <stridewright/domain/date.hpp>
#include <stridewright/domain/equipment.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace stridewright::interchange {

/// What a column of a strength log holds.
enum class StrengthField {
    Date, ///< with the time of day
    End,
    Workout,
    Duration,
    Exercise,
    ExerciseNotes,
    Order,
    SetType,
    Weight,
    WeightUnit,
    Reps,
    Distance,
    DistanceUnit,
    Seconds,
    Notes,
    WorkoutNotes,
    Rpe,
    Count ///< how many there are
};

enum class LengthUnit { Kilometre, Metre, Mile };

/// Where each value of a strength log stands, and what the header says about units.
struct StrengthColumns {
    std::string program; ///< "Strong" or "Hevy"
    std::optional<MassUnit> unit;
    std::optional<LengthUnit> length;
    std::size_t width = 0; ///< columns of the header
    std::array<std::optional<std::size_t>, static_cast<std::size_t>(StrengthField::Count)> places{};

    [[nodiscard]] bool has(StrengthField field) const {
        return places[static_cast<std::size_t>(field)].has_value();
    }
    /// The cell without the blanks around it; empty where there is none.
    [[nodiscard]] std::string value(const CsvRow& row, StrengthField field) const;
};

/// Nothing where this is not the header of a strength log. The first row of data tells headers in
/// a language that is not known by where its values stand.
[[nodiscard]] std::optional<StrengthColumns> strengthColumns(const CsvRow& header,
                                                             const CsvRow& first);

/// "2021-02-10 16:46:13", "8 Apr 2026, 16:50" and their like.
struct StrengthMoment {
    Date date{};
    std::string clock; ///< "HH:MM", or empty
    friend bool operator==(const StrengthMoment&, const StrengthMoment&) = default;
};
[[nodiscard]] std::optional<StrengthMoment> strengthMoment(std::string_view text);

} // namespace stridewright::interchange
