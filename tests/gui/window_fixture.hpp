// SPDX-License-Identifier: MIT
#pragma once

#include "gui/main_window.hpp"
#include "gui/open_document.hpp"
#include "gui/prompts.hpp"
#include "gui/sidebar.hpp"
#include "gui/week_board.hpp"
#include <stridewright/app/athlete_edits.hpp>
#include <stridewright/app/knowledge.hpp>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

namespace stridewright::gui {

/// Answers instead of a person and remembers what it was told.
class ScriptedPrompts : public Prompts {
public:
    QString openFile(QWidget*) override { return documentToOpen; }
    QString savePdf(QWidget*, const QString& suggested) override {
        suggestedPdf = suggested;
        return pdfToSave;
    }
    QString fileToOpen(QWidget*, const FileQuestion&) override { return otherFile; }
    QString fileToWrite(QWidget*, const FileQuestion& question) override {
        suggestedFile = question.suggested;
        return fileToWriteTo;
    }
    /// The answer that begins with the next of `answers`; the last, which is the safe one, where
    /// nothing was told.
    int ask(QWidget*, const Question& question) override {
        asked << question.title + QLatin1Char('\n') + question.text;
        offered = question.answers;
        if (answers.isEmpty()) return static_cast<int>(question.answers.size()) - 1;
        const QString wanted = answers.takeFirst();
        for (int i = 0; i < question.answers.size(); ++i)
            if (question.answers[i].startsWith(wanted)) return i;
        FAIL("no such answer: " << wanted.toStdString());
        return -1;
    }
    std::optional<int> choose(QWidget*, const Question& question) override {
        offered = question.answers;
        return choice;
    }
    /// As `ask`.
    int review(QWidget* parent, const ImportReview& review) override {
        reviews.push_back(review);
        return ask(parent, {review.title, review.text, review.answers});
    }
    std::optional<QString> askText(QWidget*, const TextQuestion& question) override {
        asked << question.title + QLatin1Char('\n') + question.text;
        if (names.isEmpty()) return std::nullopt;
        return names.takeFirst();
    }
    void error(QWidget*, const QString& title, const QString& text) override {
        errors << title + QLatin1Char('\n') + text;
    }
    void inform(QWidget*, const QString& title, const QString& text) override {
        told << title + QLatin1Char('\n') + text;
    }
    void showProblems(QWidget*, const ImportSummary& summary) override {
        problems.push_back(summary);
    }
    void print(QWidget*, const interchange::Sheet&) override { ++printed; }

    QString documentToOpen;
    QString otherFile;
    QString fileToWriteTo;
    QString suggestedFile;
    QStringList answers;
    QStringList names; ///< what is typed where a text is asked for; nothing: cancelled
    std::vector<ImportReview> reviews;
    QStringList asked;
    QStringList offered;
    std::optional<int> choice;
    QString pdfToSave;
    QString suggestedPdf;
    QStringList errors;
    QStringList told;
    std::vector<ImportSummary> problems;
    int printed = 0;
};

inline const app::Knowledge& knowledge() {
    static const app::Knowledge value = app::loadKnowledge();
    return value;
}

/// A folder of its own for each test; first of a window's parts, so that it goes last.
struct TestFolder {
    QTemporaryDir folder;
    [[nodiscard]] std::filesystem::path database() const {
        return folder.filePath(QStringLiteral("test.db")).toStdString();
    }
    [[nodiscard]] QString write(const char* name, const QByteArray& content) const {
        const QString path = folder.filePath(QLatin1StringView(name));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
};

/// The whole window on a file, on Tuesday 17 February 2026.
struct WindowOn {
    explicit WindowOn(const std::filesystem::path& file, Access access = Access::ReadWrite)
        : workspace(open(file, access),
                    access,
                    knowledge(),
                    makeDate(2026, 2, 17),
                    {},
                    IdSource(++opened())),
          window((theme.setAppearance(Appearance::Light), theme), workspace, prompts) {
        // Tests look at what others wrote when they say so, not when a second has gone by.
        window.findChild<QTimer*>(QStringLiteral("lookElsewhere"))->stop();
        window.resize(1440, 900);
        window.show();
        settle();
    }

    static std::uint64_t& opened() {
        static std::uint64_t count = 0;
        return count;
    }
    static storage::Store open(const std::filesystem::path& file, Access access) {
        return storage::Store(file,
                              {.today = makeDate(2026, 2, 17),
                               .mode = access == Access::ReadOnly ? storage::OpenMode::ReadOnly
                                                                  : storage::OpenMode::CreateOrOpen,
                               .dailyBackup = false,
                               .busyMilliseconds = 50});
    }
    static void settle() {
        for (int round = 0; round < 4; ++round)
            QApplication::processEvents();
    }
    void openSample() {
        action("Try the sample runner")->trigger();
        settle();
    }
    /// The action of a menu by its words, an ellipsis apart.
    QAction* action(const char* text) {
        for (QAction* it : window.findChildren<QAction*>())
            if (QString(it->text()).remove(QStringLiteral("…")) == QLatin1StringView(text))
                return it;
        FAIL("no such command: " << text);
        return nullptr;
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : &window, which, modifiers);
        settle();
    }
    QString text(const char* label) {
        auto* widget = window.findChild<QLabel*>(QLatin1StringView(label));
        return widget == nullptr ? QString() : widget->text();
    }
    WeekBoard* board() { return window.weekPage()->board(); }
    /// Those in view, not those that wait to be deleted.
    template <class Widget>
    QList<Widget*> shownWidgets(const char* name = nullptr) {
        QList<Widget*> result;
        for (Widget* widget : window.findChildren<Widget*>())
            if (widget->isVisible() &&
                (name == nullptr || widget->objectName() == QLatin1StringView(name)))
                result << widget;
        return result;
    }
    SessionCard* firstSession() {
        for (const PlannedSession& session : workspace.week()->sessions)
            if (auto* card = board()->sessionCard(session.date)) return card;
        FAIL("the week has no session");
        return nullptr;
    }

    /// Stores the profile as changed, as the form does.
    template <class Edit>
    void editProfile(Edit edit) {
        Athlete profile = workspace.snapshot().athlete.value.profile;
        edit(profile);
        workspace.push({.text = QStringLiteral("edit"),
                        .change = app::editProfile(workspace.snapshot(), profile)});
    }

    /// Puts these runs in the place of all others.
    void putRuns(const std::vector<Run>& runs) {
        Change change;
        for (const Keyed<RunRecord>& run : workspace.snapshot().runs)
            change.push_back(Put<RunRecord>{run.id, std::nullopt});
        for (const Run& run : runs) {
            RunRecord record;
            record.athlete = workspace.athlete();
            record.run = run;
            change.push_back(Put<RunRecord>{workspace.ids().next<RunRecord>(), record});
        }
        workspace.push({.text = QStringLiteral("runs"), .change = change});
        settle();
    }

    Theme theme;
    Workspace workspace;
    ScriptedPrompts prompts;
    MainWindow window;
};

/// The window on a new file.
struct Window : TestFolder, WindowOn {
    Window() : WindowOn(database()) {}
};

} // namespace stridewright::gui
