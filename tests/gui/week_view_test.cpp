// SPDX-License-Identifier: MIT
#include "gui/paint.hpp"
#include "gui/qt_text.hpp"
#include "gui/sidebar.hpp"
#include "gui/week_view.hpp"
#include "window_fixture.hpp"

#include <algorithm>

using namespace stridewright;
using namespace stridewright::gui;

TEST_CASE("the load of a run is minutes by how hard its kind feels", "[gui]") {
    const Window it; // reads the resources
    const LoadTable table = loadTable();
    Run run{.date = makeDate(2026, 2, 17),
            .kind = RunKind::Intervals,
            .minutes = 62,
            .km = 10,
            .start = {},
            .title = {}};
    CHECK(table.loadOf(run, Level::Intermediate) == Approx(434));
    run.minutes.reset();
    CHECK(table.minutesOf(run, Level::Beginner) == Approx(70));
    run.km.reset();
    CHECK(table.loadOf(run, Level::Beginner) == 0);
    CHECK(table.loadOf(SessionClass::Heavy, 45) == Approx(315));
}

TEST_CASE("dates and durations read as people write them", "[gui]") {
    CHECK(weekDates(makeDate(2026, 2, 16)) == QStringLiteral("16 – 22 February 2026"));
    CHECK(weekDates(makeDate(2026, 3, 30)) == QStringLiteral("30 March – 5 April 2026"));
    CHECK(weekDates(makeDate(2026, 12, 28)) == QStringLiteral("28 December 2026 – 3 January 2027"));
    CHECK(duration(62) == QStringLiteral("62\u00a0min"));
    CHECK(duration(112) == QStringLiteral("1\u00a0h\u00a052\u00a0min"));
    CHECK(duration(120) == QStringLiteral("2\u00a0h"));
    CHECK(plainNumber(10.0) == "10");
    CHECK(plainNumber(21.0975) == "21.1");
}

TEST_CASE("initials are those of the first and the last name", "[gui]") {
    CHECK(initials(QStringLiteral("Maya Okafor")) == "MO");
    CHECK(initials(QStringLiteral("ana maria de souza")) == "AS");
    CHECK(initials(QStringLiteral("Cher")) == "C");
    CHECK(initials(QString()).isEmpty());
}

TEST_CASE("the next race is the most important one ahead", "[gui]") {
    const std::vector<Race> races{
        {.date = makeDate(2026, 3, 1), .name = "Tune-up", .km = 10, .priority = RacePriority::B},
        {.date = makeDate(2026, 4, 26), .name = "Half", .km = 21.1, .priority = RacePriority::A}};
    CHECK(nextRace(races, makeDate(2026, 2, 17))->name == "Half");
    CHECK(nextRace(races, makeDate(2026, 4, 27)) == nullptr);
}

TEST_CASE("the week says where it stands in season and phase", "[gui]") {
    Window it;
    it.openSample();
    const auto view = it.workspace.view();
    REQUIRE(view);
    CHECK(view->title == "Week 7 of 16");
    CHECK(view->raceLine == "68 days to ");
    CHECK(view->raceName == "Riverbank Half");
    CHECK(view->raceShort == "Race in 68 days");
    int weeks = 0;
    for (const PhasePart& part : view->phases)
        weeks += part.weeks;
    CHECK(weeks == 16);
    REQUIRE(view->days.size() == 7);
    CHECK(view->days[1].today);
    CHECK(view->days[1].runs.front().big == QStringLiteral("9\u00a0km"));
    for (const DayView& day : view->days)
        CHECK(day.sessions.empty() == !day.foot.isEmpty());
}

TEST_CASE("coverage is told in whole sets and never contradicts itself", "[gui]") {
    const auto seen = [](double sets, double minimum) {
        return viewFocus({.focus = Focus::Core, .sets = sets, .minimum = minimum});
    };
    const FocusView none = seen(0, 0.3);
    CHECK(none.sets == 0);
    CHECK(none.minimum == 1);
    CHECK(none.missing() == 1);
    CHECK(seen(0.5, 0.3).reached());
    CHECK(seen(0.5, 0.3).sets == 1);
    const FocusView nearly = seen(3.9, 4);
    CHECK_FALSE(nearly.reached());
    CHECK(nearly.sets == 3);
    CHECK(nearly.missing() == 1);
    CHECK(seen(7.5, 6).sets == 8);
    CHECK(seen(2, 0).minimum == 0);
    CHECK(seen(2, 0).reached());
    for (int sets = 0; sets <= 60; ++sets)
        for (int minimum = 1; minimum <= 60; ++minimum)
            CHECK(seen(sets / 6.0, minimum / 6.0).reached() == (sets >= minimum));
}

TEST_CASE("a run's title is told without what the card says already", "[gui]") {
    Window it;
    it.openSample();
    it.putRuns({{.date = makeDate(2026, 2, 17),
                 .kind = RunKind::Intervals,
                 .minutes = 52,
                 .km = 9,
                 .start = {},
                 .title = "Intervals 9 km: 5 x 800 m"},
                {.date = makeDate(2026, 2, 18),
                 .kind = RunKind::Long,
                 .minutes = 60,
                 .km = {},
                 .start = {},
                 .title = "Long run"},
                {.date = makeDate(2026, 2, 19),
                 .kind = RunKind::Easy,
                 .minutes = {},
                 .km = 5,
                 .start = {},
                 .title = "Easygoing 5 km"}});
    const auto view = it.workspace.view();
    REQUIRE(view);
    CHECK(view->days[1].runs.front().small == QStringLiteral("5 x 800 m · 52\u00a0min"));
    CHECK(view->days[2].runs.front().small.isEmpty());
    CHECK(view->days[3].runs.front().small == "Easygoing 5 km");
}

TEST_CASE("only rules that a fixed day truly breaks count as set aside", "[gui]") {
    Window it;
    it.openSample();
    const auto rules = valuesOf<RuleId>();
    std::vector<RuleId> accept(rules.begin(), rules.end());
    std::erase_if(accept, [](RuleId rule) { return rule == RuleId::Pin || rule == RuleId::Past; });
    const auto asideWith = [&](std::vector<DatedClass> sessions) {
        Change change;
        for (const Keyed<PinRecord>& pin : it.workspace.snapshot().pins)
            change.push_back(Put<PinRecord>{pin.id, std::nullopt});
        for (const DatedClass& session : sessions)
            change.push_back(Put<PinRecord>{
                it.workspace.ids().next<PinRecord>(),
                PinRecord{it.workspace.athlete(),
                          {session.date, PinKind::Must, session.sessionClass, accept}}});
        it.workspace.push({.text = QStringLiteral("fix"), .change = change});
        std::vector<RuleId> aside;
        const auto view = it.workspace.view();
        for (const RuleRow& row : view->rules)
            if (row.state == ChipState::SetAside) aside.push_back(row.rule);
        return aside;
    };
    // As the plan has them anyway, the fixed days break nothing.
    std::vector<DatedClass> own;
    for (const PlannedSession& session : it.workspace.week()->sessions)
        own.push_back({session.date, session.sessionClass});
    CHECK(asideWith(own).empty());
    CHECK(it.workspace.view()->chips.back().strong == "Hard runs protected");

    // Sunday has the long run and no minutes.
    const Date sunday = makeDate(2026, 2, 22);
    const auto aside = asideWith({{sunday, SessionClass::Heavy}});
    CHECK(std::find(aside.begin(), aside.end(), RuleId::Time) != aside.end());
    CHECK(std::find(aside.begin(), aside.end(), RuleId::LongDay) != aside.end());
    CHECK(std::find(aside.begin(), aside.end(), RuleId::Spacing) == aside.end());
    CHECK(it.workspace.view()->chips.back().strong ==
          QStringLiteral("%1 rules set aside").arg(aside.size()));

    // Two light sessions, a day apart.
    const auto near = asideWith({{makeDate(2026, 2, 20), SessionClass::Light},
                                 {makeDate(2026, 2, 21), SessionClass::Light}});
    CHECK(std::find(near.begin(), near.end(), RuleId::Spacing) != near.end());
    CHECK_FALSE(it.workspace.view()->chips.front().rest.contains(QStringLiteral("in a row")));
}

TEST_CASE("chips that do not fit are counted", "[gui]") {
    const QFont font;
    const QStringList names{QStringLiteral("Posterior chain"),
                            QStringLiteral("Single-leg"),
                            QStringLiteral("Glutes"),
                            QStringLiteral("Core")};
    CHECK(layChips(names, font, 2000, 1).chips.size() == 4);
    const ChipRows tight = layChips(names, font, 150, 1);
    REQUIRE_FALSE(tight.chips.isEmpty());
    CHECK(tight.chips.last().text.startsWith(QLatin1Char('+')));
    for (const ChipRows::Chip& chip : tight.chips)
        CHECK(chip.box.right() < 150);
}

TEST_CASE("a long text is cut with an ellipsis at its last line", "[gui]") {
    const TextBlock block = breakText(QString(400, QLatin1Char('m')), QFont(), 120, 2);
    CHECK(block.lines.size() == 2);
    CHECK(block.elided);
    CHECK_FALSE(breakText(QStringLiteral("short"), QFont(), 120, 2).elided);
}
