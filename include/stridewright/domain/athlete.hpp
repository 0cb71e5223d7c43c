// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/date.hpp>
#include <stridewright/domain/equipment.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace stridewright {

enum class Level { Beginner, Intermediate, Advanced };

template <>
struct EnumWords<Level> {
    static constexpr std::array<std::string_view, 3> words{"beginner", "intermediate", "advanced"};
};

/// Where the athlete likes strength to stand beside the runs.
enum class PlacementPolicy { RestOrEasy, AfterEasy, RestDays, HardDaysHard };

template <>
struct EnumWords<PlacementPolicy> {
    static constexpr std::array<std::string_view, 4> words{
        "rest_or_easy", "after_easy", "rest_days", "hard_days_hard"};
};

enum class BodySide { Left, Right, Both };

template <>
struct EnumWords<BodySide> {
    static constexpr std::array<std::string_view, 3> words{"left", "right", "both"};
};

/// How a concern of the catalog feels now.
struct PainReport {
    std::string concern; ///< concern id of the catalog
    BodySide side = BodySide::Both;
    int score = 0; ///< 0 to 10
    friend bool operator==(const PainReport&, const PainReport&) = default;
};

struct SessionBounds {
    int min = 2;
    int max = 3;
    friend bool operator==(const SessionBounds&, const SessionBounds&) = default;
};

/// What is known about the person. Defaults are those of the plan request document.
struct Athlete {
    std::string name;
    Level level = Level::Beginner;
    std::optional<int> age;                        ///< 5 to 120
    SessionBounds sessionsPerWeek;                 ///< 2-3, 2-2 or 3-3
    std::optional<int> targetSessions;             ///< absent: the phase's for the level
    std::optional<SessionBounds> raceWeekSessions; ///< 0 to 3; absent: as in other weeks
    int sessionMinutes = 45;
    std::array<std::optional<int>, 7> minutesByWeekday{}; ///< from Monday
    std::map<Date, int> minutesByDate;
    std::vector<std::string> equipment; ///< equipment ids of the catalog
    std::vector<Implement> inventory; ///< what can be lifted; empty: not told, any load is possible
    std::vector<Place> places;        ///< other places to train, by name
    std::optional<std::vector<std::string>> gates; ///< open gates; absent: what the level implies
    std::array<bool, 7> unavailableWeekdays{};     ///< from Monday
    std::set<Date> unavailableDates;
    std::array<bool, 7> preferredWeekdays{}; ///< from Monday; none set: all the same
    PlacementPolicy placement = PlacementPolicy::RestOrEasy;
    Weekday weekStartsOn = Weekday::Monday;
    std::vector<std::string> concerns;
    std::vector<PainReport> pain;
    std::vector<std::string> excludedExercises;
    friend bool operator==(const Athlete&, const Athlete&) = default;
};

/// The minutes that the athlete has on a day: by date, else by weekday, else the usual length.
[[nodiscard]] int minutesOn(const Athlete& athlete, Date date);

} // namespace stridewright
