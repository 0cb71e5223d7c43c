// SPDX-License-Identifier: MIT
#include "gui/week_board.hpp"

#include "gui/paint.hpp"

#include <QBoxLayout>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace stridewright::gui {

namespace {

constexpr int kHead = 40;     ///< height of the heading
constexpr int kSide = 6;      ///< from the column's edge to the cards (their ring included)
constexpr int kRowHead = 132; ///< width of the heading where days are rows
constexpr qreal kRadius = 12;

} // namespace

DayColumn::DayColumn(const Theme& theme, const DayView& view, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_view(view) {
    setObjectName(QStringLiteral("dayColumn"));
    setAccessibleName(view.spoken);
    setToolTip(view.foot);
    m_layout = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_layout->setSpacing(0);
    m_cardLayout = new QBoxLayout(QBoxLayout::TopToBottom);
    m_cardLayout->setSpacing(2);
    m_layout->addLayout(m_cardLayout);
    for (const RunView& run : view.runs)
        m_cards.push_back(new RunCard(theme, run, view.date, this));
    for (const SessionView& session : view.sessions)
        m_cards.push_back(new SessionCard(theme, session, this));
    for (Card* card : m_cards) m_cardLayout->addWidget(card, 0, Qt::Alignment());
    setForm(BoardForm::Columns);
}

void DayColumn::setForm(BoardForm form) {
    m_form = form;
    const int foot = QFontMetrics(m_theme.font(Type::Caption)).lineSpacing();
    while (m_layout->count() > 1) delete m_layout->takeAt(1);
    if (form == BoardForm::Columns) {
        m_cardLayout->setDirection(QBoxLayout::TopToBottom);
        m_layout->setContentsMargins(
            kSide, kHead, kSide, m_view.foot.isEmpty() ? 8 : 3 * foot + 18);
        m_layout->addStretch(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    } else {
        m_cardLayout->setDirection(QBoxLayout::LeftToRight);
        m_layout->setContentsMargins(
            kRowHead, kSide, kSide, m_view.foot.isEmpty() ? kSide : foot + 12);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    updateGeometry();
    update();
}

int DayColumn::leastHeight(int width) const {
    const QMargins margins = m_layout->contentsMargins();
    int height = margins.top() + margins.bottom();
    const int room = width - margins.left() - margins.right();
    if (m_form == BoardForm::Rows) {
        int tallest = 0;
        const int count = static_cast<int>(m_cards.size());
        for (const Card* card : m_cards)
            tallest = std::max(tallest, card->heightForWidth((room - 2 * (count - 1)) / count));
        return std::max(height + tallest, 2 * kHead);
    }
    for (const Card* card : m_cards) height += card->heightForWidth(room) + 2;
    return height;
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
    const int middle = rows ? base + 18 : 11 + numbers.height() / 2;
    const int textWidth = metrics.horizontalAdvance(text);
    if (m_view.today) {
        const int pill = textWidth + 16;
        const QRectF chip(rows ? 11 : width() - 10 - pill, middle - 9, pill, 18);
        if (rows || chip.x() >= x - 2) {
            drawBox(painter, chip, 9, m_theme.colour(Tone::Brand), QColor());
            painter.setFont(small);
            painter.setPen(m_theme.colour(Tone::OnBrand));
            painter.drawText(chip, Qt::AlignCenter, text);
        }
    } else {
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
    if (!m_view.foot.isEmpty()) {
        const int left = rows ? kRowHead + 4 : 11;
        const TextBlock foot = breakText(m_view.foot, caption, width() - left - 9, rows ? 1 : 3);
        drawText(painter,
                 foot,
                 caption,
                 m_theme.colour(Tone::Ink3),
                 {left, height() - foot.height - (rows ? 7 : 10)});
    }
}

} // namespace stridewright::gui
