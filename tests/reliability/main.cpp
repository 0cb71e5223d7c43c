// SPDX-License-Identifier: MIT
// Tries the promises of docs/reliability.md and prints what it counted.
#include "reliability/experiments.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <string_view>
#include <vector>

namespace {

using stridewright::reliability::Result;
using stridewright::reliability::Size;

struct Experiment {
    std::string_view name;
    Result (*run)(Size);
};

constexpr Experiment kExperiments[] = {
    {"kill", stridewright::reliability::killWhileWriting},
    {"calls", stridewright::reliability::failingCalls},
    {"power", stridewright::reliability::powerCuts},
    {"disk", stridewright::reliability::fullDisk},
    {"damage", stridewright::reliability::damagedCopies},
    {"writers", stridewright::reliability::twoWriters},
};

/// As a table of Markdown.
void print(const Result& result, double seconds) {
    fmt::print("\n## {}\n\n| what | count |\n|---|---:|\n", result.title);
    for (const auto& [name, value] : result.figures)
        fmt::print("| {} | {} |\n", name, value);
    fmt::print("| seconds | {:.0f} |\n", seconds);
    for (const std::string& fault : result.faults)
        fmt::print("\nFAULT: {}\n", fault);
    static_cast<void>(std::fflush(stdout));
}

int run(const std::vector<std::string_view>& words) {
    Size size = Size::Full;
    std::vector<const Experiment*> chosen;
    for (const std::string_view word : words) {
        if (word == "--short") {
            size = Size::Short;
            continue;
        }
        for (const Experiment& experiment : kExperiments)
            if (word == experiment.name || word == "all") chosen.push_back(&experiment);
    }
    if (chosen.empty()) {
        fmt::print(stderr,
                   "usage: stridewright-reliability [--short] "
                   "(all | kill | calls | power | disk | damage | writers) ...\n");
        return 2;
    }
    bool held = true;
    for (const Experiment* experiment : chosen) {
        const auto begin = std::chrono::steady_clock::now();
        const Result result = experiment->run(size);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
        print(result, taken.count());
        held = held && result.faults.empty();
    }
    return held ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 2;
    }
}
