// SPDX-License-Identifier: MIT
#pragma once

#include "reliability/experiments.hpp"

#include <functional>

namespace stridewright::reliability {

/// How a process of its own came to its end.
enum class Ending { Well, Crashed, Hung };

struct Apart {
    Ending ending = Ending::Well;
    Result result; ///< what it counted before it ended
};

/// Runs a function in a process of its own, for at most `seconds`. No database may be open. An
/// exception that leaves it is a fault of the result.
[[nodiscard]] Apart runApart(unsigned seconds, const std::function<void(Result&)>& function);

/// Several at the same time.
[[nodiscard]] std::vector<Apart>
runTogether(unsigned seconds, const std::vector<std::function<void(Result&)>>& functions);

/// The figure of that name, as a number; 0 where it was not told.
[[nodiscard]] std::int64_t figureOf(const Result& result, const std::string& name);

} // namespace stridewright::reliability
