// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "print/offscreen.hpp"
#include "print/pdf.hpp"

int main(int argc, char** argv) {
    stridewright::print::makeDeterministic();
    const stridewright::print::OffscreenApplication application;
    return Catch::Session().run(argc, argv);
}
