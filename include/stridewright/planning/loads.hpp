// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/progression_rules.hpp>

#include <span>
#include <string>
#include <vector>

namespace stridewright::planning {

/// A load that can be made with what the athlete owns.
struct MakeableLoad {
    double kg = 0; ///< of each hand where one is held in each
    ImplementKind kind = ImplementKind::Dumbbell;
    MassUnit unit = MassUnit::Kilogram; ///< printed on it
    friend bool operator==(const MakeableLoad&, const MakeableLoad&) = default;
};

/// The loads that are possible for an exercise.
class Loads {
public:
    Loads() = default;
    /// `told` is whether they come from an inventory, and not from what is usual.
    Loads(std::vector<MakeableLoad> loads, bool told, bool eachHand);

    [[nodiscard]] std::span<const MakeableLoad> all() const { return m_loads; } ///< ascending
    [[nodiscard]] bool empty() const { return m_loads.empty(); }
    [[nodiscard]] bool told() const { return m_told; }
    [[nodiscard]] bool eachHand() const { return m_eachHand; }
    [[nodiscard]] bool makes(double kg) const;
    /// Null where there is none.
    [[nodiscard]] const MakeableLoad* nearestAtOrBelow(double kg) const;
    [[nodiscard]] const MakeableLoad* nextAbove(double kg) const;
    /// The lightest in the range, both ends included; null where there is none.
    [[nodiscard]] const MakeableLoad* lightestWithin(double lowKg, double highKg) const;

private:
    std::vector<MakeableLoad> m_loads;
    bool m_told = false;
    bool m_eachHand = false;
};

/// What can be lifted in an exercise. Bars take plates in pairs, each side alike; two-handed
/// exercises need two alike; a bag goes from nothing to its most in its steps. Where the
/// inventory tells of nothing that suits the exercise, loads are the usual ones of its equipment
/// (data/rules/progression.json). Bands have none.
[[nodiscard]] Loads
loadsFor(const Exercise& exercise, const Athlete& athlete, const ProgressionRules& rules);

/// The athlete's bands that suit an exercise, weakest first; those of unknown strength as listed.
[[nodiscard]] std::vector<Implement>
bandsFor(const Exercise& exercise, const Athlete& athlete, const ProgressionRules& rules);

/// How the exercise grows: by its increment and by what is lifted now. Without a load an exercise
/// that may be loaded grows as bodyweight does.
[[nodiscard]] GrowthKind growthOf(const Exercise& exercise,
                                  const Loads& loads,
                                  std::optional<double> loadKg,
                                  const Athlete& athlete,
                                  const ProgressionRules& rules);

/// "32 kg", "35 lb"; a number in kilograms where no load is exactly it.
[[nodiscard]] std::string loadText(double kg, const Loads& loads);
/// "your dumbbells".
[[nodiscard]] std::string_view kitText(ImplementKind kind);

} // namespace stridewright::planning
