// SPDX-License-Identifier: MIT
#include "gui/card.hpp"
#include "gui/paint.hpp"
#include "gui/plain_text.hpp"

#include <QFontMetrics>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace stridewright::gui {

namespace {

constexpr int kRing = 3;
constexpr int kInset = 11;
constexpr int kTop = 10;
constexpr int kIcon = 18;
constexpr int kWhyHeight = 26;
constexpr qsizetype kMostChips = 3;
constexpr qreal kRadius = 9;

/// "Why here?" on the card: a real button, so that it can be reached and read out; painted in the
/// card's colours, which a style sheet cannot know.
class WhyButton : public QToolButton {
public:
    WhyButton(const Theme& theme, Tone text, QWidget* parent)
        : QToolButton(parent), m_theme(theme), m_text(text) {
        setFocusPolicy(Qt::ClickFocus);
        setCursor(Qt::PointingHandCursor);
    }
    [[nodiscard]] QSize sizeHint() const override {
        const QFontMetrics metrics(m_theme.font(Type::CaptionStrong));
        return {metrics.horizontalAdvance(text()) + 26, m_theme.scaled(kWhyHeight)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QFont font = m_theme.font(Type::CaptionStrong);
        const QFontMetrics metrics(font);
        painter.drawPixmap(
            0, (height() - 16) / 2, m_theme.pixmap(QStringLiteral("why"), m_text, 16));
        painter.setFont(font);
        painter.setPen(m_theme.colour(m_text));
        const QString shownText = metrics.elidedText(text(), Qt::ElideRight, width() - 22);
        const int base = (height() - metrics.height()) / 2 + metrics.ascent();
        painter.drawText(21, base, shownText);
        const int end = 21 + metrics.horizontalAdvance(shownText);
        painter.drawLine(21, base + 3, end - 1, base + 3);
        if (hasFocus()) drawFocusRing(painter, rect(), 6, m_theme.colour(m_text));
    }

private:
    const Theme& m_theme;
    Tone m_text;
};

} // namespace

SessionCard::SessionCard(const Theme& theme, SessionView view, QWidget* parent)
    : Card(theme, parent), m_view(std::move(view)) {
    setObjectName(QStringLiteral("sessionCard"));
    setAccessibleName(m_view.spoken);
    if (!m_view.focus.isEmpty()) setToolTip(forToolTip(m_view.focus.join(QStringLiteral(" · "))));
    if (m_view.done) return;
    setCursor(Qt::PointingHandCursor);
    m_why = new WhyButton(theme, m_view.look.text, this);
    m_why->setObjectName(QStringLiteral("whyButton"));
    m_why->setText(tr("Why here?"));
    m_why->setAccessibleName(tr("Why here: %1").arg(m_view.spoken));
    m_why->setToolTip(tr("Why this day and this class (W)"));
    connect(m_why, &QToolButton::clicked, this, &Card::whyAsked);
}

int SessionCard::layOut(int width, QPainter* painter) const {
    const QFont word = m_theme.font(Type::Label);
    const QFont number = m_theme.font(Type::Number);
    const QFont caption = m_theme.font(Type::Caption);
    const QColor text = m_theme.colour(m_view.look.text);
    const int left = kRing + kInset;
    const int room = width - 2 * left;
    int y = kRing + kTop;
    const int wordHeight = QFontMetrics(word).lineSpacing();
    if (painter != nullptr) {
        painter->drawPixmap(left,
                            y + (wordHeight - kIcon) / 2,
                            m_theme.pixmap(m_view.look.icon, m_view.look.text, kIcon));
        const TextBlock block = breakText(m_view.look.word, word, room - kIcon - 8, 1);
        drawText(*painter, block, word, text, {left + kIcon + 8, y});
    }
    y += wordHeight;
    if (!m_view.minutes.isEmpty()) {
        y += 3;
        const TextBlock block = breakText(m_view.minutes, number, room, 1);
        if (painter != nullptr) drawText(*painter, block, number, text, {left, y});
        // Beside the minutes: the word of the class needs its whole line.
        if (painter != nullptr && m_view.pinned)
            painter->drawPixmap(left + room - 16,
                                y + (block.height - 16) / 2,
                                m_theme.pixmap(QStringLiteral("pin"), m_view.look.text, 16));
        y += block.height;
    }
    if (!m_view.focus.isEmpty()) {
        y += 6;
        QStringList chips =
            m_view.focus.first(std::min<qsizetype>(kMostChips, m_view.focus.size()));
        if (m_view.focus.size() > kMostChips)
            chips << QStringLiteral("+%1").arg(m_view.focus.size() - kMostChips);
        const ChipRows rows = layChips(chips, caption, room, static_cast<int>(kMostChips) + 1);
        if (painter != nullptr) {
            painter->setFont(caption);
            for (const ChipRows::Chip& chip : rows.chips) {
                QColor line = text;
                line.setAlphaF(0.55F);
                drawBox(*painter,
                        chip.box.translated(left, y),
                        chip.box.height() / 2.0,
                        QColor(Qt::transparent),
                        line);
                painter->setPen(text);
                painter->drawText(chip.box.translated(left, y), Qt::AlignCenter, chip.text);
            }
        }
        y += rows.height;
    }
    if (!m_view.note.isEmpty()) {
        y += 8;
        const QFont strong = m_theme.font(Type::CaptionStrong);
        if (painter != nullptr) {
            painter->drawPixmap(
                left, y, m_theme.pixmap(QStringLiteral("checkc"), m_view.look.text, 16));
            drawText(*painter,
                     breakText(m_view.note, strong, room - 20, 1),
                     strong,
                     text,
                     {left + 20, y});
        }
        y += QFontMetrics(strong).lineSpacing();
    }
    if (!m_view.done) y += 4 + m_theme.scaled(kWhyHeight);
    return y + (m_view.done ? kTop : 4) + kRing;
}

int SessionCard::heightForWidth(int width) const {
    return layOut(width, nullptr);
}

void SessionCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    if (m_why == nullptr) return;
    const int left = kRing + kInset;
    m_why->setGeometry(left,
                       height() - kRing - 4 - m_theme.scaled(kWhyHeight),
                       std::min(m_why->sizeHint().width(), width() - 2 * left),
                       m_theme.scaled(kWhyHeight));
}

void SessionCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    drawBox(painter,
            box,
            kRadius,
            m_theme.colour(m_view.look.tint),
            m_theme.colour(m_view.look.strong));
    layOut(width(), &painter);
    drawRing(painter, kRadius);
}

} // namespace stridewright::gui
