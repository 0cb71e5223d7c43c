// SPDX-License-Identifier: MIT
#include "interchange/archive_values_json.hpp"

#include "interchange/known_ids.hpp"
#include "interchange/log_json.hpp"
#include "interchange/run_json.hpp"

#include <limits>

namespace stridewright::interchange {

namespace {

constexpr int kLargestAmount = 100'000;

IntRange readRange(const JsonValue& value) {
    const auto ends = value.items();
    if (ends.size() != 2) value.fail("must be a pair [low, high]");
    return {ends[0].integer(0, kLargestAmount), ends[1].integer(0, kLargestAmount)};
}

Arg readArg(const JsonValue& value) {
    const Json& json = value.json();
    if (json.is_number_unsigned() &&
        json.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()})
        value.fail("is too large a whole number: " + value.shown());
    if (json.is_number_integer()) return json.get<std::int64_t>();
    if (json.is_number_float()) return json.get<double>();
    if (json.is_string()) return value.string(kLongestText);
    value.allowKeys({"date"});
    return value.at("date").date();
}

Json argJson(const Arg& arg) {
    if (const auto* whole = std::get_if<std::int64_t>(&arg)) return *whole;
    if (const auto* number = std::get_if<double>(&arg)) return *number;
    if (const auto* text = std::get_if<std::string>(&arg)) return *text;
    return {{"date", toIsoString(std::get<Date>(arg))}};
}

Reason readReason(const JsonValue& value) {
    value.allowKeys({"code", "args", "tradeoff", "about"});
    Reason reason;
    reason.code = value.at("code").string(kLongestText);
    if (value.has("args"))
        for (const JsonValue& item : value.at("args").items())
            reason.args.push_back(readArg(item));
    if (value.has("tradeoff")) reason.tradeoff = value.at("tradeoff").boolean();
    if (value.has("about")) reason.about = value.at("about").date();
    return reason;
}

Json reasonJson(const Reason& reason) {
    Json json = Json::object();
    json["code"] = reason.code;
    for (const Arg& arg : reason.args)
        json["args"].push_back(argJson(arg));
    if (reason.tradeoff) json["tradeoff"] = true;
    if (reason.about) json["about"] = toIsoString(*reason.about);
    return json;
}

std::vector<Reason> readReasons(const JsonValue& value) {
    std::vector<Reason> reasons;
    if (value.has("why"))
        for (const JsonValue& item : value.at("why").items())
            reasons.push_back(readReason(item));
    return reasons;
}

void writeReasons(Json& json, const std::vector<Reason>& reasons) {
    for (const Reason& reason : reasons)
        json["why"].push_back(reasonJson(reason));
}

Prescription readItem(const JsonValue& value) {
    value.allowKeys({"exercise",
                     "sets",
                     "amount",
                     "metric",
                     "per_side",
                     "rpe",
                     "load_kg",
                     "rest_s",
                     "minutes",
                     "why"});
    Prescription item;
    item.exercise = value.at("exercise").string(kLongestText);
    item.sets = value.at("sets").integer(1, 100);
    item.amount = readRange(value.at("amount"));
    if (value.has("metric")) item.metric = value.at("metric").word<Metric>();
    if (value.has("per_side")) item.perSide = value.at("per_side").boolean();
    if (value.has("rpe")) item.rpe = value.at("rpe").number(0, 10);
    if (value.has("load_kg")) item.loadKg = value.at("load_kg").number(0, 1000);
    if (value.has("rest_s")) item.restSeconds = value.at("rest_s").integer(0, 3600);
    if (value.has("minutes")) item.minutes = value.at("minutes").number(0, 1440);
    item.why = readReasons(value);
    return item;
}

Json itemJson(const Prescription& item) {
    Json json = Json::object();
    json["exercise"] = item.exercise;
    json["sets"] = item.sets;
    json["amount"] = {item.amount.low, item.amount.high};
    if (item.metric != Metric::Reps) json["metric"] = word(item.metric);
    if (item.perSide) json["per_side"] = true;
    if (item.rpe) json["rpe"] = exactJson(*item.rpe);
    if (item.loadKg) json["load_kg"] = exactJson(*item.loadKg);
    if (item.restSeconds != 0) json["rest_s"] = item.restSeconds;
    json["minutes"] = exactJson(item.minutes);
    writeReasons(json, item.why);
    return json;
}

SessionBlock readBlock(const JsonValue& value) {
    value.allowKeys({"block", "pair", "items"});
    SessionBlock block;
    block.kind = value.at("block").word<BlockKind>();
    if (value.has("pair")) {
        const std::string letter = value.at("pair").string();
        if (letter.size() != 1)
            value.at("pair").fail("must be one letter, not " + value.at("pair").shown());
        block.pair = letter[0];
    }
    for (const JsonValue& item : value.at("items").items())
        block.items.push_back(readItem(item));
    return block;
}

Json blockJson(const SessionBlock& block) {
    Json json = Json::object();
    json["block"] = word(block.kind);
    if (block.pair) json["pair"] = std::string(1, *block.pair);
    json["items"] = Json::array();
    for (const Prescription& item : block.items)
        json["items"].push_back(itemJson(item));
    return json;
}

std::vector<std::string> readTexts(const JsonValue& value, std::string_view key) {
    std::vector<std::string> texts;
    if (value.has(key))
        for (const JsonValue& item : value.at(key).items())
            texts.push_back(item.string(kLongestText));
    return texts;
}

void writeTexts(Json& json, std::string_view key, const std::vector<std::string>& texts) {
    if (!texts.empty()) json[std::string(key)] = texts;
}

} // namespace

PlannedSession readPlannedSession(const JsonValue& value) {
    value.allowKeys({"date", "class", "pinned", "fact", "minutes", "why", "not_before", "blocks"});
    PlannedSession session;
    session.date = value.at("date").date();
    session.sessionClass = value.at("class").word<SessionClass>();
    if (value.has("pinned")) session.pinned = value.at("pinned").boolean();
    if (value.has("fact")) session.fact = value.at("fact").boolean();
    if (value.has("minutes")) session.minutes = value.at("minutes").integer(0, 1440);
    session.why = readReasons(value);
    if (value.has("not_before")) session.notBefore = readClock(value.at("not_before"));
    if (value.has("blocks"))
        for (const JsonValue& item : value.at("blocks").items())
            session.blocks.push_back(readBlock(item));
    return session;
}

Json plannedSessionJson(const PlannedSession& session) {
    Json json = Json::object();
    json["date"] = toIsoString(session.date);
    json["class"] = word(session.sessionClass);
    if (session.pinned) json["pinned"] = true;
    if (session.fact) json["fact"] = true;
    if (session.minutes != 0) json["minutes"] = session.minutes;
    writeReasons(json, session.why);
    if (!session.notBefore.empty()) json["not_before"] = session.notBefore;
    for (const SessionBlock& block : session.blocks)
        json["blocks"].push_back(blockJson(block));
    return json;
}

Exercise readOwnExercise(const JsonValue& value) {
    value.allowKeys({"id",
                     "name",
                     "aliases",
                     "primary",
                     "secondary",
                     "pattern",
                     "slot",
                     "level",
                     "unilateral",
                     "equipment",
                     "metric",
                     "dose",
                     "holds_per_set",
                     "tempo",
                     "seconds_per_rep",
                     "contacts_per_unit",
                     "plyo_intensity",
                     "eccentric_cost",
                     "loading",
                     "increment",
                     "gate",
                     "regressions",
                     "progressions",
                     "contraindications",
                     "cues",
                     "mistakes"});
    Exercise exercise;
    exercise.id = value.at("id").string(kLongestText);
    if (exercise.id.empty()) value.at("id").fail("must not be empty");
    exercise.name = value.at("name").string(kLongestText);
    exercise.aliases = readTexts(value, "aliases");
    exercise.primary = value.at("primary").word<Focus>();
    if (value.has("secondary"))
        for (const JsonValue& item : value.at("secondary").items())
            exercise.secondary.push_back(item.word<Focus>());
    exercise.pattern = value.at("pattern").word<Pattern>();
    exercise.slot = value.at("slot").word<Slot>();
    exercise.level = value.at("level").word<Level>();
    if (value.has("unilateral")) exercise.unilateral = value.at("unilateral").boolean();
    if (value.has("equipment"))
        for (const JsonValue& way : value.at("equipment").items()) {
            exercise.equipment.emplace_back();
            for (const JsonValue& item : way.items())
                exercise.equipment.back().push_back(item.string(kLongestText));
        }
    exercise.metric = value.at("metric").word<Metric>();
    exercise.dose = readRange(value.at("dose"));
    if (value.has("holds_per_set"))
        exercise.holdsPerSet = value.at("holds_per_set").integer(1, 1000);
    exercise.tempo = value.at("tempo").string(kLongestText);
    if (value.has("seconds_per_rep"))
        exercise.secondsPerRep = value.at("seconds_per_rep").number(0, 3600);
    if (value.has("contacts_per_unit"))
        exercise.contactsPerUnit = value.at("contacts_per_unit").number(0, 1000);
    if (value.has("plyo_intensity"))
        exercise.plyoIntensity = value.at("plyo_intensity").integer(1, 3);
    exercise.eccentricCost = value.at("eccentric_cost").integer(0, 3);
    exercise.loading = value.at("loading").word<Loading>();
    exercise.increment = value.at("increment").word<Increment>();
    if (value.has("gate")) exercise.gate = value.at("gate").string(kLongestText);
    exercise.regressions = readTexts(value, "regressions");
    exercise.progressions = readTexts(value, "progressions");
    exercise.contraindications = readTexts(value, "contraindications");
    exercise.cues = readTexts(value, "cues");
    exercise.mistakes = readTexts(value, "mistakes");
    return exercise;
}

Json ownExerciseJson(const Exercise& exercise) {
    Json json = Json::object();
    json["id"] = exercise.id;
    json["name"] = exercise.name;
    writeTexts(json, "aliases", exercise.aliases);
    json["primary"] = word(exercise.primary);
    for (const Focus focus : exercise.secondary)
        json["secondary"].push_back(word(focus));
    json["pattern"] = word(exercise.pattern);
    json["slot"] = word(exercise.slot);
    json["level"] = word(exercise.level);
    if (exercise.unilateral) json["unilateral"] = true;
    json["equipment"] = exercise.equipment;
    json["metric"] = word(exercise.metric);
    json["dose"] = {exercise.dose.low, exercise.dose.high};
    if (exercise.holdsPerSet != 1) json["holds_per_set"] = exercise.holdsPerSet;
    json["tempo"] = exercise.tempo;
    if (exercise.secondsPerRep) json["seconds_per_rep"] = exactJson(*exercise.secondsPerRep);
    if (exercise.contactsPerUnit) json["contacts_per_unit"] = exactJson(*exercise.contactsPerUnit);
    if (exercise.plyoIntensity) json["plyo_intensity"] = *exercise.plyoIntensity;
    json["eccentric_cost"] = exercise.eccentricCost;
    json["loading"] = word(exercise.loading);
    json["increment"] = word(exercise.increment);
    if (!exercise.gate.empty()) json["gate"] = exercise.gate;
    writeTexts(json, "regressions", exercise.regressions);
    writeTexts(json, "progressions", exercise.progressions);
    writeTexts(json, "contraindications", exercise.contraindications);
    writeTexts(json, "cues", exercise.cues);
    writeTexts(json, "mistakes", exercise.mistakes);
    return json;
}

} // namespace stridewright::interchange
