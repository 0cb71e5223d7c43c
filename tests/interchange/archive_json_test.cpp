// SPDX-License-Identifier: MIT
#include "schema_keys.hpp"
#include "support/json_schema.hpp"
#include "support/random_archive.hpp"
#include <stridewright/interchange/archive_json.hpp>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace stridewright;
using namespace stridewright::interchange;
using Catch::Matchers::Contains;
using stridewright::tests::Json;
using stridewright::tests::randomArchive;
using stridewright::tests::SchemaCheck;

namespace {

/// An archive with every key there is.
Json everything() {
    return Json::parse(R"({
      "format": "stridewright.archive/1",
      "athletes": [{
        "id": "9223372036854775807",
        "profile": {
          "name": "Ada", "level": "intermediate",
          "sessions_per_week": {"min": 2, "max": 3, "target": 2},
          "race_week_sessions": {"min": 0, "max": 1}, "session_minutes": 50,
          "minutes_by_weekday": {"wed": 30}, "minutes_by_date": {"2026-12-26": 20},
          "equipment": ["dumbbell"],
          "inventory": [{"kind": "bag", "equipment": "backpack", "label": "old", "mass": 20,
                         "step": 1, "unit": "lb", "count": 1}],
          "places": [{"name": "hotel", "equipment": [], "inventory": []}],
          "unavailable_weekdays": ["tue"], "unavailable_dates": ["2026-12-24"],
          "preferred_weekdays": ["mon"], "placement": "after_easy", "week_starts_on": "sun",
          "concerns": ["runners_knee"], "excluded_exercises": ["no_longer_there"]},
        "born": "1961-02-03", "body_mass_kg": 61.5, "unit": "lb", "archived": true, "note": "n",
        "shoes": [{"id": "5", "name": "Racer", "start_km": 12.5, "retired": "2027-01-01"}],
        "runs": [{"id": "6", "run": {"date": "2026-11-24", "kind": "intervals", "minutes": 60,
                  "km": 10.123456789, "start": "07:00", "title": "6 x 800 m"}, "status": "done",
                  "calendar": "Plan", "entry": "u1", "edited": true, "evidence": "800 m",
                  "confidence": 0.75, "shoe": "5", "note": "wet"}],
        "races": [{"id": "7", "race": {"date": "2027-02-07", "name": "Half", "km": 21.0975,
                   "priority": "B"}, "calendar": "Plan", "entry": "u2", "edited": true}],
        "season": {"id": "8", "phases": [{"from": "2026-11-23", "phase": "base"}],
                   "deload_weeks": ["2026-12-14"]},
        "pins": [{"id": "9", "pin": {"date": "2026-12-02", "pin": "must", "class": "light",
                  "accept": ["spacing"]}}],
        "sessions": [{"id": "10", "phase": "base", "easier": true, "first_planned": "2026-11-20",
          "planned": {"date": "2026-11-26", "class": "heavy", "pinned": true, "fact": true,
            "minutes": 44, "not_before": "13:00",
            "why": [{"code": "rest_day", "args": [1, 2.5, "x", {"date": "2026-11-27"}],
                     "tradeoff": true, "about": "2026-11-28"}],
            "blocks": [{"block": "main", "pair": "A", "items": [{"exercise": "goblet_squat",
              "sets": 3, "amount": [6, 8], "metric": "reps", "per_side": true, "rpe": 7,
              "load_kg": 16, "rest_s": 120, "minutes": 9.5, "why": [{"code": "main_lift"}]}]}]},
          "instead": {"date": "2026-11-26", "class": "light"}, "cause": "pain",
          "skipped": true}],
        "logs": [{"id": "11", "session": "10", "logged_at": 1795700000, "source": "Strong",
          "source_entry": "e", "log": {"date": "2026-11-26", "class": "heavy", "phase": "base",
            "easier": true, "start": "06:00", "minutes": 40, "planned_minutes": 45, "rpe": 7,
            "note": "n", "exercises": [{"exercise": "goblet_squat", "metric": "reps",
              "target": {"sets": 3, "amount": [6, 8], "rpe": 7, "load_kg": 16},
              "form_doubt": true, "sets": [{"kind": "work", "amount": 8, "load_kg": 16, "rpe": 7,
                "pain": 0, "side": "left", "note": "n"}]}, {"name": "Other", "sets": []}]}}],
        "readiness": [{"id": "12", "readiness": {"date": "2026-11-26", "sleep": 4, "energy": 4,
          "legs": 3, "stress": 5, "soreness": 2, "sleep_hours": 7.5, "limp": true}}],
        "pain": [{"id": "13", "entry": {"date": "2026-11-26", "concern": "runners_knee",
          "side": "left", "score": 3, "moment": "after", "signs": ["changes_gait"],
          "note": "n"}}],
        "illness": [{"id": "14", "illness": {"from": "2026-11-01", "to": "2026-11-03",
          "fever": true}}],
        "gates": [{"id": "15", "event": {"date": "2026-11-01", "gate": "G_HEAVY", "open": true,
          "by": "coach"}}],
        "notes": [{"id": "16", "date": "2026-11-01", "text": "hello"}],
        "approvals": [{"id": "17", "code": "too_few", "date": "2026-11-01",
          "approved": "2026-11-02", "note": "n"}]
      }],
      "groups": [{"id": "18", "name": "Tuesday", "members": ["9223372036854775807"],
                  "note": "n"}],
      "exercises": [{"id": "19", "exercise": {"id": "own_squat", "name": "Own squat",
        "aliases": ["a"], "primary": "quads", "secondary": ["glutes"], "pattern": "squat",
        "slot": "main", "level": "beginner", "unilateral": true,
        "equipment": [["dumbbell"], []], "metric": "reps", "dose": [8, 12], "holds_per_set": 1,
        "tempo": "2-0-1-0", "seconds_per_rep": 3, "contacts_per_unit": 1, "plyo_intensity": 1,
        "eccentric_cost": 1, "loading": "optional", "increment": "lower_uni", "gate": "G_SQUAT",
        "regressions": ["b"], "progressions": ["c"], "contraindications": ["d"], "cues": ["e"],
        "mistakes": ["f"]}}],
      "settings": [{"id": "20", "name": "unit", "value": "kg"}]
    })");
}

Archive read(const Json& json) {
    return readArchive(json.dump(), "a.json");
}

std::string complaintOf(const Json& json) {
    try {
        (void)read(json);
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadDocument);
        return error.what();
    }
    return "accepted";
}

std::string complaint(const std::string& place, const std::string& value) {
    Json json = everything();
    json[Json::json_pointer(place)] = Json::parse(value);
    return complaintOf(json);
}

} // namespace

TEST_CASE("an archive written is the archive read", "[archive_json]") {
    CHECK(rc::check("readArchive(writeArchive(a)) == a", [] {
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        const Archive archive = randomArchive(seed);
        const std::string text = writeArchive(archive);
        RC_ASSERT(readArchive(text, "a.json") == archive);
    }));
}

TEST_CASE("what is written fits the schema", "[archive_json]") {
    const SchemaCheck schema("archive.schema.json");
    for (const std::uint64_t seed : {1U, 2U})
        CHECK(schema.complaint(Json::parse(writeArchive(randomArchive(seed)))) == "");
}

TEST_CASE("the same archive gives the same bytes", "[archive_json]") {
    const Archive archive = randomArchive(7);
    const std::string text = writeArchive(archive);
    CHECK(text == writeArchive(archive));
    CHECK(text == writeArchive(readArchive(text, "a.json")));
    CHECK(text.ends_with("}\n"));
}

TEST_CASE("an archive without anything in it can be kept too", "[archive_json]") {
    const std::string text = writeArchive({});
    CHECK(text == "{\n \"format\": \"stridewright.archive/1\",\n \"athletes\": []\n}\n");
    CHECK(readArchive(text, "a.json") == Archive{});
}

TEST_CASE("an archive with every key is read as written", "[archive_json]") {
    const Archive archive = read(everything());
    REQUIRE(archive.athletes.size() == 1);
    const Snapshot& all = archive.athletes[0];
    CHECK(all.athlete.id.value == 9223372036854775807);
    CHECK(all.athlete.value.born == makeDate(1961, 2, 3));
    CHECK(all.athlete.value.unit == MassUnit::Pound);
    CHECK(all.runs.at(0).value.run.km == 10.123456789);
    CHECK(all.runs.at(0).value.shoe == all.shoes.at(0).id);
    CHECK(all.runs.at(0).value.athlete == all.athlete.id);
    CHECK(all.logs.at(0).value.session == all.sessions.at(0).id);
    const PlannedSession& planned = all.sessions.at(0).value.planned;
    CHECK(planned.why.at(0).args ==
          std::vector<Arg>{std::int64_t{1}, 2.5, std::string("x"), makeDate(2026, 11, 27)});
    CHECK(planned.blocks.at(0).pair == 'A');
    CHECK(archive.groups.at(0).value.members == std::vector{all.athlete.id});
    CHECK(archive.exercises.at(0).value.exercise.equipment ==
          std::vector<std::vector<std::string>>{{"dumbbell"}, {}});
    CHECK(read(Json::parse(writeArchive(archive))) == archive);
    CHECK(SchemaCheck("archive.schema.json").complaint(everything()).empty());
}

TEST_CASE("an athlete that stands before the format is read as well", "[archive_json]") {
    Json json = Json::object();
    json["athletes"] = everything()["athletes"];
    json["format"] = "stridewright.archive/1";
    CHECK(read(json).athletes == read(everything()).athletes);
}

TEST_CASE("dated lists come sorted", "[archive_json]") {
    Json json = everything();
    auto& notes = json["athletes"][0]["notes"];
    notes.push_back({{"id", "3"}, {"date", "2026-10-01"}, {"text", "earlier"}});
    notes.push_back({{"id", "2"}, {"date", "2026-11-01"}, {"text", "lower id"}});
    const auto read3 = read(json).athletes[0].notes;
    REQUIRE(read3.size() == 3);
    CHECK(read3[0].value.text == "earlier");
    CHECK(read3[1].value.text == "lower id");
}

TEST_CASE("an archive of another version is refused by its version", "[archive_json]") {
    Json json = everything();
    json["format"] = "stridewright.archive/2";
    json["athletes"][0]["something_new"] = 1;
    CHECK_THAT(complaintOf(json),
               Contains("/format: is \"stridewright.archive/2\"") &&
                   Contains("this program reads version 1"));
    json["format"] = "stridewright.plan/1";
    CHECK_THAT(complaintOf(json), Contains("must be \"stridewright.archive/1\", not"));
}

TEST_CASE("a broken value of an archive is refused with its path and the value", "[archive_json]") {
    struct Row {
        std::string place, value, says;
    };
    const std::string a = "/athletes/0";
    const auto row = GENERATE_COPY(values<Row>({
        {"/athletes/0", "7", "must be an object, not 7"},
        {"/shoes", "[]", "unknown key; known here: format, athletes"},
        {a + "/id", "5", "must be a text, not 5"},
        {a + "/id", "\"0\"", "must be an id"},
        {a + "/id", "\"007\"", "must be an id"},
        {a + "/id", "\"9223372036854775808\"", "not \"9223372036854775808\""},
        {a + "/profile/age", "41", "unknown key"},
        {a + "/profile/gates", "[]", "unknown key"},
        {a + "/profile/level", "\"elite\"", "must be one of beginner"},
        {a + "/born", "\"1849-12-31\"", "1850 to 2199, not \"1849-12-31\""},
        {a + "/body_mass_kg", "19", "must be a number from 20 to 400, not 19"},
        {a + "/archived", "\"no\"", "must be true or false"},
        {a + "/shoes/0/start_km", "-1", "must be a number from 0 to 100000"},
        {a + "/runs/0/run/kind", "\"race\"", "a race stands in \"races\""},
        {a + "/runs/0/run/date", "\"2026-02-30\"", "must be a date"},
        {a + "/runs/0/shoe", "\"6\"", "points to no shoe of this athlete: \"6\""},
        {a + "/runs/0/confidence", "1.5", "must be a number from 0 to 1, not 1.5"},
        {a + "/races/0/race/km", "0", "must be over 0"},
        {a + "/season/deload_weeks/1", "\"2026-12-14\"", "the day 2026-12-14 stands twice"},
        {a + "/pins/0/pin/accept", "[]", "must name at least one rule"},
        {a + "/sessions/0/cause", "\"mood\"", "must be one of readiness, pain"},
        {a + "/sessions/0/instead/date", "\"2026-11-27\"", "must be 2026-11-26"},
        {a + "/sessions/0/planned/why/0/args/0", "[]", "must be an object, not a list"},
        {a + "/sessions/0/planned/why/0/args/0", "18446744073709551615", "too large"},
        {a + "/sessions/0/planned/blocks/0/pair", "\"AB\"", "must be one letter"},
        {a + "/sessions/0/planned/blocks/0/items/0/sets", "0", "must be a whole number from 1"},
        {a + "/logs/0/session", "\"11\"", "points to no session of this athlete: \"11\""},
        {a + "/logs/0/logged_at", "1.5", "must be whole seconds since 1970, not 1.5"},
        {a + "/logs/0/log/exercises/0/sets/0/rpe", "11", "must be a number from 1 to 10, not 11"},
        {a + "/readiness/0/readiness/sleep", "0", "must be a whole number from 1 to 5"},
        {a + "/pain/0/entry/score", "11", "must be a whole number from 0 to 10"},
        {a + "/illness/0/illness/to", "\"2026-10-01\"", "lies before 2026-11-01"},
        {a + "/gates/0/event/by", "\"me\"", "must be one of log"},
        {a + "/notes/0/text", "null", "must be a text, not null"},
        {a + "/approvals/0/approved", "\"soon\"", "must be a date"},
        {"/groups/0/members/0", "\"1\"", "points to no athlete of this archive: \"1\""},
        {"/exercises/0/exercise/primary", "\"legs\"", "must be one of glutes"},
        {"/exercises/0/exercise/id", "\"\"", "must not be empty"},
        {"/settings/0/value", "5", "must be a text, not 5"},
    }));
    CAPTURE(row.place, row.value);
    CHECK_THAT(complaint(row.place, row.value), Contains("a.json: " + row.place));
    CHECK_THAT(complaint(row.place, row.value), Contains(row.says));
}

TEST_CASE("what may stand once is refused the second time", "[archive_json]") {
    struct Row {
        std::string list, change, value, says;
    };
    const auto row = GENERATE(values<Row>({
        {"/athletes/0/runs", "/note", "\"x\"", "/runs/1/id: the id \"6\" stands twice"},
        {"/athletes", "/note", "\"x\"", "/athletes/1/id: the id \"9223372036854775807\" stands"},
        {"/athletes/0/pins", "/id", "\"99\"", "/pins/1/pin/date: stands at /athletes/0/pins/0"},
        {"/athletes/0/readiness", "/id", "\"99\"", "/readiness/1/readiness/date: stands at"},
        {"/exercises", "/id", "\"99\"", "/exercises/1/exercise/id: stands at /exercises/0"},
        {"/settings", "/id", "\"99\"", "/settings/1/name: stands at /settings/0/name already"},
    }));
    CAPTURE(row.list);
    Json json = everything();
    Json& list = json[Json::json_pointer(row.list)];
    Json twin = list[0];
    twin[Json::json_pointer(row.change)] = Json::parse(row.value);
    list.push_back(twin);
    CHECK_THAT(complaintOf(json), Contains(row.says));
}

TEST_CASE("a shoe of another athlete is none of one's own", "[archive_json]") {
    Json json = everything();
    Json other = Json::parse(R"({"id": "77", "profile": {"level": "beginner"},
        "runs": [{"id": "78", "shoe": "5", "run": {"date": "2026-11-24", "kind": "easy"}}]})");
    json["athletes"].push_back(other);
    CHECK_THAT(complaintOf(json), Contains("/athletes/1/runs/0/shoe: points to no shoe"));
}

TEST_CASE("text that is not UTF-8 is refused with its place", "[archive_json]") {
    std::string text = everything().dump(1);
    text.replace(text.find("Racer"), 5, "R\xFF\xFE..");
    CHECK_THROWS_WITH(readArchive(text, "a.json"), Contains("a.json: line ") && Contains("UTF-8"));
    text = everything().dump(1);
    text.replace(text.find("Racer"), 5, "\\ud800");
    CHECK_THROWS_WITH(readArchive(text, "a.json"), Contains("a.json: line "));
}

TEST_CASE("the archive schema has the keys that the reader knows", "[archive_json]") {
    const Json schema = tests::readSchema("archive.schema.json");
    struct Row {
        std::string schema, document;
    };
    const auto row = GENERATE(values<Row>({
        {"", ""},
        {"/$defs/athlete", "/athletes/0"},
        {"/$defs/profile", "/athletes/0/profile"},
        {"/$defs/shoe", "/athletes/0/shoes/0"},
        {"/$defs/run_record", "/athletes/0/runs/0"},
        {"/$defs/race_record", "/athletes/0/races/0"},
        {"/$defs/season", "/athletes/0/season"},
        {"/$defs/pin_record", "/athletes/0/pins/0"},
        {"/$defs/session_record", "/athletes/0/sessions/0"},
        {"/$defs/planned", "/athletes/0/sessions/0/planned"},
        {"/$defs/reason", "/athletes/0/sessions/0/planned/why/0"},
        {"/$defs/block", "/athletes/0/sessions/0/planned/blocks/0"},
        {"/$defs/item", "/athletes/0/sessions/0/planned/blocks/0/items/0"},
        {"/$defs/log_record", "/athletes/0/logs/0"},
        {"/$defs/logged_session", "/athletes/0/logs/0/log"},
        {"/$defs/readiness_record", "/athletes/0/readiness/0"},
        {"/$defs/pain_record", "/athletes/0/pain/0"},
        {"/$defs/illness_record", "/athletes/0/illness/0"},
        {"/$defs/gate_record", "/athletes/0/gates/0"},
        {"/$defs/note", "/athletes/0/notes/0"},
        {"/$defs/approval", "/athletes/0/approvals/0"},
        {"/$defs/group", "/groups/0"},
        {"/$defs/own_exercise", "/exercises/0/exercise"},
        {"/$defs/setting", "/settings/0"},
    }));
    CAPTURE(row.document);
    const auto known = tests::schemaKeys(schema, row.schema);
    CHECK_FALSE(known.empty());
    CHECK(known == tests::readerKeys(everything(), row.document, [](const std::string& text) {
              (void)readArchive(text, "a.json");
          }));
}
