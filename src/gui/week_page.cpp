// SPDX-License-Identifier: MIT
#include "gui/week_page.hpp"

#include "gui/clash_banner.hpp"
#include "gui/empty_card.hpp"
#include "gui/plain_text.hpp"
#include "gui/popover.hpp"
#include "gui/qt_text.hpp"
#include "gui/rule_chip.hpp"
#include "gui/session_popover.hpp"
#include "gui/strips.hpp"
#include "gui/strong_label.hpp"
#include "gui/week_board.hpp"
#include "gui/why_popover.hpp"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stridewright::gui {

namespace {

constexpr int kTextButtonsFrom = 900; ///< narrower headings show icons only
constexpr int kRibbon = 170;          ///< least width of the ribbon beside everything else

QLabel* label(const QString& role, QWidget* parent) {
    auto* result = plainLabel(QString(), parent);
    result->setProperty("role", role);
    return result;
}

std::vector<DayView> ghostDays(Date today) {
    const Date first = weekStart(today, Weekday::Monday);
    std::vector<DayView> days;
    for (int i = 0; i < 7; ++i) {
        DayView day;
        day.date = first + Days{i};
        day.weekday = dayName(day.date).left(3);
        day.number = QString::number(dayOfMonth(day.date));
        day.today = day.date == today;
        day.spoken = dayName(day.date) + QLatin1Char(' ') + dayAndMonth(day.date);
        days.push_back(day);
    }
    return days;
}

} // namespace

QToolButton* WeekPage::button(QAction* action, const QString& form, QWidget* parent) {
    auto* result = new QToolButton(parent);
    result->setDefaultAction(action);
    result->setProperty("form", form);
    result->setFocusPolicy(Qt::StrongFocus);
    result->setIconSize({18, 18});
    result->setAccessibleName(action->text().remove(QStringLiteral("…")));
    return result;
}

WeekPage::WeekPage(const Theme& theme,
                   Workspace& workspace,
                   const WeekActions& actions,
                   QWidget* parent)
    : QWidget(parent), m_theme(theme), m_workspace(workspace) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_scroll);
    m_content = new QWidget(m_scroll);
    m_content->setObjectName(QStringLiteral("weekPage"));
    m_scroll->setWidget(m_content);
    auto* page = new QVBoxLayout(m_content);
    page->setContentsMargins(24, 18, 24, 16);
    page->setSpacing(12);

    m_header = new QWidget(m_content);
    auto* header = new QHBoxLayout(m_header);
    header->setContentsMargins(0, 0, 0, 0);
    header->setSpacing(6);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    m_title = label(QStringLiteral("page"), m_header);
    m_title->setObjectName(QStringLiteral("weekTitle"));
    m_dates = label(QStringLiteral("body"), m_header);
    m_dates->setObjectName(QStringLiteral("weekDates"));
    titles->addWidget(m_title);
    titles->addWidget(m_dates);
    header->addLayout(titles);
    header->addSpacing(14);
    const auto square = [](QToolButton* which) {
        which->setToolButtonStyle(Qt::ToolButtonIconOnly);
        which->setProperty("square", true);
        return which;
    };
    auto* previous = square(button(actions.previous, QStringLiteral("button"), m_header));
    auto* today = button(actions.today, QStringLiteral("button"), m_header);
    auto* next = square(button(actions.next, QStringLiteral("button"), m_header));
    for (QToolButton* which : {previous, today, next})
        header->addWidget(which);
    m_planButtons = {previous, today, next};
    header->addStretch(1);
    header->addWidget(square(button(actions.undo, QStringLiteral("ghost"), m_header)));
    header->addWidget(square(button(actions.redo, QStringLiteral("ghost"), m_header)));
    header->addSpacing(4);
    for (QAction* action : {actions.open, actions.print, actions.savePdf}) {
        auto* which = button(action, QStringLiteral("button"), m_header);
        which->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        which->setProperty("collapses", true);
        if (action == actions.savePdf) which->setProperty("primary", true);
        header->addWidget(which);
        if (action != actions.open) m_planButtons << which;
    }
    page->addWidget(m_header);

    m_season = new QWidget(m_content);
    m_seasonRow = new QGridLayout(m_season);
    m_seasonRow->setContentsMargins(0, 0, 0, 0);
    m_seasonRow->setHorizontalSpacing(12);
    m_seasonRow->setVerticalSpacing(6);
    m_phase = new StrongLabel(m_season);
    m_phase->setObjectName(QStringLiteral("phaseText"));
    m_ribbon = new PhaseRibbon(theme, m_season);
    m_race = new StrongLabel(m_season);
    m_race->setObjectName(QStringLiteral("raceText"));
    m_chips = new QWidget(m_season);
    auto* chipRow = new QHBoxLayout(m_chips);
    chipRow->setContentsMargins(0, 0, 0, 0);
    chipRow->setSpacing(8);
    page->addWidget(m_season);

    m_board = new WeekBoard(theme, m_content);
    page->addWidget(m_board, 1);
    m_clash = new ClashBanner(theme, m_content);
    page->addWidget(m_clash);
    m_load = new LoadStrip(theme, m_content);
    page->addWidget(m_load);
    m_focus = new FocusStrip(theme, m_content);
    page->addWidget(m_focus);

    m_empty = new EmptyCard(theme, actions.open, actions.sample, actions.withoutRuns, this);

    connect(m_board, &WeekBoard::whyAsked, this, &WeekPage::showWhy);
    connect(m_board, &WeekBoard::sessionOpened, this, &WeekPage::showSession);
    connect(m_clash, &ClashBanner::mendAsked, this, &WeekPage::mendAsked);
    connect(&workspace, &Workspace::changed, this, &WeekPage::refresh);
    connect(&theme, &Theme::changed, this, &WeekPage::refresh);
    refresh();
}

void WeekPage::refresh() {
    if (m_popover) m_popover->close();
    m_view = m_workspace.view();
    const bool planned = m_view.has_value();
    m_empty->setVisible(!planned);
    for (auto* way : m_empty->findChildren<WayIn*>())
        way->setEnabled(!m_workspace.readOnly());
    m_season->setVisible(planned);
    m_load->setVisible(planned);
    for (QToolButton* which : m_planButtons)
        which->setVisible(planned);
    if (!planned) {
        const Date first = weekStart(m_workspace.today(), Weekday::Monday);
        m_title->setText(tr("Week of %1").arg(dayAndMonth(first)));
        m_dates->setText(tr("%1 · nothing planned yet").arg(weekDates(first)));
        m_board->setDays(ghostDays(m_workspace.today()));
        m_focus->hide();
        m_clash->hide();
        arrangeHeader();
        return;
    }
    m_title->setText(m_view->title);
    m_dates->setText(m_view->dates);
    m_phase->setParts(m_view->phase, QLatin1Char(' ') + m_view->weekInPhase, StrongLabel::First);
    m_ribbon->setWeek(*m_view);
    m_race->setVisible(!m_view->raceName.isEmpty());
    const QString race = m_race->fontMetrics().elidedText(
        brief(m_view->raceName), Qt::ElideRight, m_theme.scaled(220));
    m_race->setParts(race, m_view->raceLine, StrongLabel::Last);
    m_race->setToolTip(forToolTip(m_view->raceName));
    for (auto* old : m_chips->findChildren<RuleChipButton*>()) {
        old->hide();
        old->setParent(nullptr); // out of the measuring at once, deleted when its click is over
        old->deleteLater();
    }
    for (const RuleChip& chip : m_view->chips) {
        auto* which = new RuleChipButton(m_theme, chip, m_chips);
        connect(which, &QToolButton::clicked, this, &WeekPage::showRules);
        m_chips->layout()->addWidget(which);
    }
    m_board->setDays(m_view->days);
    m_clash->setWeek(*m_workspace.week(), m_workspace.request());
    for (auto* way : m_clash->findChildren<QPushButton*>(QStringLiteral("mendButton")))
        way->setEnabled(!m_workspace.readOnly());
    m_load->setWeek(*m_view);
    m_focus->setWeek(*m_view);
    arrangeHeader();
}

void WeekPage::focusStart() {
    if (m_view)
        m_board->focusFirst();
    else if (auto* first = m_empty->findChild<WayIn*>())
        first->setFocus(Qt::OtherFocusReason);
}

void WeekPage::showRules() {
    if (!m_view) return;
    auto* anchor = qobject_cast<QWidget*>(sender());
    if (qobject_cast<RuleChipButton*>(anchor) == nullptr) {
        const auto chips = m_chips->findChildren<RuleChipButton*>();
        anchor = chips.isEmpty() ? m_board : static_cast<QWidget*>(chips.last());
    }
    if (m_popover) m_popover->close();
    m_popover = rulesPopover(m_theme, *m_view, this);
    m_popover->showAt(anchor, 560);
}

void WeekPage::showWhy(Date date) {
    const PlanWeek* week = m_workspace.week();
    SessionCard* card = m_board->sessionCard(date);
    if (week == nullptr || card == nullptr) return;
    const auto session = std::find_if(week->sessions.begin(),
                                      week->sessions.end(),
                                      [&](const PlannedSession& it) { return it.date == date; });
    if (session == week->sessions.end()) return;
    if (m_popover) m_popover->close();
    m_scroll->ensureWidgetVisible(card, 0, 20);
    auto* why = new WhyPopover(m_theme, *week, *session, this);
    if (auto* keep = why->findChild<QWidget*>(QStringLiteral("keepButton")))
        keep->setEnabled(!m_workspace.readOnly());
    connect(why, &WhyPopover::spokenOf, m_board, &WeekBoard::highlight);
    connect(why, &Popover::closed, m_board, [this] { m_board->highlight(std::nullopt); });
    connect(why, &WhyPopover::keepAsked, this, &WeekPage::keepAsked);
    m_popover = why;
    why->showAt(card, 690);
}

void WeekPage::showSession(Date date) {
    const PlanWeek* week = m_workspace.week();
    SessionCard* card = m_board->sessionCard(date);
    if (week == nullptr || card == nullptr) return;
    for (const PlannedSession& session : week->sessions) {
        if (session.date != date) continue;
        if (m_popover) m_popover->close();
        m_scroll->ensureWidgetVisible(card, 0, 20);
        m_popover = new SessionPopover(m_theme, session, m_workspace.catalog(), this);
        m_popover->showAt(card, 560);
        return;
    }
}

void WeekPage::arrangeHeader() {
    for (auto* which : m_content->findChildren<QToolButton*>())
        if (which->property("collapses").toBool()) {
            const bool text = width() >= m_theme.scaled(kTextButtonsFrom) || !m_view;
            which->setToolButtonStyle(text ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        }
    for (QWidget* widget : {static_cast<QWidget*>(m_phase),
                            static_cast<QWidget*>(m_ribbon),
                            static_cast<QWidget*>(m_race),
                            m_chips})
        m_seasonRow->removeWidget(widget);
    m_seasonRow->addWidget(m_phase, 0, 0);
    m_seasonRow->addWidget(m_ribbon, 0, 1);
    m_seasonRow->addWidget(m_race, 0, 2);
    int need = m_phase->sizeHint().width() + kRibbon + 5 * m_seasonRow->horizontalSpacing();
    if (m_race->isVisibleTo(m_season)) need += m_race->sizeHint().width();
    for (const auto* chip : m_chips->findChildren<RuleChipButton*>())
        need += chip->sizeHint().width() + 8;
    const bool oneRow = need <= width() - 48;
    m_seasonRow->setColumnStretch(3, 1);
    if (oneRow)
        m_seasonRow->addWidget(m_chips, 0, 4, Qt::AlignRight);
    else
        m_seasonRow->addWidget(m_chips, 1, 0, 1, 4, Qt::AlignLeft);
    if (m_empty->isVisibleTo(this)) {
        const int wide = std::min(width() - 32, 660);
        const int high = m_empty->layout()->hasHeightForWidth()
                             ? m_empty->layout()->heightForWidth(wide)
                             : m_empty->sizeHint().height();
        m_empty->setGeometry((width() - wide) / 2, std::max(90, (height() - high) / 2), wide, high);
        m_empty->raise();
    }
}

void WeekPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeHeader();
}

} // namespace stridewright::gui
