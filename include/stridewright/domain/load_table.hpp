// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/athlete.hpp>
#include <stridewright/domain/run.hpp>
#include <stridewright/domain/strength.hpp>

#include <optional>

namespace stridewright {

/// How hard things feel as a whole, 0 to 10, and usual paces (data/rules/load.json). Load is
/// minutes by effort (session-RPE, Foster et al. 2001). It draws the load strip; no plan depends
/// on it.
struct LoadTable {
    std::array<double, kCount<RunKind>> effort{};        ///< of a run, by RunKind
    std::array<double, kCount<SessionClass>> strength{}; ///< of a session, by SessionClass
    std::array<double, kCount<Level>> pace{};            ///< minutes per kilometre, by Level

    /// Minutes of a run: as given, else from its distance; nothing when neither is known.
    [[nodiscard]] std::optional<double> minutesOf(const Run& run, Level level) const;
    /// 0 where the minutes are not known.
    [[nodiscard]] double loadOf(const Run& run, Level level) const;
    [[nodiscard]] double loadOf(SessionClass sessionClass, int minutes) const;
};

} // namespace stridewright
