// SPDX-License-Identifier: MIT
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/catalog_json.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>
#include <sstream>

using namespace stridewright;
using Json = nlohmann::ordered_json;

namespace {

std::string shipped() {
    std::ifstream file(STRIDEWRIGHT_SOURCE_DIR "/data/catalog/exercises.json");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A ladder of two squats, one concern, one gate: the smallest catalog with everything in it.
Json small() {
    const auto exercise = [](const char* id, const char* name, const char* level) {
        return Json{{"id", id},
                    {"name", name},
                    {"aliases", Json::array()},
                    {"primary", "quads"},
                    {"secondary", {"glutes"}},
                    {"pattern", "squat"},
                    {"slot", "main"},
                    {"level", level},
                    {"unilateral", false},
                    {"equipment", Json::array({Json::array()})},
                    {"metric", "reps"},
                    {"dose", {8, 12}},
                    {"holds_per_set", 1},
                    {"tempo", "2-1-1-0"},
                    {"seconds_per_rep", 4},
                    {"eccentric_cost", 1},
                    {"loading", "none"},
                    {"increment", "none"},
                    {"gate", nullptr},
                    {"regressions", Json::array()},
                    {"progressions", Json::array()},
                    {"contraindications", {"knee_deep_flexion"}},
                    {"cues", {"Sit between the heels"}},
                    {"mistakes", {"Heels lifting"}}};
    };
    Json first = exercise("sit", "Sit", "beginner");
    Json second = exercise("stand", "Stand", "intermediate");
    first["progressions"] = {"stand"};
    second["regressions"] = {"sit"};
    second["gate"] = "G_SQUAT";
    return Json{{"format", "stridewright.catalog/1"},
                {"equipment_tiers", {{{"id", "none"}, {"items", {"chair"}}}}},
                {"gates", {{{"id", "G_SQUAT"}, {"shows", "15 squats"}}}},
                {"contraindications", {"knee_deep_flexion"}},
                {"concerns",
                 {{{"id", "knee"},
                   {"label", "Knee"},
                   {"tissue", "joint"},
                   {"emphasis", {"sit"}},
                   {"amber_block_tags", {"knee_deep_flexion"}},
                   {"red_block_patterns", {"squat"}},
                   {"rom_note", "shallow"}}}},
                {"exercises", {first, second}}};
}

/// The message of the fault that a change to the small catalog brings.
std::string faultAfter(const std::function<void(Json&)>& change) {
    Json document = small();
    change(document);
    try {
        (void)interchange::readCatalog(document.dump(), "my.json");
    } catch (const Error& error) {
        return error.what();
    }
    return "no fault";
}

} // namespace

TEST_CASE("the shipped catalog is read whole") {
    const Catalog catalog = interchange::readCatalog(shipped(), "exercises.json");
    CHECK(catalog.exercises().size() == 274);
    CHECK(catalog.concerns().size() == 15);
    CHECK(catalog.gates().size() == 9);
    CHECK(catalog.tiers().size() == 4);
    const Exercise* squat = catalog.exercise("goblet_squat");
    REQUIRE(squat);
    CHECK(squat->name == "Goblet squat");
    CHECK(squat->pattern == Pattern::Squat);
    CHECK(squat->gate == "G_SQUAT");
    CHECK(squat->dose == IntRange{8, 12});
    CHECK(squat->loading == Loading::Required);
    CHECK(catalog.concern("bone_stress")->redBlockPatterns == std::vector<std::string>{"*"});
    CHECK(catalog.knowsEquipment("dumbbell"));
    CHECK_FALSE(catalog.knowsEquipment("anvil"));
}

TEST_CASE("a small catalog is read field by field") {
    const Catalog catalog = interchange::readCatalog(small().dump(), "my.json");
    REQUIRE(catalog.exercises().size() == 2);
    const Exercise& stand = catalog.exercises()[1];
    CHECK(stand.level == Level::Intermediate);
    CHECK(stand.secondsPerRep == 4.0);
    CHECK(stand.regressions == std::vector<std::string>{"sit"});
    CHECK(stand.secondary == std::vector<Focus>{Focus::Glutes});
    CHECK(catalog.gate("G_SQUAT")->shows == "15 squats");
}

TEST_CASE("a fault in a catalog names file, path and value") {
    const auto fault = [](auto change) { return faultAfter(change); };
    CHECK(fault([](Json& c) { c["format"] = "other"; }) ==
          "my.json: /format: must be \"stridewright.catalog/1\", not \"other\"");
    CHECK_THAT(fault([](Json& c) { c["exercises"][0]["colour"] = 1; }),
               Catch::StartsWith("my.json: /exercises/0/colour: unknown key"));
    CHECK_THAT(fault([](Json& c) { c["exercises"][1].erase("tempo"); }),
               Catch::Contains("/exercises/1: must have the key \"tempo\""));
    CHECK_THAT(fault([](Json& c) { c["exercises"][0]["level"] = "hero"; }),
               Catch::Contains("/exercises/0/level: must be one of beginner") &&
                   Catch::Contains("\"hero\""));
    CHECK_THAT(fault([](Json& c) { c["exercises"][0]["unilateral"] = 1; }),
               Catch::Contains("/exercises/0/unilateral: must be true or false, not 1"));
    CHECK_THAT(fault([](Json& c) { c["exercises"][1]["id"] = "sit"; }),
               Catch::Contains("/exercises/1/id: \"sit\" stands twice"));
    CHECK_THAT(fault([](Json& c) { c["exercises"][1]["aliases"] = {"SIT"}; }),
               Catch::Contains("/exercises/1/aliases/0: \"SIT\" is a name already, at "
                               "/exercises/0/name"));
    CHECK_THAT(fault([](Json& c) { c["exercises"][0]["progressions"] = {"fly"}; }),
               Catch::Contains("/exercises/0/progressions/0: no such exercise: \"fly\""));
    CHECK_THAT(fault([](Json& c) { c["exercises"][0]["equipment"] = {{"anvil"}}; }),
               Catch::Contains("/exercises/0/equipment/0/0: no such equipment: \"anvil\""));
    CHECK_THAT(fault([](Json& c) { c["exercises"][1]["gate"] = "G_MOON"; }),
               Catch::Contains("/exercises/1/gate: no such gate: \"G_MOON\""));
    CHECK_THAT(fault([](Json& c) { c["exercises"][1]["contraindications"] = {"wind"}; }),
               Catch::Contains("/exercises/1/contraindications/0: no such contraindication"));
    CHECK_THAT(fault([](Json& c) {
                   c["exercises"][0]["dose"] = {12, 8};
               }),
               Catch::Contains("/exercises/0/dose: low is over high: [12, 8]"));
    CHECK_THAT(fault([](Json& c) { c["exercises"][0]["tempo"] = "slow"; }),
               Catch::Contains("/exercises/0/tempo") && Catch::Contains("\"slow\""));
    CHECK_THAT(fault([](Json& c) { c["concerns"][0]["emphasis"] = {"fly"}; }),
               Catch::Contains("/concerns/0/emphasis/0: no such exercise: \"fly\""));
    CHECK_THAT(fault([](Json& c) { c["concerns"][0]["red_block_patterns"] = {"swim"}; }),
               Catch::Contains("/concerns/0/red_block_patterns/0: must be one of"));
}

TEST_CASE("ladders must lead back, upwards and never in a circle") {
    CHECK_THAT(faultAfter([](Json& c) { c["exercises"][1]["regressions"] = Json::array(); }),
               Catch::Contains("/exercises/0/progressions/0: \"stand\" does not lead back"));
    CHECK_THAT(faultAfter([](Json& c) { c["exercises"][0]["progressions"] = Json::array(); }),
               Catch::Contains("/exercises/1/regressions/0: \"sit\" does not lead back"));
    CHECK_THAT(faultAfter([](Json& c) { c["exercises"][0]["level"] = "advanced"; }),
               Catch::Contains("/exercises/0/progressions/0: \"stand\" is of a lower level"));
    CHECK_THAT(faultAfter([](Json& c) {
                   c["exercises"][0]["level"] = "intermediate";
                   c["exercises"][0]["regressions"] = {"stand"};
                   c["exercises"][1]["progressions"] = {"sit"};
               }),
               Catch::Contains("leads in a circle"));
}

TEST_CASE("what a catalog says of an exercise must agree with itself") {
    CHECK_THAT(faultAfter([](Json& c) { c["exercises"][0]["seconds_per_rep"] = nullptr; }),
               Catch::Contains("/exercises/0/seconds_per_rep: must be a number"));
    CHECK_THAT(faultAfter([](Json& c) {
                   c["exercises"][0]["loading"] = "required";
                   c["exercises"][0]["increment"] = "lower_bi";
               }),
               Catch::Contains("/exercises/0/equipment: an exercise that needs a load"));
    CHECK_THAT(faultAfter([](Json& c) { c["exercises"][0]["pattern"] = "plyometric"; }),
               Catch::Contains("must have contacts_per_unit"));
    CHECK_THAT(faultAfter([](Json& c) { c["exercises"][0]["secondary"] = {"quads"}; }),
               Catch::Contains("/exercises/0/secondary: holds the primary area"));
}
