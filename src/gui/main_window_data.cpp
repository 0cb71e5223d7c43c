// SPDX-License-Identifier: MIT
#include "gui/clash_banner.hpp"
#include "gui/main_window.hpp"
#include "gui/open_database.hpp"
#include "gui/open_document.hpp"
#include "gui/plain_text.hpp"
#include "gui/qt_text.hpp"
#include "gui/sidebar.hpp"
#include <stridewright/app/athlete_edits.hpp>
#include <stridewright/app/importing.hpp>
#include <stridewright/app/removal.hpp>
#include <stridewright/storage/backups.hpp>

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QStatusBar>

#include <algorithm>

// What the window does with data: open and import, athletes, backups. Each is one change, made by
// a function of the core and stored by the workspace.

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostConflicts = 8;

QString filter() {
    return MainWindow::tr("Stridewright files (*.db);;All files (*)");
}

/// The entries that both the person and the calendar changed, a line each.
QString conflictsOf(const app::ImportPreview& preview) {
    QStringList lines;
    std::size_t count = 0;
    for (const app::ImportPreview::Line& line : preview.lines) {
        if (line.verdict != app::ImportVerdict::Conflict || ++count > kMostConflicts) continue;
        QString text =
            line.date ? dayName(*line.date) + u' ' + dayAndMonth(*line.date) + u", "_s : QString();
        text += brief(toQt(line.what));
        if (!line.detail.empty()) text += u": "_s + brief(toQt(line.detail), 120);
        lines << text;
    }
    if (count > kMostConflicts)
        lines << MainWindow::tr("… and %1 more").arg(count - kMostConflicts);
    return lines.join(u'\n');
}

/// "4 added, 1 changed", or nothing where all stays as it is.
QString countsOf(const app::ImportPreview& preview) {
    QStringList parts;
    const auto add = [&](app::ImportVerdict verdict, const QString& text) {
        const std::size_t count = preview.count(verdict);
        if (count > 0) parts << text.arg(count);
    };
    add(app::ImportVerdict::Added, MainWindow::tr("%1 added"));
    add(app::ImportVerdict::Updated, MainWindow::tr("%1 changed"));
    add(app::ImportVerdict::Removed, MainWindow::tr("%1 removed"));
    return parts.join(u", "_s);
}

} // namespace

void MainWindow::openFile(const QString& path) {
    if (m_workspace.readOnly()) return notice(tr("This file can only be read"));
    attempt(tr("This file could not be opened"), [&] {
        const OpenedDocument opened = openDocument(path, m_workspace.catalog());
        if (opened.bundle)
            importBundle(opened);
        else if (opened.request)
            addRequest(opened);
        else
            importCalendar(opened);
        m_page->focusStart();
    });
}

void MainWindow::importCalendar(const OpenedDocument& opened) {
    const QString name =
        opened.calendar.name.empty() ? opened.summary.file : toQt(opened.calendar.name);
    const Snapshot all = m_workspace.everything();
    const auto previewed = [&](app::OnConflict onConflict) {
        return app::importCalendar(all,
                                   opened.calendar,
                                   name.toStdString(),
                                   m_workspace.today(),
                                   onConflict,
                                   m_workspace.ids());
    };
    app::ImportPreview preview = previewed(app::OnConflict::Stop);
    const std::size_t conflicts = preview.count(app::ImportVerdict::Conflict);
    if (conflicts > 0) {
        const Question question{
            conflicts == 1
                ? tr("One entry was changed by you and in the calendar")
                : tr("%1 entries were changed by you and in the calendar").arg(conflicts),
            conflictsOf(preview),
            {tr("Keep mine"), tr("Take the calendar's"), tr("Cancel")}};
        const int answer = m_prompts.ask(this, question);
        if (answer == 2) return;
        preview = previewed(answer == 0 ? app::OnConflict::KeepMine : app::OnConflict::Replace);
    }
    const QString counts = countsOf(preview);
    m_workspace.push(
        {.text = tr("import %1").arg(brief(name)), .change = std::move(preview.change)});
    notice(counts.isEmpty() ? tr("%1: nothing new").arg(brief(name, 40))
                            : tr("%1: %2").arg(brief(name, 40), counts));
    ImportSummary summary = opened.summary;
    summary.notes = notesOf(preview.findings);
    if (!summary.problems.empty() || !summary.notes.isEmpty())
        m_prompts.showProblems(this, summary);
}

void MainWindow::addRequest(const OpenedDocument& opened) {
    const std::string& name = opened.request->athlete.name;
    const auto& athletes = m_workspace.athletes();
    const auto same = std::find_if(athletes.begin(), athletes.end(), [&](const auto& it) {
        return it.value.profile.name == name;
    });
    Change change;
    if (same != athletes.end()) {
        const QString shownName = name.empty() ? tr("You") : brief(toQt(name));
        const int answer = m_prompts.ask(
            this,
            {tr("%1 is here already").arg(shownName),
             tr("Replacing puts the file's runs, races and profile in the place of everything that "
                "is kept of %1. Undo takes it back.")
                 .arg(shownName),
             {tr("Add as another athlete"), tr("Replace"), tr("Cancel")}});
        if (answer == 2) return;
        if (answer == 1)
            change = app::removalOf(m_workspace.store().everything(same->id),
                                    m_workspace.store().groups());
    }
    const auto id = m_workspace.ids().next<AthleteRecord>();
    const Change added =
        app::newAthlete(*opened.request, id, m_workspace.catalog(), m_workspace.ids());
    change.insert(change.end(), added.begin(), added.end());
    m_workspace.push({.text = tr("open %1").arg(brief(opened.summary.file)),
                      .change = std::move(change),
                      .athlete = id});
    notice(tr("%1 opened").arg(brief(opened.summary.file)));
}

void MainWindow::openSample() {
    attempt(tr("The sample could not be opened"), [&] {
        const PlanRequest sample = sampleRequest(m_workspace.today(), m_workspace.catalog());
        for (const Keyed<AthleteRecord>& it : m_workspace.athletes())
            if (it.value.profile.name == sample.athlete.name) {
                m_workspace.showAthlete(it.id);
                return m_page->focusStart();
            }
        const auto id = m_workspace.ids().next<AthleteRecord>();
        m_workspace.push(
            {.text = tr("open the sample runner"),
             .change = app::newAthlete(sample, id, m_workspace.catalog(), m_workspace.ids()),
             .planning = Planning::WholeSeason,
             .athlete = id});
        m_page->focusStart();
    });
}

void MainWindow::planWithoutRuns() {
    attempt(tr("This cannot be planned"), [&] {
        m_workspace.push(
            {.text = tr("plan without runs"), .change = {}, .planning = Planning::Always});
        if (m_workspace.plan() == nullptr)
            m_prompts.inform(this,
                             tr("No strength day fits"),
                             tr("Your time leaves no room for a session. Change it under You and "
                                "your kit."));
        m_page->focusStart();
    });
}

void MainWindow::keepDay(Date date) {
    attempt(tr("This day cannot be kept"), [&] {
        const auto& pins = m_workspace.snapshot().pins;
        const bool kept = std::any_of(
            pins.begin(), pins.end(), [&](const auto& it) { return it.value.pin.date == date; });
        m_workspace.push(
            {.text = kept ? tr("let %1 go").arg(dayName(date)) : tr("keep %1").arg(dayName(date)),
             .change = app::togglePin(m_workspace.snapshot(), date, m_workspace.ids())});
    });
}

void MainWindow::mend(std::size_t index) {
    const PlanWeek* week = m_workspace.week();
    if (week == nullptr || !week->conflict || index >= week->conflict->mends.size()) return;
    const Mend chosen = week->conflict->mends[index];
    attempt(tr("This cannot be planned"), [&] {
        m_workspace.push({.text = mendTitle(chosen, m_workspace.request()).toLower(),
                          .change = app::mend(m_workspace.snapshot(),
                                              m_workspace.request(),
                                              chosen,
                                              m_workspace.knowledge().placement)});
    });
}

// ---- athletes ----------------------------------------------------------------------------------

void MainWindow::addAthlete() {
    TextQuestion question{tr("New athlete"), tr("What is the athlete called?"), {}};
    std::string name;
    while (name.empty()) {
        const std::optional<QString> given = m_prompts.askText(this, question);
        if (!given) return;
        name = given->trimmed().toStdString();
        // Two of one name could not be told apart.
        for (const Keyed<AthleteRecord>& each : m_workspace.athletes())
            if (!name.empty() && each.value.profile.name == name) {
                question.text =
                    tr("%1 is here already. What is the new athlete called?").arg(brief(*given));
                question.suggested = given->trimmed();
                name.clear();
                break;
            }
    }
    attempt(tr("The athlete could not be added"), [&] {
        PlanRequest request;
        request.athlete.name = name;
        request.from = m_workspace.today();
        const auto id = m_workspace.ids().next<AthleteRecord>();
        m_workspace.push(
            {.text = tr("add %1").arg(brief(toQt(name))),
             .change = app::newAthlete(request, id, m_workspace.catalog(), m_workspace.ids()),
             .athlete = id});
        m_actions.you->setChecked(true);
    });
}

void MainWindow::fillAthleteMenu(QMenu* menu) {
    menu->clear();
    for (const Keyed<AthleteRecord>& it : m_workspace.athletes()) {
        const QString name = toQt(it.value.profile.name);
        QAction* action = menu->addAction(name.isEmpty() ? tr("You") : forMenu(name));
        action->setObjectName(u"athlete"_s);
        action->setToolTip(forToolTip(name));
        action->setCheckable(true);
        action->setChecked(it.id == m_workspace.athlete());
        const Id<AthleteRecord> id = it.id;
        connect(action, &QAction::triggered, this, [this, id] {
            attempt(tr("The athlete could not be shown"), [&] { m_workspace.showAthlete(id); });
            m_page->focusStart();
        });
    }
}

void MainWindow::showAthletes() {
    AthleteCard* card = m_sidebar->athleteCard();
    if (m_workspace.athletes().size() < 2) return m_actions.you->trigger();
    auto* menu = new QMenu(this);
    menu->setObjectName(u"athleteMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillAthleteMenu(menu);
    menu->addSeparator();
    menu->addAction(m_actions.you);
    menu->addAction(m_newAthlete);
    menu->popup(card->mapToGlobal(QPoint(0, card->height() + 4)));
}

// ---- files -------------------------------------------------------------------------------------

void MainWindow::backUp() {
    const QString suggested =
        u"stridewright-"_s + toQt(toIsoString(m_workspace.today())) + u".db"_s;
    const QString path = m_prompts.fileToWrite(this, {tr("Back up now"), filter(), suggested});
    if (path.isEmpty()) return;
    attempt(tr("The backup was not made"), [&] {
        m_workspace.saveCopy(path.toStdString());
        notice(tr("Backed up to %1").arg(path));
    });
}

void MainWindow::saveCopy() {
    const QString path =
        m_prompts.fileToWrite(this, {tr("Save a copy"), filter(), u"stridewright-copy.db"_s});
    if (path.isEmpty()) return;
    attempt(tr("The copy was not saved"), [&] {
        m_workspace.saveCopy(path.toStdString());
        notice(tr("Copy saved as %1").arg(path));
    });
}

void MainWindow::restore() {
    attempt(tr("The backup was not restored"), [&] {
        const std::vector<storage::Backup> backups = storage::backupsOf(m_workspace.file());
        Question question{
            tr("Restore"), tr("What is here now is kept as a backup too. Undo begins anew."), {}};
        for (const storage::Backup& backup : backups)
            question.answers << tr("Backup %1, number %2")
                                    .arg(backupDay(backup, m_workspace.today()))
                                    .arg(backup.number);
        question.answers << tr("Another file…");
        const std::optional<int> chosen = m_prompts.choose(this, question);
        if (!chosen) return;
        const auto index = static_cast<std::size_t>(*chosen);
        const std::filesystem::path file =
            index < backups.size()
                ? backups[index].file
                : std::filesystem::path(
                      m_prompts.fileToOpen(this, {tr("Restore from a file"), filter(), {}})
                          .toStdString());
        if (file.empty()) return;
        m_workspace.restore(file);
        notice(tr("Restored"));
        m_page->focusStart();
    });
}

void MainWindow::lookElsewhere() {
    try {
        m_workspace.lookElsewhere();
    } catch (const Error& error) {
        // Looked for again in a second; a person who did nothing is not interrupted.
        notice(tr("This file cannot be read just now: %1")
                   .arg(QString::fromStdString(error.problem())));
    }
}

bool MainWindow::mayClose() {
    while (m_workspace.unsaved()) {
        const int answer = m_prompts.ask(
            this,
            {tr("Some changes are not saved"),
             tr("They are kept in memory and would be lost."),
             {tr("Try again"), tr("Save a copy…"), tr("Close without saving"), tr("Cancel")}});
        if (answer == 3) return false;
        if (answer == 2) return true;
        if (answer == 1) {
            const QString path = m_prompts.fileToWrite(
                this, {tr("Save a copy"), filter(), u"stridewright-copy.db"_s});
            bool saved = false;
            if (!path.isEmpty())
                attempt(tr("The copy was not saved"), [&] {
                    m_workspace.saveCopy(path.toStdString());
                    saved = true;
                });
            if (saved) return true;
            continue;
        }
        attempt(tr("The changes could not be saved"), [this] { m_workspace.saveAgain(); });
    }
    return true;
}

} // namespace stridewright::gui
