// SPDX-License-Identifier: MIT
#include "gui/card.hpp"

#include "gui/paint.hpp"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace stridewright::gui {

Card::Card(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::ClickFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize Card::sizeHint() const {
    return {150, heightForWidth(150)};
}

void Card::setHighlighted(bool on) {
    if (m_highlighted == on) return;
    m_highlighted = on;
    update();
}

void Card::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened();
        return;
    case Qt::Key_W:
        if (event->modifiers() == Qt::NoModifier) {
            Q_EMIT whyAsked();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void Card::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT opened();
}

void Card::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    Q_EMIT focused();
    update();
}

void Card::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void Card::drawRing(QPainter& painter, qreal radius) const {
    if (hasFocus() || m_highlighted)
        drawFocusRing(painter, rect(), radius + 3, m_theme.colour(Tone::Focus));
}

} // namespace stridewright::gui
