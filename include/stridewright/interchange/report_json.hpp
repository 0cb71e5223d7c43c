// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/interchange/calendar.hpp>

#include <span>
#include <string>
#include <vector>

namespace stridewright::interchange {

/// What a check of a plan found (`stridewright-cli check --json`).
struct CheckReport {
    struct Breach {
        RuleId rule = RuleId::Count;
        Date date{};
        std::string text; ///< the breach in words
    };
    struct Week {
        Date starts{};
        int shortfall = 0;
        CostTerms terms{};
    };
    std::vector<Breach> breaches;
    Score score;
    CostTerms terms{};
    Score best;
    std::vector<Week> weeks;
};

/// Each of these gives a JSON document for other programs; the keys are those of docs/cli.md. Ends
/// with a line break; the same values give the same bytes.
[[nodiscard]] std::string writeCheck(const CheckReport& report);
[[nodiscard]] std::string writeCalendar(const CalendarRead& calendar);
[[nodiscard]] std::string writeExercises(std::span<const Exercise* const> exercises);

/// Why each day of a plan has a session or has none; the given days only, all if there are none.
[[nodiscard]] std::string writeReasons(const Plan& plan, std::span<const Date> days);

} // namespace stridewright::interchange
