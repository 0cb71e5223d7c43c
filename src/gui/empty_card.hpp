// SPDX-License-Identifier: MIT
#pragma once

#include "gui/theme.hpp"

#include <QAbstractButton>
#include <QFrame>

class QAction;

namespace stridewright::gui {

/// One way in: icon, what it does, one more line, the shortcut.
class WayIn : public QAbstractButton {
    Q_OBJECT

public:
    WayIn(const Theme& theme,
          const QString& icon,
          const QString& more,
          QAction* action,
          QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override { return {520, 62}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    QString m_more;
    QAction* m_action;
};

/// "No runs here yet", with three ways in.
class EmptyCard : public QFrame {
    Q_OBJECT

public:
    EmptyCard(
        const Theme& theme, QAction* open, QAction* sample, QAction* withoutRuns, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace stridewright::gui
