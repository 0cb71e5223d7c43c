// SPDX-License-Identifier: MIT
#pragma once

#include "gui/prompts.hpp"
#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/records.hpp>
#include <stridewright/domain/request.hpp>
#include <stridewright/interchange/calendar.hpp>

#include <QString>

#include <optional>

namespace stridewright::gui {

/// A file as read, with what the reader should know about it: a plan request, a
/// bundle, or a running calendar.
struct OpenedDocument {
    std::optional<PlanRequest> request;
    std::optional<Archive> bundle;
    interchange::CalendarRead calendar; ///< where it is neither
    ImportSummary summary;
};

/// Reads a request document, a bundle or a running calendar (ICS or CSV), told apart by content.
/// Throws Error.
[[nodiscard]] OpenedDocument openDocument(const QString& path, const Catalog& catalog);

/// The notes of an import: what was found, each once, the first of many.
[[nodiscard]] QStringList notesOf(const std::vector<Finding>& findings);

/// The sample runner's season, moved by whole weeks so that `today` falls into its seventh week;
/// the name says that it is the sample.
[[nodiscard]] PlanRequest sampleRequest(Date today, const Catalog& catalog);

} // namespace stridewright::gui
