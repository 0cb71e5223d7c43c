// SPDX-License-Identifier: MIT
#include "reliability/content.hpp"

namespace stridewright::reliability {

namespace {

template <class T>
void add(Content& content, const Keyed<T>& record) {
    Edit edit = Put<T>{record.id, record.value};
    content.insert_or_assign({edit.index(), record.id.value}, std::move(edit));
}

template <class T>
void add(Content& content, const std::vector<Keyed<T>>& records) {
    for (const Keyed<T>& record : records)
        add(content, record);
}

std::pair<std::size_t, std::int64_t> keyOf(const Edit& edit) {
    return {edit.index(), std::visit([](const auto& put) { return put.id.value; }, edit)};
}

} // namespace

Content contentOf(const storage::Store& store) {
    Content content;
    for (const Keyed<AthleteRecord>& athlete : store.athletes()) {
        const Snapshot all = store.everything(athlete.id);
        add(content, all.athlete);
        add(content, all.runs);
        add(content, all.races);
        if (all.season) add(content, *all.season);
        add(content, all.pins);
        add(content, all.sessions);
        add(content, all.logs);
        add(content, all.readiness);
        add(content, all.pain);
        add(content, all.illness);
        add(content, all.gates);
        add(content, all.notes);
        add(content, all.shoes);
        add(content, all.approvals);
    }
    add(content, store.groups());
    add(content, store.exercises());
    add(content, store.settings());
    return content;
}

void applyTo(Content& content, const Change& change) {
    for (const Edit& edit : change)
        if (std::visit([](const auto& put) { return put.value.has_value(); }, edit))
            content.insert_or_assign(keyOf(edit), edit);
        else
            content.erase(keyOf(edit));
}

Change removalOf(const Content& content, Id<AthleteRecord> athlete) {
    Change change;
    for (auto entry = content.rbegin(); entry != content.rend(); ++entry)
        std::visit(
            [&]<class T>(const Put<T>& put) {
                if constexpr (std::is_same_v<T, AthleteRecord>) {
                    if (put.id == athlete) change.push_back(Put<T>{put.id, std::nullopt});
                } else if constexpr (requires { put.value->athlete; }) {
                    if (put.value->athlete == athlete)
                        change.push_back(Put<T>{put.id, std::nullopt});
                }
            },
            entry->second);
    return change;
}

} // namespace stridewright::reliability
