// SPDX-License-Identifier: MIT
#include "interchange/run_json.hpp"

#include "interchange/known_ids.hpp"

#include <cmath>

namespace stridewright::interchange {

std::string readClock(const JsonValue& value) {
    const std::string text = value.string();
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    const bool wellFormed =
        text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4);
    if (!wellFormed || text.substr(0, 2) > "23" || text.substr(3) > "59")
        value.fail("must be a time of day HH:MM, 00:00 to 23:59, not " + value.shown());
    return text;
}

Run readRun(const JsonValue& value) {
    value.allowKeys({"date", "kind", "minutes", "km", "start", "title"});
    Run run;
    run.date = value.at("date").date();
    run.kind = value.at("kind").word<RunKind>();
    if (value.has("minutes")) run.minutes = value.at("minutes").number(0, 1440);
    if (value.has("km")) run.km = value.at("km").number(0, 1000);
    if (value.has("start")) run.start = readClock(value.at("start"));
    if (value.has("title")) run.title = value.at("title").string(kLongestText);
    return run;
}

Json runJson(const Run& run) {
    Json json = Json::object();
    json["date"] = toIsoString(run.date);
    json["kind"] = word(run.kind);
    if (run.minutes) json["minutes"] = numberJson(*run.minutes, 3);
    if (run.km) json["km"] = numberJson(*run.km, 3);
    if (!run.start.empty()) json["start"] = run.start;
    if (!run.title.empty()) json["title"] = run.title;
    return json;
}

Race readRace(const JsonValue& value) {
    value.allowKeys({"date", "name", "km", "priority"});
    Race race;
    race.date = value.at("date").date();
    if (value.has("name")) race.name = value.at("name").string(kLongestText);
    race.km = value.at("km").number(0, 1000);
    if (race.km <= 0) value.at("km").fail("must be over 0, not " + value.at("km").shown());
    if (value.has("priority")) race.priority = value.at("priority").word<RacePriority>();
    return race;
}

Json raceJson(const Race& race) {
    Json json = Json::object();
    json["date"] = toIsoString(race.date);
    if (!race.name.empty()) json["name"] = race.name;
    json["km"] = numberJson(race.km, 4);
    json["priority"] = word(race.priority);
    return json;
}

Json numberJson(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    if (rounded == std::floor(rounded) && std::abs(rounded) < 1e15)
        return static_cast<std::int64_t>(rounded);
    return rounded;
}

} // namespace stridewright::interchange
