// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"

#include <algorithm>

namespace stridewright::support {

const app::Knowledge& shipped() {
    static const app::Knowledge knowledge = app::loadKnowledge();
    return knowledge;
}

planning::AdaptationSources sources() {
    return {shipped().catalog, shipped().composition, shipped().seasons, shipped().adaptation};
}

PlanRequest runner(int weeks) {
    PlanRequest request;
    request.athlete.level = Level::Intermediate;
    request.athlete.sessionsPerWeek = {2, 2};
    request.athlete.sessionMinutes = 45;
    for (const EquipmentTier& tier : shipped().catalog.tiers())
        request.athlete.equipment.insert(
            request.athlete.equipment.end(), tier.items.begin(), tier.items.end());
    request.from = kToday;
    request.weeks = weeks;
    request.phases = std::vector<PhaseStart>{{kToday - Days{70}, PhaseKind::Build}};
    request.deloadWeeks = std::vector<Date>{};
    for (int week = -10; week < weeks; ++week)
        for (const auto& [day, kind] : {std::pair{1, RunKind::Easy},
                                        std::pair{3, RunKind::Intervals},
                                        std::pair{5, RunKind::Easy},
                                        std::pair{6, RunKind::Long}})
            request.runs.push_back({kToday + Days{7 * week + day},
                                    kind,
                                    kind == RunKind::Long ? 100.0 : 50.0,
                                    {},
                                    "",
                                    ""});
    return request;
}

SessionLog trained(Date date) {
    SessionLog session;
    session.date = date;
    session.exercises.push_back({"goblet_squat",
                                 "",
                                 Metric::Reps,
                                 Target{3, {8, 10}, 7.0, 20.0},
                                 false,
                                 {{SetKind::Work, 10, 20.0, 7.0, {}, {}, ""},
                                  {SetKind::Work, 10, 20.0, 7.0, {}, {}, ""},
                                  {SetKind::Work, 10, 20.0, 7.0, {}, {}, ""}}});
    return session;
}

void trainUntil(PlanRequest& request, int daysAgo, int sessions) {
    for (int i = sessions; i-- > 0;)
        request.log.sessions.push_back(trained(kToday - Days{daysAgo + i / 2 * 7 + i % 2 * 3}));
}

PainEntry
sore(Date date, const char* concern, int score, PainMoment moment, std::vector<PainSign> signs) {
    return {date, concern, BodySide::Left, score, moment, std::move(signs), ""};
}

bool says(const std::vector<Finding>& findings, std::string_view code) {
    return std::ranges::any_of(findings, [&](const Finding& each) { return each.code == code; });
}

bool says(const std::vector<Reason>& reasons, std::string_view code) {
    return std::ranges::any_of(reasons, [&](const Reason& each) { return each.code == code; });
}

std::vector<const Prescription*> workOf(const PlannedSession& session) {
    std::vector<const Prescription*> items;
    for (const SessionBlock& block : session.blocks)
        if (block.kind != BlockKind::WarmUp && block.kind != BlockKind::Mobility)
            for (const Prescription& item : block.items)
                items.push_back(&item);
    return items;
}

std::vector<const PlannedSession*> sessionsOf(const Plan& plan) {
    std::vector<const PlannedSession*> sessions;
    for (const PlanWeek& week : plan.weeks)
        for (const PlannedSession& session : week.sessions)
            sessions.push_back(&session);
    return sessions;
}

int setsOf(const PlannedSession& session) {
    int sets = 0;
    for (const Prescription* item : workOf(session))
        sets += item->sets;
    return sets;
}

bool loadsLegs(const Exercise& exercise) {
    switch (exercise.primary) {
    case Focus::Glutes:
    case Focus::Hips:
    case Focus::PosteriorChain:
    case Focus::SingleLeg:
    case Focus::CalvesFeet:
    case Focus::Quads:
    case Focus::Power:
        return true;
    default:
        return false;
    }
}

} // namespace stridewright::support
