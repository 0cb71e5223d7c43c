// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include "print/offscreen.hpp"
#include "print/pdf.hpp"
#include "support/sample_plan.hpp"

#include <stridewright/app/week_sheet.hpp>

#include <catch2/catch.hpp>

#include <string_view>

/// `--write-sheet FILE` makes the program write the sample sheet instead of running tests: the
/// tests start it so to compare what two processes write.
int main(int argc, char** argv) {
    using namespace stridewright;
    print::makeDeterministic();
    const print::OffscreenApplication application;
    if (argc == 3 && std::string_view(argv[1]) == "--write-sheet") {
        print::writePdf(
            {app::weekSheet(sample::mayasPlan(), sample::mayasWeek(), sample::catalog())},
            interchange::Paper::A4,
            argv[2]);
        return 0;
    }
    return Catch::Session().run(argc, argv);
}
