// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/interchange/catalog_json.hpp>

#include <string_view>

namespace stridewright::embedded {
extern const std::string_view exercises;
}

namespace stridewright::sample {

inline std::string_view catalogText() { return embedded::exercises; }

/// A plan as the window may meet one: every week light on Monday and heavy on Friday.
inline Plan plan(const PlanRequest& request) {
    Plan plan;
    plan.athleteName = request.athlete.name;
    plan.races = request.races;
    const Date first = weekStart(request.from, request.athlete.weekStartsOn);
    constexpr std::array phases{PhaseKind::Base, PhaseKind::Build, PhaseKind::Peak, PhaseKind::Taper};
    for (int w = 0; w < request.weeks; ++w) {
        PlanWeek week;
        week.starts = first + Days{7 * w};
        week.phase = phases[w < 4 ? 0 : w < 11 ? 1 : w < 14 ? 2 : 3];
        week.bounds = request.athlete.sessionsPerWeek;
        for (int d = 0; d < 7; ++d) {
            PlanDay day;
            day.date = week.starts + Days{d};
            day.minutes = minutesOn(request.athlete, day.date);
            for (const Run& run : request.runs)
                if (run.date == day.date) day.runs.push_back(run);
            for (const Race& race : request.races)
                if (race.date == day.date)
                    day.runs.push_back({.date = day.date, .kind = RunKind::Race, .minutes = {}, .km = race.km, .start = {}, .title = race.name});
            if (day.date < request.from) day.closedBy.push_back(RuleId::Past);
            week.days.push_back(day);
        }
        const auto session = [&](int d, SessionClass c, std::vector<std::pair<BlockKind, std::vector<std::string>>> blocks) {
            PlannedSession s;
            s.date = week.starts + Days{d};
            s.sessionClass = c;
            s.minutes = c == SessionClass::Heavy ? 45 : 28;
            char pair = 'A';
            for (auto& [kind, ids] : blocks) {
                SessionBlock block{.kind = kind, .pair = ids.size() > 1 ? std::optional<char>(pair++) : std::nullopt, .items = {}};
                for (auto& id : ids)
                    block.items.push_back({.exercise = id, .sets = 3, .amount = {6, 8}, .metric = Metric::Reps, .perSide = false, .rpe = 8, .loadKg = {}, .restSeconds = 150, .minutes = 8, .why = {}});
                s.blocks.push_back(block);
            }
            week.sessions.push_back(s);
        };
        session(0, SessionClass::Light, {{BlockKind::Core, {"dead_bug", "side_plank"}}, {BlockKind::Hip, {"clamshell", "glute_bridge"}}});
        session(4, SessionClass::Heavy, {{BlockKind::Main, {"db_rdl"}}, {BlockKind::SingleLeg, {"split_squat", "glute_bridge"}}, {BlockKind::CalfFoot, {"standing_calf_raise"}}});
        week.coverage = {{Focus::Glutes, 8, 6}, {Focus::Hips, 5, 4}, {Focus::Core, 6, 6}, {Focus::PosteriorChain, 7, 6}, {Focus::SingleLeg, 6, 6}, {Focus::CalvesFeet, 4, 6}};
        plan.weeks.push_back(week);
    }
    return plan;
}

} // namespace stridewright::sample
