// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include <stridewright/app/today.hpp>

#include <csignal>
#include <exception>
#include <iostream>

#ifdef STRIDEWRIGHT_WITH_PDF
#include "print/offscreen.hpp"
#include "print/pdf.hpp"
#endif

int main(int argc, char** argv) {
    try {
        // A file that may not grow further is a failed write, to be told and tidied up.
        std::signal(SIGXFSZ, SIG_IGN);
        std::ios::sync_with_stdio(false);
        stridewright::cli::PdfWriter writePdf;
#ifdef STRIDEWRIGHT_WITH_PDF
        stridewright::print::makeDeterministic();
        writePdf = [](const auto& sheets,
                      stridewright::interchange::Paper paper,
                      const std::string& file) {
            const stridewright::print::OffscreenApplication application;
            stridewright::print::writePdf(sheets, paper, file);
        };
#endif
        return stridewright::cli::run({argv + 1, argv + argc},
                                      {.in = std::cin,
                                       .out = std::cout,
                                       .err = std::cerr,
                                       .today = stridewright::app::todayLocal(),
                                       .writePdf = std::move(writePdf),
                                       .now = stridewright::app::nowUtc()});
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
    } catch (...) {
        std::cerr << "Something unexpected went wrong.\n";
    }
    return 3;
}
