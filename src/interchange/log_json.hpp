// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/json_reader.hpp"
#include "interchange/known_ids.hpp"
#include <stridewright/domain/equipment.hpp>
#include <stridewright/domain/log.hpp>

namespace stridewright::interchange {

// Values of logs and of what can be lifted, as requests and archives write them alike. What is
// blank is left out; numbers are written exactly, so that reading gives back what was written.

/// A number as it is, without decimals where it is whole.
[[nodiscard]] Json exactJson(double value);

[[nodiscard]] SessionLog readSessionLog(const JsonValue& value, const KnownIds& ids);
[[nodiscard]] Json sessionLogJson(const SessionLog& log);

[[nodiscard]] Readiness readReadiness(const JsonValue& value);
[[nodiscard]] Json readinessJson(const Readiness& readiness);

[[nodiscard]] PainEntry readPainEntry(const JsonValue& value, const KnownIds& ids);
[[nodiscard]] Json painEntryJson(const PainEntry& entry);

[[nodiscard]] GateEvent readGateEvent(const JsonValue& value, const KnownIds& ids);
[[nodiscard]] Json gateEventJson(const GateEvent& event);

[[nodiscard]] Illness readIllness(const JsonValue& value);
[[nodiscard]] Json illnessJson(const Illness& illness);

/// The lists may stand in any order and are sorted by date; entries of one day keep theirs.
[[nodiscard]] TrainingLog readTrainingLog(const JsonValue& value, const KnownIds& ids);
/// Lists that are empty are left out.
[[nodiscard]] Json trainingLogJson(const TrainingLog& log);

[[nodiscard]] Implement readImplement(const JsonValue& value, const KnownIds& ids);
[[nodiscard]] Json implementJson(const Implement& implement);

[[nodiscard]] Place readPlace(const JsonValue& value, const KnownIds& ids);
[[nodiscard]] Json placeJson(const Place& place);

} // namespace stridewright::interchange
