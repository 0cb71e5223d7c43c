// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/finding.hpp>

#include <optional>
#include <span>

namespace stridewright {

/// Why an exercise is not what it was the last time, in one short sentence for plans and sheets:
/// "14 to 16 kg: all sets at effort 7 last time." Made from the reasons of a prescription; nothing
/// where it stays as it was, and for the times that are still to be decided.
[[nodiscard]] std::optional<Reason> changeReason(std::span<const Reason> why);

} // namespace stridewright
