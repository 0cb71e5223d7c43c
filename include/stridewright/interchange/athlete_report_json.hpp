// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

#include <span>
#include <string>
#include <vector>

namespace stridewright::interchange {

/// An athlete as `stridewright-cli athlete list --json` and `athlete show --json` tell of one.
struct AthleteReport {
    Keyed<AthleteRecord> athlete;
    std::optional<int> age;
    std::vector<std::string> groups;
    /// What follows is told by `show` only.
    bool full = false;
    std::vector<Race> races;          ///< from today on
    std::optional<DateRange> planned; ///< first and last stored session from today on
    std::size_t runsAhead = 0;
    std::size_t sessionsAhead = 0;
    std::size_t sessionsLogged = 0;
};

struct GroupReport {
    Keyed<GroupRecord> group;
    std::vector<std::string> members; ///< names
};

/// What planning an athlete anew changed (`stridewright-cli replan --json`).
struct ReplanReport {
    struct Difference {
        std::string kind; ///< added, removed, moved, class, content
        std::optional<DatedClass> before;
        std::optional<DatedClass> after;
        std::vector<std::string> why; ///< sentences
    };
    std::string id;
    std::string name;
    Date from{};
    int weeks = 0;
    std::size_t sessions = 0; ///< planned from `from` on
    std::vector<Difference> differences;
    std::vector<Date> kept; ///< days that stay in a version chosen for them
    std::vector<Finding> findings;
    std::string error; ///< why there is no new plan, or empty
};

/// JSON for other programs; keys as in docs/cli.md. Ids are texts, since not every reader keeps 63
/// bits of a number. Ends with a line break; the same values give the same bytes.
[[nodiscard]] std::string writeAthletes(std::span<const AthleteReport> athletes);
[[nodiscard]] std::string writeAthlete(const AthleteReport& athlete);
[[nodiscard]] std::string writeGroups(std::span<const GroupReport> groups);
[[nodiscard]] std::string writeReplans(std::span<const ReplanReport> replans);

} // namespace stridewright::interchange
