// SPDX-License-Identifier: MIT
#include "interchange/plan_parts_json.hpp"
#include <stridewright/interchange/plan_json.hpp>

namespace stridewright::interchange {

namespace {

constexpr std::string_view kFormat = "stridewright.plan/1";

// ---- weeks -------------------------------------------------------------------------------------

CostTerms readTerms(const JsonValue& value) {
    value.allowKeys({"total", "terms"});
    CostTerms terms{};
    int sum = 0;
    if (value.has("terms"))
        for (const auto& [key, item] : value.at("terms").members()) {
            const auto term = fromWord<CostTerm>(key);
            if (!term) item.fail("the key must be a term of the cost");
            sum += terms[static_cast<std::size_t>(*term)] = item.integer(0, kMostCost);
        }
    if (value.has("total") && value.at("total").integer(0, kMostCost) != sum)
        value.at("total").fail("must be the sum of its terms, " + std::to_string(sum) + ", not " +
                               value.at("total").shown());
    return terms;
}

Json termsJson(const PlanWeek& week) {
    Json terms = Json::object();
    for (const CostTerm term : valuesOf<CostTerm>())
        if (const int cost = week.terms[static_cast<std::size_t>(term)])
            terms[std::string(word(term))] = cost;
    return {{"total", week.cost()}, {"terms", terms}};
}

SessionBounds readBounds(const JsonValue& value) {
    const auto items = value.items();
    if (items.size() != 2) value.fail("must be a pair [low, high]");
    const SessionBounds bounds{items[0].integer(0, 7), items[1].integer(0, 7)};
    if (bounds.min > bounds.max) value.fail("the low end is above the high end");
    return bounds;
}

std::vector<PlanDay> readDays(const JsonValue& value, Date starts) {
    const auto items = value.items();
    if (items.size() != 7) value.fail("must be the 7 days of the week");
    std::vector<PlanDay> days;
    for (const JsonValue& item : items) {
        days.push_back(readDay(item));
        const Date expected = starts + Days{static_cast<int>(days.size()) - 1};
        if (days.back().date != expected)
            item.at("date").fail("must be " + toIsoString(expected) + ", not " +
                                 item.at("date").shown());
    }
    return days;
}

std::vector<PlanDay> blankDays(Date starts) {
    std::vector<PlanDay> days(7);
    for (int i = 0; i < 7; ++i)
        days[static_cast<std::size_t>(i)].date = starts + Days{i};
    return days;
}

std::vector<PlannedSession> readSessions(const JsonValue& value, const Catalog& catalog) {
    std::vector<PlannedSession> sessions;
    for (const JsonValue& item : value.items()) {
        sessions.push_back(readSession(item, catalog));
        if (sessions.size() > 1 && sessions.back().date <= sessions[sessions.size() - 2].date)
            item.at("date").fail("sessions must stand by date, one a day");
    }
    return sessions;
}

/// The first day of a week: as written, else the Monday before its first session.
Date readStarts(const JsonValue& value, const std::vector<PlannedSession>& sessions) {
    if (value.has("starts")) {
        const Date starts = value.at("starts").date();
        for (std::size_t i = 0; i < sessions.size(); ++i)
            if (sessions[i].date < starts || sessions[i].date >= starts + Days{7})
                value.at("sessions")
                    .items()[i]
                    .at("date")
                    .fail("must lie in the week of " + toIsoString(starts) + ", not " +
                          toIsoString(sessions[i].date));
        return starts;
    }
    if (sessions.empty()) value.fail("a week without sessions must have the key \"starts\"");
    return weekStart(sessions.front().date, Weekday::Monday);
}

PlanWeek readWeek(const JsonValue& value, const Catalog& catalog) {
    value.allowKeys({"starts",
                     "phase",
                     "deload",
                     "bounds",
                     "target",
                     "status",
                     "cost",
                     "days",
                     "sessions",
                     "coverage",
                     "alternatives",
                     "conflict"});
    PlanWeek week;
    week.sessions = readSessions(value.at("sessions"), catalog);
    week.starts = readStarts(value, week.sessions);
    if (value.has("phase")) week.phase = value.at("phase").word<PhaseKind>();
    if (value.has("deload")) week.deload = value.at("deload").boolean();
    if (value.has("bounds")) week.bounds = readBounds(value.at("bounds"));
    if (value.has("target")) week.target = value.at("target").integer(0, 7);
    if (value.has("status")) week.status = value.at("status").word<WeekStatus>();
    if (value.has("cost")) week.terms = readTerms(value.at("cost"));
    week.days =
        value.has("days") ? readDays(value.at("days"), week.starts) : blankDays(week.starts);
    if (value.has("coverage")) week.coverage = readCoverage(value.at("coverage"));
    if (value.has("alternatives"))
        for (const JsonValue& item : value.at("alternatives").items())
            week.alternatives.push_back(readAlternative(item, week.starts));
    if (value.has("conflict") && !value.at("conflict").isNull())
        week.conflict = readConflict(value.at("conflict"));
    return week;
}

Json weekJson(const PlanWeek& week) {
    Json json = Json::object();
    json["starts"] = toIsoString(week.starts);
    json["phase"] = word(week.phase);
    json["deload"] = week.deload;
    json["bounds"] = {week.bounds.min, week.bounds.max};
    json["target"] = week.target;
    json["status"] = word(week.status);
    json["cost"] = termsJson(week);
    json["days"] = Json::array();
    for (const PlanDay& day : week.days)
        json["days"].push_back(dayJson(day));
    json["sessions"] = Json::array();
    for (const PlannedSession& session : week.sessions)
        json["sessions"].push_back(sessionJson(session));
    json["coverage"] = coverageJson(week.coverage);
    json["alternatives"] = Json::array();
    for (const Alternative& alternative : week.alternatives)
        json["alternatives"].push_back(alternativeJson(alternative));
    json["conflict"] = week.conflict ? conflictJson(*week.conflict) : Json();
    return json;
}

std::vector<PlanWeek> readWeeks(const JsonValue& value, const Catalog& catalog) {
    std::vector<PlanWeek> weeks;
    for (const JsonValue& item : value.items()) {
        if (weeks.size() == kMaxWeeks) item.fail("a plan has at most 104 weeks");
        weeks.push_back(readWeek(item, catalog));
        if (weeks.size() < 2) continue;
        const Date after = weeks[weeks.size() - 2].starts + Days{7};
        if (weeks.back().starts < after)
            item.fail("weeks must stand in order: this one begins " +
                      toIsoString(weeks.back().starts) + ", before the last one ends");
    }
    return weeks;
}

} // namespace

Plan readPlan(std::string_view text, const std::string& file, const Catalog& catalog) {
    const Json json = parseJson(text, file);
    const JsonValue value(json, file);
    value.allowKeys({"format", "athlete", "races", "shortfall", "cost", "weeks", "findings"});
    if (value.at("format").string() != kFormat)
        value.at("format").fail("must be \"" + std::string(kFormat) + "\", not " +
                                value.at("format").shown());
    Plan plan;
    if (value.has("athlete")) {
        const JsonValue athlete = value.at("athlete");
        athlete.allowKeys({"name"});
        if (athlete.has("name")) plan.athleteName = athlete.at("name").string(200);
    }
    if (value.has("races"))
        for (const JsonValue& item : value.at("races").items())
            plan.races.push_back(readRace(item));
    if (value.has("shortfall")) plan.score.shortfall = value.at("shortfall").integer(0, kMostCost);
    if (value.has("cost")) plan.score.cost = value.at("cost").integer(0, kMostCost);
    plan.weeks = readWeeks(value.at("weeks"), catalog);
    if (value.has("findings"))
        for (const JsonValue& item : value.at("findings").items())
            plan.findings.push_back(readFinding(item));
    return plan;
}

std::string writePlan(const Plan& plan) {
    Json json = Json::object();
    json["format"] = kFormat;
    json["athlete"] = {{"name", plan.athleteName}};
    json["races"] = Json::array();
    for (const Race& race : plan.races)
        json["races"].push_back(raceJson(race));
    json["shortfall"] = plan.score.shortfall;
    json["cost"] = plan.score.cost;
    json["weeks"] = Json::array();
    for (const PlanWeek& week : plan.weeks)
        json["weeks"].push_back(weekJson(week));
    json["findings"] = Json::array();
    for (const Finding& finding : plan.findings)
        json["findings"].push_back(findingJson(finding));
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace stridewright::interchange
