// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"
#include <stridewright/interchange/rules_json.hpp>

#include <fmt/format.h>

namespace stridewright::interchange {

namespace {

constexpr std::string_view kFormat = "stridewright.adaptation-rules/1";

std::vector<std::string> textsOf(const JsonValue& at) {
    std::vector<std::string> texts;
    for (const JsonValue& item : at.items())
        texts.push_back(item.string(64));
    return texts;
}

std::set<PainSign> signsOf(const JsonValue& at) {
    std::set<PainSign> signs;
    for (const JsonValue& item : at.items())
        if (!signs.insert(item.word<PainSign>()).second) item.fail("stands twice: " + item.shown());
    return signs;
}

Zone zoneOf(const JsonValue& at, std::string_view key) {
    return at.has(key) ? at.at(key).word<Zone>() : Zone::Green;
}

TissueSigns readTissue(const JsonValue& at) {
    at.allowKeys({"signs",
                  "at_rest",
                  "morning_rise",
                  "unsettled",
                  "week_rise",
                  "stiff_mornings",
                  "advice_amber_days",
                  "advice_unless_better"});
    TissueSigns tissue;
    for (const auto& [key, value] : at.at("signs").members()) {
        const auto sign = fromWord<PainSign>(key);
        if (!sign) value.fail("is not a sign known here");
        tissue.signs[*sign] = value.word<Zone>();
    }
    tissue.atRest = zoneOf(at, "at_rest");
    tissue.morningRise = zoneOf(at, "morning_rise");
    tissue.unsettled = zoneOf(at, "unsettled");
    tissue.weekRise = zoneOf(at, "week_rise");
    if (at.has("stiff_mornings")) tissue.stiffMornings = at.at("stiff_mornings").integer(1, 14);
    tissue.adviceAmberDays = at.at("advice_amber_days").integer(1, 365);
    if (at.has("advice_unless_better"))
        tissue.adviceUnlessBetter = at.at("advice_unless_better").boolean();
    return tissue;
}

PainRules readPain(const JsonValue& at) {
    at.allowKeys({"tissues",
                  "amber_load",
                  "advice_red_sessions",
                  "return",
                  "history_days",
                  "ask_again_days",
                  "ask_site_from",
                  "red_flags"});
    PainRules rules;
    for (const auto& [tissue, value] : at.at("tissues").members())
        rules.tissues[tissue] = readTissue(value);
    rules.amberLoad = at.at("amber_load").number(0, 1);
    rules.adviceRedSessions = at.at("advice_red_sessions").integer(1, 100);
    const JsonValue back = at.at("return");
    back.allowKeys(
        {"green_sessions", "sessions_per_block", "plyometric_green_days", "order", "plyometric"});
    rules.greenSessions = back.at("green_sessions").integer(1, 20);
    rules.sessionsPerBlock = back.at("sessions_per_block").integer(1, 20);
    rules.plyometricGreenDays = back.at("plyometric_green_days").integer(1, 90);
    rules.returnOrder = textsOf(back.at("order"));
    for (const JsonValue& item : back.at("plyometric").items()) {
        const std::string text = item.string(64);
        if (std::find(rules.returnOrder.begin(), rules.returnOrder.end(), text) ==
            rules.returnOrder.end())
            item.fail("is not in the order of return: " + item.shown());
        rules.plyometric.insert(text);
    }
    rules.historyDays = at.at("history_days").integer(28, 3650);
    rules.askAgainDays = at.at("ask_again_days").integer(1, 365);
    rules.askSiteFrom = at.at("ask_site_from").integer(1, 10);
    const JsonValue flags = at.at("red_flags");
    flags.allowKeys({"screen_score",
                     "screen_days",
                     "score",
                     "bone_alone",
                     "bone",
                     "bone_signs",
                     "emergency",
                     "soon",
                     "bone_concern",
                     "clearance"});
    rules.screenScore = flags.at("screen_score").integer(1, 10);
    rules.screenDays = flags.at("screen_days").integer(1, 3650);
    rules.flagScore = flags.at("score").integer(1, 10);
    rules.boneAlone = signsOf(flags.at("bone_alone"));
    rules.bone = signsOf(flags.at("bone"));
    rules.boneSigns = flags.at("bone_signs").integer(1, 10);
    rules.emergency = signsOf(flags.at("emergency"));
    rules.soon = signsOf(flags.at("soon"));
    rules.boneConcern = flags.at("bone_concern").string(64);
    rules.clearance = flags.at("clearance").string(64);
    return rules;
}

LayoffRow readRow(const JsonValue& at) {
    at.allowKeys({"from_days",
                  "load",
                  "sets",
                  "main_sets_less",
                  "sessions",
                  "soreness",
                  "days",
                  "effort",
                  "contacts",
                  "phases_back",
                  "phase_days",
                  "novice_days",
                  "levels_down",
                  "level_days"});
    LayoffRow row;
    row.fromDays = at.at("from_days").integer(1, 3650);
    const auto load = at.at("load").items();
    if (load.size() != 2) at.at("load").fail("must be [at first, at the end]");
    row.load = load[0].number(0.1, 1);
    row.loadAtEnd = load[1].number(0.1, row.load);
    if (at.has("sets")) row.sets = at.at("sets").number(0.1, 1);
    if (at.has("main_sets_less")) row.mainSetsLess = at.at("main_sets_less").integer(0, 3);
    row.sessions = at.at("sessions").integer(1, 20);
    if (at.has("soreness")) row.soreness = at.at("soreness").integer(0, 3);
    row.days = at.at("days").integer(0, 365);
    if (at.has("effort")) row.effort = at.at("effort").number(5, 10);
    if (at.has("contacts")) row.contacts = at.at("contacts").number(0, 1);
    if (at.has("phases_back")) row.phasesBack = at.at("phases_back").integer(0, 3);
    if (at.has("phase_days")) row.phaseDays = at.at("phase_days").integer(0, 365);
    if (at.has("novice_days")) row.noviceDays = at.at("novice_days").integer(0, 365);
    if (at.has("levels_down")) row.levelsDown = at.at("levels_down").integer(0, 2);
    if (at.has("level_days")) row.levelDays = at.at("level_days").integer(0, 365);
    return row;
}

LayoffRules readLayoffs(const JsonValue& at) {
    at.allowKeys({"rows", "milder_rows", "runs_per_week", "usual", "fever", "missed_within_days"});
    LayoffRules rules;
    for (const JsonValue& row : at.at("rows").items()) {
        rules.rows.push_back(readRow(row));
        if (rules.rows.size() > 1 && rules.rows.back().fromDays <= (rules.rows.end() - 2)->fromDays)
            row.at("from_days").fail("must be above that of the row before");
    }
    // Each row has a sentence of its own.
    if (rules.rows.size() != 6)
        at.at("rows").fail(fmt::format("must be 6 rows, not {}", rules.rows.size()));
    rules.milderRows = at.at("milder_rows").integer(0, 5);
    rules.runsPerWeek = at.at("runs_per_week").number(0, 14);
    const JsonValue usual = at.at("usual");
    usual.allowKeys({"gaps", "slack_days"});
    rules.usualGaps = usual.at("gaps").integer(1, 50);
    rules.usualSlack = usual.at("slack_days").integer(0, 14);
    const JsonValue fever = at.at("fever");
    fever.allowKeys({"symptom_free_days", "as_days", "effort", "apart_days", "apart_from"});
    rules.feverFreeDays = fever.at("symptom_free_days").integer(0, 30);
    rules.feverRow = fever.at("as_days").integer(rules.rows.front().fromDays, 3650);
    rules.feverEffort = fever.at("effort").number(5, 10);
    rules.feverApartDays = fever.at("apart_days").integer(0, 30);
    for (const JsonValue& kind : fever.at("apart_from").items())
        rules.feverApartFrom.push_back(kind.word<RunKind>());
    rules.missedWithinDays = at.at("missed_within_days").integer(0, 60);
    return rules;
}

EasierRules readEasier(const JsonValue& at) {
    at.allowKeys({"readiness",
                  "effort",
                  "amber_sessions",
                  "last_day_of_week",
                  "rest_weeks",
                  "look_back_days",
                  "own_easier_week"});
    EasierRules rules;
    const JsonValue readiness = at.at("readiness");
    readiness.allowKeys({"score", "running", "in_week"});
    rules.readinessScore = readiness.at("score").integer(4, 20);
    rules.readinessRunning = readiness.at("running").integer(1, 14);
    rules.readinessInWeek = readiness.at("in_week").integer(1, 7);
    const JsonValue effort = at.at("effort");
    effort.allowKeys({"above", "sessions", "within_days"});
    rules.effortAbove = effort.at("above").number(0.5, 5);
    rules.effortSessions = effort.at("sessions").integer(1, 14);
    rules.effortWithinDays = effort.at("within_days").integer(1, 60);
    rules.amberSessions = at.at("amber_sessions").integer(1, 14);
    rules.lastDayOfWeek = at.at("last_day_of_week").integer(0, 6);
    rules.restWeeks = at.at("rest_weeks").integer(0, 10);
    rules.lookBackDays = at.at("look_back_days").integer(7, 365);
    const JsonValue own = at.at("own_easier_week");
    own.allowKeys({"share", "weeks", "moves"});
    rules.ownEasierShare = own.at("share").number(0, 1);
    rules.ownEasierWeeks = own.at("weeks").integer(1, 8);
    rules.alignWeeks = own.at("moves").integer(0, 2);
    return rules;
}

ReadinessRules readReadiness(const JsonValue& at) {
    at.allowKeys({"as_planned",
                  "fewer_sets",
                  "class_down",
                  "main_sets_less",
                  "down",
                  "tired_legs",
                  "sore_legs",
                  "spared_legs",
                  "least_sleep_hours"});
    ReadinessRules rules;
    rules.asPlanned = at.at("as_planned").integer(4, 20);
    rules.fewerSets = at.at("fewer_sets").integer(4, rules.asPlanned);
    rules.classDown = at.at("class_down").integer(4, rules.fewerSets);
    rules.mainSetsLess = at.at("main_sets_less").integer(0, 3);
    const JsonValue down = at.at("down");
    down.allowKeys({"effort", "sets", "soreness"});
    rules.downEffort = down.at("effort").number(5, 10);
    rules.downSets = down.at("sets").number(0.1, 1);
    rules.downSoreness = down.at("soreness").integer(0, 3);
    rules.tiredLegs = at.at("tired_legs").integer(0, 5);
    rules.soreLegs = at.at("sore_legs").integer(1, 10);
    rules.sparedLegs = at.at("spared_legs").integer(rules.soreLegs, 11);
    rules.leastSleep = at.at("least_sleep_hours").number(0, 12);
    return rules;
}

VersionRules readVersions(const JsonValue& at) {
    at.allowKeys({"least_minutes", "least_mobility", "most_swaps", "swap"});
    VersionRules rules;
    rules.leastMinutes = at.at("least_minutes").integer(10, 60);
    rules.leastMobility = at.at("least_mobility").integer(0, 10);
    rules.mostSwaps = at.at("most_swaps").integer(1, 50);
    const JsonValue swap = at.at("swap");
    swap.allowKeys({"other_pattern",
                    "missed_area",
                    "other_main_area",
                    "per_level",
                    "other_slot",
                    "other_loading",
                    "other_sides",
                    "soreness",
                    "helps_concern",
                    "met"});
    const auto cost = [&](std::string_view key) { return swap.at(key).integer(0, 1000); };
    rules.swap = {.otherPattern = cost("other_pattern"),
                  .missedArea = cost("missed_area"),
                  .otherMainArea = cost("other_main_area"),
                  .perLevel = cost("per_level"),
                  .otherSlot = cost("other_slot"),
                  .otherLoading = cost("other_loading"),
                  .otherSides = cost("other_sides"),
                  .soreness = cost("soreness"),
                  .helpsConcern = cost("helps_concern"),
                  .met = cost("met")};
    return rules;
}

SeasonFindingRules readSeason(const JsonValue& at) {
    at.allowKeys({"logs",
                  "cut_short",
                  "all_done",
                  "factor",
                  "minutes_step",
                  "least_minutes",
                  "coverage_weeks",
                  "coverage_sets",
                  "coverage_exercises"});
    SeasonFindingRules rules;
    rules.logs = at.at("logs").integer(1, 50);
    rules.cutShort = at.at("cut_short").number(0, 1);
    rules.allDone = at.at("all_done").number(0, 1);
    const auto factor = at.at("factor").items();
    if (factor.size() != 2) at.at("factor").fail("must be [low, high]");
    rules.factorLow = factor[0].number(0.1, 1);
    rules.factorHigh = factor[1].number(1, 5);
    rules.minutesStep = at.at("minutes_step").integer(1, 30);
    rules.leastMinutes = at.at("least_minutes").integer(10, 75);
    rules.coverageWeeks = at.at("coverage_weeks").integer(1, 12);
    rules.coverageSets = at.at("coverage_sets").number(0, 10);
    rules.coverageExercises = at.at("coverage_exercises").integer(0, 20);
    return rules;
}

} // namespace

AdaptationRules readAdaptationRules(std::string_view text, const std::string& file) {
    const Json json = parseJson(text, file);
    const JsonValue root(json, file);
    root.allowKeys({"format",
                    "pain",
                    "layoffs",
                    "easier_weeks",
                    "readiness",
                    "versions",
                    "season",
                    "guardian_below_age"});
    if (root.at("format").string() != kFormat)
        root.at("format").fail(
            fmt::format("must be \"{}\", not {}", kFormat, root.at("format").shown()));
    AdaptationRules rules;
    rules.pain = readPain(root.at("pain"));
    rules.layoffs = readLayoffs(root.at("layoffs"));
    rules.easier = readEasier(root.at("easier_weeks"));
    rules.readiness = readReadiness(root.at("readiness"));
    rules.versions = readVersions(root.at("versions"));
    rules.season = readSeason(root.at("season"));
    rules.guardianBelowAge = root.at("guardian_below_age").integer(0, 30);
    return rules;
}

} // namespace stridewright::interchange
