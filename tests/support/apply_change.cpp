// SPDX-License-Identifier: MIT
#include "support/apply_change.hpp"

#include <algorithm>
#include <type_traits>

namespace stridewright::tests {
namespace {

/// The list of a snapshot that a record stands in.
template <class T>
std::vector<Keyed<T>>* listOf(Snapshot& snapshot) {
    if constexpr (std::is_same_v<T, RunRecord>) return &snapshot.runs;
    if constexpr (std::is_same_v<T, RaceRecord>) return &snapshot.races;
    if constexpr (std::is_same_v<T, PinRecord>) return &snapshot.pins;
    if constexpr (std::is_same_v<T, LogRecord>) return &snapshot.logs;
    if constexpr (std::is_same_v<T, ReadinessRecord>) return &snapshot.readiness;
    if constexpr (std::is_same_v<T, PainRecord>) return &snapshot.pain;
    return nullptr;
}

} // namespace

Change applyTo(Snapshot& snapshot, const Change& change) {
    Change inverse;
    for (const Edit& edit : change)
        std::visit(
            [&](const auto& put) {
                using Record = typename std::decay_t<decltype(put.value)>::value_type;
                std::vector<Keyed<Record>>* const list = listOf<Record>(snapshot);
                if (!list) return;
                const auto there = std::ranges::find(*list, put.id, &Keyed<Record>::id);
                Put<Record> before{put.id, std::nullopt};
                if (there != list->end()) {
                    before.value = there->value;
                    list->erase(there);
                }
                if (put.value) list->push_back({put.id, *put.value});
                std::ranges::sort(*list, {}, [](const Keyed<Record>& one) { return one.id.value; });
                inverse.emplace_back(std::move(before));
            },
            edit);
    std::ranges::reverse(inverse);
    return inverse;
}

} // namespace stridewright::tests
