// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/interchange/sheet.hpp>

namespace stridewright::interchange {

/// The sheet for a terminal: UTF-8, lines of at most 100 columns, ends with a line break.
[[nodiscard]] std::string sheetText(const Sheet& sheet);

} // namespace stridewright::interchange
