// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/words.hpp>

#include <string>
#include <vector>

namespace stridewright {

enum class MassUnit { Kilogram, Pound };

template <>
struct EnumWords<MassUnit> {
    static constexpr std::array<std::string_view, 2> words{"kg", "lb"};
};

/// Kilograms in one pound, by definition.
inline constexpr double kKilogramsPerPound = 0.45359237;

[[nodiscard]] constexpr double toKilograms(double mass, MassUnit unit) {
    return unit == MassUnit::Pound ? mass * kKilogramsPerPound : mass;
}

/// What a thing that can be lifted is, and so how its loads are built.
enum class ImplementKind {
    Bar,        ///< `mass` is the empty bar; loaded with plates in pairs
    Plate,      ///< `mass` of one, `count` of them in all
    Dumbbell,   ///< `mass` of one; `count` 2 is a pair
    Kettlebell, ///< `mass` of one
    Bag,        ///< a backpack or sandbag, from nothing to `mass` in steps of `step`
    Band,       ///< ordered by `mass`, the pull at twice its length; `mass` 0 where not known
    Machine     ///< from `step` to `mass` in steps of `step`
};

template <>
struct EnumWords<ImplementKind> {
    static constexpr std::array<std::string_view, 7> words{
        "bar", "plate", "dumbbell", "kettlebell", "bag", "band", "machine"};
};

/// One thing, or several alike, that the athlete owns, in the unit that is printed on it.
struct Implement {
    ImplementKind kind = ImplementKind::Dumbbell;
    std::string equipment; ///< equipment id of the catalog that it makes possible
    std::string label;     ///< as its owner calls it ("green band"), or empty
    double mass = 0;       ///< 0 to 1000
    double step = 0;       ///< see ImplementKind; 0 elsewhere
    MassUnit unit = MassUnit::Kilogram;
    int count = 1; ///< 1 to 100
    friend bool operator==(const Implement&, const Implement&) = default;
};

/// A place to train with equipment of its own: "hotel room", "club gym".
struct Place {
    std::string name;
    std::vector<std::string> equipment; ///< equipment ids of the catalog
    std::vector<Implement> inventory;
    friend bool operator==(const Place&, const Place&) = default;
};

} // namespace stridewright
