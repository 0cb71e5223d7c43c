// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/request.hpp>
#include <stridewright/domain/rule_id.hpp>

#include <map>

namespace stridewright {

/// What a level or an age allows.
struct AllowanceRules {
    SessionClass ceiling = SessionClass::Heavy;
    SessionClass beforeHard = SessionClass::Moderate; ///< levels only
    int maxHeavyPerWeek = 1;
    bool keepRestDay = false;
};

struct AgeRules {
    int upTo = 0; ///< the row holds for ages up to this one, and over the row before
    AllowanceRules allowance;
};

struct PhaseRules {
    SessionClass ceiling = SessionClass::Heavy;
    std::array<int, kCount<Level>> target{};
    int threeUpToRunDays = 0;
    std::array<std::vector<SessionClass>, 4> demand; ///< by number of sessions, 1 to 3; [0] empty
};

/// Least days between a session of a class and a race, up to a distance.
struct RaceDays {
    double upToKm = 0;
    std::array<int, kCount<SessionClass>> days{};
};

/// -1 stands for a pair that a rule forbids.
using ClassCosts = std::array<int, kCount<SessionClass>>;
using LoadCosts = std::array<ClassCosts, kCount<DayLoad>>;

/// All numbers of placement, from data/rules/placement.json.
struct PlacementRules {
    std::array<DayLoad, kCount<RunKind>> loadOfRun{};
    std::array<AllowanceRules, kCount<Level>> levels{};
    std::vector<AgeRules> ages;
    std::array<int, kCount<SessionClass>> classMinutes{};
    std::array<PhaseRules, kCount<PhaseKind>> phases{};
    std::array<std::vector<RaceDays>, kCount<RacePriority>> raceBefore;
    std::array<std::vector<RaceDays>, kCount<RacePriority>> raceAfter;
    int frequency = 0;
    int demand = 0;
    std::array<LoadCosts, kCount<PlacementPolicy>> host{}; ///< [race] is never used
    LoadCosts nextDay{};
    LoadCosts secondDay{};
    LoadCosts previousDay{};
    int restDay = 0;
    int preferred = 0;
    int rhythm = 0;
    std::array<std::array<int, 9>, 4> gap{}; ///< [sessions of the week][days between, at most 8]
    int stability = 0;
    /// Whole hours to leave between the end of a day's run and strength; 0: none needed.
    std::array<int, kCount<DayLoad>> hoursAfterRun{};
};

} // namespace stridewright
