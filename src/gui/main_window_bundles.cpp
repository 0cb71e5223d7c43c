// SPDX-License-Identifier: MIT
#include "gui/main_window.hpp"
#include "gui/open_document.hpp"
#include "gui/plain_text.hpp"
#include "gui/qt_text.hpp"
#include <stridewright/app/bundles.hpp>
#include <stridewright/interchange/archive_json.hpp>

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

// Whole athletes out of the file and into it, as documents. What a bundle would change is shown
// before anything is written.

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostLines = 500; ///< shown of a verdict; more is not read

QString bundleFilter() {
    return MainWindow::tr("Stridewright bundles (*.json);;All files (*)");
}

QString verdictText(app::ImportVerdict verdict) {
    switch (verdict) {
    case app::ImportVerdict::Added:
        return MainWindow::tr("added");
    case app::ImportVerdict::Updated:
        return MainWindow::tr("changed");
    case app::ImportVerdict::Removed:
        return MainWindow::tr("removed");
    case app::ImportVerdict::Unchanged:
        return MainWindow::tr("the same");
    case app::ImportVerdict::Conflict:
        return MainWindow::tr("differs");
    }
    return {};
}

/// "3 differ, 12 added", what there is of each.
QString countsText(const app::ImportPreview& preview) {
    QStringList parts;
    const auto add = [&](app::ImportVerdict verdict, const QString& one, const QString& many) {
        const std::size_t count = preview.count(verdict);
        if (count > 0) parts << (count == 1 ? one : many).arg(count);
    };
    add(app::ImportVerdict::Conflict, MainWindow::tr("%1 differs"), MainWindow::tr("%1 differ"));
    add(app::ImportVerdict::Added, MainWindow::tr("%1 added"), MainWindow::tr("%1 added"));
    add(app::ImportVerdict::Updated, MainWindow::tr("%1 changed"), MainWindow::tr("%1 changed"));
    add(app::ImportVerdict::Unchanged,
        MainWindow::tr("%1 the same"),
        MainWindow::tr("%1 the same"));
    return parts.join(u", "_s);
}

void addLines(std::vector<ImportReview::Line>& lines,
              const app::ImportPreview& preview,
              app::ImportVerdict verdict) {
    std::size_t shownLines = 0;
    for (const app::ImportPreview::Line& line : preview.lines) {
        if (line.verdict != verdict || ++shownLines > kMostLines) continue;
        lines.push_back(
            {verdictText(verdict),
             toQt(line.kind),
             line.date ? dayName(*line.date).left(3) + u' ' + dayAndMonth(*line.date) : QString(),
             brief(toQt(line.what)),
             brief(toQt(line.detail), 160)});
    }
    if (shownLines > kMostLines)
        lines.push_back({verdictText(verdict),
                         {},
                         {},
                         MainWindow::tr("… and %1 more").arg(shownLines - kMostLines),
                         {}});
}

ImportReview reviewOf(const app::ImportPreview& preview, const OpenedDocument& opened) {
    ImportReview review;
    review.file = opened.summary.file;
    review.title = countsText(preview);
    for (const app::ImportVerdict verdict : {app::ImportVerdict::Conflict,
                                             app::ImportVerdict::Updated,
                                             app::ImportVerdict::Removed,
                                             app::ImportVerdict::Added})
        addLines(review.lines, preview, verdict);
    review.notes = notesOf(preview.findings);
    const std::size_t conflicts = preview.count(app::ImportVerdict::Conflict);
    if (conflicts > 0) {
        review.text = MainWindow::tr("What differs is here and in the bundle in different ways. "
                                     "Which one shall stand?");
        review.answers = {MainWindow::tr("Keep mine"),
                          MainWindow::tr("Take the bundle's"),
                          MainWindow::tr("Cancel")};
    } else {
        review.text = MainWindow::tr("Nothing of yours is changed; this comes to it.");
        review.answers = {MainWindow::tr("Open bundle"), MainWindow::tr("Cancel")};
    }
    return review;
}

/// A name that a file may have everywhere.
QString fileName(const QString& name) {
    QString plain;
    for (const QChar c : name.simplified())
        plain += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'-');
    return (plain.isEmpty() ? u"athlete"_s : plain.left(60)) + u".json"_s;
}

/// Writes the whole file or leaves what was there.
void writeWhole(const QString& path, const std::string& text) {
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit())
        return;
    throw Error(ErrorCode::CannotWrite,
                path.toStdString(),
                {},
                file.errorString().toStdString() + ". Choose another folder, or make room");
}

} // namespace

void MainWindow::openBundle() {
    const QString path = m_prompts.fileToOpen(this, {tr("Open bundle"), bundleFilter(), {}});
    if (!path.isEmpty()) openFile(path);
}

void MainWindow::importBundle(const OpenedDocument& opened) {
    const Archive& bundle = *opened.bundle;
    const auto previewed = [&](app::OnConflict onConflict) {
        return app::previewBundle(m_workspace.store(), bundle, onConflict);
    };
    app::ImportPreview preview = previewed(app::OnConflict::Stop);
    const std::size_t conflicts = preview.count(app::ImportVerdict::Conflict);
    if (preview.change.empty() && conflicts == 0)
        return m_prompts.inform(
            this,
            tr("Nothing new"),
            tr("Everything in %1 is here already.").arg(brief(opened.summary.file)));
    const ImportReview review = reviewOf(preview, opened);
    const int answer = m_prompts.review(this, review);
    if (answer == static_cast<int>(review.answers.size()) - 1) return;
    if (conflicts > 0)
        preview = previewed(answer == 0 ? app::OnConflict::KeepMine : app::OnConflict::Replace);
    // One of those who came is shown, if it is not one out of sight.
    Id<AthleteRecord> shownNext = m_workspace.athlete();
    const bool inView = std::ranges::any_of(
        bundle.athletes, [&](const Snapshot& each) { return each.athlete.id == shownNext; });
    for (const Snapshot& each : bundle.athletes)
        if (!inView && !each.athlete.value.archived) {
            shownNext = each.athlete.id;
            break;
        }
    m_workspace.push({.text = tr("open %1").arg(brief(opened.summary.file)),
                      .change = std::move(preview.change),
                      .planning = Planning::AsItIs,
                      .athlete = shownNext});
    notice(tr("%1: %2").arg(brief(opened.summary.file, 40), review.title));
}

void MainWindow::exportAthlete() {
    attempt(tr("Nothing was exported"), [&] {
        if (m_workspace.empty())
            return m_prompts.inform(
                this, tr("Nobody is here yet"), tr("Open a calendar, or add an athlete first."));
        // A bundle is made from what is stored.
        if (m_workspace.unsaved()) m_workspace.saveAgain();
        if (m_workspace.unsaved())
            throw Error(ErrorCode::CannotWrite,
                        m_workspace.file().string(),
                        {},
                        "some changes are not saved yet. Try again below, or save a copy");
        std::vector<Keyed<AthleteRecord>> athletes = m_workspace.athletes();
        // Who is in view comes first.
        std::ranges::stable_partition(
            athletes, [&](const auto& each) { return each.id == m_workspace.athlete(); });
        std::size_t chosen = 0;
        if (athletes.size() > 1) {
            Question question{tr("Export athlete"), tr("Who goes into the bundle?"), {}};
            for (const Keyed<AthleteRecord>& each : athletes) {
                QString name = brief(toQt(each.value.profile.name));
                // Two of one name are told apart.
                while (question.answers.contains(name))
                    name += u" (2)"_s;
                question.answers << name;
            }
            question.answers << tr("Everybody and all settings");
            const std::optional<int> answer = m_prompts.choose(this, question);
            if (!answer) return;
            chosen = static_cast<std::size_t>(*answer);
        }
        const bool all = chosen >= athletes.size();
        const QString suggested =
            all ? u"stridewright.json"_s : fileName(toQt(athletes[chosen].value.profile.name));
        const QString path =
            m_prompts.fileToWrite(this, {tr("Export athlete"), bundleFilter(), suggested});
        if (path.isEmpty()) return;
        if (QFileInfo(path).canonicalFilePath() ==
                QFileInfo(QString::fromStdString(m_workspace.file().string()))
                    .canonicalFilePath() &&
            QFileInfo::exists(path))
            throw Error(ErrorCode::CannotWrite,
                        path.toStdString(),
                        {},
                        "is the file that you work in. Choose another name");
        const Archive bundle = all ? app::bundleOf(m_workspace.store(), app::BundleOf::Database)
                                   : app::bundleOf(m_workspace.store(),
                                                   app::BundleOf::Athletes,
                                                   std::vector{athletes[chosen].id});
        writeWhole(path, interchange::writeArchive(bundle));
        notice(tr("Exported to %1").arg(path));
    });
}

} // namespace stridewright::gui
