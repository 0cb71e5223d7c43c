// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_set.hpp"
#include "cli/database.hpp"
#include <stridewright/domain/equipment.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace stridewright::cli {

// The commands on a database: their options, how they stand on the command line, what they do.

/// What may be said about an athlete; what was not said stays as it is.
struct ProfileOptions {
    using WeekdaySet = std::array<bool, 7>; ///< from Monday
    std::optional<Level> level;
    std::optional<Date> born;
    std::optional<int> age;
    std::optional<double> massKg;
    std::optional<std::vector<std::string>> equipment;
    std::optional<int> minutes;
    std::vector<std::pair<Weekday, std::optional<int>>> minutesOn; ///< none: as on other days
    std::optional<SessionBounds> sessions;
    std::optional<WeekdaySet> unavailable;
    std::optional<WeekdaySet> preferred;
    std::optional<std::vector<DateRange>> away; ///< empty: none
    std::optional<std::vector<std::string>> concerns;
    std::optional<std::vector<std::string>> excluded;
    std::vector<std::pair<std::string, std::vector<std::string>>> places; ///< name, what is there
    std::vector<std::string> withoutPlaces;
    std::optional<PlacementPolicy> placement;
    std::optional<Weekday> weekStartsOn;
    std::optional<MassUnit> unit;
    std::optional<std::string> note;
    std::vector<Race> races;        ///< to be added
    std::vector<Date> withoutRaces; ///< days whose races go
    std::vector<std::string> groups;
    std::vector<std::string> withoutGroups;
};

struct AthleteOptions {
    enum class Task { Add, Edit, List, Show, Archive, Remove, Groups };
    Task task = Task::List;
    std::string database;
    std::string name; ///< of an athlete, by name or id but for `add`
    std::optional<std::string> newName;
    ProfileOptions profile;
    std::string group;
    bool archived = false;
    bool back = false;
    bool yes = false;
    bool dryRun = false;
    bool json = false;
};
CLI::App* addAthlete(CLI::App& app, AthleteOptions& options);
[[nodiscard]] Outcome athlete(const AthleteOptions& options, const Surroundings& surroundings);

struct ReplanOptions {
    std::string database;
    Whom whom;
    std::optional<Date> from;
    std::optional<int> weeks;
    bool dryRun = false;
    bool json = false;
};
CLI::App* addReplan(CLI::App& app, ReplanOptions& options);
[[nodiscard]] Outcome replan(const ReplanOptions& options, const Surroundings& surroundings);

} // namespace stridewright::cli
