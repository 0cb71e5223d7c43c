// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/interchange/sheet.hpp>

namespace stridewright::app {

/// The weekly sheet of the week that holds `date`; throws Error{BadRequest} when the plan has none.
[[nodiscard]] interchange::Sheet weekSheet(const Plan& plan, Date date, const Catalog& catalog);

} // namespace stridewright::app
