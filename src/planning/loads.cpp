// SPDX-License-Identifier: MIT
#include <stridewright/planning/loads.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

constexpr double kSame = 0.005;      ///< kilograms; nearer loads are one
constexpr double kHeaviest = 500;    ///< kilograms of plates on a bar
constexpr double kNearPlates = 0.05; ///< kilograms; nearer sums of plates need not both be kept

/// Steps of a plate count: how many of a kind may be added at once.
enum class PlateUse { Single, Pair };

std::vector<double>
plateSums(const std::vector<Implement>& inventory, PlateUse use, double heaviest) {
    std::vector<double> sums{0};
    for (const Implement& plate : inventory) {
        if (plate.kind != ImplementKind::Plate) continue;
        const double one = toKilograms(plate.mass, plate.unit) * (use == PlateUse::Pair ? 2 : 1);
        const int count = use == PlateUse::Pair ? plate.count / 2 : plate.count;
        if (one <= kSame) continue;
        std::vector<double> next;
        for (const double sum : sums)
            for (int n = 0; n <= count && sum + n * one <= heaviest; ++n)
                next.push_back(sum + n * one);
        std::ranges::sort(next);
        const auto same = std::unique(
            next.begin(), next.end(), [](double a, double b) { return b - a < kNearPlates; });
        next.erase(same, next.end());
        sums = std::move(next);
    }
    return sums;
}

bool ownsPlates(const Athlete& athlete) {
    return std::ranges::any_of(
        athlete.inventory, [](const Implement& each) { return each.kind == ImplementKind::Plate; });
}

/// Loads from the inventory for one kind of equipment; whether the inventory tells of it at all.
bool addOwned(const std::string& item,
              bool eachHand,
              const Athlete& athlete,
              std::vector<MakeableLoad>& loads) {
    bool told = false;
    for (const Implement& each : athlete.inventory) {
        if (each.equipment != item || each.kind == ImplementKind::Plate) continue;
        told = true;
        const auto add = [&](double kg) { loads.push_back({kg, each.kind, each.unit}); };
        const double mass = toKilograms(each.mass, each.unit);
        const double step = toKilograms(each.step, each.unit);
        switch (each.kind) {
        case ImplementKind::Bar:
            for (const double plates : plateSums(athlete.inventory, PlateUse::Pair, kHeaviest))
                add(mass + plates);
            break;
        case ImplementKind::Dumbbell:
        case ImplementKind::Kettlebell: {
            int alike = 0;
            for (const Implement& other : athlete.inventory)
                if (other.equipment == item && other.kind == each.kind &&
                    std::abs(toKilograms(other.mass, other.unit) - mass) < kSame)
                    alike += other.count;
            if (!eachHand || alike >= 2) add(mass);
            break;
        }
        case ImplementKind::Bag:
        case ImplementKind::Machine:
            if (step <= kSame) {
                add(mass);
                break;
            }
            for (int n = 1; n * step <= mass + kSame; ++n)
                add(n * step);
            break;
        case ImplementKind::Plate:
        case ImplementKind::Band:
            break;
        }
    }
    return told;
}

void addUsual(ImplementKind kind, const ProgressionRules& rules, std::vector<MakeableLoad>& loads) {
    const auto usual = std::ranges::find(rules.usual, kind, &UsualSteps::kind);
    if (usual == rules.usual.end()) return;
    double kg = usual->leastKg;
    loads.push_back({kg, kind, MassUnit::Kilogram});
    for (const UsualSteps::Step& step : usual->steps)
        while (kg + step.stepKg <= step.upToKg + kSame) {
            kg += step.stepKg;
            loads.push_back({kg, kind, MassUnit::Kilogram});
        }
}

bool owns(const Athlete& athlete, const std::string& item) {
    return std::ranges::find(athlete.equipment, item) != athlete.equipment.end();
}

/// Equipment that is loaded in an exercise, each once, in the catalog's order.
std::vector<std::string>
loadedItems(const Exercise& exercise, const Athlete& athlete, const ProgressionRules& rules) {
    std::vector<std::string> items;
    const auto add = [&](const std::string& item) {
        if (std::ranges::find(items, item) == items.end()) items.push_back(item);
    };
    for (const auto& alternative : exercise.equipment) {
        if (!std::ranges::all_of(alternative,
                                 [&](const auto& item) { return owns(athlete, item); }))
            continue;
        bool loaded = false;
        for (const std::string& item : alternative)
            if (rules.kinds.contains(item)) {
                add(item);
                loaded = true;
            }
        if (!loaded && exercise.loading == Loading::Optional)
            for (const std::string& item : rules.anyHeld)
                if (owns(athlete, item)) add(item);
    }
    return items;
}

std::string number(double value) {
    const double rounded = std::round(value * 100) / 100;
    std::string text = fmt::format("{:.2f}", rounded);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

} // namespace

Loads::Loads(std::vector<MakeableLoad> loads, bool told, bool eachHand)
    : m_loads(std::move(loads)), m_told(told), m_eachHand(eachHand) {
    std::ranges::stable_sort(m_loads, {}, &MakeableLoad::kg);
    const auto same = std::unique(m_loads.begin(), m_loads.end(), [](const auto& a, const auto& b) {
        return b.kg - a.kg < kSame;
    });
    m_loads.erase(same, m_loads.end());
    std::erase_if(m_loads, [](const MakeableLoad& load) { return load.kg < kSame; });
}

bool Loads::makes(double kg) const {
    return std::ranges::any_of(
        m_loads, [&](const MakeableLoad& load) { return std::abs(load.kg - kg) < kSame; });
}

const MakeableLoad* Loads::nearestAtOrBelow(double kg) const {
    const MakeableLoad* found = nullptr;
    for (const MakeableLoad& load : m_loads)
        if (load.kg <= kg + kSame) found = &load;
    return found;
}

const MakeableLoad* Loads::nextAbove(double kg) const {
    for (const MakeableLoad& load : m_loads)
        if (load.kg > kg + kSame) return &load;
    return nullptr;
}

const MakeableLoad* Loads::lightestWithin(double lowKg, double highKg) const {
    for (const MakeableLoad& load : m_loads)
        if (load.kg >= lowKg - kSame) return load.kg <= highKg + kSame ? &load : nullptr;
    return nullptr;
}

Loads loadsFor(const Exercise& exercise, const Athlete& athlete, const ProgressionRules& rules) {
    if (exercise.loading == Loading::None) return {};
    const bool pair = rules.pairs.contains(exercise.id);
    std::vector<MakeableLoad> own;
    std::vector<MakeableLoad> usual;
    bool told = false;
    bool eachHand = false;
    for (const std::string& item : loadedItems(exercise, athlete, rules)) {
        const ImplementKind kind = rules.kinds.at(item);
        const bool inEach =
            pair && (kind == ImplementKind::Dumbbell || kind == ImplementKind::Kettlebell);
        eachHand = eachHand || inEach;
        if (kind == ImplementKind::Band) continue;
        if (kind == ImplementKind::Plate && ownsPlates(athlete)) {
            told = true;
            for (const double kg : plateSums(athlete.inventory, PlateUse::Single, kHeaviest))
                own.push_back({kg, kind, MassUnit::Kilogram});
            continue;
        }
        if (addOwned(item, inEach, athlete, own))
            told = true;
        else
            addUsual(kind, rules, usual);
    }
    // Who tells of some of it is taken at their word.
    return {told ? std::move(own) : std::move(usual), told, eachHand};
}

std::vector<Implement>
bandsFor(const Exercise& exercise, const Athlete& athlete, const ProgressionRules& rules) {
    std::vector<Implement> bands;
    const auto items = loadedItems(exercise, athlete, rules);
    for (const Implement& each : athlete.inventory)
        if (each.kind == ImplementKind::Band &&
            std::ranges::find(items, each.equipment) != items.end())
            bands.push_back(each);
    std::ranges::stable_sort(
        bands, {}, [](const Implement& band) { return toKilograms(band.mass, band.unit); });
    return bands;
}

GrowthKind growthOf(const Exercise& exercise,
                    const Loads& loads,
                    std::optional<double> loadKg,
                    const Athlete& athlete,
                    const ProgressionRules& rules) {
    if (exercise.loading == Loading::None || exercise.increment == Increment::None)
        return GrowthKind::Bodyweight;
    if (exercise.increment == Increment::Core) return GrowthKind::Core;
    const bool band =
        std::ranges::any_of(loadedItems(exercise, athlete, rules), [&](const std::string& item) {
            return rules.kinds.at(item) == ImplementKind::Band;
        });
    if (exercise.increment == Increment::Band || (loads.empty() && band)) return GrowthKind::Band;
    if (exercise.loading == Loading::Optional && !loadKg) return GrowthKind::Bodyweight;
    if (loads.empty()) return GrowthKind::Bodyweight;
    const MakeableLoad* now = loads.nearestAtOrBelow(loadKg.value_or(0));
    const ImplementKind kind = (now ? *now : loads.all().front()).kind;
    if (kind == ImplementKind::Machine) return GrowthKind::Machine;
    switch (exercise.increment) {
    case Increment::LowerBilateral:
        return kind == ImplementKind::Bar          ? GrowthKind::LowerBothBar
               : kind == ImplementKind::Kettlebell ? GrowthKind::LowerBothKettlebell
                                                   : GrowthKind::LowerBothHeld;
    case Increment::LowerUnilateral:
        return GrowthKind::LowerOneSide;
    case Increment::Upper:
        return GrowthKind::Upper;
    case Increment::Calf:
        return GrowthKind::Calf;
    case Increment::None:
    case Increment::Core:
    case Increment::Band:
        break;
    }
    return GrowthKind::Bodyweight;
}

std::string loadText(double kg, const Loads& loads) {
    for (const MakeableLoad& load : loads.all())
        if (load.unit == MassUnit::Pound && load.kind != ImplementKind::Bar &&
            std::abs(load.kg - kg) < kSame)
            return number(kg / kKilogramsPerPound) + " lb";
    return number(kg) + " kg";
}

std::string_view kitText(ImplementKind kind) {
    switch (kind) {
    case ImplementKind::Bar:
        return "your bar and plates";
    case ImplementKind::Plate:
        return "your plates";
    case ImplementKind::Dumbbell:
        return "your dumbbells";
    case ImplementKind::Kettlebell:
        return "your kettlebells";
    case ImplementKind::Bag:
        return "your bag";
    case ImplementKind::Band:
        return "your bands";
    case ImplementKind::Machine:
        return "the steps of the machine";
    }
    return "what you own";
}

} // namespace stridewright::planning
