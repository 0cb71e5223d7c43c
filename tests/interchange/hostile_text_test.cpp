// SPDX-License-Identifier: MIT
#include "interchange/csv.hpp"
#include "interchange/plain_text.hpp"
#include "support/plan_builder.hpp"
#include "support/random_archive.hpp"
#include <stridewright/interchange/archive_json.hpp>
#include <stridewright/interchange/calendar.hpp>
#include <stridewright/interchange/exports.hpp>
#include <stridewright/interchange/plan_json.hpp>
#include <stridewright/interchange/sheet_text.hpp>
#include <stridewright/interchange/strength_csv.hpp>

#include <catch2/catch.hpp>
#include <libical/ical.h>

using namespace stridewright;
using namespace stridewright::interchange;
using Catch::Matchers::Contains;
using stridewright::tests::nastyTexts;

// Names and notes are data: whatever is in them, they come back as they went in, and no document
// is broken by them.

namespace {

/// What no table and no calendar can hold: NUL.
std::string withoutNul(std::string text) {
    const std::size_t at = text.find('\0');
    return at == std::string::npos ? text : text.replace(at, 1, "\xEF\xBF\xBD");
}

std::vector<CsvRow> rowsOf(const std::string& text) {
    CsvRows rows(text);
    std::vector<CsvRow> all;
    CsvRow row;
    while (rows.next(row))
        all.push_back(row);
    return all;
}

Keyed<LogRecord> loggedWith(const std::string& text) {
    LogRecord record;
    record.log.date = makeDate(2026, 11, 26);
    record.log.note = text;
    record.log.exercises.resize(1);
    record.log.exercises[0].name = "Squat " + text;
    record.log.exercises[0].sets.resize(1);
    record.log.exercises[0].sets[0].amount = 5;
    record.log.exercises[0].sets[0].note = text;
    return {{1}, record};
}

} // namespace

TEST_CASE("a guard in front of a formula comes off again", "[hostile_text]") {
    for (const std::string& text : nastyTexts())
        CHECK(unguarded(guarded(text)) == text);
    CHECK(guarded("=1+1") == "'=1+1");
    CHECK(guarded("'=1+1") == "''=1+1");
    CHECK(guarded("O'Brien") == "O'Brien");
    CHECK(guarded("'; DROP") == "'; DROP");
    CHECK(unguarded("'quoted'") == "'quoted'");
    CHECK(guarded("\xEF\xBC\x9Dwide") == "'\xEF\xBC\x9Dwide");
}

TEST_CASE("no cell of a table begins a formula", "[hostile_text]") {
    for (const std::string& text : nastyTexts()) {
        RunRecord run;
        run.run.date = makeDate(2026, 11, 26);
        run.run.title = text;
        run.note = text;
        const Keyed<LogRecord> log = loggedWith(text);
        const std::string runs = runsCsv({{{1}, run}}, {});
        const std::string own = logCsv({log}, support::shippedCatalog(), {});
        const std::string strong =
            logCsv({log}, support::shippedCatalog(), {LogCsvForm::Strong, {}});
        for (const std::string& table : {runs, own, strong}) {
            const auto rows = rowsOf(table);
            CAPTURE(text.substr(0, 40));
            REQUIRE(rows.size() == 2);
            CHECK(rows[1].cells.size() == rows[0].cells.size());
            for (const std::string& cell : rows[1].cells)
                CHECK(cell.find_first_of("=+-@\t\r\n") != 0);
        }
    }
}

TEST_CASE("titles and notes of runs come back through a table", "[hostile_text]") {
    for (const std::string& text : nastyTexts()) {
        RunRecord run;
        run.run.date = makeDate(2026, 11, 26);
        run.run.kind = RunKind::Easy;
        run.run.title = text;
        run.note = text;
        CAPTURE(text.substr(0, 40));
        const CalendarRead read = readCalendar(runsCsv({{{1}, run}}, {}), "runs.csv", {});
        REQUIRE(read.entries.size() == 1);
        CHECK(read.entries[0].kind == EntryKind::Easy);
        CHECK(read.entries[0].title == withoutNul(text));
        CHECK(read.entries[0].description == withoutNul(text));
    }
}

TEST_CASE("exercise names and notes come back through Strong's columns", "[hostile_text]") {
    for (const std::string& text : nastyTexts()) {
        CAPTURE(text.substr(0, 40));
        const StrengthLog read = readStrengthLog(
            logCsv({loggedWith(text)}, support::shippedCatalog(), {LogCsvForm::Strong, {}}),
            "strong.csv",
            MassUnit::Kilogram);
        REQUIRE(read.sessions.size() == 1);
        const ExerciseLog& exercise = read.sessions[0].log.exercises.at(0);
        // Blanks at the ends of a cell are not kept.
        CHECK_THAT(withoutNul("Squat " + text), Contains(exercise.name));
        CHECK(exercise.sets.at(0).amount == 5);
    }
}

TEST_CASE("a calendar holds one event whatever the texts say", "[hostile_text]") {
    for (const std::string& text : nastyTexts()) {
        SessionRecord record;
        record.planned.date = makeDate(2026, 11, 26);
        SessionBlock block;
        block.items.resize(1);
        block.items[0].exercise = text;
        record.planned.blocks = {block};
        const std::string ics =
            sessionsIcs({{{1}, record}}, support::shippedCatalog(), {"x" + text, 0, "", {}});
        CAPTURE(text.substr(0, 40));
        for (std::size_t at = 0; at < ics.size();) {
            const std::size_t end = ics.find("\r\n", at);
            REQUIRE(end != std::string::npos);
            CHECK(end - at <= 75);
            const std::string line = ics.substr(at, end - at);
            CHECK(line.find_first_of("\r\n") == std::string::npos);
            // A fold between two bytes of one character would leave a continuation byte in front.
            CHECK((static_cast<unsigned char>(line.size() > 1 ? line[1] : ' ') & 0xC0U) != 0x80U);
            at = end + 2;
        }
        icalcomponent* calendar = icalparser_parse_string(ics.c_str());
        REQUIRE(calendar);
        CHECK(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT) == 1);
        CHECK(icalcomponent_count_errors(calendar) == 0);
        icalcomponent_free(calendar);
        const CalendarRead read = readCalendar(ics, "s.ics", {});
        REQUIRE(read.entries.size() == 1);
        CHECK(read.entries[0].kind == EntryKind::Strength);
    }
}

TEST_CASE("every text comes back through an archive and a request", "[hostile_text]") {
    for (const std::string& text : nastyTexts()) {
        CAPTURE(text.substr(0, 40));
        Archive archive;
        archive.settings.push_back({{1}, {text, text}});
        archive.athletes.emplace_back();
        archive.athletes[0].athlete.id = {1};
        archive.athletes[0].athlete.value.profile.name = text;
        archive.athletes[0].athlete.value.note = text;
        archive.athletes[0].range = kAllDates;
        CHECK(readArchive(writeArchive(archive), "a.json") == archive);

        PlanRequest request;
        request.athlete.name = text;
        request.from = makeDate(2027, 3, 1);
        request.runs.push_back({makeDate(2027, 3, 2), RunKind::Easy, 40, {}, "", text});
        request.races.push_back({makeDate(2027, 4, 2), text, 10, RacePriority::A});
        request.athlete.places.push_back({"x" + text, {}, {}});
        request.log.sessions.push_back(loggedWith(text).value.log);
        CHECK(readRequest(writeRequest(request), "r.json", support::shippedCatalog()) == request);
    }
}

TEST_CASE("bytes that are no UTF-8 are replaced on writing and refused on reading",
          "[hostile_text]") {
    const std::vector<std::string> broken{"\xFF", "a\xC3", "\xED\xA0\x80", "\xC0\xAF", "\xF5\x80"};
    for (const std::string& bytes : broken) {
        Archive archive;
        archive.settings.push_back({{1}, {"name", "x" + bytes}});
        const std::string text = writeArchive(archive);
        CHECK_THAT(readArchive(text, "a.json").settings.at(0).value.value,
                   Contains("\xEF\xBF\xBD"));
        std::string raw = text;
        raw.replace(raw.find("\xEF\xBF\xBD"), 3, bytes + "yy");
        CHECK_THROWS_WITH(readArchive(raw, "a.json"), Contains("a.json: line 5, column "));
        const std::string request =
            R"({"format": "stridewright.request/1", "athlete": {"level": "beginner", "name": ")" +
            bytes + R"(yy"}, "from": "2027-03-01", "weeks": 1})";
        CHECK_THROWS_WITH(readRequest(request, "r.json", support::shippedCatalog()),
                          Contains("r.json: line 1, column "));
        CHECK_THAT(cleanUtf8(bytes), Contains("\xEF\xBF\xBD"));
        const std::string table = logCsv({loggedWith(bytes)}, support::shippedCatalog(), {});
        CHECK_THAT(table, Contains("\xEF\xBF\xBD"));
    }
}

TEST_CASE("half a surrogate pair is refused with its place", "[hostile_text]") {
    CHECK_THROWS_WITH(
        readArchive(R"({"format": "stridewright.archive/1", "athletes": [], "settings":
 [{"id": "1", "name": "\ud83d", "value": ""}]})",
                    "a.json"),
        Contains("a.json: line 2, column "));
}

TEST_CASE("a sheet keeps its lines whatever the texts say", "[hostile_text]") {
    const auto linesOf = [](const std::string& text) {
        Sheet sheet;
        sheet.name = text;
        sheet.days.resize(7);
        sheet.days[0].runs = {{RunKind::Easy, "Easy", "", text}};
        sheet.sessions.resize(1);
        sheet.sessions[0].rows.resize(1);
        sheet.sessions[0].rows[0].name = text;
        sheet.sessions[0].rows[0].plan = "3 x 8";
        sheet.race = text;
        sheet.notices = {"n"};
        return sheetText(sheet);
    };
    for (const std::string& text : nastyTexts()) {
        CAPTURE(text.substr(0, 40));
        const std::string out = linesOf(text);
        CHECK(out.ends_with('\n'));
        for (const char c : out) {
            if (c == '\n') continue;
            // A terminal obeys control characters.
            REQUIRE(static_cast<unsigned char>(c) >= 0x20);
            REQUIRE(c != 0x7F);
        }
    }
}
