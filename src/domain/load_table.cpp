// SPDX-License-Identifier: MIT
#include <stridewright/domain/load_table.hpp>

namespace stridewright {

std::optional<double> LoadTable::minutesOf(const Run& run, Level level) const {
    if (run.minutes) return run.minutes;
    if (run.km) return *run.km * pace[static_cast<std::size_t>(level)];
    return std::nullopt;
}

double LoadTable::loadOf(const Run& run, Level level) const {
    return minutesOf(run, level).value_or(0) * effort[static_cast<std::size_t>(run.kind)];
}

double LoadTable::loadOf(SessionClass sessionClass, int minutes) const {
    return minutes * strength[static_cast<std::size_t>(sessionClass)];
}

} // namespace stridewright
