// SPDX-License-Identifier: MIT
#include "interchange/plan_parts_json.hpp"
#include <stridewright/interchange/day_session_json.hpp>

namespace stridewright::interchange {

std::string writeDaySession(const DaySessionReport& report) {
    Json json = Json::object();
    json["athlete"] = report.athlete;
    json["date"] = toIsoString(report.planned.date);
    json["logged"] = report.logged;
    json["kept"] = report.kept;
    json["written"] = report.written;
    json["planned"] = sessionJson(report.planned);
    json["version"] = nullptr;
    if (report.version) {
        json["version"] = sessionJson(*report.version);
        json["cause"] = word(*report.cause);
        json["why"] = report.why;
        json["changes"] = Json::array();
        for (const DaySessionReport::Change& change : report.changes)
            json["changes"].push_back(
                {{"exercise", change.exercise.empty() ? Json() : Json(change.exercise)},
                 {"other", change.other.empty() ? Json() : Json(change.other)},
                 {"why", change.why}});
    }
    json["swaps"] = Json::array();
    for (const DaySessionReport::Swap& swap : report.swaps)
        json["swaps"].push_back(
            {{"exercise", swap.exercise}, {"name", swap.name}, {"why", swap.why}});
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace stridewright::interchange
