// SPDX-License-Identifier: MIT
#include "interchange/plan_parts_json.hpp"

#include <stridewright/domain/message.hpp>

#include <algorithm>

namespace stridewright::interchange {

namespace {

constexpr std::size_t kLongestText = 2000;

// ---- reasons -----------------------------------------------------------------------------------

Reason asWritten(std::string text) {
    return {.code = std::string(kAsWritten),
            .args = {std::move(text)},
            .tradeoff = false,
            .about = std::nullopt};
}

std::vector<RuleId> readRules(const JsonValue& value) {
    std::vector<RuleId> rules;
    for (const JsonValue& item : value.items())
        rules.push_back(item.word<RuleId>());
    return rules;
}

Json rulesJson(const std::vector<RuleId>& rules) {
    Json json = Json::array();
    for (const RuleId rule : rules)
        json.push_back(word(rule));
    return json;
}

int readDelta(const JsonValue& value) {
    return value.integer(-kMostCost, kMostCost);
}

// ---- sessions ----------------------------------------------------------------------------------

IntRange readAmount(const JsonValue& value) {
    const auto items = value.items();
    if (items.size() != 2) value.fail("must be a pair [low, high]");
    const IntRange range{items[0].integer(0, 100'000), items[1].integer(0, 100'000)};
    if (range.low > range.high) value.fail("the low end is above the high end");
    return range;
}

std::string readExercise(const JsonValue& value, const Catalog& catalog) {
    const std::string id = value.string();
    if (!catalog.exercise(id))
        value.fail("there is no exercise " + value.shown() + " in the catalog");
    return id;
}

Prescription readItem(const JsonValue& value, const Catalog& catalog) {
    value.allowKeys({"exercise",
                     "sets",
                     "reps",
                     "seconds",
                     "metres",
                     "per_side",
                     "rpe",
                     "load_kg",
                     "rest_s",
                     "minutes",
                     "why"});
    Prescription item;
    item.exercise = readExercise(value.at("exercise"), catalog);
    item.sets = value.at("sets").integer(1, 100);
    int amounts = 0;
    for (const Metric metric : valuesOf<Metric>()) {
        if (!value.has(word(metric))) continue;
        item.metric = metric;
        item.amount = readAmount(value.at(word(metric)));
        ++amounts;
    }
    if (amounts != 1) value.fail("must have one of the keys \"reps\", \"seconds\" and \"metres\"");
    if (value.has("per_side")) item.perSide = value.at("per_side").boolean();
    if (value.has("rpe")) item.rpe = value.at("rpe").number(1, 10);
    if (value.has("load_kg")) item.loadKg = value.at("load_kg").number(0, 1000);
    if (value.has("rest_s")) item.restSeconds = value.at("rest_s").integer(0, 3600);
    if (value.has("minutes")) item.minutes = value.at("minutes").number(0, 1440);
    if (value.has("why")) item.why.push_back(asWritten(value.at("why").string(kLongestText)));
    return item;
}

std::string joinedEnglish(const std::vector<Reason>& reasons) {
    std::string text;
    for (const Reason& reason : reasons)
        text += (text.empty() ? "" : "; ") + english(reason);
    return text;
}

Json itemJson(const Prescription& item) {
    Json json = Json::object();
    json["exercise"] = item.exercise;
    json["sets"] = item.sets;
    json[std::string(word(item.metric))] = {item.amount.low, item.amount.high};
    json["per_side"] = item.perSide;
    if (item.rpe) json["rpe"] = numberJson(*item.rpe, 1);
    if (item.loadKg) json["load_kg"] = numberJson(*item.loadKg, 2);
    json["rest_s"] = item.restSeconds;
    json["minutes"] = numberJson(item.minutes, 1);
    if (!item.why.empty()) json["why"] = joinedEnglish(item.why);
    return json;
}

SessionBlock readBlock(const JsonValue& value, const Catalog& catalog) {
    value.allowKeys({"block", "pair", "items"});
    SessionBlock block;
    block.kind = value.at("block").word<BlockKind>();
    if (value.has("pair") && !value.at("pair").isNull()) {
        const std::string letter = value.at("pair").string();
        if (letter.size() != 1 || letter[0] < 'A' || letter[0] > 'Z')
            value.at("pair").fail("must be a letter A to Z or null, not " +
                                  value.at("pair").shown());
        block.pair = letter[0];
    }
    for (const JsonValue& item : value.at("items").items())
        block.items.push_back(readItem(item, catalog));
    return block;
}

Json blockJson(const SessionBlock& block) {
    Json json = Json::object();
    json["block"] = word(block.kind);
    json["pair"] = block.pair ? Json(std::string(1, *block.pair)) : Json();
    json["items"] = Json::array();
    for (const Prescription& item : block.items)
        json["items"].push_back(itemJson(item));
    return json;
}

// ---- arguments of findings ---------------------------------------------------------------------

Arg readArg(const JsonValue& value) {
    if (value.json().is_number_integer()) return value.json().get<std::int64_t>();
    if (value.json().is_number()) return value.number(-1e9, 1e9);
    if (value.json().is_string()) return value.string(kLongestText);
    value.allowKeys({"date"});
    return value.at("date").date();
}

Json argJson(const Arg& arg) {
    if (const auto* whole = std::get_if<std::int64_t>(&arg)) return *whole;
    if (const auto* number = std::get_if<double>(&arg)) return *number;
    if (const auto* text = std::get_if<std::string>(&arg)) return *text;
    return {{"date", toIsoString(std::get<Date>(arg))}};
}

} // namespace

// ---- days --------------------------------------------------------------------------------------

PlanDay readDay(const JsonValue& value) {
    value.allowKeys(
        {"date", "runs", "load", "minutes", "ceiling", "closed_by", "what_if", "done", "why_not"});
    PlanDay day;
    day.date = value.at("date").date();
    if (value.has("runs"))
        for (const JsonValue& item : value.at("runs").items())
            day.runs.push_back(readRun(item));
    if (value.has("load")) day.load = value.at("load").word<DayLoad>();
    if (value.has("minutes")) day.minutes = value.at("minutes").integer(0, 1440);
    if (value.has("ceiling") && !value.at("ceiling").isNull())
        day.ceiling = value.at("ceiling").word<SessionClass>();
    if (value.has("closed_by")) day.closedBy = readRules(value.at("closed_by"));
    if (value.has("what_if") && !value.at("what_if").isNull()) {
        const JsonValue extra = value.at("what_if");
        if (extra.json().is_object()) {
            extra.allowKeys({"shortfall", "cost"});
            day.whatIf = Score{readDelta(extra.at("shortfall")), readDelta(extra.at("cost"))};
        } else {
            day.whatIf = Score{0, readDelta(extra)};
        }
    }
    if (value.has("done")) day.done = value.at("done").word<SessionClass>();
    if (value.has("why_not")) day.whyNot = asWritten(value.at("why_not").string(kLongestText));
    return day;
}

Json dayJson(const PlanDay& day) {
    Json json = Json::object();
    json["date"] = toIsoString(day.date);
    if (!day.runs.empty()) {
        json["runs"] = Json::array();
        for (const Run& run : day.runs)
            json["runs"].push_back(runJson(run));
    }
    json["load"] = word(day.load);
    json["minutes"] = day.minutes;
    json["ceiling"] = day.ceiling ? Json(word(*day.ceiling)) : Json();
    json["closed_by"] = rulesJson(day.closedBy);
    if (!day.whatIf)
        json["what_if"] = nullptr;
    else if (day.whatIf->shortfall == 0)
        json["what_if"] = day.whatIf->cost;
    else
        json["what_if"] = {{"shortfall", day.whatIf->shortfall}, {"cost", day.whatIf->cost}};
    if (day.done) json["done"] = word(*day.done);
    if (day.whyNot) json["why_not"] = english(*day.whyNot);
    return json;
}

PlannedSession readSession(const JsonValue& value, const Catalog& catalog) {
    value.allowKeys({"date", "class", "pinned", "fact", "minutes", "why", "not_before", "blocks"});
    PlannedSession session;
    session.date = value.at("date").date();
    session.sessionClass = value.at("class").word<SessionClass>();
    if (value.has("pinned")) session.pinned = value.at("pinned").boolean();
    if (value.has("fact")) session.fact = value.at("fact").boolean();
    if (value.has("minutes")) session.minutes = value.at("minutes").integer(0, 1440);
    if (value.has("why"))
        for (const JsonValue& item : value.at("why").items())
            session.why.push_back(asWritten(item.string(kLongestText)));
    if (value.has("not_before")) session.notBefore = readClock(value.at("not_before"));
    if (value.has("blocks"))
        for (const JsonValue& item : value.at("blocks").items()) {
            session.blocks.push_back(readBlock(item, catalog));
            if (session.blocks.size() > 1 &&
                session.blocks.back().kind < session.blocks[session.blocks.size() - 2].kind)
                item.at("block").fail("blocks must stand in the order they are trained");
        }
    return session;
}

Json sessionJson(const PlannedSession& session) {
    Json json = Json::object();
    json["date"] = toIsoString(session.date);
    json["class"] = word(session.sessionClass);
    if (session.pinned) json["pinned"] = true;
    if (session.fact) json["fact"] = true;
    json["minutes"] = session.minutes;
    json["why"] = Json::array();
    for (const Reason& reason : session.why)
        json["why"].push_back(english(reason));
    if (!session.notBefore.empty()) json["not_before"] = session.notBefore;
    json["blocks"] = Json::array();
    for (const SessionBlock& block : session.blocks)
        json["blocks"].push_back(blockJson(block));
    return json;
}

// ---- the rest of a week ------------------------------------------------------------------------

std::vector<Coverage> readCoverage(const JsonValue& value) {
    std::vector<Coverage> coverage;
    for (const auto& [key, item] : value.members()) {
        const auto focus = fromWord<Focus>(key);
        if (!focus) item.fail("the key must be an area of the catalog");
        item.allowKeys({"sets", "minimum"});
        coverage.push_back(
            {*focus, item.at("sets").number(0, 1000), item.at("minimum").number(0, 1000)});
    }
    return coverage;
}

Json coverageJson(const std::vector<Coverage>& coverage) {
    Json json = Json::object();
    for (const Coverage& area : coverage)
        json[std::string(word(area.focus))] = {{"sets", numberJson(area.sets, 1)},
                                               {"minimum", numberJson(area.minimum, 1)}};
    return json;
}

Alternative readAlternative(const JsonValue& value, Date starts) {
    value.allowKeys({"days", "classes", "cost_delta", "shortfall_delta"});
    Alternative alternative;
    for (const JsonValue& item : value.at("days").items()) {
        const Weekday day = item.word<Weekday>();
        const Date date = weekStart(starts + Days{6}, day);
        alternative.sessions.push_back({date, SessionClass::Light});
    }
    if (value.has("classes")) {
        const auto classes = value.at("classes").items();
        if (classes.size() != alternative.sessions.size())
            value.at("classes").fail("must be as many as the days");
        for (std::size_t i = 0; i < classes.size(); ++i)
            alternative.sessions[i].sessionClass = classes[i].word<SessionClass>();
    }
    if (value.has("cost_delta")) alternative.delta.cost = readDelta(value.at("cost_delta"));
    if (value.has("shortfall_delta"))
        alternative.delta.shortfall = readDelta(value.at("shortfall_delta"));
    return alternative;
}

Json alternativeJson(const Alternative& alternative) {
    Json json = Json::object();
    json["days"] = Json::array();
    json["classes"] = Json::array();
    for (const DatedClass& session : alternative.sessions) {
        json["days"].push_back(word(weekdayOf(session.date)));
        json["classes"].push_back(word(session.sessionClass));
    }
    json["cost_delta"] = alternative.delta.cost;
    if (alternative.delta.shortfall != 0) json["shortfall_delta"] = alternative.delta.shortfall;
    return json;
}

Conflict readConflict(const JsonValue& value) {
    value.allowKeys({"days", "mends"});
    Conflict conflict;
    for (const JsonValue& item : value.at("days").items()) {
        item.allowKeys({"date", "rules"});
        conflict.days.push_back({item.at("date").date(), readRules(item.at("rules"))});
    }
    for (const JsonValue& item : value.at("mends").items()) {
        item.allowKeys({"kind", "date", "to", "run", "shortfall", "cost"});
        Mend mend;
        mend.kind = item.at("kind").word<MendKind>();
        mend.date = item.at("date").date();
        if (item.has("to")) mend.to = item.at("to").date();
        if (item.has("run"))
            mend.run = static_cast<std::size_t>(item.at("run").integer(0, kMostCost));
        mend.reaches = {item.at("shortfall").integer(0, kMostCost),
                        item.at("cost").integer(0, kMostCost)};
        conflict.mends.push_back(mend);
    }
    return conflict;
}

Json conflictJson(const Conflict& conflict) {
    Json json = Json::object();
    json["days"] = Json::array();
    for (const DayConflict& day : conflict.days)
        json["days"].push_back({{"date", toIsoString(day.date)}, {"rules", rulesJson(day.rules)}});
    json["mends"] = Json::array();
    for (const Mend& mend : conflict.mends) {
        Json one = Json::object();
        one["kind"] = word(mend.kind);
        one["date"] = toIsoString(mend.date);
        if (mend.to) one["to"] = toIsoString(*mend.to);
        if (mend.kind == MendKind::MoveRun) one["run"] = mend.run;
        one["shortfall"] = mend.reaches.shortfall;
        one["cost"] = mend.reaches.cost;
        json["mends"].push_back(std::move(one));
    }
    return json;
}

// ---- findings ----------------------------------------------------------------------------------

Finding readFinding(const JsonValue& value) {
    value.allowKeys({"code", "severity", "date", "text", "args"});
    Finding finding;
    finding.code = value.at("code").string(100);
    finding.severity = value.at("severity").word<Severity>();
    if (value.has("date") && !value.at("date").isNull()) finding.date = value.at("date").date();
    if (value.has("args"))
        for (const JsonValue& item : value.at("args").items())
            finding.args.push_back(readArg(item));
    const std::string text = value.at("text").string(kLongestText);
    // Words and arguments must agree, or else the document's words are what counts.
    if (!hasWords(finding.code, finding.args) || english(finding) != text) {
        finding.args = {text, finding.code};
        finding.code = kAsWritten;
    }
    return finding;
}

Json findingJson(const Finding& finding) {
    const bool written = finding.code == kAsWritten && finding.args.size() == 2;
    Json json = Json::object();
    json["code"] = written ? argJson(finding.args[1]) : Json(finding.code);
    json["severity"] = word(finding.severity);
    if (finding.date) json["date"] = toIsoString(*finding.date);
    json["text"] = english(finding);
    if (!written && !finding.args.empty()) {
        json["args"] = Json::array();
        for (const Arg& arg : finding.args)
            json["args"].push_back(argJson(arg));
    }
    return json;
}

} // namespace stridewright::interchange
