// SPDX-License-Identifier: MIT
#pragma once

#include "gui/theme.hpp"
#include "gui/week_view.hpp"

#include <QWidget>

class QToolButton;

namespace stridewright::gui {

/// A focusable painted card of the board; its height follows from its width.
class Card : public QWidget {
    Q_OBJECT

public:
    Card(const Theme& theme, QWidget* parent);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {96, 30}; }
    /// Outlined because a reason speaks of it.
    void setHighlighted(bool on);
    [[nodiscard]] bool isHighlighted() const { return m_highlighted; }

Q_SIGNALS:
    /// Enter or click: show what is inside.
    void opened();
    void whyAsked();
    void focused();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void drawRing(QPainter& painter, qreal radius) const;

    const Theme& m_theme;

private:
    bool m_highlighted = false;
};

/// A run, tinted by its kind.
class RunCard : public Card {
    Q_OBJECT

public:
    RunCard(const Theme& theme, RunView view, Date date, QWidget* parent);
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] const RunView& view() const { return m_view; }
    [[nodiscard]] Date date() const { return m_date; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int layOut(int width, QPainter* painter) const;
    RunView m_view;
    Date m_date;
};

/// A strength session: the fuller the card, the heavier the session.
class SessionCard : public Card {
    Q_OBJECT

public:
    SessionCard(const Theme& theme, SessionView view, QWidget* parent);
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] const SessionView& view() const { return m_view; }
    [[nodiscard]] QToolButton* whyButton() const { return m_why; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int layOut(int width, QPainter* painter) const;
    SessionView m_view;
    QToolButton* m_why = nullptr;
};

} // namespace stridewright::gui
