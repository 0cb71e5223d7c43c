// SPDX-License-Identifier: MIT
#include "planning/compose_profile.hpp"

#include <algorithm>

namespace stridewright::planning {

namespace {

template <class List, class Value>
bool holds(const List& list, const Value& value) {
    return std::ranges::find(list, value) != list.end();
}

bool blocks(const Concern& concern, Zone zone, const Exercise& exercise) {
    for (const std::string& tag : exercise.contraindications)
        if (holds(concern.alwaysBlockTags, tag)) return true;
    if (zone == Zone::Green) return false;
    if (holds(concern.amberBlockIds, exercise.id)) return true;
    for (const std::string& tag : exercise.contraindications)
        if (holds(concern.amberBlockTags, tag)) return true;
    if (zone == Zone::Amber) return false;
    // Red: a sore insertion cannot be told from the rest of the tendon, so its tags go as well.
    for (const std::string& tag : exercise.contraindications)
        if (holds(concern.insertionalBlockTags, tag)) return true;
    return holds(concern.redBlockPatterns, std::string(word(exercise.pattern)));
}

void readGates(const PlanRequest& request, const CompositionRules& rules, Profile& profile) {
    const auto& implied = rules.impliedGates[static_cast<std::size_t>(profile.level)];
    const auto& open = request.athlete.gates ? *request.athlete.gates : implied;
    profile.gates.insert(open.begin(), open.end());
    if (profile.age)
        for (const std::string& gate : profile.age->closedGates)
            profile.gates.erase(gate);
    for (const auto& [gate, concerns] : rules.gateClosedBy)
        for (const std::string& concern : concerns)
            if (const auto zone = profile.zones.find(concern);
                zone != profile.zones.end() && zone->second != Zone::Green)
                profile.gates.erase(gate);
}

void readZones(const PlanRequest& request,
               const Catalog& catalog,
               const CompositionRules& rules,
               const Limits& limits,
               Profile& profile) {
    for (const std::string& id : request.athlete.concerns)
        profile.zones.emplace(id, Zone::Green);
    for (const PainReport& pain : request.athlete.pain) {
        const Concern* concern = catalog.concern(pain.concern);
        if (!concern) continue;
        const auto scores = rules.zones.find(concern->tissue);
        Zone zone = Zone::Red;
        if (scores != rules.zones.end())
            zone = pain.score <= scores->second.green   ? Zone::Green
                   : pain.score <= scores->second.amber ? Zone::Amber
                                                        : Zone::Red;
        Zone& known = profile.zones.emplace(concern->id, zone).first->second;
        known = std::max(known, zone);
    }
    for (const auto& [id, zone] : limits.zones) {
        Zone& known = profile.zones.emplace(id, zone).first->second;
        known = std::max(known, zone);
    }
    for (auto& [id, zone] : profile.zones) {
        const Concern* concern = catalog.concern(id);
        if (!concern) continue;
        // A concern that blocks every pattern spares the legs even as history: nobody but a
        // clinician can say that it is over.
        if (holds(concern->redBlockPatterns, "*")) {
            profile.withoutLegs = true;
            zone = std::max(zone, Zone::Amber);
            if (concern->tissue == kClearance) {
                zone = Zone::Red;
                profile.clearance = concern;
            }
            profile.nothing = profile.nothing || zone == Zone::Red;
        }
        profile.red = profile.red || zone == Zone::Red;
        profile.sore = profile.sore || zone != Zone::Green;
    }
}

} // namespace

bool Profile::allows(const Exercise& exercise) const {
    return holds(allowed, &exercise);
}

Profile profileOf(const PlanRequest& request,
                  const Catalog& catalog,
                  const CompositionRules& rules,
                  const Limits& limits) {
    Profile profile;
    const Athlete& athlete = request.athlete;
    profile.level = athlete.level;
    profile.owned = athlete.equipment;
    if (athlete.age) {
        profile.age = &rules.ages.back();
        for (const AgeDoses& row : rules.ages)
            if (*athlete.age <= row.upTo) {
                profile.age = &row;
                break;
            }
    }
    readZones(request, catalog, rules, limits, profile);
    profile.withoutLegs = profile.withoutLegs || limits.stop != Stop::None;
    profile.nothing = profile.nothing || limits.stop == Stop::All;
    readGates(request, rules, profile);
    const bool supported = std::ranges::any_of(
        rules.supports, [&](const std::string& item) { return holds(profile.owned, item); });

    for (const Exercise& exercise : catalog.exercises()) {
        if (exercise.level > athlete.level) continue;
        if (!exercise.gate.empty() && !profile.gates.contains(exercise.gate)) continue;
        if (!canEquip(exercise, athlete.equipment)) continue;
        if (holds(athlete.excludedExercises, exercise.id)) continue;
        if (limits.blocked.contains(exercise.id)) continue;
        if (profile.withoutLegs && !holds(rules.withoutLegs, exercise.id)) continue;
        if (profile.age && profile.age->bodyweightOnly && exercise.loading == Loading::Required)
            continue;
        // Who jumps has nothing to hold on to, whatever stands near.
        const bool held = supported && exercise.slot != Slot::Power;
        if (profile.age && profile.age->supportForBalance && !held &&
            holds(exercise.contraindications, "balance_fall"))
            continue;
        const bool blocked = std::ranges::any_of(profile.zones, [&](const auto& entry) {
            const Concern* concern = catalog.concern(entry.first);
            return concern && blocks(*concern, entry.second, exercise);
        });
        if (!blocked) profile.allowed.push_back(&exercise);
    }
    for (const auto& [id, zone] : profile.zones)
        if (const Concern* concern = catalog.concern(id))
            for (const std::string& exercise : concern->emphasis)
                profile.emphasis.emplace(exercise, concern);
    profile.loads = std::ranges::any_of(
        rules.held, [&](const std::string& item) { return holds(profile.owned, item); });
    return profile;
}

} // namespace stridewright::planning
