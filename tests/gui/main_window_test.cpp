// SPDX-License-Identifier: MIT
#include "gui/empty_card.hpp"
#include "window_fixture.hpp"

#include <QDropEvent>
#include <QFile>
#include <QMimeData>

using namespace stridewright;
using namespace stridewright::gui;

TEST_CASE("an empty window says so and offers three ways in", "[gui]") {
    Window it;
    CHECK(it.text("weekTitle") == "Week of 16 February");
    CHECK(it.window.windowTitle() == QStringLiteral("Week of 16 February — Stridewright"));
    const auto ways = it.shownWidgets<WayIn>();
    REQUIRE(ways.size() == 3);
    CHECK(ways.first()->hasFocus());
    CHECK_FALSE(it.action("Print")->isEnabled());
    CHECK_FALSE(it.action("Save PDF")->isEnabled());

    QTest::mouseClick(ways[1], Qt::LeftButton);
    it.settle();
    CHECK(it.shownWidgets<WayIn>().isEmpty());
    CHECK(it.text("weekTitle") == "Week 7 of 16");
    CHECK(it.window.windowTitle() ==
          QStringLiteral("Week 7 · Maya Okafor (sample) — Stridewright"));
}

TEST_CASE("strength can be planned without runs", "[gui]") {
    Window it;
    it.action("Plan strength without runs")->trigger();
    it.settle();
    CHECK(it.text("weekTitle") == "Week 1 of 8");
    CHECK(it.workspace.week()->sessions.size() >= 2);
}

TEST_CASE("the weeks can be walked, and today is one key away", "[gui]") {
    Window it;
    it.openSample();
    it.key(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(it.text("weekTitle") == "Week 8 of 16");
    it.key(Qt::Key_PageUp, Qt::ControlModifier);
    it.key(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(it.text("weekTitle") == "Week 6 of 16");
    it.key(Qt::Key_T, Qt::ControlModifier);
    CHECK(it.text("weekTitle") == "Week 7 of 16");
    for (int i = 0; i < 20; ++i)
        it.action("Next week")->trigger();
    CHECK(it.text("weekTitle") == "Week 16 of 16");
    CHECK_FALSE(it.action("Next week")->isEnabled());
}

TEST_CASE("opening can be undone and done again", "[gui]") {
    Window it;
    it.openSample();
    CHECK(it.action("Undo: open the sample runner")->isEnabled());
    it.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(it.workspace.plan() == nullptr);
    CHECK(it.shownWidgets<WayIn>().size() == 3);
    it.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(it.text("weekTitle") == "Week 7 of 16");
}

TEST_CASE("a calendar file opens, its faults are listed and its good entries kept", "[gui]") {
    Window it;
    const QString path = it.folder.filePath(QStringLiteral("spring.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("date,kind,minutes,km,title\n"
               "2026-02-16,easy,40,,Easy\n"
               "2026-02-17,intervals,60,10,6 x 800 m\n"
               "2026-02-30,easy,40,,Easy\n"
               "2026-02-19,tempo,50,9,Tempo\n"
               "2026-02-22,long,110,18,Long run\n");
    file.close();
    it.prompts.documentToOpen = path;
    it.key(Qt::Key_O, Qt::ControlModifier);
    REQUIRE(it.prompts.errors.isEmpty());
    REQUIRE(it.workspace.plan() != nullptr);
    CHECK(it.workspace.snapshot().runs.size() == 4);
    REQUIRE(it.prompts.problems.size() == 1);
    REQUIRE(it.prompts.problems[0].problems.size() == 1);
    CHECK(it.prompts.problems[0].problems[0].line == 4);
    CHECK(it.prompts.problems[0].problems[0].text == "2026-02-30,easy,40,,Easy");
    CHECK(it.prompts.problems[0].entries == 4);
}

TEST_CASE("an event that cannot be read is named by its title", "[gui]") {
    Window it;
    const QString path = it.folder.filePath(QStringLiteral("spring.ics"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\n"
               "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260218\r\n"
               "SUMMARY:Easy 5 km\r\nEND:VEVENT\r\n"
               "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20261332\r\n"
               "SUMMARY:Tempo 8 km\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file.close();
    it.window.openFile(path);
    REQUIRE(it.prompts.problems.size() == 1);
    REQUIRE(it.prompts.problems[0].problems.size() == 1);
    CHECK(it.prompts.problems[0].problems[0].text == "Tempo 8 km");
    // The calendar begins on a Wednesday; the days before it in that week can be used too.
    CHECK(it.workspace.week()->starts == makeDate(2026, 2, 16));
}

TEST_CASE("a file that is no calendar is refused with a message and nothing is lost", "[gui]") {
    Window it;
    it.openSample();
    const Snapshot before = it.workspace.snapshot();
    it.window.openFile(it.folder.filePath(QStringLiteral("missing.ics")));
    REQUIRE(it.prompts.errors.size() == 1);
    CHECK(it.prompts.errors[0].contains(QStringLiteral("missing.ics")));

    const QString path = it.folder.filePath(QStringLiteral("broken.json"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "stridewright.request/1", "weeks": 0})");
    file.close();
    it.window.openFile(path);
    REQUIRE(it.prompts.errors.size() == 2);
    CHECK(it.prompts.errors[1].contains(QStringLiteral("broken.json")));
    CHECK(it.workspace.snapshot() == before);
    CHECK(it.workspace.undoStack().count() == 1);
}

TEST_CASE("a file can be dropped on the window", "[gui]") {
    Window it;
    const QString path = it.folder.filePath(QStringLiteral("plan.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("date,kind,minutes,km,title\n2026-02-18,easy,40,,Easy\n");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&it.window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&it.window, &drop);
    CHECK(it.prompts.errors.isEmpty());
    CHECK(it.workspace.snapshot().runs.size() == 1);
}

TEST_CASE("the week is saved as a PDF", "[gui]") {
    Window it;
    it.openSample();
    it.prompts.pdfToSave = it.folder.filePath(QStringLiteral("week.pdf"));
    it.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(it.prompts.errors.isEmpty());
    CHECK(it.prompts.suggestedPdf == "maya-okafor-sample-2026-02-16.pdf");
    QFile file(it.prompts.pdfToSave);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");

    it.prompts.pdfToSave = it.folder.filePath(QStringLiteral("no/such/folder/week.pdf"));
    it.action("Save PDF")->trigger();
    REQUIRE(it.prompts.errors.size() == 1);
    CHECK(it.prompts.errors[0].startsWith(QStringLiteral("The PDF was not saved")));
}

TEST_CASE("light and dark are other colours of the same window", "[gui]") {
    Window it;
    it.openSample();
    const auto corner = [&] { return it.window.grab().toImage().pixelColor(210, 880 - 60); };
    CHECK(corner().lightness() > 200);
    for (QAction* action : it.window.findChildren<QAction*>())
        if (action->objectName() == QLatin1StringView("appearance_dark")) action->trigger();
    it.settle();
    CHECK(it.theme.isDark());
    CHECK(corner().lightness() < 60);
    it.theme.setAppearance(Appearance::Light);
    it.settle();
    CHECK(corner().lightness() > 200);
}

TEST_CASE("a narrow window collapses the sidebar and lists the days", "[gui]") {
    Window it;
    it.openSample();
    CHECK_FALSE(it.window.sidebar()->isCollapsed());
    CHECK(it.board()->form() == BoardForm::Columns);
    it.window.resize(900, 640);
    it.settle();
    CHECK(it.window.sidebar()->isCollapsed());
    CHECK(it.window.sidebar()->weekButton()->toolTip() == "Week");
    CHECK(it.board()->form() == BoardForm::Rows);
}

TEST_CASE("every command of the menus has words, and shortcuts are listed once", "[gui]") {
    Window it;
    it.openSample();
    it.action("Keyboard shortcuts")->trigger();
    REQUIRE(it.prompts.told.size() == 1);
    for (const char* text :
         {"Ctrl+O", "Ctrl+P", "Ctrl+Shift+S", "Ctrl+PgUp", "Ctrl+T", "Ctrl+Z", "F6", "Ctrl+0"})
        CHECK(it.prompts.told[0].contains(QLatin1StringView(text)));
    QStringList keys;
    for (const QAction* action : it.window.findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts())
            keys << key.toString();
    CHECK(keys.removeDuplicates() == 0);
}

TEST_CASE("the text grows and shrinks by keys, is remembered and stays within the window",
          "[gui]") {
    Window it;
    it.openSample();
    const int usual = it.theme.font(Type::Body).pixelSize();
    it.key(Qt::Key_Equal, Qt::ControlModifier);
    CHECK(it.theme.textSize() == 110);
    it.key(Qt::Key_Equal, Qt::ControlModifier);
    it.key(Qt::Key_Equal, Qt::ControlModifier);
    CHECK(it.theme.textSize() == 150);
    CHECK(QSettings().value(QStringLiteral("window/textSize")).toInt() == 150);
    CHECK(it.theme.font(Type::Body).pixelSize() > usual);
    for (const int width : {900, 1280, 1440, 1920}) {
        it.window.resize(width, 900);
        it.settle();
        const auto* content = it.window.findChild<QWidget*>(QStringLiteral("weekPage"));
        CHECK(content->width() <= it.window.weekPage()->width());
        for (const DayColumn* column : it.board()->columns())
            for (const Card* card : column->cards()) {
                CHECK(card->height() == card->heightForWidth(card->width()));
                CHECK(card->geometry().bottom() <= column->height());
            }
    }
    it.key(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(it.theme.textSize() == 125);
    for (int i = 0; i < 5; ++i)
        it.action("Larger text")->trigger();
    CHECK(it.theme.textSize() == 175);
    it.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(it.theme.textSize() == 100);
    CHECK(it.theme.font(Type::Body).pixelSize() == usual);
    it.action("Smaller text")->trigger();
    CHECK(it.theme.textSize() == 100);
}

TEST_CASE("F6 goes round the regions, and Shift+F6 back", "[gui]") {
    Window it;
    it.openSample();
    CHECK(it.board()->isAncestorOf(it.window.focusWidget()));
    it.key(Qt::Key_F6);
    CHECK(it.window.sidebar()->isAncestorOf(it.window.focusWidget()));
    it.key(Qt::Key_F6);
    CHECK(it.window.weekPage()->header()->isAncestorOf(it.window.focusWidget()));
    it.key(Qt::Key_F6);
    CHECK(it.board()->isAncestorOf(it.window.focusWidget()));
    it.key(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(it.window.weekPage()->header()->isAncestorOf(it.window.focusWidget()));
    it.action("You and your kit")->trigger();
    it.settle();
    CHECK(it.window.focusWidget()->objectName() == "nameEdit");
    it.key(Qt::Key_F6);
    CHECK(it.window.sidebar()->isAncestorOf(it.window.focusWidget()));
}
