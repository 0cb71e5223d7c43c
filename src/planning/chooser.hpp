// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stridewright::planning {

inline constexpr std::size_t kChoiceAreas = 9;

/// An exercise that could fill a place.
struct Candidate {
    int exercise = 0;                      ///< the same number in two places is the same exercise
    int cost = 0;                          ///< of its own
    std::array<int, kChoiceAreas> gives{}; ///< half sets for each area
    std::uint64_t kit = 0;                 ///< a bit for each piece of equipment to fetch
    bool isNew = false;
};

/// One session's places, each with its candidates, and what couples them.
struct ChoiceProblem {
    std::vector<std::vector<Candidate>> places;
    std::array<int, kChoiceAreas> missing{}; ///< half sets still wanted
    int perHalfSet = 0;                      ///< cost of each that stays missing
    int perKit = 0;                          ///< cost of each piece of equipment
    int newLimit = 0;                        ///< how many new exercises there may be
};

struct Choice {
    bool found = false;
    int cost = 0;
    std::vector<std::size_t> picks; ///< index of the candidate of each place
};

/// The cost of given picks.
[[nodiscard]] int costOf(const ChoiceProblem& problem, const std::vector<std::size_t>& picks);

/// The cheapest choice with no exercise twice, always the same among equals. Exact (branch and
/// bound). Not found where some place cannot be filled.
[[nodiscard]] Choice choose(const ChoiceProblem& problem);

} // namespace stridewright::planning
