// SPDX-License-Identifier: MIT
#include "cli/athlete_groups.hpp"

#include "cli/words.hpp"
#include <stridewright/app/removal.hpp>
#include <stridewright/interchange/athlete_report_json.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace stridewright::cli {

namespace {

bool isIn(const GroupRecord& group, Id<AthleteRecord> athlete) {
    return std::ranges::find(group.members, athlete) != group.members.end();
}

std::vector<interchange::GroupReport> reports(const storage::Store& store) {
    std::map<Id<AthleteRecord>, std::string> names;
    for (const Keyed<AthleteRecord>& athlete : store.athletes())
        names.emplace(athlete.id, athlete.value.profile.name);
    std::vector<interchange::GroupReport> result;
    for (Keyed<GroupRecord>& group : store.groups()) {
        interchange::GroupReport report;
        for (const Id<AthleteRecord> member : group.value.members)
            report.members.push_back(names[member]);
        std::ranges::sort(report.members);
        report.group = std::move(group);
        result.push_back(std::move(report));
    }
    return result;
}

} // namespace

Change groupChanges(const storage::Store& store,
                    Id<AthleteRecord> athlete,
                    const ProfileOptions& options,
                    IdSource& ids) {
    // By id, so that the same group named twice is changed once.
    std::map<Id<GroupRecord>, Put<GroupRecord>> puts;
    const std::vector<Keyed<GroupRecord>> groups = store.groups();
    std::map<std::string, Id<GroupRecord>> made;
    for (const std::string& name : options.groups) {
        const auto known = std::ranges::find_if(
            groups, [&](const Keyed<GroupRecord>& each) { return each.value.name == name; });
        if (known == groups.end()) {
            const auto [place, isNew] = made.try_emplace(name, Id<GroupRecord>{});
            if (!isNew) continue;
            place->second = ids.next<GroupRecord>();
            puts[place->second] = {place->second, GroupRecord{name, {athlete}, {}}};
        } else if (!isIn(known->value, athlete)) {
            GroupRecord more = known->value;
            more.members.push_back(athlete);
            puts[known->id] = {known->id, more};
        }
    }
    for (const std::string& name : options.withoutGroups) {
        const Keyed<GroupRecord> group = findGroup(store, name);
        if (isIn(group.value, athlete)) puts[group.id] = app::withoutMember(group, athlete);
    }
    Change change;
    for (auto& [id, put] : puts)
        change.push_back(std::move(put));
    return change;
}

std::vector<std::string> groupsOf(const std::vector<Keyed<GroupRecord>>& groups,
                                  Id<AthleteRecord> athlete) {
    std::vector<std::string> names;
    for (const Keyed<GroupRecord>& group : groups)
        if (isIn(group.value, athlete)) names.push_back(group.value.name);
    return names;
}

std::string groupsText(const storage::Store& store) {
    std::string text;
    for (const interchange::GroupReport& report : reports(store)) {
        text += fmt::format("{} ({})\n",
                            shownName(report.group.value.name),
                            counted(static_cast<long long>(report.members.size()), "athlete"));
        for (const std::string& member : report.members)
            text += "  " + shownName(member) + "\n";
    }
    return text.empty() ? "There are no groups yet; \"athlete edit NAME --group G\" makes one.\n"
                        : text;
}

std::string groupsJson(const storage::Store& store) {
    return interchange::writeGroups(reports(store));
}

} // namespace stridewright::cli
