// SPDX-License-Identifier: MIT
#include "interchange/athlete_json.hpp"

#include "interchange/log_json.hpp"

#include <algorithm>
#include <set>

namespace stridewright::interchange {

namespace {

constexpr std::array<std::string_view, 17> kProfileKeys{"name",
                                                        "level",
                                                        "sessions_per_week",
                                                        "race_week_sessions",
                                                        "session_minutes",
                                                        "minutes_by_weekday",
                                                        "minutes_by_date",
                                                        "equipment",
                                                        "inventory",
                                                        "places",
                                                        "unavailable_weekdays",
                                                        "unavailable_dates",
                                                        "preferred_weekdays",
                                                        "placement",
                                                        "week_starts_on",
                                                        "concerns",
                                                        "excluded_exercises"};

/// Those of a request as well: an archive keeps what they follow from.
constexpr std::array<std::string_view, 20> kAthleteKeys{"name",
                                                        "level",
                                                        "age",
                                                        "sessions_per_week",
                                                        "race_week_sessions",
                                                        "session_minutes",
                                                        "minutes_by_weekday",
                                                        "minutes_by_date",
                                                        "equipment",
                                                        "inventory",
                                                        "places",
                                                        "gates",
                                                        "unavailable_weekdays",
                                                        "unavailable_dates",
                                                        "preferred_weekdays",
                                                        "placement",
                                                        "week_starts_on",
                                                        "concerns",
                                                        "pain",
                                                        "excluded_exercises"};

/// What an archive may hold that a request may not ask for.
struct Limits {
    SessionBounds week;
    SessionBounds raceWeek;
    int target = 3;
    int shortest = 15; ///< minutes of a session
    int longest = 120;
};
constexpr Limits kOfRequest{{2, 3}, {0, 3}, 3, 15, 120};
constexpr Limits kOfArchive{{0, 7}, {0, 7}, 7, 0, 1440};

SessionBounds
readBounds(const JsonValue& value, const SessionBounds& widest, const SessionBounds& usual) {
    SessionBounds bounds = usual;
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

std::vector<PainReport> readPain(const JsonValue& value, const KnownIds& ids) {
    std::vector<PainReport> reports;
    for (const JsonValue& item : value.items()) {
        item.allowKeys({"concern", "side", "score"});
        PainReport report;
        report.concern = ids.concern(item.at("concern"));
        if (item.has("side")) report.side = item.at("side").word<BodySide>();
        report.score = item.at("score").integer(0, 10);
        reports.push_back(std::move(report));
    }
    return reports;
}

std::vector<Place> readPlaces(const JsonValue& value, const KnownIds& ids) {
    std::vector<Place> places;
    for (const JsonValue& item : value.items()) {
        places.push_back(readPlace(item, ids));
        const auto same = [&](const Place& place) { return place.name == places.back().name; };
        if (ids.checks() && std::ranges::count_if(places, same) > 1)
            item.at("name").fail("the place " + item.at("name").shown() + " stands twice");
    }
    return places;
}

Athlete readChecked(const JsonValue& value, const KnownIds& ids) {
    Athlete athlete;
    const Limits& limits = ids.checks() ? kOfRequest : kOfArchive;
    if (value.has("name")) athlete.name = value.at("name").string(kLongestText);
    athlete.level = value.at("level").word<Level>();
    if (value.has("age")) athlete.age = value.at("age").integer(5, 120);
    if (value.has("sessions_per_week")) {
        const JsonValue sessions = value.at("sessions_per_week");
        sessions.allowKeys({"min", "max", "target"});
        athlete.sessionsPerWeek = readBounds(sessions, limits.week, {2, 3});
        if (sessions.has("target"))
            athlete.targetSessions = sessions.at("target").integer(0, limits.target);
    }
    if (value.has("race_week_sessions")) {
        const JsonValue sessions = value.at("race_week_sessions");
        sessions.allowKeys({"min", "max"});
        athlete.raceWeekSessions = readBounds(sessions, limits.raceWeek, {0, 3});
    }
    if (value.has("session_minutes"))
        athlete.sessionMinutes =
            value.at("session_minutes").integer(limits.shortest, limits.longest);
    if (value.has("minutes_by_weekday"))
        athlete.minutesByWeekday = readMinutesByWeekday(value.at("minutes_by_weekday"));
    if (value.has("minutes_by_date"))
        athlete.minutesByDate = readMinutesByDate(value.at("minutes_by_date"));
    if (value.has("equipment")) athlete.equipment = ids.equipmentList(value.at("equipment"));
    if (value.has("inventory"))
        for (const JsonValue& item : value.at("inventory").items())
            athlete.inventory.push_back(readImplement(item, ids));
    if (value.has("places")) athlete.places = readPlaces(value.at("places"), ids);
    if (value.has("gates")) athlete.gates = ids.gates(value.at("gates"));
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
    if (value.has("concerns")) athlete.concerns = ids.concerns(value.at("concerns"));
    if (value.has("pain")) athlete.pain = readPain(value.at("pain"), ids);
    if (value.has("excluded_exercises"))
        athlete.excludedExercises = ids.exercises(value.at("excluded_exercises"));
    return athlete;
}

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

} // namespace

Athlete readAthlete(const JsonValue& value, const KnownIds& ids) {
    value.allowKeys(kAthleteKeys);
    return readChecked(value, ids);
}

Athlete readProfile(const JsonValue& value, const KnownIds& ids) {
    value.allowKeys(kProfileKeys);
    return readChecked(value, ids);
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
    for (const Implement& implement : athlete.inventory)
        json["inventory"].push_back(implementJson(implement));
    for (const Place& place : athlete.places)
        json["places"].push_back(placeJson(place));
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

} // namespace stridewright::interchange
