// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/adaptation_rules.hpp>
#include <stridewright/domain/finding.hpp>

#include <map>
#include <set>
#include <string>

namespace stridewright::planning {

/// What is withheld until a professional has looked at it.
enum class Stop { None, Legs, All };

/// A level below the athlete's own, for a while after time away.
struct LowerLevel {
    Level level = Level::Beginner;
    Date until{}; ///< the first day that is not affected
    friend bool operator==(const LowerLevel&, const LowerLevel&) = default;
};

/// What the log tells composition beside the request. A default one changes nothing.
struct Limits {
    Stop stop = Stop::None;
    std::map<std::string, Zone> zones;     ///< by concern id; they hold instead of the scores
    std::map<std::string, Reason> blocked; ///< exercises left out, by id, and why
    std::set<std::string> met;             ///< exercises that the athlete has done
    std::optional<Date> noviceUntil;       ///< until then the legs count as untrained
    std::optional<LowerLevel> lower;
    friend bool operator==(const Limits&, const Limits&) = default;
};

} // namespace stridewright::planning
