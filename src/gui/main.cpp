// SPDX-License-Identifier: MIT
#include "gui/desktop_prompts.hpp"
#include "gui/main_window.hpp"
#include "gui/open_database.hpp"
#include "gui/qt_text.hpp"
#include "gui/workspace.hpp"
#include "print/pdf.hpp"
#include <stridewright/app/data_folder.hpp>
#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/error.hpp>

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTimer>

#include <cstdio>

using namespace stridewright;
using namespace Qt::StringLiterals;

namespace {

int run(QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Plans strength days around your runs."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"file"_s, u"A running calendar (.ics, .csv) or a plan request (.json)."_s, u"[file]"_s);
    const QCommandLineOption todayOption(
        u"today"_s, u"Act as if today were this day."_s, u"YYYY-MM-DD"_s);
    parser.addOption(todayOption);
    const QCommandLineOption databaseOption(
        u"db"_s, u"The Stridewright file to open instead of your own."_s, u"FILE"_s);
    parser.addOption(databaseOption);
    parser.process(application);

    Date today = gui::fromQt(QDate::currentDate());
    if (parser.isSet(todayOption)) {
        const auto given = parseDate(parser.value(todayOption).toStdString());
        if (!given) {
            std::fputs("stridewright: --today must be a day such as 2027-03-01\n", stderr);
            return 2;
        }
        today = *given;
    }

    const app::Knowledge knowledge = app::loadKnowledge();
    gui::Theme theme;
    const QString chosen = QSettings().value(u"window/appearance"_s).toString();
    theme.setAppearance(
        fromWord<gui::Appearance>(chosen.toStdString()).value_or(gui::Appearance::System));
    theme.setTextSize(QSettings().value(u"window/textSize"_s, 100).toInt());
    gui::DesktopPrompts prompts(theme);
    const std::filesystem::path file =
        parser.isSet(databaseOption)
            ? std::filesystem::path(parser.value(databaseOption).toStdString())
            : app::defaultDatabase();
    const Id<AthleteRecord> last{QSettings().value(u"window/athlete"_s).toString().toLongLong()};
    std::optional<gui::Workspace> workspace;
    while (!workspace) {
        auto opened = gui::openDatabase(file, today, prompts, nullptr);
        if (!opened) return 3;
        const std::filesystem::path name = opened->store.file();
        try {
            workspace.emplace(std::move(opened->store), opened->access, knowledge, today, last);
        } catch (const Error& error) {
            // Damage deep in the file shows only when it is read.
            if (error.code() != ErrorCode::DamagedFile) throw;
            if (!gui::offerBackup(name, error, today, prompts, nullptr)) return 3;
        }
    }
    gui::MainWindow window(theme, *workspace, prompts);
    window.show();
    // Once the first week is on the screen.
    QTimer::singleShot(0, &*workspace, &gui::Workspace::keepDailyBackup);
    if (!parser.positionalArguments().isEmpty())
        window.openFile(parser.positionalArguments().first());
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    // The same week gives the same PDF; this must come before anything is hashed.
    print::makeDeterministic();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Stridewright"_s);
    QApplication::setApplicationName(u"stridewright"_s);
    QApplication::setApplicationDisplayName(u"Stridewright"_s);
    try {
        return run(application);
    } catch (const Error& error) {
        std::fprintf(stderr, "stridewright: %s\n", error.what());
        return 3;
    }
}
