// SPDX-License-Identifier: MIT
#include "gui/empty_card.hpp"

#include "gui/paint.hpp"
#include "gui/plain_text.hpp"

#include <QAction>
#include <QFontMetrics>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace stridewright::gui {

WayIn::WayIn(
    const Theme& theme, const QString& icon, const QString& more, QAction* action, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_more(more), m_action(action) {
    setObjectName(QStringLiteral("wayIn"));
    setText(action->text());
    setAccessibleName(action->text());
    setAccessibleDescription(more);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

void WayIn::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool hot = hasFocus() || underMouse();
    drawBox(painter,
            rect(),
            9,
            m_theme.colour(hot ? Tone::BrandTint : Tone::Surface),
            m_theme.colour(Tone::Line2));
    if (hasFocus()) drawFocusRing(painter, rect(), 9, m_theme.colour(Tone::Focus));
    painter.drawPixmap(18, (height() - 22) / 2, m_theme.pixmap(m_icon, Tone::Brand, 22));
    const QFont label = m_theme.font(Type::Label);
    const QFont caption = m_theme.font(Type::Caption);
    const QFontMetrics labels(label);
    const QFontMetrics captions(caption);
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    const int keyWidth = captions.horizontalAdvance(key);
    int right = width() - 16;
    painter.drawPixmap(
        right - 16, (height() - 16) / 2, m_theme.pixmap(QStringLiteral("right"), Tone::Ink2, 16));
    right -= 26 + keyWidth;
    const int left = 56;
    const int room = right - left - 12;
    const int top = (height() - labels.height() - captions.height() - 2) / 2;
    painter.setFont(label);
    painter.setPen(m_theme.colour(Tone::Ink));
    painter.drawText(left, top + labels.ascent(), labels.elidedText(text(), Qt::ElideRight, room));
    painter.setFont(caption);
    painter.setPen(m_theme.colour(Tone::Ink2));
    painter.drawText(left,
                     top + labels.height() + 2 + captions.ascent(),
                     captions.elidedText(m_more, Qt::ElideRight, room));
    painter.setPen(m_theme.colour(Tone::Ink3));
    painter.drawText(right, height() / 2 + captions.ascent() / 2 - 1, key);
}

EmptyCard::EmptyCard(
    const Theme& theme, QAction* open, QAction* sample, QAction* withoutRuns, QWidget* parent)
    : QFrame(parent), m_theme(theme) {
    setObjectName(QStringLiteral("emptyCard"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(42, 38, 42, 36);
    layout->setSpacing(10);
    auto* title = plainLabel(tr("No runs here yet"), this);
    title->setProperty("role", QStringLiteral("page"));
    title->setAlignment(Qt::AlignCenter);
    auto* text = plainLabel(
        tr("Strength days are placed around your runs, so tell Stridewright about those first."),
        this);
    text->setProperty("role", QStringLiteral("body"));
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(8);
    layout->addWidget(
        new WayIn(theme,
                  QStringLiteral("import"),
                  tr("A calendar (.ics) or table (.csv) from your coach or training site"),
                  open,
                  this));
    layout->addWidget(new WayIn(theme,
                                QStringLiteral("week"),
                                tr("Half-marathon training with a plan ready to look around in"),
                                sample,
                                this));
    layout->addWidget(
        new WayIn(theme,
                  QStringLiteral("plus"),
                  tr("Two days a week, never back to back. Open a calendar whenever you like"),
                  withoutRuns,
                  this));
}

QSize EmptyCard::sizeHint() const {
    return {640, layout()->sizeHint().height()};
}

void EmptyCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int shadow = 12;
    const QRectF body = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    painter.setPen(Qt::NoPen);
    for (int i = shadow; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, m_theme.isDark() ? 9 : 3));
        painter.drawRoundedRect(body.adjusted(-i, -i + 3, i, i + 1), 12 + i, 12 + i);
    }
    drawBox(painter, body, 12, m_theme.colour(Tone::Surface), m_theme.colour(Tone::Line2));
}

} // namespace stridewright::gui
