// SPDX-License-Identifier: MIT
#include "cli/record_fixture.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::tests;
using Catch::Matchers::Contains;

TEST_CASE("a session is noted in one line an exercise and shown again") {
    const Records records;
    const Answer noted = records.forAda({"log",
                                         "yesterday",
                                         "goblet squat 8,8,7@16 rpe 7",
                                         "plank 3x45s",
                                         "--minutes",
                                         "42",
                                         "--effort",
                                         "6.5",
                                         "--note",
                                         "felt good"});
    CHECK(noted.err.empty());
    CHECK(noted.code == 0);
    const std::string text =
        "Tue 2 Mar 2027, 42 min, effort 6.5\n"
        "  Goblet squat                  2 x 8 @ 16 kg effort 7, 1 x 7 @ 16 kg effort 7\n"
        "  Front plank                   3 x 45 s\n"
        "  Note: felt good\n";
    CHECK(noted.out == text);
    CHECK(records.forAda({"log", "show"}).out == text);
    const Json json = Json::parse(records.forAda({"log", "show", "--json"}).out);
    REQUIRE(json["sessions"].size() == 1);
    CHECK(json["sessions"][0]["exercises"].size() == 2);
}

TEST_CASE("what is noted later on the day is added and says so; --replace begins anew") {
    const Records records;
    REQUIRE(records.forAda({"log", "2027-03-01", "plank 3x45s"}).code == 0);
    const Answer added = records.forAda({"log", "2027-03-01", "push-up 3x10"});
    CHECK_THAT(added.out, Contains("Added to what was logged on that day; --replace"));
    CHECK(records.everything().logs.size() == 1);
    CHECK(records.everything().logs[0].value.log.exercises.size() == 2);
    REQUIRE(records.forAda({"log", "2027-03-01", "push-up 3x10", "--replace"}).code == 0);
    CHECK(records.everything().logs[0].value.log.exercises.size() == 1);
}

TEST_CASE("readiness and pain are noted beside the session") {
    const Records records;
    const Answer noted = records.forAda({"log",
                                         "today",
                                         "--sleep",
                                         "4",
                                         "--energy",
                                         "3",
                                         "--legs",
                                         "2",
                                         "--stress",
                                         "4",
                                         "--soreness",
                                         "3",
                                         "--pain",
                                         "runners_knee=3:left",
                                         "--pain",
                                         "hip=1"});
    CHECK(noted.err.empty());
    CHECK(noted.out ==
          "Wed 3 Mar 2027, felt: sleep 4, energy 3, legs 2, stress 4, soreness 3\n"
          "Wed 3 Mar 2027, pain: Runner's knee (patellofemoral pain) 3, left, while training\n"
          "Wed 3 Mar 2027, pain: Hip pain (front, side or groin) 1, while training\n");
    const Snapshot snapshot = records.everything();
    CHECK(snapshot.logs.empty());
    REQUIRE(snapshot.readiness.size() == 1);
    CHECK(snapshot.readiness[0].value.readiness.legs == 2);
    CHECK(snapshot.pain.size() == 2);
    CHECK(records.forAda({"log", "show"}).out == noted.out);
}

TEST_CASE("a dry run notes nothing and leaves every byte") {
    const Records records;
    const std::string before = records.bytes();
    const Answer answer = records.forAda({"log", "today", "plank 3x45s", "--dry-run"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("Front plank") && Contains("nothing was written"));
    CHECK(records.bytes() == before);
}

TEST_CASE("what cannot be noted is told and nothing is written") {
    const Records records;
    const std::string before = records.bytes();
    const auto refused = [&](std::vector<std::string> args, int code) {
        args.insert(args.begin(), "log");
        const Answer answer = records.forAda(std::move(args));
        CHECK(answer.code == code);
        CHECK(answer.out.empty());
        CHECK(records.bytes() == before);
        return answer.err;
    };
    CHECK_THAT(refused({"today", "squat 3y8"}, 3), Contains("\"3y8\" is not understood"));
    CHECK_THAT(refused({"today", "squat 3x8@60"}, 3), Contains("Back squat"));
    CHECK_THAT(refused({"today", "plank 3x45s", "unicorn 3x8"}, 3), Contains("unicorn"));
    CHECK_THAT(refused({"2027-03-04", "plank 3x45s"}, 2), Contains("has not come yet"));
    CHECK_THAT(refused({"soon", "plank 3x45s"}, 2), Contains("soon"));
    CHECK_THAT(refused({"today"}, 2), Contains("say what was done"));
    CHECK_THAT(refused({"today", "--sleep", "6"}, 2), Contains("--sleep"));
    CHECK_THAT(refused({"today", "--pain", "nose=3"}, 3), Contains("runners_knee"));
    CHECK_THAT(refused({}, 2), Contains("say the day"));
}

TEST_CASE("while a session is under way, the next set follows the effort of the last") {
    const Records records;
    const Answer easy = records.forAda({"log", "today", "goblet squat 3x8-10@16 rpe 7"});
    REQUIRE(easy.code == 0);
    CHECK_THAT(easy.out, !Contains("next set:")); // nothing was asked for
    {
        storage::Store store = records.open();
        SessionRecord session;
        session.athlete = records.ada();
        session.planned.date = makeDate(2027, 3, 3);
        Prescription item;
        item.exercise = "goblet_squat";
        item.sets = 3;
        item.amount = {8, 10};
        item.rpe = 7;
        item.loadKg = 16;
        session.planned.blocks = {{BlockKind::Main, std::nullopt, {item}}};
        session.firstPlanned = makeDate(2027, 3, 1);
        store.apply({Put<SessionRecord>{{5}, session}});
    }
    const Answer hard = records.forAda({"log", "today", "goblet squat 8@16 rpe 9", "--replace"});
    CHECK_THAT(hard.out, Contains("Goblet squat, next set: Much harder than asked for."));
    const Answer right = records.forAda({"log", "today", "goblet squat 8@16 rpe 7", "--replace"});
    CHECK_THAT(right.out, Contains("next set: Effort as asked for: the same again."));
    const Answer all = records.forAda({"log", "today", "goblet squat 3x8@16 rpe 7", "--replace"});
    CHECK_THAT(all.out, !Contains("next set:"));
}

TEST_CASE("after a session the log says what it changes, and over time how large lifts have gone") {
    const Records records;
    REQUIRE(records.call({"athlete", "edit", "Ada", "--age", "30", "--equipment", "gym"}).code ==
            0);
    const auto squat = [&](const char* day, const char* done) {
        const Answer answer = records.forAda({"log", day, done});
        REQUIRE(answer.code == 0);
        return answer.out;
    };
    squat("2027-02-15", "back squat 3x5@60 rpe 9");
    CHECK_THAT(records.forAda({"log", "show"}).out, !Contains("trend"));
    squat("2027-02-22", "back squat 3x5@65 rpe 9");
    const Answer shown = records.forAda({"log", "show"});
    CHECK_THAT(shown.out, Contains("Estimated best single lift, a trend and no load to try:\n"));
    CHECK_THAT(shown.out,
               Contains(" kg on Mon 15 Feb 2027, ") && Contains(" kg on Mon 22 Feb 2027"));
}

TEST_CASE("illness is noted from its first day to the day before the athlete is well") {
    const Records records;
    CHECK(records.forAda({"log", "2027-02-26", "--fever"}).out ==
          "Ill, with fever, from Fri 26 Feb 2027 on.\n");
    const Answer dry = records.forAda({"log", "today", "--well", "--dry-run"});
    CHECK_THAT(dry.out, Contains("to Tue 2 Mar 2027; well again.") && Contains("nothing was"));
    REQUIRE(records.forAda({"log", "2027-03-01", "--well"}).code == 0);
    CHECK(records.forAda({"log", "show"}).out ==
          "Ill, with fever, from Fri 26 Feb 2027 to Sun 28 Feb 2027.\n");
    const Json json = Json::parse(records.forAda({"log", "show", "--json"}).out);
    CHECK(json["illness"] ==
          Json::parse(R"([{"from": "2027-02-26", "to": "2027-02-28", "fever": true}])"));
    CHECK_THAT(records.forAda({"log", "today", "--well"}).err,
               Contains("nothing says that the athlete was ill before"));
    CHECK(records.forAda({"log", "today", "--well", "--ill"}).code == 2);
}

TEST_CASE("checks are confirmed and withdrawn, by the athlete or the coach") {
    const Records records;
    const Answer shown = records.forAda(
        {"log", "today", "--confirm", "squat", "--confirm", "G_HINGE", "--by-coach"});
    CHECK(shown.code == 0);
    CHECK_THAT(shown.out, Contains("the coach confirms: 15 bodyweight squats"));
    CHECK_THAT(records.forAda({"log", "today", "--withdraw", "squat"}).out,
               Contains("the athlete no longer confirms: 15 bodyweight squats"));
    const Json json = Json::parse(records.forAda({"log", "show", "--json"}).out);
    REQUIRE(json["gates"].size() == 3);
    CHECK(json["gates"][0]["gate"] == "G_HINGE");
    CHECK(json["gates"][0]["by"] == "coach");
    CHECK(json["gates"][1]["by"] == "athlete");
    CHECK(json["gates"][1]["open"] == false);
    CHECK_THAT(records.forAda({"log", "today", "--confirm", "pistol"}).err,
               Contains("\"pistol\"") && Contains("is no check"));
}

TEST_CASE("signs are noted with a site, and those of an overloaded bone stop the plan") {
    const Records records;
    const Answer noted =
        records.forAda({"log", "today", "--pain", "mtss=4:left:at_rest:focal_bone_pain"});
    CHECK(noted.out ==
          "Wed 3 Mar 2027, pain: Shin splints (MTSS) 4, left, at rest; focal bone pain\n");
    const auto replanned = [&] { return records.forAda({"replan", "--dry-run"}).err; };
    CHECK_THAT(replanned(), Contains("an overloaded bone"));
    CHECK_THAT(records.forAda({"log", "today", "--pain", "mtss=4:sore_bone"}).err,
               Contains("\"sore_bone\"") && Contains("focal_bone_pain"));
    REQUIRE(records.forAda({"replan"}).code == 0);
    for (const auto& session : records.everything().sessions)
        CHECK(session.value.planned.date < makeDate(2027, 3, 3));
    // A professional's word lifts it.
    REQUIRE(records.forAda({"log", "today", "--confirm", "cleared"}).code == 0);
    CHECK_THAT(replanned(), !Contains("an overloaded bone"));
    REQUIRE(records.forAda({"log", "today", "--withdraw", "cleared"}).code == 0);
    CHECK_THAT(replanned(), Contains("an overloaded bone"));
}

TEST_CASE("who must see a doctor first is named among many, and on sheets made before it") {
    const Records records;
    REQUIRE(records.call({"athlete", "add", "Ben"}).code == 0);
    REQUIRE(records.forAda({"replan"}).code == 0);
    const auto sheet = [&] {
        return records.forAda({"sheet", "--week", "2027-03-08", "--text", "-o", "-"}).out;
    };
    CHECK_THAT(sheet(), !Contains("overloaded bone"));
    REQUIRE(records.forAda({"log", "today", "--pain", "mtss=4:at_rest:focal_bone_pain"}).code == 0);
    CHECK_THAT(sheet(), Contains("overloaded bone") && Contains("doctor"));
    const Answer all = records.call({"replan", "--all"});
    CHECK_THAT(all.err, Contains("Ada: What you noted") && !Contains("Ben:"));
    CHECK_THAT(all.out, Contains("No training before a professional has looked at it."));
    CHECK_THAT(records.forAda({"replan"}).err, Contains("important: What you noted"));
}
