// SPDX-License-Identifier: MIT
#include "gui/desktop_prompts.hpp"
#include "gui/import_review_dialog.hpp"
#include "window_fixture.hpp"

#include <QPushButton>
#include <QTableWidget>

using namespace stridewright;
using namespace stridewright::gui;

namespace {

/// The sample exported from a window of its own, under the name that it has there.
struct Exported : TestFolder {
    Exported() {
        WindowOn it(database());
        it.openSample();
        it.prompts.fileToWriteTo = bundle;
        it.action("Export athlete")->trigger();
        REQUIRE(it.prompts.errors.isEmpty());
        CHECK(it.prompts.suggestedFile == "Maya-Okafor--sample-.json");
        snapshot = it.workspace.everything();
    }
    QString bundle = folder.filePath(QStringLiteral("maya.json"));
    Snapshot snapshot;
};

QString nameShown(const WindowOn& it) {
    return QString::fromStdString(it.workspace.snapshot().athlete.value.profile.name);
}

} // namespace

TEST_CASE("an exported athlete opens in another file exactly as it was, in one step", "[gui]") {
    const Exported from;
    const TestFolder files;
    WindowOn it(files.database());
    it.prompts.otherFile = from.bundle;
    it.action("Open bundle")->trigger(); // nobody answers: nothing happens
    REQUIRE(it.prompts.reviews.size() == 1);
    CHECK(it.workspace.empty());
    const ImportReview& review = it.prompts.reviews.front();
    CHECK(review.title.endsWith(QStringLiteral("added")));
    CHECK(review.answers == QStringList{QStringLiteral("Open bundle"), QStringLiteral("Cancel")});
    CHECK(review.lines.size() > 50);

    it.prompts.answers << QStringLiteral("Open bundle");
    it.action("Open bundle")->trigger();
    it.settle();
    CHECK(it.prompts.errors.isEmpty());
    CHECK(it.workspace.everything() == from.snapshot); // its plan as well, not a new one
    CHECK(it.action("Undo: open maya.json")->isEnabled());
    it.workspace.undo();
    CHECK(it.workspace.store().athletes().empty());
    it.workspace.redo();
    CHECK(it.workspace.everything() == from.snapshot);

    it.action("Open bundle")->trigger();
    REQUIRE(it.prompts.told.size() == 1);
    CHECK(it.prompts.told[0].startsWith(QStringLiteral("Nothing new")));
    CHECK(it.workspace.undoStack().count() == 1);
}

TEST_CASE("what differs from a bundle is asked about before anything is written", "[gui]") {
    const Exported from;
    WindowOn it(from.database());
    it.editProfile([](Athlete& athlete) { athlete.name = "Mine"; });
    const Snapshot mine = it.workspace.everything();
    it.window.openFile(from.bundle); // as a drop does, too
    REQUIRE(it.prompts.reviews.size() == 1);
    const ImportReview review = it.prompts.reviews.front();
    CHECK(review.title.startsWith(QStringLiteral("1 differs")));
    CHECK(review.lines.front().verdict == "differs");
    CHECK(review.lines.front().kind == "athlete");
    CHECK(review.answers.size() == 3);
    CHECK(it.workspace.everything() == mine);

    it.prompts.answers << QStringLiteral("Keep mine");
    it.window.openFile(from.bundle);
    CHECK(nameShown(it) == "Mine");
    it.prompts.answers << QStringLiteral("Take");
    it.window.openFile(from.bundle);
    it.settle();
    CHECK(nameShown(it) == "Maya Okafor (sample)");
    CHECK(it.workspace.everything() == from.snapshot);
    it.workspace.undo();
    CHECK(it.workspace.everything() == mine);
    CHECK(it.prompts.errors.isEmpty());
}

TEST_CASE("of several athletes one is chosen, or everybody", "[gui]") {
    Window it;
    it.openSample();
    it.prompts.names << QStringLiteral("Ida");
    it.action("New athlete")->trigger();
    it.prompts.fileToWriteTo = it.folder.filePath(QStringLiteral("all.json"));
    it.action("Export athlete")->trigger(); // nobody chooses
    CHECK_FALSE(QFile::exists(it.prompts.fileToWriteTo));
    CHECK(it.prompts.offered == QStringList{QStringLiteral("Ida"),
                                            QStringLiteral("Maya Okafor (sample)"),
                                            QStringLiteral("Everybody and all settings")});
    it.prompts.choice = 2;
    it.action("Export athlete")->trigger();
    const TestFolder files;
    WindowOn other(files.database());
    other.prompts.answers << QStringLiteral("Open bundle");
    other.window.openFile(it.prompts.fileToWriteTo);
    CHECK(other.prompts.errors.isEmpty());
    CHECK(other.workspace.athletes().size() == 2);
}

TEST_CASE("a bundle that is damaged or cannot be written is told, and nothing changes", "[gui]") {
    Window it;
    it.openSample();
    const Snapshot before = it.workspace.snapshot();
    it.window.openFile(it.write("bad.json", R"({"format": "stridewright.archive/1", "x": 1})"));
    REQUIRE(it.prompts.errors.size() == 1);
    CHECK(it.prompts.errors[0].contains(QStringLiteral("bad.json")));
    it.prompts.fileToWriteTo = it.folder.filePath(QStringLiteral("missing/maya.json"));
    it.action("Export athlete")->trigger();
    REQUIRE(it.prompts.errors.size() == 2);
    CHECK(it.prompts.errors[1].contains(QStringLiteral("Choose another folder")));
    it.prompts.fileToWriteTo = QString::fromStdString(it.database().string());
    it.action("Export athlete")->trigger();
    CHECK(it.prompts.errors.size() == 3);
    CHECK(it.workspace.snapshot() == before);
    it.editProfile([](Athlete& athlete) { athlete.name = "Goes on"; });
    CHECK(it.text("saveState") == "All changes saved");
}

TEST_CASE("a new athlete is asked for a name that nobody has", "[gui]") {
    Window it;
    it.openSample();
    it.action("New athlete")->trigger(); // nobody answers
    CHECK(it.workspace.athletes().size() == 1);
    it.prompts.names << QStringLiteral("  ") << QStringLiteral("Maya Okafor (sample)")
                     << QStringLiteral(" Ida Lund ");
    it.action("New athlete")->trigger();
    it.settle();
    CHECK(it.workspace.athletes().size() == 2);
    CHECK(nameShown(it) == "Ida Lund");
    CHECK(it.prompts.asked.last().contains(QStringLiteral("is here already")));
    CHECK(it.action("Undo: add Ida Lund")->isEnabled());
}

TEST_CASE("the review lists every change and gives back what was clicked", "[gui]") {
    Theme theme;
    ImportReview review;
    review.file = QStringLiteral("club.json");
    review.title = QStringLiteral("1 differs, 1 added");
    review.text = QStringLiteral("Which one shall stand?");
    review.lines = {{QStringLiteral("differs"),
                     QStringLiteral("athlete"),
                     {},
                     QStringLiteral("<b>Ann</b>"),
                     QStringLiteral("name, level")},
                    {QStringLiteral("added"),
                     QStringLiteral("run"),
                     QStringLiteral("Tue 17 February"),
                     QStringLiteral("6 x 800 m"),
                     {}}};
    review.answers = {
        QStringLiteral("Keep mine"), QStringLiteral("Take the bundle's"), QStringLiteral("Cancel")};
    const auto clicked = [&](const char* name) {
        DesktopPrompts prompts(theme);
        QTimer::singleShot(0, [name] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (dialog == nullptr) return;
            auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("importReviewTable"));
            CHECK(table->rowCount() == 2);
            CHECK(table->item(0, 3)->text() == "<b>Ann</b>");
            if (name == nullptr)
                QTest::keyClick(dialog, Qt::Key_Escape);
            else
                QTest::mouseClick(dialog->findChild<QPushButton*>(QLatin1StringView(name)),
                                  Qt::LeftButton);
        });
        return prompts.review(nullptr, review);
    };
    CHECK(clicked("answer0") == 0);
    CHECK(clicked("answer1") == 1);
    CHECK(clicked("answer2") == 2);
    CHECK(clicked(nullptr) == 2); // closing is the safe answer
}
