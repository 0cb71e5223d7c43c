// SPDX-License-Identifier: MIT
#include "print/sheet_painter.hpp"

#include "support/sample_plan.hpp"

#include <stridewright/app/week_sheet.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using interchange::Paper;

namespace {

interchange::Sheet mayasSheet() {
    return app::weekSheet(sample::mayasPlan(), sample::mayasWeek(), sample::catalog());
}

/// Share of pixels inside a rectangle of the page, in points, that are darker than middle grey.
double darkness(const QImage& image, const QRectF& points, double dpi) {
    const QRect area = QRectF(points.topLeft() * dpi / 72, points.size() * dpi / 72).toRect();
    int dark = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (qGray(image.pixel(x, y)) < 128) ++dark;
    return dark / static_cast<double>(area.width() * area.height());
}

} // namespace

TEST_CASE("A picture of a page has the paper's size at the resolution asked for") {
    CHECK(print::renderPage(mayasSheet(), Paper::A4, 0, 72).size() == QSize(595, 842));
    CHECK(print::renderPage(mayasSheet(), Paper::Letter, 0, 144).size() == QSize(1224, 1584));
}

TEST_CASE("Every icon of the sheet is drawn") {
    const print::PageLayout page = print::layoutSheet(mayasSheet(), Paper::A4).front();
    const QImage image = print::renderPage(mayasSheet(), Paper::A4, 0, 200);
    int icons = 0;
    for (const print::Shape& shape : page.shapes) {
        const auto* icon = std::get_if<print::IconShape>(&shape);
        if (icon == nullptr) continue;
        ++icons;
        INFO(icon->name.toStdString());
        const double dark = darkness(image, icon->rect, 200);
        CHECK(dark > 0.04);
        CHECK(dark < 0.96); // white on black shows as well
    }
    CHECK(icons == 1 + 7 + 2 + 2); // race, runs, badges, sessions
}

TEST_CASE("Names and rows are drawn where the layout says") {
    const print::PageLayout page = print::layoutSheet(mayasSheet(), Paper::A4).front();
    const QImage image = print::renderPage(mayasSheet(), Paper::A4, 0, 150);
    for (const QRectF& row : page.rows) {
        const QRectF words(row.left() + 25, row.top() + 2, 110, row.height() - 4);
        CHECK(darkness(image, words, 150) > 0.02);
    }
}

TEST_CASE("Only black, white and greys are on the paper") {
    const QImage image = print::renderPage(mayasSheet(), Paper::A4, 0, 60);
    bool grey = true;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            grey = grey && qRed(pixel) == qGreen(pixel) && qGreen(pixel) == qBlue(pixel);
        }
    CHECK(grey);
}

TEST_CASE("A page that the sheet does not have paints nothing") {
    const QImage image = print::renderPage(mayasSheet(), Paper::A4, 7, 30);
    QImage white(image.size(), image.format());
    white.fill(Qt::white);
    CHECK(image == white);
    CHECK(print::sheetPageCount(mayasSheet(), Paper::A4) == 1);
}
