// SPDX-License-Identifier: MIT
// Draws a week's sheet into PNG files, for the documentation:
//     stridewright_sheet_pictures REQUEST.json FOLDER
#include "print/offscreen.hpp"
#include "print/pdf.hpp"
#include "print/sheet_painter.hpp"
#include <stridewright/app/make_plan.hpp>
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/files.hpp>
#include <stridewright/interchange/plan_json.hpp>

#include <cstdio>
#include <string>

using namespace stridewright;

namespace {

constexpr double kDotsPerInch = 110;

void draw(const interchange::Sheet& sheet, interchange::Paper paper, const std::string& file) {
    // The sheet is black and grey: no colours need to be kept.
    const QImage page =
        print::renderPage(sheet, paper, 0, kDotsPerInch).convertToFormat(QImage::Format_Grayscale8);
    if (!page.save(QString::fromStdString(file), "PNG", 0))
        throw Error(ErrorCode::CannotWrite, file, {}, "the picture cannot be written");
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "stridewright_sheet_pictures REQUEST.json FOLDER\n");
        return 2;
    }
    const std::string request = argv[1];
    const std::string folder = argv[2];
    try {
        print::makeDeterministic();
        const print::OffscreenApplication application;
        const app::Knowledge knowledge = app::loadKnowledge();
        const Plan plan = app::makePlan(
            interchange::readRequest(interchange::readFile(request), request, knowledge.catalog),
            knowledge);
        const interchange::Sheet sheet =
            app::weekSheet(plan, makeDate(2026, 12, 7), knowledge.catalog);
        draw(sheet, interchange::Paper::A4, folder + "/sheet.png");
        draw(sheet, interchange::Paper::Letter, folder + "/sheet-letter.png");
    } catch (const Error& error) {
        std::fprintf(stderr, "stridewright_sheet_pictures: %s\n", error.what());
        return 3;
    }
    return 0;
}
