// SPDX-License-Identifier: MIT
#include "support/golden.hpp"
#include "support/sample_plan.hpp"
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/interchange/sheet_text.hpp>

#include <catch2/catch.hpp>

#include <sstream>

using namespace stridewright;
using interchange::Sheet;
using interchange::sheetText;

namespace {

std::string textOf(const Plan& plan, Date date) {
    return sheetText(app::weekSheet(plan, date, sample::catalog()));
}

/// Letters, not bytes: what begins no UTF-8 sequence is not counted.
std::size_t longestLine(const std::string& text) {
    std::istringstream lines(text);
    std::size_t longest = 0;
    for (std::string line; std::getline(lines, line);) {
        std::size_t letters = 0;
        for (const char c : line)
            if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++letters;
        longest = std::max(longest, letters);
    }
    return longest;
}

} // namespace

TEST_CASE("The text of a week with two sessions reads as the golden text") {
    CHECK(textOf(sample::mayasPlan(), sample::mayasWeek()) ==
          golden::text("sheet_two_sessions.txt"));
}

TEST_CASE("The text of a race week reads as the golden text") {
    CHECK(textOf(sample::raceWeek(), makeDate(2026, 4, 21)) == golden::text("sheet_race_week.txt"));
}

TEST_CASE("A week without sessions reads as the golden text") {
    Plan plan = sample::mayasPlan();
    plan.weeks[3].phase = PhaseKind::Recovery;
    CHECK(textOf(plan, makeDate(2026, 1, 28)) == golden::text("sheet_recovery_week.txt"));
}

TEST_CASE("No line is wider than 100 columns, whatever the names are") {
    Sheet sheet = app::weekSheet(sample::mayasPlan(), sample::mayasWeek(), sample::catalog());
    std::string name;
    for (int i = 0; i < 40; ++i)
        name += "Wilhelmína–";
    sheet.name = name;
    sheet.race = name + " " + name;
    sheet.days[1].runs[0].detail = name;
    sheet.sessions[0].rows[0].name = name;
    sheet.sessions[0].rows[0].plan = "a plan that is longer than any that the product makes";
    sheet.sessions[1].subtitle = name + " " + name;
    sheet.notices = {name};
    const std::string text = sheetText(sheet);
    CHECK(longestLine(text) <= 100);
    CHECK(text.ends_with("\n"));
}

TEST_CASE("Signs that would move a terminal's cursor become spaces") {
    Sheet sheet;
    sheet.name = "Eve\x1B[2J\nMallory";
    const std::string text = sheetText(sheet);
    CHECK(text.find('\x1B') == std::string::npos);
    CHECK(text.starts_with("Eve [2J Mallory\n"));
}

TEST_CASE("Wide letters count as two columns") {
    Sheet sheet;
    for (int i = 0; i < 60; ++i)
        sheet.name += "走"; // three bytes each
    const std::string text = sheetText(sheet);
    CHECK(text.find('\n') == 50 * 3);
}
