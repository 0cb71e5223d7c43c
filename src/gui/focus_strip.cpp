// SPDX-License-Identifier: MIT
#include "gui/paint.hpp"
#include "gui/plain_text.hpp"
#include "gui/strips.hpp"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace stridewright::gui {

namespace {

constexpr int kGap = 14;
constexpr int kLeast = 114; ///< width of one area
constexpr int kTrack = 10;

int itemHeight(const Theme& theme) {
    return QFontMetrics(theme.font(Type::CaptionStrong)).lineSpacing() + kTrack + 8 +
           QFontMetrics(theme.font(Type::Caption)).lineSpacing();
}

int headHeight(const Theme& theme) {
    return QFontMetrics(theme.font(Type::Label)).lineSpacing() + 6;
}

QString setsText(const FocusView& area) {
    const QString sets =
        area.sets == 1 ? FocusStrip::tr("1 set") : FocusStrip::tr("%1 sets").arg(area.sets);
    return area.minimum == 0 ? sets : sets + FocusStrip::tr(" · target %1+").arg(area.minimum);
}

} // namespace

FocusStrip::FocusStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("focusStrip"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int FocusStrip::perRow(int width) const {
    const int count = std::max(1, static_cast<int>(m_areas.size()));
    const int most = std::clamp((width + kGap) / (m_theme.scaled(kLeast) + kGap), 1, count);
    // Rows of about the same length: none with a single area left over.
    const int rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
}

int FocusStrip::heightForWidth(int width) const {
    if (m_areas.empty()) return 0;
    const int each = perRow(width);
    const int rows = (static_cast<int>(m_areas.size()) + each - 1) / each;
    return headHeight(m_theme) + rows * itemHeight(m_theme) + (rows - 1) * 8;
}

QSize FocusStrip::sizeHint() const {
    return {700, heightForWidth(width() > 0 ? width() : 700)};
}
QSize FocusStrip::minimumSizeHint() const {
    return {kLeast, heightForWidth(std::max(width(), kLeast))};
}

void FocusStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateGeometry();
}

void FocusStrip::setWeek(const WeekView& view) {
    m_areas = view.focus;
    setVisible(!m_areas.empty());
    QStringList rows;
    int reached = 0;
    for (const FocusView& area : m_areas) {
        rows << area.name + QStringLiteral(": ") + setsText(area);
        if (area.reached()) ++reached;
    }
    setAccessibleName(
        tr("What this week works: %1 of %2 areas reached").arg(reached).arg(m_areas.size()));
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
    setToolTip(forToolTip(rows.join(QLatin1Char('\n'))));
    updateGeometry();
    update();
}

void FocusStrip::paintEvent(QPaintEvent*) {
    if (m_areas.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont label = m_theme.font(Type::Label);
    const QFont strong = m_theme.font(Type::CaptionStrong);
    const QFont caption = m_theme.font(Type::Caption);
    const QFontMetrics labels(label);
    const QFontMetrics captions(caption);
    painter.setFont(label);
    painter.setPen(m_theme.colour(Tone::Ink));
    painter.drawText(2, labels.ascent(), tr("What this week works"));
    const int noteLeft = 2 + labels.horizontalAdvance(tr("What this week works")) + 8;
    painter.setFont(caption);
    painter.setPen(m_theme.colour(Tone::Ink3));
    painter.drawText(
        noteLeft,
        labels.ascent(),
        captions.elidedText(tr("sets per area; the grey band begins where the week is enough"),
                            Qt::ElideRight,
                            width() - noteLeft));

    double most = 1;
    for (const FocusView& area : m_areas)
        most = std::max({most, 1.0 * area.sets, area.minimum * 1.5});
    const int each = perRow(width());
    const double itemWidth = (width() - (each - 1.0) * kGap) / each;
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        const FocusView& area = m_areas[i];
        const int row = static_cast<int>(i) / each;
        const int column = static_cast<int>(i) % each;
        const double x = column * (itemWidth + kGap);
        double y = headHeight(m_theme) + row * (itemHeight(m_theme) + 8.0);
        const QFontMetrics strongs(strong);
        const QString state = area.reached() ? QString() : tr("%1 short").arg(area.missing());
        const int stateWidth = 16 + (state.isEmpty() ? 0 : captions.horizontalAdvance(state) + 4);
        painter.setFont(strong);
        painter.setPen(m_theme.colour(Tone::Ink));
        painter.drawText(QPointF(x, y + strongs.ascent()),
                         strongs.elidedText(area.name,
                                            Qt::ElideRight,
                                            static_cast<int>(itemWidth) - stateWidth - 4));
        const Tone tone = area.reached() ? Tone::Ok : Tone::Caution;
        painter.drawPixmap(
            QPointF(x + itemWidth - stateWidth, y),
            m_theme.pixmap(
                area.reached() ? QStringLiteral("check") : QStringLiteral("warn"), tone, 15));
        painter.setFont(caption);
        painter.setPen(m_theme.colour(tone));
        painter.drawText(QPointF(x + itemWidth - stateWidth + 18, y + strongs.ascent()), state);
        y += strongs.lineSpacing() + 4;
        const double scale = itemWidth / most;
        const double thin = 4;
        drawBox(painter, QRectF(x, y + 3, itemWidth, thin), 2, m_theme.colour(Tone::Sunken), {});
        const double enough = area.minimum * scale;
        if (area.minimum > 0)
            drawBox(painter,
                    QRectF(x + enough, y, itemWidth - enough, kTrack),
                    2,
                    m_theme.colour(Tone::Line2),
                    {});
        if (area.sets > 0)
            drawBox(painter,
                    QRectF(x, y + 3, std::max(thin, area.sets * scale), thin),
                    2,
                    m_theme.colour(area.reached() ? Tone::Moderate : Tone::Caution),
                    {});
        y += kTrack + 4;
        painter.setPen(m_theme.colour(Tone::Ink2));
        painter.drawText(
            QPointF(x, y + captions.ascent()),
            captions.elidedText(setsText(area), Qt::ElideRight, static_cast<int>(itemWidth)));
    }
}

} // namespace stridewright::gui
