// SPDX-License-Identifier: MIT
#include "interchange/athlete_json.hpp"
#include "interchange/log_json.hpp"
#include "interchange/run_json.hpp"
#include "interchange/season_json.hpp"
#include <stridewright/interchange/plan_json.hpp>

#include <algorithm>

namespace stridewright::interchange {

namespace {

constexpr std::string_view kFormat = "stridewright.request/1";

// ---- the season --------------------------------------------------------------------------------

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

Json sessionsJson(const std::vector<DatedClass>& sessions) {
    Json json = Json::array();
    for (const DatedClass& session : sessions)
        json.push_back(
            {{"date", toIsoString(session.date)}, {"class", word(session.sessionClass)}});
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
                     "existing",
                     "log"});
    if (value.at("format").string() != kFormat)
        value.at("format").fail("must be \"" + std::string(kFormat) + "\", not " +
                                value.at("format").shown());
    PlanRequest request;
    const KnownIds ids(catalog);
    request.athlete = readAthlete(value.at("athlete"), ids);
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
    if (value.has("log")) request.log = readTrainingLog(value.at("log"), ids);
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
    if (request.phases && !request.phases->empty()) json["phases"] = phasesJson(*request.phases);
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
    if (!request.log.empty()) json["log"] = trainingLogJson(request.log);
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace stridewright::interchange
