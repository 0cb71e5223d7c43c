// SPDX-License-Identifier: MIT
#pragma once

#include "gui/card.hpp"
#include "gui/week_view.hpp"

#include <QWidget>

#include <vector>

class QBoxLayout;

namespace stridewright::gui {

/// Seven columns, or rows one below the other where the board is narrow.
enum class BoardForm { Columns, Rows };

/// One day: heading, cards, and at the foot why there is no strength.
class DayColumn : public QWidget {
    Q_OBJECT

public:
    DayColumn(const Theme& theme, const DayView& view, QWidget* parent);
    void setForm(BoardForm form);
    [[nodiscard]] const std::vector<Card*>& cards() const { return m_cards; }
    [[nodiscard]] const DayView& view() const { return m_view; }
    [[nodiscard]] int leastHeight(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The cards' boxes for a width, and the height that they and the texts need.
    struct Arrangement {
        std::vector<QRect> boxes;
        int height = 0;
    };
    [[nodiscard]] Arrangement arrange(int width) const;
    [[nodiscard]] int footHeight(int width) const;

    const Theme& m_theme;
    DayView m_view;
    BoardForm m_form = BoardForm::Columns;
    std::vector<Card*> m_cards;
};

/// The week. One tab stop; arrows walk the cards.
class WeekBoard : public QWidget {
    Q_OBJECT

public:
    WeekBoard(const Theme& theme, QWidget* parent);
    void setDays(const std::vector<DayView>& days);
    [[nodiscard]] BoardForm form() const { return m_form; }
    [[nodiscard]] const std::vector<DayColumn*>& columns() const { return m_columns; }
    /// The card of a session, or null.
    [[nodiscard]] SessionCard* sessionCard(Date date) const;
    /// Outlines the cards of a day; nothing: none.
    void highlight(std::optional<Date> date);
    void focusFirst();
    /// The card that Tab reaches; null on an empty board.
    [[nodiscard]] QWidget* rover() const;

Q_SIGNALS:
    void sessionOpened(Date date);
    void whyAsked(Date date);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Place {
        int day = -1;
        int card = -1;
    };
    [[nodiscard]] Place focusedPlace() const;
    void focusPlace(Place place);
    void makeRover(Card* card);
    void arrange();

    const Theme& m_theme;
    BoardForm m_form = BoardForm::Columns;
    QBoxLayout* m_layout = nullptr;
    std::vector<DayColumn*> m_columns;
    Card* m_rover = nullptr; ///< the card that Tab reaches
};

} // namespace stridewright::gui
