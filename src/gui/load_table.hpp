// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/athlete.hpp>
#include <stridewright/domain/run.hpp>
#include <stridewright/domain/strength.hpp>

#include <optional>

namespace stridewright::gui {

/// How hard things feel as a whole, 0 to 10, and usual paces (data/rules/load.json). For the load
/// strip only; no plan depends on it.
struct LoadTable {
    std::array<double, kCount<RunKind>> effort{};
    std::array<double, kCount<SessionClass>> strength{};
    std::array<double, kCount<Level>> pace{}; ///< minutes per kilometre

    /// Minutes of a run: as given, else from its distance; nothing when neither is known.
    [[nodiscard]] std::optional<double> minutesOf(const Run& run, Level level) const;
    [[nodiscard]] double loadOf(const Run& run, Level level) const;
    [[nodiscard]] double loadOf(SessionClass sessionClass, int minutes) const;
};

/// Reads the table that is built into the program.
[[nodiscard]] LoadTable loadTable();

} // namespace stridewright::gui
