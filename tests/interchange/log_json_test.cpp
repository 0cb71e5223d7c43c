// SPDX-License-Identifier: MIT
#include "schema_keys.hpp"
#include "support/json_schema.hpp"
#include "support/plan_builder.hpp"
#include <stridewright/interchange/plan_json.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using Catch::Matchers::Contains;
using stridewright::tests::Json;
using stridewright::tests::SchemaCheck;

namespace {

PlanRequest read(const Json& json) {
    return interchange::readRequest(json.dump(), "r.json", support::shippedCatalog());
}

/// A request with every key of a log, an inventory and a place.
Json everything() {
    return Json::parse(R"({
      "format": "stridewright.request/1",
      "athlete": {
        "level": "intermediate",
        "equipment": ["dumbbell", "backpack"],
        "inventory": [
          {"kind": "dumbbell", "equipment": "dumbbell", "label": "the red ones", "mass": 17.5,
           "unit": "lb", "count": 2},
          {"kind": "bag", "equipment": "backpack", "mass": 20, "step": 2.5}],
        "places": [
          {"name": "hotel room", "equipment": ["longband"],
           "inventory": [{"kind": "band", "equipment": "longband", "mass": 0}]},
          {"name": "park"}]
      },
      "from": "2027-03-01", "weeks": 4,
      "log": {
        "sessions": [
          {"date": "2027-02-22", "class": "heavy", "phase": "base", "easier": true,
           "start": "06:30", "minutes": 41.5, "planned_minutes": 45, "rpe": 6.5, "note": "good",
           "exercises": [
             {"exercise": "goblet_squat", "metric": "reps",
              "target": {"sets": 3, "amount": [6, 8], "rpe": 7, "load_kg": 16}, "form_doubt": true,
              "sets": [
                {"kind": "warm_up", "amount": 8, "load_kg": 8},
                {"amount": 8, "load_kg": 16, "rpe": 7.5, "pain": 1, "side": "left",
                 "note": "deep"},
                {}]},
             {"name": "Landmine twist", "metric": "seconds", "sets": [{"amount": 40}]}]},
          {"date": "2027-02-25"}],
        "readiness": [
          {"date": "2027-02-22", "sleep": 4, "energy": 3, "legs": 2, "stress": 5, "soreness": 6,
           "sleep_hours": 6.5, "limp": true}],
        "pain": [
          {"date": "2027-02-23", "concern": "runners_knee", "side": "left", "score": 4,
           "moment": "next_morning", "signs": ["worse_next_day", "morning_stiffness"],
           "note": "on the stairs"}],
        "gates": [
          {"date": "2027-02-20", "gate": "G_HEAVY", "open": true, "by": "coach"},
          {"date": "2027-02-21", "gate": "G_PLYO1", "open": false}],
        "illness": [
          {"from": "2027-01-04", "to": "2027-01-09", "fever": true}, {"from": "2027-02-27"}]
      }
    })");
}

/// What the reader says about `everything()` with one value replaced.
std::string complaint(const std::string& place, const std::string& value) {
    Json json = everything();
    json[Json::json_pointer(place)] = Json::parse(value);
    try {
        (void)read(json);
    } catch (const Error& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("what can be lifted and where is read as written", "[log_json]") {
    const Athlete athlete = read(everything()).athlete;
    REQUIRE(athlete.inventory.size() == 2);
    CHECK(athlete.inventory[0] ==
          Implement{
              ImplementKind::Dumbbell, "dumbbell", "the red ones", 17.5, 0, MassUnit::Pound, 2});
    CHECK(athlete.inventory[1] ==
          Implement{ImplementKind::Bag, "backpack", "", 20, 2.5, MassUnit::Kilogram, 1});
    REQUIRE(athlete.places.size() == 2);
    CHECK(athlete.places[0].name == "hotel room");
    CHECK(athlete.places[0].equipment == std::vector<std::string>{"longband"});
    REQUIRE(athlete.places[0].inventory.size() == 1);
    CHECK(athlete.places[0].inventory[0].kind == ImplementKind::Band);
    CHECK(athlete.places[1] == Place{"park", {}, {}});
}

TEST_CASE("a log is read as written, and blanks stay blank", "[log_json]") {
    const TrainingLog log = read(everything()).log;
    REQUIRE(log.sessions.size() == 2);
    const SessionLog& session = log.sessions[0];
    CHECK(session.date == makeDate(2027, 2, 22));
    CHECK(session.sessionClass == SessionClass::Heavy);
    CHECK(session.phase == PhaseKind::Base);
    CHECK(session.easier);
    CHECK(session.start == "06:30");
    CHECK(session.minutes == 41.5);
    CHECK(session.plannedMinutes == 45.0);
    CHECK(session.rpe == 6.5);
    CHECK(session.note == "good");
    REQUIRE(session.exercises.size() == 2);
    const ExerciseLog& squat = session.exercises[0];
    CHECK(squat.exercise == "goblet_squat");
    CHECK(squat.target == Target{3, {6, 8}, 7.0, 16.0});
    CHECK(squat.formDoubt);
    REQUIRE(squat.sets.size() == 3);
    CHECK(squat.sets[0].kind == SetKind::WarmUp);
    CHECK(squat.sets[1] == SetLog{SetKind::Work, 8, 16.0, 7.5, 1, BodySide::Left, "deep"});
    CHECK(squat.sets[2] == SetLog{});
    CHECK(session.exercises[1].name == "Landmine twist");
    CHECK(session.exercises[1].metric == Metric::Seconds);
    SessionLog bare;
    bare.date = makeDate(2027, 2, 25);
    CHECK(log.sessions[1] == bare);
    REQUIRE(log.readiness.size() == 1);
    CHECK(log.readiness[0] == Readiness{makeDate(2027, 2, 22), 4, 3, 2, 5, 6, 6.5, true});
    REQUIRE(log.pain.size() == 1);
    CHECK(log.pain[0] == PainEntry{makeDate(2027, 2, 23),
                                   "runners_knee",
                                   BodySide::Left,
                                   4,
                                   PainMoment::NextMorning,
                                   {PainSign::WorseNextDay, PainSign::MorningStiffness},
                                   "on the stairs"});
    REQUIRE(log.gates.size() == 2);
    CHECK(log.gates[0] == GateEvent{makeDate(2027, 2, 20), "G_HEAVY", true, GateWitness::Coach});
    CHECK(log.gates[1] == GateEvent{makeDate(2027, 2, 21), "G_PLYO1", false, GateWitness::Athlete});
    REQUIRE(log.illness.size() == 2);
    CHECK(log.illness[0] == Illness{makeDate(2027, 1, 4), makeDate(2027, 1, 9), true});
    CHECK(log.illness[1] == Illness{makeDate(2027, 2, 27), std::nullopt, false});
}

TEST_CASE("a log written is the log read", "[log_json]") {
    const PlanRequest request = read(everything());
    const std::string text = interchange::writeRequest(request);
    const PlanRequest again =
        interchange::readRequest(text, "again.json", support::shippedCatalog());
    CHECK(again == request);
    CHECK(interchange::writeRequest(again) == text);
    CHECK(SchemaCheck("request.schema.json").complaint(Json::parse(text)).empty());
    CHECK(SchemaCheck("request.schema.json").complaint(everything()).empty());
}

TEST_CASE("loads keep every digit", "[log_json]") {
    Json json = everything();
    json["log"]["sessions"][0]["exercises"][0]["sets"][1]["load_kg"] = 35 * kKilogramsPerPound;
    const PlanRequest request = read(json);
    CHECK(read(Json::parse(interchange::writeRequest(request))) == request);
}

TEST_CASE("an empty log, inventory and list of places are not written", "[log_json]") {
    Json json = everything();
    json["athlete"]["inventory"] = Json::array();
    json["athlete"]["places"] = Json::array();
    json["log"] = {{"sessions", Json::array()}, {"pain", Json::array()}};
    const PlanRequest request = read(json);
    CHECK(request.log.empty());
    const Json written = Json::parse(interchange::writeRequest(request));
    CHECK_FALSE(written.contains("log"));
    CHECK_FALSE(written["athlete"].contains("inventory"));
    CHECK_FALSE(written["athlete"].contains("places"));
}

TEST_CASE("logs in any order are put by date, those of a day keep theirs", "[log_json]") {
    Json json = everything();
    auto& sessions = json["log"]["sessions"];
    std::swap(sessions[0], sessions[1]);
    sessions.push_back({{"date", "2027-02-25"}, {"note", "in the evening"}});
    std::swap(json["log"]["gates"][0], json["log"]["gates"][1]);
    std::swap(json["log"]["illness"][0], json["log"]["illness"][1]);
    std::swap(json["log"]["pain"][0]["signs"][0], json["log"]["pain"][0]["signs"][1]);
    const TrainingLog log = read(json).log;
    const TrainingLog straight = read(everything()).log;
    REQUIRE(log.sessions.size() == 3);
    CHECK(log.sessions[0] == straight.sessions[0]);
    CHECK(log.sessions[1].note.empty());
    CHECK(log.sessions[2].note == "in the evening");
    CHECK(log.gates == straight.gates);
    CHECK(log.illness == straight.illness);
    CHECK(log.pain == straight.pain);
}

TEST_CASE("a broken value of a log is refused with its path and the value", "[log_json]") {
    struct Row {
        std::string place, value, says;
    };
    const auto row = GENERATE(values<Row>({
        {"/athlete/inventory/0/kind", R"("stone")", "must be one of bar, plate, dumbbell"},
        {"/athlete/inventory/0/equipment", R"("dumbel")", "Maybe \"dumbbell\"?"},
        {"/athlete/inventory/0/mass", "0", "must be over 0, not 0"},
        {"/athlete/inventory/0/mass", "1001", "must be a number from 0 to 1000, not 1001"},
        {"/athlete/inventory/0/step", "2", "goes with a bag or a machine only"},
        {"/athlete/inventory/1/step", "0", "must be over 0 and at most the mass, not 0"},
        {"/athlete/inventory/1/step", "21", "must be over 0 and at most the mass, not 21"},
        {"/athlete/inventory/0/unit", R"("st")", "must be one of kg, lb, not \"st\""},
        {"/athlete/inventory/0/count", "0", "must be a whole number from 1 to 100, not 0"},
        {"/athlete/inventory/0/colour", "1", "unknown key"},
        {"/athlete/places/0/name", R"("")", "must not be empty"},
        {"/athlete/places/1/name", R"("hotel room")", "the place \"hotel room\" stands twice"},
        {"/athlete/places/0/equipment/0", R"("bed")", "there is no equipment \"bed\""},
        {"/athlete/places/0/inventory/0/mass", "-1", "must be a number from 0 to 1000, not -1"},
        {"/log/shoes", "[]", "unknown key; known here: sessions, readiness, pain"},
        {"/log/sessions/1/date", R"("2027-02-29")", "must be a date YYYY-MM-DD that exists"},
        {"/log/sessions/0/class", R"("hard")", "must be one of light, moderate, heavy"},
        {"/log/sessions/0/phase", R"("sharpen")", "must be one of off_season"},
        {"/log/sessions/0/easier", "1", "must be true or false, not 1"},
        {"/log/sessions/0/start", R"("6:30")", "must be a time of day HH:MM"},
        {"/log/sessions/0/minutes", "1441", "must be a number from 0 to 1440, not 1441"},
        {"/log/sessions/0/planned_minutes", "-1", "must be a number from 0 to 1440, not -1"},
        {"/log/sessions/0/rpe", "10.5", "must be a number from 0 to 10, not 10.5"},
        {"/log/sessions/0/exercises/0/exercise", R"("goblet_sqat")", "Maybe \"goblet_squat\"?"},
        {"/log/sessions/0/exercises/1", R"({"sets": []})", "must have the key \"exercise\""},
        {"/log/sessions/0/exercises/1/name", R"("")", "must not be empty"},
        {"/log/sessions/0/exercises/0/metric", R"("miles")", "must be one of reps, seconds"},
        {"/log/sessions/0/exercises/0/target/sets", "0", "must be a whole number from 1 to 100"},
        {"/log/sessions/0/exercises/0/target/amount", "[8, 6]", "low end is above the high end"},
        {"/log/sessions/0/exercises/0/target/amount", "[8]", "must be a pair [low, high]"},
        {"/log/sessions/0/exercises/0/sets/0/kind", R"("drop")", "must be one of work, warm_up"},
        {"/log/sessions/0/exercises/0/sets/0/amount", "7.5", "must be a whole number from 0"},
        {"/log/sessions/0/exercises/0/sets/0/load_kg", "1000.5", "must be a number from 0 to 1000"},
        {"/log/sessions/0/exercises/0/sets/0/rpe", "0", "must be a number from 1 to 10, not 0"},
        {"/log/sessions/0/exercises/0/sets/0/pain", "11", "must be a whole number from 0 to 10"},
        {"/log/sessions/0/exercises/0/sets/0/side", R"("up")", "must be one of left, right, both"},
        {"/log/readiness/0/sleep", "6", "must be a whole number from 1 to 5, not 6"},
        {"/log/readiness/0/soreness", "11", "must be a whole number from 0 to 10, not 11"},
        {"/log/readiness/0/sleep_hours", "25", "must be a number from 0 to 24, not 25"},
        {"/log/pain/0/concern", R"("runners_kne")", "Maybe \"runners_knee\"?"},
        {"/log/pain/0/score", "null", "must be a whole number from 0 to 10, not null"},
        {"/log/pain/0/moment", R"("once")", "must be one of during, after"},
        {"/log/pain/0/signs/1", R"("worse_next_day")", "\"worse_next_day\" stands twice"},
        {"/log/pain/0/signs/0", R"("itch")", "must be one of gone_within_hour"},
        {"/log/gates/0/gate", R"("G_HEVY")", "Maybe \"G_HEAVY\"?"},
        {"/log/gates/0/open", R"("yes")", "must be true or false, not \"yes\""},
        {"/log/gates/0/by", R"("me")", "must be one of log, athlete, coach, layoff"},
        {"/log/illness/0/to", R"("2027-01-03")", "lies before 2027-01-04"},
        {"/log/illness/0/fever", R"("39")", "must be true or false, not \"39\""},
    }));
    CAPTURE(row.place, row.value);
    CHECK_THAT(complaint(row.place, row.value), Contains("r.json: " + row.place));
    CHECK_THAT(complaint(row.place, row.value), Contains(row.says));
}

TEST_CASE("a day's readiness may stand once", "[log_json]") {
    Json json = everything();
    json["log"]["readiness"].push_back({{"date", "2027-02-22"}});
    CHECK_THROWS_WITH(read(json), "r.json: /log/readiness/1/date: the day 2027-02-22 stands twice");
}

TEST_CASE("the request schema has the keys of a log that the reader knows", "[log_json]") {
    const Json schema = tests::readSchema("request.schema.json");
    struct Row {
        std::string schema, document;
    };
    const auto row = GENERATE(values<Row>({
        {"", ""},
        {"/$defs/athlete", "/athlete"},
        {"/$defs/implement", "/athlete/inventory/0"},
        {"/$defs/implement", "/athlete/places/0/inventory/0"},
        {"/$defs/place", "/athlete/places/0"},
        {"/$defs/log", "/log"},
        {"/$defs/logged_session", "/log/sessions/0"},
        {"/$defs/logged_exercise", "/log/sessions/0/exercises/0"},
        {"/$defs/target", "/log/sessions/0/exercises/0/target"},
        {"/$defs/logged_set", "/log/sessions/0/exercises/0/sets/0"},
        {"/$defs/readiness", "/log/readiness/0"},
        {"/$defs/pain_entry", "/log/pain/0"},
        {"/$defs/gate_event", "/log/gates/0"},
        {"/$defs/illness", "/log/illness/0"},
    }));
    CAPTURE(row.document);
    const auto known = tests::schemaKeys(schema, row.schema);
    CHECK_FALSE(known.empty());
    CHECK(known == tests::readerKeys(everything(), row.document, [](const std::string& text) {
              (void)interchange::readRequest(text, "r.json", support::shippedCatalog());
          }));
}

TEST_CASE("the schema refuses the broken values of a log", "[log_json]") {
    const SchemaCheck schema("request.schema.json");
    struct Row {
        std::string place, value;
    };
    const auto row = GENERATE(values<Row>({
        {"/athlete/inventory/0/kind", R"("stone")"},
        {"/athlete/inventory/0/count", "0"},
        {"/athlete/places/0/name", R"("")"},
        {"/log/sessions/0/rpe", "10.5"},
        {"/log/sessions/0/exercises/1", R"({"sets": []})"},
        {"/log/sessions/0/exercises/0/target/amount", "[8]"},
        {"/log/sessions/0/exercises/0/sets/0/rpe", "0"},
        {"/log/readiness/0/sleep", "6"},
        {"/log/pain/0/signs/1", R"("worse_next_day")"},
        {"/log/gates/0/open", R"("yes")"},
    }));
    CAPTURE(row.place, row.value);
    Json json = everything();
    json[Json::json_pointer(row.place)] = Json::parse(row.value);
    CHECK_FALSE(schema.complaint(json).empty());
}
