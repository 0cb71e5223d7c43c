// SPDX-License-Identifier: MIT
#include "schema_keys.hpp"
#include "support/cpu_clock.hpp"
#include <stridewright/interchange/catalog_json.hpp>
#include <stridewright/interchange/plan_json.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <sstream>

using namespace stridewright;
using Catch::Matchers::Contains;
using stridewright::tests::Json;

namespace {

const Catalog& catalog() {
    static const Catalog shipped = [] {
        std::ifstream file(STRIDEWRIGHT_SOURCE_DIR "/data/catalog/exercises.json");
        std::ostringstream text;
        text << file.rdbuf();
        return interchange::readCatalog(text.str(), "exercises.json");
    }();
    return shipped;
}

PlanRequest read(const Json& json) {
    return interchange::readRequest(json.dump(), "r.json", catalog());
}

/// A request with every key there is.
Json everything() {
    return Json::parse(R"({
      "format": "stridewright.request/1",
      "athlete": {
        "name": "Ada", "level": "intermediate", "age": 41,
        "sessions_per_week": {"min": 2, "max": 3, "target": 2},
        "race_week_sessions": {"min": 1, "max": 2},
        "session_minutes": 50, "minutes_by_weekday": {"wed": 30, "sun": 0},
        "minutes_by_date": {"2026-12-26": 20},
        "equipment": ["longband", "dumbbell", "box"], "gates": ["G_SQUAT", "G_HINGE"],
        "unavailable_weekdays": ["tue"], "unavailable_dates": ["2026-12-24"],
        "preferred_weekdays": ["mon", "thu"], "placement": "after_easy", "week_starts_on": "sun",
        "concerns": ["runners_knee"],
        "pain": [{"concern": "runners_knee", "side": "left", "score": 3}],
        "excluded_exercises": ["glute_bridge"]
      },
      "from": "2026-11-23", "weeks": 12,
      "runs": [{"date": "2026-11-24", "kind": "intervals", "minutes": 60, "km": 10.5,
                "start": "07:00", "title": "6 x 800 m"}],
      "races": [{"date": "2027-02-07", "name": "City Half", "km": 21.0975, "priority": "B"}],
      "phases": [{"from": "2026-11-23", "phase": "base"}, {"from": "2026-12-21", "phase": "build"}],
      "deload_weeks": ["2026-12-14"],
      "pins": [{"date": "2026-11-27", "pin": "must", "class": "heavy"},
               {"date": "2026-11-29", "pin": "never"},
               {"date": "2026-12-02", "pin": "must", "class": "light", "accept": ["spacing"]}],
      "done": [{"date": "2026-11-20", "class": "moderate"}],
      "existing": [{"date": "2026-11-30", "class": "heavy"}]
    })");
}

Json smallest() {
    return {{"format", "stridewright.request/1"},
            {"athlete", {{"level", "beginner"}}},
            {"from", "2027-03-01"},
            {"weeks", 4}};
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

TEST_CASE("a request with every key is read as written", "[request_json]") {
    const PlanRequest request = read(everything());
    const Athlete& athlete = request.athlete;
    CHECK(athlete.name == "Ada");
    CHECK(athlete.level == Level::Intermediate);
    CHECK(athlete.age == 41);
    CHECK(athlete.sessionsPerWeek == SessionBounds{2, 3});
    CHECK(athlete.targetSessions == 2);
    CHECK(athlete.raceWeekSessions == SessionBounds{1, 2});
    CHECK(athlete.sessionMinutes == 50);
    CHECK(athlete.minutesByWeekday[2] == 30);
    CHECK(athlete.minutesByWeekday[6] == 0);
    CHECK_FALSE(athlete.minutesByWeekday[0].has_value());
    CHECK(athlete.minutesByDate.at(makeDate(2026, 12, 26)) == 20);
    CHECK(athlete.equipment == std::vector<std::string>{"longband", "dumbbell", "box"});
    CHECK(athlete.gates == std::vector<std::string>{"G_SQUAT", "G_HINGE"});
    CHECK(athlete.unavailableWeekdays[1]);
    CHECK(athlete.unavailableDates.contains(makeDate(2026, 12, 24)));
    CHECK(athlete.preferredWeekdays ==
          std::array<bool, 7>{true, false, false, true, false, false, false});
    CHECK(athlete.placement == PlacementPolicy::AfterEasy);
    CHECK(athlete.weekStartsOn == Weekday::Sunday);
    CHECK(athlete.pain == std::vector<PainReport>{{"runners_knee", BodySide::Left, 3}});
    CHECK(request.from == makeDate(2026, 11, 23));
    CHECK(request.weeks == 12);
    REQUIRE(request.runs.size() == 1);
    CHECK(request.runs[0] ==
          Run{makeDate(2026, 11, 24), RunKind::Intervals, 60, 10.5, "07:00", "6 x 800 m"});
    REQUIRE(request.races.size() == 1);
    CHECK(request.races[0] == Race{makeDate(2027, 2, 7), "City Half", 21.0975, RacePriority::B});
    REQUIRE(request.phases);
    CHECK(request.phases->back() == PhaseStart{makeDate(2026, 12, 21), PhaseKind::Build});
    CHECK(request.deloadWeeks == std::vector<Date>{makeDate(2026, 12, 14)});
    REQUIRE(request.pins.size() == 3);
    CHECK(request.pins[2] ==
          Pin{makeDate(2026, 12, 2), PinKind::Must, SessionClass::Light, {RuleId::Spacing}});
    CHECK(request.done ==
          std::vector<DatedClass>{{makeDate(2026, 11, 20), SessionClass::Moderate}});
    REQUIRE(request.existing);
    CHECK(request.existing->size() == 1);
}

TEST_CASE("what a request leaves out has the documented default", "[request_json]") {
    const PlanRequest request = read(smallest());
    CHECK(request.athlete == [] {
        Athlete athlete;
        athlete.level = Level::Beginner;
        return athlete;
    }());
    CHECK(request.athlete.sessionMinutes == 45);
    CHECK(request.athlete.sessionsPerWeek == SessionBounds{2, 3});
    CHECK_FALSE(request.phases);
    CHECK_FALSE(request.deloadWeeks);
    CHECK_FALSE(request.existing);
}

TEST_CASE("a list that is there but empty is taken as it is", "[request_json]") {
    Json json = smallest();
    json["deload_weeks"] = Json::array();
    json["existing"] = Json::array();
    json["athlete"]["gates"] = Json::array();
    const PlanRequest request = read(json);
    REQUIRE(request.deloadWeeks);
    CHECK(request.deloadWeeks->empty());
    REQUIRE(request.existing);
    REQUIRE(request.athlete.gates);
}

TEST_CASE("a request written is the request read", "[request_json]") {
    for (const Json& json : {everything(), smallest()}) {
        const PlanRequest request = read(json);
        const std::string text = interchange::writeRequest(request);
        CHECK(interchange::readRequest(text, "again.json", catalog()) == request);
        CHECK(interchange::writeRequest(interchange::readRequest(text, "again.json", catalog())) ==
              text);
    }
}

TEST_CASE("a broken value is refused with its path and the value", "[request_json]") {
    struct Row {
        std::string place, value, says;
    };
    const auto row = GENERATE(values<Row>({
        {"/format",
         R"("stridewright.request/2")",
         "/format: must be \"stridewright.request/1\", not \"stridewright.request/2\""},
        {"/athlete/level",
         R"("elite")",
         "/athlete/level: must be one of beginner, intermediate, advanced, not \"elite\""},
        {"/athlete/shoes", "3", "/athlete/shoes: unknown key"},
        {"/athlete/age", "4", "/athlete/age: must be a whole number from 5 to 120, not 4"},
        {"/athlete/age",
         "\"41\"",
         "/athlete/age: must be a whole number from 5 to 120, not \"41\""},
        {"/athlete/sessions_per_week/min",
         "1",
         "/athlete/sessions_per_week/min: must be a whole number from 2 to 3, not 1"},
        {"/athlete/sessions_per_week",
         R"({"min": 3, "max": 2})",
         "/athlete/sessions_per_week: min 3 is above max 2"},
        {"/athlete/sessions_per_week/target",
         "4",
         "/athlete/sessions_per_week/target: must be a whole number from 0 to 3, not 4"},
        {"/athlete/race_week_sessions/max",
         "0",
         "/athlete/race_week_sessions: min 1 is above max 0"},
        {"/athlete/session_minutes",
         "14",
         "/athlete/session_minutes: must be a whole number from 15 to 120, not 14"},
        {"/athlete/session_minutes", "121", "not 121"},
        {"/athlete/minutes_by_weekday/wednesday",
         "30",
         "/athlete/minutes_by_weekday/wednesday: the key must be one of mon"},
        {"/athlete/minutes_by_weekday/wed",
         "1441",
         "/athlete/minutes_by_weekday/wed: must be a whole number from 0 to 1440, not 1441"},
        {"/athlete/minutes_by_date/2026-02-30",
         "20",
         "/athlete/minutes_by_date/2026-02-30: the key must be a date"},
        {"/athlete/equipment/1",
         R"("dumbell")",
         "/athlete/equipment/1: there is no equipment \"dumbell\" in the catalog. Maybe "
         "\"dumbbell\"?"},
        {"/athlete/gates/0",
         R"("G_SQUATS")",
         "/athlete/gates/0: there is no gate \"G_SQUATS\" in the catalog. Maybe \"G_SQUAT\"?"},
        {"/athlete/excluded_exercises/0", R"("glute_brigde")", "Maybe \"glute_bridge\"?"},
        {"/athlete/concerns/0",
         R"("zzzzzzzzzz")",
         "/athlete/concerns/0: there is no concern \"zzzzzzzzzz\" in the catalog."},
        {"/athlete/pain/0/score",
         "11",
         "/athlete/pain/0/score: must be a whole number from 0 to 10, not 11"},
        {"/athlete/pain/0/side",
         R"("middle")",
         "/athlete/pain/0/side: must be one of left, right, both"},
        {"/athlete/unavailable_weekdays/0",
         R"("tues")",
         "/athlete/unavailable_weekdays/0: must be one of mon, tue"},
        {"/athlete/unavailable_dates/0",
         R"("2026-02-30")",
         "/athlete/unavailable_dates/0: must be a date YYYY-MM-DD that exists, 1970 to 2199, not "
         "\"2026-02-30\""},
        {"/athlete/placement", R"("anywhere")", "/athlete/placement: must be one of rest_or_easy"},
        {"/athlete/week_starts_on", "1", "/athlete/week_starts_on: must be a text, not 1"},
        {"/from", R"("23.11.2026")", "/from: must be a date"},
        {"/from", R"("1970-01-03")", "/from: is too early"},
        {"/from", R"("2199-12-01")", "/weeks: is too many"},
        {"/weeks", "0", "/weeks: must be a whole number from 1 to 104, not 0"},
        {"/weeks", "105", "/weeks: must be a whole number from 1 to 104, not 105"},
        {"/weeks", "12.5", "/weeks: must be a whole number from 1 to 104, not 12.5"},
        {"/weeks", "18446744073709551615", "/weeks: must be a whole number from 1 to 104"},
        {"/runs", "{}", "/runs: must be a list, not an object"},
        {"/runs/0", "7", "/runs/0: must be an object, not 7"},
        {"/runs/0/date",
         R"("2027-02-30")",
         "r.json: /runs/0/date: must be a date YYYY-MM-DD that exists, 1970 to 2199, not "
         "\"2027-02-30\""},
        {"/runs/0/kind", R"("fartlek")", "/runs/0/kind: must be one of rest, recovery"},
        {"/runs/0/kind", R"("race")", "/runs/0/kind: a race stands in \"races\""},
        {"/runs/0/km", "-1", "/runs/0/km: must be a number from 0 to 1000, not -1"},
        {"/runs/0/minutes", "1441", "/runs/0/minutes: must be a number from 0 to 1440, not 1441"},
        {"/runs/0/start",
         R"("24:00")",
         "/runs/0/start: must be a time of day HH:MM, 00:00 to 23:59, not \"24:00\""},
        {"/runs/0/start", R"("7:00")", "not \"7:00\""},
        {"/races/0/km", "0", "/races/0/km: must be over 0, not 0"},
        {"/races/0", R"({"date": "2027-02-07"})", "/races/0: must have the key \"km\""},
        {"/races/0/priority", R"("D")", "/races/0/priority: must be one of A, B, C, not \"D\""},
        {"/phases", "[]", "/phases: must name at least one phase"},
        {"/phases/1/from", R"("2026-11-23")", "/phases/1/from: the day 2026-11-23 stands twice"},
        {"/phases/0/phase", R"("sharpen")", "/phases/0/phase: must be one of off_season"},
        {"/deload_weeks/0", "null", "/deload_weeks/0: must be a text, not null"},
        {"/pins/1/date", R"("2026-11-27")", "/pins/1/date: the day 2026-11-27 stands twice"},
        {"/pins/1/class", R"("light")", "/pins/1/class: goes with \"must\" only"},
        {"/pins/1/accept", R"(["race"])", "/pins/1/accept: goes with \"must\" only"},
        {"/pins/2/accept", "[]", "/pins/2/accept: must name at least one rule"},
        {"/pins/2/accept/0", R"("luck")", "/pins/2/accept/0: must be one of count, spacing"},
        {"/pins/2",
         R"({"date": "2026-12-02", "pin": "must", "accept": ["spacing"]})",
         "/pins/2: a pin with \"accept\" must name its \"class\""},
        {"/done/1",
         R"({"date": "2026-11-20", "class": "light"})",
         "/done/1/date: the day 2026-11-20 stands twice"},
        {"/existing/1",
         R"({"date": "2026-11-30", "class": "light"})",
         "/existing/1/date: the day 2026-11-30 stands twice"},
        {"/existing/0/class",
         R"("hard")",
         "/existing/0/class: must be one of light, moderate, heavy, not \"hard\""},
    }));
    CAPTURE(row.place, row.value);
    CHECK_THAT(complaint(row.place, row.value), Contains(row.says));
}

TEST_CASE("what must be there is asked for", "[request_json]") {
    for (const std::string key : {"format", "athlete", "from", "weeks"}) {
        Json json = smallest();
        json.erase(key);
        CHECK_THROWS_WITH(read(json), "r.json: /: must have the key \"" + key + "\"");
    }
    Json json = smallest();
    json["athlete"].erase("level");
    CHECK_THROWS_WITH(read(json), "r.json: /athlete: must have the key \"level\"");
}

TEST_CASE("phases are put in order", "[request_json]") {
    Json json = everything();
    std::swap(json["phases"][0], json["phases"][1]);
    CHECK(*read(json).phases == *read(everything()).phases);
}

TEST_CASE("ten thousand runs are read at once", "[request_json]") {
    Json json = smallest();
    for (int i = 0; i < 10'000; ++i)
        json["runs"].push_back({{"date", toIsoString(makeDate(2027, 3, 1) + Days{i % 700})},
                                {"kind", "easy"},
                                {"km", 8}});
    const auto start = stridewright::test::CpuClock::now();
    CHECK(read(json).runs.size() == 10'000);
    CHECK(stridewright::test::CpuClock::now() - start < std::chrono::seconds(30));
}

TEST_CASE("the request schema has the keys that the reader knows", "[request_json]") {
    const Json schema = tests::readSchema("request.schema.json");
    struct Row {
        std::string schema, document;
    };
    const auto row = GENERATE(values<Row>({
        {"", ""},
        {"/$defs/athlete", "/athlete"},
        {"/$defs/athlete/properties/sessions_per_week", "/athlete/sessions_per_week"},
        {"/$defs/athlete/properties/race_week_sessions", "/athlete/race_week_sessions"},
        {"/$defs/pain", "/athlete/pain/0"},
        {"/$defs/run", "/runs/0"},
        {"/$defs/race", "/races/0"},
        {"/properties/phases/items", "/phases/0"},
        {"/$defs/pin", "/pins/0"},
        {"/$defs/session", "/done/0"},
        {"/$defs/session", "/existing/0"},
    }));
    CAPTURE(row.document);
    const auto known = tests::schemaKeys(schema, row.schema);
    CHECK_FALSE(known.empty());
    CHECK(known == tests::readerKeys(everything(), row.document, [](const std::string& text) {
              (void)interchange::readRequest(text, "r.json", catalog());
          }));
}
