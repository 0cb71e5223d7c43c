// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"
#include "interchange/nearest.hpp"
#include "interchange/run_json.hpp"
#include <stridewright/interchange/plan_json.hpp>

#include <algorithm>

namespace stridewright::interchange {

namespace {

constexpr std::string_view kFormat = "stridewright.request/1";

// ---- ids of the catalog ------------------------------------------------------------------------

template <class Range>
std::vector<std::string> idsOf(const Range& range) {
    std::vector<std::string> ids;
    for (const auto& one : range)
        ids.push_back(one.id);
    return ids;
}

/// What may be named in a request, gathered once: a list of thousands is looked up thousands of
/// times.
struct KnownIds {
    std::vector<std::string> exercises;
    std::vector<std::string> concerns;
    std::vector<std::string> gates;
    std::vector<std::string> equipment;

    explicit KnownIds(const Catalog& catalog)
        : exercises(idsOf(catalog.exercises())), concerns(idsOf(catalog.concerns())),
          gates(idsOf(catalog.gates())) {
        for (const EquipmentTier& tier : catalog.tiers())
            equipment.insert(equipment.end(), tier.items.begin(), tier.items.end());
    }
};

std::string
readId(const JsonValue& value, std::string_view what, const std::vector<std::string>& known) {
    std::string id = value.string();
    if (std::ranges::find(known, id) == known.end())
        value.fail("there is no " + std::string(what) + " " + value.shown() + " in the catalog." +
                   maybe(id, known));
    return id;
}

std::vector<std::string>
readIds(const JsonValue& value, std::string_view what, const std::vector<std::string>& known) {
    std::vector<std::string> ids;
    for (const JsonValue& item : value.items())
        ids.push_back(readId(item, what, known));
    return ids;
}

// ---- the athlete -------------------------------------------------------------------------------

SessionBounds readBounds(const JsonValue& value, SessionBounds widest) {
    SessionBounds bounds = widest;
    if (value.has("min")) bounds.min = value.at("min").integer(widest.min, widest.max);
    if (value.has("max")) bounds.max = value.at("max").integer(widest.min, widest.max);
    if (bounds.min > bounds.max)
        value.fail("min " + std::to_string(bounds.min) + " is above max " +
                   std::to_string(bounds.max));
    return bounds;
}

std::array<bool, 7> readWeekdays(const JsonValue& value) {
    std::array<bool, 7> days{};
    for (const JsonValue& item : value.items())
        days[static_cast<std::size_t>(item.word<Weekday>())] = true;
    return days;
}

std::array<std::optional<int>, 7> readMinutesByWeekday(const JsonValue& value) {
    std::array<std::optional<int>, 7> minutes{};
    for (const auto& [key, item] : value.members()) {
        const auto day = fromWord<Weekday>(key);
        if (!day) item.fail("the key must be one of mon, tue, wed, thu, fri, sat, sun");
        minutes[static_cast<std::size_t>(*day)] = item.integer(0, 1440);
    }
    return minutes;
}

std::map<Date, int> readMinutesByDate(const JsonValue& value) {
    std::map<Date, int> minutes;
    for (const auto& [key, item] : value.members()) {
        const auto date = parseDate(key);
        if (!date || yearOf(*date) < 1970 || yearOf(*date) > 2199)
            item.fail("the key must be a date YYYY-MM-DD that exists, 1970 to 2199");
        minutes[*date] = item.integer(0, 1440);
    }
    return minutes;
}

std::vector<PainReport> readPain(const JsonValue& value, const KnownIds& known) {
    std::vector<PainReport> reports;
    for (const JsonValue& item : value.items()) {
        item.allowKeys({"concern", "side", "score"});
        PainReport report;
        report.concern = readId(item.at("concern"), "concern", known.concerns);
        if (item.has("side")) report.side = item.at("side").word<BodySide>();
        report.score = item.at("score").integer(0, 10);
        reports.push_back(std::move(report));
    }
    return reports;
}

Athlete readAthlete(const JsonValue& value, const KnownIds& known) {
    value.allowKeys({"name",
                     "level",
                     "age",
                     "sessions_per_week",
                     "race_week_sessions",
                     "session_minutes",
                     "minutes_by_weekday",
                     "minutes_by_date",
                     "equipment",
                     "gates",
                     "unavailable_weekdays",
                     "unavailable_dates",
                     "preferred_weekdays",
                     "placement",
                     "week_starts_on",
                     "concerns",
                     "pain",
                     "excluded_exercises"});
    Athlete athlete;
    if (value.has("name")) athlete.name = value.at("name").string(200);
    athlete.level = value.at("level").word<Level>();
    if (value.has("age")) athlete.age = value.at("age").integer(5, 120);
    if (value.has("sessions_per_week")) {
        const JsonValue sessions = value.at("sessions_per_week");
        sessions.allowKeys({"min", "max", "target"});
        athlete.sessionsPerWeek = readBounds(sessions, SessionBounds{2, 3});
        if (sessions.has("target")) athlete.targetSessions = sessions.at("target").integer(0, 3);
    }
    if (value.has("race_week_sessions")) {
        const JsonValue sessions = value.at("race_week_sessions");
        sessions.allowKeys({"min", "max"});
        athlete.raceWeekSessions = readBounds(sessions, SessionBounds{0, 3});
    }
    if (value.has("session_minutes"))
        athlete.sessionMinutes = value.at("session_minutes").integer(15, 120);
    if (value.has("minutes_by_weekday"))
        athlete.minutesByWeekday = readMinutesByWeekday(value.at("minutes_by_weekday"));
    if (value.has("minutes_by_date"))
        athlete.minutesByDate = readMinutesByDate(value.at("minutes_by_date"));
    if (value.has("equipment"))
        athlete.equipment = readIds(value.at("equipment"), "equipment", known.equipment);
    if (value.has("gates")) athlete.gates = readIds(value.at("gates"), "gate", known.gates);
    if (value.has("unavailable_weekdays"))
        athlete.unavailableWeekdays = readWeekdays(value.at("unavailable_weekdays"));
    if (value.has("unavailable_dates"))
        for (const JsonValue& item : value.at("unavailable_dates").items())
            athlete.unavailableDates.insert(item.date());
    if (value.has("preferred_weekdays"))
        athlete.preferredWeekdays = readWeekdays(value.at("preferred_weekdays"));
    if (value.has("placement")) athlete.placement = value.at("placement").word<PlacementPolicy>();
    if (value.has("week_starts_on"))
        athlete.weekStartsOn = value.at("week_starts_on").word<Weekday>();
    if (value.has("concerns"))
        athlete.concerns = readIds(value.at("concerns"), "concern", known.concerns);
    if (value.has("pain")) athlete.pain = readPain(value.at("pain"), known);
    if (value.has("excluded_exercises"))
        athlete.excludedExercises =
            readIds(value.at("excluded_exercises"), "exercise", known.exercises);
    return athlete;
}

// ---- the season --------------------------------------------------------------------------------

/// Days that were named already, to find the one that stands twice.
class DatesOnce {
public:
    void add(Date date, const JsonValue& value) {
        if (!m_dates.insert(date).second)
            value.fail("the day " + toIsoString(date) + " stands twice");
    }

private:
    std::set<Date> m_dates;
};

std::vector<Run> readRuns(const JsonValue& value) {
    std::vector<Run> runs;
    for (const JsonValue& item : value.items()) {
        Run run = readRun(item);
        if (run.kind == RunKind::Race)
            item.at("kind").fail("a race stands in \"races\", with its km, not in \"runs\"");
        runs.push_back(std::move(run));
    }
    return runs;
}

std::vector<PhaseStart> readPhases(const JsonValue& value) {
    std::vector<PhaseStart> phases;
    DatesOnce once;
    for (const JsonValue& item : value.items()) {
        item.allowKeys({"from", "phase"});
        phases.push_back({item.at("from").date(), item.at("phase").word<PhaseKind>()});
        once.add(phases.back().from, item.at("from"));
    }
    if (phases.empty())
        value.fail("must name at least one phase; leave it out to have them derived");
    std::ranges::sort(phases, {}, &PhaseStart::from);
    return phases;
}

Pin readPin(const JsonValue& value) {
    value.allowKeys({"date", "pin", "class", "accept"});
    Pin pin;
    pin.date = value.at("date").date();
    pin.kind = value.at("pin").word<PinKind>();
    if (value.has("class")) pin.sessionClass = value.at("class").word<SessionClass>();
    if (value.has("accept")) {
        const JsonValue accept = value.at("accept");
        for (const JsonValue& item : accept.items()) {
            const RuleId rule = item.word<RuleId>();
            if (rule == RuleId::Past) item.fail("\"past\" cannot be accepted");
            if (std::ranges::find(pin.accept, rule) == pin.accept.end()) pin.accept.push_back(rule);
        }
        if (pin.accept.empty()) accept.fail("must name at least one rule");
        if (pin.kind == PinKind::Never) accept.fail("goes with \"must\" only, not with \"never\"");
        if (!pin.sessionClass) value.fail("a pin with \"accept\" must name its \"class\"");
    }
    if (pin.kind == PinKind::Never && pin.sessionClass)
        value.at("class").fail("goes with \"must\" only, not with \"never\"");
    return pin;
}

std::vector<Pin> readPins(const JsonValue& value) {
    std::vector<Pin> pins;
    DatesOnce once;
    for (const JsonValue& item : value.items()) {
        pins.push_back(readPin(item));
        once.add(pins.back().date, item.at("date"));
    }
    return pins;
}

std::vector<DatedClass> readSessions(const JsonValue& value) {
    std::vector<DatedClass> sessions;
    DatesOnce once;
    for (const JsonValue& item : value.items()) {
        item.allowKeys({"date", "class"});
        sessions.push_back({item.at("date").date(), item.at("class").word<SessionClass>()});
        once.add(sessions.back().date, item.at("date"));
    }
    return sessions;
}

/// Every day that a plan may speak of has to be one that documents can name.
void requireHorizon(const PlanRequest& request, const JsonValue& value) {
    const Date first = weekStart(request.from, request.athlete.weekStartsOn);
    if (yearOf(first - Days{7}) < 1970)
        value.at("from").fail("is too early: the week before it must lie in 1970 or later");
    if (yearOf(first + Days{7 * (request.weeks + 1)}) > 2199)
        value.at("weeks").fail("is too many: the plan would end after 2199");
}

// ---- writing -----------------------------------------------------------------------------------

Json weekdaysJson(const std::array<bool, 7>& days) {
    Json json = Json::array();
    for (const Weekday day : valuesOf<Weekday>())
        if (days[static_cast<std::size_t>(day)]) json.push_back(word(day));
    return json;
}

Json boundsJson(const SessionBounds& bounds) {
    Json json = Json::object();
    json["min"] = bounds.min;
    json["max"] = bounds.max;
    return json;
}

Json sessionsJson(const std::vector<DatedClass>& sessions) {
    Json json = Json::array();
    for (const DatedClass& session : sessions)
        json.push_back(
            {{"date", toIsoString(session.date)}, {"class", word(session.sessionClass)}});
    return json;
}

Json athleteJson(const Athlete& athlete) {
    Json json = Json::object();
    if (!athlete.name.empty()) json["name"] = athlete.name;
    json["level"] = word(athlete.level);
    if (athlete.age) json["age"] = *athlete.age;
    json["sessions_per_week"] = boundsJson(athlete.sessionsPerWeek);
    if (athlete.targetSessions) json["sessions_per_week"]["target"] = *athlete.targetSessions;
    if (athlete.raceWeekSessions)
        json["race_week_sessions"] = boundsJson(*athlete.raceWeekSessions);
    json["session_minutes"] = athlete.sessionMinutes;
    Json byWeekday = Json::object();
    for (const Weekday day : valuesOf<Weekday>())
        if (const auto minutes = athlete.minutesByWeekday[static_cast<std::size_t>(day)])
            byWeekday[std::string(word(day))] = *minutes;
    if (!byWeekday.empty()) json["minutes_by_weekday"] = byWeekday;
    Json byDate = Json::object();
    for (const auto& [date, minutes] : athlete.minutesByDate)
        byDate[toIsoString(date)] = minutes;
    if (!byDate.empty()) json["minutes_by_date"] = byDate;
    json["equipment"] = athlete.equipment;
    if (athlete.gates) json["gates"] = *athlete.gates;
    if (const Json days = weekdaysJson(athlete.unavailableWeekdays); !days.empty())
        json["unavailable_weekdays"] = days;
    for (const Date date : athlete.unavailableDates)
        json["unavailable_dates"].push_back(toIsoString(date));
    if (const Json days = weekdaysJson(athlete.preferredWeekdays); !days.empty())
        json["preferred_weekdays"] = days;
    json["placement"] = word(athlete.placement);
    json["week_starts_on"] = word(athlete.weekStartsOn);
    if (!athlete.concerns.empty()) json["concerns"] = athlete.concerns;
    for (const PainReport& report : athlete.pain)
        json["pain"].push_back(
            {{"concern", report.concern}, {"side", word(report.side)}, {"score", report.score}});
    if (!athlete.excludedExercises.empty()) json["excluded_exercises"] = athlete.excludedExercises;
    return json;
}

Json pinJson(const Pin& pin) {
    Json json = Json::object();
    json["date"] = toIsoString(pin.date);
    json["pin"] = word(pin.kind);
    if (pin.sessionClass) json["class"] = word(*pin.sessionClass);
    for (const RuleId rule : pin.accept)
        json["accept"].push_back(word(rule));
    return json;
}

} // namespace

PlanRequest readRequest(std::string_view text, const std::string& file, const Catalog& catalog) {
    const Json json = parseJson(text, file);
    const JsonValue value(json, file);
    value.allowKeys({"format",
                     "athlete",
                     "from",
                     "weeks",
                     "runs",
                     "races",
                     "phases",
                     "deload_weeks",
                     "pins",
                     "done",
                     "existing"});
    if (value.at("format").string() != kFormat)
        value.at("format").fail("must be \"" + std::string(kFormat) + "\", not " +
                                value.at("format").shown());
    PlanRequest request;
    request.athlete = readAthlete(value.at("athlete"), KnownIds(catalog));
    request.from = value.at("from").date();
    request.weeks = value.at("weeks").integer(1, kMaxWeeks);
    requireHorizon(request, value);
    if (value.has("runs")) request.runs = readRuns(value.at("runs"));
    if (value.has("races"))
        for (const JsonValue& item : value.at("races").items())
            request.races.push_back(readRace(item));
    if (value.has("phases")) request.phases = readPhases(value.at("phases"));
    if (value.has("deload_weeks")) {
        request.deloadWeeks.emplace();
        for (const JsonValue& item : value.at("deload_weeks").items())
            request.deloadWeeks->push_back(item.date());
    }
    if (value.has("pins")) request.pins = readPins(value.at("pins"));
    if (value.has("done")) request.done = readSessions(value.at("done"));
    if (value.has("existing")) request.existing = readSessions(value.at("existing"));
    return request;
}

std::string writeRequest(const PlanRequest& request) {
    Json json = Json::object();
    json["format"] = kFormat;
    json["athlete"] = athleteJson(request.athlete);
    json["from"] = toIsoString(request.from);
    json["weeks"] = request.weeks;
    json["runs"] = Json::array();
    for (const Run& run : request.runs)
        json["runs"].push_back(runJson(run));
    json["races"] = Json::array();
    for (const Race& race : request.races)
        json["races"].push_back(raceJson(race));
    if (request.phases)
        for (const PhaseStart& start : *request.phases)
            json["phases"].push_back(
                {{"from", toIsoString(start.from)}, {"phase", word(start.phase)}});
    if (request.deloadWeeks) {
        json["deload_weeks"] = Json::array();
        for (const Date date : *request.deloadWeeks)
            json["deload_weeks"].push_back(toIsoString(date));
    }
    if (!request.pins.empty())
        for (const Pin& pin : request.pins)
            json["pins"].push_back(pinJson(pin));
    if (!request.done.empty()) json["done"] = sessionsJson(request.done);
    if (request.existing) json["existing"] = sessionsJson(*request.existing);
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace stridewright::interchange
