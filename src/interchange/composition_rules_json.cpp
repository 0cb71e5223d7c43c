// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"
#include <stridewright/interchange/rules_json.hpp>

#include <fmt/format.h>

namespace stridewright::interchange {

namespace {

constexpr std::string_view kFormat = "stridewright.composition-rules/1";
constexpr double kManySeconds = 3600;

std::vector<std::string> textsOf(const JsonValue& at) {
    std::vector<std::string> texts;
    for (const JsonValue& item : at.items())
        texts.push_back(item.string(64));
    return texts;
}

std::vector<std::string> textsOf(const JsonValue& at, std::string_view key) {
    return at.has(key) ? textsOf(at.at(key)) : std::vector<std::string>{};
}

std::set<std::string> setOf(const JsonValue& at, std::string_view key) {
    const auto texts = textsOf(at, key);
    return {texts.begin(), texts.end()};
}

template <class E>
std::set<E> wordsOf(const JsonValue& at) {
    std::set<E> words;
    for (const JsonValue& item : at.items())
        words.insert(item.word<E>());
    return words;
}

std::map<std::string, double> numbersOf(const JsonValue& at, double low, double high) {
    std::map<std::string, double> numbers;
    for (const auto& [key, value] : at.members())
        numbers[key] = value.number(low, high);
    return numbers;
}

IntRange rangeOf(const JsonValue& at, int low, int high) {
    const auto ends = at.items();
    if (ends.size() != 2) at.fail("must be [low, high]");
    const IntRange range{ends[0].integer(low, high), ends[1].integer(low, high)};
    if (range.low > range.high)
        at.fail(fmt::format("low is over high: [{}, {}]", range.low, range.high));
    return range;
}

/// One value for each level: {"beginner": …, "intermediate": …, "advanced": …}.
template <class Read>
auto byLevel(const JsonValue& at, Read read) {
    at.allowKeys({"beginner", "intermediate", "advanced"});
    std::array<decltype(read(at)), kCount<Level>> values{};
    for (const Level level : valuesOf<Level>())
        values[static_cast<std::size_t>(level)] = read(at.at(word(level)));
    return values;
}

TimeRules readTime(const JsonValue& at) {
    at.allowKeys({"factor",
                  "side_change_s",
                  "hold_gap_s",
                  "pair_change_s",
                  "pair_rest_factor",
                  "metres_per_second",
                  "speed_of",
                  "setup_s",
                  "setup_of",
                  "ramp"});
    TimeRules time;
    time.factor = at.at("factor").number(0.5, 3);
    time.sideChange = at.at("side_change_s").number(0, kManySeconds);
    time.holdGap = at.at("hold_gap_s").number(0, kManySeconds);
    time.pairChange = at.at("pair_change_s").number(0, kManySeconds);
    time.pairRestFactor = at.at("pair_rest_factor").number(0, 1);
    time.metresPerSecond = at.at("metres_per_second").number(0.1, 20);
    time.speedOf = numbersOf(at.at("speed_of"), 0.1, 20);
    time.setup = at.at("setup_s").number(0, kManySeconds);
    time.setupOf = numbersOf(at.at("setup_of"), 0, kManySeconds);
    const JsonValue ramp = at.at("ramp");
    ramp.allowKeys({"reps", "pause_s", "from_rpe", "barbell_from_rpe", "barbells"});
    time.rampReps = ramp.at("reps").integer(0, 50);
    time.rampPause = ramp.at("pause_s").number(0, kManySeconds);
    time.rampFromRpe = ramp.at("from_rpe").number(1, 11);
    time.barbellRampFromRpe = ramp.at("barbell_from_rpe").number(1, 11);
    time.barbells = setOf(ramp, "barbells");
    return time;
}

RestRules readRest(const JsonValue& at) {
    at.allowKeys({"max_strength",
                  "strength",
                  "endurance",
                  "bodyweight",
                  "accessory",
                  "core",
                  "calf",
                  "power"});
    const auto rest = [&](std::string_view key) { return at.at(key).integer(0, 600); };
    return {rest("max_strength"),
            rest("strength"),
            rest("endurance"),
            rest("bodyweight"),
            rest("accessory"),
            rest("core"),
            rest("calf"),
            rest("power")};
}

FatigueRules readFatigue(const JsonValue& at) {
    at.allowKeys({"effort",
                  "base",
                  "per_eccentric",
                  "small_factor",
                  "small_focuses",
                  "small_patterns",
                  "light_below",
                  "moderate_below",
                  "heavy_rpe",
                  "heavy_reps",
                  "novice_factor",
                  "novice_weeks",
                  "new_factor",
                  "new_from_eccentric"});
    FatigueRules fatigue;
    for (const JsonValue& row : at.at("effort").items()) {
        const auto pair = row.items();
        if (pair.size() != 2) row.fail("must be [effort, factor]");
        const double effort = pair[0].number(0, 10);
        if (!fatigue.effort.empty() && effort <= fatigue.effort.back().first)
            row.fail("efforts must rise");
        fatigue.effort.emplace_back(effort, pair[1].number(0, 10));
    }
    if (fatigue.effort.empty()) at.at("effort").fail("must not be empty");
    fatigue.base = at.at("base").number(0, 10);
    fatigue.perEccentric = at.at("per_eccentric").number(0, 10);
    fatigue.smallFactor = at.at("small_factor").number(0, 1);
    fatigue.smallFocuses = wordsOf<Focus>(at.at("small_focuses"));
    fatigue.smallPatterns = wordsOf<Pattern>(at.at("small_patterns"));
    fatigue.lightBelow = at.at("light_below").number(0, 100);
    fatigue.moderateBelow = at.at("moderate_below").number(0, 100);
    fatigue.heavyRpe = at.at("heavy_rpe").number(5, 10);
    fatigue.heavyReps = at.at("heavy_reps").integer(1, 30);
    fatigue.noviceFactor = at.at("novice_factor").number(1, 5);
    fatigue.noviceWeeks = at.at("novice_weeks").integer(0, 52);
    fatigue.newFactor = at.at("new_factor").number(1, 5);
    fatigue.newFromEccentric = at.at("new_from_eccentric").integer(0, 10);
    return fatigue;
}

Dose readDose(const JsonValue& at) {
    at.allowKeys({"sets", "reps", "rpe"});
    return {
        rangeOf(at.at("sets"), 1, 10), rangeOf(at.at("reps"), 1, 50), at.at("rpe").number(5, 10)};
}

PhaseDoses readPhase(const JsonValue& at) {
    at.allowKeys({"main",
                  "accessory",
                  "core_sets",
                  "calf_sets",
                  "contacts",
                  "longest_minutes",
                  "short_sessions"});
    PhaseDoses phase;
    phase.main = byLevel(at.at("main"), readDose);
    phase.accessory = byLevel(at.at("accessory"), readDose);
    phase.coreSets = rangeOf(at.at("core_sets"), 1, 10);
    phase.calfSets = rangeOf(at.at("calf_sets"), 1, 10);
    phase.contacts =
        byLevel(at.at("contacts"), [](const JsonValue& value) { return value.integer(0, 500); });
    phase.longestMinutes = at.at("longest_minutes").integer(10, 240);
    phase.shortSessions = at.has("short_sessions") && at.at("short_sessions").boolean();
    return phase;
}

AreaMinimum readArea(const JsonValue& at) {
    at.allowKeys({"base", "build", "phases"});
    const auto sets = [](const JsonValue& value) { return value.number(0, 50); };
    AreaMinimum area{byLevel(at.at("base"), sets), byLevel(at.at("build"), sets), {}};
    const JsonValue phases = at.at("phases");
    phases.allowKeys(
        {"off_season", "base", "build", "peak", "taper", "race", "recovery", "maintenance"});
    for (const PhaseKind phase : valuesOf<PhaseKind>())
        area.ofPhase[static_cast<std::size_t>(phase)] = phases.at(word(phase)).number(0, 2);
    return area;
}

AgeDoses readAge(const JsonValue& at) {
    at.allowKeys({"up_to",
                  "contacts",
                  "warm_up_more",
                  "most_sets",
                  "reps",
                  "rpe",
                  "bodyweight_only",
                  "balance_drill",
                  "support_for_balance",
                  "closed_gates"});
    const auto flag = [&](std::string_view key) { return at.has(key) && at.at(key).boolean(); };
    AgeDoses age;
    age.upTo = at.at("up_to").integer(0, 150);
    age.contacts = at.at("contacts").number(0, 2);
    age.warmUpMore = at.at("warm_up_more").integer(0, 10);
    if (at.has("most_sets")) age.mostSets = at.at("most_sets").integer(1, 10);
    if (at.has("reps")) age.reps = rangeOf(at.at("reps"), 1, 50);
    if (at.has("rpe")) age.rpe = at.at("rpe").number(5, 10);
    age.bodyweightOnly = flag("bodyweight_only");
    age.balanceDrill = flag("balance_drill");
    age.supportForBalance = flag("support_for_balance");
    age.closedGates = setOf(at, "closed_gates");
    return age;
}

std::map<std::string, Role> readRoles(const JsonValue& at) {
    std::map<std::string, Role> roles;
    for (const auto& [id, value] : at.members()) {
        value.allowKeys({"patterns", "slots", "never", "stand_ins", "instead"});
        Role role;
        for (const JsonValue& item : value.at("patterns").items())
            role.patterns.push_back(item.word<Pattern>());
        if (value.has("slots"))
            for (const JsonValue& item : value.at("slots").items())
                role.slots.push_back(item.word<Slot>());
        role.never = textsOf(value, "never");
        role.standIns = textsOf(value, "stand_ins");
        if (value.has("instead")) role.instead = value.at("instead").string(64);
        roles[id] = std::move(role);
    }
    for (const auto& [id, value] : at.members())
        if (const Role& role = roles[id]; !role.instead.empty() && !roles.contains(role.instead))
            value.at("instead").fail("no such role: " + value.at("instead").shown());
    return roles;
}

std::vector<TemplateSlot> readTemplate(const JsonValue& at,
                                       const std::map<std::string, Role>& roles) {
    std::vector<TemplateSlot> slots;
    for (const JsonValue& item : at.items()) {
        item.allowKeys({"role", "block", "dose", "pair", "required", "balance", "from_minutes"});
        const auto flag = [&](std::string_view key) {
            return item.has(key) && item.at(key).boolean();
        };
        TemplateSlot slot;
        slot.role = item.at("role").string(64);
        if (!roles.contains(slot.role))
            item.at("role").fail("no such role: " + item.at("role").shown());
        slot.block = item.at("block").word<BlockKind>();
        if (!slots.empty() && slot.block < slots.back().block)
            item.at("block").fail("blocks must stand in the order of training");
        slot.dose = item.at("dose").word<DoseKind>();
        if (item.has("pair")) {
            const std::string letter = item.at("pair").string(1);
            if (letter.size() != 1 || letter[0] < 'A' || letter[0] > 'Z')
                item.at("pair").fail("must be a letter A to Z, not " + item.at("pair").shown());
            slot.pair = letter[0];
        }
        slot.required = flag("required");
        slot.balance = flag("balance");
        if (item.has("from_minutes")) slot.fromMinutes = item.at("from_minutes").integer(0, 240);
        slots.push_back(std::move(slot));
    }
    return slots;
}

ChoiceCosts readCosts(const JsonValue& at) {
    at.allowKeys({"coverage_half_set",
                  "soreness",
                  "emphasis_missed",
                  "emphasis_missed_sore",
                  "mid_block",
                  "main_changed",
                  "accessory_changed",
                  "main_stale",
                  "main_stale_after",
                  "accessory_stale",
                  "accessory_stale_after",
                  "equipment_change",
                  "per_level",
                  "per_level_main",
                  "one_sided_main",
                  "band_main",
                  "not_main",
                  "unloaded_main",
                  "no_heavy_reps",
                  "same_week",
                  "stand_in",
                  "brief_ten_seconds",
                  "outgrown"});
    const auto cost = [&](std::string_view key) { return at.at(key).integer(0, 1000); };
    ChoiceCosts costs;
    costs.coverageHalfSet = cost("coverage_half_set");
    for (const JsonValue& item : at.at("soreness").items())
        costs.soreness.push_back(item.integer(0, 1000));
    if (costs.soreness.empty()) at.at("soreness").fail("must not be empty");
    costs.emphasisMissed = cost("emphasis_missed");
    costs.emphasisMissedSore = cost("emphasis_missed_sore");
    costs.midBlock = cost("mid_block");
    costs.mainChanged = cost("main_changed");
    costs.accessoryChanged = cost("accessory_changed");
    costs.mainStale = cost("main_stale");
    costs.mainStaleAfter = cost("main_stale_after");
    costs.accessoryStale = cost("accessory_stale");
    costs.accessoryStaleAfter = cost("accessory_stale_after");
    costs.equipmentChange = cost("equipment_change");
    costs.perLevel = cost("per_level");
    costs.perLevelMain = cost("per_level_main");
    costs.oneSidedMain = cost("one_sided_main");
    costs.bandMain = cost("band_main");
    costs.notMain = cost("not_main");
    costs.unloadedMain = cost("unloaded_main");
    costs.noHeavyReps = cost("no_heavy_reps");
    costs.sameWeek = cost("same_week");
    costs.briefTenSeconds = cost("brief_ten_seconds");
    costs.standIn = cost("stand_in");
    costs.outgrown = cost("outgrown");
    return costs;
}

void readPain(const JsonValue& at, CompositionRules& rules) {
    at.allowKeys({"zones", "gate_closed_by", "without_legs"});
    for (const auto& [tissue, value] : at.at("zones").members()) {
        value.allowKeys({"green", "amber"});
        // A tissue that is never green has -1 there.
        const ZoneLimits limits{value.at("green").integer(-1, 10),
                                value.at("amber").integer(-1, 10)};
        if (limits.amber < limits.green) value.fail("amber must reach at least as far as green");
        rules.zones[tissue] = limits;
    }
    for (const auto& [gate, value] : at.at("gate_closed_by").members())
        rules.gateClosedBy[gate] = textsOf(value);
    rules.withoutLegs = textsOf(at.at("without_legs"));
}

void readClasses(const JsonValue& at, CompositionRules& rules) {
    at.allowKeys({"heavy_reps",
                  "heavy_rpe",
                  "moderate_rpe",
                  "light_rpe",
                  "heavy_gate",
                  "heavy_from_minutes"});
    rules.heavyReps = rangeOf(at.at("heavy_reps"), 1, 30);
    rules.heavyRpe = at.at("heavy_rpe").number(5, 10);
    rules.moderateRpe = at.at("moderate_rpe").number(5, 10);
    rules.lightRpe = at.at("light_rpe").number(5, 10);
    rules.heavyGate = at.at("heavy_gate").string(64);
    rules.heavyFromMinutes = at.at("heavy_from_minutes").integer(0, 240);
}

void readContent(const JsonValue& root, CompositionRules& rules) {
    const JsonValue start = root.at("beginner_start");
    start.allowKeys({"weeks", "main"});
    rules.firstWeeks = start.at("weeks").integer(0, 52);
    rules.firstWeeksMain = readDose(start.at("main"));
    const JsonValue dose = root.at("dose");
    dose.allowKeys({"widest_range", "brief_range", "strength_reps", "hard_jump", "held"});
    rules.widestRange = dose.at("widest_range").integer(0, 50);
    rules.briefRange = dose.at("brief_range").integer(0, 50);
    rules.strengthReps = dose.at("strength_reps").integer(1, 50);
    rules.hardJump = dose.at("hard_jump").integer(0, 10);
    rules.held = textsOf(dose.at("held"));
    const JsonValue growth = root.at("growth");
    growth.allowKeys({"place", "usual_place", "main_set", "other_set", "class_point", "exchange"});
    const auto value = [&](std::string_view key) { return growth.at(key).number(0, 1000); };
    rules.growth = {value("place"),
                    value("usual_place"),
                    value("main_set"),
                    value("other_set"),
                    value("class_point"),
                    value("exchange")};
    rules.coreRpe = root.at("core_rpe").number(5, 10);
    const JsonValue power = root.at("power");
    power.allowKeys({"rpe", "sets"});
    rules.powerRpe = power.at("rpe").number(5, 10);
    rules.powerSets = rangeOf(power.at("sets"), 1, 10);
    const JsonValue easier = root.at("easier_week");
    easier.allowKeys(
        {"sets", "most_sets", "rpe", "contacts", "coverage", "minutes", "least_minutes"});
    rules.easierMinutes = easier.at("minutes").number(0, 1);
    rules.easierLeastMinutes = easier.at("least_minutes").integer(0, 240);
    rules.easierSets = easier.at("sets").number(0, 1);
    rules.easierRpe = easier.at("rpe").number(5, 10);
    rules.easierContacts = easier.at("contacts").number(0, 1);
    rules.easierMostSets = easier.at("most_sets").number(0, 1);
    rules.easierCoverage = easier.at("coverage").number(0, 1);
    const JsonValue contacts = root.at("contacts");
    contacts.allowKeys({"gate", "start", "per_week", "most", "near_race", "near_race_days"});
    rules.contactsGate = contacts.at("gate").string(64);
    rules.contactsStart = contacts.at("start").integer(0, 500);
    rules.contactsPerWeek = contacts.at("per_week").integer(0, 500);
    rules.contactsMost = contacts.at("most").integer(0, 500);
    rules.contactsNearRace = contacts.at("near_race").integer(0, 500);
    const JsonValue near = contacts.at("near_race_days");
    near.allowKeys({"B", "C"});
    for (const RacePriority priority : {RacePriority::B, RacePriority::C})
        rules.nearRaceDays[static_cast<std::size_t>(priority)] =
            near.at(word(priority)).integer(0, 60);
    const JsonValue oneLeg = root.at("one_leg_share");
    oneLeg.allowKeys({"week", "heavy_week"});
    rules.oneLegShare = oneLeg.at("week").number(0, 1);
    rules.oneLegShareHeavy = oneLeg.at("heavy_week").number(0, 1);
    for (const JsonValue& item : root.at("distances").items()) {
        item.allowKeys({"up_to_km",
                        "peak_contacts",
                        "build_calf_sets",
                        "build_single_leg_sets",
                        "near_race_days"});
        rules.distances.push_back({item.at("up_to_km").number(0, 10000),
                                   item.at("peak_contacts").number(0, 3),
                                   item.at("build_calf_sets").integer(0, 5),
                                   item.at("build_single_leg_sets").integer(0, 5),
                                   item.at("near_race_days").integer(0, 60)});
        const auto rows = rules.distances.size();
        if (rows > 1 && rules.distances[rows - 2].upToKm >= rules.distances[rows - 1].upToKm)
            item.fail("distances must rise");
    }
    if (rules.distances.empty()) root.at("distances").fail("must not be empty");
}

void readFrame(const JsonValue& root, CompositionRules& rules) {
    const JsonValue warmUp = root.at("warm_up");
    warmUp.allowKeys({"pulse",
                      "drills",
                      "activation",
                      "without_legs",
                      "least_minutes",
                      "longest_minutes",
                      "most_rounds",
                      "activation_from_minutes"});
    rules.activationFrom = warmUp.at("activation_from_minutes").number(0, 60);
    rules.warmUpPulse = warmUp.at("pulse").string(64);
    rules.warmUpDrills = textsOf(warmUp.at("drills"));
    rules.warmUpActivation = textsOf(warmUp.at("activation"));
    rules.warmUpWithoutLegs = textsOf(warmUp.at("without_legs"));
    rules.leastWarmUp = warmUp.at("least_minutes").integer(0, 30);
    rules.mostRounds = warmUp.at("most_rounds").integer(0, 20);
    rules.longestWarmUp = warmUp.at("longest_minutes").integer(0, 30);
    const JsonValue mobility = root.at("mobility");
    mobility.allowKeys({"exercises", "seconds", "longest_minutes"});
    rules.mobility = textsOf(mobility.at("exercises"));
    rules.mobilitySeconds = mobility.at("seconds").integer(1, 300);
    rules.longestMobility = mobility.at("longest_minutes").integer(0, 30);
    for (const JsonValue& item : root.at("sizes").items()) {
        item.allowKeys({"up_to", "warm_up", "mobility", "pair_main"});
        rules.sizes.push_back({item.at("up_to").integer(1, 1440),
                               item.at("warm_up").integer(0, 30),
                               item.at("mobility").integer(0, 30),
                               item.at("pair_main").boolean()});
    }
    if (rules.sizes.empty() || rules.sizes.back().upToMinutes < 1440)
        root.at("sizes").fail("the last row must reach to 1440 minutes");
    const JsonValue session = root.at("session");
    session.allowKeys({"overrun_minutes", "uses_time", "shortest_minutes", "room_to_grow"});
    const JsonValue room = session.at("room_to_grow");
    for (const Metric metric : valuesOf<Metric>())
        rules.roomToGrow[static_cast<std::size_t>(metric)] = room.at(word(metric)).integer(0, 60);
    rules.shortest = session.at("shortest_minutes").integer(0, 60);
    rules.overrun = session.at("overrun_minutes").integer(0, 10);
    rules.usesTime = session.at("uses_time").number(0, 1);
    const JsonValue blocks = root.at("blocks");
    blocks.allowKeys({"weeks", "freeze_days", "beginner_new", "costs", "memory"});
    const JsonValue costs = blocks.at("costs");
    costs.allowKeys(
        {"cut_at_phase", "cut_inside_phase", "phase_inside", "odd_week", "cut_in_freeze"});
    const auto cost = [&](std::string_view key) { return costs.at(key).integer(0, 10000); };
    rules.blockCosts = {cost("cut_at_phase"),
                        cost("cut_inside_phase"),
                        cost("phase_inside"),
                        cost("odd_week"),
                        cost("cut_in_freeze")};
    rules.blockWeeks = rangeOf(blocks.at("weeks"), 1, 26);
    const JsonValue memory = blocks.at("memory");
    memory.allowKeys({"restart_after_days",
                      "known_weeks",
                      "least_known",
                      "blocks",
                      "last_weeks",
                      "new_menu_exercises",
                      "familiar_after_days",
                      "outgrown"});
    const JsonValue outgrown = memory.at("outgrown");
    outgrown.allowKeys({"times", "effort_below", "harder_times", "effort_above"});
    rules.memory = {memory.at("restart_after_days").integer(7, 365),
                    memory.at("known_weeks").integer(1, 520),
                    static_cast<std::size_t>(memory.at("least_known").integer(1, 100)),
                    static_cast<std::size_t>(memory.at("blocks").integer(1, 20)),
                    static_cast<std::size_t>(memory.at("last_weeks").integer(1, 20)),
                    static_cast<std::size_t>(memory.at("new_menu_exercises").integer(1, 50)),
                    memory.at("familiar_after_days").integer(1, 365),
                    {outgrown.at("times").integer(1, 50),
                     outgrown.at("effort_below").number(0, 10),
                     outgrown.at("harder_times").integer(1, 50),
                     outgrown.at("effort_above").number(0, 10)}};
    rules.freezeDays = blocks.at("freeze_days").integer(0, 100);
    rules.beginnerNew = blocks.at("beginner_new").integer(0, 20);
}

/// The areas in the order in which they are protected: the one in the middle has the weight 1.
std::array<double, 9> readWeights(const JsonValue& coverage) {
    std::array<double, 9> weights{};
    const JsonValue protect = coverage.at("protect");
    const double step = coverage.at("protect_step").number(0, 0.2);
    const auto items = protect.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto area = fromWord<Focus>(items[i].string());
        const auto index = area ? static_cast<std::size_t>(*area) : weights.size();
        if (index >= weights.size()) items[i].fail("no such area");
        if (weights[index] > 0) items[i].fail("is there twice");
        weights[index] =
            1 + step * (static_cast<double>(items.size() - 1) / 2.0 - static_cast<double>(i));
    }
    if (items.size() != weights.size()) protect.fail("must hold each area once");
    return weights;
}

} // namespace

CompositionRules readCompositionRules(std::string_view text, const std::string& file) {
    const Json document = parseJson(text, file);
    const JsonValue root(document, file);
    root.allowKeys({"format",       "time",           "rest_s",        "fatigue",  "caps",
                    "phases",       "beginner_start", "dose",          "growth",   "core_rpe",
                    "power",        "easier_week",    "classes",       "contacts", "areas",
                    "coverage",     "pain",           "implied_gates", "ages",     "supports",
                    "roles",        "templates",      "only_session",  "sizes",    "warm_up",
                    "mobility",     "session",        "blocks",        "costs",    "distances",
                    "one_leg_share"});
    if (root.at("format").string() != kFormat)
        root.at("format").fail(
            fmt::format("must be \"{}\", not {}", kFormat, root.at("format").shown()));
    CompositionRules rules;
    rules.time = readTime(root.at("time"));
    rules.rest = readRest(root.at("rest_s"));
    rules.fatigue = readFatigue(root.at("fatigue"));
    rules.caps = byLevel(root.at("caps"), [](const JsonValue& at) {
        at.allowKeys({"sets", "fatigue"});
        return SessionCaps{at.at("sets").integer(1, 100), at.at("fatigue").number(0, 100)};
    });
    const JsonValue phases = root.at("phases");
    phases.allowKeys(
        {"off_season", "base", "build", "peak", "taper", "race", "recovery", "maintenance"});
    for (const PhaseKind phase : valuesOf<PhaseKind>())
        rules.phases[static_cast<std::size_t>(phase)] = readPhase(phases.at(word(phase)));
    readContent(root, rules);
    readClasses(root.at("classes"), rules);
    for (const auto& [focus, value] : root.at("areas").members()) {
        const auto area = fromWord<Focus>(focus);
        if (!area) value.fail("no such area");
        rules.areas[*area] = readArea(value);
    }
    const JsonValue coverage = root.at("coverage");
    coverage.allowKeys({"week_minutes", "counted_rpe", "protect", "protect_step"});
    rules.coverageMinutes = coverage.at("week_minutes").number(1, 1000);
    rules.countedRpe = coverage.at("counted_rpe").number(0, 10);
    rules.areaWeights = readWeights(coverage);
    readPain(root.at("pain"), rules);
    rules.impliedGates =
        byLevel(root.at("implied_gates"), [](const JsonValue& at) { return textsOf(at); });
    for (const JsonValue& item : root.at("ages").items())
        rules.ages.push_back(readAge(item));
    if (rules.ages.empty()) root.at("ages").fail("must not be empty");
    rules.supports = textsOf(root.at("supports"));
    rules.roles = readRoles(root.at("roles"));
    const auto templates = root.at("templates").items();
    if (templates.size() != rules.templates.size())
        root.at("templates").fail("must hold a template for each of three sessions");
    for (std::size_t i = 0; i < templates.size(); ++i)
        rules.templates[i] = readTemplate(templates[i], rules.roles);
    rules.onlySession = readTemplate(root.at("only_session"), rules.roles);
    readFrame(root, rules);
    rules.costs = readCosts(root.at("costs"));
    return rules;
}

} // namespace stridewright::interchange
