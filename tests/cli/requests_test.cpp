// SPDX-License-Identifier: MIT
#include "cli_fixture.hpp"
#include "support/cpu_clock.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace stridewright;
using namespace stridewright::tests;
using Catch::Matchers::Contains;

namespace {

std::string brackets(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "[";
    return text;
}

std::string with(const std::string& place, const std::string& value) {
    Json json = ordinaryRequest();
    json[Json::json_pointer(place)] = Json::parse(value);
    return json.dump();
}

} // namespace

TEST_CASE(
    "a broken request: exit code 3, a message with place and value, nothing on standard output",
    "[cli]") {
    struct Row {
        std::string what, text, says;
    };
    const auto row = GENERATE(values<Row>({
        {"unknown key", with("/athlete/shoes", "7"), "/athlete/shoes: unknown key"},
        {"unknown word",
         with("/runs/3/kind", R"("fartlek")"),
         "/runs/3/kind: must be one of rest, recovery, easy, cross, steady, tempo"},
        {"wrong type",
         with("/weeks", R"("four")"),
         "/weeks: must be a whole number from 1 to 104, not \"four\""},
        {"30 February",
         with("/runs/3/date", R"("2027-02-30")"),
         "/runs/3/date: must be a date YYYY-MM-DD that exists, 1970 to 2199, not \"2027-02-30\""},
        {"pins that contradict each other by a day twice",
         with("/pins",
              R"([{"date": "2027-03-02", "pin": "must"}, {"date": "2027-03-02", "pin": "never"}])"),
         "/pins/1/date: the day 2027-03-02 stands twice"},
        {"pins that contradict a rule",
         with("/pins",
              R"([{"date": "2027-03-08", "pin": "must"}, {"date": "2027-03-09", "pin": "must"}])"),
         "/pins/"},
        {"min above max",
         with("/athlete/sessions_per_week", R"({"min": 3, "max": 2})"),
         "/athlete/sessions_per_week: min 3 is above max 2"},
        {"no week", with("/weeks", "0"), "/weeks: must be a whole number from 1 to 104, not 0"},
        {"too many weeks",
         with("/weeks", "105"),
         "/weeks: must be a whole number from 1 to 104, not 105"},
        {"cut off",
         ordinaryRequest().dump().substr(0, 200),
         "line 1, column 201: is not valid JSON"},
        {"empty", "", "is empty"},
        {"200,000 brackets", brackets(200'000), "nested deeper than 64 levels"},
        {"binary junk",
         std::string("\x7f"
                     "ELF\x00\xff\xfe\x01",
                     8),
         "is not valid JSON"},
        {"a list", "[1, 2]", "must be an object, not a list"},
        {"another document",
         R"({"format": "stridewright.plan/1"})",
         "/format: must be \"stridewright.request/1\""},
    }));
    CAPTURE(row.what);
    const Folder folder;
    const std::string file = folder.put("request.json", row.text);
    for (const std::string command : {"plan", "explain"}) {
        const Answer answer = run({command, file});
        CHECK(answer.code == 3);
        CHECK(answer.out.empty());
        CHECK_THAT(answer.err, Contains(file + ": ") && Contains(row.says));
    }
    const Answer piped = run({"plan", "-"}, row.text);
    CHECK(piped.code == 3);
    CHECK(piped.out.empty());
    CHECK_THAT(piped.err, Contains("standard input: ") && Contains(row.says));
}

TEST_CASE("a file that is not there, or is a folder, is named", "[cli]") {
    const Folder folder;
    for (const std::string command : {"plan", "explain", "calendar", "week"}) {
        CAPTURE(command);
        const Answer missing = run({command, folder.path("gone.json")});
        CHECK(missing.code == 3);
        CHECK(missing.out.empty());
        CHECK(missing.err == folder.path("gone.json") + ": there is no such file\n");
        const Answer directory = run({command, folder.path("")});
        CHECK(directory.code == 3);
        CHECK(directory.out.empty());
        CHECK_THAT(directory.err, Contains("is a folder, not a file"));
    }
}

TEST_CASE("a failed command leaves the output file as it was", "[cli]") {
    const Folder folder;
    const std::string plan = folder.put("plan.json", "what was there");
    const Answer answer = run({"plan", folder.put("r.json", "{"), "-o", plan});
    CHECK(answer.code == 3);
    CHECK(textOf(plan) == "what was there");
    CHECK(folder.files() == 2);
}

TEST_CASE("an output that cannot be written leaves nothing behind", "[cli]") {
    const Folder folder;
    const std::string request = folder.put("r.json", ordinaryRequest().dump());
    for (const std::string& output : {folder.path("none/plan.json"), folder.path("")}) {
        const Answer answer = run({"plan", request, "-o", output});
        CHECK(answer.code == 3);
        CHECK(answer.out.empty());
        CHECK_THAT(answer.err, Contains(output + ": cannot be written: "));
    }
    CHECK(folder.files() == 1);
    if (std::filesystem::exists("/dev/full")) {
        const Answer full = run({"plan", request, "-o", "/dev/full"});
        CHECK(full.code == 3);
        CHECK_THAT(full.err, Contains("/dev/full: cannot be written: "));
    }
}

TEST_CASE("104 weeks and 10,000 runs are simply planned", "[cli]") {
    Json json = ordinaryRequest(104);
    for (int i = 0; json["runs"].size() < 10'000; ++i)
        json["runs"].push_back(
            {{"date", toIsoString(makeDate(2027, 3, 1) + Days{7 * (i % 104) + 2})},
             {"kind", "easy"},
             {"km", 4}});
    const auto start = stridewright::test::CpuClock::now();
    const Answer answer = run({"plan", "-"}, json.dump());
    CHECK(stridewright::test::CpuClock::now() - start < std::chrono::seconds(60));
    REQUIRE(answer.code == 0);
    const Json plan = Json::parse(answer.out);
    CHECK(plan["weeks"].size() == 104);
    const Folder folder;
    const Answer check = run({"check", "-", folder.put("plan.json", answer.out)}, json.dump());
    CHECK(check.code == 0);
    CHECK_THAT(check.out, Contains("This is the best there is."));
}
