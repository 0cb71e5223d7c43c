// SPDX-License-Identifier: MIT
#pragma once

#include "gui/prompts.hpp"
#include "gui/theme.hpp"

#include <QDialog>

namespace stridewright::gui {

/// "3 of 71 lines could not be read": each with line number, text and reason. What could be read is
/// open already.
class ProblemsDialog : public QDialog {
    Q_OBJECT

public:
    ProblemsDialog(const Theme& theme, const ImportSummary& summary, QWidget* parent);
};

/// The heading of the list: what could not be read, and of how much.
[[nodiscard]] QString problemsTitle(const ImportSummary& summary);
/// The list as text, for the clipboard.
[[nodiscard]] QString problemsText(const ImportSummary& summary);

} // namespace stridewright::gui
