// SPDX-License-Identifier: MIT
#include "cli_fixture.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::tests;

// Whole texts that were read and found right; a change of words is a change of these files.

TEST_CASE("explain of a day reads as it should", "[cli][golden]") {
    CHECK(run({"explain", "-", "2027-03-12"}, ordinaryRequest(2).dump()).out ==
          golden::text("cli_explain_day.txt"));
}

TEST_CASE("check reads as it should", "[cli][golden]") {
    const Folder folder;
    const std::string plan = folder.put("plan.json", R"({"format": "stridewright.plan/1", "weeks": [
        {"sessions": [{"date": "2027-03-02", "class": "light"}, {"date": "2027-03-03", "class": "heavy"}]},
        {"sessions": [{"date": "2027-03-09", "class": "moderate"}]}]})");
    CHECK(run({"check", "-", plan}, ordinaryRequest(2).dump()).out ==
          golden::text("cli_check.txt"));
}

TEST_CASE("a calendar's table reads as it should", "[cli][golden]") {
    const std::string table =
        "date,kind,minutes,km,title\n"
        "2027-03-02,intervals,60,,6 x 800 m\n"
        "2027-03-04,,,8,Lauf 8 km\n"
        "2027-03-07,long,,18,A very long run along the river and back again\n";
    CHECK(run({"calendar", "-"}, table).out == golden::text("cli_calendar.txt"));
}
