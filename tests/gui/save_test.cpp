// SPDX-License-Identifier: MIT
#include "gui/daily_backup.hpp"
#include "gui/open_database.hpp"
#include "window_fixture.hpp"
#include <stridewright/domain/error.hpp>

#include <QFrame>
#include <QLineEdit>
#include <QPushButton>

#include <fstream>

using namespace stridewright;
using namespace stridewright::gui;

namespace {

const Date kToday = makeDate(2026, 2, 17);

/// Does something while another window has the file locked for writing.
template <class Action>
void whileLocked(const TestFolder& files, Action action) {
    storage::Store other = WindowOn::open(files.database(), Access::ReadWrite);
    other.update([&](const storage::Store&) {
        action();
        return Change{};
    });
}

/// A closed file with the sample in it.
void makeSample(const TestFolder& files) {
    WindowOn it(files.database());
    it.openSample();
}

void overwrite(const std::filesystem::path& file, std::streamoff at, const std::string& bytes) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(at);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string nameIn(const std::filesystem::path& file) {
    const storage::Store store(file, {.today = kToday, .mode = storage::OpenMode::ReadOnly});
    return store.athletes().front().value.profile.name;
}

} // namespace

TEST_CASE("a change that cannot be written now is kept, told and written when asked again",
          "[gui]") {
    Window it;
    it.openSample();
    whileLocked(it, [&] {
        it.editProfile([](Athlete& athlete) { athlete.name = "Kept"; });
        it.editProfile([](Athlete& athlete) { athlete.level = Level::Advanced; });
    });
    CHECK(it.prompts.errors.isEmpty());
    CHECK(it.text("saveState") ==
          "Not saved: another window is writing. Your changes are kept in memory.");
    CHECK(it.window.windowTitle().contains(QStringLiteral("Kept")));
    CHECK(nameIn(it.database()) == "Maya Okafor (sample)");
    CHECK(it.workspace.undoStack().count() == 1);
    CHECK_FALSE(it.workspace.canUndo());

    auto* again = it.shownWidgets<QPushButton>("tryAgainButton").value(0);
    REQUIRE(again != nullptr);
    again->click();
    it.settle();
    CHECK(it.text("saveState") == "All changes saved");
    CHECK(nameIn(it.database()) == "Kept");
    CHECK(it.shownWidgets<QPushButton>("tryAgainButton").isEmpty());
    CHECK(it.workspace.undoStack().count() == 3);
    it.workspace.undo();
    it.workspace.undo();
    CHECK(nameIn(it.database()) == "Maya Okafor (sample)");
}

TEST_CASE("a copy holds what is in memory only", "[gui]") {
    Window it;
    it.openSample();
    it.prompts.fileToWriteTo = it.folder.filePath(QStringLiteral("copy.db"));
    whileLocked(it, [&] {
        it.editProfile([](Athlete& athlete) { athlete.name = "Kept"; });
        it.shownWidgets<QPushButton>("saveCopyButton").value(0)->click();
    });
    CHECK(it.prompts.errors.isEmpty());
    CHECK(nameIn(it.prompts.fileToWriteTo.toStdString()) == "Kept");
    CHECK(nameIn(it.database()) == "Maya Okafor (sample)");
}

TEST_CASE("a window with changes in memory asks before it closes", "[gui]") {
    Window it;
    it.openSample();
    whileLocked(it, [&] {
        it.editProfile([](Athlete& athlete) { athlete.name = "Kept"; });
        it.window.close(); // nobody answers: it stays
        CHECK(it.window.isVisible());
        CHECK(it.prompts.asked.last().startsWith(QStringLiteral("Some changes are not saved")));
    });
    it.prompts.answers << QStringLiteral("Try again");
    it.window.close();
    CHECK_FALSE(it.window.isVisible());
    CHECK(nameIn(it.database()) == "Kept");
}

TEST_CASE("changes in memory do not overwrite what another window wrote meanwhile", "[gui]") {
    Window it;
    it.openSample();
    const Id<AthleteRecord> athlete = it.workspace.athlete();
    storage::Store other = WindowOn::open(it.database(), Access::ReadWrite);
    other.update([&](const storage::Store& store) {
        it.editProfile([](Athlete& profile) { profile.name = "Mine"; });
        AthleteRecord theirs = *store.find(athlete);
        theirs.profile.name = "Theirs";
        return Change{Put<AthleteRecord>{athlete, theirs}};
    });
    CHECK(it.window.windowTitle().contains(QStringLiteral("Mine")));
    it.workspace.saveAgain();
    it.settle();
    CHECK(it.window.windowTitle().contains(QStringLiteral("Theirs")));
    CHECK(it.text("saveState") == "All changes saved");
    CHECK(it.text("statusText").startsWith(QStringLiteral("Not saved, another window")));
}

TEST_CASE("a damaged file is told, and its newest good backup offered with its day", "[gui]") {
    const TestFolder files;
    makeSample(files);
    storage::keepBackup(files.database(), kToday - Days{1}, storage::BackupKind::Daily);
    const auto size = std::filesystem::file_size(files.database());
    overwrite(files.database(), 100, std::string(size - 100, '\x5a'));
    const std::string damaged = contentOf(files.database());

    ScriptedPrompts prompts;
    CHECK_FALSE(openDatabase(files.database(), kToday, prompts, nullptr));
    REQUIRE(prompts.asked.size() == 1);
    CHECK(prompts.asked[0].startsWith(QStringLiteral("This file is damaged")));
    CHECK(prompts.asked[0].contains(QStringLiteral("backup from yesterday is fine")));
    CHECK(contentOf(files.database()) == damaged);

    prompts.answers << QStringLiteral("Show details") << QStringLiteral("Open backup");
    const auto opened = openDatabase(files.database(), kToday, prompts, nullptr);
    REQUIRE(opened);
    CHECK(opened->access == Access::ReadWrite);
    CHECK(opened->store.athletes().front().value.profile.name == "Maya Okafor (sample)");
    REQUIRE(prompts.told.size() == 1);
    CHECK(prompts.told[0].contains(QStringLiteral("test.db")));
}

TEST_CASE("the backup of the day is kept beside the work, once a day", "[gui]") {
    Window it;
    it.openSample();
    it.workspace.keepDailyBackup();
    it.editProfile([](Athlete& athlete) { athlete.name = "Goes on"; });
    it.workspace.waitForBackup();
    REQUIRE(storage::backupsOf(it.database()).size() == 1);
    const storage::Backup backup = storage::backupsOf(it.database()).front();
    CHECK(backup.day == kToday);
    CHECK(storage::examine(backup.file).problems.empty());
    WindowOn again(it.database());
    again.workspace.keepDailyBackup();
    again.workspace.waitForBackup();
    CHECK(storage::backupsOf(it.database()).size() == 1);
    CHECK(it.text("saveState") == "All changes saved");
}

TEST_CASE("damage that the backup of the day finds is told", "[gui]") {
    Window it;
    it.openSample();
    const std::filesystem::path broken =
        it.folder.filePath(QStringLiteral("broken.db")).toStdString();
    it.workspace.saveCopy(broken);
    const auto size = std::filesystem::file_size(broken);
    overwrite(broken, 4096, std::string(size - 4096, '\x5a'));
    DailyBackup backup;
    QObject::connect(&backup, &DailyBackup::damaged, &it.workspace, &Workspace::damagedFound);
    backup.start(broken, kToday);
    backup.wait();
    it.settle();
    REQUIRE(it.prompts.told.size() == 1);
    CHECK(it.prompts.told[0].startsWith(QStringLiteral("This file is damaged")));
    CHECK(storage::backupsOf(broken).empty());
}

TEST_CASE("a damaged file without a backup is left as it is", "[gui]") {
    const TestFolder files;
    makeSample(files);
    std::filesystem::remove_all(files.database().string() + ".backups");
    overwrite(files.database(), 100, std::string(20000, '\x5a'));
    const std::string damaged = contentOf(files.database());
    ScriptedPrompts prompts;
    CHECK_FALSE(openDatabase(files.database(), kToday, prompts, nullptr));
    REQUIRE(prompts.asked.size() == 1);
    CHECK(prompts.asked[0].contains(QStringLiteral("There is no good backup")));
    CHECK(contentOf(files.database()) == damaged);
}

TEST_CASE("a log that is not the file's own is told, with both ways out", "[gui]") {
    const TestFolder files;
    makeSample(files);
    const std::filesystem::path log = files.database().string() + "-wal";
    std::string strange;
    {
        const std::string other = files.folder.filePath(QStringLiteral("other.db")).toStdString();
        WindowOn it(other);
        it.openSample();
        strange = contentOf(other + "-wal");
    }
    REQUIRE(strange.size() > 4096);
    storage::keepBackup(files.database(), kToday - Days{1}, storage::BackupKind::Daily);
    const std::string whole = contentOf(files.database());
    std::ofstream(log, std::ios::binary) << strange;

    ScriptedPrompts prompts;
    prompts.answers << QStringLiteral("Try again") << QStringLiteral("Show details");
    CHECK_FALSE(openDatabase(files.database(), kToday, prompts, nullptr));
    REQUIRE(prompts.asked.size() == 3);
    CHECK(prompts.asked[0].startsWith(QStringLiteral("A log that is not its own")));
    CHECK(prompts.asked[0].contains(QStringLiteral("test.db-wal")));
    CHECK(prompts.asked[0].contains(QStringLiteral("backup from yesterday is fine")));
    REQUIRE(prompts.told.size() == 1);
    CHECK(prompts.told[0].contains(QStringLiteral("does not belong to this file")));
    CHECK(contentOf(files.database()) == whole);
    CHECK(contentOf(log) == strange);

    SECTION("the log is moved away") {
        std::filesystem::remove(log);
        CHECK(openDatabase(files.database(), kToday, prompts, nullptr));
        CHECK(prompts.asked.size() == 3);
    }
    SECTION("the backup is opened") {
        prompts.answers << QStringLiteral("Open backup");
        CHECK(openDatabase(files.database(), kToday, prompts, nullptr));
        CHECK(prompts.asked.size() == 4);
    }
    CHECK(nameIn(files.database()) == "Maya Okafor (sample)");
}

TEST_CASE("files of a newer version or of another program are refused untouched", "[gui]") {
    const TestFolder files;
    makeSample(files);
    constexpr std::streamoff kUserVersion = 60; // in the file's head
    constexpr std::streamoff kApplicationId = 68;
    const bool newer = GENERATE(true, false);
    overwrite(files.database(),
              newer ? kUserVersion : kApplicationId,
              std::string("\x00\x00\x7f\x01", 4));
    const std::string before = contentOf(files.database());
    ScriptedPrompts prompts;
    CHECK_FALSE(openDatabase(files.database(), kToday, prompts, nullptr));
    REQUIRE(prompts.asked.size() == 1);
    CHECK(prompts.asked[0].startsWith(newer ? QStringLiteral("This file was made by a newer")
                                            : QStringLiteral("This is not a Stridewright file")));
    CHECK(contentOf(files.database()) == before);

    // The way out: another file.
    prompts.answers << QStringLiteral("Open another file");
    prompts.otherFile = files.folder.filePath(QStringLiteral("other.db"));
    const auto opened = openDatabase(files.database(), kToday, prompts, nullptr);
    REQUIRE(opened);
    CHECK(opened->store.file().filename() == "other.db");
}

TEST_CASE("a file that can only be read is shown, and nothing in it can be changed", "[gui]") {
    const TestFolder files;
    makeSample(files);
    WindowOn it(files.database(), Access::ReadOnly);
    CHECK(it.text("weekTitle") == "Week 7 of 16");
    CHECK(it.shownWidgets<QFrame>("readOnlyBanner").size() == 1);
    CHECK(it.text("saveState") == "Only for reading");
    for (const char* command :
         {"Open calendar", "Open bundle", "Try the sample runner", "New athlete", "Restore"})
        CHECK_FALSE(it.action(command)->isEnabled());
    CHECK(it.action("Print")->isEnabled());
    it.action("You and your kit")->trigger();
    it.settle();
    CHECK_FALSE(it.window.findChild<QLineEdit*>(QStringLiteral("nameEdit"))->isEnabled());
    it.window.weekPage()->showWhy(it.workspace.week()->sessions.back().date);
    it.settle();
    CHECK_FALSE(it.shownWidgets<QPushButton>("keepButton").value(0)->isEnabled());
    CHECK_THROWS_AS(it.editProfile([](Athlete& athlete) { athlete.name = "X"; }), Error);

    it.prompts.fileToWriteTo = files.folder.filePath(QStringLiteral("copy.db"));
    it.shownWidgets<QFrame>("readOnlyBanner").first()->findChild<QPushButton*>()->click();
    CHECK(it.prompts.errors.isEmpty());
    CHECK(nameIn(it.prompts.fileToWriteTo.toStdString()) == "Maya Okafor (sample)");
}

TEST_CASE("a backup is made and restored from the menu", "[gui]") {
    Window it;
    it.openSample();
    it.prompts.fileToWriteTo = it.folder.filePath(QStringLiteral("kept.db"));
    it.action("Back up now")->trigger();
    CHECK(it.prompts.errors.isEmpty());
    CHECK(it.prompts.suggestedFile == "stridewright-2026-02-17.db");
    it.editProfile([](Athlete& athlete) { athlete.name = "Later"; });

    it.prompts.otherFile = it.prompts.fileToWriteTo;
    it.prompts.choice = 0; // there are no backups of its own: another file
    it.action("Restore")->trigger();
    it.settle();
    REQUIRE(it.prompts.errors.isEmpty());
    CHECK(it.window.windowTitle().contains(QStringLiteral("Maya Okafor (sample)")));
    CHECK_FALSE(it.workspace.canUndo());
    // What was replaced is a backup now.
    CHECK(storage::backupsOf(it.database()).size() == 1);

    it.prompts.otherFile = it.folder.filePath(QStringLiteral("missing.db"));
    it.prompts.choice = 1;
    it.action("Restore")->trigger();
    CHECK(it.prompts.errors.size() == 1);
    CHECK(it.window.windowTitle().contains(QStringLiteral("Maya Okafor (sample)")));
    it.editProfile([](Athlete& athlete) { athlete.name = "Goes on"; });
    CHECK(nameIn(it.database()) == "Goes on");
}
