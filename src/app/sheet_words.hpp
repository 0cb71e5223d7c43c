// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/plan.hpp>

#include <span>
#include <string>
#include <string_view>

/// The words of the weekly sheet, each from the values it stands for.
namespace stridewright::app {

[[nodiscard]] std::string phaseName(PhaseKind phase); ///< "Off-season", "Race week"
[[nodiscard]] std::string className(SessionClass sessionClass);
[[nodiscard]] std::string runName(RunKind kind); ///< "No run" for rest, "Run" for unknown

/// At most one decimal, none where it is zero: 21.1, 8.
[[nodiscard]] std::string shortNumber(double value);
/// Minutes and seconds: "2:30".
[[nodiscard]] std::string clockText(int seconds);
/// "16 – 22 February 2026"; month and year are repeated only where they change.
[[nodiscard]] std::string dateRangeText(Date first, Date last);
/// Capital initials of the first and last word of a name, "SW" where it has no letters.
[[nodiscard]] std::string initials(std::string_view name);
/// With a small first letter, unless the word is spelt with capitals ("TRX row", "Y raise").
[[nodiscard]] std::string lowerFirst(std::string text);

/// A run's title where it says more than its word and distance do, else empty; "6 x 800 m" is
/// set as "6 × 800 m".
[[nodiscard]] std::string
runDetail(std::string_view title, std::string_view runWord, std::string_view distance);

/// "3 × 6–8 each", "2 × 30 s", "2 × 5 holds of 8–10 s". An exercise that the catalog does not know
/// (null) has one hold a set.
[[nodiscard]] std::string doseText(const Prescription& item, const Exercise* exercise);
/// As doseText, without "1 ×".
[[nodiscard]] std::string shortDoseText(const Prescription& item, const Exercise* exercise);
inline constexpr std::string_view kFindALoad = "find a load";
/// "14 kg", "bodyweight", "band", or kFindALoad.
[[nodiscard]] std::string loadText(const Prescription& item, const Exercise& exercise);
/// The first cue that fits one line of the sheet, else the shortest one.
[[nodiscard]] std::string shortCue(std::span<const std::string> cues);
/// The best reason for a session's day that fits beside its title, without its full stop; empty
/// where there is none.
[[nodiscard]] std::string shortReason(std::span<const Reason> why);

} // namespace stridewright::app
