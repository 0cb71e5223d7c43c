// SPDX-License-Identifier: MIT
#include "print/pdf.hpp"

#include "support/sample_plan.hpp"

#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/error.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;

TEST_CASE("try") {
    const Catalog catalog = sample::catalog();
    const auto put = [&](const Plan& plan, Date date, const char* name) {
        const auto sheet = app::weekSheet(plan, date, catalog);
        for (const auto paper : {interchange::Paper::A4, interchange::Paper::Letter})
            print::writePdf({sheet}, paper, std::string("/tmp/sheet/") + name + (paper == interchange::Paper::A4 ? "-a4.pdf" : "-letter.pdf"));
    };
    put(sample::mayasPlan(), sample::mayasWeek(), "maya");
    put(sample::threeSessions(), sample::mayasWeek(), "three");
    put(sample::raceWeek(), makeDate(2026, 4, 21), "race");
    put(sample::mayasPlan(), makeDate(2026, 3, 1), "empty");
    put(sample::manyRows(30), sample::mayasWeek(), "many");
}
