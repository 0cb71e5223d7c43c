// SPDX-License-Identifier: MIT
#include "interchange/season_json.hpp"

#include <algorithm>

namespace stridewright::interchange {

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

Json phasesJson(const std::vector<PhaseStart>& phases) {
    Json json = Json::array();
    for (const PhaseStart& start : phases)
        json.push_back({{"from", toIsoString(start.from)}, {"phase", word(start.phase)}});
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

} // namespace stridewright::interchange
