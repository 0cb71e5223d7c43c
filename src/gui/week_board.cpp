// SPDX-License-Identifier: MIT
#include "gui/week_board.hpp"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>

#include <algorithm>

namespace stridewright::gui {

namespace {

constexpr int kRowsUnder = 860; ///< narrower boards show days as rows
constexpr int kColumnHeight = 300;

} // namespace

WeekBoard::WeekBoard(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("weekBoard"));
    setAccessibleName(tr("Week board"));
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
}

void WeekBoard::setDays(const std::vector<DayView>& days) {
    const Place before = focusedPlace();
    m_rover = nullptr;
    for (DayColumn* column : m_columns) {
        m_layout->removeWidget(column);
        column->hide();
        column->deleteLater();
    }
    m_columns.clear();
    for (const DayView& day : days) {
        auto* column = new DayColumn(m_theme, day, this);
        m_layout->addWidget(column, 1);
        m_columns.push_back(column);
        for (Card* card : column->cards()) {
            connect(card, &Card::focused, this, [this, card] { makeRover(card); });
            const auto* session = qobject_cast<SessionCard*>(card);
            if (session == nullptr || session->view().done) continue;
            const Date date = session->view().date;
            connect(card, &Card::opened, this, [this, date] { Q_EMIT sessionOpened(date); });
            connect(card, &Card::whyAsked, this, [this, date] { Q_EMIT whyAsked(date); });
        }
    }
    for (const DayColumn* column : m_columns)
        if (column->view().today && !column->cards().empty()) makeRover(column->cards().front());
    if (m_rover == nullptr && !m_columns.empty() && !m_columns.front()->cards().empty())
        makeRover(m_columns.front()->cards().front());
    arrange();
    if (before.day >= 0) focusPlace(before);
}

SessionCard* WeekBoard::sessionCard(Date date) const {
    for (const DayColumn* column : m_columns)
        if (column->view().date == date)
            for (Card* card : column->cards())
                if (auto* session = qobject_cast<SessionCard*>(card);
                    session != nullptr && !session->view().done)
                    return session;
    return nullptr;
}

void WeekBoard::highlight(std::optional<Date> date) {
    for (const DayColumn* column : m_columns)
        for (Card* card : column->cards())
            card->setHighlighted(date == column->view().date);
}

void WeekBoard::focusFirst() {
    if (m_rover != nullptr) m_rover->setFocus(Qt::OtherFocusReason);
}

QWidget* WeekBoard::rover() const {
    return m_rover;
}

void WeekBoard::makeRover(Card* card) {
    if (m_rover != nullptr) m_rover->setFocusPolicy(Qt::ClickFocus);
    m_rover = card;
    m_rover->setFocusPolicy(Qt::StrongFocus);
}

WeekBoard::Place WeekBoard::focusedPlace() const {
    const QWidget* focused = window()->focusWidget();
    if (focused == nullptr) return {};
    for (std::size_t day = 0; day < m_columns.size(); ++day) {
        const auto& cards = m_columns[day]->cards();
        for (std::size_t card = 0; card < cards.size(); ++card)
            if (cards[card] == focused || cards[card]->isAncestorOf(focused))
                return {static_cast<int>(day), static_cast<int>(card)};
    }
    return {};
}

void WeekBoard::focusPlace(Place place) {
    if (m_columns.empty()) return;
    const int day = std::clamp(place.day, 0, static_cast<int>(m_columns.size()) - 1);
    const auto& cards = m_columns[static_cast<std::size_t>(day)]->cards();
    if (cards.empty()) return;
    const int card = std::clamp(place.card, 0, static_cast<int>(cards.size()) - 1);
    cards[static_cast<std::size_t>(card)]->setFocus(Qt::TabFocusReason);
}

void WeekBoard::keyPressEvent(QKeyEvent* event) {
    Place place = focusedPlace();
    if (place.day < 0) return QWidget::keyPressEvent(event);
    const bool columns = m_form == BoardForm::Columns;
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        (columns ? place.day : place.card) -= forward;
        break;
    case Qt::Key_Right:
        (columns ? place.day : place.card) += forward;
        break;
    case Qt::Key_Up:
        --(columns ? place.card : place.day);
        break;
    case Qt::Key_Down:
        ++(columns ? place.card : place.day);
        break;
    case Qt::Key_Home:
        place.day = 0;
        break;
    case Qt::Key_End:
        place.day = 6;
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    focusPlace(place);
}

void WeekBoard::arrange() {
    const BoardForm form =
        width() < m_theme.scaled(kRowsUnder) ? BoardForm::Rows : BoardForm::Columns;
    m_form = form;
    m_layout->setDirection(form == BoardForm::Columns ? QBoxLayout::LeftToRight
                                                      : QBoxLayout::TopToBottom);
    int least = form == BoardForm::Columns ? kColumnHeight : -8;
    for (DayColumn* column : m_columns) {
        column->setForm(form);
        if (form == BoardForm::Columns) {
            column->setMinimumHeight(0);
            column->setMaximumHeight(QWIDGETSIZE_MAX);
            column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
            least = std::max(least, column->leastHeight((width() - 48) / 7));
        } else {
            column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            const int height = column->leastHeight(width());
            column->setFixedHeight(height);
            least += height + 8;
        }
    }
    setMinimumHeight(least);
}

void WeekBoard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool WeekBoard::event(QEvent* event) {
    // Another text size changes every card's height.
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) arrange();
    return QWidget::event(event);
}

} // namespace stridewright::gui
