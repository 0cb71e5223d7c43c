// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"
#include "support/golden.hpp"
#include "support/season_text.hpp"
#include "support/simulated_people.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

/// Compares a season with the one that was read and signed; a season that differs is left beside
/// the build, to be read and, once it is right, put in its place.
void checkSeason(const SimulatedAthlete& athlete, const std::string& name) {
    const std::string text = seasonText(simulate(athlete, shipped()), shipped());
    if (text == golden::text(name)) return;
    const std::string path = std::string(STRIDEWRIGHT_BINARY_DIR "/") + name;
    std::ofstream(path, std::ios::binary) << text;
    FAIL_CHECK("The season differs from tests/golden/" << name << "; the new one: " << path);
}

} // namespace

TEST_CASE("a beginner's half-year to a half marathon reads as it was signed", "[season]") {
    checkSeason(beginnerAthlete(), "season_beginner.txt");
}

TEST_CASE("a year with a marathon in the middle reads as it was signed", "[season]") {
    checkSeason(marathonAthlete(44), "season_marathon.txt");
}

TEST_CASE("a half-year with a knee, a holiday and a flu reads as it was signed", "[season]") {
    checkSeason(unluckyAthlete(), "season_unlucky.txt");
}
