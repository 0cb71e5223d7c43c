// SPDX-License-Identifier: MIT
#include "interchange/known_ids.hpp"

#include "interchange/nearest.hpp"

#include <algorithm>

namespace stridewright::interchange {

namespace {

template <class Range>
std::vector<std::string> idsOf(const Range& range) {
    std::vector<std::string> ids;
    for (const auto& one : range)
        ids.push_back(one.id);
    return ids;
}

} // namespace

KnownIds::KnownIds(const Catalog& catalog)
    : m_checks(true), m_exercises(idsOf(catalog.exercises())),
      m_concerns(idsOf(catalog.concerns())), m_gates(idsOf(catalog.gates())) {
    for (const EquipmentTier& tier : catalog.tiers())
        m_equipment.insert(m_equipment.end(), tier.items.begin(), tier.items.end());
}

std::string KnownIds::read(const JsonValue& value,
                           std::string_view what,
                           const std::vector<std::string>& known) const {
    if (!m_checks) return value.string(kLongestText);
    std::string id = value.string();
    if (std::ranges::find(known, id) == known.end())
        value.fail("there is no " + std::string(what) + " " + value.shown() + " in the catalog." +
                   maybe(id, known));
    return id;
}

std::vector<std::string> KnownIds::readAll(const JsonValue& value,
                                           std::string_view what,
                                           const std::vector<std::string>& known) const {
    std::vector<std::string> ids;
    for (const JsonValue& item : value.items())
        ids.push_back(read(item, what, known));
    return ids;
}

std::string KnownIds::exercise(const JsonValue& value) const {
    return read(value, "exercise", m_exercises);
}
std::string KnownIds::concern(const JsonValue& value) const {
    return read(value, "concern", m_concerns);
}
std::string KnownIds::gate(const JsonValue& value) const {
    return read(value, "gate", m_gates);
}
std::string KnownIds::equipment(const JsonValue& value) const {
    return read(value, "equipment", m_equipment);
}

std::vector<std::string> KnownIds::exercises(const JsonValue& value) const {
    return readAll(value, "exercise", m_exercises);
}
std::vector<std::string> KnownIds::concerns(const JsonValue& value) const {
    return readAll(value, "concern", m_concerns);
}
std::vector<std::string> KnownIds::gates(const JsonValue& value) const {
    return readAll(value, "gate", m_gates);
}
std::vector<std::string> KnownIds::equipmentList(const JsonValue& value) const {
    return readAll(value, "equipment", m_equipment);
}

} // namespace stridewright::interchange
