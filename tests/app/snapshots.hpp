// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/records.hpp>

#include <algorithm>
#include <tuple>
#include <type_traits>

/// Snapshots made by hand, and changes made to them as a store would.
namespace stridewright::app::tests {

inline const Knowledge& knowledge() {
    static const Knowledge known = loadKnowledge();
    return known;
}

inline constexpr Id<AthleteRecord> kAda{7};

/// Monday 1 March 2027.
inline Date monday() {
    return makeDate(2027, 3, 1);
}

inline void addRun(Snapshot& snapshot, Date date, RunKind kind) {
    RunRecord record;
    record.athlete = kAda;
    record.run.date = date;
    record.run.kind = kind;
    snapshot.runs.push_back({{static_cast<std::int64_t>(1000 + snapshot.runs.size())}, record});
}

/// Ada, who runs intervals on Tuesday, easily on Wednesday, a tempo on Thursday and long on Sunday.
inline Snapshot adaWith(int weeks) {
    Snapshot snapshot;
    snapshot.athlete.id = kAda;
    Athlete& profile = snapshot.athlete.value.profile;
    profile.name = "Ada";
    profile.level = Level::Intermediate;
    profile.equipment = {"dumbbell", "longband", "chair", "wall", "step", "floor"};
    snapshot.range = {monday() - Days{400}, monday() + Days{400}};
    for (int week = 0; week < weeks; ++week) {
        const Date starts = monday() + Days{7 * week};
        addRun(snapshot, starts + Days{1}, RunKind::Intervals);
        addRun(snapshot, starts + Days{2}, RunKind::Easy);
        addRun(snapshot, starts + Days{3}, RunKind::Tempo);
        addRun(snapshot, starts + Days{6}, RunKind::Long);
    }
    return snapshot;
}

inline Keyed<LogRecord> logOn(Date date, Id<SessionRecord> session = {}) {
    LogRecord record;
    record.athlete = kAda;
    record.session = session;
    record.log.date = date;
    return {{daysBetween(Date{}, date) * 10LL + 1}, record};
}

template <class Record>
void putInto(std::vector<Keyed<Record>>& list, const Put<Record>& put) {
    std::erase_if(list, [&](const Keyed<Record>& each) { return each.id == put.id; });
    if (put.value) list.push_back({put.id, *put.value});
}

/// Applies the edits of sessions; others do not come from planning. Returns what takes them back.
inline Change applyTo(Snapshot& snapshot, const Change& change) {
    Change inverse;
    for (const Edit& edit : change) {
        const auto& put = std::get<Put<SessionRecord>>(edit);
        const auto old = std::ranges::find(snapshot.sessions, put.id, &Keyed<SessionRecord>::id);
        Put<SessionRecord> back{put.id, std::nullopt};
        if (old != snapshot.sessions.end()) back.value = old->value;
        inverse.insert(inverse.begin(), back);
        putInto(snapshot.sessions, put);
    }
    std::ranges::sort(snapshot.sessions, {}, [](const Keyed<SessionRecord>& session) {
        return std::tuple(session.value.planned.date, session.id);
    });
    return inverse;
}

} // namespace stridewright::app::tests
