// SPDX-License-Identifier: MIT
#include "gui/paint.hpp"
#include "gui/plain_text.hpp"
#include "gui/strips.hpp"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stridewright::gui {

namespace {

constexpr int kGap = 8; ///< between columns, as on the board
constexpr int kBars = 68;

} // namespace

LoadStrip::LoadStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("loadStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LoadStrip::sizeHint() const {
    return {700,
            QFontMetrics(m_theme.font(Type::Label)).lineSpacing() +
                QFontMetrics(m_theme.font(Type::Caption)).lineSpacing() + 8 + kBars};
}

void LoadStrip::setWeek(const WeekView& view) {
    m_days = view.days;
    m_total = view.loadTotal;
    setAccessibleName(tr("Load by day, 7 points. %1").arg(m_total));
    QStringList rows;
    for (const DayView& day : m_days)
        rows << tr("%1: runs %2, strength %3")
                    .arg(day.weekday)
                    .arg(std::lround(day.runLoad))
                    .arg(std::lround(day.strengthLoad));
    setToolTip(forToolTip(rows.join(QLatin1Char('\n'))));
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void LoadStrip::paintEvent(QPaintEvent*) {
    if (m_days.empty()) return;
    QPainter painter(this);
    const QFont label = m_theme.font(Type::Label);
    const QFont caption = m_theme.font(Type::Caption);
    const QFontMetrics labels(label);
    const QFontMetrics captions(caption);
    int x = 2;
    painter.setFont(label);
    painter.setPen(m_theme.colour(Tone::Ink));
    painter.drawText(x, labels.ascent(), tr("Load by day"));
    x += labels.horizontalAdvance(tr("Load by day")) + 8;
    painter.setFont(caption);
    const QString note = tr("minutes × how hard it feels (0–10)");
    const int totalWidth = captions.horizontalAdvance(m_total);
    painter.setPen(m_theme.colour(Tone::Ink2));
    painter.drawText(width() - totalWidth - 2, labels.ascent(), m_total);
    painter.setPen(m_theme.colour(Tone::Ink3));
    const int room = width() - totalWidth - x - 16;
    if (room > 60)
        painter.drawText(x, labels.ascent(), captions.elidedText(note, Qt::ElideRight, room));

    double highest = 1;
    for (const DayView& day : m_days)
        highest = std::max(highest, day.runLoad + day.strengthLoad);
    const double columnWidth = (width() - 6.0 * kGap) / 7.0;
    const int base = height() - 1;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const DayView& day = m_days[i];
        const std::size_t place = isRightToLeft() ? m_days.size() - 1 - i : i;
        const double left = static_cast<double>(place) * (columnWidth + kGap);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_theme.colour(Tone::Line2));
        painter.drawLine(QPointF(left, base), QPointF(left + columnWidth - 1, base));
        painter.setRenderHint(QPainter::Antialiasing);
        const double total = day.runLoad + day.strengthLoad;
        if (total <= 0) continue;
        const double bar = std::min(44.0, columnWidth * 0.5);
        const double barLeft = left + (columnWidth - bar) / 2;
        const double runHeight = kBars * day.runLoad / highest;
        const double strengthHeight = kBars * day.strengthLoad / highest;
        if (runHeight > 0)
            drawBox(painter,
                    QRectF(barLeft, base - runHeight, bar, runHeight),
                    3,
                    m_theme.colour(day.runTone),
                    QColor());
        if (strengthHeight > 0)
            drawBox(painter,
                    QRectF(barLeft,
                           base - runHeight - strengthHeight - (runHeight > 0 ? 2 : 0),
                           bar,
                           strengthHeight),
                    3,
                    m_theme.colour(day.strengthTone),
                    m_theme.colour(Tone::IronLine));
        painter.setFont(caption);
        painter.setPen(m_theme.colour(Tone::Ink2));
        painter.drawText(QRectF(left,
                                base - runHeight - strengthHeight - 4 - captions.height(),
                                columnWidth,
                                captions.height()),
                         Qt::AlignCenter,
                         QLocale().toString(std::lround(total)));
    }
}

} // namespace stridewright::gui
