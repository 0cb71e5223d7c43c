// SPDX-License-Identifier: MIT
#include "interchange/archive_records_json.hpp"
#include "interchange/season_json.hpp"
#include <stridewright/interchange/archive_json.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace stridewright::interchange {

namespace {

constexpr std::string_view kFormat = "stridewright.archive/1";
constexpr std::string_view kKind = "stridewright.archive/";

// ---- reading -----------------------------------------------------------------------------------

void requireFormat(const JsonValue& value) {
    const JsonValue at = value.at("format");
    const std::string format = at.string();
    if (format == kFormat) return;
    if (format.starts_with(kKind))
        at.fail("is " + at.shown() +
                ", an archive of another version; this program reads version 1. Open it with a "
                "newer Stridewright");
    at.fail("must be \"" + std::string(kFormat) + "\", not " + at.shown());
}

/// The ids of one type of record that were read.
template <class T>
struct Seen {
    std::unordered_set<std::int64_t> ids;
};

using AllSeen = std::tuple<Seen<AthleteRecord>,
                           Seen<GroupRecord>,
                           Seen<ShoeRecord>,
                           Seen<RunRecord>,
                           Seen<RaceRecord>,
                           Seen<SeasonRecord>,
                           Seen<PinRecord>,
                           Seen<SessionRecord>,
                           Seen<LogRecord>,
                           Seen<ReadinessRecord>,
                           Seen<PainRecord>,
                           Seen<IllnessRecord>,
                           Seen<GateRecord>,
                           Seen<NoteRecord>,
                           Seen<ExerciseRecord>,
                           Seen<ApprovalRecord>,
                           Seen<SettingRecord>>;

class ArchiveReader {
public:
    explicit ArchiveReader(const std::string& file) : m_file(file) {}

    Archive read(std::string_view text) {
        // An athlete is taken as soon as it is complete, but not before the version is known.
        const TakePiece take = [this](const Json& root, const Json& piece, std::size_t index) {
            if (!root.contains("format")) return false;
            const JsonValue value(root, m_file);
            requireFormat(value);
            readAthlete(JsonValue(piece, m_file, "/athletes/" + std::to_string(index)));
            m_taken.insert(index);
            return true;
        };
        const Json json = parseJsonPieces(text, m_file, "athletes", take);
        const JsonValue value(json, m_file);
        value.requireObject();
        requireFormat(value);
        value.allowKeys({"format", "athletes", "groups", "exercises", "settings"});
        const auto athletes = value.at("athletes").items();
        for (std::size_t i = 0; i < athletes.size(); ++i)
            if (!m_taken.contains(i)) readAthlete(athletes[i]);
        m_archive.groups = records<GroupRecord>(value, "groups");
        m_archive.exercises = records<ExerciseRecord>(value, "exercises");
        m_archive.settings = records<SettingRecord>(value, "settings");
        requireOnce(value, "exercises", "/exercise/id", m_archive.exercises, [](const auto& own) {
            return own.exercise.id;
        });
        requireOnce(value, "settings", "/name", m_archive.settings, [](const auto& setting) {
            return setting.name;
        });
        return std::move(m_archive);
    }

private:
    template <class T>
    Keyed<T> record(const JsonValue& value) {
        value.requireObject();
        const JsonValue at = value.at("id");
        const std::int64_t id = readIdText(at);
        if (!std::get<Seen<T>>(m_seen).ids.insert(id).second)
            at.fail("the id " + at.shown() + " stands twice");
        return {{id}, readRecord<T>(value, m_context)};
    }

    template <class T>
    std::vector<Keyed<T>> records(const JsonValue& value, std::string_view key) {
        std::vector<Keyed<T>> list;
        if (!value.has(key)) return list;
        const auto items = value.at(key).items();
        list.reserve(items.size());
        for (const JsonValue& item : items)
            list.push_back(record<T>(item));
        return list;
    }

    /// Fails where two records of a list have the same name, or stand on the same day.
    template <class T, class Name>
    static void requireOnce(const JsonValue& value,
                            std::string_view key,
                            std::string_view inside,
                            const std::vector<Keyed<T>>& list,
                            Name name) {
        std::map<decltype(name(list.front().value)), std::size_t> seen;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto [first, fresh] = seen.try_emplace(name(list[i].value), i);
            if (fresh) continue;
            const JsonValue item = value.at(key).items()[i];
            const std::string twin = "/" + std::string(key) + "/" + std::to_string(first->second);
            JsonValue(item.json().at(Json::json_pointer(std::string(inside))),
                      value.file(),
                      item.path() + std::string(inside))
                .fail("stands at " + value.path() + twin + std::string(inside) + " already");
        }
    }

    template <class T, class DateOf>
    static void sort(std::vector<Keyed<T>>& list, DateOf dateOf) {
        std::ranges::sort(list, {}, [&](const Keyed<T>& each) {
            return std::pair(dateOf(each.value), each.id.value);
        });
    }

    void readAthlete(const JsonValue& value) {
        value.allowKeys({"id",       "profile", "born",     "body_mass_kg", "unit",
                         "archived", "note",    "shoes",    "runs",         "races",
                         "season",   "pins",    "sessions", "logs",         "readiness",
                         "pain",     "illness", "gates",    "notes",        "approvals"});
        Snapshot all{record<AthleteRecord>(value),
                     kAllDates,
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {}};
        m_context.athlete = all.athlete.id;
        m_context.athletes.insert(all.athlete.id.value);
        all.shoes = records<ShoeRecord>(value, "shoes");
        m_context.shoes.clear();
        for (const auto& shoe : all.shoes)
            m_context.shoes.insert(shoe.id.value);
        all.runs = records<RunRecord>(value, "runs");
        all.races = records<RaceRecord>(value, "races");
        if (value.has("season")) all.season = record<SeasonRecord>(value.at("season"));
        all.pins = records<PinRecord>(value, "pins");
        requireOnce(value, "pins", "/pin/date", all.pins, [](const auto& r) { return r.pin.date; });
        all.sessions = records<SessionRecord>(value, "sessions");
        m_context.sessions.clear();
        for (const auto& session : all.sessions)
            m_context.sessions.insert(session.id.value);
        all.logs = records<LogRecord>(value, "logs");
        all.readiness = records<ReadinessRecord>(value, "readiness");
        requireOnce(value, "readiness", "/readiness/date", all.readiness, [](const auto& r) {
            return r.readiness.date;
        });
        all.pain = records<PainRecord>(value, "pain");
        all.illness = records<IllnessRecord>(value, "illness");
        all.gates = records<GateRecord>(value, "gates");
        all.notes = records<NoteRecord>(value, "notes");
        all.approvals = records<ApprovalRecord>(value, "approvals");
        sort(all.runs, [](const auto& r) { return r.run.date; });
        sort(all.races, [](const auto& r) { return r.race.date; });
        sort(all.pins, [](const auto& r) { return r.pin.date; });
        sort(all.sessions, [](const auto& r) { return r.planned.date; });
        sort(all.logs, [](const auto& r) { return r.log.date; });
        sort(all.readiness, [](const auto& r) { return r.readiness.date; });
        sort(all.pain, [](const auto& r) { return r.entry.date; });
        sort(all.illness, [](const auto& r) { return r.illness.from; });
        sort(all.gates, [](const auto& r) { return r.event.date; });
        sort(all.notes, [](const auto& r) { return r.date; });
        m_archive.athletes.push_back(std::move(all));
    }

    const std::string& m_file;
    std::unordered_set<std::size_t> m_taken;
    ArchiveContext m_context;
    AllSeen m_seen;
    Archive m_archive;
};

// ---- writing -----------------------------------------------------------------------------------

std::string line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <class T>
Json recordJson(const Keyed<T>& record) {
    Json json = Json::object();
    json["id"] = std::to_string(record.id.value);
    writeRecord(json, record.value);
    return json;
}

template <class T>
void writeRecords(std::string& out,
                  std::string_view indent,
                  std::string_view key,
                  const std::vector<Keyed<T>>& list) {
    if (list.empty()) return;
    out.append(",\n").append(indent).append("\"").append(key).append("\": [");
    std::string_view separator = "\n";
    for (const Keyed<T>& record : list) {
        out.append(separator).append(indent).append(" ").append(line(recordJson(record)));
        separator = ",\n";
    }
    out.append("\n").append(indent).append("]");
}

void writeSnapshot(std::string& out, const Snapshot& all) {
    std::string_view separator = "\n";
    out += "  {";
    const Json athlete = recordJson(all.athlete);
    for (const auto& [key, value] : athlete.items()) {
        out.append(separator).append("   \"").append(key).append("\": ").append(line(value));
        separator = ",\n";
    }
    constexpr std::string_view kIndent = "   ";
    writeRecords(out, kIndent, "shoes", all.shoes);
    writeRecords(out, kIndent, "runs", all.runs);
    writeRecords(out, kIndent, "races", all.races);
    if (all.season) out.append(",\n   \"season\": ").append(line(recordJson(*all.season)));
    writeRecords(out, kIndent, "pins", all.pins);
    writeRecords(out, kIndent, "sessions", all.sessions);
    writeRecords(out, kIndent, "logs", all.logs);
    writeRecords(out, kIndent, "readiness", all.readiness);
    writeRecords(out, kIndent, "pain", all.pain);
    writeRecords(out, kIndent, "illness", all.illness);
    writeRecords(out, kIndent, "gates", all.gates);
    writeRecords(out, kIndent, "notes", all.notes);
    writeRecords(out, kIndent, "approvals", all.approvals);
    out += "\n  }";
}

} // namespace

Archive readArchive(std::string_view text, const std::string& file) {
    if (text.size() > kMaxArchiveBytes)
        throw Error(ErrorCode::BadDocument,
                    file,
                    "",
                    "is larger than 512 MB; export the athletes one by one");
    return ArchiveReader(file).read(text);
}

std::string writeArchive(const Archive& archive) {
    std::string out = "{\n \"format\": \"" + std::string(kFormat) + "\",\n \"athletes\": [";
    std::string_view separator = "\n";
    for (const Snapshot& all : archive.athletes) {
        out.append(separator);
        writeSnapshot(out, all);
        separator = ",\n";
    }
    out += archive.athletes.empty() ? "]" : "\n ]";
    constexpr std::string_view kIndent = " ";
    writeRecords(out, kIndent, "groups", archive.groups);
    writeRecords(out, kIndent, "exercises", archive.exercises);
    writeRecords(out, kIndent, "settings", archive.settings);
    out += "\n}\n";
    return out;
}

} // namespace stridewright::interchange
