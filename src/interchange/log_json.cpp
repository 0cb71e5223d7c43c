// SPDX-License-Identifier: MIT
#include "interchange/log_json.hpp"

#include "interchange/run_json.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace stridewright::interchange {

namespace {

constexpr double kHeaviestKg = 1000;
constexpr int kLargestAmount = 100'000;
constexpr int kMinutesOfDay = 1440;
constexpr double kLargestWhole = 1e15; ///< above, a double does not tell whole numbers apart

IntRange readAmount(const JsonValue& value) {
    const auto ends = value.items();
    if (ends.size() != 2) value.fail("must be a pair [low, high]");
    const IntRange range{ends[0].integer(0, kLargestAmount), ends[1].integer(0, kLargestAmount)};
    if (range.low > range.high) value.fail("the low end is above the high end");
    return range;
}

Target readTarget(const JsonValue& value, const KnownIds& ids) {
    value.allowKeys({"sets", "amount", "rpe", "load_kg"});
    Target target;
    target.sets = value.at("sets").integer(ids.checks() ? 1 : 0, 100);
    target.amount = readAmount(value.at("amount"));
    if (value.has("rpe")) target.rpe = value.at("rpe").number(ids.checks() ? 1 : 0, 10);
    if (value.has("load_kg")) target.loadKg = value.at("load_kg").number(0, kHeaviestKg);
    return target;
}

Json targetJson(const Target& target) {
    Json json = Json::object();
    json["sets"] = target.sets;
    json["amount"] = {target.amount.low, target.amount.high};
    if (target.rpe) json["rpe"] = exactJson(*target.rpe);
    if (target.loadKg) json["load_kg"] = exactJson(*target.loadKg);
    return json;
}

SetLog readSet(const JsonValue& value) {
    value.allowKeys({"kind", "amount", "load_kg", "rpe", "pain", "side", "note"});
    SetLog set;
    if (value.has("kind")) set.kind = value.at("kind").word<SetKind>();
    if (value.has("amount")) set.amount = value.at("amount").integer(0, kLargestAmount);
    if (value.has("load_kg")) set.loadKg = value.at("load_kg").number(0, kHeaviestKg);
    if (value.has("rpe")) set.rpe = value.at("rpe").number(1, 10);
    if (value.has("pain")) set.pain = value.at("pain").integer(0, 10);
    if (value.has("side")) set.side = value.at("side").word<BodySide>();
    if (value.has("note")) set.note = value.at("note").string(kLongestText);
    return set;
}

Json setJson(const SetLog& set) {
    Json json = Json::object();
    if (set.kind != SetKind::Work) json["kind"] = word(set.kind);
    if (set.amount) json["amount"] = *set.amount;
    if (set.loadKg) json["load_kg"] = exactJson(*set.loadKg);
    if (set.rpe) json["rpe"] = exactJson(*set.rpe);
    if (set.pain) json["pain"] = *set.pain;
    if (set.side) json["side"] = word(*set.side);
    if (!set.note.empty()) json["note"] = set.note;
    return json;
}

ExerciseLog readExerciseLog(const JsonValue& value, const KnownIds& ids) {
    value.allowKeys({"exercise", "name", "metric", "target", "form_doubt", "sets"});
    ExerciseLog exercise;
    if (value.has("exercise")) exercise.exercise = ids.exercise(value.at("exercise"));
    if (value.has("name")) {
        exercise.name = value.at("name").string(kLongestText);
        if (exercise.name.empty() && ids.checks()) value.at("name").fail("must not be empty");
    }
    if (ids.checks() && exercise.exercise.empty() && exercise.name.empty())
        value.fail(
            "must have the key \"exercise\", or \"name\" where the catalog does not have it");
    if (value.has("metric")) exercise.metric = value.at("metric").word<Metric>();
    if (value.has("target")) exercise.target = readTarget(value.at("target"), ids);
    if (value.has("form_doubt")) exercise.formDoubt = value.at("form_doubt").boolean();
    if (value.has("sets"))
        for (const JsonValue& item : value.at("sets").items())
            exercise.sets.push_back(readSet(item));
    return exercise;
}

Json exerciseLogJson(const ExerciseLog& exercise) {
    Json json = Json::object();
    if (!exercise.exercise.empty()) json["exercise"] = exercise.exercise;
    if (!exercise.name.empty()) json["name"] = exercise.name;
    if (exercise.metric != Metric::Reps) json["metric"] = word(exercise.metric);
    if (exercise.target) json["target"] = targetJson(*exercise.target);
    if (exercise.formDoubt) json["form_doubt"] = true;
    json["sets"] = Json::array();
    for (const SetLog& set : exercise.sets)
        json["sets"].push_back(setJson(set));
    return json;
}

/// What must hold for loads to be built from it.
void checkImplement(const JsonValue& value, const Implement& implement) {
    if (implement.mass <= 0 && implement.kind != ImplementKind::Band)
        value.at("mass").fail("must be over 0, not " + value.at("mass").shown());
    const bool stepped =
        implement.kind == ImplementKind::Bag || implement.kind == ImplementKind::Machine;
    if (!stepped && implement.step > 0) value.at("step").fail("goes with a bag or a machine only");
    if (stepped && (implement.step <= 0 || implement.step > implement.mass))
        value.at("step").fail("must be over 0 and at most the mass, not " +
                              value.at("step").shown());
}

template <class Value, class Write>
void writeList(Json& json, std::string_view key, const std::vector<Value>& values, Write write) {
    if (values.empty()) return;
    Json list = Json::array();
    for (const Value& value : values)
        list.push_back(write(value));
    json[std::string(key)] = std::move(list);
}

template <class Read>
auto readList(const JsonValue& value, std::string_view key, Read read) {
    std::vector<decltype(read(value))> list;
    if (value.has(key))
        for (const JsonValue& item : value.at(key).items())
            list.push_back(read(item));
    return list;
}

} // namespace

Json exactJson(double value) {
    if (value == std::floor(value) && std::abs(value) < kLargestWhole)
        return static_cast<std::int64_t>(value);
    return value;
}

// ---- what was done -----------------------------------------------------------------------------

SessionLog readSessionLog(const JsonValue& value, const KnownIds& ids) {
    value.allowKeys({"date",
                     "class",
                     "phase",
                     "easier",
                     "start",
                     "minutes",
                     "planned_minutes",
                     "rpe",
                     "note",
                     "exercises"});
    SessionLog log;
    log.date = value.at("date").date();
    if (value.has("class")) log.sessionClass = value.at("class").word<SessionClass>();
    if (value.has("phase")) log.phase = value.at("phase").word<PhaseKind>();
    if (value.has("easier")) log.easier = value.at("easier").boolean();
    if (value.has("start")) log.start = readClock(value.at("start"));
    if (value.has("minutes")) log.minutes = value.at("minutes").number(0, kMinutesOfDay);
    if (value.has("planned_minutes"))
        log.plannedMinutes = value.at("planned_minutes").number(0, kMinutesOfDay);
    if (value.has("rpe")) log.rpe = value.at("rpe").number(0, 10);
    if (value.has("note")) log.note = value.at("note").string(kLongestText);
    log.exercises = readList(
        value, "exercises", [&](const JsonValue& item) { return readExerciseLog(item, ids); });
    return log;
}

Json sessionLogJson(const SessionLog& log) {
    Json json = Json::object();
    json["date"] = toIsoString(log.date);
    if (log.sessionClass) json["class"] = word(*log.sessionClass);
    if (log.phase) json["phase"] = word(*log.phase);
    if (log.easier) json["easier"] = true;
    if (!log.start.empty()) json["start"] = log.start;
    if (log.minutes) json["minutes"] = exactJson(*log.minutes);
    if (log.plannedMinutes) json["planned_minutes"] = exactJson(*log.plannedMinutes);
    if (log.rpe) json["rpe"] = exactJson(*log.rpe);
    if (!log.note.empty()) json["note"] = log.note;
    writeList(json, "exercises", log.exercises, exerciseLogJson);
    return json;
}

// ---- how it felt -------------------------------------------------------------------------------

Readiness readReadiness(const JsonValue& value) {
    value.allowKeys(
        {"date", "sleep", "energy", "legs", "stress", "soreness", "sleep_hours", "limp"});
    Readiness readiness;
    readiness.date = value.at("date").date();
    if (value.has("sleep")) readiness.sleep = value.at("sleep").integer(1, 5);
    if (value.has("energy")) readiness.energy = value.at("energy").integer(1, 5);
    if (value.has("legs")) readiness.legs = value.at("legs").integer(1, 5);
    if (value.has("stress")) readiness.stress = value.at("stress").integer(1, 5);
    if (value.has("soreness")) readiness.soreness = value.at("soreness").integer(0, 10);
    if (value.has("sleep_hours")) readiness.sleepHours = value.at("sleep_hours").number(0, 24);
    if (value.has("limp")) readiness.limp = value.at("limp").boolean();
    return readiness;
}

Json readinessJson(const Readiness& readiness) {
    Json json = Json::object();
    json["date"] = toIsoString(readiness.date);
    if (readiness.sleep) json["sleep"] = *readiness.sleep;
    if (readiness.energy) json["energy"] = *readiness.energy;
    if (readiness.legs) json["legs"] = *readiness.legs;
    if (readiness.stress) json["stress"] = *readiness.stress;
    if (readiness.soreness) json["soreness"] = *readiness.soreness;
    if (readiness.sleepHours) json["sleep_hours"] = exactJson(*readiness.sleepHours);
    if (readiness.limp) json["limp"] = true;
    return json;
}

PainEntry readPainEntry(const JsonValue& value, const KnownIds& ids) {
    value.allowKeys({"date", "concern", "side", "score", "moment", "signs", "note"});
    PainEntry entry;
    entry.date = value.at("date").date();
    entry.concern = ids.concern(value.at("concern"));
    if (value.has("side")) entry.side = value.at("side").word<BodySide>();
    entry.score = value.at("score").integer(0, 10);
    if (value.has("moment")) entry.moment = value.at("moment").word<PainMoment>();
    if (value.has("signs"))
        for (const JsonValue& item : value.at("signs").items()) {
            const auto sign = item.word<PainSign>();
            if (std::ranges::find(entry.signs, sign) != entry.signs.end())
                item.fail(item.shown() + " stands twice");
            entry.signs.push_back(sign);
        }
    std::ranges::sort(entry.signs);
    if (value.has("note")) entry.note = value.at("note").string(kLongestText);
    return entry;
}

Json painEntryJson(const PainEntry& entry) {
    Json json = Json::object();
    json["date"] = toIsoString(entry.date);
    json["concern"] = entry.concern;
    json["side"] = word(entry.side);
    json["score"] = entry.score;
    json["moment"] = word(entry.moment);
    writeList(json, "signs", entry.signs, [](PainSign sign) { return Json(word(sign)); });
    if (!entry.note.empty()) json["note"] = entry.note;
    return json;
}

GateEvent readGateEvent(const JsonValue& value, const KnownIds& ids) {
    value.allowKeys({"date", "gate", "open", "by"});
    GateEvent event;
    event.date = value.at("date").date();
    event.gate = ids.gate(value.at("gate"));
    event.open = value.at("open").boolean();
    if (value.has("by")) event.by = value.at("by").word<GateWitness>();
    return event;
}

Json gateEventJson(const GateEvent& event) {
    Json json = Json::object();
    json["date"] = toIsoString(event.date);
    json["gate"] = event.gate;
    json["open"] = event.open;
    json["by"] = word(event.by);
    return json;
}

Illness readIllness(const JsonValue& value) {
    value.allowKeys({"from", "to", "fever"});
    Illness illness;
    illness.from = value.at("from").date();
    if (value.has("to")) {
        illness.to = value.at("to").date();
        if (*illness.to < illness.from)
            value.at("to").fail("lies before " + toIsoString(illness.from) + ", its \"from\"");
    }
    if (value.has("fever")) illness.fever = value.at("fever").boolean();
    return illness;
}

Json illnessJson(const Illness& illness) {
    Json json = Json::object();
    json["from"] = toIsoString(illness.from);
    if (illness.to) json["to"] = toIsoString(*illness.to);
    if (illness.fever) json["fever"] = true;
    return json;
}

// ---- all of it ---------------------------------------------------------------------------------

TrainingLog readTrainingLog(const JsonValue& value, const KnownIds& ids) {
    value.allowKeys({"sessions", "readiness", "pain", "gates", "illness"});
    TrainingLog log;
    log.sessions = readList(
        value, "sessions", [&](const JsonValue& item) { return readSessionLog(item, ids); });
    std::set<Date> rated;
    log.readiness = readList(value, "readiness", [&](const JsonValue& item) {
        const Readiness readiness = readReadiness(item);
        if (!rated.insert(readiness.date).second)
            item.at("date").fail("the day " + toIsoString(readiness.date) + " stands twice");
        return readiness;
    });
    log.pain =
        readList(value, "pain", [&](const JsonValue& item) { return readPainEntry(item, ids); });
    log.gates =
        readList(value, "gates", [&](const JsonValue& item) { return readGateEvent(item, ids); });
    log.illness = readList(value, "illness", readIllness);
    std::ranges::stable_sort(log.sessions, {}, &SessionLog::date);
    std::ranges::stable_sort(log.readiness, {}, &Readiness::date);
    std::ranges::stable_sort(log.pain, {}, &PainEntry::date);
    std::ranges::stable_sort(log.gates, {}, &GateEvent::date);
    std::ranges::stable_sort(log.illness, {}, &Illness::from);
    return log;
}

Json trainingLogJson(const TrainingLog& log) {
    Json json = Json::object();
    writeList(json, "sessions", log.sessions, sessionLogJson);
    writeList(json, "readiness", log.readiness, readinessJson);
    writeList(json, "pain", log.pain, painEntryJson);
    writeList(json, "gates", log.gates, gateEventJson);
    writeList(json, "illness", log.illness, illnessJson);
    return json;
}

// ---- what can be lifted ------------------------------------------------------------------------

Implement readImplement(const JsonValue& value, const KnownIds& ids) {
    value.allowKeys({"kind", "equipment", "label", "mass", "step", "unit", "count"});
    Implement implement;
    implement.kind = value.at("kind").word<ImplementKind>();
    implement.equipment = ids.equipment(value.at("equipment"));
    if (value.has("label")) implement.label = value.at("label").string(kLongestText);
    implement.mass = value.at("mass").number(0, kHeaviestKg);
    if (value.has("step")) implement.step = value.at("step").number(0, kHeaviestKg);
    if (ids.checks()) checkImplement(value, implement);
    if (value.has("unit")) implement.unit = value.at("unit").word<MassUnit>();
    if (value.has("count")) implement.count = value.at("count").integer(1, 100);
    return implement;
}

Json implementJson(const Implement& implement) {
    Json json = Json::object();
    json["kind"] = word(implement.kind);
    json["equipment"] = implement.equipment;
    if (!implement.label.empty()) json["label"] = implement.label;
    json["mass"] = exactJson(implement.mass);
    if (implement.step > 0) json["step"] = exactJson(implement.step);
    json["unit"] = word(implement.unit);
    json["count"] = implement.count;
    return json;
}

Place readPlace(const JsonValue& value, const KnownIds& ids) {
    value.allowKeys({"name", "equipment", "inventory"});
    Place place;
    place.name = value.at("name").string(kLongestText);
    if (place.name.empty() && ids.checks()) value.at("name").fail("must not be empty");
    if (value.has("equipment")) place.equipment = ids.equipmentList(value.at("equipment"));
    place.inventory = readList(
        value, "inventory", [&](const JsonValue& item) { return readImplement(item, ids); });
    return place;
}

Json placeJson(const Place& place) {
    Json json = Json::object();
    json["name"] = place.name;
    json["equipment"] = place.equipment;
    writeList(json, "inventory", place.inventory, implementJson);
    return json;
}

} // namespace stridewright::interchange
