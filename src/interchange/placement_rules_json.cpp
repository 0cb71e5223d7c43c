// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"
#include <stridewright/interchange/rules_json.hpp>

#include <algorithm>

namespace stridewright::interchange {

namespace {

/// Calls `read` for every word of the enum but those in `except`; each must be there, and no other.
template <class E, class Read>
void readEach(const JsonValue& object, std::initializer_list<E> except, Read read) {
    for (const auto& [key, value] : object.members()) {
        const auto known = fromWord<E>(key);
        if (!known || std::ranges::find(except, *known) != except.end())
            value.fail("unknown key \"" + key + "\"");
    }
    for (const E value : valuesOf<E>())
        if (std::ranges::find(except, value) == except.end())
            read(static_cast<std::size_t>(value), object.at(word(value)));
}

/// The list must hold the enum's words in their order: the numbers below rely on it.
template <class E>
void requireWords(const JsonValue& list) {
    const auto items = list.items();
    if (items.size() != kCount<E>) list.fail("must list all words in order");
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].template word<E>() != static_cast<E>(i))
            items[i].fail("must stand in the order of the words");
}

std::array<JsonValue, 3> three(const JsonValue& list) {
    const auto items = list.items();
    if (items.size() != 3) list.fail("must hold three numbers: light, moderate, heavy");
    return {items[0], items[1], items[2]};
}

void readAllowance(const JsonValue& row, AllowanceRules& into) {
    into.ceiling = row.at("ceiling").word<SessionClass>();
    into.maxHeavyPerWeek = row.at("max_heavy_per_week").integer(0, 3);
    into.keepRestDay = row.at("keep_rest_day").boolean();
}

std::vector<AgeRules> readAges(const JsonValue& list) {
    std::vector<AgeRules> ages;
    for (const JsonValue& row : list.items()) {
        row.allowKeys({"up_to", "ceiling", "max_heavy_per_week", "keep_rest_day"});
        AgeRules age;
        age.upTo = row.at("up_to").integer(0, 120);
        if (!ages.empty() && age.upTo <= ages.back().upTo)
            row.at("up_to").fail("must be above that of the row before");
        readAllowance(row, age.allowance);
        age.allowance.beforeHard = SessionClass::Heavy;
        ages.push_back(age);
    }
    if (ages.empty() || ages.back().upTo != 120) list.fail("must end with the row up_to 120");
    return ages;
}

PhaseRules readPhase(const JsonValue& value) {
    value.allowKeys({"ceiling", "target", "three_up_to_run_days", "demand"});
    PhaseRules phase;
    phase.ceiling = value.at("ceiling").word<SessionClass>();
    readEach<Level>(value.at("target"), {}, [&](std::size_t level, const JsonValue& target) {
        phase.target[level] = target.integer(0, 3);
    });
    phase.threeUpToRunDays = value.at("three_up_to_run_days").integer(0, 7);
    const JsonValue demand = value.at("demand");
    demand.allowKeys({"1", "2", "3"});
    for (std::size_t n = 1; n <= 3; ++n) {
        const JsonValue list = demand.at(std::to_string(n));
        for (const JsonValue& item : list.items()) {
            const auto asked = item.word<SessionClass>();
            if (!phase.demand[n].empty() && asked > phase.demand[n].back())
                item.fail("must not be heavier than the class before it");
            phase.demand[n].push_back(asked);
        }
        if (phase.demand[n].size() != n) list.fail("must hold one class for each session");
    }
    return phase;
}

std::vector<RaceDays> readRaceTable(const JsonValue& list) {
    std::vector<RaceDays> table;
    for (const JsonValue& row : list.items()) {
        row.allowKeys({"up_to_km", "days"});
        RaceDays entry;
        entry.upToKm = row.at("up_to_km").number(0, 1000);
        if (!table.empty() && entry.upToKm <= table.back().upToKm)
            row.at("up_to_km").fail("must be above that of the row before");
        const auto days = three(row.at("days"));
        for (std::size_t i = 0; i < 3; ++i) {
            // At least two: the day beside a race is always closed, and has no cost.
            entry.days[i] = days[i].integer(2, 60);
            if (i > 0 && entry.days[i] < entry.days[i - 1])
                days[i].fail("must not be less than that of a lighter class");
        }
        table.push_back(entry);
    }
    if (table.empty() || table.back().upToKm < 1000)
        list.fail("must end with the row up_to_km 1000");
    return table;
}

/// A cost table by load of a day and class. -1 may stand only where `forbidden` says that a rule
/// already keeps such a session away.
template <class Forbidden>
LoadCosts
readCosts(const JsonValue& value, std::initializer_list<DayLoad> except, Forbidden forbidden) {
    LoadCosts costs{};
    readEach<DayLoad>(value, except, [&](std::size_t load, const JsonValue& list) {
        const auto numbers = three(list);
        for (std::size_t i = 0; i < 3; ++i) {
            const bool none = forbidden(static_cast<DayLoad>(load), static_cast<SessionClass>(i));
            costs[load][i] = numbers[i].integer(-1, 1000);
            if (costs[load][i] < 0 && !none)
                numbers[i].fail("must not be -1: no rule forbids this session");
        }
    });
    return costs;
}

void readAllCosts(const JsonValue& costs, PlacementRules& rules) {
    costs.allowKeys({"comment",
                     "frequency",
                     "demand",
                     "host",
                     "next_day",
                     "second_day",
                     "previous_day",
                     "rest_day",
                     "preferred",
                     "rhythm",
                     "gap",
                     "stability"});
    rules.frequency = costs.at("frequency").integer(0, 1000);
    rules.demand = costs.at("demand").integer(0, 1000);
    SessionClass beforeHard = SessionClass::Light;
    for (const AllowanceRules& level : rules.levels)
        beforeHard = std::max(beforeHard, level.beforeHard);

    readEach<PlacementPolicy>(
        costs.at("host"), {}, [&](std::size_t policy, const JsonValue& table) {
            rules.host[policy] =
                readCosts(table, {DayLoad::Race}, [](DayLoad load, SessionClass asked) {
                    return load == DayLoad::Long && asked == SessionClass::Heavy;
                });
        });
    rules.nextDay =
        readCosts(costs.at("next_day"), {}, [beforeHard](DayLoad load, SessionClass asked) {
            return load == DayLoad::Race || (isHard(load) && asked > beforeHard);
        });
    rules.secondDay =
        readCosts(costs.at("second_day"), {}, [](DayLoad, SessionClass) { return false; });
    rules.previousDay = readCosts(costs.at("previous_day"), {}, [](DayLoad load, SessionClass) {
        return load == DayLoad::Race;
    });
    rules.restDay = costs.at("rest_day").integer(0, 1000);
    rules.preferred = costs.at("preferred").integer(0, 1000);
    rules.rhythm = costs.at("rhythm").integer(0, 1000);
    rules.stability = costs.at("stability").integer(0, 1000);

    const JsonValue gap = costs.at("gap");
    gap.allowKeys({"1", "2", "3"});
    for (std::size_t n = 1; n <= 3; ++n) {
        const JsonValue row = gap.at(std::to_string(n));
        row.allowKeys({"2", "3", "4", "5", "6", "7", "8"});
        for (std::size_t days = 2; days <= 8; ++days)
            rules.gap[n][days] = row.at(std::to_string(days)).integer(0, 1000);
    }
}

} // namespace

PlacementRules readPlacementRules(std::string_view text, const std::string& file) {
    const Json json = parseJson(text, file);
    const JsonValue root(json, file);
    root.allowKeys({"format",
                    "classes",
                    "loads",
                    "load_of_run",
                    "levels",
                    "ages",
                    "class_minutes",
                    "hours_after_run",
                    "phases",
                    "race",
                    "costs"});
    if (root.at("format").string() != "stridewright.placement-rules/1")
        root.at("format").fail("must be \"stridewright.placement-rules/1\", not " +
                               root.at("format").shown());
    requireWords<SessionClass>(root.at("classes"));
    requireWords<DayLoad>(root.at("loads"));

    PlacementRules rules;
    readEach<RunKind>(root.at("load_of_run"), {}, [&](std::size_t kind, const JsonValue& load) {
        rules.loadOfRun[kind] = load.word<DayLoad>();
        const bool isRace = kind == static_cast<std::size_t>(RunKind::Race);
        if (isRace != (rules.loadOfRun[kind] == DayLoad::Race))
            load.fail("a race and nothing else must be of load race");
    });
    readEach<Level>(root.at("levels"), {}, [&](std::size_t level, const JsonValue& row) {
        row.allowKeys({"ceiling", "before_hard", "max_heavy_per_week", "keep_rest_day"});
        readAllowance(row, rules.levels[level]);
        rules.levels[level].beforeHard = row.at("before_hard").word<SessionClass>();
    });
    rules.ages = readAges(root.at("ages"));
    const auto minutes = three(root.at("class_minutes"));
    for (std::size_t i = 0; i < 3; ++i) {
        rules.classMinutes[i] = minutes[i].integer(1, 300);
        if (i > 0 && rules.classMinutes[i] < rules.classMinutes[i - 1])
            minutes[i].fail("must not be less than that of a lighter class");
    }
    readEach<DayLoad>(
        root.at("hours_after_run"), {}, [&](std::size_t load, const JsonValue& hours) {
            rules.hoursAfterRun[load] = hours.integer(0, 24);
        });
    readEach<PhaseKind>(root.at("phases"), {}, [&](std::size_t phase, const JsonValue& row) {
        rules.phases[phase] = readPhase(row);
    });
    const JsonValue race = root.at("race");
    race.allowKeys({"comment", "before", "after"});
    readEach<RacePriority>(
        race.at("before"), {}, [&](std::size_t priority, const JsonValue& table) {
            rules.raceBefore[priority] = readRaceTable(table);
        });
    readEach<RacePriority>(race.at("after"), {}, [&](std::size_t priority, const JsonValue& table) {
        rules.raceAfter[priority] = readRaceTable(table);
    });
    readAllCosts(root.at("costs"), rules);
    return rules;
}

} // namespace stridewright::interchange
