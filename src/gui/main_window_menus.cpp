// SPDX-License-Identifier: MIT
#include "gui/main_window.hpp"
#include "gui/qt_text.hpp"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

QAction* MainWindow::addAction(QMenu* menu,
                               const QString& text,
                               const QString& icon,
                               const QList<QKeySequence>& keys) {
    auto* action = menu->addAction(text);
    action->setShortcuts(keys);
    // The drawing is asked for again when the colours change (see retint).
    action->setProperty("drawing", icon);
    if (!keys.isEmpty())
        action->setToolTip(QString(text).remove(u"…"_s) + u" ("_s +
                           keys.first().toString(QKeySequence::NativeText) + u')');
    return action;
}

void MainWindow::buildMenus() {
    const auto key = [](const char* text) { return QKeySequence(QLatin1StringView(text)); };
    QMenu* file = menuBar()->addMenu(tr("File"));
    m_actions.open =
        addAction(file, tr("Open calendar…"), u"import"_s, {key("Ctrl+O"), key("Ctrl+I")});
    m_actions.sample = addAction(file, tr("Try the sample runner"), u"athletes"_s, {});
    m_actions.withoutRuns = addAction(file, tr("Plan strength without runs"), u"plus"_s, {});
    file->addSeparator();
    m_openBundle = addAction(file, tr("Open bundle…"), u"import"_s, {});
    m_exportAthlete = addAction(file, tr("Export athlete…"), u"export"_s, {});
    file->addSeparator();
    QAction* backUp = addAction(file, tr("Back up now…"), u"save"_s, {});
    m_restore = addAction(file, tr("Restore…"), u"undo"_s, {});
    file->addSeparator();
    m_actions.print = addAction(file, tr("Print…"), u"print"_s, {key("Ctrl+P")});
    m_actions.savePdf = addAction(file, tr("Save PDF…"), u"export"_s, {key("Ctrl+Shift+S")});
    file->addSeparator();
    QAction* quit = addAction(file, tr("Quit"), QString(), {key("Ctrl+Q")});

    QMenu* edit = menuBar()->addMenu(tr("Edit"));
    m_actions.undo = addAction(edit, tr("Undo"), u"undo"_s, {key("Ctrl+Z")});
    m_actions.redo = addAction(edit, tr("Redo"), u"redo"_s, {key("Ctrl+Shift+Z"), key("Ctrl+Y")});

    QMenu* plan = menuBar()->addMenu(tr("Plan"));
    m_actions.previous = addAction(plan, tr("Previous week"), u"left"_s, {key("Ctrl+PgUp")});
    m_actions.today = addAction(plan, tr("Today"), QString(), {key("Ctrl+T")});
    m_actions.next = addAction(plan, tr("Next week"), u"right"_s, {key("Ctrl+PgDown")});
    plan->addSeparator();
    m_why = addAction(plan, tr("Rules of this week"), u"checkc"_s, {key("Ctrl+R")});
    m_actions.you = addAction(plan, tr("You and your kit"), u"settings"_s, {key("Ctrl+,")});
    m_actions.you->setCheckable(true);
    m_athletes = plan->addMenu(tr("Athletes"));
    connect(m_athletes, &QMenu::aboutToShow, this, [this] { fillAthleteMenu(m_athletes); });
    QAction* athletes = addAction(plan, tr("Other athletes"), QString(), {key("Ctrl+Shift+A")});
    m_newAthlete = addAction(plan, tr("New athlete"), u"plus"_s, {});

    QMenu* view = menuBar()->addMenu(tr("View"));
    QAction* week = addAction(view, tr("Week"), u"week"_s, {key("Ctrl+1")});
    QAction* nextRegion = addAction(view, tr("Next region"), QString(), {key("F6")});
    QAction* previousRegion = addAction(view, tr("Previous region"), QString(), {key("Shift+F6")});
    view->addSeparator();
    QAction* larger = addAction(view, tr("Larger text"), u"plus"_s, {key("Ctrl+="), key("Ctrl++")});
    QAction* smaller = addAction(view, tr("Smaller text"), u"minus"_s, {key("Ctrl+-")});
    QAction* usual = addAction(view, tr("Usual text size"), QString(), {key("Ctrl+0")});
    view->addSeparator();
    QMenu* appearance = view->addMenu(tr("Appearance"));
    m_appearance = new QActionGroup(this);
    const QStringList names{tr("System"), tr("Light"), tr("Dark")};
    for (const Appearance value : valuesOf<Appearance>()) {
        auto* action = appearance->addAction(names[static_cast<int>(value)]);
        action->setCheckable(true);
        action->setObjectName(u"appearance_"_s + toQt(word(value)));
        action->setChecked(m_theme.appearance() == value);
        m_appearance->addAction(action);
        connect(action, &QAction::triggered, this, [this, value] { m_theme.setAppearance(value); });
    }

    QMenu* help = menuBar()->addMenu(tr("Help"));
    QAction* keys = addAction(help, tr("Keyboard shortcuts"), u"info"_s, {key("Ctrl+/")});
    QAction* about = addAction(help, tr("About Stridewright"), QString(), {});

    connect(m_actions.open, &QAction::triggered, this, [this] {
        const QString path = m_prompts.openFile(this);
        if (!path.isEmpty()) openFile(path);
    });
    connect(m_openBundle, &QAction::triggered, this, &MainWindow::openBundle);
    connect(m_exportAthlete, &QAction::triggered, this, &MainWindow::exportAthlete);
    connect(backUp, &QAction::triggered, this, &MainWindow::backUp);
    connect(m_restore, &QAction::triggered, this, &MainWindow::restore);
    connect(athletes, &QAction::triggered, this, &MainWindow::showAthletes);
    connect(m_newAthlete, &QAction::triggered, this, &MainWindow::addAthlete);
    connect(m_actions.sample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions.withoutRuns, &QAction::triggered, this, &MainWindow::planWithoutRuns);
    connect(m_actions.print, &QAction::triggered, this, &MainWindow::print);
    connect(m_actions.savePdf, &QAction::triggered, this, &MainWindow::savePdf);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    // Undoing writes too, and writing may fail.
    connect(m_actions.undo, &QAction::triggered, this, [this] {
        attempt(tr("This could not be undone"), [this] { m_workspace.undo(); });
    });
    connect(m_actions.redo, &QAction::triggered, this, [this] {
        attempt(tr("This could not be done again"), [this] { m_workspace.redo(); });
    });
    // The stack tells of its index after the change itself was told: the names follow it.
    connect(&m_workspace.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::refresh);
    connect(m_actions.previous, &QAction::triggered, this, [this] {
        m_workspace.showWeek(static_cast<int>(m_workspace.weekIndex()) - 1);
    });
    connect(m_actions.next, &QAction::triggered, this, [this] {
        m_workspace.showWeek(static_cast<int>(m_workspace.weekIndex()) + 1);
    });
    connect(m_actions.today, &QAction::triggered, this, [this] {
        m_workspace.showDate(m_workspace.today());
    });
    connect(m_why, &QAction::triggered, this, [this] { m_page->showRules(); });
    connect(m_actions.you, &QAction::toggled, this, &MainWindow::showYou);
    connect(week, &QAction::triggered, this, [this] { m_page->focusStart(); });
    connect(nextRegion, &QAction::triggered, this, [this] { stepRegion(1); });
    connect(previousRegion, &QAction::triggered, this, [this] { stepRegion(-1); });
    connect(larger, &QAction::triggered, this, [this] { stepTextSize(1); });
    connect(smaller, &QAction::triggered, this, [this] { stepTextSize(-1); });
    connect(usual, &QAction::triggered, this, [this] { setTextSize(100); });
    connect(keys, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(about, &QAction::triggered, this, [this] {
        m_prompts.inform(this,
                         tr("Stridewright"),
                         tr("Plans strength days around your runs, and says why. Everything stays "
                            "on this computer. Planning help, not medical advice."));
    });
}

void MainWindow::retint() {
    for (QAction* action : findChildren<QAction*>()) {
        const QString drawing = action->property("drawing").toString();
        if (drawing.isEmpty()) continue;
        action->setIcon(
            m_theme.icon(drawing, action == m_actions.savePdf ? Tone::OnBrand : Tone::Ink2));
    }
    for (QAction* action : m_appearance->actions())
        action->setChecked(action->objectName() ==
                           u"appearance_"_s + toQt(word(m_theme.appearance())));
}

void MainWindow::showShortcuts() {
    QStringList rows;
    for (const QAction* top : menuBar()->actions())
        for (const QAction* action : top->menu()->actions())
            if (!action->shortcut().isEmpty())
                rows << action->shortcut().toString(QKeySequence::NativeText) + u" — "_s +
                            QString(action->text()).remove(u"…"_s);
    rows << tr("Arrow keys — walk the cards of the week") << tr("Enter — what is in the session")
         << tr("W — why the session is here") << tr("Esc — close");
    m_prompts.inform(this, tr("Keyboard shortcuts"), rows.join(u'\n'));
}

} // namespace stridewright::gui
