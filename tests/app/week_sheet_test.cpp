// SPDX-License-Identifier: MIT
#include "support/sample_plan.hpp"
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/error.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using interchange::Sheet;

namespace {

Sheet sheetOf(const Plan& plan, Date date) {
    return app::weekSheet(plan, date, sample::catalog());
}

Sheet mayasSheet() {
    return sheetOf(sample::mayasPlan(), sample::mayasWeek());
}

/// A plan of one week from that day.
Plan oneWeek(Date starts) {
    Plan plan;
    PlanWeek week;
    week.starts = starts;
    for (int day = 0; day < 7; ++day) {
        PlanDay planned;
        planned.date = starts + Days{day};
        week.days.push_back(planned);
    }
    plan.weeks = {week};
    return plan;
}

std::string detailOf(RunKind kind, std::optional<double> km, const char* title) {
    Plan plan = oneWeek(makeDate(2026, 2, 16));
    plan.weeks[0].days[0].runs = {sample::run(kind, km, title)};
    return sheetOf(plan, plan.weeks[0].starts).days[0].runs[0].detail;
}

Sheet::Row rowOf(const Prescription& item, Exercise exercise) {
    exercise.id = item.exercise;
    Plan plan = oneWeek(makeDate(2026, 2, 16));
    PlannedSession session;
    session.date = plan.weeks[0].starts;
    session.blocks = {{BlockKind::Main, std::nullopt, {item}}};
    plan.weeks[0].sessions = {session};
    const Catalog catalog({exercise}, {}, {}, {}, {});
    return app::weekSheet(plan, session.date, catalog).sessions[0].rows[0];
}

} // namespace

TEST_CASE("The head names runner, week, phase, dates and the next race") {
    const Sheet sheet = mayasSheet();
    CHECK(sheet.title == "Maya Okafor, week of 16 February 2026");
    CHECK(sheet.name == "Maya Okafor");
    CHECK(sheet.week == "Week 7 of 16");
    CHECK(sheet.phase == "Build");
    CHECK(sheet.dates == "16 – 22 February 2026");
    CHECK(sheet.race == "Riverbank Half");
    CHECK(sheet.raceLine == "26 April · 69 days to go");
    CHECK(sheet.code == "MO-07");
}

TEST_CASE("Any day of a week gives the week's sheet") {
    const Sheet monday = mayasSheet();
    const Sheet sunday = sheetOf(sample::mayasPlan(), makeDate(2026, 2, 22));
    CHECK(sunday.dates == monday.dates);
    CHECK(sheetOf(sample::mayasPlan(), makeDate(2026, 2, 23)).dates ==
          "23 February – 1 March 2026");
}

TEST_CASE("A day outside the plan is an error that names it") {
    try {
        (void)sheetOf(sample::mayasPlan(), makeDate(2026, 4, 27));
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadRequest);
        CHECK(std::string(error.what()).find("2026-04-27") != std::string::npos);
    }
}

TEST_CASE("Dates repeat month and year only where they change") {
    const auto dates = [](Date starts) { return sheetOf(oneWeek(starts), starts).dates; };
    CHECK(dates(makeDate(2026, 11, 30)) == "30 November – 6 December 2026");
    CHECK(dates(makeDate(2026, 12, 28)) == "28 December 2026 – 3 January 2027");
    CHECK(dates(makeDate(2026, 2, 1)) == "1 – 7 February 2026");
}

TEST_CASE("An easier week says so") {
    Plan plan = sample::mayasPlan();
    plan.weeks[6].deload = true;
    CHECK(sheetOf(plan, sample::mayasWeek()).phase == "Build, easier week");
}

TEST_CASE("The days to the next race are counted from the week's first day") {
    Plan plan = oneWeek(makeDate(2026, 2, 16));
    const auto line = [&plan](Date race) {
        plan.races = {{race, "Parkrun", 5, RacePriority::C}};
        return sheetOf(plan, plan.weeks[0].starts).raceLine;
    };
    CHECK(line(makeDate(2026, 2, 17)) == "17 February · 1 day to go");
    CHECK(line(makeDate(2026, 2, 16)) == "16 February · on the first day of this week");
    CHECK(line(makeDate(2027, 2, 16)) == "16 February 2027 · 365 days to go");
    CHECK(line(makeDate(2026, 2, 15)).empty());
}

TEST_CASE("The nearest race to come is shown; one without a name by its distance") {
    Plan plan = oneWeek(makeDate(2026, 2, 16));
    plan.races = {{makeDate(2026, 5, 1), "Far", 42.195, RacePriority::A},
                  {makeDate(2026, 3, 1), "", 21.0975, RacePriority::B},
                  {makeDate(2026, 1, 1), "Past", 10, RacePriority::A}};
    CHECK(sheetOf(plan, plan.weeks[0].starts).race == "21.1 km race");
}

TEST_CASE("Each day shows its runs and sessions") {
    const Sheet sheet = mayasSheet();
    REQUIRE(sheet.days.size() == 7);
    CHECK(sheet.days[0].title == "Mon 16");
    CHECK(sheet.days[0].runs.at(0).word == "No run");
    CHECK(sheet.days[0].sessions.at(0).word == "Light");
    CHECK(sheet.days[0].sessions.at(0).minutes == "28 min");
    CHECK(sheet.days[1].runs.at(0).word == "Intervals");
    CHECK(sheet.days[1].runs.at(0).distance == "10 km");
    CHECK(sheet.days[1].runs.at(0).detail == "6 × 800 m");
    CHECK(sheet.days[1].sessions.empty());
}

TEST_CASE("A run's title is a detail only where it says more than word and distance") {
    CHECK(detailOf(RunKind::Easy, 6, "Easy 6 km").empty());
    CHECK(detailOf(RunKind::Easy, 6, "easy run, 6km").empty());
    CHECK(detailOf(RunKind::Long, 18, "Long run").empty());
    CHECK(detailOf(RunKind::Long, 18, "Long run: last 5 km brisk") == "last 5 km brisk");
    CHECK(detailOf(RunKind::Easy, 8, "Easy talking pace") == "talking pace");
    CHECK(detailOf(RunKind::Intervals, 10, "10 x 400 m") == "10 × 400 m");
    CHECK(detailOf(RunKind::Intervals, 10, "Intervals 10 km: 6 x 800 m") == "6 × 800 m");
    CHECK(detailOf(RunKind::Easy, 6, "Easy 6 km + strides") == "strides");
    CHECK(detailOf(RunKind::Easy, 8, "with Alex") == "with Alex");
    CHECK(detailOf(RunKind::Easy, 8, "").empty());
}

TEST_CASE("A run without kilometres shows its minutes") {
    Plan plan = oneWeek(makeDate(2026, 2, 16));
    Run run = sample::run(RunKind::Easy, std::nullopt, "");
    run.minutes = 50;
    plan.weeks[0].days[2].runs = {run};
    CHECK(sheetOf(plan, plan.weeks[0].starts).days[2].runs[0].distance == "50 min");
}

TEST_CASE("Exercises done in turns share a letter; a session without turns has none") {
    const Sheet sheet = mayasSheet();
    REQUIRE(sheet.sessions.size() == 2);
    for (const Sheet::Row& row : sheet.sessions[0].rows)
        CHECK(row.letter.empty());
    std::vector<std::string> letters;
    for (const Sheet::Row& row : sheet.sessions[1].rows)
        letters.push_back(row.letter);
    CHECK(letters == std::vector<std::string>{"A", "B1", "B2", "C1", "C2"});
}

TEST_CASE("Partners of a pair stand together although a block lies between them") {
    Plan plan = sample::mayasPlan();
    auto& blocks = plan.weeks[6].sessions[1].blocks;
    blocks[2].pair = 'X';          // single leg
    blocks[3].pair = std::nullopt; // pull
    blocks[4].pair = 'X';          // core
    blocks[5].pair = std::nullopt; // calves
    const Sheet::Session session = sheetOf(plan, sample::mayasWeek()).sessions[1];
    std::vector<std::string> names;
    for (const Sheet::Row& row : session.rows)
        names.push_back(row.letter + " " + row.name);
    CHECK(names == std::vector<std::string>{"A Romanian deadlift",
                                            "B1 Bulgarian split squat",
                                            "B2 Side plank",
                                            "C Pull-up, band help",
                                            "D Single-leg calf raise"});
}

TEST_CASE("Warm-up and mobility are one line each, the rest are rows") {
    const Sheet::Session session = mayasSheet().sessions[1];
    CHECK(session.title == "Friday 20 · Heavy");
    CHECK(session.warmUp ==
          "Warm-up 5 min: leg swings 10 each, hip openers 10 each, glute bridge 12");
    CHECK(session.coolDown == "Cool-down 3 min: hip flexor stretch 45 s each");
    CHECK(session.rows.size() == 5);
}

TEST_CASE("A session's subtitle gives its minutes and the best reason that speaks of a run") {
    Plan plan = sample::mayasPlan();
    const auto subtitle = [&plan] {
        return sheetOf(plan, sample::mayasWeek()).sessions[1].subtitle;
    };
    CHECK(subtitle() == "45 min · two days before Sunday's long run");
    std::vector<Reason>& why = plan.weeks[6].sessions[1].why;
    why.pop_back();
    CHECK(subtitle() == "45 min · a day without a run");
    why.pop_back(); // what is given up stays
    CHECK(subtitle() == "45 min");
    plan.weeks[6].sessions[1].minutes = 0;
    CHECK(subtitle().empty());
}

TEST_CASE("Doses are written the way runners write them") {
    const Exercise plain;
    const auto plan = [&plain](sample::Dose dose) {
        return rowOf(sample::item("x", dose), plain).plan;
    };
    CHECK(plan({3, {6, 6}, Metric::Reps, true}) == "3 × 6 each");
    CHECK(plan({2, {30, 30}, Metric::Seconds, true}) == "2 × 30 s each");
    CHECK(plan({3, {6, 8}, Metric::Reps, false}) == "3 × 6–8");
    CHECK(plan({2, {20, 20}, Metric::Metres, false}) == "2 × 20 m");
}

TEST_CASE("The load says what to take") {
    Exercise exercise;
    exercise.equipment = {{}};
    const sample::Dose dose{3, {6, 8}};
    CHECK(rowOf(sample::item("x", dose), exercise).load == "bodyweight");
    exercise.loading = Loading::Optional;
    CHECK(rowOf(sample::item("x", dose), exercise).load == "bodyweight or more");
    exercise.loading = Loading::Required;
    exercise.equipment = {{"dumbbell"}, {"kettlebell"}};
    CHECK(rowOf(sample::item("x", dose), exercise).load == "find a load");
    exercise.equipment = {{"longband"}, {"chair", "miniband"}};
    CHECK(rowOf(sample::item("x", dose), exercise).load == "band");
    sample::Dose loaded = dose;
    loaded.loadKg = 12.5;
    CHECK(rowOf(sample::item("x", loaded), exercise).load == "12.5 kg");
}

TEST_CASE("The cue is the first that fits a line, else the shortest") {
    Exercise exercise;
    exercise.cues = {"Shoulder blades on the edge of a chair that cannot slide", "Ribs stay down"};
    CHECK(rowOf(sample::item("x", {}), exercise).cue == "ribs stay down");
    exercise.cues = {"Shoulder blades on the edge of a chair that cannot slide",
                     "Shoulder blades on the edge of the chair, always"};
    CHECK(rowOf(sample::item("x", {}), exercise).cue ==
          "shoulder blades on the edge of the chair, always");
}

TEST_CASE("Effort is an aim; warm rows without one have none") {
    sample::Dose dose{3, {6, 6}};
    CHECK(rowOf(sample::item("x", dose), {}).aim.empty());
    dose.rpe = 7.5;
    CHECK(rowOf(sample::item("x", dose), {}).aim == "aim 7.5");
}

TEST_CASE("An exercise that the catalog does not know keeps its id") {
    Plan plan = sample::mayasPlan();
    plan.weeks[6].sessions[0].blocks[0].items[0].exercise = "moon_walk";
    CHECK(sheetOf(plan, sample::mayasWeek()).sessions[0].rows[0].name == "moon_walk");
}

TEST_CASE("A light session in race week is a primer") {
    const Sheet sheet = sheetOf(sample::raceWeek(), makeDate(2026, 4, 21));
    CHECK(sheet.phase == "Race week");
    CHECK(sheet.sessions.at(0).primer);
    CHECK(sheet.sessions.at(0).title == "Tuesday 21 · Primer");
    CHECK(sheet.sessions.at(0).subtitle ==
          "20 min · after 13:00 · the day after Monday's long run, not the day before it");
    CHECK(sheet.days[1].sessions.at(0).word == "Primer");
}

TEST_CASE("The legend explains letters, rests and grey cells") {
    CHECK(mayasSheet().legend ==
          "Same letter: take turns, then rest. Rest: Mon 0:45; Fri A 2:30, B 1:30, C 0:45. "
          "Grey: leave empty.");
    CHECK(sheetOf(sample::raceWeek(), makeDate(2026, 4, 21)).legend ==
          "Rest: 0:45. Grey: leave empty.");
    CHECK(sheetOf(sample::threeSessions(), sample::mayasWeek()).legend ==
          "Same letter: take turns, then rest. Rest: Mon, Fri A 2:30, B 1:30, C 0:45; Wed 0:45. "
          "Grey: leave empty.");
}

TEST_CASE("Letters in a row with the same rest share it in the legend") {
    Plan plan = sample::mayasPlan();
    PlanWeek& week = plan.weeks[6];
    week.sessions.erase(week.sessions.begin());
    for (SessionBlock& block : week.sessions[0].blocks)
        if (block.pair)
            for (Prescription& item : block.items)
                item.restSeconds = 60;
    CHECK(sheetOf(plan, week.starts).legend ==
          "Same letter: take turns, then rest. Rest: A 2:30, B–C 1:00. Grey: leave empty.");
}

TEST_CASE("A warm-up with commas in its names is told apart by semicolons") {
    Plan plan = sample::mayasPlan();
    plan.weeks[6].sessions[1].blocks[0].items[0].exercise = "leg swing, side to side";
    CHECK(sheetOf(plan, sample::mayasWeek()).sessions[1].warmUp ==
          "Warm-up 5 min: leg swing, side to side 10 each; hip openers 10 each; glute bridge 12");
}

TEST_CASE("A week without sessions says why") {
    Plan plan = oneWeek(makeDate(2026, 2, 16));
    PlanWeek& week = plan.weeks[0];
    const auto notice = [&plan] { return sheetOf(plan, plan.weeks[0].starts).notices.at(0); };
    CHECK(notice() == "No strength is planned this week.");
    week.phase = PhaseKind::Race;
    CHECK(notice() == "No strength this week: fresh legs for the race come first.");
    week.phase = PhaseKind::Recovery;
    CHECK(notice() == "No strength this week: recovering from the race comes first.");
    week.days[1].done = SessionClass::Light;
    CHECK(notice() == "All strength sessions of this week are done.");
}

TEST_CASE("A short week says how many days fit and what would make room") {
    Plan plan = sample::mayasPlan();
    PlanWeek& week = plan.weeks[6];
    week.status = WeekStatus::Short;
    week.bounds = {2, 3};
    week.sessions.pop_back();
    Mend mend;
    mend.kind = MendKind::OpenDay;
    mend.date = week.starts + Days{2};
    week.conflict = Conflict{{}, {mend}};
    CHECK(sheetOf(plan, week.starts).notices ==
          std::vector<std::string>{
              "Only 1 of 2 strength days fits this week. Opening Wednesday would "
              "make room."});
    week.conflict->mends[0].kind = MendKind::MoveRun;
    week.conflict->mends[0].to = week.starts + Days{4};
    CHECK(sheetOf(plan, week.starts)
              .notices.at(0)
              .ends_with("Moving Wednesday's run to Friday would make room."));
    week.sessions.clear();
    week.conflict.reset();
    CHECK(sheetOf(plan, week.starts).notices.at(0) == "No strength day fits this week.");
}

TEST_CASE("Warnings of the week are shown once, others' and notes are not") {
    Plan plan = sample::mayasPlan();
    const Date day = sample::mayasWeek() + Days{1};
    const Finding warning{"rule_set_aside", Severity::Warning, day, {day, std::string("spacing")}};
    Finding elsewhere = warning;
    elsewhere.date = day + Days{7};
    Finding note = warning;
    note.severity = Severity::Note;
    plan.findings = {warning, warning, elsewhere, note};
    CHECK(sheetOf(plan, day).notices ==
          std::vector<std::string>{"Tue 17 Feb: as you asked, a rule is set aside here: spacing"});
}

TEST_CASE("A stand-in for the pull is shown, a count of sets is not") {
    Plan plan = sample::mayasPlan();
    const Date day = sample::mayasWeek();
    plan.findings = {{"pull_missing", Severity::Warning, day, {day}},
                     {"coverage_below_minimum",
                      Severity::Warning,
                      day,
                      {day, std::string("glutes"), 4.0, 6.0, 0.0}}};
    CHECK(sheetOf(plan, day).notices ==
          std::vector<std::string>{"Week of Mon 16 Feb: no pull from above."});
}

TEST_CASE("The sheet code is made of initials and the week") {
    Plan plan = oneWeek(makeDate(2026, 2, 16));
    const auto code = [&plan](const char* name) {
        plan.athleteName = name;
        return sheetOf(plan, plan.weeks[0].starts).code;
    };
    CHECK(code("Maya Okafor") == "MO-01");
    CHECK(code("ana maria de la cruz") == "AC-01");
    CHECK(code("Zoë") == "Z-01");
    CHECK(code("émile ölund") == "ÉÖ-01");
    CHECK(code("") == "SW-01");
    CHECK(code("🏃 42") == "SW-01");
}

TEST_CASE("Without a name the title still says what the document is") {
    CHECK(sheetOf(oneWeek(makeDate(2026, 2, 16)), makeDate(2026, 2, 16)).title ==
          "Strength, week of 16 February 2026");
}

TEST_CASE("Miles that the kilometres say, and pictures, are no details") {
    CHECK(detailOf(RunKind::Long, 11.3, "7 miles Long Run").empty());
    CHECK(detailOf(RunKind::Easy, 6.4, "4 mi easy with 6 strides") == "with 6 strides");
    CHECK(detailOf(RunKind::Intervals, 10, "4 miles hard") == "4 miles hard");
    CHECK(detailOf(RunKind::Tempo, std::nullopt, "🏃 Tempo Run").empty());
}

TEST_CASE("Several holds in a set are told") {
    Exercise exercise;
    exercise.name = "Curl-up";
    exercise.holdsPerSet = 5;
    Prescription item;
    item.exercise = "curl_up";
    item.sets = 2;
    item.amount = {8, 10};
    item.metric = Metric::Seconds;
    CHECK(rowOf(item, exercise).plan == "2 × 5 holds of 8–10 s");
    exercise.holdsPerSet = 1;
    CHECK(rowOf(item, exercise).plan == "2 × 8–10 s");
}

TEST_CASE("Where an exercise changed, the line under its name says why in place of the cue") {
    Exercise squat;
    squat.name = "Goblet squat";
    squat.cues = {"Elbows between the knees"};
    Prescription item;
    item.exercise = "goblet_squat";
    item.loadKg = 16;
    CHECK(rowOf(item, squat).cue == "elbows between the knees");
    item.why = {{"target_more_load",
                 {std::string("16 kg"),
                  std::int64_t{8},
                  std::string("repetitions"),
                  std::string("14 to 16 kg"),
                  7.0},
                 false,
                 std::nullopt}};
    CHECK(rowOf(item, squat).cue == "14 to 16 kg: all sets at effort 7 last time");
}
