// SPDX-License-Identifier: MIT
#pragma once

#include "gui/workspace.hpp"

#include <QPointer>
#include <QWidget>

class QAction;
class QBoxLayout;
class QGridLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace stridewright::gui {

class ClashBanner;
class EmptyCard;
class FocusStrip;
class LoadStrip;
class PhaseRibbon;
class Popover;
class StrongLabel;
class WeekBoard;

/// The window's actions that the page shows as buttons.
struct WeekActions {
    QAction* previous = nullptr;
    QAction* today = nullptr;
    QAction* next = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* open = nullptr;
    QAction* sample = nullptr;
    QAction* withoutRuns = nullptr;
    QAction* savePdf = nullptr;
    QAction* print = nullptr;
    QAction* you = nullptr;
};

/// The week: heading, season line, rules, board, load and focus; or ways in while nothing is open.
class WeekPage : public QWidget {
    Q_OBJECT

public:
    WeekPage(const Theme& theme, Workspace& workspace, const WeekActions& actions, QWidget* parent);
    [[nodiscard]] WeekBoard* board() const { return m_board; }
    /// The row of title and buttons.
    [[nodiscard]] QWidget* header() const { return m_header; }
    /// Opens "Why here?" of a day's session; nothing happens where there is none.
    void showWhy(Date date);
    void showSession(Date date);
    void showRules();
    /// Puts the focus where work begins: today's first card, or the first way in.
    void focusStart();

Q_SIGNALS:
    /// A change that the person asked for on the page; the window carries it out.
    void keepAsked(stridewright::Date date);
    void mendAsked(std::size_t mend);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void arrangeHeader();
    [[nodiscard]] QToolButton* button(QAction* action, const QString& form, QWidget* parent);

    const Theme& m_theme;
    Workspace& m_workspace;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    QWidget* m_header = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_dates = nullptr;
    QGridLayout* m_seasonRow = nullptr;
    StrongLabel* m_phase = nullptr;
    PhaseRibbon* m_ribbon = nullptr;
    StrongLabel* m_race = nullptr;
    QWidget* m_chips = nullptr;
    QWidget* m_season = nullptr;
    WeekBoard* m_board = nullptr;
    ClashBanner* m_clash = nullptr;
    LoadStrip* m_load = nullptr;
    FocusStrip* m_focus = nullptr;
    EmptyCard* m_empty = nullptr;
    QPointer<Popover> m_popover;
    QList<QToolButton*> m_planButtons;
    std::optional<WeekView> m_view;
};

} // namespace stridewright::gui
