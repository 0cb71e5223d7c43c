// SPDX-License-Identifier: MIT
#include "cli_fixture.hpp"
#include "support/json_schema.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::tests;

TEST_CASE("plans fit their schema", "[cli][schema]") {
    const SchemaCheck schema("plan.schema.json");
    Json full = ordinaryRequest(8);
    full["races"] = {{{"date", "2027-04-18"}, {"name", "River Half"}, {"km", 21.1}}};
    full["pins"] = {
        {{"date", "2027-03-09"}, {"pin", "must"}, {"class", "light"}, {"accept", {"spacing"}}}};
    full["done"] = {{{"date", "2027-02-26"}, {"class", "heavy"}}};
    full["runs"][0]["start"] = "07:00";
    Json blocked = ordinaryRequest();
    blocked["athlete"]["unavailable_weekdays"] = {"mon", "tue", "wed", "thu", "fri", "sat"};
    for (const Json& request : {ordinaryRequest(), full, blocked}) {
        CHECK(SchemaCheck("request.schema.json").complaint(request).empty());
        const Answer answer = run({"plan", "-"}, request.dump());
        REQUIRE(answer.code == 0);
        CHECK(schema.complaint(Json::parse(answer.out)).empty());
    }
}

TEST_CASE("schema and program refuse the same requests", "[cli][schema]") {
    struct Row {
        std::string place, value;
    };
    const auto row = GENERATE(values<Row>({
        {"/format", "\"stridewright.request/2\""},
        {"/shoes", "1"},
        {"/weeks", "0"},
        {"/weeks", "105"},
        {"/weeks", "\"4\""},
        {"/weeks", "2.5"},
        {"/from", "\"1.3.2027\""},
        {"/from", "\"2200-01-01\""},
        {"/from", "7"},
        {"/athlete/level", "\"elite\""},
        {"/athlete/age", "4"},
        {"/athlete/age", "121"},
        {"/athlete/session_minutes", "14"},
        {"/athlete/session_minutes", "121"},
        {"/athlete/sessions_per_week", "{\"min\": 1}"},
        {"/athlete/sessions_per_week", "{\"target\": 4}"},
        {"/athlete/race_week_sessions", "{\"max\": 4}"},
        {"/athlete/minutes_by_weekday", "{\"monday\": 3}"},
        {"/athlete/minutes_by_weekday", "{\"mon\": 1441}"},
        {"/athlete/minutes_by_date", "{\"monday\": 3}"},
        {"/athlete/preferred_weekdays", "[\"Mon\"]"},
        {"/athlete/pain", "[{\"concern\": \"runners_knee\"}]"},
        {"/athlete/pain", "[{\"concern\": \"runners_knee\", \"score\": 11}]"},
        {"/runs/0/kind", "\"race\""},
        {"/runs/0/km", "1001"},
        {"/runs/0/minutes", "-1"},
        {"/runs/0/start", "\"24:00\""},
        {"/runs/0/start", "\"7:00\""},
        {"/races", "[{\"date\": \"2027-04-18\"}]"},
        {"/races", "[{\"date\": \"2027-04-18\", \"km\": 0}]"},
        {"/races", "[{\"date\": \"2027-04-18\", \"km\": 10, \"priority\": \"D\"}]"},
        {"/phases", "[]"},
        {"/phases", "[{\"from\": \"2027-03-01\", \"phase\": \"sharpen\"}]"},
        {"/pins", "[{\"date\": \"2027-03-09\", \"pin\": \"perhaps\"}]"},
        {"/pins", "[{\"date\": \"2027-03-09\", \"pin\": \"never\", \"class\": \"light\"}]"},
        {"/pins", "[{\"date\": \"2027-03-09\", \"pin\": \"must\", \"accept\": [\"spacing\"]}]"},
        {"/pins",
         "[{\"date\": \"2027-03-09\", \"pin\": \"must\", \"class\": \"light\", \"accept\": []}]"},
        {"/done", "[{\"date\": \"2027-02-26\"}]"},
        {"/existing", "null"},
    }));
    CAPTURE(row.place, row.value);
    Json json = ordinaryRequest();
    json[Json::json_pointer(row.place)] = Json::parse(row.value);
    CHECK_FALSE(SchemaCheck("request.schema.json").complaint(json).empty());
    CHECK(run({"plan", "-"}, json.dump()).code == 3);
}
