// SPDX-License-Identifier: MIT
#include "gui/sidebar.hpp"

#include "gui/paint.hpp"
#include "gui/plain_text.hpp"

#include <QFontMetrics>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>

#include <algorithm>

namespace stridewright::gui {

namespace {

/// As people count characters: a letter with its marks, a whole emoji.
QString firstCharacter(const QString& word) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    return word.left(std::clamp<qsizetype>(finder.toNextBoundary(), 1, 16));
}

} // namespace

QString initials(const QString& name) {
    QStringList parts = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    // "(sample)" is no name; a name of signs alone keeps its signs.
    const auto isSign = [](const QString& part) { return part.startsWith(QLatin1Char('(')); };
    if (!parts.isEmpty() && !isSign(parts.first())) parts.removeIf(isSign);
    if (parts.isEmpty()) return {};
    QString text = firstCharacter(parts.first());
    if (parts.size() > 1) text += firstCharacter(parts.last());
    return text.toUpper();
}

AthleteCard::AthleteCard(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme) {
    setObjectName(QStringLiteral("athleteCard"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AthleteCard::setAthlete(const QString& name, const QString& race, AthleteChoice choice) {
    m_name = name.isEmpty() ? tr("You") : brief(name);
    m_race = race;
    m_choice = choice;
    setAccessibleName(choice == AthleteChoice::Several
                          ? tr("%1, %2. Other athletes").arg(m_name, race)
                          : tr("%1, %2. Your details").arg(m_name, race));
    setToolTip(forToolTip(m_name + QLatin1Char('\n') + race));
    update();
}

void AthleteCard::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    updateGeometry();
}

QSize AthleteCard::sizeHint() const {
    return m_collapsed ? QSize(40, 44) : QSize(m_theme.scaled(174), m_theme.scaled(52));
}

void AthleteCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_collapsed)
        drawBox(painter,
                rect(),
                9,
                m_theme.colour(underMouse() ? Tone::BrandTint : Tone::Surface),
                m_theme.colour(Tone::Line));
    const int disc = 32;
    const QRectF circle(
        m_collapsed ? (width() - disc) / 2.0 : 9, (height() - disc) / 2.0, disc, disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Tone::BrandTint));
    painter.drawEllipse(circle);
    const QFont strong = m_theme.font(Type::CaptionStrong);
    painter.setFont(strong);
    painter.setPen(m_theme.colour(Tone::Brand));
    painter.drawText(circle, Qt::AlignCenter, initials(m_name));
    if (!m_collapsed) {
        const QFont label = m_theme.font(Type::Label);
        const QFont caption = m_theme.font(Type::Caption);
        const QFontMetrics labels(label);
        const QFontMetrics captions(caption);
        const int left = 9 + disc + 9;
        const int room = width() - left - 24;
        const int top = (height() - labels.height() - captions.height()) / 2;
        painter.setFont(label);
        painter.setPen(m_theme.colour(Tone::Ink));
        painter.drawText(
            left, top + labels.ascent(), labels.elidedText(m_name, Qt::ElideRight, room));
        painter.setFont(caption);
        painter.setPen(m_theme.colour(Tone::Ink3));
        painter.drawText(left,
                         top + labels.height() + captions.ascent(),
                         captions.elidedText(m_race, Qt::ElideRight, room));
        painter.drawPixmap(width() - 22,
                           (height() - 14) / 2,
                           m_theme.pixmap(m_choice == AthleteChoice::Several
                                              ? QStringLiteral("down")
                                              : QStringLiteral("right"),
                                          Tone::Ink3,
                                          14));
    }
    if (hasFocus()) drawFocusRing(painter, rect(), 9, m_theme.colour(Tone::Focus));
}

PlaceButton::PlaceButton(const Theme& theme,
                         const QString& icon,
                         const QString& text,
                         QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon) {
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setChecked(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PlaceButton::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    setToolTip(collapsed ? text() : QString());
    updateGeometry();
}

void PlaceButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone tone = isChecked() ? Tone::Brand : Tone::Ink2;
    if (isChecked() || underMouse())
        drawBox(
            painter, rect(), 8, m_theme.colour(isChecked() ? Tone::BrandTint : Tone::Sunken), {});
    if (isChecked())
        drawBox(painter, QRectF(0, 9, 3, height() - 18), 1.5, m_theme.colour(Tone::Brand), {});
    const int left = m_collapsed ? (width() - 20) / 2 : 12;
    painter.drawPixmap(left, (height() - 20) / 2, m_theme.pixmap(m_icon, tone, 20));
    if (!m_collapsed) {
        painter.setFont(m_theme.font(Type::Label));
        painter.setPen(m_theme.colour(tone));
        painter.drawText(
            rect().adjusted(left + 30, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
    if (hasFocus()) drawFocusRing(painter, rect(), 8, m_theme.colour(Tone::Focus));
}

Sidebar::Sidebar(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme) {
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Places"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 12, 10, 12);
    layout->setSpacing(12);
    m_athlete = new AthleteCard(theme, this);
    m_week = new PlaceButton(theme, QStringLiteral("week"), tr("Week"), this);
    layout->addWidget(m_athlete);
    layout->addWidget(m_week);
    layout->addStretch(1);
    setCollapsed(false);
}

void Sidebar::setAthlete(const QString& name, const QString& race, AthleteChoice choice) {
    m_athlete->setAthlete(name, race, choice);
}

void Sidebar::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? 56 : m_theme.scaled(196));
    layout()->setContentsMargins(collapsed ? 8 : 10, 12, collapsed ? 8 : 10, 12);
    m_athlete->setCollapsed(collapsed);
    m_week->setCollapsed(collapsed);
}

} // namespace stridewright::gui
