// SPDX-License-Identifier: MIT
#pragma once

#include "gui/prompts.hpp"
#include "gui/week_page.hpp"
#include "gui/workspace.hpp"
#include <stridewright/app/knowledge.hpp>

#include <QMainWindow>

class QActionGroup;
class QLabel;
class QMenu;

namespace stridewright::gui {

class Sidebar;
class YouPanel;

/// Puts the parts together: places, page, menus, status. The parts hold what they can do.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Theme& theme,
               Workspace& workspace,
               Prompts& prompts,
               const app::Knowledge& knowledge,
               QWidget* parent = nullptr);

    [[nodiscard]] WeekPage* weekPage() const { return m_page; }
    [[nodiscard]] Sidebar* sidebar() const { return m_sidebar; }
    /// Opens a calendar or a request; a fault is shown and nothing is lost.
    void openFile(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QAction* addAction(QMenu* menu,
                       const QString& text,
                       const QString& icon,
                       const QList<QKeySequence>& keys);
    void buildMenus();
    void buildStatusBar();
    void refresh();
    void retint();
    void savePdf();
    void print();
    void openSample();
    void planWithoutRuns();
    void keepDay(Date date);
    void mend(std::size_t index);
    void showShortcuts();
    void showYou(bool on);
    void stepTextSize(int step);
    void setTextSize(int percent);
    /// Moves the focus to the next (1) or previous (-1) region: places, heading, board, person.
    void stepRegion(int step);
    /// Runs something that may throw Error and shows it.
    template <class Action>
    void attempt(const QString& what, Action action);

    Theme& m_theme;
    Workspace& m_workspace;
    Prompts& m_prompts;
    const app::Knowledge& m_knowledge;
    Sidebar* m_sidebar = nullptr;
    WeekPage* m_page = nullptr;
    YouPanel* m_you = nullptr;
    WeekActions m_actions;
    QAction* m_why = nullptr;
    QActionGroup* m_appearance = nullptr;
    QLabel* m_units = nullptr;
};

} // namespace stridewright::gui
