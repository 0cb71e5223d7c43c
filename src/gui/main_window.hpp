// SPDX-License-Identifier: MIT
#pragma once

#include "gui/prompts.hpp"
#include "gui/week_page.hpp"
#include "gui/workspace.hpp"
#include <stridewright/domain/error.hpp>

#include <QMainWindow>

class QActionGroup;
class QFrame;
class QLabel;
class QMenu;
class QTimer;

namespace stridewright::gui {

class SaveStatus;
class Sidebar;
class YouPanel;
struct OpenedDocument;

/// Puts the parts together: places, page, menus, status. The parts hold what they can do.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Theme& theme, Workspace& workspace, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] WeekPage* weekPage() const { return m_page; }
    [[nodiscard]] Sidebar* sidebar() const { return m_sidebar; }
    /// Reads a calendar into the athlete in view, or a request as another athlete; a fault is shown
    /// and nothing is lost.
    void openFile(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

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
    void importCalendar(const OpenedDocument& opened);
    void addRequest(const OpenedDocument& opened);
    void importBundle(const OpenedDocument& opened);
    void openBundle();
    void exportAthlete();
    void openSample();
    void addAthlete();
    void showAthletes();
    void fillAthleteMenu(QMenu* menu);
    void backUp();
    void restore();
    void saveCopy();
    void lookElsewhere();
    void refreshStatus();
    void notice(const QString& text);
    /// Whether the window may close: what is in memory only is stored, copied or given up.
    [[nodiscard]] bool mayClose();
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
    void attempt(const QString& what, Action action) {
        try {
            action();
        } catch (const Error& error) {
            m_prompts.error(this, what, QString::fromStdString(error.what()));
        }
    }

    Theme& m_theme;
    Workspace& m_workspace;
    Prompts& m_prompts;
    Sidebar* m_sidebar = nullptr;
    WeekPage* m_page = nullptr;
    YouPanel* m_you = nullptr;
    WeekActions m_actions;
    QAction* m_why = nullptr;
    QAction* m_newAthlete = nullptr;
    QAction* m_restore = nullptr;
    QAction* m_openBundle = nullptr;
    QAction* m_exportAthlete = nullptr;
    QActionGroup* m_appearance = nullptr;
    QLabel* m_units = nullptr;
    SaveStatus* m_save = nullptr;
    QFrame* m_readOnly = nullptr;
    QMenu* m_athletes = nullptr;
    QTimer* m_elsewhere = nullptr;
};

} // namespace stridewright::gui
