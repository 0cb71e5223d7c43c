// SPDX-License-Identifier: MIT
#include <stridewright/app/bundles.hpp>

#include <algorithm>

namespace stridewright::app {

namespace {

constexpr std::size_t kHead = 4096; ///< bytes within which a document says what it is

/// Everything of the bundle's athletes that is in the store, and what belongs to nobody.
Archive currentOf(const storage::Store& store, const Archive& bundle) {
    Archive current;
    for (const Snapshot& snapshot : bundle.athletes)
        if (store.find(snapshot.athlete.id))
            current.athletes.push_back(store.everything(snapshot.athlete.id));
    current.groups = store.groups();
    current.exercises = store.exercises();
    current.settings = store.settings();
    return current;
}

std::vector<Finding> sameNames(const storage::Store& store, const Archive& bundle) {
    std::vector<Finding> findings;
    for (const Keyed<AthleteRecord>& athlete : store.athletes())
        for (const Snapshot& snapshot : bundle.athletes)
            if (snapshot.athlete.id != athlete.id && !store.find(snapshot.athlete.id) &&
                snapshot.athlete.value.profile.name == athlete.value.profile.name)
                findings.push_back({"import_same_name",
                                    Severity::Warning,
                                    {},
                                    {snapshot.athlete.value.profile.name}});
    return findings;
}

} // namespace

Archive
bundleOf(const storage::Store& store, BundleOf whole, std::span<const Id<AthleteRecord>> athletes) {
    const bool all = whole == BundleOf::Database;
    std::vector<Id<AthleteRecord>> chosen(athletes.begin(), athletes.end());
    if (all) {
        chosen.clear();
        for (const Keyed<AthleteRecord>& athlete : store.athletes())
            chosen.push_back(athlete.id);
    }
    Archive archive;
    for (const Id<AthleteRecord> athlete : chosen) {
        Snapshot snapshot = store.everything(athlete);
        snapshot.exercises.clear();
        archive.athletes.push_back(std::move(snapshot));
    }
    for (Keyed<GroupRecord> group : store.groups()) {
        const bool empty = group.value.members.empty();
        std::erase_if(group.value.members, [&](Id<AthleteRecord> member) {
            return std::ranges::find(chosen, member) == chosen.end();
        });
        if (!group.value.members.empty() || (empty && all))
            archive.groups.push_back(std::move(group));
    }
    archive.exercises = store.exercises();
    if (all) archive.settings = store.settings();
    return archive;
}

ImportPreview
previewBundle(const storage::Store& store, const Archive& bundle, OnConflict onConflict) {
    ImportPreview preview = importArchive(currentOf(store, bundle), bundle, onConflict);
    preview.findings = sameNames(store, bundle);
    return preview;
}

bool looksLikeBundle(std::string_view text) {
    return text.substr(0, kHead).find("\"stridewright.archive/") != std::string_view::npos;
}

} // namespace stridewright::app
