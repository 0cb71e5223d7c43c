// SPDX-License-Identifier: MIT
#include "app/import_words.hpp"
#include <stridewright/app/importing.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace stridewright::app {

namespace {

using Line = ImportPreview::Line;

/// How records of a type are told of, and by what else than their id they stand once.
template <class T>
struct Telling;

std::string keyOf(Id<AthleteRecord> athlete, const std::string& rest) {
    return std::to_string(athlete.value) + " " + rest;
}

struct NoDate {
    template <class T>
    static std::optional<Date> date(const T&) {
        return std::nullopt;
    }
};
struct NoKey {
    template <class T>
    static std::string key(const T&) {
        return {};
    }
};

template <>
struct Telling<AthleteRecord> : NoDate, NoKey {
    static constexpr std::string_view kind = "athlete";
    static std::string what(const AthleteRecord& r) { return r.profile.name; }
};
template <>
struct Telling<GroupRecord> : NoDate, NoKey {
    static constexpr std::string_view kind = "group";
    static std::string what(const GroupRecord& r) { return r.name; }
};
template <>
struct Telling<ShoeRecord> : NoDate, NoKey {
    static constexpr std::string_view kind = "shoe";
    static std::string what(const ShoeRecord& r) { return r.name; }
};
template <>
struct Telling<ExerciseRecord> : NoDate {
    static constexpr std::string_view kind = "exercise";
    static std::string what(const ExerciseRecord& r) { return r.exercise.name; }
    static std::string key(const ExerciseRecord& r) { return r.exercise.id; }
};
template <>
struct Telling<SettingRecord> : NoDate {
    static constexpr std::string_view kind = "setting";
    static std::string what(const SettingRecord& r) { return r.name; }
    static std::string key(const SettingRecord& r) { return r.name; }
};
template <>
struct Telling<SeasonRecord> : NoDate {
    static constexpr std::string_view kind = "season";
    static std::string what(const SeasonRecord&) { return "phases set by hand"; }
    static std::string key(const SeasonRecord& r) { return keyOf(r.athlete, ""); }
};
template <>
struct Telling<RunRecord> : NoKey {
    static constexpr std::string_view kind = "run";
    static std::optional<Date> date(const RunRecord& r) { return r.run.date; }
    static std::string what(const RunRecord& r) { return nameOf(r.run); }
};
template <>
struct Telling<RaceRecord> : NoKey {
    static constexpr std::string_view kind = "race";
    static std::optional<Date> date(const RaceRecord& r) { return r.race.date; }
    static std::string what(const RaceRecord& r) { return r.race.name; }
};
template <>
struct Telling<PinRecord> {
    static constexpr std::string_view kind = "pin";
    static std::optional<Date> date(const PinRecord& r) { return r.pin.date; }
    static std::string what(const PinRecord& r) { return nameOf(r.pin); }
    static std::string key(const PinRecord& r) { return keyOf(r.athlete, toIsoString(r.pin.date)); }
};
template <>
struct Telling<SessionRecord> : NoKey {
    static constexpr std::string_view kind = "planned session";
    static std::optional<Date> date(const SessionRecord& r) { return r.planned.date; }
    static std::string what(const SessionRecord& r) {
        return std::string(word(r.planned.sessionClass)) + " session";
    }
};
template <>
struct Telling<LogRecord> : NoKey {
    static constexpr std::string_view kind = "session";
    static std::optional<Date> date(const LogRecord& r) { return r.log.date; }
    static std::string what(const LogRecord& r) {
        return countText(r.log.exercises.size(), "exercise") + " logged";
    }
};
template <>
struct Telling<ReadinessRecord> {
    static constexpr std::string_view kind = "readiness";
    static std::optional<Date> date(const ReadinessRecord& r) { return r.readiness.date; }
    static std::string what(const ReadinessRecord&) { return "how the day felt"; }
    static std::string key(const ReadinessRecord& r) {
        return keyOf(r.athlete, toIsoString(r.readiness.date));
    }
};
template <>
struct Telling<PainRecord> : NoKey {
    static constexpr std::string_view kind = "pain";
    static std::optional<Date> date(const PainRecord& r) { return r.entry.date; }
    static std::string what(const PainRecord& r) { return r.entry.concern; }
};
template <>
struct Telling<IllnessRecord> : NoKey {
    static constexpr std::string_view kind = "illness";
    static std::optional<Date> date(const IllnessRecord& r) { return r.illness.from; }
    static std::string what(const IllnessRecord&) { return "illness"; }
};
template <>
struct Telling<GateRecord> : NoKey {
    static constexpr std::string_view kind = "gate";
    static std::optional<Date> date(const GateRecord& r) { return r.event.date; }
    static std::string what(const GateRecord& r) { return r.event.gate; }
};
template <>
struct Telling<NoteRecord> : NoKey {
    static constexpr std::string_view kind = "note";
    static std::optional<Date> date(const NoteRecord& r) { return r.date; }
    static std::string what(const NoteRecord& r) { return r.text.substr(0, r.text.find('\n')); }
};
template <>
struct Telling<ApprovalRecord> : NoKey {
    static constexpr std::string_view kind = "approval";
    static std::optional<Date> date(const ApprovalRecord& r) { return r.date; }
    static std::string what(const ApprovalRecord& r) { return r.code; }
};

template <class T>
std::string differenceOf(const T&, const T&) {
    return "differs";
}
std::string differenceOf(const RunRecord& before, const RunRecord& after) {
    const std::string text = app::differenceOf(before.run, after.run);
    if (before.status != after.status)
        return text + (text.empty() ? "" : ", ") + std::string(word(before.status)) + " -> " +
               std::string(word(after.status));
    return text.empty() ? "differs" : text;
}
std::string differenceOf(const RaceRecord& before, const RaceRecord& after) {
    const std::string text = app::differenceOf(before.race, after.race);
    return text.empty() ? "differs" : text;
}
std::string differenceOf(const AthleteRecord& before, const AthleteRecord& after) {
    return before.profile.name != after.profile.name
               ? "\"" + before.profile.name + "\" -> \"" + after.profile.name + "\""
               : "profile differs";
}

class ArchiveImport {
public:
    ArchiveImport(const Archive& current, const Archive& bundle, OnConflict onConflict)
        : m_current(current), m_bundle(bundle), m_onConflict(onConflict) {}

    ImportPreview preview() {
        take(m_current.settings, m_bundle.settings);
        take(m_current.exercises, m_bundle.exercises);
        for (const Snapshot& fresh : m_bundle.athletes)
            takeAthlete(fresh);
        takeGroups();
        if (m_onConflict == OnConflict::Stop && m_preview.count(ImportVerdict::Conflict) != 0)
            m_preview.change.clear();
        std::ranges::stable_sort(m_preview.lines, {}, &Line::date);
        return std::move(m_preview);
    }

private:
    template <class T>
    void tell(ImportVerdict verdict, const T& record, std::string detail) {
        m_preview.lines.push_back({verdict,
                                   std::string(Telling<T>::kind),
                                   Telling<T>::date(record),
                                   Telling<T>::what(record),
                                   std::move(detail)});
    }

    template <class T>
    void put(Id<T> id, const T& record) {
        m_preview.change.emplace_back(Put<T>{id, record});
    }

    template <class T>
    void takeOne(const Keyed<T>* before, const Keyed<T>& fresh) {
        if (!before) {
            tell(ImportVerdict::Added, fresh.value, "");
            put(fresh.id, fresh.value);
            return;
        }
        if (before->value == fresh.value) {
            tell(ImportVerdict::Unchanged, fresh.value, "");
            return;
        }
        const std::string difference = differenceOf(before->value, fresh.value);
        switch (m_onConflict) {
        case OnConflict::Stop:
            tell(ImportVerdict::Conflict, before->value, difference);
            return;
        case OnConflict::KeepMine:
            tell(ImportVerdict::Unchanged, before->value, "yours is kept: " + difference);
            return;
        case OnConflict::Replace:
            tell(ImportVerdict::Updated, fresh.value, difference);
            put(before->id, fresh.value);
            return;
        }
    }

    /// A record is found by what makes it the only one of its kind, else by its id.
    template <class T>
    void take(const std::vector<Keyed<T>>& before, const std::vector<Keyed<T>>& fresh) {
        std::unordered_map<Id<T>, const Keyed<T>*> byId;
        std::unordered_map<std::string, const Keyed<T>*> byKey;
        for (const Keyed<T>& record : before) {
            byId[record.id] = &record;
            if (std::string key = Telling<T>::key(record.value); !key.empty())
                byKey[std::move(key)] = &record;
        }
        for (const Keyed<T>& record : fresh) {
            const auto same = byKey.find(Telling<T>::key(record.value));
            const auto there = byId.find(record.id);
            const Keyed<T>* found = same != byKey.end() ? same->second : nullptr;
            if (!found && there != byId.end()) found = there->second;
            takeOne(found, record);
        }
    }

    template <class T>
    static std::vector<Keyed<T>> listOf(const std::optional<Keyed<T>>& one) {
        return one ? std::vector<Keyed<T>>{*one} : std::vector<Keyed<T>>{};
    }

    void takeAthlete(const Snapshot& fresh) {
        const Snapshot nothing;
        const auto there = std::ranges::find_if(m_current.athletes, [&](const Snapshot& snapshot) {
            return snapshot.athlete.id == fresh.athlete.id;
        });
        const bool known = there != m_current.athletes.end();
        const Snapshot& before = known ? *there : nothing;
        takeOne(known ? &before.athlete : nullptr, fresh.athlete);
        take(before.shoes, fresh.shoes);
        take(before.runs, fresh.runs);
        take(before.races, fresh.races);
        take(listOf(before.season), listOf(fresh.season));
        take(before.pins, fresh.pins);
        take(before.sessions, fresh.sessions);
        take(before.logs, fresh.logs);
        take(before.readiness, fresh.readiness);
        take(before.pain, fresh.pain);
        take(before.illness, fresh.illness);
        take(before.gates, fresh.gates);
        take(before.notes, fresh.notes);
        take(before.approvals, fresh.approvals);
    }

    /// A bundle knows only its own athletes: other members of a group stay in it.
    void takeGroups() {
        std::set<Id<AthleteRecord>> ours;
        for (const Snapshot& snapshot : m_bundle.athletes)
            ours.insert(snapshot.athlete.id);
        std::vector<Keyed<GroupRecord>> before;
        std::map<Id<GroupRecord>, std::vector<Id<AthleteRecord>>> others;
        for (Keyed<GroupRecord> group : m_current.groups) {
            std::vector<Id<AthleteRecord>> members;
            for (const Id<AthleteRecord> member : group.value.members)
                (ours.contains(member) ? members : others[group.id]).push_back(member);
            group.value.members = std::move(members);
            before.push_back(std::move(group));
        }
        const std::size_t edits = m_preview.change.size();
        take(before, m_bundle.groups);
        for (std::size_t i = edits; i < m_preview.change.size(); ++i)
            if (auto* const put = std::get_if<Put<GroupRecord>>(&m_preview.change[i])) {
                std::vector<Id<AthleteRecord>> members = others[put->id];
                members.insert(
                    members.end(), put->value->members.begin(), put->value->members.end());
                put->value->members = std::move(members);
            }
    }

    const Archive& m_current;
    const Archive& m_bundle;
    OnConflict m_onConflict;
    ImportPreview m_preview;
};

} // namespace

ImportPreview importArchive(const Archive& current, const Archive& bundle, OnConflict onConflict) {
    return ArchiveImport(current, bundle, onConflict).preview();
}

} // namespace stridewright::app
