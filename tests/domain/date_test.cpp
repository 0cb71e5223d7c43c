// SPDX-License-Identifier: MIT
#include <stridewright/domain/date.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;

TEST_CASE("dates are read from ISO form and from nothing else") {
    CHECK(parseDate("2027-03-01") == makeDate(2027, 3, 1));
    CHECK(parseDate("2028-02-29"));
    for (const char* bad : {"",
                            "2027-02-29",
                            "2027-2-28",
                            "2027-13-01",
                            "27-01-01",
                            "2027-00-10",
                            "2027-01-00",
                            "2027/01/01",
                            "2027-01-011",
                            "+027-01-01"})
        CHECK_FALSE(parseDate(bad));
}

TEST_CASE("dates are written as they are read") {
    for (const char* text : {"1970-01-01", "2026-11-21", "2199-12-31"})
        CHECK(toIsoString(*parseDate(text)) == text);
}

TEST_CASE("a week begins on the athlete's first day") {
    const Date wednesday = makeDate(2026, 11, 25);
    CHECK(weekdayOf(wednesday) == Weekday::Wednesday);
    CHECK(weekStart(wednesday, Weekday::Monday) == makeDate(2026, 11, 23));
    CHECK(weekStart(wednesday, Weekday::Sunday) == makeDate(2026, 11, 22));
    CHECK(weekStart(wednesday, Weekday::Thursday) == makeDate(2026, 11, 19));
    CHECK(weekStart(wednesday, Weekday::Wednesday) == wednesday);
}
