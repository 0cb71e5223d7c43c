// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/load_table.hpp>

namespace stridewright::gui {

/// Reads the table that is built into the program; throws Error naming what is wrong in it.
[[nodiscard]] LoadTable loadTable();

} // namespace stridewright::gui
