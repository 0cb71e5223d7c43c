// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/json_reader.hpp"
#include <stridewright/domain/request.hpp>

#include <set>

namespace stridewright::interchange {

/// Days that were named already, to find the one that stands twice.
class DatesOnce {
public:
    void add(Date date, const JsonValue& value) {
        if (!m_dates.insert(date).second)
            value.fail("the day " + toIsoString(date) + " stands twice");
    }

private:
    std::set<Date> m_dates;
};

// What a person says about the season and its days, as requests and archives write it alike.

/// At least one phase, sorted by date, no day twice.
[[nodiscard]] std::vector<PhaseStart> readPhases(const JsonValue& value);
[[nodiscard]] Json phasesJson(const std::vector<PhaseStart>& phases);

[[nodiscard]] Pin readPin(const JsonValue& value);
[[nodiscard]] Json pinJson(const Pin& pin);

} // namespace stridewright::interchange
