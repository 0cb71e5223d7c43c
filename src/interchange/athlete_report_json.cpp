// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"
#include <stridewright/domain/message.hpp>
#include <stridewright/interchange/athlete_report_json.hpp>

namespace stridewright::interchange {

namespace {

std::string text(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json weekdaysJson(const std::array<bool, 7>& days) {
    Json json = Json::array();
    for (const Weekday day : valuesOf<Weekday>())
        if (days[static_cast<std::size_t>(day)]) json.push_back(word(day));
    return json;
}

Json raceJson(const Race& race) {
    return {{"date", toIsoString(race.date)},
            {"name", race.name},
            {"km", race.km},
            {"priority", word(race.priority)}};
}

Json profileJson(const Athlete& profile) {
    Json json = Json::object();
    json["level"] = word(profile.level);
    json["sessions_per_week"] = {profile.sessionsPerWeek.min, profile.sessionsPerWeek.max};
    json["session_minutes"] = profile.sessionMinutes;
    json["minutes_by_weekday"] = Json::object();
    for (const Weekday day : valuesOf<Weekday>())
        if (const auto minutes = profile.minutesByWeekday[static_cast<std::size_t>(day)])
            json["minutes_by_weekday"][std::string(word(day))] = *minutes;
    json["equipment"] = profile.equipment;
    json["places"] = Json::array();
    for (const Place& place : profile.places)
        json["places"].push_back({{"name", place.name}, {"equipment", place.equipment}});
    json["unavailable"] = weekdaysJson(profile.unavailableWeekdays);
    json["unavailable_dates"] = Json::array();
    for (const Date date : profile.unavailableDates)
        json["unavailable_dates"].push_back(toIsoString(date));
    json["preferred"] = weekdaysJson(profile.preferredWeekdays);
    json["placement"] = word(profile.placement);
    json["week_starts_on"] = word(profile.weekStartsOn);
    json["concerns"] = profile.concerns;
    json["excluded_exercises"] = profile.excludedExercises;
    return json;
}

Json athleteJson(const AthleteReport& report) {
    const AthleteRecord& record = report.athlete.value;
    Json json = Json::object();
    json["id"] = std::to_string(report.athlete.id.value);
    json["name"] = record.profile.name;
    json["archived"] = record.archived;
    json["age"] = report.age ? Json(*report.age) : Json();
    json["born"] = record.born ? Json(toIsoString(*record.born)) : Json();
    json["groups"] = report.groups;
    json["unit"] = word(record.unit);
    json["profile"] = profileJson(record.profile);
    if (!report.full) return json;
    json["mass_kg"] = record.bodyMassKg ? Json(*record.bodyMassKg) : Json();
    json["note"] = record.note;
    json["races"] = Json::array();
    for (const Race& race : report.races)
        json["races"].push_back(raceJson(race));
    json["runs_ahead"] = report.runsAhead;
    json["sessions_ahead"] = report.sessionsAhead;
    json["planned"] =
        report.planned ? Json{toIsoString(report.planned->first), toIsoString(report.planned->last)}
                       : Json();
    json["sessions_logged"] = report.sessionsLogged;
    return json;
}

Json sessionJson(const std::optional<DatedClass>& session) {
    if (!session) return nullptr;
    return {{"date", toIsoString(session->date)}, {"class", word(session->sessionClass)}};
}

Json replanJson(const ReplanReport& report) {
    Json json = Json::object();
    json["id"] = report.id;
    json["athlete"] = report.name;
    if (!report.error.empty()) {
        json["error"] = report.error;
        return json;
    }
    json["from"] = toIsoString(report.from);
    json["weeks"] = report.weeks;
    json["sessions"] = report.sessions;
    json["differences"] = Json::array();
    for (const ReplanReport::Difference& each : report.differences)
        json["differences"].push_back({{"kind", each.kind},
                                       {"before", sessionJson(each.before)},
                                       {"after", sessionJson(each.after)},
                                       {"why", each.why}});
    json["kept"] = Json::array();
    for (const Date day : report.kept)
        json["kept"].push_back(toIsoString(day));
    json["findings"] = Json::array();
    for (const Finding& finding : report.findings)
        json["findings"].push_back(
            {{"code", finding.code},
             {"severity", word(finding.severity)},
             {"date", finding.date ? Json(toIsoString(*finding.date)) : Json()},
             {"text", english(finding)}});
    return json;
}

} // namespace

std::string writeAthletes(std::span<const AthleteReport> athletes) {
    Json json = Json::array();
    for (const AthleteReport& athlete : athletes)
        json.push_back(athleteJson(athlete));
    return text(json);
}

std::string writeAthlete(const AthleteReport& athlete) {
    return text(athleteJson(athlete));
}

std::string writeGroups(std::span<const GroupReport> groups) {
    Json json = Json::array();
    for (const GroupReport& group : groups)
        json.push_back({{"id", std::to_string(group.group.id.value)},
                        {"name", group.group.value.name},
                        {"note", group.group.value.note},
                        {"members", group.members}});
    return text(json);
}

std::string writeReplans(std::span<const ReplanReport> replans) {
    Json json = Json::array();
    for (const ReplanReport& replan : replans)
        json.push_back(replanJson(replan));
    return text(json);
}

} // namespace stridewright::interchange
