// SPDX-License-Identifier: MIT
#include "cli_fixture.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace stridewright;
using namespace stridewright::tests;
using Catch::Matchers::Contains;

namespace {

/// Four weeks of running as a table, from Monday 1 March 2027.
std::string ordinaryTable() {
    std::string text = "date,kind,minutes,km,title\n";
    for (int week = 0; week < 4; ++week) {
        const Date monday = makeDate(2027, 3, 1) + Days{7 * week};
        text += toIsoString(monday + Days{1}) + ",intervals,60,,6 x 800 m\n";
        text += toIsoString(monday + Days{2}) + ",easy,40,,Easy\n";
        text += toIsoString(monday + Days{3}) + ",tempo,50,,Tempo\n";
        text += toIsoString(monday + Days{6}) + ",long,,18,Long run\n";
    }
    return text;
}

std::string event(const std::string& date, const std::string& title) {
    return "BEGIN:VEVENT\r\nUID:" + date + title + "\r\nDTSTART;VALUE=DATE:" + date +
           "\r\nSUMMARY:" + title + "\r\nEND:VEVENT\r\n";
}

std::string smallCalendar(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\n" + events +
           "END:VCALENDAR\r\n";
}

} // namespace

TEST_CASE("week plans around a calendar and prints this week", "[cli][week]") {
    const Answer answer =
        run({"week", "-", "--name", "Ada", "--level", "intermediate"}, ordinaryTable());
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("Ada") && Contains("Intervals") && Contains("March 2027"));
    CHECK(run({"week", "-", "--name", "Ada", "--level", "intermediate", "--week", "2027-03-07"},
              ordinaryTable())
              .out == answer.out);
    const Answer next =
        run({"week", "-", "--name", "Ada", "--level", "intermediate", "--week", "2027-03-08"},
            ordinaryTable());
    CHECK(next.code == 0);
    CHECK(next.out != answer.out);
}

TEST_CASE("on a day outside the calendar, its first week is printed", "[cli][week]") {
    const Answer first = run({"week", "-", "--week", "2027-03-01"}, ordinaryTable());
    CHECK(run({"week", "-", "--today", "2029-01-01"}, ordinaryTable()).out == first.out);
    CHECK(run({"week", "-", "--today", "2020-01-01"}, ordinaryTable()).out == first.out);
}

TEST_CASE("a week that the plan does not hold is answered with the plan's range", "[cli][week]") {
    const Answer answer = run({"week", "-", "--week", "2029-01-01"}, ordinaryTable());
    CHECK(answer.code == 3);
    CHECK(answer.out.empty());
    CHECK_THAT(
        answer.err,
        Contains("2029-01-01: is outside: the plan runs from 1 March 2027 to 28 March 2027"));
}

TEST_CASE("the week's PDF and the request go where they are asked to", "[cli][week]") {
    const Folder folder;
    const Answer answer = run({"week",
                               "-",
                               "--name",
                               "Ada",
                               "--paper",
                               "letter",
                               "-o",
                               folder.path("w.pdf"),
                               "--save-request",
                               folder.path("r.json"),
                               "--race",
                               "2027-04-18:21.1:B",
                               "--equipment",
                               "dumbbells,box",
                               "--minutes",
                               "30",
                               "--sessions",
                               "2"},
                              ordinaryTable());
    CHECK(answer.code == 0);
    CHECK_THAT(answer.err, Contains("The sheet is in " + folder.path("w.pdf")));
    CHECK_THAT(textOf(folder.path("w.pdf")), Contains("letter") && Contains("Ada"));
    const Json request = Json::parse(textOf(folder.path("r.json")));
    CHECK(request["athlete"]["session_minutes"] == 30);
    CHECK(request["athlete"]["sessions_per_week"] == Json({{"min", 2}, {"max", 2}}));
    CHECK(request["races"][0] == Json({{"date", "2027-04-18"}, {"km", 21.1}, {"priority", "B"}}));
    const auto has = [&](const std::string& item) {
        const Json& owned = request["athlete"]["equipment"];
        return std::find(owned.begin(), owned.end(), item) != owned.end();
    };
    for (const std::string item : {"chair", "miniband", "dumbbell", "box"})
        CHECK(has(item));
    CHECK_FALSE(has("barbell"));
    CHECK(run({"plan", folder.path("r.json")}).code == 0);
}

TEST_CASE("a PDF that cannot be written prints nothing", "[cli][week]") {
    const Folder folder;
    const Answer answer = run({"week", "-", "-o", folder.path("")}, ordinaryTable());
    CHECK(answer.code == 3);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, Contains("cannot be written: it is a folder"));
}

TEST_CASE("what is not a calendar is refused", "[cli][week]") {
    for (const std::string command : {"week", "calendar"}) {
        for (const std::string& text :
             {std::string(), std::string("hello\n"), std::string("\x89PNG\r\n\x1a\n\0\0", 10)}) {
            const Answer answer = run({command, "-"}, text);
            CHECK(answer.code == 3);
            CHECK(answer.out.empty());
            CHECK_THAT(answer.err, Contains("standard input: "));
        }
    }
    const Answer empty = run({"week", "-"}, smallCalendar(""));
    CHECK(empty.code == 3);
    CHECK(empty.out.empty());
    CHECK_THAT(empty.err, Contains("holds no workouts to plan around"));
}

TEST_CASE("calendar shows what was understood, and how surely", "[cli][calendar]") {
    const std::string text =
        smallCalendar(event("20270302", "6 x 800 m intervals") + event("20270304", "Lauf 8 km") +
                      event("20270307", "Long run 18 km"));
    const Answer answer = run({"calendar", "-"}, text);
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("Tue 2 Mar 2027") && Contains("intervals") && Contains("sure"));
    const Json json = Json::parse(run({"calendar", "-", "--json"}, text).out);
    REQUIRE(json["entries"].size() == 3);
    CHECK(json["entries"][2]["kind"] == "long");
    CHECK(json["entries"][2]["km"] == 18);
    CHECK(json["entries"][2]["line"].get<int>() > 1);
    CHECK_FALSE(json["entries"][2]["evidence"].get<std::string>().empty());
    const Json window = Json::parse(
        run({"calendar", "-", "--json", "--from", "2027-03-03", "--to", "2027-03-05"}, text).out);
    REQUIRE(window["entries"].size() == 1);
    CHECK(window["entries"][0]["date"] == "2027-03-04");
}

TEST_CASE("calendar names the lines it could not read", "[cli][calendar]") {
    const Answer answer =
        run({"calendar", "-"}, ordinaryTable() + "2027-02-30,easy,40,,No such day\n");
    CHECK(answer.code == 0);
    CHECK_THAT(answer.err, Contains("standard input: line 18: "));
    CHECK_THAT(answer.out, Contains("Long run"));
}

TEST_CASE("calendars from everywhere give plans that check finds the best", "[cli][week]") {
    const std::filesystem::path plans = STRIDEWRIGHT_SOURCE_DIR "/../shared/data/ics-plans";
    if (!std::filesystem::exists(plans)) return;
    const Folder folder;
    int planned = 0;
    for (const auto& calendar : std::filesystem::directory_iterator(plans)) {
        CAPTURE(calendar.path().filename().string());
        const Answer week = run({"week",
                                 calendar.path().string(),
                                 "--json",
                                 "--level",
                                 "intermediate",
                                 "--equipment",
                                 "dumbbells",
                                 "--save-request",
                                 folder.path("r.json")});
        CHECK((week.code == 0 || (week.code == 3 && week.out.empty() && !week.err.empty())));
        if (week.code != 0) continue;
        ++planned;
        const Answer check = run({"check", folder.path("r.json"), "-", "--json"}, week.out);
        CHECK(check.code == 0);
        if (check.code != 0) continue;
        const Json report = Json::parse(check.out);
        CHECK(report["above_best"] == Json({{"shortfall", 0}, {"cost", 0}}));
        CHECK(report["cost"] == Json::parse(week.out)["cost"]);
    }
    CHECK(planned >= 10);
}
