// SPDX-License-Identifier: MIT
#include "gui/card.hpp"
#include "gui/paint.hpp"
#include "gui/plain_text.hpp"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace stridewright::gui {

namespace {

constexpr int kRing = 3;   ///< room for the focus ring around the card
constexpr int kInset = 13; ///< text from the card's left edge
constexpr int kRight = 8;
constexpr int kTop = 9;
constexpr int kIcon = 18;
constexpr qreal kRadius = 9;

} // namespace

RunCard::RunCard(const Theme& theme, RunView view, Date date, QWidget* parent)
    : Card(theme, parent), m_view(std::move(view)), m_date(date) {
    setObjectName(QStringLiteral("runCard"));
    setAccessibleName(m_view.spoken);
    QString tip = m_view.look.word;
    for (const QString& text : {m_view.big, m_view.small})
        if (!text.isEmpty()) tip += QStringLiteral(" · ") + text;
    setToolTip(forToolTip(tip));
}

int RunCard::layOut(int width, QPainter* painter) const {
    const QFont word = m_theme.font(Type::Label);
    const QFont number = m_theme.font(Type::Number);
    const QFont small = m_theme.font(Type::Caption);
    const int left = kRing + kInset;
    const int room = width - left - kRight - kRing;
    int y = kRing + kTop;
    const int wordHeight = QFontMetrics(word).lineSpacing();
    if (painter != nullptr) {
        const QColor colour = m_theme.colour(m_view.look.strong);
        painter->drawPixmap(left - 2,
                            y + (wordHeight - kIcon) / 2,
                            m_theme.pixmap(m_view.look.icon, m_view.look.strong, kIcon));
        const TextBlock text = breakText(m_view.look.word, word, room - kIcon - 4, 1);
        drawText(*painter, text, word, colour, {left + kIcon + 4, y});
    }
    y += wordHeight;
    if (!m_view.big.isEmpty()) {
        y += 3;
        const TextBlock text = breakText(m_view.big, number, room, 2);
        if (painter != nullptr)
            drawText(*painter, text, number, m_theme.colour(Tone::Ink), {left, y});
        y += text.height;
    }
    if (!m_view.small.isEmpty()) {
        y += 1;
        const TextBlock text = breakText(m_view.small, small, room, 2);
        if (painter != nullptr)
            drawText(*painter, text, small, m_theme.colour(Tone::Ink2), {left, y});
        y += text.height;
    }
    return y + kTop - 1 + kRing;
}

int RunCard::heightForWidth(int width) const {
    return layOut(width, nullptr);
}

void RunCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    QPainterPath shape;
    shape.addRoundedRect(box, kRadius, kRadius);
    painter.fillPath(shape, m_theme.colour(m_view.look.tint));
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(QRectF(box.x(), box.y(), 4, box.height()), m_theme.colour(m_view.look.strong));
    painter.restore();
    layOut(width(), &painter);
    drawRing(painter, kRadius);
}

} // namespace stridewright::gui
