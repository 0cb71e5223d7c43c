// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/plan.hpp>
#include <stridewright/interchange/catalog_json.hpp>
#include <stridewright/interchange/rules_json.hpp>

#include <fstream>
#include <sstream>
#include <string>

/// Plans made by hand for tests of composition: days and classes, without a search.
namespace stridewright::support {

inline std::string fileText(const std::string& path) {
    std::ifstream file(std::string(STRIDEWRIGHT_SOURCE_DIR "/") + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline const Catalog& shippedCatalog() {
    static const Catalog catalog = interchange::readCatalog(fileText("data/catalog/exercises.json"),
                                                            "data/catalog/exercises.json");
    return catalog;
}

inline const CompositionRules& shippedRules() {
    static const CompositionRules rules = interchange::readCompositionRules(
        fileText("data/rules/composition.json"), "data/rules/composition.json");
    return rules;
}

/// A placed session: day of the week (0 Monday) and class.
struct Placed {
    int day = 0;
    SessionClass sessionClass = SessionClass::Moderate;
};

struct PlacedWeek {
    PhaseKind phase = PhaseKind::Base;
    bool deload = false;
    std::vector<Placed> sessions;
};

/// All equipment of the catalog's tiers up to this one.
inline std::vector<std::string> equipmentUpTo(const Catalog& catalog, std::string_view tier) {
    std::vector<std::string> items;
    for (const EquipmentTier& each : catalog.tiers()) {
        items.insert(items.end(), each.items.begin(), each.items.end());
        if (each.id == tier) break;
    }
    return items;
}

/// A plan of those weeks from a Monday, with intervals on Wednesday and a long run on Sunday.
inline Plan placedPlan(PlanRequest& request, Date monday, const std::vector<PlacedWeek>& weeks) {
    Plan plan;
    plan.athleteName = request.athlete.name;
    plan.races = request.races;
    request.from = monday;
    request.weeks = static_cast<int>(weeks.size());
    for (std::size_t w = 0; w < weeks.size(); ++w) {
        PlanWeek week;
        week.starts = monday + Days{7 * static_cast<int>(w)};
        week.phase = weeks[w].phase;
        week.deload = weeks[w].deload;
        for (int d = 0; d < 7; ++d) {
            PlanDay day;
            day.date = week.starts + Days{d};
            day.load = d == 2 ? DayLoad::Quality : d == 6 ? DayLoad::Long : DayLoad::Easy;
            for (const Race& race : request.races)
                if (race.date == day.date) day.load = DayLoad::Race;
            day.minutes = minutesOn(request.athlete, day.date);
            week.days.push_back(day);
        }
        for (const Placed& placed : weeks[w].sessions) {
            PlannedSession session;
            session.date = week.starts + Days{placed.day};
            session.sessionClass = placed.sessionClass;
            week.sessions.push_back(session);
        }
        plan.weeks.push_back(std::move(week));
    }
    return plan;
}

} // namespace stridewright::support
