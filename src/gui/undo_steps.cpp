// SPDX-License-Identifier: MIT
#include "gui/undo_steps.hpp"

#include <map>

namespace stridewright::gui {

namespace {

/// Where each record of a kind is written last.
template <class T>
std::map<Id<T>, const Put<T>*> lastWrites(const Change& change) {
    std::map<Id<T>, const Put<T>*> writes;
    for (const Edit& edit : change)
        if (const auto* put = std::get_if<Put<T>>(&edit)) writes[put->id] = put;
    return writes;
}

/// Moves what `rest` writes of a kind to where `change` writes it already. Only values move: a
/// removal stays behind the removal of what refers to it. No two records of these kinds exclude
/// each other, so an earlier write is always allowed.
template <class T>
void moveUp(Change& change, Change& rest) {
    const auto mine = lastWrites<T>(change);
    const auto later = lastWrites<T>(rest);
    std::map<Id<T>, T> moved;
    for (const auto& [id, put] : later) {
        const auto here = mine.find(id);
        if (here != mine.end() && here->second->value && put->value) moved.emplace(id, *put->value);
    }
    for (Edit& edit : change)
        if (auto* put = std::get_if<Put<T>>(&edit); put != nullptr && put->value)
            if (const auto value = moved.find(put->id); value != moved.end())
                put->value = value->second;
    std::erase_if(rest, [&](const Edit& edit) {
        const auto* put = std::get_if<Put<T>>(&edit);
        return put != nullptr && moved.contains(put->id);
    });
}

} // namespace

Change joined(const Change& first, const Change& second) {
    Change change = first;
    Change rest = second;
    moveUp<AthleteRecord>(change, rest);
    moveUp<SessionRecord>(change, rest);
    change.insert(change.end(), rest.begin(), rest.end());
    return change;
}

} // namespace stridewright::gui
