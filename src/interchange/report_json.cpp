// SPDX-License-Identifier: MIT
#include "interchange/plan_parts_json.hpp"
#include <stridewright/domain/message.hpp>
#include <stridewright/interchange/report_json.hpp>

#include <algorithm>
#include <numeric>

namespace stridewright::interchange {

namespace {

std::string text(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json scoreJson(const Score& score) {
    return {{"shortfall", score.shortfall}, {"cost", score.cost}};
}

Json termsJson(const CostTerms& terms) {
    Json json = Json::object();
    for (const CostTerm term : valuesOf<CostTerm>())
        if (const int cost = terms[static_cast<std::size_t>(term)])
            json[std::string(word(term))] = cost;
    return json;
}

template <class E>
Json wordsJson(const std::vector<E>& values) {
    Json json = Json::array();
    for (const E value : values)
        json.push_back(word(value));
    return json;
}

Json entryJson(const CalendarEntry& entry) {
    static constexpr std::array<std::string_view, 4> statuses{
        "planned", "done", "skipped", "cancelled"};
    Json json = Json::object();
    json["date"] = toIsoString(entry.date);
    if (!entry.start.empty()) json["start"] = entry.start;
    json["status"] = statuses[static_cast<std::size_t>(entry.status)];
    json["kind"] = word(entry.kind);
    if (!entry.also.empty()) json["also"] = wordsJson(entry.also);
    if (!entry.alternatives.empty()) json["alternatives"] = wordsJson(entry.alternatives);
    if (entry.minutes) json["minutes"] = numberJson(*entry.minutes, 1);
    if (entry.km) json["km"] = numberJson(*entry.km, 3);
    json["optional"] = entry.optional;
    json["title"] = entry.title;
    json["line"] = entry.line;
    json["confidence"] = numberJson(entry.confidence, 2);
    json["evidence"] = entry.evidence;
    if (!entry.warnings.empty()) json["warnings"] = entry.warnings;
    return json;
}

Json exerciseJson(const Exercise& exercise) {
    Json json = Json::object();
    json["id"] = exercise.id;
    json["name"] = exercise.name;
    json["level"] = word(exercise.level);
    json["primary"] = word(exercise.primary);
    json["secondary"] = wordsJson(exercise.secondary);
    json["pattern"] = word(exercise.pattern);
    json["slot"] = word(exercise.slot);
    json["unilateral"] = exercise.unilateral;
    json["equipment"] = exercise.equipment;
    json["metric"] = word(exercise.metric);
    json["dose"] = {exercise.dose.low, exercise.dose.high};
    json["tempo"] = exercise.tempo;
    json["gate"] = exercise.gate.empty() ? Json() : Json(exercise.gate);
    json["contraindications"] = exercise.contraindications;
    json["regressions"] = exercise.regressions;
    json["progressions"] = exercise.progressions;
    json["cues"] = exercise.cues;
    json["mistakes"] = exercise.mistakes;
    return json;
}

} // namespace

std::string writeCheck(const CheckReport& report) {
    Json json = Json::object();
    json["breaches"] = Json::array();
    for (const CheckReport::Breach& breach : report.breaches)
        json["breaches"].push_back({{"rule", word(breach.rule)},
                                    {"date", toIsoString(breach.date)},
                                    {"text", breach.text}});
    json["shortfall"] = report.score.shortfall;
    json["cost"] = report.score.cost;
    json["terms"] = termsJson(report.terms);
    json["best"] = scoreJson(report.best);
    json["above_best"] = scoreJson(
        {report.score.shortfall - report.best.shortfall, report.score.cost - report.best.cost});
    json["weeks"] = Json::array();
    for (const CheckReport::Week& week : report.weeks)
        json["weeks"].push_back({{"starts", toIsoString(week.starts)},
                                 {"shortfall", week.shortfall},
                                 {"cost", std::accumulate(week.terms.begin(), week.terms.end(), 0)},
                                 {"terms", termsJson(week.terms)}});
    return text(json);
}

std::string writeCalendar(const CalendarRead& calendar) {
    Json json = Json::object();
    json["name"] = calendar.name;
    json["entries"] = Json::array();
    for (const CalendarEntry& entry : calendar.entries)
        json["entries"].push_back(entryJson(entry));
    json["problems"] = Json::array();
    for (const CalendarProblem& problem : calendar.problems)
        json["problems"].push_back({{"line", problem.line}, {"text", problem.text}});
    return text(json);
}

std::string writeExercises(std::span<const Exercise* const> exercises) {
    Json json = Json::array();
    for (const Exercise* const exercise : exercises)
        json.push_back(exerciseJson(*exercise));
    return text(json);
}

std::string writeReasons(const Plan& plan, std::span<const Date> days) {
    Json json = Json::array();
    for (const PlanWeek& week : plan.weeks)
        for (const PlanDay& day : week.days) {
            if (!days.empty() && std::ranges::find(days, day.date) == days.end()) continue;
            const auto session = std::ranges::find(week.sessions, day.date, &PlannedSession::date);
            Json one = dayJson(day);
            one["session"] = nullptr;
            if (session != week.sessions.end()) {
                one["session"] = word(session->sessionClass);
                one["why"] = Json::array();
                for (const Reason& reason : session->why)
                    one["why"].push_back(english(reason));
            }
            json.push_back(std::move(one));
        }
    return text(json);
}

} // namespace stridewright::interchange
