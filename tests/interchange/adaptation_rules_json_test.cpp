// SPDX-License-Identifier: MIT
#include "planning/support.hpp"
#include "support/plan_builder.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/rules_json.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stridewright;
using Json = nlohmann::ordered_json;

namespace {

Json shipped() {
    return Json::parse(planning::tests::fileText("data/rules/adaptation.json"));
}

/// Where the reader found fault, or "" where it found none.
std::string fault(const Json& json) {
    try {
        (void)interchange::readAdaptationRules(json.dump(), "adaptation.json");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadDocument);
        CHECK(error.file() == "adaptation.json");
        return error.place();
    }
    return "";
}

std::string faultAt(const char* pointer, const Json& value) {
    Json json = shipped();
    json[Json::json_pointer(pointer)] = value;
    return fault(json);
}

} // namespace

TEST_CASE("the shipped rules of adaptation are read in full and fit the catalog") {
    const AdaptationRules rules =
        interchange::readAdaptationRules(shipped().dump(), "adaptation.json");
    const Catalog& catalog = support::shippedCatalog();
    for (const Concern& concern : catalog.concerns()) {
        INFO(concern.id);
        CHECK(rules.pain.tissues.contains(concern.tissue));
    }
    CHECK(catalog.concern(rules.pain.boneConcern));
    CHECK(catalog.gate(rules.pain.clearance));
    // Everything that a concern leaves out has a place in the order of return.
    const auto& order = rules.pain.returnOrder;
    for (const Concern& concern : catalog.concerns())
        for (const auto* list :
             {&concern.amberBlockTags, &concern.insertionalBlockTags, &concern.redBlockPatterns})
            for (const std::string& block : *list)
                if (!block.starts_with("*")) {
                    INFO(concern.id << " " << block);
                    CHECK(std::ranges::find(order, block) != order.end());
                }
    // Every sign is part of some rule.
    for (const PainSign sign : {PainSign::FocalBonePain, PainSign::NightOrRestPain})
        CHECK(rules.pain.boneAlone.contains(sign));
    CHECK(rules.pain.emergency.size() == 6);
    CHECK(rules.pain.soon.size() == 6);
    CHECK(rules.layoffs.rows.size() == 6);
    CHECK(rules.readiness.asPlanned == 15);
}

TEST_CASE("a fault in the rules of adaptation is named by its place") {
    CHECK(faultAt("/format", "stridewright.adaptation-rules/2") == "/format");
    CHECK(faultAt("/pain/amber_load", 1.2) == "/pain/amber_load");
    CHECK(faultAt("/pain/tissues/joint/signs/limp", "red") == "/pain/tissues/joint/signs/limp");
    CHECK(faultAt("/pain/tissues/joint/signs/changes_gait", "orange") ==
          "/pain/tissues/joint/signs/changes_gait");
    CHECK(faultAt("/pain/return/plyometric/0", "no_such") == "/pain/return/plyometric/0");
    CHECK(faultAt("/pain/red_flags/soon/0", "hunger") == "/pain/red_flags/soon/0");
    CHECK(faultAt("/layoffs/rows/1/from_days", 7) == "/layoffs/rows/1/from_days");
    CHECK(faultAt("/layoffs/rows/2/load/1", 0.9) == "/layoffs/rows/2/load/1");
    CHECK(faultAt("/layoffs/rows/2/loads", 1) == "/layoffs/rows/2/loads");
    CHECK(faultAt("/easier_weeks/readiness/score", 30) == "/easier_weeks/readiness/score");
    CHECK(faultAt("/readiness/fewer_sets", 16) == "/readiness/fewer_sets");
    CHECK(faultAt("/versions/swap/other_slot", -1) == "/versions/swap/other_slot");
    CHECK(faultAt("/season/factor", Json::array({0.8})) == "/season/factor");
    Json json = shipped();
    json["layoffs"]["rows"].erase(5);
    CHECK(fault(json) == "/layoffs/rows");
}
