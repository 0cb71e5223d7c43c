// SPDX-License-Identifier: MIT
// How long the window takes from its start to the first week shown, on a file that has grown:
//     stridewright_window_start --fill FILE [ATHLETES [YEARS]]   makes one: 40 athletes, ten years
//     stridewright_window_start FILE [YEARS]                     starts on it and tells the steps
// Without a display: QT_QPA_PLATFORM=offscreen. The first start of a day keeps a backup as well.
#include "grown_database.hpp"
#include "gui/desktop_prompts.hpp"
#include "gui/main_window.hpp"
#include "gui/open_database.hpp"
#include "gui/week_board.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/knowledge.hpp>
#include <stridewright/app/replan.hpp>

#include <QApplication>
#include <QStandardPaths>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

using namespace stridewright;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWeeksAhead = 16;

double millisecondsSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// A Wednesday after so many years.
Date todayAfter(int years) {
    return bench::kStart + Days{7 * 52 * years + 2};
}

Change runsAhead(Id<AthleteRecord> athlete, Date monday, IdSource& ids) {
    Change change;
    for (int week = 0; week < kWeeksAhead; ++week)
        for (const auto& [day, kind] : {std::pair{1, RunKind::Intervals},
                                        std::pair{2, RunKind::Easy},
                                        std::pair{3, RunKind::Tempo},
                                        std::pair{6, RunKind::Long}}) {
            RunRecord run;
            run.athlete = athlete;
            const double minutes = kind == RunKind::Long ? 100.0 : 50.0;
            run.run = {monday + Days{7 * week + day}, kind, minutes, 9.5, "", "Run"};
            change.push_back(Put<RunRecord>{ids.next<RunRecord>(), run});
        }
    return change;
}

int fill(const std::filesystem::path& file, int athletes, int years) {
    const Date today = todayAfter(years);
    storage::Store store(file, {.today = today, .dailyBackup = false});
    const app::Knowledge knowledge = app::loadKnowledge();
    IdSource ids(7);
    std::mt19937_64 random(11);
    for (int i = 0; i < athletes; ++i) {
        const auto changes = bench::athleteChanges(i, years, ids, random);
        for (const Change& change : changes)
            (void)store.apply(change);
        const auto athlete = std::get<Put<AthleteRecord>>(changes[0][0]).id;
        (void)store.apply(runsAhead(athlete, weekStart(today, Weekday::Monday), ids));
        const Snapshot snapshot = store.snapshot(athlete, app::planningRange(today));
        (void)store.apply(
            app::replan(
                snapshot, knowledge, {.today = today, .from = today, .weeks = kWeeksAhead}, ids)
                .change);
        std::fprintf(stderr, "%d of %d athletes\r", i + 1, athletes);
    }
    std::fprintf(stderr, "\n");
    return 0;
}

int start(int& count, char** arguments, int years, Clock::time_point begin) {
    const Date today = todayAfter(years);
    double last = 0;
    const auto tell = [&](const char* what) {
        const double now = millisecondsSince(begin);
        std::printf("%-28s %7.1f ms\n", what, now - last);
        last = now;
    };
    QApplication application(count, arguments);
    QApplication::setOrganizationName(QStringLiteral("stridewright-bench"));
    QApplication::setApplicationName(QStringLiteral("window_start"));
    QStandardPaths::setTestModeEnabled(true);
    tell("Qt");
    const app::Knowledge knowledge = app::loadKnowledge();
    tell("knowledge");
    gui::Theme theme;
    gui::DesktopPrompts prompts(theme);
    auto opened = gui::openDatabase(arguments[1], today, prompts, nullptr);
    if (!opened) return 3;
    tell("open the file");
    gui::Workspace workspace(std::move(opened->store), opened->access, knowledge, today);
    tell("read and plan");
    gui::MainWindow window(theme, workspace, prompts);
    tell("make the window");
    window.resize(1440, 900);
    window.show();
    for (int round = 0; round < 4; ++round)
        QApplication::processEvents();
    tell("show it");
    if (workspace.week() == nullptr || workspace.week()->sessions.empty()) {
        std::fprintf(stderr, "window_start: no week with a session is shown\n");
        return 1;
    }
    std::printf("%-28s %7.1f ms\n", "from main to the first week", last);
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    const auto begin = Clock::now();
    try {
        const bool fills = count >= 3 && std::string(arguments[1]) == "--fill";
        const auto number = [&](int at, int otherwise) {
            return count > at ? std::atoi(arguments[at]) : otherwise;
        };
        if (fills) return fill(arguments[2], number(3, 40), number(4, 10));
        if (count >= 2) return start(count, arguments, number(2, 10), begin);
    } catch (const Error& error) {
        std::fprintf(stderr, "window_start: %s\n", error.what());
        return 3;
    }
    std::fprintf(stderr,
                 "usage: stridewright_window_start FILE [YEARS]\n"
                 "       stridewright_window_start --fill FILE [ATHLETES [YEARS]]\n");
    return 2;
}
