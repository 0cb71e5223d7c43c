// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"
#include "support/season_text.hpp"
#include "support/simulated_people.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace stridewright;
using namespace stridewright::support;

TEST_CASE("print", "[.print]") {
    int n = 0;
    for (const auto& athlete : {steadyAthlete(26),
                                fastAthlete(26),
                                stallingAthlete(26),
                                skippingAthlete(26),
                                holidayAthlete(26),
                                fluAthlete(26),
                                kneeAthlete(26),
                                marathonAthlete(44),
                                bandsAthlete(26),
                                elderAthlete(26),
                                youngAthlete(26)}) {
        std::ofstream("/tmp/sim_season_" + std::to_string(n++) + ".txt")
            << seasonText(simulate(athlete, shipped()), shipped());
    }
}
