// SPDX-License-Identifier: MIT
#include "cli_fixture.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace stridewright;
using namespace stridewright::tests;
using Catch::Matchers::Contains;

namespace {

const std::string& ordinaryPlan() {
    static const std::string text = run({"plan", "-"}, ordinaryRequest().dump()).out;
    return text;
}

/// A plan of nothing but days and classes, in the first ordinary week and the three after it.
Json handMade(const std::vector<std::pair<int, std::string>>& sessions) {
    Json json = {{"format", "stridewright.plan/1"}, {"weeks", Json::array()}};
    for (int week = 0; week < 4; ++week) {
        const Date monday = makeDate(2027, 3, 1) + Days{7 * week};
        Json one = {{"starts", toIsoString(monday)}, {"sessions", Json::array()}};
        for (const auto& [day, sessionClass] : sessions)
            one["sessions"].push_back(
                {{"date", toIsoString(monday + Days{day})}, {"class", sessionClass}});
        json["weeks"].push_back(one);
    }
    return json;
}

Answer checked(const Json& request, const std::string& plan, std::vector<std::string> more = {}) {
    const Folder folder;
    std::vector<std::string> args{"check", "-", folder.put("plan.json", plan)};
    args.insert(args.end(), more.begin(), more.end());
    return run(args, request.dump());
}

} // namespace

TEST_CASE("plan answers a request with a plan document", "[cli]") {
    const Json plan = Json::parse(ordinaryPlan());
    CHECK(plan["format"] == "stridewright.plan/1");
    REQUIRE(plan["weeks"].size() == 4);
    for (const Json& week : plan["weeks"]) {
        CHECK(week["days"].size() == 7);
        CHECK(week["sessions"].size() >= 2);
        for (const Json& session : week["sessions"]) {
            CHECK_FALSE(session["why"].empty());
            CHECK_FALSE(session["blocks"].empty());
        }
    }
}

TEST_CASE("the same request gives the same bytes", "[cli]") {
    CHECK(run({"plan", "-"}, ordinaryRequest().dump()).out == ordinaryPlan());
}

TEST_CASE("plan writes to a file and leaves standard output alone", "[cli]") {
    const Folder folder;
    const std::string file = folder.path("plan.json");
    const Answer answer = run({"plan", "-", "-o", file}, ordinaryRequest().dump());
    CHECK(answer.code == 0);
    CHECK(answer.out.empty());
    CHECK(textOf(file) == ordinaryPlan());
    CHECK(folder.files() == 1);
}

TEST_CASE("plan --text reads as a plan", "[cli]") {
    const Answer answer = run({"plan", "-", "--text"}, ordinaryRequest().dump());
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("Ada: 4 weeks planned, cost "));
    CHECK_THAT(answer.out, Contains("Week of 22 March 2027: "));
    CHECK_THAT(answer.out, Contains(" min  "));
}

TEST_CASE("messages about a long plan keep to a page", "[cli]") {
    Json json = ordinaryRequest(60);
    json["athlete"]["unavailable_weekdays"] = {"mon", "tue", "wed", "thu", "fri", "sat"};
    const Answer answer = run({"plan", "-"}, json.dump());
    CHECK(answer.code == 0);
    CHECK_THAT(answer.err, Contains("further notes; --json has them all"));
    CHECK(std::ranges::count(answer.err, '\n') < 60);
    CHECK(Json::parse(answer.out)["findings"].size() >= 60);
}

TEST_CASE("a short week counts only for plan --strict", "[cli]") {
    Json json = ordinaryRequest();
    json["athlete"]["unavailable_weekdays"] = {"mon", "tue", "wed", "thu", "fri", "sat"};
    const Answer lenient = run({"plan", "-", "--text"}, json.dump());
    CHECK(lenient.code == 0);
    CHECK_THAT(lenient.out, Contains("short of sessions") && Contains("What keeps sessions out"));
    const Answer strict = run({"plan", "-", "--strict"}, json.dump());
    CHECK(strict.code == 1);
    CHECK(Json::parse(strict.out)["weeks"][0]["status"] == "short");
    CHECK(run({"plan", "-", "--strict"}, ordinaryRequest().dump()).code == 0);
}

TEST_CASE("check finds a plan of its own the best there is", "[cli]") {
    Json hard = ordinaryRequest(10);
    hard["races"] = {{{"date", "2027-05-02"}, {"km", 21.1}}};
    hard["pins"] = {
        {{"date", "2027-03-09"}, {"pin", "must"}, {"class", "light"}, {"accept", {"spacing"}}},
        {{"date", "2027-03-12"}, {"pin", "never"}}};
    hard["done"] = {{{"date", "2027-02-26"}, {"class", "heavy"}}};
    hard["athlete"]["minutes_by_weekday"] = {{"mon", 20}, {"sat", 0}};
    Json blocked = ordinaryRequest();
    blocked["athlete"]["unavailable_weekdays"] = {"mon", "tue", "wed", "thu", "fri", "sat"};
    for (const Json& request : {ordinaryRequest(), hard, blocked}) {
        const Answer plan = run({"plan", "-"}, request.dump());
        REQUIRE(plan.code == 0);
        const Answer answer = checked(request, plan.out, {"--json"});
        CHECK(answer.code == 0);
        const Json report = Json::parse(answer.out);
        const Json made = Json::parse(plan.out);
        CHECK(report["breaches"].empty());
        CHECK(report["cost"] == made["cost"]);
        CHECK(report["shortfall"] == made["shortfall"]);
        CHECK(report["best"] == Json({{"shortfall", made["shortfall"]}, {"cost", made["cost"]}}));
        CHECK(report["above_best"] == Json({{"shortfall", 0}, {"cost", 0}}));
    }
}

TEST_CASE("check names every broken rule by its day", "[cli]") {
    const Answer answer = checked(ordinaryRequest(), handMade({{1, "light"}, {2, "heavy"}}).dump());
    CHECK(answer.code == 1);
    CHECK_THAT(answer.out, Contains("sessions on two days in a row (spacing)"));
    CHECK_THAT(answer.out,
               Contains("Wed 3 Mar 2027") &&
                   Contains("too much for the day before a hard run (before_hard)"));
    const Answer json =
        checked(ordinaryRequest(), handMade({{1, "light"}, {2, "heavy"}}).dump(), {"--json"});
    CHECK(json.code == 1);
    CHECK_FALSE(Json::parse(json.out)["breaches"].empty());
}

TEST_CASE("check says how far a plan that breaks no rule is from the best", "[cli]") {
    const Answer answer = checked(ordinaryRequest(), handMade({{0, "light"}, {4, "light"}}).dump());
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("No rule is broken.") && Contains("Shortfall 0, cost "));
    CHECK_THAT(answer.out, Contains("The best plan has cost ") && Contains("more."));
    CHECK_THAT(answer.out, Contains("demand"));
}

TEST_CASE("check counts the sessions that are missing", "[cli]") {
    const Answer answer = checked(ordinaryRequest(), handMade({{1, "moderate"}}).dump());
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out,
               Contains("Week of 1 March 2027: 1 session missing") && Contains("Shortfall 4"));
}

TEST_CASE("check refuses a broken plan by its own name", "[cli]") {
    Json plan = Json::parse(ordinaryPlan());
    plan["weeks"][1]["sessions"][0]["class"] = "hard";
    const Answer answer = checked(ordinaryRequest(), plan.dump());
    CHECK(answer.code == 3);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, Contains("plan.json: /weeks/1/sessions/0/class: must be one of light"));
}

TEST_CASE("explain has a word for every day", "[cli]") {
    const Answer answer = run({"explain", "-"}, ordinaryRequest().dump());
    CHECK(answer.code == 0);
    std::istringstream lines(answer.out);
    std::string line;
    int days = 0;
    while (std::getline(lines, line)) {
        if (line.rfind("  ", 0) != 0 || line[2] == ' ') continue;
        CAPTURE(line);
        CHECK(line.size() > 29);
        ++days;
    }
    CHECK(days == 28);
}

TEST_CASE("explain tells one day in full", "[cli]") {
    const Answer answer = run({"explain", "-", "2027-03-14"}, ordinaryRequest().dump());
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out,
               Contains("Sunday 14 March 2027") && Contains("load       long") &&
                   Contains("minutes    45") && Contains("ceiling") && Contains("what if") &&
                   Contains("Other days for this week:"));
    const Json days =
        Json::parse(run({"explain", "-", "2027-03-14", "--json"}, ordinaryRequest().dump()).out);
    REQUIRE(days.size() == 1);
    CHECK(days[0]["load"] == "long");
}

TEST_CASE("a day outside the plan is answered with the plan's range", "[cli]") {
    const Answer answer = run({"explain", "-", "2030-01-01"}, ordinaryRequest().dump());
    CHECK(answer.code == 3);
    CHECK(answer.out.empty());
    CHECK_THAT(
        answer.err,
        Contains("2030-01-01: is outside: the plan runs from 1 March 2027 to 28 March 2027"));
}

TEST_CASE("sheet prints a week of a plan", "[cli]") {
    const Folder folder;
    const std::string plan = folder.put("plan.json", ordinaryPlan());
    const Answer text = run({"sheet", plan, "--week", "2027-03-10", "--text"});
    CHECK(text.code == 0);
    CHECK_THAT(text.out, Contains("Ada") && Contains("March 2027"));
    CHECK(run({"sheet", plan, "--text", "--today", "2027-03-10"}).out == text.out);
    const Answer pdf = run(
        {"sheet", plan, "--week", "2027-03-10", "-o", folder.path("w.pdf"), "--paper", "letter"});
    CHECK(pdf.code == 0);
    CHECK(pdf.out.empty());
    CHECK_THAT(pdf.err, Contains(folder.path("w.pdf")));
    CHECK_THAT(textOf(folder.path("w.pdf")), Contains("letter") && Contains("Ada"));
    const Answer outside = run({"sheet", plan, "--week", "2027-06-10", "--text"});
    CHECK(outside.code == 3);
    CHECK_THAT(outside.err, Contains("the plan runs from 1 March 2027"));
}
