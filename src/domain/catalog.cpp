// SPDX-License-Identifier: MIT
#include <stridewright/domain/catalog.hpp>

#include <algorithm>

namespace stridewright {

Catalog::Catalog(std::vector<Exercise> exercises,
                 std::vector<Concern> concerns,
                 std::vector<EquipmentTier> tiers,
                 std::vector<Gate> gates,
                 std::vector<std::string> contraindications)
    : m_exercises(std::move(exercises)), m_concerns(std::move(concerns)), m_tiers(std::move(tiers)),
      m_gates(std::move(gates)), m_contraindications(std::move(contraindications)) {
    for (std::size_t i = 0; i < m_exercises.size(); ++i)
        m_exerciseById[m_exercises[i].id] = i;
}

const Exercise* Catalog::exercise(std::string_view id) const {
    const auto found = m_exerciseById.find(std::string(id));
    return found == m_exerciseById.end() ? nullptr : &m_exercises[found->second];
}

const Concern* Catalog::concern(std::string_view id) const {
    const auto found = std::ranges::find(m_concerns, id, &Concern::id);
    return found == m_concerns.end() ? nullptr : &*found;
}

const Gate* Catalog::gate(std::string_view id) const {
    const auto found = std::ranges::find(m_gates, id, &Gate::id);
    return found == m_gates.end() ? nullptr : &*found;
}

bool Catalog::knowsEquipment(std::string_view id) const {
    return std::ranges::any_of(m_tiers, [&](const EquipmentTier& tier) {
        return std::ranges::find(tier.items, id) != tier.items.end();
    });
}

bool canEquip(const Exercise& exercise, std::span<const std::string> owned) {
    return std::ranges::any_of(exercise.equipment, [&](const std::vector<std::string>& items) {
        return std::ranges::all_of(items, [&](const std::string& item) {
            return std::ranges::find(owned, item) != owned.end();
        });
    });
}

namespace {

bool blockedWhileSore(const Exercise& exercise, const Concern& concern) {
    const auto& ids = concern.amberBlockIds;
    if (std::ranges::find(ids, exercise.id) != ids.end()) return true;
    return std::ranges::any_of(exercise.contraindications, [&](const std::string& tag) {
        const auto& tags = concern.amberBlockTags;
        return std::ranges::find(tags, tag) != tags.end();
    });
}

} // namespace

std::vector<const Exercise*> filtered(const Catalog& catalog, const CatalogFilter& filter) {
    const Concern* concern = filter.concern.empty() ? nullptr : catalog.concern(filter.concern);
    std::vector<const Exercise*> result;
    for (const Exercise& exercise : catalog.exercises()) {
        if (filter.focus && exercise.primary != *filter.focus &&
            std::ranges::find(exercise.secondary, *filter.focus) == exercise.secondary.end())
            continue;
        if (filter.pattern && exercise.pattern != *filter.pattern) continue;
        if (filter.level && exercise.level > *filter.level) continue;
        if (filter.equipment && !canEquip(exercise, *filter.equipment)) continue;
        if (concern && blockedWhileSore(exercise, *concern)) continue;
        result.push_back(&exercise);
    }
    return result;
}

} // namespace stridewright
