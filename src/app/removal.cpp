// SPDX-License-Identifier: MIT
#include <stridewright/app/removal.hpp>

#include <algorithm>

namespace stridewright::app {

namespace {

template <class Record>
void remove(Change& change, const std::vector<Keyed<Record>>& records) {
    for (const Keyed<Record>& record : records)
        change.push_back(Put<Record>{record.id, std::nullopt});
}

} // namespace

Put<GroupRecord> withoutMember(const Keyed<GroupRecord>& group, Id<AthleteRecord> athlete) {
    GroupRecord left = group.value;
    std::erase(left.members, athlete);
    if (left.members.empty() && left.note.empty()) return {group.id, std::nullopt};
    return {group.id, left};
}

Change removalOf(const Snapshot& all, std::span<const Keyed<GroupRecord>> groups) {
    Change change;
    // What points at another record goes before it.
    remove(change, all.logs);
    remove(change, all.sessions);
    remove(change, all.pins);
    if (all.season) change.push_back(Put<SeasonRecord>{all.season->id, std::nullopt});
    remove(change, all.runs);
    remove(change, all.races);
    remove(change, all.readiness);
    remove(change, all.pain);
    remove(change, all.illness);
    remove(change, all.gates);
    remove(change, all.notes);
    remove(change, all.approvals);
    remove(change, all.shoes);
    for (const Keyed<GroupRecord>& group : groups)
        if (std::ranges::find(group.value.members, all.athlete.id) != group.value.members.end())
            change.push_back(withoutMember(group, all.athlete.id));
    change.push_back(Put<AthleteRecord>{all.athlete.id, std::nullopt});
    return change;
}

} // namespace stridewright::app
