// SPDX-License-Identifier: MIT
#include "support/apply_change.hpp"
#include <stridewright/app/knowledge.hpp>
#include <stridewright/app/log_session.hpp>
#include <stridewright/domain/error.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::app;
using Catch::Matchers::Contains;
using tests::applyTo;

namespace {

const Catalog& catalog() {
    static const Catalog catalog = loadKnowledge().catalog;
    return catalog;
}

WrittenExercise parse(std::string_view text, MassUnit unit = MassUnit::Kilogram) {
    return parseExercise(text, unit);
}

/// The sets in the signs of `setText`, for reading.
std::string setsOf(std::string_view text, MassUnit unit = MassUnit::Kilogram) {
    const WrittenExercise written = parse(text, unit);
    ExerciseLog log;
    log.metric = written.metric.value_or(Metric::Reps);
    log.sets = written.sets;
    return setsText(log, MassUnit::Kilogram);
}

std::string complaint(std::string_view text) {
    try {
        static_cast<void>(parse(text));
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadRequest);
        return error.what();
    }
    return "";
}

std::string meant(std::string_view text, const PlannedSession* planned = nullptr) {
    try {
        return exerciseMeant(parse(text), catalog(), planned).id;
    } catch (const Error& error) {
        return error.what();
    }
}

const Date kDay = makeDate(2027, 3, 1);

/// An athlete with a heavy session planned: goblet squats, and a plank.
Snapshot planned() {
    Snapshot snapshot;
    snapshot.athlete.id = {7};
    Prescription squat;
    squat.exercise = "goblet_squat";
    squat.sets = 3;
    squat.amount = {6, 8};
    squat.rpe = 7;
    squat.loadKg = 16;
    Prescription plank;
    plank.exercise = "front_plank";
    plank.metric = Metric::Seconds;
    plank.amount = {30, 45};
    SessionRecord session;
    session.athlete = {7};
    session.planned.date = kDay;
    session.planned.sessionClass = SessionClass::Heavy;
    session.planned.minutes = 45;
    session.planned.blocks = {{BlockKind::Main, {}, {squat}}, {BlockKind::Core, {}, {plank}}};
    session.phase = PhaseKind::Build;
    session.easier = true;
    snapshot.sessions.push_back({{70}, session});
    return snapshot;
}

SessionNotes notes(std::vector<std::string> texts) {
    SessionNotes result;
    result.date = kDay;
    for (const std::string& text : texts)
        result.exercises.push_back(parse(text));
    return result;
}

} // namespace

TEST_CASE("sets are read from the ways in which people write them") {
    const auto [text, sets] = GENERATE(table<const char*, const char*>({
        {"squat 3x8@60 rpe 7", "3 x 8 @ 60 kg effort 7"},
        {"goblet squat 8,8,7@16kg rpe 8", "2 x 8 @ 16 kg effort 8, 1 x 7 @ 16 kg effort 8"},
        {"goblet squat 8, 8, 7 @ 16 kg, rpe 8", "2 x 8 @ 16 kg effort 8, 1 x 7 @ 16 kg effort 8"},
        {"plank 3x45s", "3 x 45 s"},
        {"plank 3 x 45 sec", "3 x 45 s"},
        {"plank 2x1min", "2 x 60 s"},
        {"carry 2x40m@24", "2 x 40 m @ 24 kg"},
        {"split squat 3x10 each", "3 x 10"},
        {"split squat 3x10 per side @ 8", "3 x 10 @ 8 kg"},
        {"pull-up 5/4/3 @bw", "1 x 5 @ bodyweight, 1 x 4 @ bodyweight, 1 x 3 @ bodyweight"},
        {"pull-up 3x5@bw+10", "3 x 5 @ 10 kg"},
        {"row 3x8@22,5", "3 x 8 @ 22.5 kg"},
        {"row 3x8@22,5 rpe 7,5", "3 x 8 @ 22.5 kg effort 7.5"},
        {"row 3X8 @ 22.5KG RPE 7", "3 x 8 @ 22.5 kg effort 7"},
        {"row 3×8 at 20 kg", "3 x 8 @ 20 kg"},
        {"row 3 x 8 20kg", "3 x 8 @ 20 kg"},
        {"squat 5,5@100lb", "2 x 5 @ 45.36 kg"},
        {"row 3x8@60/65/70 rpe 7/8/9",
         "1 x 8 @ 60 kg effort 7, 1 x 8 @ 65 kg effort 8, 1 x 8 @ 70 kg effort 9"},
        {"row 1x10@10 warm-up; 3x8@16 rpe 7", "1 x 10 @ 10 kg warm-up, 3 x 8 @ 16 kg effort 7"},
        {"calf raise 12 left pain 2", "1 x 12 pain 2 left"},
        {"squat 3 sets", "3 x ?"},
        {"squat 3x6-8@60", "3 x ? @ 60 kg"},
        {"squat rpe 7", "1 x ? effort 7"},
        {"squat", "sets not noted"},
    }));
    INFO(text);
    CHECK(setsOf(text) == sets);
}

TEST_CASE("what is not written stays unknown and is never zero") {
    const WrittenExercise written = parse("squat 3x8");
    REQUIRE(written.sets.size() == 3);
    CHECK(written.sets[0].amount == 8);
    CHECK_FALSE(written.sets[0].loadKg);
    CHECK_FALSE(written.sets[0].rpe);
    CHECK_FALSE(written.sets[0].pain);
    CHECK_FALSE(written.metric);
}

TEST_CASE("a range says how many sets there were, not how many each had") {
    const WrittenExercise written = parse("squat 3x6-8");
    REQUIRE(written.sets.size() == 3);
    CHECK_FALSE(written.sets[0].amount);
    CHECK(written.target == Target{3, {6, 8}, std::nullopt, std::nullopt});
}

TEST_CASE("loads without a unit are in the athlete's") {
    CHECK(setsOf("row 3x5@100", MassUnit::Pound) == "3 x 5 @ 45.36 kg");
    CHECK(setsOf("row 3x5@100kg", MassUnit::Pound) == "3 x 5 @ 100 kg");
}

TEST_CASE("names may hold numbers") {
    CHECK(parse("90/90 hip switch 2x30s").name == "90/90 hip switch");
    CHECK(parse("45-degree back extension 3x10").name == "45-degree back extension");
}

TEST_CASE("what cannot be read is told with its place and what may stand there") {
    CHECK_THAT(complaint("squat 3y8"), Contains("\"squat 3y8\"") && Contains("\"3y8\""));
    CHECK_THAT(complaint("squat 3x8 quickly"), Contains("\"quickly\"") && Contains("rpe 7"));
    CHECK_THAT(complaint("squat 3x8@heavy"), Contains("\"heavy\" is no load"));
    CHECK_THAT(complaint("squat 3x8@1001"), Contains("1000 kg"));
    CHECK_THAT(complaint("squat 3x8 rpe 11"), Contains("from 1 to 10"));
    CHECK_THAT(complaint("squat 3x8 rpe"), Contains("is no effort"));
    CHECK_THAT(complaint("squat 3x8 pain"), Contains("from 0 to 10"));
    CHECK_THAT(complaint("squat 3x8@60/70"), Contains("3 sets and 2 values"));
    CHECK_THAT(complaint("squat 101x8"), Contains("101x8"));
    CHECK_THAT(complaint("squat 0x8"), Contains("0x8"));
    CHECK_THAT(complaint("squat 99999999999999999999x8"), Contains("is not understood"));
    CHECK_THAT(complaint("3x8@60"), Contains("without the name"));
    CHECK_THAT(complaint(""), Contains("names no exercise"));
    CHECK_THAT(complaint(" ; "), Contains("names no exercise"));
}

TEST_CASE("any text is read or refused, and nothing else happens") {
    for (const char* text : {"@",
                             "@@",
                             "squat @",
                             "squat x",
                             "squat 3x",
                             "squat 3x8;;;",
                             ";3x8",
                             "squat 3x8@",
                             "squat 8,",
                             "squat 8,,7",
                             "squat -5",
                             "squat 3x-8",
                             "squat 3x8-6",
                             "squat per",
                             "squat at",
                             "squat 3x8 at",
                             "\xFF\xFE 3x8",
                             "squat 1e9x8",
                             "squat 3x8@1e309",
                             "squat 3x8@nan",
                             "squat rpe nan"}) {
        INFO(text);
        try {
            for (const SetLog& set : parse(text).sets) {
                CHECK((!set.loadKg || (*set.loadKg >= 0 && *set.loadKg <= 1000)));
                CHECK((!set.rpe || (*set.rpe >= 1 && *set.rpe <= 10)));
            }
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::BadRequest);
        }
    }
}

TEST_CASE("an exercise is meant by id, name, alias or the only name that begins so") {
    CHECK(meant("goblet_squat 3x8") == "goblet_squat");
    CHECK(meant("Goblet Squats 3x8") == "goblet_squat");
    CHECK(meant("RFESS 3x8") == "bulgarian_split_squat");
    CHECK(meant("pushup 3x8") == "push_up");
    CHECK(meant("squat 3x8") == "bodyweight_squat");
    CHECK(meant("db bench press 3x8@20") == "db_bench_press");
    CHECK(meant("gob 3x8") == "goblet_squat");
}

TEST_CASE("a name that may mean several exercises lists them") {
    CHECK_THAT(meant("step 3x8"), Contains("Step-up (step_up)") && Contains("Write one"));
    CHECK_THAT(meant("squat 3x8@60"), Contains("Back squat (back_squat)"));
    CHECK_THAT(meant("gobblet squat 3x8"),
               Contains("no exercise of the catalog") && Contains("Maybe \"Goblet squat\""));
    CHECK_THAT(meant("dead bug 3x8@20"), Contains("Banded dead bug"));
}

TEST_CASE("on a planned day a short name means what was planned") {
    const Snapshot snapshot = planned();
    const PlannedSession& session = snapshot.sessions.front().value.planned;
    CHECK(meant("squat 3x8@60", &session) == "goblet_squat");
    CHECK(meant("plank 3x45s", &session) == "front_plank");
    CHECK(meant("side plank 3x45s", &session) == "side_plank");
}

TEST_CASE("a log is joined to the session planned for its day, with its targets") {
    const Snapshot snapshot = planned();
    IdSource ids{1};
    SessionNotes given = notes({"squat 8,8,7@16 rpe 8"});
    given.minutes = 40;
    given.effort = 6.5;
    const LogPreview preview = logSession(snapshot, given, catalog(), SameDay::Add, 1234, ids);
    const LogRecord& record = preview.record.value;
    CHECK(preview.planned);
    CHECK(record.session == Id<SessionRecord>{70});
    CHECK(record.loggedAt == 1234);
    CHECK(record.log.sessionClass == SessionClass::Heavy);
    CHECK(record.log.phase == PhaseKind::Build);
    CHECK(record.log.easier);
    CHECK(record.log.plannedMinutes == 45.0);
    CHECK(record.log.minutes == 40.0);
    CHECK(record.log.rpe == 6.5);
    REQUIRE(record.log.exercises.size() == 1);
    CHECK(record.log.exercises[0].exercise == "goblet_squat");
    CHECK(record.log.exercises[0].target == Target{3, {6, 8}, 7.0, 16.0});
    CHECK(preview.leftOut == std::vector<std::string>{"Front plank"});
    REQUIRE(preview.change.size() == 1);
}

TEST_CASE("what stands in a session's place gives the targets") {
    Snapshot snapshot = planned();
    SessionRecord& session = snapshot.sessions.front().value;
    session.instead = session.planned;
    session.instead->sessionClass = SessionClass::Light;
    session.instead->blocks[0].items[0].sets = 2;
    session.cause = InsteadCause::Readiness;
    IdSource ids{1};
    const LogPreview preview =
        logSession(snapshot, notes({"squat 2x8@12"}), catalog(), SameDay::Add, 0, ids);
    CHECK(preview.record.value.log.sessionClass == SessionClass::Light);
    CHECK(preview.record.value.log.exercises[0].target->sets == 2);
}

TEST_CASE("what is noted later on the same day is added, or takes the place") {
    Snapshot snapshot = planned();
    IdSource ids{1};
    SessionNotes first = notes({"squat 3x8@16"});
    first.note = "felt good";
    applyTo(snapshot, logSession(snapshot, first, catalog(), SameDay::Add, 0, ids).change);

    const LogPreview added =
        logSession(snapshot, notes({"plank 3x45s"}), catalog(), SameDay::Add, 0, ids);
    CHECK(added.added);
    CHECK(added.record.id == snapshot.logs.front().id);
    CHECK(added.record.value.log.exercises.size() == 2);
    CHECK(added.record.value.log.note == "felt good");
    CHECK(added.leftOut.empty());

    const LogPreview replaced =
        logSession(snapshot, notes({"plank 3x45s"}), catalog(), SameDay::Replace, 0, ids);
    CHECK_FALSE(replaced.added);
    CHECK(replaced.record.id == snapshot.logs.front().id);
    CHECK(replaced.record.value.log.exercises.size() == 1);
    CHECK(replaced.record.value.log.note.empty());
    CHECK(replaced.planned);
}

TEST_CASE("an imported log of the day is left alone") {
    Snapshot snapshot = planned();
    LogRecord imported;
    imported.athlete = {7};
    imported.source = "Strong";
    imported.sourceEntry = "x";
    imported.log.date = kDay;
    snapshot.logs.push_back({{99}, imported});
    IdSource ids{1};
    const LogPreview preview =
        logSession(snapshot, notes({"plank 3x45s"}), catalog(), SameDay::Replace, 0, ids);
    CHECK(preview.record.id != Id<LogRecord>{99});
}

TEST_CASE("readiness of a day is one record, to which items are added") {
    Snapshot snapshot = planned();
    IdSource ids{1};
    Readiness morning;
    morning.date = kDay;
    morning.sleep = 4;
    morning.energy = 2;
    applyTo(snapshot, logReadiness(snapshot, morning, ids));
    Readiness evening;
    evening.date = kDay;
    evening.energy = 3;
    evening.soreness = 0;
    applyTo(snapshot, logReadiness(snapshot, evening, ids));
    REQUIRE(snapshot.readiness.size() == 1);
    const Readiness& noted = snapshot.readiness.front().value.readiness;
    CHECK(noted.sleep == 4);
    CHECK(noted.energy == 3);
    CHECK(noted.soreness == 0);
    CHECK_FALSE(noted.legs);
    CHECK(logReadiness(snapshot, evening, ids).empty());
}

TEST_CASE("pain is read as site, score, side and moment") {
    const PainEntry plain = parsePain("runners_knee=3:left", kDay, catalog());
    CHECK(plain.concern == "runners_knee");
    CHECK(plain.score == 3);
    CHECK(plain.side == BodySide::Left);
    CHECK(plain.moment == PainMoment::During);
    const PainEntry full = parsePain("achil=2:right:next_morning", kDay, catalog());
    CHECK(full.concern == "achilles");
    CHECK(full.moment == PainMoment::NextMorning);
    CHECK(parsePain("hip=0", kDay, catalog()).side == BodySide::Both);
    for (const char* text : {"knee", "=3", "nose=3", "hip=11", "hip=-1", "hip=", "hip=3:up"}) {
        INFO(text);
        CHECK_THROWS_AS(parsePain(text, kDay, catalog()), Error);
    }
}

TEST_CASE("the same site noted again on a day is one record with the later score") {
    Snapshot snapshot = planned();
    IdSource ids{1};
    const auto take = [&](const char* text) {
        applyTo(snapshot, logPain(snapshot, parsePain(text, kDay, catalog()), ids));
    };
    take("hip=3:left");
    take("hip=5:left");
    take("hip=2:right");
    take("hip=1:left:after");
    CHECK(snapshot.pain.size() == 3);
    CHECK(snapshot.pain.size() == 3);
    CHECK(std::ranges::any_of(snapshot.pain,
                              [](const auto& record) { return record.value.entry.score == 5; }));
}
