// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/athlete.hpp>
#include <stridewright/domain/log.hpp>
#include <stridewright/domain/rule_id.hpp>
#include <stridewright/domain/run.hpp>
#include <stridewright/domain/strength.hpp>

namespace stridewright {

enum class PinKind { Must, Never };

template <>
struct EnumWords<PinKind> {
    static constexpr std::array<std::string_view, 2> words{"must", "never"};
};

/// The athlete's own word about a day. A `Must` with `accept` names its class and is a fact:
/// the session stands although it breaks the rules named.
struct Pin {
    Date date{};
    PinKind kind = PinKind::Must;
    std::optional<SessionClass> sessionClass;
    std::vector<RuleId> accept;
    friend bool operator==(const Pin&, const Pin&) = default;
};

inline constexpr int kMaxWeeks = 104;

/// All that a plan depends on (document `stridewright.request/1`).
struct PlanRequest {
    Athlete athlete;
    Date from{};   ///< first day that may be planned
    int weeks = 1; ///< 1 to kMaxWeeks, counted from the week that holds `from`
    std::vector<Run> runs;
    std::vector<Race> races;
    std::optional<std::vector<PhaseStart>> phases; ///< absent: derived from the races
    std::optional<std::vector<Date>> deloadWeeks;  ///< any date in the week; absent: derived
    std::vector<Pin> pins;
    std::vector<DatedClass> done;
    std::optional<std::vector<DatedClass>> existing; ///< the plan so far, when re-planning
    TrainingLog log; ///< what was done; its sessions before `from` count as `done`
    friend bool operator==(const PlanRequest&, const PlanRequest&) = default;
};

} // namespace stridewright
