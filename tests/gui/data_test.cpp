// SPDX-License-Identifier: MIT
#include "gui/empty_card.hpp"
#include "gui/undo_steps.hpp"
#include "window_fixture.hpp"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

using namespace stridewright;
using namespace stridewright::gui;

namespace {

const QByteArray kCalendar = "date,kind,minutes,km,title\n"
                             "2026-02-17,intervals,60,10,6 x 800 m\n"
                             "2026-02-19,tempo,50,9,Tempo\n"
                             "2026-02-22,long,110,18,Long run\n"
                             "2026-03-01,long,110,18,Long run\n";

const QByteArray kRequest = R"({"format": "stridewright.request/1",
    "athlete": {"name": "Ida Lund", "level": "intermediate", "equipment": ["dumbbell"]},
    "from": "2026-02-16", "weeks": 4,
    "runs": [{"date": "2026-02-18", "kind": "easy", "minutes": 40}],
    "races": [{"date": "2026-03-15", "name": "Town 10K", "km": 10}]})";

} // namespace

TEST_CASE("what is imported, edited and kept is there when the window opens again", "[gui]") {
    const TestFolder files;
    const QString calendar = files.write("riverbank.csv", kCalendar);
    Snapshot before;
    std::vector<DatedClass> sessions;
    const auto shown = [](const WindowOn& it) {
        std::vector<DatedClass> list;
        for (const PlanWeek& week : it.workspace.plan()->weeks)
            for (const PlannedSession& session : week.sessions)
                list.push_back({session.date, session.sessionClass});
        return list;
    };
    {
        WindowOn it(files.database());
        it.prompts.documentToOpen = calendar;
        it.action("Open calendar")->trigger();
        it.settle();
        REQUIRE(it.prompts.errors.isEmpty());
        it.action("You and your kit")->trigger();
        auto* name = it.window.findChild<QLineEdit*>(QStringLiteral("nameEdit"));
        QTest::keyClicks(name, QStringLiteral("Ann"));
        it.window.findChild<QCheckBox*>(QStringLiteral("equipment_dumbbell"))->click();
        it.window.weekPage()->showWhy(it.workspace.week()->sessions.back().date);
        it.settle();
        it.shownWidgets<QPushButton>("keepButton").value(0)->click();
        it.settle();
        before = it.workspace.snapshot();
        CHECK(before.runs.size() == 4);
        CHECK(before.pins.size() == 1);
        CHECK(before.sessions.size() >= 8);
        sessions = shown(it);
        CHECK(it.text("saveState") == "All changes saved");
    }
    WindowOn again(files.database());
    CHECK(again.workspace.snapshot() == before);
    CHECK(shown(again) == sessions);
    CHECK(again.window.windowTitle().contains(QStringLiteral("Ann")));
    CHECK_FALSE(again.workspace.canUndo());
}

TEST_CASE("everything can be taken back to the empty start, and done again", "[gui]") {
    Window it;
    it.window.openFile(it.write("riverbank.csv", kCalendar));
    CHECK(it.action("Undo: import riverbank.csv")->isEnabled());
    it.editProfile([](Athlete& athlete) { athlete.level = Level::Advanced; });
    it.action("Next week")->trigger();
    it.editProfile([](Athlete& athlete) { athlete.sessionsPerWeek = {3, 3}; });
    it.openSample();
    const Snapshot last = it.workspace.snapshot();
    CHECK(it.workspace.athletes().size() == 2);

    for (int i = 0; i < 4; ++i)
        it.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(it.workspace.canUndo());
    CHECK(it.workspace.empty());
    CHECK(it.workspace.store().athletes().empty());
    CHECK(it.shownWidgets<WayIn>().size() == 3);

    for (int i = 0; i < 4; ++i)
        it.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(it.workspace.snapshot() == last);
    CHECK(it.prompts.errors.isEmpty());
}

TEST_CASE("undo returns to the week in which the change was made", "[gui]") {
    Window it;
    it.openSample();
    it.action("Next week")->trigger();
    it.editProfile([](Athlete& athlete) { athlete.sessionsPerWeek = {3, 3}; });
    it.action("Today")->trigger();
    CHECK(it.text("weekTitle") == "Week 7 of 16");
    it.workspace.undo();
    CHECK(it.text("weekTitle") == "Week 8 of 16");
}

TEST_CASE("a field typed in for long is one step, small and whole", "[gui]") {
    Window it;
    it.openSample();
    const Snapshot before = it.workspace.snapshot();
    auto* minutes = it.window.findChild<QSpinBox*>(QStringLiteral("minutesBox"));
    for (int i = 0; i < 3; ++i)
        minutes->stepDown();
    const Snapshot after = it.workspace.snapshot();
    CHECK(it.workspace.undoStack().count() == 2);
    it.workspace.undo();
    CHECK(it.workspace.snapshot() == before);
    it.workspace.redo();
    CHECK(it.workspace.snapshot() == after);
}

TEST_CASE("joined changes write a record that both write once", "[gui]") {
    const Id<AthleteRecord> athlete{1};
    AthleteRecord first;
    first.profile.name = "first";
    AthleteRecord second;
    second.profile.name = "second";
    const Put<SessionRecord> gone{{7}, std::nullopt};
    const Change joinedChange = joined({Put<AthleteRecord>{athlete, first}, gone},
                                       {gone, Put<AthleteRecord>{athlete, second}});
    CHECK(joinedChange == Change{Put<AthleteRecord>{athlete, second}, gone, gone});
}

TEST_CASE("a calendar read again updates; what was edited by hand is asked about", "[gui]") {
    Window it;
    it.window.openFile(it.write("riverbank.csv", kCalendar));
    const Snapshot first = it.workspace.snapshot();
    it.window.openFile(it.write("riverbank.csv", kCalendar));
    CHECK(it.workspace.snapshot() == first);
    CHECK(it.workspace.undoStack().count() == 1);

    QByteArray longer = kCalendar;
    longer.replace("2026-02-19,tempo,50,9,Tempo", "2026-02-19,tempo,60,11,Tempo");
    it.window.openFile(it.write("riverbank.csv", longer));
    REQUIRE(it.workspace.snapshot().runs.size() == 4);
    CHECK(it.workspace.snapshot().runs[1].id == first.runs[1].id);
    CHECK(it.workspace.snapshot().runs[1].value.run.km == 11);
    CHECK(it.prompts.asked.isEmpty());

    Keyed<RunRecord> mine = it.workspace.snapshot().runs[1];
    mine.value.run.km = 5;
    mine.value.edited = true;
    it.workspace.push(
        {.text = QStringLiteral("edit"), .change = {Put<RunRecord>{mine.id, mine.value}}});
    longer.replace("60,11", "60,12");
    const QString changed = it.write("riverbank.csv", longer);
    it.window.openFile(changed); // answered by nobody: nothing happens
    REQUIRE(it.prompts.asked.size() == 1);
    CHECK(it.prompts.asked[0].startsWith(QStringLiteral("One entry was changed by you")));
    CHECK(it.workspace.snapshot().runs[1].value.run.km == 5);
    it.prompts.answers << QStringLiteral("Take");
    it.window.openFile(changed);
    CHECK(it.workspace.snapshot().runs[1].value.run.km == 12);
}

TEST_CASE("a request becomes an athlete of its own; the same name is asked about", "[gui]") {
    Window it;
    it.openSample();
    const QString path = it.write("ida.json", kRequest);
    it.window.openFile(path);
    REQUIRE(it.prompts.errors.isEmpty());
    CHECK(it.workspace.athletes().size() == 2);
    CHECK(it.workspace.snapshot().athlete.value.profile.name == "Ida Lund");
    CHECK(it.workspace.snapshot().races.size() == 1);
    it.prompts.answers << QStringLiteral("Replace");
    it.window.openFile(path);
    CHECK(it.workspace.athletes().size() == 2);
    it.prompts.answers << QStringLiteral("Add");
    it.window.openFile(path);
    CHECK(it.workspace.athletes().size() == 3);
    it.workspace.undo();
    it.workspace.undo();
    it.workspace.undo();
    CHECK(it.workspace.athletes().size() == 1);
    CHECK(it.window.windowTitle().contains(QStringLiteral("Maya")));
    it.workspace.undo();
    CHECK(it.workspace.empty());
}

TEST_CASE("with several athletes the card lists them; with one it opens the details", "[gui]") {
    Window it;
    it.openSample();
    it.window.openFile(it.write("ida.json", kRequest));
    QTest::mouseClick(it.window.sidebar()->athleteCard(), Qt::LeftButton);
    it.settle();
    auto* menu = it.window.findChild<QMenu*>(QStringLiteral("athleteMenu"));
    REQUIRE(menu != nullptr);
    QStringList names;
    QAction* maya = nullptr;
    for (QAction* action : menu->actions())
        if (action->objectName() == QLatin1StringView("athlete")) {
            names << action->text();
            if (!action->isChecked()) maya = action;
        }
    CHECK(names == QStringList{QStringLiteral("Ida Lund"), QStringLiteral("Maya Okafor (sample)")});
    REQUIRE(maya != nullptr);
    maya->trigger();
    menu->close();
    it.settle();
    CHECK(it.text("weekTitle") == "Week 7 of 16");
    CHECK(it.workspace.undoStack().count() == 2);
}

TEST_CASE("another window's change comes into view at its week, and undo begins anew", "[gui]") {
    const TestFolder files;
    WindowOn one(files.database());
    one.openSample();
    WindowOn two(files.database());
    one.action("Next week")->trigger();
    two.editProfile([](Athlete& athlete) { athlete.name = "Two"; });
    one.workspace.lookElsewhere();
    one.settle();
    CHECK(one.window.windowTitle().contains(QStringLiteral("Two")));
    CHECK(one.text("weekTitle") == "Week 8 of 16");
    CHECK_FALSE(one.workspace.canUndo());
    CHECK(one.text("statusText").contains(QStringLiteral("another window")));

    // Unseen changes of something else do not stand in the way.
    two.editProfile([](Athlete& athlete) { athlete.name = "Three"; });
    one.workspace.push({.text = QStringLiteral("keep"),
                        .change = app::togglePin(
                            one.workspace.snapshot(), makeDate(2026, 2, 20), one.workspace.ids())});
    CHECK(one.workspace.snapshot().pins.size() == 1);
    CHECK(one.workspace.snapshot().athlete.value.profile.name == "Three");

    // The same record does: nothing of the other's is overwritten.
    two.workspace.lookElsewhere();
    two.editProfile([](Athlete& athlete) { athlete.name = "Four"; });
    CHECK_THROWS_AS(one.editProfile([](Athlete& athlete) { athlete.name = "Mine"; }), Error);
    CHECK(one.workspace.snapshot().athlete.value.profile.name == "Four");
}
