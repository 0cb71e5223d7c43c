// SPDX-License-Identifier: MIT
#include "planning/support.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/rules_json.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stridewright;
using Json = nlohmann::ordered_json;

namespace {

Json document(const char* name) {
    return Json::parse(planning::tests::fileText(std::string("data/rules/") + name));
}

/// Where the reader found fault, or "" where it found none.
std::string placementFault(const Json& json) {
    try {
        (void)interchange::readPlacementRules(json.dump(), "rules.json");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadDocument);
        CHECK(error.file() == "rules.json");
        return error.place();
    }
    return "";
}

std::string seasonFault(const Json& json) {
    try {
        (void)interchange::readSeasonRules(json.dump(), "rules.json");
    } catch (const Error& error) {
        return error.place();
    }
    return "";
}

std::string faultAt(const char* pointer, const Json& value) {
    Json json = document("placement.json");
    json[Json::json_pointer(pointer)] = value;
    return placementFault(json);
}

} // namespace

TEST_CASE("the shipped placement rules are read in full") {
    const PlacementRules& rules = planning::tests::rules();
    CHECK(rules.loadOfRun[static_cast<std::size_t>(RunKind::Hills)] == DayLoad::Quality);
    CHECK(rules.levels[1].maxHeavyPerWeek == 1);
    CHECK(rules.ages.size() == 3);
    CHECK(rules.classMinutes == std::array{20, 25, 35});
    CHECK(rules.phases[1].threeUpToRunDays == 4);
    CHECK(rules.raceAfter[0].size() == 6);
    CHECK(rules.raceBefore[0][2].days == std::array{4, 7, 12});
    CHECK(rules.host[3][3] == ClassCosts{1, 2, 2});
    CHECK(rules.nextDay[3] == ClassCosts{3, 10, -1});
    CHECK(rules.gap[2][8] == 12);
    CHECK(rules.stability == 6);
    CHECK(rules.hoursAfterRun[4] == 6);
}

TEST_CASE("a fault in the placement rules is named by its path") {
    CHECK(faultAt("/format", "stridewright.placement-rules/2") == "/format");
    CHECK(faultAt("/extra", 1) == "/extra");
    CHECK(faultAt("/classes/0", "heavy") == "/classes/0");
    CHECK(faultAt("/load_of_run/jog", "easy") == "/load_of_run/jog");
    CHECK(faultAt("/load_of_run/tempo", "race") == "/load_of_run/tempo");
    CHECK(faultAt("/levels/beginner/ceiling", "hard") == "/levels/beginner/ceiling");
    CHECK(faultAt("/ages/1/up_to", 17) == "/ages/1/up_to");
    CHECK(faultAt("/class_minutes", {20, 25}) == "/class_minutes");
    CHECK(faultAt("/class_minutes", {20, 15, 35}) == "/class_minutes/1");
    CHECK(faultAt("/phases/base/demand/2", {"light", "heavy"}) == "/phases/base/demand/2/1");
    CHECK(faultAt("/phases/base/demand/2", {"light"}) == "/phases/base/demand/2");
    CHECK(faultAt("/race/before/A/1/up_to_km", 15) == "/race/before/A/1/up_to_km");
    CHECK(faultAt("/race/before/A/0/days", {3, 2, 7}) == "/race/before/A/0/days/1");
    CHECK(faultAt("/race/after/C/0/days", {1, 2, 3}) == "/race/after/C/0/days/0");
    CHECK(faultAt("/costs/host/rest_or_easy/easy", {1, 1, -1}) ==
          "/costs/host/rest_or_easy/easy/2");
    CHECK(faultAt("/costs/next_day/long", {2, -1, -1}) == "/costs/next_day/long/1");
    CHECK(faultAt("/costs/gap/1/9", 3) == "/costs/gap/1/9");
    CHECK(faultAt("/costs/rhythm", 2.5) == "/costs/rhythm");
    Json missing = document("placement.json");
    missing["costs"].erase("stability");
    CHECK(placementFault(missing) == "/costs");
}

TEST_CASE("a fault in the season rules is named by its path") {
    const auto fault = [](const char* pointer, const Json& value) {
        Json json = document("seasons.json");
        json[Json::json_pointer(pointer)] = value;
        return seasonFault(json);
    };
    CHECK(seasonFault(document("seasons.json")).empty());
    CHECK(fault("/races/1/up_to_km", 5) == "/races/1/up_to_km");
    CHECK(fault("/races/0/build_min", 6) == "/races/0/build_min");
    CHECK(fault("/races/3/long_taper/weeks", 1) == "/races/3/long_taper/weeks");
    CHECK(fault("/cycle/0/phase", "rest") == "/cycle/0/phase");
    CHECK(fault("/easier_week_every/0/beginner", 1) == "/easier_week_every/0/beginner");
    CHECK(fault("/easier_week_every/2/up_to_age", 99) == "/easier_week_every");
    CHECK(fault("/unknown", 1) == "/unknown");
}
