// SPDX-License-Identifier: MIT
#include "planning/support.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <sstream>

// docs/planning-rules.md repeats the numbers of the data files for people; it must not drift.

using namespace stridewright;
using namespace stridewright::planning::tests;

namespace {

const std::string& doc() {
    static const std::string text = fileText("docs/planning-rules.md");
    return text;
}

/// Cells of the table rows between a heading and the next one.
std::vector<std::vector<std::string>> rowsUnder(const std::string& heading) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(doc());
    std::string line;
    bool inside = false;
    while (std::getline(lines, line)) {
        if (line.starts_with("#")) inside = line == heading;
        if (!inside || !line.starts_with("| ")) continue;
        std::vector<std::string> cells;
        std::size_t from = 1;
        for (std::size_t bar = line.find('|', from); bar != std::string::npos;
             bar = line.find('|', from)) {
            std::string cell = line.substr(from, bar - from);
            const auto first = cell.find_first_not_of(' ');
            cell = first == std::string::npos
                       ? std::string()
                       : cell.substr(first, cell.find_last_not_of(' ') - first + 1);
            cells.push_back(cell);
            from = bar + 1;
        }
        rows.push_back(cells);
    }
    REQUIRE(rows.size() > 1);
    rows.erase(rows.begin()); // the names of the columns
    return rows;
}

const std::vector<std::string>& rowOf(const std::vector<std::vector<std::string>>& rows,
                                      std::string_view id) {
    for (const auto& row : rows)
        if (row[0] == fmt::format("`{}`", id)) return row;
    FAIL("no row for " << id);
    return rows.front();
}

using Rows = std::vector<std::vector<std::string>>;

std::string triple(const ClassCosts& costs) {
    std::string text;
    for (const int cost : costs) {
        if (!text.empty()) text += ", ";
        text += cost < 0 ? "–" : std::to_string(cost);
    }
    return text;
}

std::string yesNo(const AllowanceRules& allowance) {
    return allowance.keepRestDay ? "yes" : "no";
}

template <class E>
std::string byLevel(E number) {
    std::string text;
    for (const Level level : valuesOf<Level>()) {
        if (!text.empty()) text += "; ";
        text += fmt::format(
            "{}: {}", word(level), number(rules().levels[static_cast<std::size_t>(level)]));
    }
    return text;
}

} // namespace

TEST_CASE("the rules' document lists every hard rule with its numbers") {
    const Rows rows = rowsUnder("## Hard rules");
    CHECK(rows.size() == kCount<RuleId>);
    for (const RuleId rule : valuesOf<RuleId>())
        CHECK(rowOf(rows, word(rule)).size() == 5);
    const SessionBounds bounds;
    CHECK(rowOf(rows, "count")[2] == fmt::format("{} to {}", bounds.min, bounds.max));
    CHECK(rowOf(rows, "time")[2] ==
          fmt::format("minutes at least: {}", fmt::join(rules().classMinutes, ", ")));
    CHECK(rowOf(rows, "before_hard")[2] ==
          byLevel([](const AllowanceRules& level) { return word(level.beforeHard); }));
    CHECK(rowOf(rows, "heavy_count")[2] ==
          byLevel([](const AllowanceRules& level) { return level.maxHeavyPerWeek; }));
    std::string keep = "levels: ";
    for (const Level level : valuesOf<Level>())
        if (rules().levels[static_cast<std::size_t>(level)].keepRestDay) keep += word(level);
    CHECK(rowOf(rows, "rest_day")[2] == keep);
}

TEST_CASE("the rules' document lists every term of the cost with its points") {
    const Rows rows = rowsUnder("## Costs");
    CHECK(rows.size() == kCount<CostTerm>);
    const std::pair<CostTerm, int> points[] = {{CostTerm::Frequency, rules().frequency},
                                               {CostTerm::Demand, rules().demand},
                                               {CostTerm::RestDay, rules().restDay},
                                               {CostTerm::Preferred, rules().preferred},
                                               {CostTerm::Rhythm, rules().rhythm},
                                               {CostTerm::Stability, rules().stability}};
    std::size_t withTable = 0;
    for (const CostTerm term : valuesOf<CostTerm>())
        withTable += rowOf(rows, word(term))[2] == "table below" ? 1U : 0U;
    CHECK(withTable == kCount<CostTerm> - std::size(points));
    for (const auto& [term, value] : points)
        CHECK(rowOf(rows, word(term))[2] == std::to_string(value));
}

TEST_CASE("the tables of the rules' document are those of the data") {
    Rows loads;
    for (const RunKind kind : valuesOf<RunKind>())
        loads.push_back({std::string(word(kind)),
                         std::string(word(rules().loadOfRun[static_cast<std::size_t>(kind)]))});
    CHECK(rowsUnder("## Words") == loads);

    Rows ages;
    for (const AgeRules& age : rules().ages)
        ages.push_back({std::to_string(age.upTo),
                        std::string(word(age.allowance.ceiling)),
                        std::to_string(age.allowance.maxHeavyPerWeek),
                        yesNo(age.allowance)});
    CHECK(rowsUnder("### Ages") == ages);

    Rows levels;
    for (const Level level : valuesOf<Level>()) {
        const AllowanceRules& row = rules().levels[static_cast<std::size_t>(level)];
        levels.push_back({std::string(word(level)),
                          std::string(word(row.ceiling)),
                          std::string(word(row.beforeHard)),
                          std::to_string(row.maxHeavyPerWeek),
                          yesNo(row)});
    }
    CHECK(rowsUnder("### Levels") == levels);

    Rows phases;
    for (const PhaseKind kind : valuesOf<PhaseKind>()) {
        const PhaseRules& row = rules().phases[static_cast<std::size_t>(kind)];
        std::vector<std::string> cells{std::string(word(kind)),
                                       std::string(word(row.ceiling)),
                                       fmt::format("{}", fmt::join(row.target, ", ")),
                                       std::to_string(row.threeUpToRunDays)};
        for (std::size_t n = 1; n <= 3; ++n) {
            std::vector<std::string_view> classes;
            for (const SessionClass asked : row.demand[n])
                classes.push_back(word(asked));
            cells.push_back(fmt::format("{}", fmt::join(classes, ", ")));
        }
        phases.push_back(cells);
    }
    CHECK(rowsUnder("### Phases") == phases);

    Rows races;
    for (const auto& [side, tables] :
         {std::pair{"before", &rules().raceBefore}, std::pair{"after", &rules().raceAfter}})
        for (const RacePriority priority : valuesOf<RacePriority>())
            for (const RaceDays& row : (*tables)[static_cast<std::size_t>(priority)])
                races.push_back({side,
                                 std::string(word(priority)),
                                 fmt::format("{:g}", row.upToKm),
                                 fmt::format("{}", fmt::join(row.days, ", "))});
    CHECK(rowsUnder("### Days kept clear around a race") == races);
}

TEST_CASE("the cost tables of the rules' document are those of the data") {
    Rows costs;
    const auto add = [&costs](const std::string& name, const LoadCosts& table, DayLoad last) {
        for (const DayLoad load : valuesOf<DayLoad>())
            if (load <= last)
                costs.push_back(
                    {name, std::string(word(load)), triple(table[static_cast<std::size_t>(load)])});
    };
    for (const PlacementPolicy policy : valuesOf<PlacementPolicy>())
        add(fmt::format("host, {}", word(policy)),
            rules().host[static_cast<std::size_t>(policy)],
            DayLoad::Long);
    add("next_day", rules().nextDay, DayLoad::Race);
    add("second_day", rules().secondDay, DayLoad::Race);
    add("previous_day", rules().previousDay, DayLoad::Race);
    CHECK(rowsUnder("### By the load of a day") == costs);

    Rows gaps;
    for (std::size_t n = 1; n <= 3; ++n) {
        std::vector<std::string> cells{std::to_string(n)};
        for (std::size_t days = 2; days <= 8; ++days)
            cells.push_back(std::to_string(rules().gap[n][days]));
        gaps.push_back(cells);
    }
    CHECK(rowsUnder("### Days between sessions") == gaps);

    Rows hours;
    for (const DayLoad load : valuesOf<DayLoad>())
        hours.push_back({std::string(word(load)),
                         std::to_string(rules().hoursAfterRun[static_cast<std::size_t>(load)])});
    CHECK(rowsUnder("### Hours between run and strength") == hours);
}

TEST_CASE("the season of the rules' document is that of the data") {
    Rows expected;
    for (const RaceSeason& race : seasons().races)
        expected.push_back({fmt::format("{:g}", race.upToKm),
                            std::to_string(race.taper),
                            std::to_string(race.peak),
                            std::to_string(race.build),
                            std::to_string(race.buildMin),
                            std::to_string(race.baseMin),
                            std::to_string(race.recoveryDays)});
    const std::size_t easier = expected.size() + 1; // after its column names
    Rows rows = rowsUnder("## A season");
    REQUIRE(rows.size() == easier + seasons().deloadEvery.size());
    CHECK(Rows(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(easier - 1)) == expected);
    for (std::size_t i = 0; i < seasons().deloadEvery.size(); ++i) {
        const auto& every = seasons().deloadEvery[i];
        CHECK(rows[easier + i] == std::vector{std::to_string(every.upToAge),
                                              std::to_string(every.weeks[0]),
                                              std::to_string(every.weeks[1]),
                                              std::to_string(every.weeks[2])});
    }
    CHECK(doc().find(fmt::format("With fewer than {} weeks there is no build",
                                 seasons().noBuildUnderWeeks)) != std::string::npos);
    CHECK(doc().find(fmt::format("With fewer than {} all weeks", seasons().lightOnlyUnderWeeks)) !=
          std::string::npos);
    CHECK(doc().find(fmt::format("more than {} weeks lead", seasons().offSeasonOverWeeks)) !=
          std::string::npos);
    CHECK(doc().find(fmt::format("race {} weeks or more", seasons().rebuildFromWeeks)) !=
          std::string::npos);
}
