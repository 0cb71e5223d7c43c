// SPDX-License-Identifier: MIT
#include "interchange/ical_lines.hpp"
#include "interchange/ical_time.hpp"
#include "interchange/ical_zones.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::interchange;

namespace {

std::vector<IcalLine> lines(std::string_view text) {
    IcalLines reader(text);
    std::vector<IcalLine> result;
    for (IcalLine line; reader.next(line);)
        result.push_back(line);
    return result;
}

} // namespace

TEST_CASE("lines end with CRLF, LF or CR and are counted") {
    const auto read = lines("A:1\r\nB:2\nC:3\rD:4");
    REQUIRE(read.size() == 4);
    CHECK(read[3].name == "D");
    CHECK(read[3].line == 4);
}

TEST_CASE("folds are undone on bytes, across characters and blank lines") {
    const auto split = lines("SUMMARY:caf\xC3\r\n \xA9\r\n");
    REQUIRE(split.size() == 1);
    CHECK(split[0].value == "café");
    const auto blank = lines("SUMMARY:one\n\n  two\nX:1\n");
    REQUIRE(blank.size() == 2);
    CHECK(blank[0].value == "one two");
    CHECK(blank[1].line == 4);
}

TEST_CASE("parameters may be quoted, names are upper case, the value keeps its colons") {
    const auto read =
        lines("dtstart;tzid=\"A:B;C\";value=date-time:20260101T070000\nSUMMARY;LANGUAGE=en:a: b\n");
    REQUIRE(read.size() == 2);
    CHECK(read[0].name == "DTSTART");
    CHECK(read[0].parameter("TZID") == "A:B;C");
    CHECK(read[0].value == "20260101T070000");
    CHECK(read[1].value == "a: b");
}

TEST_CASE("a value in the place of a parameter is found") {
    CHECK(lines("DTSTART;20210105")[0].value == "20210105");
    CHECK(lines("DTSTART;VALUE=DATE;20210105")[0].value == "20210105");
}

TEST_CASE("junk and lines beyond a megabyte are told apart, not fatal") {
    const auto read = lines("...\nA:1\nSUMMARY:" + std::string(kMaxIcalLine + 10, 'x') + "\nB:2\n");
    REQUIRE(read.size() == 4);
    CHECK(read[0].state == IcalLine::State::Junk);
    CHECK(read[2].state == IcalLine::State::TooLong);
    CHECK(read[2].name == "SUMMARY");
    CHECK(read[3].name == "B");
}

TEST_CASE("bytes that are not UTF-8 are read as Windows-1252") {
    const auto read = lines("SUMMARY:L\xE4ufe \x80\n");
    CHECK(read[0].value == "Läufe €");
    CHECK(read[0].windows1252);
}

TEST_CASE("escapes of text are undone, a lone backslash stays") {
    CHECK(icalText("a\\nb\\, c\\; d\\\\ e\\x\\") == "a\nb, c; d\\ e\\x\\");
}

TEST_CASE("dates and times are read in the forms that files have") {
    CHECK(parseStamp("20210105") == IcalStamp{makeDate(2021, 1, 5), 0, false, false});
    CHECK(parseStamp("20210105T0730") == IcalStamp{makeDate(2021, 1, 5), 450, true, false});
    CHECK(parseStamp("20210105T073000Z") == IcalStamp{makeDate(2021, 1, 5), 450, true, true});
    CHECK(parseStamp("2021-01-05T07:30:00") == IcalStamp{makeDate(2021, 1, 5), 450, true, false});
    for (const char* bad : {"",
                            "2021",
                            "20210005",
                            "20211301",
                            "20210230",
                            "19691231",
                            "22010101",
                            "20210105T2500",
                            "20210105X",
                            "INVALID-DATE"})
        CHECK_FALSE(parseStamp(bad));
}

TEST_CASE("durations are read, negative and broken ones are not") {
    CHECK(parseIcalDuration("PT1H30M") == 90.0);
    CHECK(parseIcalDuration("P1D") == 1440.0);
    CHECK(parseIcalDuration("P1W") == 10080.0);
    for (const char* bad : {"", "P", "-PT1H", "PT1X", "P1M", "PT5"})
        CHECK_FALSE(parseIcalDuration(bad));
}

TEST_CASE("moments in UTC fall on the day that the zone's clock shows") {
    IcalZones zones;
    const IcalStamp evening{makeDate(2026, 7, 1), 23 * 60, true, true};
    CHECK(zones.fromUtc(evening, "Europe/Berlin") ==
          IcalStamp{makeDate(2026, 7, 2), 60, true, false});
    CHECK(zones.fromUtc(evening, "America/New_York") ==
          IcalStamp{makeDate(2026, 7, 1), 19 * 60, true, false});
    CHECK(zones.fromUtc(evening, "W. Europe Standard Time").date == makeDate(2026, 7, 2));
    CHECK(zones.fromUtc(evening, "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin").date ==
          makeDate(2026, 7, 2));
    CHECK(zones.fromUtc(evening, "Canberra, Melbourne, Sydney").date == makeDate(2026, 7, 2));
    CHECK(zones.fromUtc(evening, "Nowhere") == evening);
    CHECK_FALSE(zones.knows("../../etc/passwd"));
    CHECK_FALSE(zones.knows(""));
}

TEST_CASE("a zone that the file describes is used, a description with wild rules is not") {
    IcalZones zones;
    const std::string standard = "TZID:Home\r\nBEGIN:STANDARD\r\nDTSTART:"
                                 "19700101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\n";
    zones.describe("Home", standard + "END:STANDARD\r\n");
    zones.describe("Wild",
                   standard + "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:STANDARD\r\n");
    CHECK(zones.fromUtc({makeDate(2026, 7, 1), 22 * 60, true, true}, "Home") ==
          IcalStamp{makeDate(2026, 7, 2), 60, true, false});
    CHECK_FALSE(zones.knows("Wild"));
}
