// SPDX-License-Identifier: MIT
#include "support/sample_plan.hpp"
#include <stridewright/interchange/calendar.hpp>
#include <stridewright/interchange/exports.hpp>
#include <stridewright/interchange/strength_csv.hpp>

#include <catch2/catch.hpp>
#include <libical/ical.h>

#include <memory>

using namespace stridewright;
using namespace stridewright::interchange;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

constexpr std::int64_t kStamp = 1'795'700'000; // 2026-11-26 13:33:20 UTC

Keyed<RunRecord> run(std::int64_t id, const Run& value) {
    RunRecord record;
    record.run = value;
    return {{id}, record};
}

Keyed<SessionRecord> session() {
    SessionRecord record;
    record.planned.date = makeDate(2026, 11, 26);
    record.planned.sessionClass = SessionClass::Heavy;
    record.planned.minutes = 44;
    record.planned.notBefore = "13:00";
    SessionBlock block;
    Prescription squat;
    squat.exercise = "split_squat";
    squat.sets = 3;
    squat.amount = {6, 8};
    squat.perSide = true;
    squat.rpe = 7;
    squat.loadKg = 16;
    Prescription plank;
    plank.exercise = "side_plank";
    plank.sets = 2;
    plank.amount = {30, 30};
    plank.metric = Metric::Seconds;
    Prescription unknown;
    unknown.exercise = "own_carry";
    unknown.amount = {20, 40};
    unknown.metric = Metric::Metres;
    block.items = {squat, plank, unknown};
    record.planned.blocks = {block};
    return {{42}, record};
}

struct DeleteIcal {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Ical = std::unique_ptr<icalcomponent, DeleteIcal>;

std::vector<icalcomponent*> eventsOf(const Ical& calendar) {
    std::vector<icalcomponent*> events;
    for (icalcomponent* event =
             icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
        events.push_back(event);
    return events;
}

Keyed<LogRecord> logged() {
    LogRecord record;
    record.log.date = makeDate(2026, 11, 26);
    record.log.start = "06:30";
    record.log.sessionClass = SessionClass::Heavy;
    record.log.minutes = 64;
    record.log.rpe = 7;
    record.log.note = "good, \"strong\" day";
    ExerciseLog squat;
    squat.exercise = "split_squat";
    squat.sets = {SetLog{SetKind::WarmUp, 8, 10.0, {}, {}, {}, ""},
                  SetLog{SetKind::Work, 8, 22.5, 7.5, 1, BodySide::Left, "deep"},
                  SetLog{SetKind::Work, std::nullopt, {}, {}, {}, {}, ""}};
    ExerciseLog plank;
    plank.exercise = "side_plank";
    plank.metric = Metric::Seconds;
    plank.sets = {SetLog{SetKind::Work, 45, {}, {}, {}, {}, ""}};
    ExerciseLog own;
    own.name = "Farmer's walk";
    own.metric = Metric::Metres;
    own.sets = {SetLog{SetKind::Work, 40, 24.0, {}, {}, {}, ""}};
    record.log.exercises = {squat, plank, own};
    return {{7}, record};
}

} // namespace

TEST_CASE("runs written as a table are the runs read", "[exports]") {
    std::vector<Keyed<RunRecord>> runs{
        run(1, {makeDate(2026, 11, 23), RunKind::Easy, 40.25, {}, "", "45 min easy or rest"}),
        run(2, {makeDate(2026, 11, 24), RunKind::Intervals, {}, 10.123, "07:00", "6 x 800 m"}),
        run(3, {makeDate(2026, 11, 25), RunKind::Unknown, {}, {}, "", "=SUM(A1); \"x\"\nnext"}),
        run(4, {makeDate(2026, 11, 26), RunKind::Rest, {}, {}, "", ""})};
    runs[1].value.status = RunStatus::Done;
    runs[3].value.status = RunStatus::Skipped;
    std::vector<Keyed<RaceRecord>> races(1);
    races[0].value.race = {makeDate(2027, 2, 7), "City Half", 21.0975, RacePriority::B};
    const std::string text = runsCsv(runs, races);
    CHECK(text == runsCsv(runs, races));
    CHECK_THAT(text,
               StartsWith("date,kind,minutes,km,start,title,status,priority,note,format\r\n"
                          "2026-11-23,easy,40.25,,,45 min easy or rest,planned,,,"
                          "stridewright.runs/1\r\n"));
    CHECK_THAT(text, Contains("2027-02-07,race,,21.0975,,City Half,,B,,"));
    const CalendarRead read = readCalendar(text, "runs.csv", {});
    CHECK(read.problems.empty());
    REQUIRE(read.entries.size() == 5);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const CalendarEntry& entry = read.entries[i];
        const Run& wanted = runs[i].value.run;
        CAPTURE(i);
        CHECK(entry.date == wanted.date);
        CHECK(word(entry.kind) == word(wanted.kind));
        CHECK(entry.minutes == wanted.minutes);
        CHECK(entry.km == wanted.km);
        CHECK(entry.start == wanted.start);
        CHECK(entry.title == wanted.title);
        CHECK(entry.also.empty());
        CHECK(entry.alternatives.empty());
        CHECK(entry.confidence == 1.0);
    }
    CHECK(read.entries[0].status == EntryStatus::Planned);
    CHECK(read.entries[1].status == EntryStatus::Done);
    CHECK(read.entries[3].status == EntryStatus::Skipped);
    CHECK(read.entries[4].kind == EntryKind::Race);
    CHECK(read.entries[4].km == 21.0975);
    CHECK(read.entries[4].title == "City Half");
}

TEST_CASE("a log as a table has a row for each set", "[exports]") {
    const std::string text = logCsv({logged()}, sample::catalog(), {});
    CHECK(text ==
          "date,start,class,minutes,session_effort,exercise,set,kind,amount,metric,load_kg,effort,"
          "pain,side,note,session_note\r\n"
          "2026-11-26,06:30,heavy,64,7,Bulgarian split squat,1,warm_up,8,reps,10,,,,,"
          "\"good, \"\"strong\"\" day\"\r\n"
          "2026-11-26,06:30,heavy,64,7,Bulgarian split squat,2,work,8,reps,22.5,7.5,1,left,deep,"
          "\"good, \"\"strong\"\" day\"\r\n"
          "2026-11-26,06:30,heavy,64,7,Bulgarian split squat,3,work,,reps,,,,,,"
          "\"good, \"\"strong\"\" day\"\r\n"
          "2026-11-26,06:30,heavy,64,7,Side plank,1,work,45,seconds,,,,,,"
          "\"good, \"\"strong\"\" day\"\r\n"
          "2026-11-26,06:30,heavy,64,7,Farmer's walk,1,work,40,metres,24,,,,,"
          "\"good, \"\"strong\"\" day\"\r\n");
}

TEST_CASE("a session without exercises keeps its row", "[exports]") {
    LogRecord bare;
    bare.log.date = makeDate(2026, 11, 27);
    CHECK_THAT(logCsv({{{1}, bare}}, sample::catalog(), {}),
               Contains("\r\n2026-11-27,,,,,,,,,,,,,,,\r\n"));
}

TEST_CASE("a log in Strong's columns is a log of Strong", "[exports]") {
    const MassUnit unit = GENERATE(MassUnit::Kilogram, MassUnit::Pound);
    const std::string text = logCsv({logged()}, sample::catalog(), {LogCsvForm::Strong, unit});
    REQUIRE(looksLikeStrengthLog(text));
    const StrengthLog read = readStrengthLog(text, "strong.csv", unit);
    CHECK(read.problems.empty());
    REQUIRE(read.sessions.size() == 1);
    const SessionLog& log = read.sessions[0].log;
    CHECK(log.date == makeDate(2026, 11, 26));
    CHECK(log.start == "06:30");
    CHECK(log.minutes == 64.0);
    REQUIRE(log.exercises.size() == 3);
    CHECK(log.exercises[0].name == "Bulgarian split squat");
    REQUIRE(log.exercises[0].sets.size() == 3);
    CHECK(log.exercises[0].sets[0].kind == SetKind::WarmUp);
    CHECK(log.exercises[0].sets[1].loadKg.value_or(0) == Approx(22.5).margin(0.01));
    CHECK(log.exercises[0].sets[1].rpe == 7.5);
    CHECK(log.exercises[0].sets[1].note == "deep");
    CHECK_FALSE(log.exercises[0].sets[2].amount);
    CHECK(log.exercises[1].metric == Metric::Seconds);
    CHECK(log.exercises[1].sets[0].amount == 45);
    CHECK(log.exercises[2].metric == Metric::Metres);
    CHECK(log.exercises[2].sets[0].amount == 40);
}

TEST_CASE("sessions as a calendar, by the day", "[exports]") {
    const std::string text = sessionsIcs({session()}, sample::catalog(), {"Ada", kStamp, "", {}});
    CHECK(text ==
          "BEGIN:VCALENDAR\r\n"
          "VERSION:2.0\r\n"
          "PRODID:-//Stridewright//EN\r\n"
          "CALSCALE:GREGORIAN\r\n"
          "X-WR-CALNAME:Ada\r\n"
          "BEGIN:VEVENT\r\n"
          "UID:42@stridewright\r\n"
          "DTSTAMP:20261126T133320Z\r\n"
          "SEQUENCE:3631053\r\n"
          "DTSTART;VALUE=DATE:20261126\r\n"
          "DTEND;VALUE=DATE:20261127\r\n"
          "SUMMARY:Strength: heavy (44 min)\r\n"
          "DESCRIPTION:Bulgarian split squat: 3 x 6-8 per side\\, effort 7\\, 16 kg\\nSid\r\n"
          " e plank: 2 x 30 s\\nown_carry: 1 x 20-40 m\\nNot before 13:00.\r\n"
          "CATEGORIES:Strength\r\n"
          "STATUS:CONFIRMED\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("timed sessions begin at the time given, but not before the run leaves", "[exports]") {
    const auto text = [](const std::string& start) {
        return sessionsIcs({session()}, sample::catalog(), {"", kStamp, start, {}});
    };
    CHECK_THAT(text("18:30"),
               Contains("DTSTART:20261126T183000\r\nDTEND:20261126T191400\r\n") &&
                   Contains("TRANSP:OPAQUE"));
    CHECK_THAT(text("06:00"), Contains("DTSTART:20261126T130000\r\nDTEND:20261126T134400\r\n"));
    CHECK_THAT(text("23:30"), Contains("DTSTART:20261126T233000\r\nDTEND:20261127T001400\r\n"));
}

TEST_CASE("what stands in a session's place is shown, a skipped one is cancelled", "[exports]") {
    Keyed<SessionRecord> changed = session();
    changed.value.instead = changed.value.planned;
    changed.value.instead->sessionClass = SessionClass::Light;
    changed.value.instead->blocks.clear();
    changed.value.cause = InsteadCause::Readiness;
    Keyed<SessionRecord> skipped = session();
    skipped.id = {43};
    skipped.value.skipped = true;
    const std::string text =
        sessionsIcs({changed, skipped}, sample::catalog(), {"", kStamp, "", {}});
    CHECK_THAT(text, Contains("SUMMARY:Strength: light (44 min)"));
    CHECK_THAT(text, Contains("UID:43@stridewright") && Contains("STATUS:CANCELLED"));
    const CalendarRead read = readCalendar(text, "s.ics", {});
    CHECK(std::count_if(read.entries.begin(), read.entries.end(), [](const CalendarEntry& entry) {
              return entry.status != EntryStatus::Cancelled;
          }) == 1);
}

TEST_CASE("a later writing supersedes, at the same UID", "[exports]") {
    const auto sequence = [](std::int64_t stamp) {
        const std::string text = sessionsIcs({session()}, sample::catalog(), {"", stamp, "", {}});
        const std::size_t at = text.find("SEQUENCE:") + 9;
        return std::stoi(text.substr(at));
    };
    CHECK(sequence(kStamp + 60) > sequence(kStamp));
    CHECK(sequence(0) == 0);
}

TEST_CASE("libical and our own reader see strength days", "[exports]") {
    const std::string start = GENERATE("", "17:00");
    std::vector<Keyed<SessionRecord>> sessions;
    for (int i = 0; i < 30; ++i) {
        sessions.push_back(session());
        sessions.back().id = {i + 1};
        sessions.back().value.planned.date += Days{2 * i};
        sessions.back().value.planned.sessionClass = static_cast<SessionClass>(i % 3);
    }
    const std::string text =
        sessionsIcs(sessions, sample::catalog(), {"Ada, \xC3\x84; \\ strength", kStamp, start, {}});

    const Ical calendar(icalparser_parse_string(text.c_str()));
    REQUIRE(calendar);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    icalrestriction_check(calendar.get());
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    const auto events = eventsOf(calendar);
    REQUIRE(events.size() == sessions.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const icaltimetype begin = icalcomponent_get_dtstart(events[i]);
        CHECK(makeDate(begin.year,
                       static_cast<unsigned>(begin.month),
                       static_cast<unsigned>(begin.day)) == sessions[i].value.planned.date);
        CHECK((begin.is_date != 0) == start.empty());
        CHECK(icalcomponent_get_uid(events[i]) == std::to_string(i + 1) + "@stridewright");
        CHECK_THAT(icalcomponent_get_summary(events[i]), StartsWith("Strength: "));
        CHECK_THAT(icalcomponent_get_description(events[i]),
                   Contains("Bulgarian split squat: 3 x 6-8 per side, effort 7, 16 kg\nSide"));
    }

    const CalendarRead read = readCalendar(text, "s.ics", {});
    CHECK(read.name == "Ada, \xC3\x84; \\ strength");
    CHECK(read.problems.empty());
    REQUIRE(read.entries.size() == sessions.size());
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        CHECK(read.entries[i].kind == EntryKind::Strength);
        CHECK(read.entries[i].date == sessions[i].value.planned.date);
        CHECK(read.entries[i].minutes == 44.0);
        CHECK(read.entries[i].also.empty());
    }
}
