// SPDX-License-Identifier: MIT
// stridewright-titles FILE: how well the rules read the labelled titles of a table.
#include "tools/titles.hpp"

#include <fmt/format.h>

int main(int count, char** arguments) {
    if (count != 2) {
        fmt::print(
            stderr,
            "usage: stridewright-titles FILE.tsv (title, tab, label; first line a heading)\n");
        return 2;
    }
    const auto rows = titles::readTitles(arguments[1]);
    if (rows.empty()) {
        fmt::print(stderr, "{}: no labelled titles\n", arguments[1]);
        return 2;
    }
    const titles::Score score = titles::measure(rows);
    for (const titles::Miss& miss : score.misses)
        fmt::print("{} {}\t{}\tread as {}\t{}\n",
                   miss.hardness ? "!" : " ",
                   miss.expected.title,
                   miss.expected.label,
                   miss.got,
                   miss.evidence);
    fmt::print("{} titles, exact {:.1f} %, hard or not {:.1f} %\n",
               rows.size(),
               100 * score.exact(),
               100 * score.hard());
    return 0;
}
