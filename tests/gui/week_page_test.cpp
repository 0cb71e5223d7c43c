// SPDX-License-Identifier: MIT
#include "gui/clash_banner.hpp"
#include "gui/popover.hpp"
#include "gui/rule_chip.hpp"
#include "gui/session_popover.hpp"
#include "gui/why_popover.hpp"
#include "window_fixture.hpp"

#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace stridewright;
using namespace stridewright::gui;

namespace {

/// A day on which some reason of the session speaks.
std::optional<ReasonRow*> rowAbout(WhyPopover& popover) {
    for (ReasonRow* row : popover.rows())
        if (row->about()) return row;
    return std::nullopt;
}

} // namespace

TEST_CASE("every session of the week has a card with words for a screen reader", "[gui]") {
    Window it;
    it.openSample();
    for (const PlannedSession& session : it.workspace.week()->sessions) {
        const SessionCard* card = it.board()->sessionCard(session.date);
        REQUIRE(card != nullptr);
        CHECK(card->accessibleName().contains(QStringLiteral("strength")));
        CHECK(card->view().minutes == QStringLiteral("%1\u00a0min").arg(session.minutes));
        CHECK_FALSE(card->view().focus.isEmpty());
    }
    CHECK(it.board()->columns().size() == 7);
}

TEST_CASE("no card is lower than its words need", "[gui]") {
    Window it;
    it.openSample();
    for (const int width : {900, 1100, 1280, 1440, 1920}) {
        it.window.resize(width, 900);
        it.settle();
        for (const DayColumn* column : it.board()->columns())
            for (const Card* card : column->cards()) {
                CHECK(card->height() == card->heightForWidth(card->width()));
                CHECK(card->geometry().bottom() <= column->height());
            }
    }
}

TEST_CASE("long names make nothing wider than the window", "[gui]") {
    Window it;
    it.openSample();
    it.editProfile(
        [](Athlete& athlete) { athlete.name = "Wilhelmina Featherstonehaugh-Cholmondeley"; });
    Keyed<RaceRecord> race = it.workspace.snapshot().races.front();
    race.value.race.name = "Great Riverbank Memorial Half Marathon of the Upper Valley";
    it.workspace.push(
        {.text = QStringLiteral("names"), .change = {Put<RaceRecord>{race.id, race.value}}});
    for (const int width : {860, 1024, 1240, 1280, 1440, 1920}) {
        it.window.resize(width, 800);
        it.settle();
        const auto* content = it.window.findChild<QWidget*>(QStringLiteral("weekPage"));
        REQUIRE(content != nullptr);
        CHECK(content->width() <= it.window.weekPage()->width());
    }
}

TEST_CASE("W on a session says why it is here, and a reason outlines its run", "[gui]") {
    Window it;
    it.openSample();
    SessionCard* card = it.firstSession();
    card->setFocus();
    it.key(Qt::Key_W);
    const auto open = it.shownWidgets<WhyPopover>();
    REQUIRE(open.size() == 1);
    CHECK(open[0]->accessibleName().startsWith(QStringLiteral("Why ")));
    REQUIRE_FALSE(open[0]->rows().empty());

    const auto row = rowAbout(*open[0]);
    REQUIRE(row);
    (*row)->setFocus();
    it.settle();
    int outlined = 0;
    for (const DayColumn* column : it.board()->columns())
        for (const Card* each : column->cards())
            if (each->isHighlighted()) {
                ++outlined;
                CHECK(column->view().date == *(*row)->about());
            }
    CHECK(outlined > 0);

    it.key(Qt::Key_Escape);
    CHECK(it.shownWidgets<WhyPopover>().isEmpty());
    CHECK(card->hasFocus());
    for (const DayColumn* column : it.board()->columns())
        for (const Card* each : column->cards())
            CHECK_FALSE(each->isHighlighted());
}

TEST_CASE("a click on Why here opens it, a click elsewhere closes it", "[gui]") {
    Window it;
    it.openSample();
    QTest::mouseClick(it.firstSession()->whyButton(), Qt::LeftButton);
    it.settle();
    REQUIRE(it.shownWidgets<WhyPopover>().size() == 1);
    QTest::mouseClick(it.window.sidebar(), Qt::LeftButton, {}, QPoint(20, 500));
    it.settle();
    CHECK(it.shownWidgets<WhyPopover>().isEmpty());
}

TEST_CASE("Enter on a session lists its exercises", "[gui]") {
    Window it;
    it.openSample();
    SessionCard* card = it.firstSession();
    card->setFocus();
    it.key(Qt::Key_Return);
    const auto open = it.shownWidgets<SessionPopover>();
    REQUIRE(open.size() == 1);
    QStringList texts;
    for (const QLabel* label : open[0]->findChildren<QLabel*>())
        texts << label->text();
    const QString all = texts.join(QLatin1Char('\n'));
    for (const SessionBlock& block : it.workspace.week()->sessions.front().blocks)
        for (const Prescription& item : block.items) {
            const Exercise* exercise = knowledge().catalog.exercise(item.exercise);
            REQUIRE(exercise != nullptr);
            CHECK(all.contains(QString::fromStdString(exercise->name)));
        }
    const QRect page = it.window.weekPage()->rect();
    CHECK(page.adjusted(-12, -12, 12, 12).contains(open[0]->geometry()));
}

TEST_CASE("a day can be kept and let go from Why here", "[gui]") {
    Window it;
    it.openSample();
    const Date date = it.workspace.week()->sessions.front().date;
    it.window.weekPage()->showWhy(date);
    it.settle();
    auto* keep = it.shownWidgets<QPushButton>("keepButton").value(0);
    REQUIRE(keep != nullptr);
    keep->click();
    it.settle();
    REQUIRE(it.workspace.snapshot().pins.size() == 1);
    CHECK(it.workspace.snapshot().pins[0].value.pin.date == date);
    CHECK(it.board()->sessionCard(date)->view().pinned);
    it.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(it.workspace.snapshot().pins.empty());
}

TEST_CASE("the rule chips tell the count and list every rule", "[gui]") {
    Window it;
    it.openSample();
    const auto chips = it.shownWidgets<RuleChipButton>();
    REQUIRE(chips.size() == 2);
    CHECK(chips[0]->chip().state == ChipState::Ok);
    CHECK(chips[0]->chip().strong.endsWith(QStringLiteral("strength days")));
    QTest::mouseClick(chips[0], Qt::LeftButton);
    it.settle();
    const auto open = it.shownWidgets<Popover>("popover");
    REQUIRE(open.size() == 1);
    int rules = 0;
    for (const QLabel* label : open[0]->findChildren<QLabel*>())
        if (label->accessibleName().endsWith(QStringLiteral(": ok"))) ++rules;
    CHECK(rules == 10);
}

TEST_CASE("arrows walk the cards and Home and End the week", "[gui]") {
    Window it;
    it.openSample();
    const auto dayOf = [&] {
        for (const DayColumn* column : it.board()->columns())
            if (column->isAncestorOf(QApplication::focusWidget())) return column->view().date;
        return Date{};
    };
    CHECK(dayOf() == makeDate(2026, 2, 17));
    it.key(Qt::Key_Right);
    CHECK(dayOf() == makeDate(2026, 2, 18));
    it.key(Qt::Key_Home);
    CHECK(dayOf() == makeDate(2026, 2, 16));
    it.key(Qt::Key_Left);
    CHECK(dayOf() == makeDate(2026, 2, 16));
    it.key(Qt::Key_End);
    CHECK(dayOf() == makeDate(2026, 2, 22));
    const Date session = it.workspace.week()->sessions.front().date;
    it.key(Qt::Key_Home);
    for (int i = 0; i < daysBetween(makeDate(2026, 2, 16), session); ++i)
        it.key(Qt::Key_Right);
    it.key(Qt::Key_Down);
    CHECK(qobject_cast<SessionCard*>(QApplication::focusWidget()) != nullptr);
}

TEST_CASE("the focus stays at its day when the week changes", "[gui]") {
    Window it;
    it.openSample();
    it.key(Qt::Key_Home);
    it.key(Qt::Key_PageDown, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(it.board()->columns().front()->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("a week that cannot hold two strength days says why and mends itself", "[gui]") {
    Window it;
    it.openSample();
    it.editProfile([](Athlete& athlete) {
        athlete.unavailableWeekdays = {true, true, true, true, false, true, true};
    });
    it.settle();
    REQUIRE(it.workspace.week()->status == WeekStatus::Short);
    const auto banners = it.shownWidgets<ClashBanner>();
    REQUIRE(banners.size() == 1);
    CHECK(banners[0]->accessibleName() == "Two strength days do not fit this week");
    CHECK(it.shownWidgets<RuleChipButton>().first()->chip().state == ChipState::Broken);
    const auto mends = it.shownWidgets<QPushButton>("mendButton");
    REQUIRE_FALSE(mends.isEmpty());
    mends[0]->click();
    it.settle();
    CHECK(it.workspace.week()->status == WeekStatus::Ok);
    CHECK(it.shownWidgets<ClashBanner>().isEmpty());
    it.action("Next week")->trigger();
    CHECK(it.workspace.week()->status == WeekStatus::Short);
}
