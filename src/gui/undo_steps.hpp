// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

namespace stridewright::gui {

/// One change that does what two do one after the other. A profile or a session that both write is
/// written once, so that a field that is typed in for long stays one small step.
[[nodiscard]] Change joined(const Change& first, const Change& second);

} // namespace stridewright::gui
