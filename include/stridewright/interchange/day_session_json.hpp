// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

#include <string>
#include <vector>

namespace stridewright::interchange {

/// A day's session beside the version that the day asks for (`stridewright-cli session --json`).
struct DaySessionReport {
    struct Change {
        std::string exercise; ///< id as planned, or empty
        std::string other;    ///< id in the version, or empty
        std::vector<std::string> why;
    };
    struct Swap {
        std::string exercise; ///< id
        std::string name;
        std::string why;
    };
    std::string athlete;
    PlannedSession planned;
    std::optional<PlannedSession> version;
    std::optional<InsteadCause> cause; ///< present exactly where `version` is
    std::vector<std::string> why;      ///< why the version differs
    std::vector<Change> changes;
    std::vector<Swap> swaps; ///< what can take the place of the exercise asked for, best first
    bool logged = false;
    bool kept = false;    ///< the version was chosen before
    bool written = false; ///< it was kept now, or the plan brought back
};
[[nodiscard]] std::string writeDaySession(const DaySessionReport& report);

} // namespace stridewright::interchange
