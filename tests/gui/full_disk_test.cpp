// SPDX-License-Identifier: MIT
#include "gui/open_database.hpp"
#include "window_fixture.hpp"

#include <QFrame>
#include <QPushButton>

#include <fstream>
#include <sched.h>
#include <sys/mount.h>

using namespace stridewright;
using namespace stridewright::gui;

namespace {

/// A disk of two megabytes that only this process sees; not there where the machine forbids it.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder) : m_folder(folder.toStdString()) {
        std::filesystem::create_directories(m_folder);
        m_there = ::unshare(CLONE_NEWNS) == 0 &&
                  ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                  ::mount("none", m_folder.c_str(), "tmpfs", 0, "size=2m") == 0;
    }
    ~SmallDisk() {
        if (m_there) ::umount2(m_folder.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isThere() const { return m_there; }
    [[nodiscard]] std::filesystem::path database() const { return m_folder / "small.db"; }
    void fill() const {
        std::ofstream filler(m_folder / "filler", std::ios::binary);
        filler << std::string(2 * 1024 * 1024, 'x');
    }
    void empty() const { std::filesystem::remove(m_folder / "filler"); }
    [[nodiscard]] bool remount(unsigned long flags) const {
        return ::mount("none", m_folder.c_str(), "tmpfs", MS_REMOUNT | flags, "size=2m") == 0;
    }

private:
    std::filesystem::path m_folder;
    bool m_there = false;
};

/// Edits until one edit is in memory only; whether that came.
bool editUntilUnsaved(WindowOn& it) {
    for (int i = 0; i < 60; ++i) {
        it.editProfile([i](Athlete& athlete) { athlete.name = "Kept " + std::to_string(i); });
        it.editProfile([i](Athlete& athlete) { athlete.sessionMinutes = i % 2 == 0 ? 30 : 45; });
        if (it.workspace.unsaved()) return true;
    }
    return false;
}

void checkKeptAndWayOut(WindowOn& it) {
    it.settle();
    CHECK(it.prompts.errors.isEmpty());
    CHECK(it.text("saveState") == "Not saved: the disk is full. Your changes are kept in memory.");
    CHECK(it.window.windowTitle().contains(QStringLiteral("Kept")));
    CHECK(it.shownWidgets<QPushButton>("tryAgainButton").size() == 1);
    const int minutes = it.workspace.snapshot().athlete.value.profile.sessionMinutes;
    CHECK(it.workspace.plan() != nullptr);

    // Asking again while nothing has changed keeps all as it is.
    it.shownWidgets<QPushButton>("tryAgainButton").value(0)->click();
    CHECK(it.workspace.unsaved());
    CHECK(it.workspace.snapshot().athlete.value.profile.sessionMinutes == minutes);

    // A copy goes elsewhere.
    const QTemporaryDir other;
    it.prompts.fileToWriteTo = other.filePath(QStringLiteral("copy.db"));
    it.shownWidgets<QPushButton>("saveCopyButton").value(0)->click();
    CHECK(it.prompts.errors.isEmpty());
    const storage::Store copy =
        WindowOn::open(it.prompts.fileToWriteTo.toStdString(), Access::ReadOnly);
    CHECK(copy.athletes().front().value.profile.sessionMinutes == minutes);
}

void checkSavedAgain(WindowOn& it) {
    const Snapshot shown = it.workspace.snapshot();
    it.shownWidgets<QPushButton>("tryAgainButton").value(0)->click();
    it.settle();
    CHECK(it.text("saveState") == "All changes saved");
    CHECK(it.workspace.snapshot().athlete == shown.athlete);
    CHECK(it.workspace.store().athletes().front() == shown.athlete);
}

} // namespace

TEST_CASE("on a full disk the work stays on screen and is saved once there is room", "[gui]") {
    const TestFolder files;
    const SmallDisk disk(files.folder.filePath(QStringLiteral("disk")));
    if (!disk.isThere()) {
        WARN("skipped: this machine lets us make no small disk");
        return;
    }
    WindowOn it(disk.database());
    it.openSample();
    REQUIRE(it.prompts.errors.isEmpty());
    disk.fill();
    REQUIRE(editUntilUnsaved(it));
    checkKeptAndWayOut(it);
    disk.empty();
    checkSavedAgain(it);
}

TEST_CASE("a folder that can only be read is told at once, and its week is shown", "[gui]") {
    const TestFolder files;
    const SmallDisk disk(files.folder.filePath(QStringLiteral("disk")));
    if (!disk.isThere()) {
        WARN("skipped: this machine lets us make no small disk");
        return;
    }
    {
        WindowOn it(disk.database());
        it.openSample();
    }
    REQUIRE(disk.remount(MS_RDONLY));
    ScriptedPrompts prompts;
    const auto opened = openDatabase(disk.database(), makeDate(2026, 2, 17), prompts, nullptr);
    REQUIRE(opened);
    CHECK(opened->access == Access::ReadOnly);
    WindowOn it(disk.database(), Access::ReadOnly);
    CHECK(it.workspace.plan() != nullptr);
    CHECK(it.shownWidgets<QFrame>("readOnlyBanner").size() == 1);
    CHECK(it.prompts.errors.isEmpty());
}
