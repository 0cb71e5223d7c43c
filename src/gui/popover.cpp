// SPDX-License-Identifier: MIT
#include "gui/popover.hpp"

#include "gui/plain_text.hpp"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stridewright::gui {

namespace {

constexpr int kShadow = 12;
constexpr int kArrow = 9;
constexpr int kEdge = 8; ///< least distance to the host's edge
constexpr qreal kRadius = 12;

} // namespace

Popover::Popover(const Theme& theme, const QString& title, QWidget* host)
    : QWidget(host), m_theme(theme) {
    setObjectName(QStringLiteral("popover"));
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(
        kShadow + 20, kShadow + kArrow + 16, kShadow + 16, kShadow + kArrow + 16);
    outer->setSpacing(8);
    auto* head = new QHBoxLayout;
    auto* name = plainLabel(title, this);
    name->setProperty("role", QStringLiteral("section"));
    name->setWordWrap(true);
    head->addWidget(name, 1);
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closePopover"));
    close->setProperty("form", QStringLiteral("ghost"));
    close->setIcon(theme.icon(QStringLiteral("x")));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QToolButton::clicked, this, &QWidget::close);
    head->addWidget(close, 0, Qt::AlignTop);
    outer->addLayout(head);
    m_content = new QVBoxLayout;
    m_content->setSpacing(4);
    outer->addLayout(m_content);
}

void Popover::showAt(QWidget* anchor, int width) {
    m_anchor = anchor;
    m_opener = QApplication::focusWidget();
    m_width = m_theme.scaled(width);
    place();
    show();
    raise();
    place(); // now that the labels know their style, their heights are right
    setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
    parentWidget()->installEventFilter(this);
}

void Popover::place() {
    const QWidget* host = parentWidget();
    const int room = host->width() - 2 * kEdge + 2 * kShadow;
    const int full = std::min(m_width + 2 * kShadow, room);
    layout()->activate();
    int high = layout()->hasHeightForWidth() ? layout()->heightForWidth(full)
                                             : layout()->sizeHint().height();
    high = std::min(high, host->height() - 2 * kEdge + 2 * kShadow);
    QRect target(host->rect().center(), QSize(1, 1));
    if (m_anchor != nullptr) target = QRect(m_anchor->mapTo(host, QPoint(0, 0)), m_anchor->size());
    const int bodyHigh = high - 2 * kShadow;
    m_below = target.bottom() + bodyHigh <= host->height() - kEdge ||
              target.top() < host->height() - target.bottom();
    int top = m_below ? target.bottom() - 2 - kShadow : target.top() + 2 - high + kShadow;
    top = std::clamp(
        top, kEdge - kShadow, std::max(kEdge - kShadow, host->height() - kEdge - high + kShadow));
    int left = target.center().x() - full / 2;
    left = std::clamp(
        left, kEdge - kShadow, std::max(kEdge - kShadow, host->width() - kEdge - full + kShadow));
    m_arrow = std::clamp(target.center().x() - left, kShadow + 24, full - kShadow - 24);
    // Too tall for above or below: beside its anchor then, pointing at nothing.
    const QRect body(
        left + kShadow, top + kShadow + kArrow, full - 2 * kShadow, bodyHigh - 2 * kArrow);
    if (body.adjusted(0, kArrow, 0, -kArrow).intersects(target)) {
        m_arrow = -1;
        const int right = target.right() + kArrow - kShadow;
        const int before = target.left() - kArrow - full + kShadow;
        if (right + full - kShadow <= host->width() - kEdge)
            left = right;
        else if (before + kShadow >= kEdge)
            left = before;
    }
    setGeometry(left, top, full, high);
}

void Popover::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(
        kShadow + 0.5, kShadow + kArrow + 0.5, -kShadow - 0.5, -kShadow - kArrow - 0.5);
    painter.setPen(Qt::NoPen);
    for (int i = kShadow; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, m_theme.isDark() ? 9 : 3));
        painter.drawRoundedRect(body.adjusted(-i, -i + 3, i, i + 3), kRadius + i, kRadius + i);
    }
    QPainterPath path;
    path.addRoundedRect(body, kRadius, kRadius);
    QPainterPath arrow;
    if (m_arrow < 0) {
        // no arrow
    } else if (m_below) {
        arrow.moveTo(m_arrow - kArrow, body.top() + 1);
        arrow.lineTo(m_arrow, body.top() - kArrow);
        arrow.lineTo(m_arrow + kArrow, body.top() + 1);
    } else {
        arrow.moveTo(m_arrow - kArrow, body.bottom() - 1);
        arrow.lineTo(m_arrow, body.bottom() + kArrow);
        arrow.lineTo(m_arrow + kArrow, body.bottom() - 1);
    }
    arrow.closeSubpath();
    painter.setPen(QPen(m_theme.colour(Tone::Line2), 1));
    painter.setBrush(m_theme.colour(Tone::Surface));
    painter.drawPath(path.united(arrow));
}

void Popover::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool Popover::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    if (event->type() == QEvent::MouseButtonPress && isVisible()) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        const bool inHere = widget != nullptr && (widget == this || isAncestorOf(widget));
        if (widget != nullptr && !inHere && widget->window() == window()) close();
    }
    if (event->type() == QEvent::KeyPress && isVisible() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Popover::hideEvent(QHideEvent* event) {
    qApp->removeEventFilter(this);
    QWidget::hideEvent(event);
    if (m_opener != nullptr && m_opener->isVisible()) m_opener->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

} // namespace stridewright::gui
