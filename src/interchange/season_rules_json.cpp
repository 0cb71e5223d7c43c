// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"
#include <stridewright/interchange/rules_json.hpp>

namespace stridewright::interchange {

namespace {

RaceSeason readRace(const JsonValue& row) {
    row.allowKeys({"up_to_km",
                   "taper",
                   "peak",
                   "build",
                   "build_min",
                   "base_min",
                   "recovery_days",
                   "long_taper"});
    RaceSeason race;
    race.upToKm = row.at("up_to_km").number(0, 1000);
    race.taper = row.at("taper").integer(1, 4);
    race.peak = row.at("peak").integer(1, 12);
    race.build = row.at("build").integer(1, 20);
    race.buildMin = row.at("build_min").integer(1, race.build);
    race.baseMin = row.at("base_min").integer(0, 20);
    race.recoveryDays = row.at("recovery_days").integer(0, 90);
    race.longTaper = race.taper;
    if (row.has("long_taper")) {
        const JsonValue taper = row.at("long_taper");
        taper.allowKeys({"from_weekly_km", "weeks"});
        race.longTaperFromWeeklyKm = taper.at("from_weekly_km").integer(1, 1000);
        race.longTaper = taper.at("weeks").integer(race.taper, 4);
    }
    return race;
}

std::vector<CyclePhase> readStretches(const JsonValue& list) {
    std::vector<CyclePhase> stretches;
    for (const JsonValue& row : list.items()) {
        row.allowKeys({"phase", "weeks"});
        stretches.push_back({row.at("phase").word<PhaseKind>(), row.at("weeks").integer(1, 52)});
    }
    if (stretches.empty()) list.fail("must not be empty");
    return stretches;
}

} // namespace

SeasonRules readSeasonRules(std::string_view text, const std::string& file) {
    const Json json = parseJson(text, file);
    const JsonValue root(json, file);
    root.allowKeys({"format",
                    "races",
                    "cycle",
                    "block",
                    "easier_week_every",
                    "new_season_after_days",
                    "rebuild_from_weeks",
                    "off_season_over_weeks",
                    "off_season_least_weeks",
                    "no_build_under_weeks",
                    "light_only_under_weeks",
                    "no_easier_week_before_taper_weeks"});
    if (root.at("format").string() != "stridewright.season-rules/1")
        root.at("format").fail("must be \"stridewright.season-rules/1\", not " +
                               root.at("format").shown());
    SeasonRules rules;
    for (const JsonValue& row : root.at("races").items()) {
        rules.races.push_back(readRace(row));
        if (rules.races.size() > 1 && rules.races.back().upToKm <= (rules.races.end() - 2)->upToKm)
            row.at("up_to_km").fail("must be above that of the row before");
    }
    if (rules.races.empty() || rules.races.back().upToKm < 1000)
        root.at("races").fail("must end with the row up_to_km 1000");
    rules.cycle = readStretches(root.at("cycle"));
    rules.block = readStretches(root.at("block"));
    for (const JsonValue& row : root.at("easier_week_every").items()) {
        row.allowKeys({"up_to_age", "beginner", "intermediate", "advanced"});
        SeasonRules::DeloadEvery every;
        every.upToAge = row.at("up_to_age").integer(0, 120);
        if (!rules.deloadEvery.empty() && every.upToAge <= rules.deloadEvery.back().upToAge)
            row.at("up_to_age").fail("must be above that of the row before");
        for (const Level level : valuesOf<Level>())
            every.weeks[static_cast<std::size_t>(level)] = row.at(word(level)).integer(2, 52);
        rules.deloadEvery.push_back(every);
    }
    if (rules.deloadEvery.empty() || rules.deloadEvery.back().upToAge != 120)
        root.at("easier_week_every").fail("must end with the row up_to_age 120");
    rules.newSeasonAfterDays = root.at("new_season_after_days").integer(14, 365);
    rules.rebuildFromWeeks = root.at("rebuild_from_weeks").integer(1, 52);
    rules.offSeasonLeastWeeks = root.at("off_season_least_weeks").integer(1, 104);
    rules.offSeasonOverWeeks = root.at("off_season_over_weeks").integer(1, 104);
    rules.noBuildUnderWeeks = root.at("no_build_under_weeks").integer(1, 52);
    rules.lightOnlyUnderWeeks =
        root.at("light_only_under_weeks").integer(1, rules.noBuildUnderWeeks);
    rules.noDeloadBeforeTaperWeeks = root.at("no_easier_week_before_taper_weeks").integer(0, 12);
    return rules;
}

} // namespace stridewright::interchange
