// SPDX-License-Identifier: MIT
#include "gui/paint.hpp"
#include "gui/plain_text.hpp"
#include "gui/strips.hpp"

#include <QPainter>

namespace stridewright::gui {

PhaseRibbon::PhaseRibbon(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("phaseRibbon"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PhaseRibbon::setWeek(const WeekView& view) {
    m_parts = view.phases;
    m_weeks = view.weeks;
    m_index = view.index;
    m_race = !view.raceName.isEmpty();
    setAccessibleName(view.phase + QStringLiteral(", ") + view.weekInPhase);
    QStringList phases;
    for (const PhasePart& part : m_parts)
        phases << (part.weeks == 1 ? tr("%1: 1 week").arg(wordsOf(part.phase))
                                   : tr("%1: %2 weeks").arg(wordsOf(part.phase)).arg(part.weeks));
    setToolTip(forToolTip(phases.join(QLatin1Char('\n'))));
    update();
}

void PhaseRibbon::paintEvent(QPaintEvent*) {
    if (m_weeks == 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int flag = 18;
    constexpr qreal gap = 3;
    constexpr qreal thick = 7;
    const qreal room = width() - (m_race ? flag + 4 : 0) - 8;
    const qreal week = room / m_weeks;
    const qreal middle = height() / 2.0;
    painter.setPen(Qt::NoPen);
    for (const PhasePart& part : m_parts) {
        const bool here = part.first <= m_index && m_index < part.first + part.weeks;
        const qreal left = 4 + part.first * week;
        const QRectF bar(left, middle - thick / 2, part.weeks * week - gap, thick);
        QColor colour = m_theme.colour(Tone::Line2);
        if (here) {
            colour = m_theme.colour(Tone::Brand);
            colour.setAlphaF(0.3F);
        }
        painter.setBrush(colour);
        painter.drawRoundedRect(bar, thick / 2, thick / 2);
        if (here) {
            painter.setBrush(m_theme.colour(Tone::Brand));
            const qreal done = (m_index - part.first + 0.5) * week;
            painter.drawRoundedRect(QRectF(left, bar.y(), done, thick), thick / 2, thick / 2);
        }
    }
    const QPointF now(4 + (m_index + 0.5) * week, middle);
    painter.setPen(QPen(m_theme.colour(Tone::Brand), 3));
    painter.setBrush(m_theme.colour(Tone::Surface));
    painter.drawEllipse(now, 5.5, 5.5);
    if (m_race)
        painter.drawPixmap(width() - flag,
                           (height() - flag) / 2,
                           m_theme.pixmap(QStringLiteral("race"), Tone::Race, flag));
}

} // namespace stridewright::gui
