// SPDX-License-Identifier: MIT
// Draws the real window into PNG files, for the documentation and for looking at a change:
//     stridewright_pictures FOLDER            the five pictures of the documentation
//     stridewright_pictures --file OUT.png [options]   one picture
#include "gui/main_window.hpp"
#include "gui/open_document.hpp"
#include "gui/prompts.hpp"
#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/store.hpp>

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPainter>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace stridewright;
using namespace Qt::StringLiterals;

namespace {

/// Nobody sits before these windows.
class SilentPrompts : public gui::Prompts {
public:
    QString openFile(QWidget*) override { return {}; }
    QString savePdf(QWidget*, const QString&) override { return {}; }
    QString fileToOpen(QWidget*, const gui::FileQuestion&) override { return {}; }
    QString fileToWrite(QWidget*, const gui::FileQuestion&) override { return {}; }
    int ask(QWidget*, const gui::Question& question) override {
        return static_cast<int>(question.answers.size()) - 1;
    }
    std::optional<int> choose(QWidget*, const gui::Question&) override { return std::nullopt; }
    void error(QWidget*, const QString& title, const QString& text) override {
        std::fprintf(stderr, "%s: %s\n", qPrintable(title), qPrintable(text));
    }
    void inform(QWidget*, const QString&, const QString&) override {}
    void showProblems(QWidget*, const gui::ImportSummary&) override {}
    void print(QWidget*, const interchange::Sheet&) override {}
};

struct Picture {
    QString file;
    gui::Appearance appearance = gui::Appearance::Light;
    QSize size{1440, 900};
    QString document = u"sample"_s; ///< "sample", "none", or a file to open
    std::optional<Date> why = std::nullopt;
    std::optional<Date> session = std::nullopt;
    bool rules = false;
    bool you = false;
    bool readOnly = false;
    bool athletes = false;
};

void trigger(gui::MainWindow& window, const QString& command) {
    for (QAction* action : window.findChildren<QAction*>())
        if (action->text() == command) return action->trigger();
}

bool draw(const Picture& picture, gui::Theme& theme, Date today, const app::Knowledge& knowledge) {
    theme.setAppearance(picture.appearance);
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(u"picture.db"_s).toStdString();
    storage::Store store(file, {.today = today, .dailyBackup = false});
    if (picture.readOnly) {
        {
            gui::Workspace first(std::move(store), gui::Access::ReadWrite, knowledge, today);
            SilentPrompts prompts;
            gui::MainWindow window(theme, first, prompts);
            trigger(window, u"Try the sample runner"_s);
        }
        store = storage::Store(file, {.today = today, .mode = storage::OpenMode::ReadOnly});
    }
    gui::Workspace workspace(std::move(store),
                             picture.readOnly ? gui::Access::ReadOnly : gui::Access::ReadWrite,
                             knowledge,
                             today);
    SilentPrompts prompts;
    gui::MainWindow window(theme, workspace, prompts);
    window.resize(picture.size);
    window.show();
    QApplication::processEvents();
    if (picture.document == "sample"_L1 && !picture.readOnly)
        trigger(window, u"Try the sample runner"_s);
    else if (picture.document != "none"_L1 && picture.document != "sample"_L1)
        window.openFile(picture.document);
    // Layouts settle over some rounds of events: children hear of a size after their parents.
    for (int round = 0; round < 4; ++round)
        QApplication::processEvents();
    if (QWidget* focused = window.focusWidget()) focused->clearFocus();
    if (picture.why) window.weekPage()->showWhy(*picture.why);
    if (picture.session) window.weekPage()->showSession(*picture.session);
    if (picture.rules) window.weekPage()->showRules();
    if (picture.athletes) {
        trigger(window, u"New athlete"_s);
        trigger(window, u"You and your kit"_s);
        trigger(window, u"Other athletes"_s);
    }
    if (picture.you)
        for (QAction* action : window.findChildren<QAction*>())
            if (action->isCheckable() && action->shortcut() == QKeySequence(u"Ctrl+,"_s))
                action->trigger();
    for (int round = 0; round < 4; ++round)
        QApplication::processEvents();
    QPixmap pixmap = window.grab();
    // A menu is a window of its own: it is painted where it stands.
    if (auto* menu = window.findChild<QWidget*>(u"athleteMenu"_s)) {
        QPainter painter(&pixmap);
        painter.drawPixmap(menu->pos() - window.pos(), menu->grab());
    }
    if (pixmap.save(picture.file)) return true;
    std::fprintf(stderr, "stridewright_pictures: cannot write %s\n", qPrintable(picture.file));
    return false;
}

std::optional<Date> dayOf(const QCommandLineParser& parser, const QString& option) {
    return parseDate(parser.value(option).toStdString());
}

int run(const QApplication& application) {
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"folder"_s, u"Where the documentation's pictures go."_s);
    const auto add = [&](const char* name, const char* text, const char* value) {
        QCommandLineOption option(QString::fromLatin1(name), QString::fromLatin1(text));
        option.setValueName(QString::fromLatin1(value));
        parser.addOption(option);
    };
    add("file", "One picture instead.", "PNG");
    add("theme", "light or dark.", "THEME");
    add("size", "Width and height.", "WxH");
    add("open", "sample, none, or a calendar or request.", "WHAT");
    add("today", "The day of the picture.", "DATE");
    add("why", "Open \"Why here?\" of a day.", "DATE");
    add("exercises", "Open the session of a day.", "DATE"); // Qt keeps --session for itself
    parser.addOption({u"rules"_s, u"Open the list of rules."_s});
    parser.addOption({u"read-only"_s, u"Open the file only for reading."_s});
    parser.addOption({u"athletes"_s, u"Open the list of athletes."_s});
    parser.addOption({u"you"_s, u"Open the panel of the person."_s});
    parser.process(application);

    const app::Knowledge knowledge = app::loadKnowledge();
    gui::Theme theme;
    const Date today = dayOf(parser, u"today"_s).value_or(makeDate(2026, 2, 17));
    if (parser.isSet(u"file"_s)) {
        Picture picture{.file = parser.value(u"file"_s)};
        if (parser.value(u"theme"_s) == "dark"_L1) picture.appearance = gui::Appearance::Dark;
        const QStringList size = parser.value(u"size"_s).split(u'x');
        if (size.size() == 2) picture.size = {size[0].toInt(), size[1].toInt()};
        if (parser.isSet(u"open"_s)) picture.document = parser.value(u"open"_s);
        picture.why = dayOf(parser, u"why"_s);
        picture.session = dayOf(parser, u"exercises"_s);
        picture.rules = parser.isSet(u"rules"_s);
        picture.you = parser.isSet(u"you"_s);
        picture.readOnly = parser.isSet(u"read-only"_s);
        picture.athletes = parser.isSet(u"athletes"_s);
        return draw(picture, theme, today, knowledge) ? 0 : 3;
    }
    if (parser.positionalArguments().size() != 1) parser.showHelp(2);
    const QDir folder(parser.positionalArguments().first());
    if (!folder.mkpath(u"."_s)) return 3;
    const auto path = [&](const char* name) { return folder.filePath(QString::fromLatin1(name)); };
    const Date friday = weekStart(today, Weekday::Monday) + Days{4};
    const std::vector<Picture> pictures{
        {.file = path("week-light.png")},
        {.file = path("week-dark.png"), .appearance = gui::Appearance::Dark},
        {.file = path("week-why.png"), .why = friday},
        {.file = path("week-empty.png"), .document = u"none"_s},
        {.file = path("week-small.png"), .size = {900, 640}},
    };
    bool good = true;
    for (const Picture& picture : pictures)
        good = draw(picture, theme, today, knowledge) && good;
    return good ? 0 : 3;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"stridewright-pictures"_s);
    QApplication::setApplicationName(u"pictures"_s);
    QSettings().clear();
    try {
        return run(application);
    } catch (const Error& error) {
        std::fprintf(stderr, "stridewright_pictures: %s\n", error.what());
        return 3;
    }
}
