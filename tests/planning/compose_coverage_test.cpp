// SPDX-License-Identifier: MIT
#include "planning/compose_coverage.hpp"
#include "support/plan_builder.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

constexpr double kWholeWeek = 90; ///< minutes for which the table is made

std::array<double, 9> minimums(Level level, PhaseKind phase, double minutes = kWholeWeek) {
    PlanRequest request;
    request.athlete.level = level;
    return planning::minimumsOf(phase,
                                false,
                                minutes,
                                planning::profileOf(request, shippedCatalog(), shippedRules(), {}),
                                shippedRules());
}

} // namespace

TEST_CASE("the weekly minimums of every area, by level and phase") {
    struct Row {
        Focus focus;
        std::array<double, 6> columns; ///< beginner base, build; intermediate; advanced
        double peak, taper, recovery, maintenance;
    };
    for (const Row& row : {Row{Focus::Glutes, {4, 5, 6, 6, 8, 8}, 0.75, 0.5, 0.25, 0.5},
                           {Focus::Hips, {4, 4, 5, 5, 5, 5}, 0.75, 0.5, 0.25, 0.5},
                           {Focus::Core, {6, 6, 6, 6, 8, 6}, 0.75, 0.5, 0.5, 0.5},
                           {Focus::PosteriorChain, {4, 4, 4, 5, 6, 6}, 0.75, 0.5, 0.25, 0.5},
                           {Focus::SingleLeg, {4, 4, 6, 6, 8, 8}, 0.75, 0.5, 0.25, 0.5},
                           {Focus::CalvesFeet, {4, 5, 6, 6, 6, 7}, 1, 0.5, 0.25, 0.75},
                           {Focus::Quads, {4, 4, 4, 4, 6, 6}, 0.75, 0.5, 0, 0.5},
                           {Focus::UpperPull, {3, 3, 4, 4, 5, 5}, 0.75, 0.5, 0.5, 0.5},
                           {Focus::UpperPush, {1, 1, 2, 2, 2, 2}, 0.5, 0, 0, 0.5}})
        for (const Level level : valuesOf<Level>()) {
            const auto focus = static_cast<std::size_t>(row.focus);
            const auto column = 2 * static_cast<std::size_t>(level);
            const double build = row.columns[column + 1];
            INFO(word(row.focus) << ", " << word(level));
            CHECK(minimums(level, PhaseKind::OffSeason)[focus] == row.columns[column]);
            CHECK(minimums(level, PhaseKind::Base)[focus] == row.columns[column]);
            CHECK(minimums(level, PhaseKind::Build)[focus] == build);
            CHECK(minimums(level, PhaseKind::Peak)[focus] == Approx(build * row.peak));
            CHECK(minimums(level, PhaseKind::Taper)[focus] == Approx(build * row.taper));
            CHECK(minimums(level, PhaseKind::Recovery)[focus] == Approx(build * row.recovery));
            CHECK(minimums(level, PhaseKind::Maintenance)[focus] ==
                  Approx(build * row.maintenance));
        }
}

TEST_CASE("weeks with less time have smaller minimums, those with more the same") {
    const auto whole = minimums(Level::Advanced, PhaseKind::Build);
    const auto half = minimums(Level::Advanced, PhaseKind::Build, kWholeWeek / 2);
    const auto twice = minimums(Level::Advanced, PhaseKind::Build, 2 * kWholeWeek);
    for (std::size_t focus = 0; focus < whole.size(); ++focus) {
        CHECK(half[focus] <= whole[focus]);
        CHECK(twice[focus] == whole[focus]);
    }
    CHECK(half[static_cast<std::size_t>(Focus::SingleLeg)] <
          whole[static_cast<std::size_t>(Focus::SingleLeg)]);
}
