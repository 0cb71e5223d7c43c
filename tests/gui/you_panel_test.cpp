// SPDX-License-Identifier: MIT
#include "window_fixture.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

using namespace stridewright;
using namespace stridewright::gui;

namespace {

template <class Widget>
Widget* field(Window& it, const char* name) {
    auto* widget = it.window.findChild<Widget*>(QLatin1StringView(name));
    REQUIRE(widget != nullptr);
    return widget;
}

} // namespace

TEST_CASE("the athlete's card opens the form with what is known", "[gui]") {
    Window it;
    it.openSample();
    QTest::mouseClick(it.window.sidebar()->athleteCard(), Qt::LeftButton);
    it.settle();
    auto* name = field<QLineEdit>(it, "nameEdit");
    CHECK(name->isVisible());
    CHECK(name->text() == "Maya Okafor (sample)");
    CHECK(field<QSpinBox>(it, "minutesBox")->value() == 45);
    CHECK(field<QComboBox>(it, "levelBox")->currentIndex() == 1);
    CHECK(field<QCheckBox>(it, "equipment_dumbbell")->isChecked());
    CHECK_FALSE(field<QCheckBox>(it, "equipment_barbell")->isChecked());
}

TEST_CASE("each change of the form plans again and can be undone", "[gui]") {
    Window it;
    it.openSample();
    it.action("You and your kit")->trigger();
    const Plan before = *it.workspace.plan();

    auto* sessions = field<QComboBox>(it, "sessionsBox");
    sessions->setCurrentIndex(2);
    Q_EMIT sessions->activated(2);
    it.settle();
    CHECK(it.workspace.snapshot().athlete.value.profile.sessionsPerWeek == SessionBounds{3, 3});
    CHECK(it.workspace.week()->sessions.size() == 3);

    field<QCheckBox>(it, "equipment_dumbbell")->click();
    const auto& kit = it.workspace.snapshot().athlete.value.profile.equipment;
    CHECK(std::find(kit.begin(), kit.end(), "dumbbell") == kit.end());

    it.workspace.undo();
    it.workspace.undo();
    CHECK(*it.workspace.plan() == before);
    CHECK(sessions->currentIndex() == 0);
    CHECK(field<QCheckBox>(it, "equipment_dumbbell")->isChecked());
}

TEST_CASE("steps of one field are one undo step", "[gui]") {
    Window it;
    it.openSample();
    auto* minutes = field<QSpinBox>(it, "minutesBox");
    for (int i = 0; i < 3; ++i)
        minutes->stepUp();
    CHECK(it.workspace.snapshot().athlete.value.profile.sessionMinutes == 60);
    it.workspace.undo();
    CHECK(it.workspace.snapshot().athlete.value.profile.sessionMinutes == 45);
    CHECK(minutes->value() == 45);
}

TEST_CASE("typing a name shows it at once", "[gui]") {
    Window it;
    it.openSample();
    it.action("You and your kit")->trigger();
    auto* name = field<QLineEdit>(it, "nameEdit");
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Al Ng"));
    CHECK(it.window.windowTitle() == QStringLiteral("Week 7 · Al Ng — Stridewright"));
    CHECK(it.window.sidebar()->athleteCard()->accessibleName().startsWith(QStringLiteral("Al Ng")));
}
