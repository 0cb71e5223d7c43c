// SPDX-License-Identifier: MIT
#include <stridewright/domain/load_table.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;

TEST_CASE("load is minutes by effort, with minutes from the distance where none are given") {
    LoadTable table;
    table.effort[static_cast<std::size_t>(RunKind::Tempo)] = 6;
    table.strength[static_cast<std::size_t>(SessionClass::Heavy)] = 7;
    table.pace[static_cast<std::size_t>(Level::Beginner)] = 7;
    Run run;
    run.kind = RunKind::Tempo;
    run.minutes = 50;
    run.km = 9;
    CHECK(table.loadOf(run, Level::Beginner) == Approx(300));
    run.minutes.reset();
    CHECK(table.minutesOf(run, Level::Beginner) == Approx(63));
    CHECK(table.loadOf(run, Level::Beginner) == Approx(378));
    run.km.reset();
    CHECK_FALSE(table.minutesOf(run, Level::Beginner));
    CHECK(table.loadOf(run, Level::Beginner) == 0);
    CHECK(table.loadOf(SessionClass::Heavy, 45) == Approx(315));
}
