// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"
#include <stridewright/interchange/rules_json.hpp>

#include <algorithm>

namespace stridewright::interchange {

namespace {

constexpr int kMostAmount = 1000;
constexpr int kMostDays = 1000;

double share(const JsonValue& value) {
    return value.number(0, 1);
}

IntRange range(const JsonValue& value, int most) {
    const auto ends = value.items();
    if (ends.size() != 2) value.fail("must be two numbers, from and to");
    const int low = ends[0].integer(1, most);
    return {low, ends[1].integer(low, most)};
}

std::vector<std::string> strings(const JsonValue& value) {
    std::vector<std::string> list;
    for (const JsonValue& item : value.items())
        list.push_back(item.string(100));
    return list;
}

/// Exactly one row for each value of the enum, which the visitor reads.
template <class E, class Visit>
void forEachOf(const JsonValue& object, Visit visit) {
    object.requireObject();
    for (const auto& [key, row] : object.members())
        if (!fromWord<E>(key)) row.fail("is none of the rows expected here");
    for (const E value : valuesOf<E>())
        visit(value, object.at(word(value)));
}

Rung readRung(const JsonValue& row) {
    row.allowKeys({"rung", "by", "to", "times", "most_share"});
    Rung rung;
    rung.kind = row.at("rung").word<RungKind>();
    if (row.has("by")) rung.by = row.at("by").integer(1, 100);
    if (row.has("to")) rung.to = row.at("to").integer(1, 100);
    if (row.has("times")) rung.times = row.at("times").integer(1, 10);
    if (row.has("most_share")) rung.mostShare = share(row.at("most_share"));
    if (rung.kind == RungKind::MoreReps && (rung.by == 0) == (rung.to == 0))
        row.fail("more_reps needs either \"by\" or \"to\"");
    if (rung.kind == RungKind::BiggerStep && rung.mostShare <= 0)
        row.fail("bigger_step needs \"most_share\" above 0");
    return rung;
}

Growth readGrowth(const JsonValue& row) {
    row.allowKeys({"step_kg", "most_share", "per_rep", "rungs"});
    Growth growth;
    const auto ends = row.at("step_kg").items();
    if (ends.size() != 2) row.at("step_kg").fail("must be two numbers, from and to");
    growth.leastKg = ends[0].number(0, 100);
    growth.mostKg = ends[1].number(growth.leastKg, 100);
    growth.mostShare = share(row.at("most_share"));
    growth.perRep = share(row.at("per_rep"));
    for (const JsonValue& rung : row.at("rungs").items())
        growth.rungs.push_back(readRung(rung));
    return growth;
}

std::vector<SetAdjustment> readAdjustments(const JsonValue& list) {
    std::vector<SetAdjustment> rows;
    for (const JsonValue& row : list.items()) {
        row.allowKeys({"up_to", "change", "stop_raising"});
        SetAdjustment each;
        each.upTo = row.at("up_to").number(rows.empty() ? -9 : rows.back().upTo, 9);
        const auto ends = row.at("change").items();
        if (ends.size() != 2) row.at("change").fail("must be two numbers, from and to");
        each.lowShare = ends[0].number(-1, 1);
        each.highShare = ends[1].number(each.lowShare, 1);
        if (row.has("stop_raising")) each.stopRaising = row.at("stop_raising").boolean();
        rows.push_back(each);
    }
    if (rows.empty() || rows.back().upTo < 9) list.fail("must end with the row up_to 9");
    return rows;
}

GateShow readShow(const JsonValue& row) {
    row.allowKeys({"exercises", "amount", "from_age"});
    GateShow show;
    show.exercises = strings(row.at("exercises"));
    if (show.exercises.empty()) row.at("exercises").fail("must not be empty");
    show.amount = row.at("amount").integer(1, kMostAmount);
    if (row.has("from_age")) {
        const JsonValue older = row.at("from_age");
        older.allowKeys({"age", "amount"});
        show.fromAge = {older.at("age").integer(0, 120),
                        older.at("amount").integer(1, kMostAmount)};
    }
    return show;
}

std::vector<GateShow> readShows(const JsonValue& owner, std::string_view key) {
    std::vector<GateShow> shows;
    if (owner.has(key))
        for (const JsonValue& row : owner.at(key).items())
            shows.push_back(readShow(row));
    return shows;
}

GateRule readGate(const JsonValue& row) {
    row.allowKeys(
        {"shows", "gates", "trained_weeks", "gate_weeks", "free_of", "sessions", "confirmed"});
    GateRule rule;
    rule.shows = readShows(row, "shows");
    if (row.has("gates")) rule.gates = strings(row.at("gates"));
    if (row.has("trained_weeks")) rule.trainedWeeks = row.at("trained_weeks").integer(1, 200);
    if (row.has("gate_weeks")) {
        const JsonValue weeks = row.at("gate_weeks");
        weeks.allowKeys({"gate", "weeks"});
        rule.gateWeeksOf = weeks.at("gate").string(100);
        rule.gateWeeks = weeks.at("weeks").integer(1, 200);
    }
    if (row.has("free_of")) rule.freeOf = strings(row.at("free_of"));
    if (row.has("sessions")) {
        const JsonValue sessions = row.at("sessions");
        sessions.allowKeys({"count", "reps", "effort_share", "effort_within"});
        rule.sessions = sessions.at("count").integer(1, 1000);
        rule.reps = range(sessions.at("reps"), 100);
        rule.effortShare = share(sessions.at("effort_share"));
        rule.effortWithin = sessions.at("effort_within").number(0, 9);
    }
    if (row.has("confirmed")) rule.confirmed = row.at("confirmed").boolean();
    return rule;
}

BodyweightStage readStage(const JsonValue& row) {
    row.allowKeys({"gates", "sessions", "weeks", "from_age", "weeks_more"});
    BodyweightStage stage;
    for (const std::string& id : strings(row.at("gates")))
        stage.gates.insert(id);
    stage.sessions = row.at("sessions").integer(0, 200);
    stage.weeks = row.at("weeks").integer(0, 52);
    stage.fromAge = row.at("from_age").integer(0, 120);
    stage.weeksMore = row.at("weeks_more").integer(0, 52);
    return stage;
}

GateRules readGates(const JsonValue& root) {
    root.allowKeys({"bodyweight_stage", "most_pain", "layoff_days", "pain_free_days", "rules"});
    GateRules gates;
    gates.stage = readStage(root.at("bodyweight_stage"));
    gates.mostPain = root.at("most_pain").integer(0, 10);
    gates.layoffDays = root.at("layoff_days").integer(1, kMostDays);
    gates.painFreeDays = root.at("pain_free_days").integer(0, kMostDays);
    for (const auto& [id, row] : root.at("rules").members())
        gates.rules.emplace(id, readGate(row));
    for (const auto& [id, row] : root.at("rules").members()) {
        const GateRule& rule = gates.rules.at(id);
        for (const std::string& gate : rule.gates)
            if (!gates.rules.contains(gate)) row.fail("needs the unknown gate \"" + gate + "\"");
        if (!rule.gateWeeksOf.empty() && !gates.rules.contains(rule.gateWeeksOf))
            row.fail("counts weeks of the unknown gate \"" + rule.gateWeeksOf + "\"");
    }
    for (const std::string& id : gates.stage.gates)
        if (!gates.rules.contains(id))
            root.at("bodyweight_stage").fail("names the unknown gate \"" + id + "\"");
    return gates;
}

LevelRule readLevel(const JsonValue& row) {
    row.allowKeys({"regular", "per_week", "gates", "shows", "shows_any"});
    LevelRule rule;
    const JsonValue regular = row.at("regular");
    regular.allowKeys({"weeks", "of"});
    rule.ofWeeks = regular.at("of").integer(1, 520);
    rule.regularWeeks = regular.at("weeks").integer(1, rule.ofWeeks);
    const JsonValue often = row.at("per_week");
    often.allowKeys({"sessions", "over_weeks"});
    rule.perWeek = often.at("sessions").number(0, 7);
    rule.overWeeks = often.at("over_weeks").integer(1, 520);
    if (row.has("gates")) rule.gates = strings(row.at("gates"));
    rule.shows = readShows(row, "shows");
    rule.showsAny = readShows(row, "shows_any");
    return rule;
}

UsualSteps readUsual(const JsonValue& row) {
    row.allowKeys({"kind", "from_kg", "steps"});
    UsualSteps usual;
    usual.kind = row.at("kind").word<ImplementKind>();
    usual.leastKg = row.at("from_kg").number(0.1, 1000);
    double from = usual.leastKg;
    for (const JsonValue& step : row.at("steps").items()) {
        const auto pair = step.items();
        if (pair.size() != 2) step.fail("must be two numbers, up to and step");
        usual.steps.push_back({pair[0].number(from, 1000), pair[1].number(0.1, 100)});
        from = usual.steps.back().upToKg;
    }
    if (usual.steps.empty()) row.at("steps").fail("must not be empty");
    return usual;
}

TrendRules readTrend(const JsonValue& row) {
    row.allowKeys({"lower_reps", "upper_reps", "rpe", "from_age", "epley", "brzycki"});
    TrendRules trend;
    trend.lowerReps = range(row.at("lower_reps"), 100);
    trend.upperReps = range(row.at("upper_reps"), 100);
    const IntRange rpe = range(row.at("rpe"), 10);
    trend.leastRpe = rpe.low;
    trend.mostRpe = rpe.high;
    trend.leastAge = row.at("from_age").integer(0, 120);
    trend.perRep = row.at("epley").number(1, 100);
    // Above every valid number of repetitions: it is divided by what is left of it.
    trend.brzyckiTop =
        row.at("brzycki").number(std::max(trend.lowerReps.high, trend.upperReps.high) + 1, 1000);
    return trend;
}

PlateauRules readPlateau(const JsonValue& row) {
    row.allowKeys({"exposures", "least_readiness", "drift", "swap_weeks", "silent"});
    PlateauRules plateau;
    forEachOf<Level>(row.at("exposures"), [&](Level level, const JsonValue& value) {
        plateau.exposures[static_cast<std::size_t>(level)] = value.integer(1, 20);
    });
    plateau.leastReadiness = row.at("least_readiness").integer(4, 20);
    plateau.drift = row.at("drift").number(0.5, 9);
    plateau.swapWeeks = row.at("swap_weeks").integer(1, 52);
    for (const JsonValue& phase : row.at("silent").items())
        plateau.silent.insert(phase.word<PhaseKind>());
    return plateau;
}

SameWorkRules readSameWork(const JsonValue& row) {
    row.allowKeys({"effort", "days", "many_reps", "extended_by", "extended_to", "otherwise_by"});
    SameWorkRules same;
    same.effort = row.at("effort").number(0, 5);
    same.days = row.at("days").integer(1, kMostDays);
    same.manyReps = row.at("many_reps").integer(1, 100);
    same.extendedBy = row.at("extended_by").integer(0, 100);
    same.extendedTo = row.at("extended_to").integer(1, 100);
    same.otherwiseBy = row.at("otherwise_by").integer(0, 100);
    return same;
}

WeekRiseRules readWeekRise(const JsonValue& row) {
    row.allowKeys({"most_share", "within_days", "least_sets", "exercises"});
    WeekRiseRules rise;
    rise.mostShare = row.at("most_share").number(0, 10);
    rise.withinDays = row.at("within_days").integer(7, kMostDays);
    rise.leastSets = row.at("least_sets").integer(1, 10);
    rise.exercises = row.at("exercises").integer(0, 20);
    return rise;
}

void readKit(const JsonValue& root, ProgressionRules& rules) {
    for (const JsonValue& row : root.at("usual_loads").items())
        rules.usual.push_back(readUsual(row));
    for (const auto& [id, kind] : root.at("equipment").members())
        rules.kinds.emplace(id, kind.word<ImplementKind>());
    for (const JsonValue& item : root.at("held").items()) {
        const std::string id = item.string(100);
        if (!rules.kinds.contains(id)) item.fail("must stand in /equipment as well");
        rules.anyHeld.insert(id);
    }
    for (const std::string& id : strings(root.at("one_in_each_hand")))
        rules.pairs.insert(id);
}

} // namespace

ProgressionRules readProgressionRules(std::string_view text, const std::string& file) {
    const Json json = parseJson(text, file);
    const JsonValue root(json, file);
    root.allowKeys({"format",          "effort",         "holds_s",
                    "carries_m",       "growth",         "within_session",
                    "chain",           "most_more_sets", "form_share",
                    "pain_holds_from", "gap_holds_days", "exercise_gap_holds_days",
                    "most_rescale",    "same_work",      "week_rise",
                    "easier_week",     "keeping",        "first_load",
                    "infer",           "trend",          "plateau",
                    "gates",           "levels",         "usual_loads",
                    "equipment",       "held",           "one_in_each_hand"});
    if (root.at("format").string() != "stridewright.progression-rules/1")
        root.at("format").fail("must be \"stridewright.progression-rules/1\", not " +
                               root.at("format").shown());
    ProgressionRules rules;
    const JsonValue effort = root.at("effort");
    effort.allowKeys({"tolerance", "repeat_up_to", "load_per_point"});
    rules.effortTolerance = effort.at("tolerance").number(0, 2);
    rules.repeatUpTo = effort.at("repeat_up_to").number(rules.effortTolerance, 5);
    rules.loadPerPoint = share(effort.at("load_per_point"));
    rules.holdSeconds = root.at("holds_s").integer(1, 60);
    rules.carryMetres = root.at("carries_m").integer(1, 60);
    forEachOf<GrowthKind>(root.at("growth"), [&](GrowthKind kind, const JsonValue& row) {
        rules.growth[static_cast<std::size_t>(kind)] = readGrowth(row);
    });
    rules.adjustments = readAdjustments(root.at("within_session"));
    const JsonValue chain = root.at("chain");
    chain.allowKeys({"most_rpe", "times", "down_times"});
    rules.chainRpe = chain.at("most_rpe").number(1, 10);
    rules.chainTimes = chain.at("times").integer(1, 10);
    rules.stepDownTimes = chain.at("down_times").integer(1, 10);
    rules.mostMoreSets = root.at("most_more_sets").integer(1, 5);
    rules.formShare = share(root.at("form_share"));
    rules.painHolds = root.at("pain_holds_from").integer(1, 10);
    rules.gapHolds = root.at("gap_holds_days").integer(1, kMostDays);
    rules.exerciseGapHolds = root.at("exercise_gap_holds_days").integer(1, kMostDays);
    rules.sameWork = readSameWork(root.at("same_work"));
    rules.weekRise = readWeekRise(root.at("week_rise"));
    rules.mostRescale = share(root.at("most_rescale"));
    root.at("easier_week").allowKeys({"least_share"});
    rules.easier.leastShare = share(root.at("easier_week").at("least_share"));
    for (const auto& [key, row] : root.at("keeping").members()) {
        const auto phase = fromWord<PhaseKind>(key);
        if (!phase) row.fail("is none of the phases");
        row.allowKeys({"least_share"});
        rules.keeping[*phase].leastShare = share(row.at("least_share"));
    }
    root.at("first_load").allowKeys({"reps_left"});
    rules.firstLoadLeft = root.at("first_load").at("reps_left").number(0, 9);
    const JsonValue infer = root.at("infer");
    infer.allowKeys({"from_easier", "from_harder", "same_pattern", "within_days"});
    rules.infer.fromEasier = share(infer.at("from_easier"));
    rules.infer.fromHarder = share(infer.at("from_harder"));
    rules.infer.samePattern = share(infer.at("same_pattern"));
    rules.infer.withinDays = infer.at("within_days").integer(1, kMostDays);
    rules.trend = readTrend(root.at("trend"));
    rules.plateau = readPlateau(root.at("plateau"));
    rules.gates = readGates(root.at("gates"));
    root.at("levels").allowKeys({"intermediate", "advanced"});
    for (const Level level : {Level::Intermediate, Level::Advanced})
        rules.levels[static_cast<std::size_t>(level)] =
            readLevel(root.at("levels").at(word(level)));
    readKit(root, rules);
    return rules;
}

} // namespace stridewright::interchange
