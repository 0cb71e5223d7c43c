// SPDX-License-Identifier: MIT
#include "gui/plain_text.hpp"
#include "gui/session_popover.hpp"
#include "gui/strong_label.hpp"
#include "gui/why_popover.hpp"
#include "window_fixture.hpp"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace stridewright;
using namespace stridewright::gui;

namespace {

const std::vector<std::string>& hostileNames() {
    static const std::vector<std::string> names{
        "<b>bold</b><img src=x>",
        "Salt & Pepper &File",
        std::string(10000, 'x'),
        "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd",
        "\u202eevil\u202e",
        "\U0001F3C3\u200d\u2640\ufe0f\U0001F3C3\u200d\u2640\ufe0f run",
        "two\nlines\tand a tab",
        "=cmd()|' /C calc'!A0"};
    return names;
}

/// Nothing that the window shows takes a name for markup or a shortcut.
void checkWords(WindowOn& it) {
    for (const QLabel* label : it.window.findChildren<QLabel*>())
        if (!label->text().isEmpty()) {
            INFO(label->objectName().toStdString() << ": " << label->text().left(80).toStdString());
            CHECK(label->textFormat() == Qt::PlainText);
        }
    for (const QWidget* widget : it.window.findChildren<QWidget*>()) {
        const QString tip = widget->toolTip();
        INFO(widget->metaObject()->className() << ": " << tip.left(80).toStdString());
        CHECK(tip.size() < 4000);
        if (Qt::mightBeRichText(tip)) CHECK_FALSE(tip.contains(QStringLiteral("<b>bold")));
    }
    for (const QAction* action : it.window.findChildren<QAction*>()) {
        INFO(action->text().left(80).toStdString());
        CHECK(action->text().size() < 200);
        CHECK(QString(action->text()).remove(QStringLiteral("&&")).count(QLatin1Char('&')) == 0);
    }
    CHECK(it.window.windowTitle().size() < 200);
    CHECK_FALSE(it.window.windowTitle().contains(QLatin1Char('\n')));
}

} // namespace

TEST_CASE("no name of athlete, run or race is markup, a shortcut or too wide", "[gui]") {
    const std::string name = GENERATE(from_range(hostileNames()));
    INFO(name.substr(0, 40));
    const TestFolder files;
    {
        WindowOn it(files.database());
        it.openSample();
        Change change;
        for (const Keyed<RunRecord>& run : it.workspace.snapshot().runs) {
            RunRecord record = run.value;
            record.run.title = name;
            change.push_back(Put<RunRecord>{run.id, record});
        }
        for (const Keyed<RaceRecord>& race : it.workspace.snapshot().races) {
            RaceRecord record = race.value;
            record.race.name = name;
            change.push_back(Put<RaceRecord>{race.id, record});
        }
        it.workspace.push({.text = QString::fromStdString("import " + name), .change = change});
        it.editProfile([&](Athlete& athlete) { athlete.name = name; });
        checkWords(it);
        it.prompts.names << QStringLiteral("Somebody else");
        it.action("New athlete")->trigger();
        it.workspace.showAthlete(it.workspace.athletes().front().id);
        it.settle();
    }
    WindowOn it(files.database());
    const auto& athletes = it.workspace.athletes();
    const auto mine = std::find_if(athletes.begin(), athletes.end(), [&](const auto& each) {
        return each.value.profile.name == name; // it came back as it went in
    });
    REQUIRE(mine != athletes.end());
    it.workspace.showAthlete(mine->id);
    it.action("You and your kit")->trigger();
    it.settle();
    REQUIRE(it.workspace.week() != nullptr);
    const Date date = it.workspace.week()->sessions.front().date;
    it.window.weekPage()->showWhy(date);
    it.settle();
    checkWords(it);
    it.window.weekPage()->showSession(date);
    it.settle();
    checkWords(it);
    it.action("Other athletes")->trigger();
    it.settle();
    checkWords(it);
    for (QMenu* menu : it.window.findChildren<QMenu*>(QStringLiteral("athleteMenu"))) {
        CHECK(menu->sizeHint().width() < 800);
        menu->close();
    }
    it.action("You and your kit")->trigger();
    for (const int width : {860, 1280, 1440}) {
        it.window.resize(width, 800);
        it.settle();
        CHECK(it.window.width() == width);
        const auto* content = it.window.findChild<QWidget*>(QStringLiteral("weekPage"));
        CHECK(content->width() <= it.window.weekPage()->width());
    }
}

TEST_CASE("a long name is cut between characters as people count them", "[gui]") {
    const QString runner = QStringLiteral("\U0001F3C3\u200d\u2640\ufe0f");
    CHECK(brief(runner.repeated(3), 2) == runner.repeated(2) + QChar(u'…'));
    CHECK(brief(QStringLiteral("two\nlines")) == "two lines");
    CHECK(brief(QStringLiteral("short")) == "short");
    CHECK(brief(QString(50, QLatin1Char('x')), 10).size() == 11);
    // A letter under a thousand marks is one character; it does not get in as it is.
    CHECK(brief(QLatin1Char('a') + QString(1000, QChar(0x0301)), 10).size() < 200);
}

TEST_CASE("text that runs the other way stays within its own place", "[gui]") {
    const QString name = QStringLiteral("\u05e9\u05dc\u05d5\u05dd");
    CHECK(brief(name) == QChar(u'\u2068') + name + QChar(u'\u2069'));
    CHECK(brief(QStringLiteral("\u202eevil")) == QStringLiteral("\u2068evil\u2069"));
}

TEST_CASE("markup in a tool tip is spelled out, its lines stay", "[gui]") {
    CHECK(forToolTip(QStringLiteral("a\nb")) == "a\nb");
    CHECK(forToolTip(QStringLiteral("<b>x</b>\ny")) == "<span>&lt;b&gt;x&lt;/b&gt;<br>y</span>");
    CHECK(forMenu(QStringLiteral("Salt & Pepper")) == "Salt && Pepper");
}
