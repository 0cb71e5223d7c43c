// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/error.hpp>

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace stridewright::gui {

/// Whether everything is stored; if not, why, and what can be done about it.
class SaveStatus : public QWidget {
    Q_OBJECT

public:
    explicit SaveStatus(QWidget* parent);
    /// All is stored.
    void setSaved();
    /// Nothing can be stored here.
    void setReadOnly();
    void setUnsaved(ErrorCode reason);

Q_SIGNALS:
    void againAsked();
    void copyAsked();

private:
    void set(const QString& text, const QString& state);

    QLabel* m_text = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_copy = nullptr;
};

} // namespace stridewright::gui
