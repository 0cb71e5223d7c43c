// SPDX-License-Identifier: MIT
#include "gui/main_window.hpp"

#include "gui/clash_banner.hpp"
#include "gui/open_document.hpp"
#include "gui/qt_text.hpp"
#include "gui/sidebar.hpp"
#include "gui/week_board.hpp"
#include "gui/you_panel.hpp"
#include "print/pdf.hpp"
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/error.hpp>

#include <QActionGroup>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSidebarFrom = 1240; ///< narrower windows show icons only

QString fileNameFor(const QString& name, Date week) {
    QString base;
    for (const QChar c : name.toLower())
        base += c.isLetterOrNumber() ? c : QLatin1Char('-');
    if (base.isEmpty()) base = u"week"_s;
    return base + u'-' + toQt(toIsoString(week)) + u".pdf"_s;
}

interchange::Paper paperOfPlace() {
    return QLocale().territory() == QLocale::UnitedStates ? interchange::Paper::Letter
                                                          : interchange::Paper::A4;
}

/// Says what happened where the note on privacy stands otherwise.
void tell(QStatusBar* bar, const QString& text) {
    auto* label = bar->findChild<QLabel*>(u"statusText"_s);
    label->setText(text);
    QTimer::singleShot(6000, label, [label, text] {
        if (label->text() == text)
            label->setText(MainWindow::tr("Everything stays on this computer"));
    });
}

} // namespace

template <class Action>
void MainWindow::attempt(const QString& what, Action action) {
    try {
        action();
    } catch (const Error& error) {
        m_prompts.error(this, what, QString::fromStdString(error.what()));
    }
}

MainWindow::MainWindow(Theme& theme,
                       Workspace& workspace,
                       Prompts& prompts,
                       const app::Knowledge& knowledge,
                       QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_workspace(workspace), m_prompts(prompts),
      m_knowledge(knowledge) {
    setMinimumSize(860, 620);
    setAcceptDrops(true);
    workspace.setJudge([&knowledge](const PlanRequest& request, const Plan& plan) {
        return setAsideRules(request, plan, knowledge.placement, knowledge.seasons);
    });
    buildMenus();
    auto* central = new QWidget(this);
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_sidebar = new Sidebar(theme, central);
    m_page = new WeekPage(theme, workspace, m_actions, central);
    m_you = new YouPanel(theme, workspace, central);
    m_you->hide();
    row->addWidget(m_sidebar);
    row->addWidget(m_page, 1);
    row->addWidget(m_you);
    setCentralWidget(central);
    buildStatusBar();

    connect(m_sidebar->athleteCard(), &QAbstractButton::clicked, m_actions.you, &QAction::trigger);
    connect(m_you, &YouPanel::closeAsked, this, [this] { m_actions.you->setChecked(false); });
    connect(m_you,
            &YouPanel::changeAsked,
            this,
            [this](const PlanRequest& request, const QString& text, const QString& field) {
                attempt(tr("This cannot be planned"),
                        [&] { m_workspace.change(request, text, field); });
            });
    connect(m_page, &WeekPage::keepAsked, this, &MainWindow::keepDay);
    connect(m_page, &WeekPage::mendAsked, this, &MainWindow::mend);
    connect(&workspace, &Workspace::changed, this, &MainWindow::refresh);
    connect(&theme, &Theme::changed, this, &MainWindow::retint);
    const QSettings settings;
    resize(1280, 800);
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    refresh();
    retint();
    m_page->focusStart();
}

void MainWindow::buildStatusBar() {
    auto* privacy = new QLabel(tr("Everything stays on this computer"), this);
    privacy->setObjectName(u"statusText"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(privacy);
    m_units = new QLabel(this);
    statusBar()->addPermanentWidget(m_units);
}

void MainWindow::refresh() {
    const auto view = m_workspace.view();
    const QString name = toQt(m_workspace.request().athlete.name);
    const QString who = name.isEmpty() ? QString() : u" · "_s + name;
    if (view)
        setWindowTitle(tr("Week %1").arg(view->index + 1) + who + u" — Stridewright"_s);
    else
        setWindowTitle(
            tr("Week of %1").arg(dayAndMonth(weekStart(m_workspace.today(), Weekday::Monday))) +
            who + u" — Stridewright"_s);
    m_sidebar->setAthlete(name, view ? view->raceShort : tr("No race set"));
    const Weekday first = m_workspace.request().athlete.weekStartsOn;
    m_units->setText(tr("kg · km · week starts %1")
                         .arg(QLocale().standaloneDayName(static_cast<int>(first) + 1)));
    const bool planned = view.has_value();
    m_actions.previous->setEnabled(planned && view->index > 0);
    m_actions.next->setEnabled(planned && view->index + 1 < view->weeks);
    for (QAction* action : {m_actions.today, m_actions.print, m_actions.savePdf, m_why})
        action->setEnabled(planned);
    QUndoStack& undo = m_workspace.undoStack();
    m_actions.undo->setEnabled(undo.canUndo());
    m_actions.redo->setEnabled(undo.canRedo());
    m_actions.undo->setText(undo.canUndo() ? tr("Undo: %1").arg(undo.undoText()) : tr("Undo"));
    m_actions.redo->setText(undo.canRedo() ? tr("Redo: %1").arg(undo.redoText()) : tr("Redo"));
}

void MainWindow::openFile(const QString& path) {
    attempt(tr("This file could not be opened"), [&] {
        const OpenedDocument opened =
            openDocument(path, m_workspace.request(), m_workspace.today(), m_knowledge);
        m_workspace.open(
            opened.request, opened.summary.file, tr("open %1").arg(opened.summary.file));
        tell(statusBar(), tr("%1 opened").arg(opened.summary.file));
        if (!opened.summary.problems.empty() || !opened.summary.notes.isEmpty())
            m_prompts.showProblems(this, opened.summary);
        m_page->focusStart();
    });
}

void MainWindow::openSample() {
    attempt(tr("The sample could not be opened"), [&] {
        m_workspace.open(sampleRequest(m_workspace.today(), m_knowledge.catalog),
                         tr("Sample runner"),
                         tr("open the sample runner"));
        m_page->focusStart();
    });
}

void MainWindow::planWithoutRuns() {
    attempt(tr("This cannot be planned"), [&] {
        m_workspace.open(requestWithoutRuns(m_workspace.request(), m_workspace.today()),
                         QString(),
                         tr("plan without runs"));
        m_page->focusStart();
    });
}

void MainWindow::keepDay(Date date) {
    attempt(tr("This day cannot be kept"), [&] {
        PlanRequest request = m_workspace.request();
        const auto mine = [&](const Pin& pin) { return pin.date == date; };
        const bool kept = std::erase_if(request.pins, mine) > 0;
        if (!kept)
            request.pins.push_back(
                {.date = date, .kind = PinKind::Must, .sessionClass = std::nullopt, .accept = {}});
        m_workspace.change(
            request, kept ? tr("let %1 go").arg(dayName(date)) : tr("keep %1").arg(dayName(date)));
    });
}

void MainWindow::mend(std::size_t index) {
    const PlanWeek* week = m_workspace.week();
    if (week == nullptr || !week->conflict || index >= week->conflict->mends.size()) return;
    const Mend chosen = week->conflict->mends[index];
    attempt(tr("This cannot be planned"), [&] {
        m_workspace.change(mended(m_workspace.request(), chosen, m_knowledge.placement),
                           mendTitle(chosen, m_workspace.request()).toLower());
    });
}

void MainWindow::savePdf() {
    const Plan* plan = m_workspace.plan();
    if (plan == nullptr) return;
    const Date week = m_workspace.week()->starts;
    const QString path = m_prompts.savePdf(this, fileNameFor(toQt(plan->athleteName), week));
    if (path.isEmpty()) return;
    attempt(tr("The PDF was not saved"), [&] {
        print::writePdf(
            {app::weekSheet(*plan, week, m_knowledge.catalog)}, paperOfPlace(), path.toStdString());
        tell(statusBar(), tr("Saved %1").arg(path));
    });
}

void MainWindow::print() {
    const Plan* plan = m_workspace.plan();
    if (plan == nullptr) return;
    attempt(tr("This could not be printed"), [&] {
        m_prompts.print(this,
                        app::weekSheet(*plan, m_workspace.week()->starts, m_knowledge.catalog));
    });
}

void MainWindow::showYou(bool on) {
    m_you->setVisible(on);
    if (on)
        m_you->findChild<QWidget*>(u"nameEdit"_s)->setFocus(Qt::OtherFocusReason);
    else
        m_page->focusStart();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_sidebar->setCollapsed(width() < m_theme.scaled(kSidebarFrom));
}

void MainWindow::stepTextSize(int step) {
    const std::vector<int> sizes = Theme::textSizes();
    const auto now = std::find(sizes.begin(), sizes.end(), m_theme.textSize()) - sizes.begin();
    const auto last = static_cast<std::ptrdiff_t>(sizes.size()) - 1;
    const auto next = std::clamp<std::ptrdiff_t>(now + step, 0, last);
    setTextSize(sizes[static_cast<std::size_t>(next)]);
}

void MainWindow::setTextSize(int percent) {
    m_theme.setTextSize(percent);
    QSettings().setValue(u"window/textSize"_s, m_theme.textSize());
    m_sidebar->setCollapsed(width() < m_theme.scaled(kSidebarFrom));
    tell(statusBar(), tr("Text size %1 %").arg(m_theme.textSize()));
}

void MainWindow::stepRegion(int step) {
    // What each region is entered by; a region out of view is passed over.
    std::vector<std::pair<QWidget*, QWidget*>> regions{{m_sidebar, m_sidebar->weekButton()},
                                                       {m_page->header(), nullptr}};
    if (m_workspace.plan() != nullptr)
        regions.push_back({m_page->board(), m_page->board()->rover()});
    if (m_you->isVisible()) regions.push_back({m_you, m_you->findChild<QWidget*>(u"nameEdit"_s)});
    const QWidget* focused = focusWidget();
    const auto here = std::find_if(regions.begin(), regions.end(), [&](const auto& region) {
        return focused != nullptr && region.first->isAncestorOf(focused);
    });
    const auto count = static_cast<std::ptrdiff_t>(regions.size());
    // From nowhere, forward goes to the first region and back to the last.
    std::ptrdiff_t at = here != regions.end() ? here - regions.begin() : (step > 0 ? -1 : 0);
    at = (at + step + count) % count;
    const auto& [region, entry] = regions[static_cast<std::size_t>(at)];
    if (entry != nullptr) return entry->setFocus(Qt::ShortcutFocusReason);
    for (auto* button : region->findChildren<QToolButton*>())
        if (button->isVisible() && button->isEnabled())
            return button->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/textSize"_s, m_theme.textSize());
    settings.setValue(u"window/appearance"_s, toQt(word(m_theme.appearance())));
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    if (!event->mimeData()->hasUrls()) return;
    event->acceptProposedAction();
    openFile(event->mimeData()->urls().first().toLocalFile());
}

} // namespace stridewright::gui
