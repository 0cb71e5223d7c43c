// SPDX-License-Identifier: MIT
#include "planning/support.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/rules_json.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stridewright;
using Json = nlohmann::ordered_json;

namespace {

Json shipped() {
    return Json::parse(planning::tests::fileText("data/rules/load.json"));
}

/// Where the reader found fault, or "" where it found none.
std::string fault(const Json& json) {
    try {
        (void)interchange::readLoadTable(json.dump(), "load.json");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadDocument);
        CHECK(error.file() == "load.json");
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

TEST_CASE("the shipped load table is read in full") {
    const LoadTable table = interchange::readLoadTable(shipped().dump(), "load.json");
    CHECK(table.effort[static_cast<std::size_t>(RunKind::Rest)] == 0);
    CHECK(table.effort[static_cast<std::size_t>(RunKind::Race)] == 9);
    CHECK(table.strength[static_cast<std::size_t>(SessionClass::Heavy)] == 7);
    CHECK(table.pace[static_cast<std::size_t>(Level::Intermediate)] == Approx(6.2));
}

TEST_CASE("a fault in the load table is named by its place") {
    CHECK(faultAt("/format", "stridewright.load/2") == "/format");
    CHECK(faultAt("/effort/tempo", 11) == "/effort/tempo");
    CHECK(faultAt("/effort/tempo", "hard") == "/effort/tempo");
    CHECK(faultAt("/effort/jog", 3) == "/effort/jog");
    CHECK(faultAt("/strength/heavy", -1) == "/strength/heavy");
    CHECK(faultAt("/pace/beginner", 0) == "/pace/beginner");
    CHECK(faultAt("/paces", 1) == "/paces");
    Json json = shipped();
    json["effort"].erase("race");
    CHECK(fault(json).starts_with("/effort"));
}
