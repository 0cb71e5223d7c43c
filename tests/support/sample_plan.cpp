// SPDX-License-Identifier: MIT
#include "support/sample_plan.hpp"

#include <utility>

namespace stridewright::sample {

Exercise exercise(const ExerciseLine& line) {
    Exercise result;
    result.id = line.id;
    result.name = line.name;
    result.cues = {line.cue, "Breathe", "Slow down"};
    result.loading = line.loading;
    result.equipment = line.equipment;
    return result;
}

Catalog catalog() {
    const std::vector<ExerciseLine> lines{
        {"dead_bug", "Dead bug", "Low back stays down"},
        {"side_plank", "Side plank", "Hips high, long line"},
        {"leg_raise", "Side-lying leg raise", "Toes point forward"},
        {"band_walk", "Band side walk", "Knees over toes", Loading::None, {{"miniband"}}},
        {"bird_dog", "Bird dog", "Slow, no wobble off the floor"},
        {"arch_squeeze", "Arch squeeze, seated", "Toes long, arch up"},
        {"db_rdl", "Romanian deadlift", "Hips back, flat back", Loading::Required, {{"dumbbell"}}},
        {"split_squat", "Bulgarian split squat", "Front heel stays down", Loading::Optional},
        {"pull_up",
         "Pull-up, band help",
         "Chest up, slow down",
         Loading::Optional,
         {{"pullup_bar", "longband"}}},
        {"calf_raise", "Single-leg calf raise", "All the way up, pause", Loading::Optional},
        {"bike_start", "Office-chair floor bridge", "Drive through the heels off the floor"},
        {"leg_swings", "Leg swings", "Loose"},
        {"hip_openers", "Hip openers", "Easy circles"},
        {"glute_bridge", "Glute bridge", "Ribs down"},
        {"hip_stretch", "Hip flexor stretch", "Squeeze the back hip"},
        {"step_jump", "Low step jump", "Land softly"},
    };
    std::vector<Exercise> exercises;
    for (const ExerciseLine& line : lines)
        exercises.push_back(exercise(line));
    return Catalog(std::move(exercises), {}, {}, {}, {});
}

Prescription item(std::string id, const Dose& dose) {
    Prescription result;
    result.exercise = std::move(id);
    result.sets = dose.sets;
    result.amount = dose.amount;
    result.metric = dose.metric;
    result.perSide = dose.perSide;
    result.rpe = dose.rpe;
    result.loadKg = dose.loadKg;
    result.restSeconds = dose.restSeconds;
    result.minutes = dose.minutes;
    return result;
}

PlannedSession lightSession(Date date) {
    PlannedSession session;
    session.date = date;
    session.why = {
        {"day_without_run", {}, false, std::nullopt},
        {"day_after_run", {date - Days{1}, std::string("long run")}, false, date - Days{1}}};
    session.sessionClass = SessionClass::Light;
    session.minutes = 28;
    const auto each = [](int amount, Metric metric, double rpe) {
        return Dose{2, {amount, amount}, metric, true, rpe, std::nullopt, 45, 4};
    };
    session.blocks = {
        {BlockKind::Core,
         std::nullopt,
         {item("dead_bug", each(8, Metric::Reps, 6)),
          item("side_plank", each(30, Metric::Seconds, 6)),
          item("leg_raise", each(12, Metric::Reps, 6)),
          item("band_walk", each(10, Metric::Reps, 6)),
          item("bird_dog", each(8, Metric::Reps, 5))}},
        {BlockKind::CalfFoot, std::nullopt, {item("arch_squeeze", each(30, Metric::Seconds, 5))}},
    };
    return session;
}

PlannedSession heavySession(Date date) {
    PlannedSession session;
    session.date = date;
    session.why = {
        {"gives_up_free_day", {}, true, std::nullopt},
        {"day_without_run", {}, false, std::nullopt},
        {"two_days_before_run", {date + Days{2}, std::string("long run")}, false, date + Days{2}}};
    session.sessionClass = SessionClass::Heavy;
    session.minutes = 45;
    const Dose warm{1, {10, 10}, Metric::Reps, true, {}, {}, 0, 1.7};
    session.blocks = {
        {BlockKind::WarmUp,
         std::nullopt,
         {item("leg_swings", warm),
          item("hip_openers", warm),
          item("glute_bridge", {1, {12, 12}, Metric::Reps, false, {}, {}, 0, 1.6})}},
        {BlockKind::Main,
         std::nullopt,
         {item("db_rdl", {4, {5, 5}, Metric::Reps, false, 8, 60, 150, 12})}},
        {BlockKind::SingleLeg,
         'P',
         {item("split_squat", {3, {6, 8}, Metric::Reps, true, 8, 14, 90, 9})}},
        {BlockKind::Pull, 'P', {item("pull_up", {3, {6, 6}, Metric::Reps, false, 8, {}, 90, 6})}},
        {BlockKind::Core,
         'Q',
         {item("side_plank", {2, {30, 30}, Metric::Seconds, true, 7, {}, 45, 4})}},
        {BlockKind::CalfFoot,
         'Q',
         {item("calf_raise", {3, {10, 10}, Metric::Reps, true, 7.5, {}, 45, 6})}},
        {BlockKind::Mobility,
         std::nullopt,
         {item("hip_stretch", {1, {45, 45}, Metric::Seconds, true, {}, {}, 0, 3})}},
    };
    return session;
}

PlannedSession moderateSession(Date date) {
    PlannedSession session = heavySession(date);
    session.sessionClass = SessionClass::Moderate;
    session.minutes = 38;
    return session;
}

Run run(RunKind kind, std::optional<double> km, std::string title) {
    Run result;
    result.kind = kind;
    result.km = km;
    result.title = std::move(title);
    return result;
}

Plan mayasPlan() {
    Plan plan;
    plan.athleteName = "Maya Okafor";
    plan.races = {{makeDate(2026, 4, 26), "Riverbank Half", 21.1, RacePriority::A}};
    const std::vector<std::optional<Run>> runs{
        std::nullopt,
        run(RunKind::Intervals, 10, "6 x 800 m"),
        run(RunKind::Easy, 8, "Easy run talking pace"),
        run(RunKind::Tempo, 9, "25 min threshold"),
        std::nullopt,
        run(RunKind::Easy, 6, "Easy 6 km"),
        run(RunKind::Long, 18, "steady"),
    };
    for (int week = 0; week < 16; ++week) {
        PlanWeek next;
        next.starts = makeDate(2026, 1, 5) + Days{7 * week};
        next.phase = week < 4 ? PhaseKind::Base : week < 15 ? PhaseKind::Build : PhaseKind::Race;
        for (int day = 0; day < 7; ++day) {
            PlanDay planned;
            planned.date = next.starts + Days{day};
            if (const auto& planFor = runs[static_cast<std::size_t>(day)]) {
                planned.runs.push_back(*planFor);
                planned.runs.back().date = planned.date;
            }
            next.days.push_back(std::move(planned));
        }
        plan.weeks.push_back(std::move(next));
    }
    PlanWeek& seventh = plan.weeks[6];
    seventh.sessions = {lightSession(seventh.starts), heavySession(seventh.starts + Days{4})};
    return plan;
}

Date mayasWeek() {
    return makeDate(2026, 2, 16);
}

Plan threeSessions() {
    Plan plan = mayasPlan();
    PlanWeek& week = plan.weeks[6];
    week.sessions = {heavySession(week.starts),
                     lightSession(week.starts + Days{2}),
                     moderateSession(week.starts + Days{4})};
    return plan;
}

Plan raceWeek() {
    Plan plan = mayasPlan();
    PlanWeek& week = plan.weeks[15];
    week.days[6].runs = {run(RunKind::Race, 21.1, "Riverbank Half")};
    week.days[6].runs.front().date = week.starts + Days{6};
    PlannedSession primer = lightSession(week.starts + Days{1});
    primer.minutes = 20;
    primer.notBefore = "13:00";
    week.sessions = {std::move(primer)};
    return plan;
}

Plan manyRows(int rows) {
    Plan plan = mayasPlan();
    PlanWeek& week = plan.weeks[6];
    PlannedSession session = lightSession(week.starts);
    const std::vector<Prescription> items = session.blocks[0].items;
    session.blocks[0].items.clear();
    for (int row = 0; row < rows; ++row)
        session.blocks[0].items.push_back(items[static_cast<std::size_t>(row) % items.size()]);
    session.blocks.resize(1);
    week.sessions = {std::move(session)};
    return plan;
}

} // namespace stridewright::sample
