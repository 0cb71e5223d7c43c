// SPDX-License-Identifier: MIT
#include "planning/progress_support.hpp"
#include <stridewright/domain/error.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stridewright;
using namespace stridewright::support;
using Json = nlohmann::ordered_json;

namespace {

std::string faultAt(const char* pointer, const Json& value) {
    Json json = Json::parse(fileText("data/rules/progression.json"));
    json[Json::json_pointer(pointer)] = value;
    try {
        (void)interchange::readProgressionRules(json.dump(), "rules.json");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadDocument);
        return error.place();
    }
    return "";
}

} // namespace

TEST_CASE("the shipped progression rules are read in full and know the catalog") {
    const ProgressionRules& rules = shippedProgression();
    const auto growth = [&](GrowthKind kind) {
        return rules.growth[static_cast<std::size_t>(kind)];
    };
    CHECK(growth(GrowthKind::LowerBothBar).mostShare == 0.05);
    CHECK(growth(GrowthKind::LowerOneSide).mostShare == 0.08);
    CHECK(growth(GrowthKind::Calf).mostKg == 5);
    CHECK(growth(GrowthKind::Bodyweight).rungs.size() == 5);
    CHECK(rules.adjustments.size() == 5);
    CHECK(rules.chainTimes == 2);
    CHECK(rules.easier.leastShare == 0.9);
    CHECK(rules.plateau.exposures == std::array{3, 3, 5});
    CHECK(rules.gates.rules.at("G_HEAVY").sessions == 16);
    for (const auto& [id, rule] : rules.gates.rules) {
        CHECK(shippedCatalog().gate(id) != nullptr);
        for (const GateShow& show : rule.shows)
            for (const std::string& exercise : show.exercises)
                CHECK(shippedCatalog().exercise(exercise) != nullptr);
        for (const std::string& concern : rule.freeOf)
            CHECK(shippedCatalog().concern(concern) != nullptr);
    }
    // A professional's clearance is nothing that a log can show.
    for (const Gate& gate : shippedCatalog().gates())
        CHECK(rules.gates.rules.contains(gate.id) == (gate.id != "G_CLEARED"));
    for (const std::string& id : rules.pairs)
        CHECK(shippedCatalog().exercise(id) != nullptr);
    for (const auto& [id, kind] : rules.kinds)
        CHECK(shippedCatalog().knowsEquipment(id));
}

TEST_CASE("a fault in the progression rules is named with its place") {
    CHECK(faultAt("/format", "other") == "/format");
    CHECK(faultAt("/surplus", 1) != "");
    CHECK(faultAt("/growth/upper/most_share", 2) == "/growth/upper/most_share");
    CHECK(faultAt("/growth/upper/rungs/0/rung", "jump") == "/growth/upper/rungs/0/rung");
    CHECK(faultAt("/growth/sideways", Json::object()) == "/growth/sideways");
    CHECK(faultAt("/within_session/4/up_to", 3) == "/within_session");
    CHECK(faultAt("/gates/rules/G_PLYO1/gates", Json::array({"G_NONE"})) == "/gates/rules/G_PLYO1");
    CHECK(faultAt("/held", Json::array({"anvil"})) == "/held/0");
    CHECK(faultAt("/keeping/nap", Json::object()) == "/keeping/nap");
    CHECK(faultAt("/trend/brzycki", 5) == "/trend/brzycki");
}
