// SPDX-License-Identifier: MIT
#include "interchange/archive_records_json.hpp"

#include "interchange/archive_values_json.hpp"
#include "interchange/athlete_json.hpp"
#include "interchange/log_json.hpp"
#include "interchange/run_json.hpp"
#include "interchange/season_json.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace stridewright::interchange {

namespace {

std::string idText(std::int64_t id) {
    return std::to_string(id);
}

std::string text(const JsonValue& value, std::string_view key) {
    return value.has(key) ? value.at(key).string(kLongestText) : std::string();
}

void writeText(Json& json, std::string_view key, const std::string& value) {
    if (!value.empty()) json[std::string(key)] = value;
}

bool flag(const JsonValue& value, std::string_view key) {
    return value.has(key) && value.at(key).boolean();
}

void writeFlag(Json& json, std::string_view key, const bool& value) {
    if (value) json[std::string(key)] = true;
}

Origin readOrigin(const JsonValue& value) {
    return {text(value, "calendar"), text(value, "entry")};
}

void writeOrigin(Json& json, const Origin& origin) {
    writeText(json, "calendar", origin.calendar);
    writeText(json, "entry", origin.entry);
}

/// The id of another record, which must have been read; 0 where the key is missing.
std::int64_t readReference(const JsonValue& value,
                           std::string_view key,
                           const std::unordered_set<std::int64_t>& there) {
    if (!value.has(key)) return 0;
    const std::int64_t id = readIdText(value.at(key));
    if (!there.contains(id))
        value.at(key).fail("points to no " + std::string(key) +
                           " of this athlete: " + value.at(key).shown());
    return id;
}

/// Births lie further back than what is planned or logged.
Date readBorn(const JsonValue& value) {
    const auto date = parseDate(value.string());
    if (!date || yearOf(*date) < 1850 || *date > kAllDates.last)
        value.fail("must be a date YYYY-MM-DD that exists, 1850 to 2199, not " + value.shown());
    return *date;
}

} // namespace

std::int64_t readIdText(const JsonValue& value) {
    const std::string digits = value.string();
    std::int64_t id = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, fault] = std::from_chars(digits.data(), end, id);
    // The second look refuses leading zeros: an id has one way to be written.
    if (fault != std::errc() || stop != end || id <= 0 || idText(id) != digits)
        value.fail("must be an id, a whole number from 1 to 9223372036854775807 as text, not " +
                   value.shown());
    return id;
}

// ---- people ------------------------------------------------------------------------------------

template <>
AthleteRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    AthleteRecord record;
    record.profile = readProfile(value.at("profile"), context.ids);
    if (value.has("born")) record.born = readBorn(value.at("born"));
    if (value.has("body_mass_kg")) record.bodyMassKg = value.at("body_mass_kg").number(20, 400);
    if (value.has("unit")) record.unit = value.at("unit").word<MassUnit>();
    record.archived = flag(value, "archived");
    record.note = text(value, "note");
    return record;
}

void writeRecord(Json& json, const AthleteRecord& record) {
    json["profile"] = athleteJson(record.profile);
    if (record.born) json["born"] = toIsoString(*record.born);
    if (record.bodyMassKg) json["body_mass_kg"] = exactJson(*record.bodyMassKg);
    json["unit"] = word(record.unit);
    writeFlag(json, "archived", record.archived);
    writeText(json, "note", record.note);
}

template <>
GroupRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "name", "members", "note"});
    GroupRecord record;
    record.name = value.at("name").string(kLongestText);
    for (const JsonValue& item : value.at("members").items()) {
        const std::int64_t id = readIdText(item);
        if (!context.athletes.contains(id))
            item.fail("points to no athlete of this archive: " + item.shown());
        record.members.push_back({id});
    }
    record.note = text(value, "note");
    return record;
}

void writeRecord(Json& json, const GroupRecord& record) {
    json["name"] = record.name;
    json["members"] = Json::array();
    for (const Id<AthleteRecord>& member : record.members)
        json["members"].push_back(idText(member.value));
    writeText(json, "note", record.note);
}

// ---- running -----------------------------------------------------------------------------------

template <>
ShoeRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "name", "start_km", "retired"});
    ShoeRecord record;
    record.athlete = context.athlete;
    record.name = value.at("name").string(kLongestText);
    if (value.has("start_km")) record.startKm = value.at("start_km").number(0, 100'000);
    if (value.has("retired")) record.retired = value.at("retired").date();
    return record;
}

void writeRecord(Json& json, const ShoeRecord& record) {
    json["name"] = record.name;
    if (record.startKm > 0) json["start_km"] = exactJson(record.startKm);
    if (record.retired) json["retired"] = toIsoString(*record.retired);
}

template <>
RunRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id",
                     "run",
                     "status",
                     "calendar",
                     "entry",
                     "edited",
                     "evidence",
                     "confidence",
                     "shoe",
                     "note"});
    RunRecord record;
    record.athlete = context.athlete;
    record.run = readRun(value.at("run"));
    if (record.run.kind == RunKind::Race)
        value.at("run").at("kind").fail("a race stands in \"races\", with its km, not in \"runs\"");
    if (value.has("status")) record.status = value.at("status").word<RunStatus>();
    record.origin = readOrigin(value);
    record.edited = flag(value, "edited");
    record.evidence = text(value, "evidence");
    if (value.has("confidence")) record.confidence = value.at("confidence").number(0, 1);
    record.shoe = {readReference(value, "shoe", context.shoes)};
    record.note = text(value, "note");
    return record;
}

void writeRecord(Json& json, const RunRecord& record) {
    json["run"] = runJson(record.run);
    // A request rounds; what is kept is not rounded.
    if (record.run.minutes) json["run"]["minutes"] = exactJson(*record.run.minutes);
    if (record.run.km) json["run"]["km"] = exactJson(*record.run.km);
    if (record.status != RunStatus::Planned) json["status"] = word(record.status);
    writeOrigin(json, record.origin);
    writeFlag(json, "edited", record.edited);
    writeText(json, "evidence", record.evidence);
    if (record.confidence < 1) json["confidence"] = exactJson(record.confidence);
    if (record.shoe) json["shoe"] = idText(record.shoe.value);
    writeText(json, "note", record.note);
}

template <>
RaceRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "race", "calendar", "entry", "edited"});
    RaceRecord record;
    record.athlete = context.athlete;
    record.race = readRace(value.at("race"));
    record.origin = readOrigin(value);
    record.edited = flag(value, "edited");
    return record;
}

void writeRecord(Json& json, const RaceRecord& record) {
    json["race"] = raceJson(record.race);
    json["race"]["km"] = exactJson(record.race.km);
    writeOrigin(json, record.origin);
    writeFlag(json, "edited", record.edited);
}

// ---- the season --------------------------------------------------------------------------------

template <>
SeasonRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "phases", "deload_weeks"});
    SeasonRecord record;
    record.athlete = context.athlete;
    if (value.has("phases")) {
        const JsonValue phases = value.at("phases");
        record.phases = phases.items().empty() ? std::vector<PhaseStart>() : readPhases(phases);
    }
    if (value.has("deload_weeks")) {
        record.deloadWeeks.emplace();
        DatesOnce once;
        for (const JsonValue& item : value.at("deload_weeks").items()) {
            record.deloadWeeks->push_back(item.date());
            once.add(item.date(), item);
        }
        std::ranges::sort(*record.deloadWeeks);
    }
    return record;
}

void writeRecord(Json& json, const SeasonRecord& record) {
    if (record.phases) json["phases"] = phasesJson(*record.phases);
    if (record.deloadWeeks) {
        json["deload_weeks"] = Json::array();
        for (const Date date : *record.deloadWeeks)
            json["deload_weeks"].push_back(toIsoString(date));
    }
}

template <>
PinRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "pin", "calendar", "entry"});
    return {context.athlete, readPin(value.at("pin")), readOrigin(value)};
}

void writeRecord(Json& json, const PinRecord& record) {
    json["pin"] = pinJson(record.pin);
    writeOrigin(json, record.origin);
}

template <>
SessionRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys(
        {"id", "planned", "phase", "easier", "first_planned", "instead", "cause", "skipped"});
    SessionRecord record;
    record.athlete = context.athlete;
    record.planned = readPlannedSession(value.at("planned"));
    record.phase = value.at("phase").word<PhaseKind>();
    record.easier = flag(value, "easier");
    record.firstPlanned = value.at("first_planned").date();
    if (value.has("instead") || value.has("cause")) {
        record.instead = readPlannedSession(value.at("instead"));
        record.cause = value.at("cause").word<InsteadCause>();
        if (record.instead->date != record.planned.date)
            value.at("instead").at("date").fail("must be " + toIsoString(record.planned.date) +
                                                ", the day of the session in whose place it is");
    }
    record.skipped = flag(value, "skipped");
    return record;
}

void writeRecord(Json& json, const SessionRecord& record) {
    json["planned"] = plannedSessionJson(record.planned);
    json["phase"] = word(record.phase);
    writeFlag(json, "easier", record.easier);
    json["first_planned"] = toIsoString(record.firstPlanned);
    if (record.instead) json["instead"] = plannedSessionJson(*record.instead);
    if (record.cause) json["cause"] = word(*record.cause);
    writeFlag(json, "skipped", record.skipped);
}

// ---- what was done and how it felt -------------------------------------------------------------

template <>
LogRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "session", "logged_at", "source", "source_entry", "log"});
    LogRecord record;
    record.athlete = context.athlete;
    record.session = {readReference(value, "session", context.sessions)};
    const JsonValue at = value.at("logged_at");
    if (!at.json().is_number_integer() ||
        (at.json().is_number_unsigned() &&
         at.json().get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()}))
        at.fail("must be whole seconds since 1970, not " + at.shown());
    record.loggedAt = at.json().get<std::int64_t>();
    record.source = text(value, "source");
    record.sourceEntry = text(value, "source_entry");
    record.log = readSessionLog(value.at("log"), context.ids);
    return record;
}

void writeRecord(Json& json, const LogRecord& record) {
    if (record.session) json["session"] = idText(record.session.value);
    json["logged_at"] = record.loggedAt;
    writeText(json, "source", record.source);
    writeText(json, "source_entry", record.sourceEntry);
    json["log"] = sessionLogJson(record.log);
}

template <>
ReadinessRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "readiness"});
    return {context.athlete, readReadiness(value.at("readiness"))};
}

void writeRecord(Json& json, const ReadinessRecord& record) {
    json["readiness"] = readinessJson(record.readiness);
}

template <>
PainRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "entry"});
    return {context.athlete, readPainEntry(value.at("entry"), context.ids)};
}

void writeRecord(Json& json, const PainRecord& record) {
    json["entry"] = painEntryJson(record.entry);
}

template <>
IllnessRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "illness"});
    return {context.athlete, readIllness(value.at("illness"))};
}

void writeRecord(Json& json, const IllnessRecord& record) {
    json["illness"] = illnessJson(record.illness);
}

template <>
GateRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "event"});
    return {context.athlete, readGateEvent(value.at("event"), context.ids)};
}

void writeRecord(Json& json, const GateRecord& record) {
    json["event"] = gateEventJson(record.event);
}

template <>
NoteRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "date", "text"});
    return {context.athlete, value.at("date").date(), value.at("text").string(kLongestText)};
}

void writeRecord(Json& json, const NoteRecord& record) {
    json["date"] = toIsoString(record.date);
    json["text"] = record.text;
}

// ---- own exercises, approvals, settings --------------------------------------------------------

template <>
ExerciseRecord readRecord(const JsonValue& value, const ArchiveContext& /*context*/) {
    value.allowKeys({"id", "exercise"});
    return {readOwnExercise(value.at("exercise"))};
}

void writeRecord(Json& json, const ExerciseRecord& record) {
    json["exercise"] = ownExerciseJson(record.exercise);
}

template <>
ApprovalRecord readRecord(const JsonValue& value, const ArchiveContext& context) {
    value.allowKeys({"id", "code", "date", "approved", "note"});
    ApprovalRecord record;
    record.athlete = context.athlete;
    record.code = value.at("code").string(kLongestText);
    if (value.has("date")) record.date = value.at("date").date();
    record.approved = value.at("approved").date();
    record.note = text(value, "note");
    return record;
}

void writeRecord(Json& json, const ApprovalRecord& record) {
    json["code"] = record.code;
    if (record.date) json["date"] = toIsoString(*record.date);
    json["approved"] = toIsoString(record.approved);
    writeText(json, "note", record.note);
}

template <>
SettingRecord readRecord(const JsonValue& value, const ArchiveContext& /*context*/) {
    value.allowKeys({"id", "name", "value"});
    return {value.at("name").string(kLongestText), value.at("value").string(kLongestText)};
}

void writeRecord(Json& json, const SettingRecord& record) {
    json["name"] = record.name;
    json["value"] = record.value;
}

} // namespace stridewright::interchange
