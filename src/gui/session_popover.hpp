// SPDX-License-Identifier: MIT
#pragma once

#include "gui/popover.hpp"
#include <stridewright/domain/plan.hpp>

namespace stridewright::gui {

/// What is in a session: block by block, each exercise with dose, effort and rest. Read-only.
class SessionPopover : public Popover {
    Q_OBJECT

public:
    SessionPopover(const Theme& theme,
                   const PlannedSession& session,
                   const Catalog& catalog,
                   QWidget* host);
};

} // namespace stridewright::gui
