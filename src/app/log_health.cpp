// SPDX-License-Identifier: MIT
#include "app/exercise_names.hpp"
#include <stridewright/app/log_health.hpp>
#include <stridewright/domain/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace stridewright::app {

namespace {

/// The illness that holds on a day, goes on into it, or begins the day after.
const Keyed<IllnessRecord>* illnessAround(const Snapshot& snapshot, Date date) {
    for (const Keyed<IllnessRecord>& record : snapshot.illness) {
        const Illness& illness = record.value.illness;
        if (illness.from <= date + Days{1} && (!illness.to || *illness.to >= date - Days{1}))
            return &record;
    }
    return nullptr;
}

Change fallIll(const Snapshot& snapshot, Date date, bool fever, IdSource& ids) {
    const Keyed<IllnessRecord>* const there = illnessAround(snapshot, date);
    if (there == nullptr)
        return {
            Put<IllnessRecord>{ids.next<IllnessRecord>(),
                               IllnessRecord{snapshot.athlete.id, {date, std::nullopt, fever}}}};
    IllnessRecord fresh = there->value;
    fresh.illness.from = std::min(fresh.illness.from, date);
    if (fresh.illness.to && *fresh.illness.to < date) fresh.illness.to.reset();
    fresh.illness.fever = fresh.illness.fever || fever;
    if (fresh == there->value) return {};
    return {Put<IllnessRecord>{there->id, fresh}};
}

Change getWell(const Snapshot& snapshot, Date date) {
    const Date last = date - Days{1};
    for (const Keyed<IllnessRecord>& record : snapshot.illness) {
        const Illness& illness = record.value.illness;
        if (illness.from > date || (illness.to && *illness.to < last)) continue;
        if (illness.to == last) return {};
        if (illness.from == date) return {Put<IllnessRecord>{record.id, std::nullopt}};
        IllnessRecord fresh = record.value;
        fresh.illness.to = last;
        return {Put<IllnessRecord>{record.id, fresh}};
    }
    throw Error(ErrorCode::BadRequest,
                "",
                toIsoString(date),
                "nothing says that the athlete was ill before. Note the first day of it first");
}

} // namespace

Change logHealth(const Snapshot& snapshot, Date date, Health health, IdSource& ids) {
    if (health == Health::Well) return getWell(snapshot, date);
    return fallIll(snapshot, date, health == Health::Fever, ids);
}

Change logGate(const Snapshot& snapshot, const GateEvent& event, IdSource& ids) {
    for (const Keyed<GateRecord>& record : snapshot.gates) {
        const GateEvent& other = record.value.event;
        if (other.gate != event.gate || other.date != event.date || other.by != event.by) continue;
        if (other == event) return {};
        return {Put<GateRecord>{record.id, GateRecord{snapshot.athlete.id, event}}};
    }
    return {Put<GateRecord>{ids.next<GateRecord>(), GateRecord{snapshot.athlete.id, event}}};
}

const Gate& gateMeant(std::string_view word, const Catalog& catalog) {
    const auto nameOf = [](std::string_view id) {
        std::vector<std::string> words = wordsOfName(id);
        if (!words.empty() && words.front() == "g") words.erase(words.begin());
        return fmt::format("{}", fmt::join(words, "_"));
    };
    const std::string wanted = nameOf(word);
    std::string known;
    for (const Gate& gate : catalog.gates()) {
        const std::string name = nameOf(gate.id);
        if (wanted == name) return gate;
        known += fmt::format("{}{} ({})", known.empty() ? "" : "; ", name, gate.shows);
    }
    throw Error(ErrorCode::BadRequest,
                "",
                fmt::format("\"{}\"", word),
                fmt::format("is no check. There is {}", known));
}

} // namespace stridewright::app
