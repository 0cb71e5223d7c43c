// SPDX-License-Identifier: MIT
#include "support/cpu_clock.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/calendar.hpp>
#include <stridewright/interchange/files.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <random>

using namespace stridewright;
using namespace stridewright::interchange;

namespace {

std::string calendar(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Plan\r\n" + events + "END:VCALENDAR\r\n";
}

std::string event(const std::string& lines) {
    return "BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n";
}

CalendarRead read(const std::string& text, const CalendarOptions& options = {}) {
    return readCalendar(text, "plan.ics", options);
}

bool mentions(const CalendarRead& result, std::string_view part) {
    for (const CalendarProblem& problem : result.problems)
        if (problem.text.find(part) != std::string::npos) return true;
    return false;
}

double seconds(const std::function<void()>& work) {
    const auto begin = stridewright::test::CpuClock::now();
    work();
    return std::chrono::duration<double>(stridewright::test::CpuClock::now() - begin).count();
}

/// Real files of other people, where they are at hand.
std::vector<std::filesystem::path> realFiles(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const char* place : {"/../shared/data/", "/../../shared/data/"}) {
        const std::filesystem::path path = std::string(STRIDEWRIGHT_SOURCE_DIR) + place + folder;
        if (!std::filesystem::is_directory(path)) continue;
        for (const auto& file : std::filesystem::directory_iterator(path))
            files.push_back(file.path());
        break;
    }
    return files;
}

} // namespace

TEST_CASE("an event becomes an entry with its day, kind, numbers and line") {
    const auto plan = read(calendar(event("UID:1\r\nDTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE="
                                          "DATE:20261125\r\nSUMMARY:Tempo 8 km\r\n")));
    CHECK(plan.name == "Plan");
    CHECK(plan.problems.empty());
    REQUIRE(plan.entries.size() == 1);
    const CalendarEntry& entry = plan.entries[0];
    CHECK(entry.date == makeDate(2026, 11, 24));
    CHECK(entry.start.empty());
    CHECK(entry.kind == EntryKind::Tempo);
    CHECK(entry.km == 8.0);
    CHECK_FALSE(entry.minutes);
    CHECK(entry.line == 4);
    CHECK(entry.uid == "1");
}

TEST_CASE("starts are read in all the forms that files have") {
    const auto plan =
        read(calendar(event("DTSTART:20261121\r\nSUMMARY:a\r\n") +
                      event("DTSTART;20261122\r\nSUMMARY:b\r\n") +
                      event("DTSTART;VALUE=DATE-TIME:20261123T060000\r\nSUMMARY:c\r\n") +
                      event("DTSTART;TZID=Europe/Berlin:20261124T063000\r\nSUMMARY:d\r\n") +
                      event("DTSTART:20261125T230000Z\r\nSUMMARY:e\r\n")),
             {{}, "Europe/Berlin"});
    REQUIRE(plan.entries.size() == 5);
    CHECK(plan.entries[2].start == "06:00");
    CHECK(plan.entries[3].start == "06:30");
    CHECK(plan.entries[4].date == makeDate(2026, 11, 26)); // midnight in Berlin
    CHECK(plan.entries[4].start == "00:00");
}

TEST_CASE("an event without a usable start is left out with its line and value") {
    const auto plan =
        read(calendar(event("DTSTART:20261301\r\nSUMMARY:a\r\n") + event("SUMMARY:b\r\n") +
                      event("DTSTART:19690101\r\nSUMMARY:c\r\n")));
    CHECK(plan.entries.empty());
    REQUIRE(plan.problems.size() == 3 + 1);
    CHECK(mentions(plan, "20261301"));
    CHECK(mentions(plan, "\"b\""));
    CHECK(mentions(plan, "19690101"));
    CHECK(plan.problems[1].line == 4);
}

TEST_CASE("an unknown time zone leaves the time as written, with a note") {
    const auto plan =
        read(calendar(event("DTSTART;TZID=Middle Earth:20261124T063000\r\nSUMMARY:Easy\r\n")));
    CHECK(plan.entries.at(0).start == "06:30");
    CHECK(mentions(plan, "Middle Earth"));
}

TEST_CASE("broken files keep what is whole: no END, junk lines, several calendars, no UID") {
    const auto plan = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261121\nSUMMARY:Easy 5 "
                           "km\n...\nBEGIN:VEVENT\nDTSTART:20261122\n"
                           "SUMMARY:Rest\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:"
                           "VEVENT\nDTSTART:20261123\nSUMMARY:Hills");
    CHECK(plan.entries.size() == 3);
    CHECK(mentions(plan, "\"...\""));
    CHECK(mentions(plan, "no END:VEVENT"));
}

TEST_CASE("alarms, to-dos and free-busy times do not mix with events") {
    const auto plan =
        read(calendar("BEGIN:VTODO\r\nSUMMARY:Buy shoes\r\nDTSTART:20261120\r\nEND:VTODO\r\n" +
                      event("DTSTART:20261121\r\nSUMMARY:Easy\r\nBEGIN:VALARM\r\nDESCRIPTION:6 x "
                            "800 m\r\nDTSTART:20200101\r\nEND:VALARM\r\nDESCRIPTION:gentle\r\n")));
    REQUIRE(plan.entries.size() == 1);
    CHECK(plan.entries[0].description == "gentle");
    CHECK(plan.entries[0].date == makeDate(2026, 11, 21));
}

TEST_CASE("text that is no calendar is refused in one line") {
    for (const char* text : {"",
                             "  \n ",
                             "<html><body>404</body></html>",
                             "{\"a\": 1}",
                             "---\nlayout: none\n---\n",
                             "PK\x03\x04 zip"}) {
        try {
            static_cast<void>(read(text));
            FAIL("was read: " << text);
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::BadDocument);
            CHECK(std::string(error.what()).find('\n') == std::string::npos);
        }
    }
    std::string bytes = calendar(event("DTSTART:20261121\r\nSUMMARY:Easy\r\n"));
    bytes[60] = '\0';
    CHECK_THROWS_AS(read(bytes), Error);
}

TEST_CASE("repeating events fill the window, without their exceptions") {
    const std::string text = calendar(
        event("UID:club\r\nDTSTART;TZID=Europe/Berlin:20261103T190000\r\nSUMMARY:Club "
              "run\r\nRRULE:FREQ=WEEKLY;BYDAY=TU\r\n"
              "EXDATE;TZID=Europe/"
              "Berlin:20261110T190000\r\nEXDATE;VALUE=DATE:20261124\r\nRDATE;VALUE=DATE:"
              "20261119\r\n") +
        event("UID:club\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261117T190000\r\nDTSTART;TZID=Europe/"
              "Berlin:20261118T190000\r\nSUMMARY:Intervals 6 x 1 km\r\n") +
        event("UID:club\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261201T190000\r\nDTSTART;TZID=Europe/"
              "Berlin:20261201T190000\r\nSTATUS:CANCELLED\r\nSUMMARY:Club run\r\n"));
    const auto plan = read(text, {DateRange{makeDate(2026, 11, 1), makeDate(2026, 12, 10)}, ""});
    std::vector<std::string> got;
    for (const CalendarEntry& entry : plan.entries)
        got.push_back(toIsoString(entry.date));
    CHECK(got == std::vector<std::string>{"2026-11-03", "2026-11-18", "2026-11-19", "2026-12-08"});
    CHECK(plan.entries[1].kind == EntryKind::Intervals);
}

TEST_CASE("UNTIL in UTC is compared in the event's zone") {
    const auto plan = read(calendar(event(
        "DTSTART;TZID=America/"
        "New_York:20261102T210000\r\nRRULE:FREQ=DAILY;UNTIL=20261105T020000Z\r\nSUMMARY:Run\r\n")));
    CHECK(plan.entries.size() == 3); // the 2nd, 3rd and 4th at nine in the evening
}

TEST_CASE("a bad rule keeps the first date") {
    const auto plan = read(calendar(
        event("DTSTART:20261103T190000\r\nSUMMARY:Run\r\nRRULE:FREQ=HOURLY;BYMONTH=2\r\n")));
    CHECK(plan.entries.size() == 1);
    CHECK(mentions(plan, "FREQ=HOURLY"));
}

TEST_CASE("cancelled events are dropped, of an UID that stands twice the newest is kept") {
    const auto plan =
        read(calendar(event("UID:a\r\nDTSTART:20261103\r\nSUMMARY:Easy\r\nSTATUS:CANCELLED\r\n") +
                      event("UID:b\r\nDTSTART:20261104\r\nSUMMARY:Tempo\r\nSEQUENCE:3\r\n") +
                      event("UID:b\r\nDTSTART:20261105\r\nSUMMARY:Tempo\r\nSEQUENCE:2\r\n") +
                      event("UID:c\r\nDTSTART:20261106\r\nSUMMARY:Long run\r\n") +
                      event("UID:c\r\nDTSTART:20261106\r\nSUMMARY:Long run\r\n")));
    REQUIRE(plan.entries.size() == 2);
    CHECK(plan.entries[0].date == makeDate(2026, 11, 4));
    CHECK(plan.entries[1].date == makeDate(2026, 11, 6));
    CHECK(plan.problems.size() == 1);
    CHECK(read("BEGIN:VCALENDAR\nMETHOD:CANCEL\n" + event("DTSTART:20261104\r\nSUMMARY:x\r\n") +
               "END:VCALENDAR\n")
              .entries.empty());
}

TEST_CASE("events over several days are banners, unless they are races") {
    const auto plan = read(calendar(event("DTSTART;VALUE=DATE:20261102\r\nDTEND;VALUE=DATE:"
                                          "20261109\r\nSUMMARY:Easy running, 40 km\r\n") +
                                    event("DTSTART;VALUE=DATE:20261114\r\nDTEND;VALUE=DATE:"
                                          "20261116\r\nSUMMARY:City Marathon\r\n")));
    REQUIRE(plan.entries.size() == 2);
    CHECK(plan.entries[0].kind == EntryKind::Note);
    CHECK(plan.entries[1].kind == EntryKind::Race);
    CHECK(plan.entries[1].date == makeDate(2026, 11, 14));
}

TEST_CASE("the time comes from the text, then from the workout's estimate, then from the slot") {
    const auto plan = read(
        calendar(event("DTSTART:20261101T060000\r\nDTEND:20261101T070000\r\nSUMMARY:Easy 40 "
                       "min\r\nX-WORKOUT-ESTIMATED-DURATION:1800\r\n") +
                 event("DTSTART:20261102T060000\r\nDTEND:20261102T070000\r\nSUMMARY:Easy\r\nX-"
                       "WORKOUT-ESTIMATED-DURATION:1800\r\n") +
                 event("DTSTART:20261103T060000\r\nDTEND:20261103T071500\r\nSUMMARY:Easy\r\n") +
                 event("DTSTART:20261104\r\nDTEND:20261105\r\nSUMMARY:Easy\r\n")));
    REQUIRE(plan.entries.size() == 4);
    CHECK(plan.entries[0].minutes == 40.0);
    CHECK(plan.entries[1].minutes == 30.0);
    CHECK(plan.entries[2].minutes == 75.0);
    CHECK(plan.entries[2].warnings.size() == 1);
    CHECK_FALSE(plan.entries[3].minutes);
}

TEST_CASE("a Runna feed is read by its kind lines, its UIDs and its dates without VALUE") {
    const auto plan = read(calendar(
        event("UID:UPCOMING_PLAN_WORKOUT-x_plan_week_7_TEMPO_0\r\nDTSTART:20261103\r\nDTEND:"
              "20261104\r\nSUMMARY:🏃 Rise and shine • 8km\r\n") +
        event(
            "UID:UPCOMING_PLAN_WORKOUT-y\r\nDTSTART:20261104\r\n\r\nSUMMARY:🏋️ Loading Up • "
            "55m - 65m\r\nDESCRIPTION:Legs And Core • 55m - 65m\\n\\n3 sets of:\\n• "
            "Squat\r\nX-WORKOUT-ESTIMATED-DURATION:3900\r\n") +
        event("UID:COMPLETED_z\r\nDTSTART:20261105T070000\r\nDTEND:20261105T074500\r\nSUMMARY:🏃 "
              "Over and Unders 1km • 8km\r\nDESCRIPTION:Tempo • 8km • 45m - 55m\r\n")));
    REQUIRE(plan.entries.size() == 3);
    CHECK(plan.entries[0].kind == EntryKind::Tempo);
    CHECK(plan.entries[0].km == 8.0);
    CHECK(plan.entries[1].kind == EntryKind::Strength);
    CHECK(plan.entries[1].minutes == 65.0);
    CHECK(plan.entries[2].status == EntryStatus::Done);
    CHECK(plan.entries[2].minutes == 55.0);
}

TEST_CASE("entries outside the window are left out") {
    const std::string text = calendar(event("DTSTART:20261101\r\nSUMMARY:a\r\n") +
                                      event("DTSTART:20261201\r\nSUMMARY:b\r\n"));
    CHECK(read(text, {DateRange{makeDate(2026, 11, 15), makeDate(2026, 12, 31)}, ""})
              .entries.size() == 1);
}

TEST_CASE("time and memory are bounded", "[bounds]") {
    CHECK(seconds([] {
              std::string events;
              for (int i = 0; i < 100'000; ++i)
                  events +=
                      event("UID:" + std::to_string(i) + "\r\nDTSTART:20261101\r\nSUMMARY:Easy " +
                            std::to_string(i % 40) + " km\r\n");
              const auto plan = read(calendar(events));
              CHECK(plan.entries.size() == 50'000);
              CHECK(mentions(plan, "50000 events"));
              CHECK(plan.problems.back().line > 200'000);
          }) < 30);
    CHECK(seconds([] {
              std::string events;
              for (int i = 0; i < 1'000; ++i)
                  events += event("DTSTART:19700101\r\nSUMMARY:Run\r\nRRULE:FREQ=DAILY\r\n");
              events += event("DTSTART:22000101\r\nSUMMARY:Run\r\n");
              CHECK(read(calendar(events)).entries.size() == 100'000);
          }) < 30);
    CHECK(seconds([] {
              std::string dates = "EXDATE:";
              for (int i = 0; i < 200'000; ++i)
                  dates += (i > 0 ? "," : "") + std::string("20261104");
              CHECK(read(calendar(event(
                             "DTSTART:20261103\r\nSUMMARY:Run\r\nRRULE:FREQ=DAILY;COUNT=5\r\n" +
                             dates + "\r\n")))
                        .entries.size() <= 5);
          }) < 30);
    CHECK(seconds([] {
              const auto plan =
                  read(calendar(event("DTSTART:20261103\r\nSUMMARY:Run\r\nDESCRIPTION:" +
                                      std::string(19'000'000, 'x') + "\r\n")));
              CHECK(plan.entries.size() == 1);
              CHECK(mentions(plan, "DESCRIPTION is longer"));
          }) < 30);
    CHECK_THROWS_AS(read(std::string(kMaxFileBytes + 1, 'x')), Error);
}

TEST_CASE("no file of real calendars or of torture sets crashes or hangs the reader") {
    for (const char* folder :
         {"ics-plans", "ics-rendered", "ics-transcribed", "runna", "csv-plans", "ics-conformance"})
        for (const auto& path : realFiles(folder)) {
            INFO(path);
            CHECK(seconds([&] {
                      try {
                          static_cast<void>(
                              readCalendar(readFile(path.string()), path.string(), {}));
                      } catch (const Error& error) {
                          CHECK(error.code() == ErrorCode::BadDocument);
                      }
                  }) < 20);
        }
}

TEST_CASE("real plans come out with every training day understood") {
    for (const auto& path : realFiles("ics-plans")) {
        if (path.filename() != "lennee-training_plan.ics" &&
            path.filename() != "bstrb-10ksub40.ics" &&
            path.filename() != "stephendillon-training.ics")
            continue;
        INFO(path);
        const auto plan = readCalendar(readFile(path.string()), path.string(), {});
        CHECK(plan.entries.size() > 20);
        for (const CalendarEntry& entry : plan.entries) {
            INFO(entry.title);
            CHECK(entry.kind != EntryKind::Unknown);
            CHECK(entry.confidence >= 0.5);
        }
    }
}

TEST_CASE("damaged calendars are read or refused, never worse") {
    const std::string whole =
        calendar("BEGIN:VTIMEZONE\r\nTZID:Home\r\nBEGIN:STANDARD\r\nDTSTART:"
                 "19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;"
                 "BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" +
                 event("UID:a\r\nDTSTART;TZID=Home:20261103T190000\r\nSUMMARY:Tempo 8 km @ "
                       "4:30/"
                       "km\r\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270101T000000Z\r\nEXDATE;TZID="
                       "Home:20261110T190000\r\n") +
                 event("UID:b\r\nDTSTART;VALUE=DATE:20261104\r\nSUMMARY:🏃 Langer Lauf\\, 24 "
                       "km\r\nDESCRIPTION:Long Run • 24km\\n\r\n gemütlich\r\n"));
    std::mt19937 random(20261121);
    for (int round = 0; round < 400; ++round) {
        std::string text = whole;
        const int changes = 1 + static_cast<int>(random() % 12);
        for (int i = 0; i < changes; ++i) {
            const std::size_t at = random() % text.size();
            switch (random() % 4) {
            case 0:
                text[at] = static_cast<char>(random() % 255 + 1);
                break;
            case 1:
                text.erase(at, random() % 20);
                break;
            case 2:
                text.insert(at, text.substr(random() % text.size(), random() % 60));
                break;
            default:
                text.insert(at, 1, static_cast<char>(";:=,\"\r\n "[random() % 8]));
                break;
            }
            if (text.empty()) text = "B";
        }
        try {
            for (const CalendarEntry& entry : read(text, {{}, "Europe/Paris"}).entries) {
                REQUIRE(yearOf(entry.date) >= 1969);
                REQUIRE(yearOf(entry.date) <= 2201);
                REQUIRE((!entry.km || (*entry.km >= 0 && *entry.km <= 1000)));
            }
        } catch (const Error& error) {
            REQUIRE(error.code() == ErrorCode::BadDocument);
        }
    }
}
