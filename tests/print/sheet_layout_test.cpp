// SPDX-License-Identifier: MIT
#include "print/sheet_font.hpp"
#include "print/sheet_layout.hpp"
#include "support/sample_plan.hpp"
#include <stridewright/app/week_sheet.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace stridewright;
using interchange::Paper;
using interchange::Sheet;
using print::layoutSheet;
using print::PageLayout;

namespace {

Sheet sheetOf(const Plan& plan, Date date) {
    return app::weekSheet(plan, date, sample::catalog());
}

std::vector<Sheet> allSheets() {
    return {sheetOf(sample::mayasPlan(), sample::mayasWeek()),
            sheetOf(sample::threeSessions(), sample::mayasWeek()),
            sheetOf(sample::raceWeek(), makeDate(2026, 4, 21)),
            sheetOf(sample::mayasPlan(), makeDate(2026, 3, 1)),
            sheetOf(sample::manyRows(60), sample::mayasWeek())};
}

template <class Check>
void forEveryPage(Check check) {
    for (const Paper paper : {Paper::A4, Paper::Letter})
        for (const Sheet& sheet : allSheets())
            for (const PageLayout& page : layoutSheet(sheet, paper)) {
                INFO(sheet.title << (paper == Paper::A4 ? ", A4" : ", Letter"));
                check(page, paper);
            }
}

double widthOf(const print::TextShape& text) {
    print::TextMeasure measure;
    return measure.width(text.text, text.size, text.bold);
}

std::string allText(const PageLayout& page) {
    std::string all;
    for (const print::Shape& shape : page.shapes)
        if (const auto* text = std::get_if<print::TextShape>(&shape))
            all += text->text.toStdString() + "\n";
    return all;
}

} // namespace

TEST_CASE("Two sessions and three sessions fit on one page of either paper") {
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        CHECK(layoutSheet(sheetOf(sample::mayasPlan(), sample::mayasWeek()), paper).size() == 1);
        CHECK(layoutSheet(sheetOf(sample::threeSessions(), sample::mayasWeek()), paper).size() ==
              1);
    }
}

TEST_CASE("No text is smaller than 8.3 points") {
    forEveryPage([](const PageLayout& page, Paper) {
        for (const print::Shape& shape : page.shapes)
            if (const auto* text = std::get_if<print::TextShape>(&shape)) {
                INFO(text->text.toStdString());
                CHECK(text->size >= 8.3);
            }
    });
}

TEST_CASE("Cells to write in are at least 13 by 9 millimetres") {
    forEveryPage([](const PageLayout& page, Paper) {
        for (const QRectF& cell : page.writeInCells) {
            CHECK(cell.width() >= 13 * print::kMillimetre);
            CHECK(cell.height() >= 9 * print::kMillimetre);
        }
    });
    CHECK(layoutSheet(allSheets().front(), Paper::A4).front().writeInCells.size() ==
          6 * 3 + 5 + 4 + 4 + 3 + 4); // the sets of each row, and its effort
}

TEST_CASE("All text and all rows stay inside the margins") {
    forEveryPage([](const PageLayout& page, Paper paper) {
        const QRectF inside = print::printableRect(paper).adjusted(-0.5, -0.5, 0.5, 0.5);
        CHECK(inside.left() >= 19.5 * print::kMillimetre);
        CHECK(print::paperSize(paper).width() - inside.right() >= 9.5 * print::kMillimetre);
        for (const print::Shape& shape : page.shapes)
            if (const auto* text = std::get_if<print::TextShape>(&shape)) {
                INFO(text->text.toStdString());
                CHECK(text->at.x() >= inside.left());
                CHECK(text->at.x() + widthOf(*text) <= inside.right());
                CHECK(text->at.y() - text->size * 0.7 >= inside.top());
                CHECK(text->at.y() + text->size * 0.25 <= inside.bottom());
            }
        for (const QRectF& row : page.rows)
            CHECK(inside.contains(row));
    });
}

TEST_CASE("Rows never overlap") {
    forEveryPage([](const PageLayout& page, Paper) {
        for (std::size_t row = 0; row < page.rows.size(); ++row)
            for (std::size_t other = row + 1; other < page.rows.size(); ++other)
                CHECK_FALSE(page.rows[row]
                                .adjusted(0.01, 0.01, -0.01, -0.01)
                                .intersects(page.rows[other].adjusted(0.01, 0.01, -0.01, -0.01)));
    });
}

TEST_CASE("Three sessions of nine, nine and six exercises fit on one page of either paper") {
    Sheet sheet = sheetOf(sample::threeSessions(), sample::mayasWeek());
    const Sheet::Row row{"",
                         "Single-leg calf raise",
                         "pause at the top",
                         "2 × 8–10 each",
                         "find a load",
                         2,
                         "aim 8"};
    sheet.sessions[0].rows.assign(9, row);
    sheet.sessions[1].rows.assign(9, row);
    sheet.sessions[2].rows.assign(6, row);
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        const std::vector<PageLayout> pages = layoutSheet(sheet, paper);
        REQUIRE(pages.size() == 1);
        CHECK(pages[0].rows.size() == 24);
        CHECK(pages[0].writeInCells.size() == 24 * 3);
    }
}

TEST_CASE("Where paper is short a warm-up said before is named by its day") {
    Sheet sheet = sheetOf(sample::threeSessions(), sample::mayasWeek());
    const std::string warmUp = "Warm-up 6 min: leg swings 10 each, hip openers 10 each";
    for (Sheet::Session& session : sheet.sessions) {
        session.warmUp = warmUp;
        session.rows.assign(9, session.rows.front());
        for (Sheet::Row& row : session.rows)
            row.sets = 2;
    }
    const std::vector<PageLayout> pages = layoutSheet(sheet, Paper::Letter);
    REQUIRE(pages.size() == 1);
    const std::string text = allText(pages.front());
    CHECK(text.find(warmUp) != std::string::npos);
    CHECK(text.find(warmUp) == text.rfind(warmUp));
    CHECK(text.find("Warm-up 6 min: as on Monday 16") != std::string::npos);
}

TEST_CASE("Sixty rows go to a further page that says so; none is lost") {
    const Sheet sheet = sheetOf(sample::manyRows(60), sample::mayasWeek());
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        const std::vector<PageLayout> pages = layoutSheet(sheet, paper);
        REQUIRE(pages.size() == 2);
        CHECK(pages[0].rows.size() + pages[1].rows.size() == 60);
        CHECK(allText(pages[0]).find("1 of 2") != std::string::npos);
        CHECK(allText(pages[1]).find("2 of 2") != std::string::npos);
        CHECK(allText(pages[1]).find("continued") != std::string::npos);
    }
}

TEST_CASE("A page that stands alone has no number") {
    CHECK(allText(layoutSheet(allSheets().front(), Paper::A4).front()).find("1 of 1") ==
          std::string::npos);
}

TEST_CASE("Long words are wrapped or shortened, never drawn over the margin") {
    Sheet sheet = sheetOf(sample::threeSessions(), sample::mayasWeek());
    std::string word;
    for (int i = 0; i < 30; ++i)
        word += "Donaudampf";
    sheet.name = word + " " + word;
    sheet.race = word;
    sheet.notices = {word, word};
    sheet.legend = word;
    sheet.days[1].runs[0].detail = word;
    for (Sheet::Session& session : sheet.sessions) {
        session.subtitle = word;
        session.warmUp = word;
        session.rows[0].name = word;
        session.rows[0].cue = word;
        session.rows[0].plan = word;
        session.rows[0].load = word;
        session.rows[0].sets = 9;
    }
    for (const Paper paper : {Paper::A4, Paper::Letter})
        for (const PageLayout& page : layoutSheet(sheet, paper)) {
            const double right = print::printableRect(paper).right() + 0.5;
            for (const print::Shape& shape : page.shapes)
                if (const auto* text = std::get_if<print::TextShape>(&shape))
                    CHECK(text->at.x() + widthOf(*text) <= right);
        }
}

TEST_CASE("An empty sheet, emoji and right-to-left names lay out without harm") {
    CHECK(layoutSheet(Sheet{}, Paper::A4).size() == 1);
    Sheet sheet = allSheets().front();
    sheet.name = "🏃🏽‍♀️ מאיה אוקפור";
    sheet.race = "نصف ماراثون\nالنهر\t\x01";
    CHECK(layoutSheet(sheet, Paper::Letter).size() == 1);
}

TEST_CASE("The sheet's blacks and greys are told apart by class of session") {
    std::set<print::Ink> fills;
    const std::vector<PageLayout> pages =
        layoutSheet(sheetOf(sample::threeSessions(), sample::mayasWeek()), Paper::A4);
    for (const print::Shape& shape : pages.front().shapes)
        if (const auto* box = std::get_if<print::BoxShape>(&shape))
            if (box->corners == print::Corners::RoundTop) fills.insert(box->fill);
    CHECK(fills == std::set{print::Ink::Black, print::Ink::Moderate, print::Ink::Light});
}
