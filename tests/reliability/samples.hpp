// SPDX-License-Identifier: MIT
#pragma once

#include "reliability/content.hpp"
#include <stridewright/domain/id.hpp>

#include <random>

namespace stridewright::reliability {

/// Makes changes as people make them. The same seed makes the same changes; a copy goes on like the
/// one it was copied from.
class Samples {
public:
    explicit Samples(std::uint64_t seed) : m_ids(seed), m_engine(seed ^ 0x9E3779B97F4A7C15U) {}

    [[nodiscard]] Change newAthlete();
    [[nodiscard]] Change plan(Id<AthleteRecord> athlete, int weeks);
    [[nodiscard]] Change imported(Id<AthleteRecord> athlete, int runs);
    [[nodiscard]] Change log(Id<AthleteRecord> athlete, int exercises);
    /// One more set in the log of a session that is in the content.
    [[nodiscard]] Change oneSet(const Content& content);
    /// Anything from a setting to a plan, for an athlete of the content.
    [[nodiscard]] Change any(const Content& content);

    /// `low` to `high`, both included.
    [[nodiscard]] int number(int low, int high);

private:
    [[nodiscard]] Date day();
    [[nodiscard]] std::string text();
    [[nodiscard]] SetLog set();

    IdSource m_ids;
    std::mt19937_64 m_engine;
};

/// The athlete that comes first.
[[nodiscard]] Id<AthleteRecord> anAthlete(const Content& content);

} // namespace stridewright::reliability
