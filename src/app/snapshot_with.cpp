// SPDX-License-Identifier: MIT
#include <stridewright/app/snapshot_with.hpp>

#include <algorithm>
#include <tuple>
#include <type_traits>

namespace stridewright::app {

namespace {

template <class T>
using List = std::vector<Keyed<T>>;

/// The list of a snapshot that holds a kind of record; null for a kind that has none.
template <class T, class Held>
auto* listOf(Held& snapshot) {
    if constexpr (std::is_same_v<T, RunRecord>)
        return &snapshot.runs;
    else if constexpr (std::is_same_v<T, RaceRecord>)
        return &snapshot.races;
    else if constexpr (std::is_same_v<T, PinRecord>)
        return &snapshot.pins;
    else if constexpr (std::is_same_v<T, SessionRecord>)
        return &snapshot.sessions;
    else if constexpr (std::is_same_v<T, LogRecord>)
        return &snapshot.logs;
    else if constexpr (std::is_same_v<T, ReadinessRecord>)
        return &snapshot.readiness;
    else if constexpr (std::is_same_v<T, PainRecord>)
        return &snapshot.pain;
    else if constexpr (std::is_same_v<T, IllnessRecord>)
        return &snapshot.illness;
    else if constexpr (std::is_same_v<T, GateRecord>)
        return &snapshot.gates;
    else if constexpr (std::is_same_v<T, NoteRecord>)
        return &snapshot.notes;
    else if constexpr (std::is_same_v<T, ShoeRecord>)
        return &snapshot.shoes;
    else if constexpr (std::is_same_v<T, ExerciseRecord>)
        return &snapshot.exercises;
    else if constexpr (std::is_same_v<T, ApprovalRecord>)
        return &snapshot.approvals;
    else
        return static_cast<List<T>*>(nullptr);
}

/// What a list is ordered by before the id: mostly the date.
Date placeOf(const RunRecord& it) {
    return it.run.date;
}
Date placeOf(const RaceRecord& it) {
    return it.race.date;
}
Date placeOf(const PinRecord& it) {
    return it.pin.date;
}
Date placeOf(const SessionRecord& it) {
    return it.planned.date;
}
Date placeOf(const LogRecord& it) {
    return it.log.date;
}
Date placeOf(const ReadinessRecord& it) {
    return it.readiness.date;
}
Date placeOf(const PainRecord& it) {
    return it.entry.date;
}
Date placeOf(const IllnessRecord& it) {
    return it.illness.from;
}
Date placeOf(const GateRecord& it) {
    return it.event.date;
}
Date placeOf(const NoteRecord& it) {
    return it.date;
}
Date placeOf(const ApprovalRecord& it) {
    return it.date.value_or(Date{});
}
const std::string& placeOf(const ShoeRecord& it) {
    return it.name;
}
const std::string& placeOf(const ExerciseRecord& it) {
    return it.exercise.id;
}

template <class T>
bool before(const Keyed<T>& a, const Keyed<T>& b) {
    if (placeOf(a.value) != placeOf(b.value)) return placeOf(a.value) < placeOf(b.value);
    return a.id < b.id;
}

template <class T>
bool belongsTo(const T& record, Id<AthleteRecord> athlete) {
    if constexpr (std::is_same_v<T, ExerciseRecord>)
        return true;
    else
        return record.athlete == athlete;
}

template <class T>
void write(Snapshot& snapshot, const Put<T>& put) {
    if constexpr (std::is_same_v<T, AthleteRecord>) {
        if (put.id == snapshot.athlete.id && put.value) snapshot.athlete.value = *put.value;
    } else if constexpr (std::is_same_v<T, SeasonRecord>) {
        if (put.value && put.value->athlete == snapshot.athlete.id)
            snapshot.season = Keyed<SeasonRecord>{put.id, *put.value};
        else if (snapshot.season && snapshot.season->id == put.id)
            snapshot.season.reset();
    } else if (auto* list = listOf<T>(snapshot); list != nullptr) {
        if constexpr (!std::is_same_v<T, GroupRecord> && !std::is_same_v<T, SettingRecord>) {
            std::erase_if(*list, [&](const Keyed<T>& it) { return it.id == put.id; });
            if (!put.value || !belongsTo(*put.value, snapshot.athlete.id)) return;
            Keyed<T> keyed{put.id, *put.value};
            list->insert(std::upper_bound(list->begin(), list->end(), keyed, before<T>), keyed);
        }
    }
}

template <class T>
const T* held(const Snapshot& snapshot, Id<T> id) {
    if constexpr (std::is_same_v<T, AthleteRecord>) {
        return snapshot.athlete.id == id ? &snapshot.athlete.value : nullptr;
    } else if constexpr (std::is_same_v<T, SeasonRecord>) {
        return snapshot.season && snapshot.season->id == id ? &snapshot.season->value : nullptr;
    } else if (const auto* list = listOf<T>(snapshot); list != nullptr) {
        const auto found = std::find_if(
            list->begin(), list->end(), [&](const Keyed<T>& it) { return it.id == id; });
        return found == list->end() ? nullptr : &found->value;
    } else {
        return nullptr;
    }
}

} // namespace

Snapshot blankSnapshot(Id<AthleteRecord> athlete, const Athlete& profile) {
    Snapshot snapshot;
    snapshot.athlete.id = athlete;
    snapshot.athlete.value.profile = profile;
    snapshot.range = {makeDate(1, 1, 1), makeDate(9999, 12, 31)};
    return snapshot;
}

Snapshot snapshotWith(Snapshot snapshot, const Change& change) {
    for (const Edit& edit : change)
        std::visit([&](const auto& put) { write(snapshot, put); }, edit);
    return snapshot;
}

bool sameRecords(const Change& change, const Snapshot& before, const Snapshot& after) {
    return std::all_of(change.begin(), change.end(), [&](const Edit& edit) {
        return std::visit(
            [&](const auto& put) {
                const auto* was = held(before, put.id);
                const auto* is = held(after, put.id);
                return (was == nullptr) == (is == nullptr) && (was == nullptr || *was == *is);
            },
            edit);
    });
}

} // namespace stridewright::app
