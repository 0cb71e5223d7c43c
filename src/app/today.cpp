// SPDX-License-Identifier: MIT
#include <stridewright/app/today.hpp>

#include <ctime>

namespace stridewright::app {

Date todayLocal() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    return makeDate(parts.tm_year + 1900,
                    static_cast<unsigned>(parts.tm_mon + 1),
                    static_cast<unsigned>(parts.tm_mday));
}

std::int64_t nowUtc() {
    return static_cast<std::int64_t>(std::time(nullptr));
}

} // namespace stridewright::app
