// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"
#include "support/cpu_clock.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace stridewright;
using namespace stridewright::interchange;
using Catch::Matchers::Contains;

namespace {

std::string complaint(const std::string& text) {
    try {
        (void)parseJson(text, "doc.json");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadDocument);
        CHECK(error.file() == "doc.json");
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("text that is not JSON is refused with line and column", "[json_reader]") {
    CHECK_THAT(complaint("{\n \"a\": 1,\n \"b\" 2}"), Contains("doc.json: line 3, column 6"));
    CHECK_THAT(complaint("{\"a\": 1"), Contains("line 1, column 8"));
    CHECK_THAT(complaint(""), Contains("is empty"));
    CHECK_THAT(complaint(" \n\t"), Contains("is empty"));
    CHECK_THAT(complaint("{} {}"), Contains("not valid JSON"));
    CHECK(complaint("[1e400]") ==
          "doc.json: line 1, column 6: is not valid JSON: number overflow parsing '1e400'");
}

TEST_CASE("bytes that no terminal should see do not reach the message", "[json_reader]") {
    const std::string message = complaint(std::string("\x1b[31m\xff\x00junk", 11));
    CHECK_THAT(message, Contains("not valid JSON"));
    for (const char c : message)
        CHECK((c >= ' ' && c <= '~'));
}

TEST_CASE("text that is not UTF-8 is refused", "[json_reader]") {
    CHECK_THAT(complaint("{\"name\": \"\xc3(\"}"), Contains("not valid JSON"));
}

TEST_CASE("a key written twice is refused, with its place", "[json_reader]") {
    CHECK(complaint(R"({"a": {"b": 1, "b": 2}})") == "doc.json: /a: key \"b\" stands twice");
    CHECK(complaint(R"([{"a": 1}, {"a": 1}])").empty());
}

TEST_CASE("deep nesting is refused at once, however deep", "[json_reader]") {
    const auto start = stridewright::test::CpuClock::now();
    for (const char* bracket : {"[", "{\"a\":"}) {
        std::string text;
        for (int i = 0; i < 200'000; ++i)
            text += bracket;
        CHECK_THAT(complaint(text), Contains("nested deeper than 64 levels"));
    }
    CHECK(complaint(std::string(64, '[') + std::string(64, ']')).empty());
    CHECK(stridewright::test::CpuClock::now() - start < std::chrono::seconds(30));
}

TEST_CASE("an object of a million keys costs no quadratic time", "[json_reader]") {
    std::string text = "{";
    for (int i = 0; i < 1'000'000; ++i)
        text += "\"" + std::to_string(i) + "\":0,";
    text += "\"end\":0}";
    CHECK_THAT(complaint(text), Contains("has more than 5000 keys"));
}

TEST_CASE("values are checked for type and range, and named by their path", "[json_reader]") {
    const std::string file = "doc.json";
    const Json json =
        Json::parse(R"({"n": 7, "x": 1.5, "t": "hello", "d": "2027-02-30", "a~/b": [1]})");
    const JsonValue value(json, file);
    CHECK(value.at("n").integer(0, 10) == 7);
    CHECK_THROWS_WITH(value.at("n").integer(8, 10),
                      "doc.json: /n: must be a whole number from 8 to 10, not 7");
    CHECK_THROWS_WITH(value.at("x").integer(0, 10),
                      "doc.json: /x: must be a whole number from 0 to 10, not 1.5");
    CHECK_THROWS_WITH(value.at("t").number(0, 1),
                      Contains("/t: must be a number from 0 to 1, not \"hello\""));
    CHECK_THROWS_WITH(value.at("t").string(3), Contains("at most 3 bytes long"));
    CHECK_THROWS_WITH(value.at("d").date(),
                      Contains("/d: must be a date") && Contains("2027-02-30"));
    CHECK_THROWS_WITH(value.at("a~/b").items()[0].string(),
                      Contains("/a~0~1b/0: must be a text, not 1"));
    CHECK_THROWS_WITH(value.at("gone"), Contains("must have the key \"gone\""));
    CHECK_THROWS_WITH(value.allowKeys({"n", "x"}), Contains("/t: unknown key; known here: n, x"));
}
