// SPDX-License-Identifier: MIT
#include "gui/main_window.hpp"

#include "gui/plain_text.hpp"
#include "gui/qt_text.hpp"
#include "gui/save_status.hpp"
#include "gui/sidebar.hpp"
#include "gui/week_board.hpp"
#include "gui/you_panel.hpp"
#include "print/pdf.hpp"
#include <stridewright/app/athlete_edits.hpp>
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
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSidebarFrom = 1240; ///< narrower windows show icons only
constexpr int kLookEvery = 1000;   ///< milliseconds between looks at what other windows wrote
constexpr qsizetype kLongestFileName = 60;
constexpr int kLongestNotice = 90;

QString fileNameFor(const QString& name, Date week) {
    QString base;
    for (const QChar c : name.left(kLongestFileName).toLower())
        if (c.isLetterOrNumber())
            base += c;
        else if (!base.isEmpty() && !base.endsWith(u'-'))
            base += u'-';
    while (base.endsWith(u'-'))
        base.chop(1);
    if (base.isEmpty()) base = u"week"_s;
    return base + u'-' + toQt(toIsoString(week)) + u".pdf"_s;
}

interchange::Paper paperOfPlace() {
    return QLocale().territory() == QLocale::UnitedStates ? interchange::Paper::Letter
                                                          : interchange::Paper::A4;
}

/// Why nothing can be changed here, and the way out.
QFrame* readOnlyBanner(QWidget* parent) {
    auto* banner = new QFrame(parent);
    banner->setObjectName(u"readOnlyBanner"_s);
    auto* row = new QHBoxLayout(banner);
    row->setContentsMargins(16, 8, 16, 8);
    auto* text = plainLabel(
        MainWindow::tr("This file can only be read. You can look and print, not change. A copy can "
                       "be changed: save one and open it."),
        banner);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    row->addWidget(new QPushButton(MainWindow::tr("Save a copy…"), banner));
    return banner;
}

/// Says what happened where the note on privacy stands otherwise.
void tell(QStatusBar* bar, const QString& text) {
    auto* label = bar->findChild<QLabel*>(u"statusText"_s);
    const QString line = brief(text, kLongestNotice);
    label->setText(line);
    label->setToolTip(forToolTip(text));
    QTimer::singleShot(6000, label, [label, line] {
        if (label->text() == line)
            label->setText(MainWindow::tr("Everything stays on this computer"));
    });
}

} // namespace

MainWindow::MainWindow(Theme& theme, Workspace& workspace, Prompts& prompts, QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_workspace(workspace), m_prompts(prompts) {
    setMinimumSize(860, 620);
    setAcceptDrops(true);
    buildMenus();
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_readOnly = readOnlyBanner(central);
    column->addWidget(m_readOnly);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    column->addLayout(row, 1);
    m_sidebar = new Sidebar(theme, central);
    m_page = new WeekPage(theme, workspace, m_actions, central);
    m_you = new YouPanel(theme, workspace, central);
    m_you->hide();
    row->addWidget(m_sidebar);
    row->addWidget(m_page, 1);
    row->addWidget(m_you);
    setCentralWidget(central);
    buildStatusBar();

    connect(m_sidebar->athleteCard(), &QAbstractButton::clicked, this, &MainWindow::showAthletes);
    connect(m_you, &YouPanel::closeAsked, this, [this] { m_actions.you->setChecked(false); });
    connect(m_you,
            &YouPanel::changeAsked,
            this,
            [this](const Athlete& profile, const QString& text, const QString& field) {
                attempt(tr("This cannot be changed"), [&] {
                    m_workspace.push({.text = text,
                                      .change = app::editProfile(m_workspace.snapshot(), profile),
                                      .field = field});
                });
            });
    connect(m_page, &WeekPage::keepAsked, this, &MainWindow::keepDay);
    connect(m_page, &WeekPage::mendAsked, this, &MainWindow::mend);
    connect(&workspace, &Workspace::changed, this, &MainWindow::refresh);
    connect(&workspace, &Workspace::noticed, this, &MainWindow::notice);
    connect(&workspace, &Workspace::damagedFound, this, [this](const QString& problem) {
        m_prompts.inform(this,
                         tr("This file is damaged"),
                         tr("%1\n\nNo backup was made of it today; the earlier ones are all kept. "
                            "File, Restore brings one back.")
                             .arg(problem));
    });
    connect(m_save, &SaveStatus::againAsked, this, [this] {
        attempt(tr("The changes could not be saved"), [this] { m_workspace.saveAgain(); });
    });
    connect(m_save, &SaveStatus::copyAsked, this, &MainWindow::saveCopy);
    connect(
        m_readOnly->findChild<QPushButton*>(), &QPushButton::clicked, this, &MainWindow::saveCopy);
    m_elsewhere = new QTimer(this);
    m_elsewhere->setObjectName(u"lookElsewhere"_s);
    m_elsewhere->setInterval(kLookEvery);
    connect(m_elsewhere, &QTimer::timeout, this, &MainWindow::lookElsewhere);
    m_elsewhere->start();
    connect(&theme, &Theme::changed, this, &MainWindow::retint);
    const QSettings settings;
    resize(1280, 800);
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    refresh();
    retint();
    m_page->focusStart();
}

void MainWindow::buildStatusBar() {
    m_save = new SaveStatus(this);
    auto* privacy = plainLabel(tr("Everything stays on this computer"), this);
    privacy->setObjectName(u"statusText"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_save);
    statusBar()->addWidget(privacy);
    m_units = plainLabel(QString(), this);
    statusBar()->addPermanentWidget(m_units);
}

void MainWindow::refreshStatus() {
    const std::optional<ErrorCode>& unsaved = m_workspace.unsaved();
    if (m_workspace.readOnly())
        m_save->setReadOnly();
    else if (unsaved)
        m_save->setUnsaved(*unsaved);
    else
        m_save->setSaved();
    m_readOnly->setVisible(m_workspace.readOnly());
}

void MainWindow::notice(const QString& text) {
    tell(statusBar(), text);
}

void MainWindow::refresh() {
    const auto view = m_workspace.view();
    const QString name = toQt(m_workspace.snapshot().athlete.value.profile.name);
    const QString who = name.isEmpty() ? QString() : u" · "_s + brief(name);
    if (view)
        setWindowTitle(tr("Week %1").arg(view->index + 1) + who + u" — Stridewright"_s);
    else
        setWindowTitle(
            tr("Week of %1").arg(dayAndMonth(weekStart(m_workspace.today(), Weekday::Monday))) +
            who + u" — Stridewright"_s);
    const bool several = m_workspace.athletes().size() > 1;
    m_sidebar->setAthlete(name,
                          view ? view->raceShort : tr("No race set"),
                          several ? AthleteChoice::Several : AthleteChoice::One);
    m_athletes->menuAction()->setVisible(several);
    m_athletes->menuAction()->setEnabled(several && !m_workspace.unsaved());
    const Weekday first = m_workspace.request().athlete.weekStartsOn;
    m_units->setText(tr("kg · km · week starts %1")
                         .arg(QLocale().standaloneDayName(static_cast<int>(first) + 1)));
    const bool planned = view.has_value();
    m_actions.previous->setEnabled(planned && view->index > 0);
    m_actions.next->setEnabled(planned && view->index + 1 < view->weeks);
    for (QAction* action : {m_actions.today, m_actions.print, m_actions.savePdf, m_why})
        action->setEnabled(planned);
    const bool open = !m_workspace.readOnly();
    for (QAction* action :
         {m_actions.open, m_actions.sample, m_newAthlete, m_restore, m_openBundle})
        action->setEnabled(open);
    m_actions.withoutRuns->setEnabled(open && !planned);
    const QUndoStack& undo = m_workspace.undoStack();
    const bool canUndo = m_workspace.canUndo();
    const bool canRedo = m_workspace.canRedo();
    m_actions.undo->setEnabled(canUndo);
    m_actions.redo->setEnabled(canRedo);
    m_actions.undo->setText(canUndo ? tr("Undo: %1").arg(forMenu(undo.undoText())) : tr("Undo"));
    m_actions.redo->setText(canRedo ? tr("Redo: %1").arg(forMenu(undo.redoText())) : tr("Redo"));
    m_actions.undo->setToolTip(
        forToolTip(canUndo ? tr("Undo: %1").arg(brief(undo.undoText())) : tr("Undo")));
    m_actions.redo->setToolTip(
        forToolTip(canRedo ? tr("Redo: %1").arg(brief(undo.redoText())) : tr("Redo")));
    refreshStatus();
}

void MainWindow::savePdf() {
    const Plan* plan = m_workspace.plan();
    if (plan == nullptr) return;
    const Date week = m_workspace.week()->starts;
    const QString path = m_prompts.savePdf(this, fileNameFor(toQt(plan->athleteName), week));
    if (path.isEmpty()) return;
    attempt(tr("The PDF was not saved"), [&] {
        print::writePdf({app::weekSheet(*plan, week, m_workspace.catalog())},
                        paperOfPlace(),
                        path.toStdString());
        tell(statusBar(), tr("Saved %1").arg(path));
    });
}

void MainWindow::print() {
    const Plan* plan = m_workspace.plan();
    if (plan == nullptr) return;
    attempt(tr("This could not be printed"), [&] {
        m_prompts.print(this,
                        app::weekSheet(*plan, m_workspace.week()->starts, m_workspace.catalog()));
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
    if (!mayClose()) return event->ignore();
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/textSize"_s, m_theme.textSize());
    settings.setValue(u"window/appearance"_s, toQt(word(m_theme.appearance())));
    if (!m_workspace.empty())
        settings.setValue(u"window/athlete"_s, QString::number(m_workspace.athlete().value));
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_elsewhere != nullptr)
        lookElsewhere();
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
