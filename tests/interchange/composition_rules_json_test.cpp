// SPDX-License-Identifier: MIT
#include "support/plan_builder.hpp"
#include <stridewright/domain/error.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <functional>

using namespace stridewright;
using namespace stridewright::support;
using Json = nlohmann::ordered_json;

namespace {

std::string faultAfter(const std::function<void(Json&)>& change) {
    Json document = Json::parse(fileText("data/rules/composition.json"));
    change(document);
    try {
        (void)interchange::readCompositionRules(document.dump(), "rules.json");
    } catch (const Error& error) {
        return error.what();
    }
    return "no fault";
}

} // namespace

TEST_CASE("the rules of composition are read strictly") {
    CHECK(faultAfter([](Json&) {}) == "no fault");
    CHECK_THAT(faultAfter([](Json& r) { r["colour"] = 1; }),
               Catch::StartsWith("rules.json: /colour: unknown key"));
    CHECK_THAT(faultAfter([](Json& r) { r.erase("caps"); }),
               Catch::Contains("must have the key \"caps\""));
    CHECK_THAT(faultAfter([](Json& r) { r["time"]["factor"] = "long"; }),
               Catch::Contains("/time/factor: must be a number from 0.5 to 3, not \"long\""));
    CHECK_THAT(faultAfter([](Json& r) {
                   r["phases"]["peak"]["core_sets"] = {3, 2};
               }),
               Catch::Contains("/phases/peak/core_sets: low is over high"));
    CHECK_THAT(faultAfter([](Json& r) { r["templates"][0][1]["role"] = "dance"; }),
               Catch::Contains("/templates/0/1/role: no such role: \"dance\""));
    CHECK_THAT(faultAfter([](Json& r) { r["templates"][0][1]["block"] = "mobility"; }),
               Catch::Contains("blocks must stand in the order of training"));
    CHECK_THAT(faultAfter([](Json& r) { r["areas"]["toes"] = r["areas"]["hips"]; }),
               Catch::Contains("/areas/toes: no such area"));
}

TEST_CASE("every exercise, equipment, gate and concern that the rules name is the catalog's") {
    const Catalog& catalog = shippedCatalog();
    const CompositionRules& rules = shippedRules();
    const auto isExercise = [&](const std::string& id) {
        CAPTURE(id);
        CHECK(catalog.exercise(id));
    };
    const auto areExercises = [&](const std::vector<std::string>& ids) {
        for (const std::string& id : ids)
            isExercise(id);
    };
    for (const auto& [id, role] : rules.roles) {
        areExercises(role.never);
        areExercises(role.standIns);
    }
    for (const auto& [id, speed] : rules.time.speedOf)
        isExercise(id);
    areExercises(rules.warmUpDrills);
    areExercises(rules.warmUpActivation);
    areExercises(rules.warmUpWithoutLegs);
    areExercises(rules.mobility);
    areExercises(rules.withoutLegs);
    isExercise(rules.warmUpPulse);
    for (const auto& [item, seconds] : rules.time.setupOf)
        CHECK(catalog.knowsEquipment(item));
    for (const std::string& item : rules.supports)
        CHECK(catalog.knowsEquipment(item));
    for (const std::string& item : rules.held)
        CHECK(catalog.knowsEquipment(item));
    CHECK(catalog.gate(rules.heavyGate));
    CHECK(catalog.gate(rules.contactsGate));
    for (const auto& [gate, concerns] : rules.gateClosedBy) {
        CHECK(catalog.gate(gate));
        for (const std::string& concern : concerns)
            CHECK(catalog.concern(concern));
    }
    for (const auto& gates : rules.impliedGates)
        for (const std::string& gate : gates)
            CHECK(catalog.gate(gate));
    for (const Concern& concern : catalog.concerns())
        CHECK(rules.zones.contains(concern.tissue));
}
