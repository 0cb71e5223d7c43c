// SPDX-License-Identifier: MIT
#include "gui/paint.hpp"
#include "gui/plain_text.hpp"
#include "gui/week_board.hpp"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace stridewright::gui {

namespace {

constexpr int kHead = 40;     ///< height of the heading
constexpr int kSide = 6;      ///< from the column's edge to the cards (their ring included)
constexpr int kRowHead = 132; ///< width of the heading where days are rows
constexpr int kBetween = 2;   ///< between cards, whose rings add to it
constexpr int kFootLines = 4;
constexpr qreal kRadius = 12;

} // namespace

DayColumn::DayColumn(const Theme& theme, const DayView& view, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_view(view) {
    setObjectName(QStringLiteral("dayColumn"));
    setAccessibleName(view.spoken);
    setToolTip(forToolTip(view.foot));
    for (const RunView& run : view.runs)
        m_cards.push_back(new RunCard(theme, run, view.date, this));
    for (const SessionView& session : view.sessions)
        m_cards.push_back(new SessionCard(theme, session, this));
}

void DayColumn::setForm(BoardForm form) {
    m_form = form;
    const Arrangement arrangement = arrange(width());
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setGeometry(arrangement.boxes[i]);
    update();
}

int DayColumn::footHeight(int width) const {
    if (m_view.foot.isEmpty()) return 0;
    const bool rows = m_form == BoardForm::Rows;
    const int room = width - (rows ? m_theme.scaled(kRowHead) + 4 : 11) - 9;
    return breakText(m_view.foot, m_theme.font(Type::Caption), room, rows ? 1 : kFootLines).height;
}

DayColumn::Arrangement DayColumn::arrange(int width) const {
    Arrangement result;
    const int foot = footHeight(width);
    if (m_form == BoardForm::Columns) {
        int y = m_theme.scaled(kHead);
        for (const Card* card : m_cards) {
            const int height = card->heightForWidth(width - 2 * kSide);
            result.boxes.emplace_back(kSide, y, width - 2 * kSide, height);
            y += height + kBetween;
        }
        result.height = y + (foot > 0 ? foot + 16 : 6);
        return result;
    }
    const int count = std::max(1, static_cast<int>(m_cards.size()));
    const int each = (width - m_theme.scaled(kRowHead) - kSide - (count - 1) * kBetween) / count;
    int x = m_theme.scaled(kRowHead);
    int tallest = 0;
    for (const Card* card : m_cards) {
        const int height = card->heightForWidth(each);
        result.boxes.emplace_back(x, kSide, each, height);
        x += each + kBetween;
        tallest = std::max(tallest, height);
    }
    result.height = std::max(tallest + 2 * kSide + (foot > 0 ? foot + 6 : 0), 68);
    return result;
}

int DayColumn::leastHeight(int width) const {
    return arrange(width).height;
}

void DayColumn::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setForm(m_form);
}

void DayColumn::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = rect();
    drawBox(painter,
            box,
            kRadius,
            m_theme.colour(Tone::Surface2),
            m_theme.colour(m_view.today ? Tone::Brand : Tone::Line));
    if (m_view.today) {
        QPainterPath shape;
        shape.addRoundedRect(box, kRadius, kRadius);
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(m_form == BoardForm::Columns ? QRectF(0, 0, width(), 3)
                                                      : QRectF(0, 0, 3, height()),
                         m_theme.colour(Tone::Brand));
        painter.restore();
    }
    const QFont label = m_theme.font(Type::Label);
    const QFont number = m_theme.font(Type::Number);
    const QFont caption = m_theme.font(Type::Caption);
    const QFontMetrics numbers(number);
    const int base = 11 + numbers.ascent();
    int x = 11;
    painter.setFont(label);
    painter.setPen(m_theme.colour(Tone::Ink2));
    painter.drawText(x, base, m_view.weekday);
    x += QFontMetrics(label).horizontalAdvance(m_view.weekday) + 7;
    painter.setFont(number);
    painter.setPen(m_theme.colour(Tone::Ink));
    painter.drawText(x, base, m_view.number);
    x += numbers.horizontalAdvance(m_view.number) + 6;

    // "Today" or the free time, at the right of the heading; under it where days are rows.
    const bool rows = m_form == BoardForm::Rows;
    const QFont small = m_view.today ? m_theme.font(Type::CaptionStrong) : caption;
    const QFontMetrics metrics(small);
    const QString text = m_view.today ? tr("Today") : m_view.free;
    const int middle = rows ? base + m_theme.scaled(18) : 11 + numbers.height() / 2;
    const int textWidth = metrics.horizontalAdvance(text);
    if (m_view.today) {
        const int pill = textWidth + 16;
        const QRectF chip(
            rows ? 11 : width() - 10 - pill, middle - m_theme.scaled(9), pill, m_theme.scaled(18));
        if (rows || chip.x() >= x - 2) {
            drawBox(painter, chip, 9, m_theme.colour(Tone::Brand), QColor());
            painter.setFont(small);
            painter.setPen(m_theme.colour(Tone::OnBrand));
            painter.drawText(chip, Qt::AlignCenter, text);
        }
    } else if (!text.isEmpty()) {
        const int need = textWidth + 18;
        const int left = rows ? 11 : width() - 10 - need;
        if (rows || left >= x - 2) {
            painter.drawPixmap(
                left, middle - 7, m_theme.pixmap(QStringLiteral("clock"), Tone::Ink3, 14));
            painter.setFont(small);
            painter.setPen(m_theme.colour(Tone::Ink3));
            painter.drawText(QRect(left + 18, middle - 10, textWidth + 2, 20),
                             Qt::AlignVCenter | Qt::AlignLeft,
                             text);
        }
    }
    if (m_cards.empty() && !rows) {
        painter.setPen(QPen(m_theme.colour(Tone::Line2), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(9.5, m_theme.scaled(kHead) + 3.5, width() - 19, 70), 9, 9);
    }
    if (!m_view.foot.isEmpty()) {
        const int left = rows ? m_theme.scaled(kRowHead) + 4 : 11;
        const TextBlock foot =
            breakText(m_view.foot, caption, width() - left - 9, rows ? 1 : kFootLines);
        drawText(painter,
                 foot,
                 caption,
                 m_theme.colour(Tone::Ink3),
                 {left, height() - foot.height - (rows ? 7 : 10)});
    }
}

} // namespace stridewright::gui
