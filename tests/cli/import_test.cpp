// SPDX-License-Identifier: MIT
#include "cli/record_fixture.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::tests;
using Catch::Matchers::Contains;

namespace {

const std::string kPlan = "date,kind,km,title\n"
                          "2027-03-02,easy,8,Easy yesterday\n"
                          "2027-03-04,intervals,10,6 x 800 m\n"
                          "2027-03-05,strength,,Gym\n"
                          "2027-03-07,long,24,Long run\n"
                          "2027-04-11,race,21.1,City half\n";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    text.replace(text.find(what), what.size(), with);
    return text;
}

/// One strength session as Strong writes it.
const std::string kStrong =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE\n"
    "2027-02-10 16:46:12,\"Legs\",50m,\"Squat (Barbell)\",1,60.0,8,0,0,\"\",\"\",7\n"
    "2027-02-10 16:46:12,\"Legs\",50m,\"Preacher Curl (Barbell)\",1,20.0,10,0,0,\"\",\"\",\n";

} // namespace

TEST_CASE("a calendar comes in, and again, and again changed") {
    const Records records;
    const std::string file = records.folder().put("plan.csv", kPlan);
    const Answer first = records.forAda({"import", file});
    CHECK(first.err == "note: The calendar's strength session stays where it is and counts.\n");
    CHECK(first.code == 0);
    CHECK(first.out == file + ", a running calendar for Ada: 5 added\n"
                              "  added     Tue 2 Mar 2027   run       Easy yesterday\n"
                              "  added     Thu 4 Mar 2027   run       6 x 800 m\n"
                              "  added     Fri 5 Mar 2027   strength  Gym\n"
                              "  added     Sun 7 Mar 2027   run       Long run\n"
                              "  added     Sun 11 Apr 2027  race      City half\n");
    const Snapshot once = records.everything();
    CHECK(once.runs.size() == 3);
    CHECK(once.races.size() == 1);
    CHECK(once.pins.size() == 1);

    const Answer again = records.forAda({"import", file});
    CHECK(again.out == file + ", a running calendar for Ada: 5 unchanged\n"
                              "Everything is there already; nothing changes.\n");
    CHECK(records.everything() == once);

    (void)records.folder().put("plan.csv",
                               replaced(replaced(kPlan, "long,24,Long run", "long,26,Long run"),
                                        "2027-03-05,strength,,Gym\n",
                                        ""));
    const Answer changed = records.forAda({"import", file});
    CHECK(changed.out == file +
                             ", a running calendar for Ada: 1 changed, 1 removed, 3 unchanged\n"
                             "  removed   Fri 5 Mar 2027   strength  moderate strength\n"
                             "  changed   Sun 7 Mar 2027   run       Long run: 24 km -> 26 km\n");
    CHECK(records.everything().pins.empty());
}

TEST_CASE("a dry run shows the change and leaves every byte of the database") {
    const Records records;
    const std::string file = records.folder().put("plan.csv", kPlan);
    const std::string before = records.bytes();
    const Answer answer = records.forAda({"import", file, "--dry-run"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("5 added") && Contains("nothing was written"));
    CHECK(records.bytes() == before);
}

TEST_CASE("what was edited by hand stops the import until it is said which counts") {
    const Records records;
    const std::string file = records.folder().put("plan.csv", kPlan);
    REQUIRE(records.forAda({"import", file}).code == 0);
    {
        storage::Store store = records.open();
        for (Keyed<RunRecord> run : store.everything(records.ada()).runs)
            if (run.value.run.kind == RunKind::Long) {
                run.value.run.km = 20;
                run.value.edited = true;
                store.apply({Put<RunRecord>{run.id, run.value}});
            }
    }
    const Snapshot before = records.everything();
    const Answer stopped = records.forAda({"import", file});
    CHECK(stopped.code == 1);
    CHECK_THAT(stopped.out,
               Contains("conflict  Sun 7 Mar 2027   run       Long run: 20 km -> 24 km") &&
                   Contains("Nothing was written") && Contains("--on-conflict keep"));
    CHECK(records.everything() == before);
    CHECK(records.forAda({"import", file, "--on-conflict", "keep"}).code == 0);
    CHECK(records.everything() == before);
    CHECK(records.forAda({"import", file, "--on-conflict", "replace"}).code == 0);
    CHECK(records.forAda({"import", file}).code == 0);
}

TEST_CASE("a file under another name is told to be the same calendar, and can be named so") {
    const Records records;
    REQUIRE(records.forAda({"import", records.folder().put("plan.csv", kPlan)}).code == 0);
    const std::string other = records.folder().put("plan-2.csv", kPlan);
    const Answer twice = records.forAda({"import", other, "--dry-run"});
    CHECK_THAT(twice.err, Contains("In \"plan.csv\" already"));
    const Answer named = records.forAda({"import", other, "--calendar", "plan.csv"});
    CHECK_THAT(named.out, Contains("5 unchanged"));
}

TEST_CASE("a strength log comes in with its units told, and twice changes nothing") {
    const Records records;
    const std::string file = records.folder().put("strong.csv", kStrong);
    const Answer first = records.forAda({"import", file, "--unit", "lb"});
    CHECK(first.code == 0);
    CHECK_THAT(first.out, Contains("a strength log for Ada: 1 added"));
    CHECK_THAT(first.err, Contains("Preacher Curl") && Contains("taken as lb"));
    const Snapshot snapshot = records.everything();
    REQUIRE(snapshot.logs.size() == 1);
    const SessionLog& log = snapshot.logs.front().value.log;
    CHECK(log.exercises[0].exercise == "back_squat");
    CHECK(*log.exercises[0].sets[0].loadKg == Approx(27.2155));
    CHECK_THAT(records.forAda({"import", file, "--unit", "lb"}).out, Contains("1 unchanged"));
    CHECK(records.everything() == snapshot);
}

TEST_CASE("an import as JSON lists everything") {
    const Records records;
    const Answer answer = records.forAda({"import", "-", "--json", "--calendar", "Spring"}, kPlan);
    REQUIRE(answer.code == 0);
    const Json json = Json::parse(answer.out);
    CHECK(json["format"] == "calendar");
    CHECK(json["written"] == true);
    CHECK(json["counts"]["added"] == 5);
    CHECK(json["lines"].size() == 5);
    CHECK(json["lines"][0]["date"] == "2027-03-02");
    CHECK(records.everything().runs.front().value.origin.calendar == "Spring");
}

TEST_CASE("a bundle goes out, into an empty database, and is the same there") {
    const Records records;
    REQUIRE(records.forAda({"import", records.folder().put("plan.csv", kPlan)}).code == 0);
    REQUIRE(
        records.forAda({"log", "2027-03-01", "goblet squat 3x8@16 rpe 7", "--sleep", "4"}).code ==
        0);
    const std::string bundle = records.folder().path("ada.json");
    REQUIRE(records.forAda({"export", "--format", "json", "-o", bundle}).code == 0);

    const std::string fresh = records.folder().path("fresh.db");
    CHECK_THAT(run({"import", bundle, "--db", fresh, "--dry-run"}).out, Contains("added"));
    CHECK_FALSE(std::filesystem::exists(fresh));
    const Answer in = run({"import", bundle, "--db", fresh});
    CHECK(in.err.empty());
    CHECK(in.code == 0);
    CHECK_THAT(run({"import", bundle, "--db", fresh}).out, Contains("nothing changes"));
    CHECK(run({"export", "--all", "--format", "json", "--db", fresh}).out ==
          run({"export", "--all", "--format", "json", "--db", records.database()}).out);
    CHECK(storage::Store(fresh, {.today = makeDate(2027, 3, 3)}).everything(records.ada()) ==
          records.everything());
}

TEST_CASE("runs go out as a table that comes in again as the same runs") {
    const Records records;
    REQUIRE(records.forAda({"import", records.folder().put("plan.csv", kPlan)}).code == 0);
    const Answer out = records.forAda({"export", "--format", "csv"});
    REQUIRE(out.code == 0);
    const Records other;
    REQUIRE(other.forAda({"import", "-"}, out.out).code == 0);
    const auto runsOf = [](const Records& of) {
        std::vector<Run> runs;
        for (const Keyed<RunRecord>& run : of.everything().runs)
            runs.push_back(run.value.run);
        return runs;
    };
    CHECK(runsOf(other) == runsOf(records));
}

TEST_CASE("files that are none of these are refused by name, and nothing is written") {
    const Records records;
    const auto refusedAs = [&](const std::string& name, const std::string& text) {
        const std::string before = records.bytes();
        const std::string file = records.folder().put(name, text);
        const Answer answer = records.forAda({"import", file});
        CHECK(answer.code == 3);
        CHECK(answer.out.empty());
        CHECK_THAT(answer.err, Contains(file));
        CHECK(records.bytes() == before);
        return answer.err;
    };
    CHECK_THAT(refusedAs("page.ics", "<html></html>"), Contains("web page"));
    CHECK_THAT(refusedAs("empty.ics", ""), Contains("empty"));
    CHECK_THAT(refusedAs("list.csv", "a,b\n1,2\n"), Contains("column date"));
    CHECK_THAT(refusedAs("none.csv", "date,kind\n"), Contains("no entries"));
    CHECK_THAT(refusedAs("nul.ics", std::string("BEGIN:VCALENDAR\n\0", 17)), Contains("NUL"));
    CHECK(records.forAda({"import", records.folder().path("missing.ics")}).code == 3);
}

TEST_CASE("usage of import is checked before anything is opened") {
    const Records records;
    const std::string file = records.folder().put("plan.csv", kPlan);
    CHECK(records.call({"import", file}).code == 2); // whose is it?
    CHECK(records.forAda({"import", file, "--on-conflict", "guess"}).code == 2);
    CHECK(records.forAda({"import", file, "--unit", "stone"}).code == 2);
    const Answer nobody = records.call({"import", file, "--athlete", "Zoe"});
    CHECK(nobody.code == 3);
    CHECK_THAT(nobody.err, Contains("Zoe") && Contains("Ada"));
}
