// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <ctime>

namespace stridewright::test {

/// The processor time this process has used. Tests that guard against work without end measure it,
/// because the time on the wall depends on whatever else the machine does.
struct CpuClock {
    using duration = std::chrono::duration<double>;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<CpuClock>;
    static constexpr bool is_steady = true;

    [[nodiscard]] static time_point now() {
        return time_point(duration(static_cast<double>(std::clock()) / CLOCKS_PER_SEC));
    }
};

} // namespace stridewright::test
