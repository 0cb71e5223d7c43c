// SPDX-License-Identifier: MIT
#include "storage/rows.hpp"

#include <fmt/format.h>

namespace stridewright::storage {

namespace {

std::string named(const AthleteRecord& r) {
    return "the athlete " + r.profile.name;
}
std::string named(const GroupRecord& r) {
    return "the group " + r.name;
}
std::string named(const ShoeRecord& r) {
    return "the shoe " + r.name;
}
std::string named(const RunRecord& r) {
    return "the run of " + toIsoString(r.run.date);
}
std::string named(const RaceRecord& r) {
    return fmt::format("the race {} of {}", r.race.name, toIsoString(r.race.date));
}
std::string named(const SeasonRecord&) {
    return "the season";
}
std::string named(const PinRecord& r) {
    return "the pin of " + toIsoString(r.pin.date);
}
std::string named(const SessionRecord& r) {
    return "the session of " + toIsoString(r.planned.date);
}
std::string named(const LogRecord& r) {
    return "the logged session of " + toIsoString(r.log.date);
}
std::string named(const ReadinessRecord& r) {
    return "the readiness of " + toIsoString(r.readiness.date);
}
std::string named(const PainRecord& r) {
    return "the pain entry of " + toIsoString(r.entry.date);
}
std::string named(const IllnessRecord& r) {
    return "the illness from " + toIsoString(r.illness.from);
}
std::string named(const GateRecord& r) {
    return fmt::format("the gate {} of {}", r.event.gate, toIsoString(r.event.date));
}
std::string named(const NoteRecord& r) {
    return "the note of " + toIsoString(r.date);
}
std::string named(const ExerciseRecord& r) {
    return "the exercise " + r.exercise.id;
}
std::string named(const ApprovalRecord& r) {
    return "the approval of " + r.code;
}
std::string named(const SettingRecord& r) {
    return "the setting " + r.name;
}

} // namespace

std::string nameOf(const Edit& edit, const Edit& before) {
    const auto name = [](const auto& put) { return put.value ? named(*put.value) : std::string(); };
    std::string text = std::visit(name, edit);
    return text.empty() ? std::visit(name, before) : text;
}

} // namespace stridewright::storage
