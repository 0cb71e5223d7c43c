// SPDX-License-Identifier: MIT
#include "schema_keys.hpp"
#include <stridewright/domain/message.hpp>
#include <stridewright/interchange/catalog_json.hpp>
#include <stridewright/interchange/plan_json.hpp>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <sstream>

using namespace stridewright;
using Catch::Matchers::Contains;
using stridewright::tests::Json;

namespace {

const Catalog& catalog() {
    static const Catalog shipped = [] {
        std::ifstream file(STRIDEWRIGHT_SOURCE_DIR "/data/catalog/exercises.json");
        std::ostringstream text;
        text << file.rdbuf();
        return interchange::readCatalog(text.str(), "exercises.json");
    }();
    return shipped;
}

Plan read(const std::string& text) {
    return interchange::readPlan(text, "p.json", catalog());
}

Reason said(std::string text) {
    return {std::string(kAsWritten), {std::move(text)}, false, std::nullopt};
}

/// A plan of one week that uses every part of the document.
Plan everything() {
    const Date monday = makeDate(2026, 11, 23);
    PlanWeek week;
    week.starts = monday;
    week.phase = PhaseKind::Build;
    week.deload = true;
    week.target = 3;
    week.status = WeekStatus::Short;
    week.terms[static_cast<std::size_t>(CostTerm::Host)] = 2;
    week.terms[static_cast<std::size_t>(CostTerm::Gap)] = 4;
    for (int i = 0; i < 7; ++i) {
        PlanDay day;
        day.date = monday + Days{i};
        day.minutes = 45;
        week.days.push_back(day);
    }
    week.days[0].ceiling = SessionClass::Heavy;
    week.days[0].whatIf = Score{0, 0};
    week.days[1].runs = {{monday + Days{1}, RunKind::Intervals, 60, 10.5, "07:00", "6 x 800 m"}};
    week.days[1].load = DayLoad::Quality;
    week.days[1].closedBy = {RuleId::Available, RuleId::Time};
    week.days[1].whyNot = said("you are not free");
    week.days[2].whatIf = Score{1, 12};
    week.days[3].done = SessionClass::Light;
    Prescription item{"glute_bridge",
                      3,
                      {6, 8},
                      Metric::Reps,
                      false,
                      7.5,
                      16.25,
                      120,
                      9.53,
                      {said("a"), said("b")}};
    Prescription hold{"glute_bridge", 2, {20, 30}, Metric::Seconds, true, {}, {}, 0, 4, {}};
    PlannedSession session;
    session.date = monday;
    session.sessionClass = SessionClass::Heavy;
    session.pinned = true;
    session.fact = true;
    session.why = {said("on a day without a run"), said("two days clear of Wednesday")};
    session.notBefore = "13:00";
    session.minutes = 44;
    session.blocks = {{BlockKind::Main, std::nullopt, {item}}, {BlockKind::Core, 'B', {hold}}};
    week.sessions = {session};
    week.coverage = {{Focus::Glutes, 8.5, 6}, {Focus::Core, 3, 4}};
    week.alternatives = {
        {{{monday + Days{1}, SessionClass::Light}, {monday + Days{4}, SessionClass::Heavy}},
         {1, 4}}};
    week.conflict = Conflict{{{monday + Days{1}, {RuleId::Race, RuleId::Pin}}},
                             {{MendKind::MoveRun, monday + Days{1}, monday + Days{2}, 3, {0, 40}},
                              {MendKind::OpenDay, monday + Days{1}, std::nullopt, 0, {0, 44}}}};
    Plan plan;
    plan.athleteName = "Ada";
    plan.races = {{makeDate(2027, 2, 7), "City Half", 21.0975, RacePriority::A}};
    plan.score = {1, 6};
    plan.weeks = {week};
    plan.findings = {{std::string(kAsWritten),
                      Severity::Note,
                      monday,
                      {std::string("short of pulls"), std::string("coverage_below_minimum")}}};
    return plan;
}

Json document() {
    return Json::parse(interchange::writePlan(everything()));
}

std::string complaint(const std::string& place, const std::string& value) {
    Json json = document();
    json[Json::json_pointer(place)] = Json::parse(value);
    try {
        (void)read(json.dump());
    } catch (const Error& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("a plan is written with the documented keys", "[plan_json]") {
    const Json json = document();
    CHECK(json["format"] == "stridewright.plan/1");
    CHECK(json["shortfall"] == 1);
    CHECK(json["cost"] == 6);
    const Json& week = json["weeks"][0];
    CHECK(week["starts"] == "2026-11-23");
    CHECK(week["bounds"] == Json({2, 3}));
    CHECK(week["cost"] == Json({{"total", 6}, {"terms", {{"host", 2}, {"gap", 4}}}}));
    CHECK(week["days"][0]["ceiling"] == "heavy");
    CHECK(week["days"][0]["what_if"] == 0);
    CHECK(week["days"][0]["closed_by"] == Json::array());
    CHECK(week["days"][1]["ceiling"].is_null());
    CHECK(week["days"][1]["what_if"].is_null());
    CHECK(week["days"][1]["closed_by"] == Json({"available", "time"}));
    CHECK(week["days"][2]["what_if"] == Json({{"shortfall", 1}, {"cost", 12}}));
    CHECK(week["alternatives"][0]["days"] == Json({"tue", "fri"}));
    CHECK(week["alternatives"][0]["cost_delta"] == 4);
    CHECK(week["coverage"]["glutes"] == Json({{"sets", 8.5}, {"minimum", 6}}));
    const Json& session = week["sessions"][0];
    CHECK(session["why"] == Json({"on a day without a run", "two days clear of Wednesday"}));
    CHECK(session["not_before"] == "13:00");
    CHECK(session["blocks"][0]["pair"].is_null());
    CHECK(session["blocks"][1]["pair"] == "B");
    const Json& item = session["blocks"][0]["items"][0];
    CHECK(item["reps"] == Json({6, 8}));
    CHECK(item["minutes"] == 9.5);
    CHECK(item["load_kg"] == 16.25);
    CHECK(item["why"] == "a; b");
    const Json& hold = session["blocks"][1]["items"][0];
    CHECK(hold["seconds"] == Json({20, 30}));
    CHECK_FALSE(hold.contains("reps"));
    CHECK_FALSE(hold.contains("load_kg"));
    CHECK_FALSE(hold.contains("rpe"));
    CHECK(json["findings"][0]["code"] == "coverage_below_minimum");
    CHECK(json["findings"][0]["text"] == "short of pulls");
}

TEST_CASE("what is written is read back", "[plan_json]") {
    const Plan plan = everything();
    const Plan again = read(interchange::writePlan(plan));
    CHECK(interchange::writePlan(again) == interchange::writePlan(plan));
    CHECK(again.athleteName == plan.athleteName);
    CHECK(again.races == plan.races);
    CHECK(again.score == plan.score);
    CHECK(again.findings == plan.findings);
    REQUIRE(again.weeks.size() == 1);
    CHECK(again.weeks[0].days == plan.weeks[0].days);
    CHECK(again.weeks[0].alternatives == plan.weeks[0].alternatives);
    CHECK(again.weeks[0].conflict == plan.weeks[0].conflict);
    CHECK(again.weeks[0].terms == plan.weeks[0].terms);
    CHECK(again.weeks[0].sessions[0].why == plan.weeks[0].sessions[0].why);
}

TEST_CASE("any plan written, read and written again is the same text", "[plan_json]") {
    CHECK(rc::check([] {
        Plan plan = everything();
        PlanWeek& week = plan.weeks[0];
        week.starts = makeDate(2027, 1, 1) + Days{*rc::gen::inRange(0, 3000)};
        week.conflict.reset();
        week.alternatives.clear();
        week.sessions.clear();
        for (int i = 0; i < 7; ++i) {
            PlanDay& day = week.days[static_cast<std::size_t>(i)];
            day = {};
            day.date = week.starts + Days{i};
            day.minutes = *rc::gen::inRange(0, 200);
            if (*rc::gen::arbitrary<bool>()) day.ceiling = classOfRank(*rc::gen::inRange(1, 4));
            if (*rc::gen::arbitrary<bool>())
                day.whatIf = Score{*rc::gen::inRange(-2, 3), *rc::gen::inRange(-9, 99)};
            if (*rc::gen::arbitrary<bool>())
                day.runs.push_back({day.date,
                                    RunKind::Easy,
                                    *rc::gen::inRange(0, 99) / 7.0,
                                    *rc::gen::inRange(0, 99) / 7.0,
                                    "",
                                    *rc::gen::string<std::string>()});
            if (!*rc::gen::arbitrary<bool>()) continue;
            PlannedSession session;
            session.date = day.date;
            session.sessionClass = classOfRank(*rc::gen::inRange(1, 4));
            session.minutes = *rc::gen::inRange(0, 100);
            const double minutes = *rc::gen::inRange(0, 1000) / 7.0;
            session.blocks = {{BlockKind::Hip,
                               'A',
                               {{"glute_bridge",
                                 3,
                                 {6, 8},
                                 Metric::Metres,
                                 true,
                                 *rc::gen::inRange(10, 20) / 2.0,
                                 minutes / 3,
                                 30,
                                 minutes,
                                 {}}}}};
            week.sessions.push_back(session);
            week.alternatives.push_back(
                {{{day.date, session.sessionClass}}, {0, *rc::gen::inRange(0, 9)}});
        }
        const std::string text = interchange::writePlan(plan);
        RC_ASSERT(interchange::writePlan(read(text)) == text);
    }));
}

TEST_CASE("a plan made by hand needs only dates and classes", "[plan_json]") {
    const Plan plan = read(R"({"format": "stridewright.plan/1", "weeks": [
        {"sessions": [{"date": "2027-03-02", "class": "heavy"}, {"date": "2027-03-05", "class": "light"}]},
        {"starts": "2027-03-08", "sessions": []}]})");
    REQUIRE(plan.weeks.size() == 2);
    CHECK(plan.weeks[0].starts == makeDate(2027, 3, 1));
    CHECK(plan.weeks[0].days.size() == 7);
    CHECK(plan.weeks[0].sessions[1].sessionClass == SessionClass::Light);
    CHECK(plan.weeks[1].sessions.empty());
}

TEST_CASE("findings keep their words when nothing here knows their code", "[plan_json]") {
    Json json = document();
    json["findings"] = Json::parse(
        R"([{"code": "of_tomorrow", "severity": "warning", "text": "Rest well.", "args": [1]}])");
    const Plan plan = read(json.dump());
    REQUIRE(plan.findings.size() == 1);
    CHECK(english(plan.findings[0]) == "Rest well.");
    CHECK(plan.findings[0].severity == Severity::Warning);
    CHECK(Json::parse(interchange::writePlan(plan))["findings"][0]["code"] == "of_tomorrow");
}

TEST_CASE("a broken plan is refused with the path and the value", "[plan_json]") {
    struct Row {
        std::string place, value, says;
    };
    const auto row = GENERATE(values<Row>({
        {"/format",
         R"("stridewright.request/1")",
         "p.json: /format: must be \"stridewright.plan/1\""},
        {"/extra", "1", "/extra: unknown key"},
        {"/weeks/0/sessions/0/date", R"("2026-02-30")", "/weeks/0/sessions/0/date: must be a date"},
        {"/weeks/0/sessions/0/date",
         R"("2026-11-30")",
         "/weeks/0/sessions/0/date: must lie in the week of 2026-11-23, not 2026-11-30"},
        {"/weeks/0/sessions/1",
         R"({"date": "2026-11-23", "class": "light"})",
         "/weeks/0/sessions/1/date: sessions must stand by date, one a day"},
        {"/weeks/0/sessions/0/class",
         R"("hard")",
         "/weeks/0/sessions/0/class: must be one of light"},
        {"/weeks/0/sessions/0/blocks/0/items/0/exercise",
         R"("moon_walk")",
         "there is no exercise \"moon_walk\""},
        {"/weeks/0/sessions/0/blocks/0/items/0/seconds",
         "[1, 2]",
         "one of the keys \"reps\", \"seconds\" and \"metres\""},
        {"/weeks/0/sessions/0/blocks/0/items/0/reps",
         "[8, 6]",
         "/reps: the low end is above the high end"},
        {"/weeks/0/sessions/0/blocks/0/pair",
         "\"AB\"",
         "/pair: must be a letter A to Z or null, not \"AB\""},
        {"/weeks/0/sessions/0/blocks/1/block",
         "\"warm_up\"",
         "/block: blocks must stand in the order"},
        {"/weeks/0/cost/total", "7", "/weeks/0/cost/total: must be the sum of its terms, 6, not 7"},
        {"/weeks/0/cost/terms/luck", "7", "/weeks/0/cost/terms/luck: the key must be a term"},
        {"/weeks/0/days", "[]", "/weeks/0/days: must be the 7 days"},
        {"/weeks/0/days/3/date", R"("2026-11-27")", "/weeks/0/days/3/date: must be 2026-11-26"},
        {"/weeks/0/alternatives/0/classes", "[]", "/classes: must be as many as the days"},
        {"/weeks/1",
         R"({"starts": "2026-11-26", "sessions": []})",
         "/weeks/1: weeks must stand in order"},
        {"/weeks/1",
         R"({"sessions": []})",
         "/weeks/1: a week without sessions must have the key \"starts\""},
        {"/findings/0/severity", R"("bad")", "/findings/0/severity: must be one of note"},
    }));
    CAPTURE(row.place, row.value);
    CHECK_THAT(complaint(row.place, row.value), Contains(row.says));
}

TEST_CASE("the plan schema has the keys that the reader knows", "[plan_json]") {
    const Json schema = tests::readSchema("plan.schema.json");
    struct Row {
        std::string schema, document;
    };
    const auto row = GENERATE(values<Row>({
        {"", ""},
        {"/properties/athlete", "/athlete"},
        {"/$defs/race", "/races/0"},
        {"/$defs/week", "/weeks/0"},
        {"/$defs/cost", "/weeks/0/cost"},
        {"/$defs/day", "/weeks/0/days/0"},
        {"/$defs/run", "/weeks/0/days/1/runs/0"},
        {"/$defs/score", "/weeks/0/days/2/what_if"},
        {"/$defs/session", "/weeks/0/sessions/0"},
        {"/$defs/block", "/weeks/0/sessions/0/blocks/0"},
        {"/$defs/item", "/weeks/0/sessions/0/blocks/0/items/0"},
        {"/$defs/coverage", "/weeks/0/coverage/glutes"},
        {"/$defs/alternative", "/weeks/0/alternatives/0"},
        {"/$defs/conflict", "/weeks/0/conflict"},
        {"/$defs/conflict_day", "/weeks/0/conflict/days/0"},
        {"/$defs/mend", "/weeks/0/conflict/mends/0"},
        {"/$defs/finding", "/findings/0"},
    }));
    CAPTURE(row.document);
    const auto known = tests::schemaKeys(schema, row.schema);
    CHECK_FALSE(known.empty());
    CHECK(known == tests::readerKeys(document(), row.document, [](const std::string& text) {
              (void)read(text);
          }));
}
