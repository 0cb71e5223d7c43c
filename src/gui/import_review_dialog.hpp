// SPDX-License-Identifier: MIT
#pragma once

#include "gui/prompts.hpp"
#include "gui/theme.hpp"

#include <QDialog>

namespace stridewright::gui {

/// What an import would do, record by record, and the person's decision about it.
class ImportReviewDialog : public QDialog {
    Q_OBJECT

public:
    ImportReviewDialog(const Theme& theme, const ImportReview& review, QWidget* parent);
    /// The index of the answer that was clicked; only where the dialog was accepted.
    [[nodiscard]] int answer() const { return m_answer; }

private:
    int m_answer = 0;
};

} // namespace stridewright::gui
