// SPDX-License-Identifier: MIT
#include "planning/chooser.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <random>

using namespace stridewright::planning;

namespace {

/// The cheapest cost over every way to fill the places, by trying them all.
std::optional<int> cheapest(const ChoiceProblem& problem) {
    std::optional<int> best;
    std::vector<std::size_t> picks(problem.places.size(), 0);
    if (std::any_of(problem.places.begin(), problem.places.end(), [](const auto& place) {
            return place.empty();
        }))
        return best;
    for (;;) {
        int fresh = 0;
        bool allowed = true;
        for (std::size_t a = 0; a < picks.size(); ++a) {
            fresh += problem.places[a][picks[a]].isNew ? 1 : 0;
            for (std::size_t b = 0; b < a; ++b)
                allowed = allowed && problem.places[a][picks[a]].exercise !=
                                         problem.places[b][picks[b]].exercise;
        }
        if (allowed && fresh <= problem.newLimit) {
            const int cost = costOf(problem, picks);
            if (!best || cost < *best) best = cost;
        }
        std::size_t place = 0;
        while (place < picks.size() && ++picks[place] == problem.places[place].size())
            picks[place++] = 0;
        if (place == picks.size()) return best;
    }
}

ChoiceProblem anyProblem(std::mt19937& engine) {
    const auto roll = [&](unsigned sides) { return static_cast<int>(engine() % sides); };
    ChoiceProblem problem;
    problem.perHalfSet = roll(7);
    problem.perKit = roll(3);
    problem.newLimit = roll(2) == 0 ? 1000 : roll(4);
    for (int& missing : problem.missing)
        missing = roll(9);
    const int places = 1 + roll(5);
    const int exercises = 3 + roll(8); // few, so that places want the same ones
    for (int p = 0; p < places; ++p) {
        std::vector<Candidate> candidates;
        for (int e = 0; e < exercises; ++e) {
            if (roll(3) == 0) continue;
            Candidate candidate;
            candidate.exercise = e;
            candidate.cost = roll(20);
            candidate.kit = static_cast<std::uint64_t>(roll(8));
            candidate.isNew = roll(3) == 0;
            for (int& gives : candidate.gives)
                gives = roll(4) == 0 ? roll(7) : 0;
            candidates.push_back(candidate);
        }
        problem.places.push_back(candidates);
    }
    return problem;
}

} // namespace

TEST_CASE("the choice of exercises costs no more than the best of all choices") {
    std::mt19937 engine(7);
    int solvable = 0;
    for (int round = 0; round < 1500; ++round) {
        const ChoiceProblem problem = anyProblem(engine);
        const auto best = cheapest(problem);
        const Choice choice = choose(problem);
        CAPTURE(round);
        REQUIRE(choice.found == best.has_value());
        if (!best) continue;
        ++solvable;
        REQUIRE(choice.cost == *best);
        REQUIRE(costOf(problem, choice.picks) == *best);
    }
    CHECK(solvable > 1000);
}

TEST_CASE("an area that would be missed outweighs a dearer exercise") {
    ChoiceProblem problem;
    problem.perHalfSet = 6;
    problem.newLimit = 10;
    problem.missing[1] = 2;
    problem.places = {{{.exercise = 1, .cost = 0}, {.exercise = 2, .cost = 9, .gives = {0, 2}}}};
    const Choice choice = choose(problem);
    REQUIRE(choice.found);
    CHECK(choice.picks == std::vector<std::size_t>{1});
    CHECK(choice.cost == 9);
}

TEST_CASE("a place that nothing can fill is not found") {
    ChoiceProblem problem;
    problem.newLimit = 10;
    problem.places = {{{.exercise = 1}}, {{.exercise = 1}}};
    CHECK_FALSE(choose(problem).found);
}
