// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/json_reader.hpp"
#include "interchange/known_ids.hpp"
#include <stridewright/domain/records.hpp>

#include <unordered_set>

namespace stridewright::interchange {

/// What records of the archive may point to, as far as it was read.
struct ArchiveContext {
    KnownIds ids; ///< checks nothing
    Id<AthleteRecord> athlete;
    std::unordered_set<std::int64_t> athletes;
    std::unordered_set<std::int64_t> shoes;    ///< of the athlete
    std::unordered_set<std::int64_t> sessions; ///< of the athlete
};

/// An id written as text.
[[nodiscard]] std::int64_t readIdText(const JsonValue& value);

/// Each reads one record without its id; the object may hold `id` beside the record's own keys.
template <class T>
[[nodiscard]] T readRecord(const JsonValue& value, const ArchiveContext& context) = delete;

template <>
AthleteRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
GroupRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
ShoeRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
RunRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
RaceRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
SeasonRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
PinRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
SessionRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
LogRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
ReadinessRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
PainRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
IllnessRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
GateRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
NoteRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
ExerciseRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
ApprovalRecord readRecord(const JsonValue& value, const ArchiveContext& context);
template <>
SettingRecord readRecord(const JsonValue& value, const ArchiveContext& context);

// Each adds the record's keys to an object that holds its id.
void writeRecord(Json& json, const AthleteRecord& record);
void writeRecord(Json& json, const GroupRecord& record);
void writeRecord(Json& json, const ShoeRecord& record);
void writeRecord(Json& json, const RunRecord& record);
void writeRecord(Json& json, const RaceRecord& record);
void writeRecord(Json& json, const SeasonRecord& record);
void writeRecord(Json& json, const PinRecord& record);
void writeRecord(Json& json, const SessionRecord& record);
void writeRecord(Json& json, const LogRecord& record);
void writeRecord(Json& json, const ReadinessRecord& record);
void writeRecord(Json& json, const PainRecord& record);
void writeRecord(Json& json, const IllnessRecord& record);
void writeRecord(Json& json, const GateRecord& record);
void writeRecord(Json& json, const NoteRecord& record);
void writeRecord(Json& json, const ExerciseRecord& record);
void writeRecord(Json& json, const ApprovalRecord& record);
void writeRecord(Json& json, const SettingRecord& record);

} // namespace stridewright::interchange
