// SPDX-License-Identifier: MIT
// Pictures of the real window: stridewright_pictures FILE [options]
#include "gui/main_window.hpp"
#include "gui/open_document.hpp"
#include "gui/sidebar.hpp"
#include "gui/week_board.hpp"

#include "../../tests/support/gui_sample.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QStandardPaths>

#include <stridewright/interchange/rules_json.hpp>
#include <stridewright/planning/planner.hpp>
namespace stridewright::embedded { extern const std::string_view placementRules, seasonRules; }
using namespace stridewright;
using namespace Qt::StringLiterals;

namespace {
class NoPrompts : public gui::Prompts {
public:
    QString openFile(QWidget*) override { return {}; }
    QString savePdf(QWidget*, const QString&) override { return {}; }
    void error(QWidget*, const QString& title, const QString& text) override {
        qWarning("%s: %s", qPrintable(title), qPrintable(text));
    }
    void inform(QWidget*, const QString&, const QString&) override {}
    void showProblems(QWidget*, const gui::ImportSummary&) override {}
    void print(QWidget*, const interchange::Sheet&) override {}
};
} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"stridewright-pictures"_s);
    gui::Theme theme;
    theme.setAppearance(argc > 3 && std::string_view(argv[3]) == "dark" ? gui::Appearance::Dark
                                                                       : gui::Appearance::Light);
    QSettings().clear();
    app::Knowledge knowledge{.catalog = interchange::readCatalog(sample::catalogText(), "exercises.json"), .placement = interchange::readPlacementRules(embedded::placementRules, "p"), .seasons = interchange::readSeasonRules(embedded::seasonRules, "s"), .composition = {}};
    gui::Workspace workspace([&](const PlanRequest& r) { auto k = sample::plan(r); auto p = planning::place(r, knowledge.placement, knowledge.seasons); for (std::size_t i = 0; i < p.weeks.size(); ++i) { p.weeks[i].coverage = k.weeks[i].coverage; for (auto& s : p.weeks[i].sessions) { auto& o = k.weeks[i].sessions[s.sessionClass == SessionClass::Light ? 0 : 1]; s.blocks = o.blocks; s.minutes = o.minutes; } } return p; }, knowledge.catalog, makeDate(2026, 2, 17));
    NoPrompts prompts;
    gui::MainWindow window(theme, workspace, prompts, knowledge);
    int w = 1440, h = 900;
    if (argc > 2) std::sscanf(argv[2], "%dx%d", &w, &h);
    window.resize(w, h);
    const std::string_view what = argc > 4 ? argv[4] : "";
    if (what != "empty")
        workspace.open(gui::sampleRequest(workspace.today(), knowledge.catalog), u"x"_s, u"open"_s);
    window.show();
    QApplication::processEvents();
    if (what == "why") window.weekPage()->showWhy(makeDate(2026, 2, 20));
    if (what == "session") window.weekPage()->showSession(makeDate(2026, 2, 20));
    if (what == "rules") window.weekPage()->showRules();
    if (what == "you") window.sidebar()->athleteCard()->click();
    for (int i = 0; i < 5; ++i) QApplication::processEvents();
    return window.grab().save(QString::fromLocal8Bit(argv[1])) ? 0 : 1;
}
