// SPDX-License-Identifier: MIT
#pragma once

#include "gui/prompts.hpp"
#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/request.hpp>

#include <QString>

namespace stridewright::gui {

/// A file turned into a request, with what the reader should know about it.
struct OpenedDocument {
    PlanRequest request;
    ImportSummary summary;
};

/// Reads a request document or a running calendar (ICS or CSV), told apart by content. A calendar
/// keeps the athlete of `current`. Throws Error.
[[nodiscard]] OpenedDocument openDocument(const QString& path,
                                          const PlanRequest& current,
                                          Date today,
                                          const app::Knowledge& knowledge);

/// The sample runner's season, moved by whole weeks so that `today` falls into its seventh week.
[[nodiscard]] PlanRequest sampleRequest(Date today, const Catalog& catalog);

/// Strength without runs: eight weeks from the week of today.
[[nodiscard]] PlanRequest requestWithoutRuns(const PlanRequest& current, Date today);

} // namespace stridewright::gui
