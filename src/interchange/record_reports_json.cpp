// SPDX-License-Identifier: MIT
#include "interchange/log_json.hpp"
#include <stridewright/interchange/record_reports_json.hpp>

namespace stridewright::interchange {

namespace {

std::string text(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

template <class T, class Write>
Json listJson(const std::vector<Keyed<T>>& records, const Write& write) {
    Json list = Json::array();
    for (const Keyed<T>& record : records)
        list.push_back(write(record));
    return list;
}

} // namespace

std::string writeImportReport(const ImportReport& report) {
    Json json = Json::object();
    json["file"] = report.file;
    json["format"] = report.format;
    json["dry_run"] = report.dryRun;
    json["written"] = report.written;
    json["counts"] = Json::object();
    for (const auto& [verdict, count] : report.counts)
        json["counts"][verdict] = count;
    json["lines"] = Json::array();
    for (const ImportReport::Line& line : report.lines) {
        Json one = Json::object();
        one["verdict"] = line.verdict;
        one["kind"] = line.kind;
        if (line.date) one["date"] = toIsoString(*line.date);
        one["what"] = line.what;
        if (!line.detail.empty()) one["detail"] = line.detail;
        json["lines"].push_back(std::move(one));
    }
    json["findings"] = report.findings;
    json["problems"] = Json::array();
    for (const auto& [line, problem] : report.problems)
        json["problems"].push_back({{"line", line}, {"text", problem}});
    return text(json);
}

std::string writeSeasonFindings(const std::string& athlete,
                                const std::vector<FindingReport>& findings,
                                bool written) {
    Json json = Json::object();
    json["athlete"] = athlete;
    json["written"] = written;
    json["findings"] = Json::array();
    for (const FindingReport& each : findings)
        json["findings"].push_back({{"code", each.code},
                                    {"text", each.text},
                                    {"fix", each.fix},
                                    {"changes_plan", each.changesPlan},
                                    {"accepted", each.accepted}});
    return text(json);
}

std::string writeLogged(const Snapshot& snapshot) {
    Json json = Json::object();
    json["athlete"] = snapshot.athlete.value.profile.name;
    json["sessions"] = listJson(snapshot.logs, [](const Keyed<LogRecord>& record) {
        Json one = Json::object();
        one["id"] = std::to_string(record.id.value);
        if (record.value.session)
            one["planned_session"] = std::to_string(record.value.session.value);
        if (!record.value.source.empty()) one["source"] = record.value.source;
        one.update(sessionLogJson(record.value.log));
        return one;
    });
    json["readiness"] = listJson(snapshot.readiness, [](const Keyed<ReadinessRecord>& record) {
        return readinessJson(record.value.readiness);
    });
    json["pain"] = listJson(snapshot.pain, [](const Keyed<PainRecord>& record) {
        return painEntryJson(record.value.entry);
    });
    json["illness"] = listJson(snapshot.illness, [](const Keyed<IllnessRecord>& record) {
        return illnessJson(record.value.illness);
    });
    json["gates"] = listJson(snapshot.gates, [](const Keyed<GateRecord>& record) {
        return gateEventJson(record.value.event);
    });
    return text(json);
}

} // namespace stridewright::interchange
