// SPDX-License-Identifier: MIT
#include "gui/rule_chip.hpp"

#include "gui/paint.hpp"
#include "gui/plain_text.hpp"
#include "gui/popover.hpp"

#include <QFontMetrics>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace stridewright::gui {

ChipLook lookOf(ChipState state) {
    switch (state) {
    case ChipState::Broken:
        return {QStringLiteral("block"), Tone::Blocked, Tone::BlockedTint};
    case ChipState::SetAside:
        return {QStringLiteral("tilde"), Tone::Caution, Tone::CautionTint};
    case ChipState::Ok:
        break;
    }
    return {QStringLiteral("checkc"), Tone::Ok, Tone::OkTint};
}

RuleChipButton::RuleChipButton(const Theme& theme, RuleChip chip, QWidget* parent)
    : QToolButton(parent), m_theme(theme), m_chip(std::move(chip)) {
    setObjectName(QStringLiteral("ruleChip"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(m_chip.strong + m_chip.rest);
    setToolTip(forToolTip(m_chip.strong + m_chip.rest + QLatin1Char('\n') +
                          tr("Show all rules of this week")));
}

QSize RuleChipButton::sizeHint() const {
    const QFontMetrics strong(m_theme.font(Type::CaptionStrong));
    const QFontMetrics plain(m_theme.font(Type::Caption));
    return {strong.horizontalAdvance(m_chip.strong) + plain.horizontalAdvance(m_chip.rest) + 46,
            std::max(24, strong.height() + 8)};
}

QSize RuleChipButton::minimumSizeHint() const {
    return {std::min(sizeHint().width(), 150), sizeHint().height()};
}

void RuleChipButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ChipLook look = lookOf(m_chip.state);
    const QFont strong = m_theme.font(Type::CaptionStrong);
    const QFont plain = m_theme.font(Type::Caption);
    const QFontMetrics metrics(strong);
    drawBox(painter, rect(), height() / 2.0, m_theme.colour(look.tint), {});
    painter.drawPixmap(11, (height() - 16) / 2, m_theme.pixmap(look.icon, look.text, 16));
    int x = 32;
    const int base = (height() - metrics.height()) / 2 + metrics.ascent();
    const int room = width() - x - 10;
    const int strongWidth = metrics.horizontalAdvance(m_chip.strong);
    painter.setPen(m_theme.colour(look.text));
    painter.setFont(strong);
    painter.drawText(x, base, metrics.elidedText(m_chip.strong, Qt::ElideRight, room));
    if (strongWidth < room) {
        painter.setFont(plain);
        painter.drawText(
            x + strongWidth,
            base,
            QFontMetrics(plain).elidedText(m_chip.rest, Qt::ElideRight, room - strongWidth));
    }
    if (hasFocus()) drawFocusRing(painter, rect(), height() / 2.0, m_theme.colour(Tone::Focus));
}

Popover* rulesPopover(const Theme& theme, const WeekView& view, QWidget* host) {
    auto* popover = new Popover(theme, QObject::tr("The rules of this week"), host);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const RuleRow& rule : view.rules) {
        const ChipLook look = lookOf(rule.state);
        auto* icon = plainLabel(QString(), popover);
        icon->setPixmap(theme.pixmap(look.icon, look.text, 16));
        auto* text = plainLabel(rule.text, popover);
        text->setWordWrap(true);
        text->setProperty("role", QStringLiteral("body"));
        const QString state = rule.state == ChipState::Ok       ? QObject::tr("ok")
                              : rule.state == ChipState::Broken ? QObject::tr("not reached")
                                                                : QObject::tr("set aside");
        auto* where = plainLabel(rule.where.isEmpty() ? state : rule.where, popover);
        where->setProperty("role", QStringLiteral("caption"));
        text->setAccessibleName(rule.text + QStringLiteral(": ") + state);
        grid->addWidget(icon, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1);
        grid->addWidget(where, row, 2, Qt::AlignRight | Qt::AlignTop);
        ++row;
    }
    popover->content()->addLayout(grid);
    return popover;
}

} // namespace stridewright::gui
