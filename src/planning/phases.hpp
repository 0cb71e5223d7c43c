// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/strength.hpp>

namespace stridewright::planning {

/// Whether a phase keeps what the ones before it built: around a race legs rest, and are best off
/// with what they know.
[[nodiscard]] constexpr bool keepsOnly(PhaseKind phase) {
    return phase == PhaseKind::Taper || phase == PhaseKind::Race || phase == PhaseKind::Recovery;
}

} // namespace stridewright::planning
