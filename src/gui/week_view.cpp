// SPDX-License-Identifier: MIT
#include "gui/week_view.hpp"

#include "gui/plain_text.hpp"
#include "gui/qt_text.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestTitle = 120; ///< characters of a run's title; a card shows fewer

QString tr(const char* text) {
    return QCoreApplication::translate("week", text);
}
QString tr(const char* text, int n) {
    return QCoreApplication::translate("week", text, nullptr, n);
}

QString days(int n) {
    return n == 1 ? tr("1 day") : tr("%n days", n);
}

/// What a title says beyond the kind and the distance that the card shows already:
/// "Intervals 9 km: 6 x 800 m" leaves "6 x 800 m".
QString beyond(QString title, const QString& kind, QString big) {
    for (const QString& known : {kind, tr("run"), big.replace(u'\u00a0', u' ')}) {
        const bool here = !known.isEmpty() && title.startsWith(known, Qt::CaseInsensitive);
        if (!here || (title.size() > known.size() && title.at(known.size()).isLetterOrNumber()))
            continue;
        title = title.mid(known.size());
        while (!title.isEmpty() && QStringView(u" :,-–·").contains(title.front()))
            title.remove(0, 1);
    }
    return title;
}

RunView viewRun(const Run& run, const std::vector<Race>& races) {
    RunView view{.kind = run.kind, .look = lookOf(run.kind), .big = {}, .small = {}, .spoken = {}};
    QStringList small;
    QString title = toQt(run.title).trimmed();
    if (run.kind == RunKind::Race)
        for (const Race& race : races)
            if (race.date == run.date && title.isEmpty()) title = toQt(race.name);
    if (run.km) view.big = tr("%1\u00a0km").arg(plainNumber(*run.km));
    if (run.minutes && view.big.isEmpty())
        view.big = duration(*run.minutes);
    else if (run.minutes)
        small << duration(*run.minutes);
    const QString more =
        run.kind == RunKind::Race ? title : beyond(title, view.look.word, view.big);
    if (!more.isEmpty()) small.prepend(brief(more, kLongestTitle));
    if (run.kind == RunKind::Rest && view.big.isEmpty()) {
        view.small = tr("No run");
    } else {
        view.small = small.join(u" · "_s);
    }
    QStringList spoken{dayName(run.date) + u' ' + dayAndMonth(run.date), view.look.word.toLower()};
    if (run.km) spoken << tr("%1 kilometres").arg(plainNumber(*run.km));
    if (run.minutes) spoken << tr("%1 minutes").arg(plainNumber(*run.minutes));
    if (!title.isEmpty()) spoken << brief(title, kLongestTitle);
    view.spoken = spoken.join(u", "_s);
    return view;
}

QStringList focusOf(const PlannedSession& session, const Catalog& catalog) {
    std::map<Focus, int> sets;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items) {
            const Exercise* exercise = catalog.exercise(item.exercise);
            if (exercise == nullptr || exercise->primary == Focus::WarmUp ||
                exercise->primary == Focus::Mobility)
                continue;
            sets[exercise->primary] += item.sets;
        }
    std::vector<std::pair<Focus, int>> order(sets.begin(), sets.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.second > b.second;
    });
    QStringList names;
    for (const auto& [focus, count] : order)
        names << wordsOf(focus);
    return names;
}

SessionView viewSession(const PlannedSession& session, const Catalog& catalog) {
    SessionView view{.date = session.date,
                     .sessionClass = session.sessionClass,
                     .look = lookOf(session.sessionClass),
                     .pinned = session.pinned,
                     .done = false,
                     .movable = !session.fact,
                     .minutes = session.minutes > 0 ? duration(session.minutes) : QString(),
                     .focus = focusOf(session, catalog),
                     .note = {},
                     .spoken = {}};
    QStringList spoken{dayName(session.date) + u' ' + dayAndMonth(session.date),
                       tr("%1 strength").arg(view.look.word.toLower())};
    if (session.minutes > 0)
        spoken << (session.minutes == 1 ? tr("1 minute") : tr("%n minutes", session.minutes));
    if (!view.focus.isEmpty()) spoken << tr("works %1").arg(view.focus.join(u", "_s).toLower());
    if (session.pinned) spoken << tr("kept on this day by you");
    view.spoken = spoken.join(u", "_s);
    return view;
}

SessionView viewDone(Date date, SessionClass sessionClass) {
    const Look look = lookOf(sessionClass);
    return {.date = date,
            .sessionClass = sessionClass,
            .look = look,
            .pinned = false,
            .done = true,
            .movable = false,
            .minutes = {},
            .focus = {},
            .note = tr("Done"),
            .spoken = dayName(date) + u' ' + dayAndMonth(date) + u", "_s +
                      tr("%1 strength, done").arg(look.word.toLower())};
}

DayView viewDay(const ViewInput& input, const PlanWeek& week, const PlanDay& day) {
    const Level level = input.request.athlete.level;
    DayView view;
    view.date = day.date;
    view.weekday = QLocale().standaloneDayName(static_cast<int>(weekdayOf(day.date)) + 1,
                                               QLocale::ShortFormat);
    view.number = QString::number(dayOfMonth(day.date));
    view.free = day.minutes > 0 ? duration(day.minutes) : u"—"_s;
    view.today = day.date == input.today;
    view.past = day.date < input.today;
    double hardest = -1;
    std::vector<Run> runs = day.runs;
    // The race is what the day is about: it stands above its warm-up.
    std::stable_partition(
        runs.begin(), runs.end(), [](const Run& run) { return run.kind == RunKind::Race; });
    for (const Run& run : runs) {
        view.runs.push_back(viewRun(run, input.request.races));
        const double load = input.loads.loadOf(run, level);
        view.runLoad += load;
        if (load > hardest) {
            hardest = load;
            view.runTone = lookOf(run.kind).strong;
        }
    }
    if (view.runs.empty())
        view.runs.push_back(viewRun(Run{.date = day.date,
                                        .kind = RunKind::Rest,
                                        .minutes = {},
                                        .km = {},
                                        .start = {},
                                        .title = {}},
                                    {}));
    if (day.done) {
        view.sessions.push_back(viewDone(day.date, *day.done));
    }
    for (const PlannedSession& session : week.sessions) {
        if (session.date != day.date) continue;
        view.sessions.push_back(viewSession(session, input.catalog));
        view.strengthLoad += input.loads.loadOf(session.sessionClass, session.minutes);
        view.strengthTone = lookOf(session.sessionClass).tint;
    }
    if (view.sessions.empty() && day.whyNot) view.foot = shown(*day.whyNot);
    QStringList spoken{dayName(day.date) + u' ' + dayAndMonth(day.date)};
    if (view.today) spoken << tr("today");
    spoken << (day.minutes > 0 ? tr("%1 free").arg(duration(day.minutes)) : tr("no free time"));
    if (!view.foot.isEmpty()) spoken << view.foot;
    view.spoken = spoken.join(u", "_s);
    return view;
}

std::vector<PhasePart> partsOf(const Plan& plan) {
    std::vector<PhasePart> parts;
    for (std::size_t i = 0; i < plan.weeks.size(); ++i) {
        if (parts.empty() || parts.back().phase != plan.weeks[i].phase)
            parts.push_back({plan.weeks[i].phase, 0, static_cast<int>(i)});
        ++parts.back().weeks;
    }
    return parts;
}

double weekLoad(const ViewInput& input, const PlanWeek& week) {
    double total = 0;
    for (const PlanDay& day : week.days)
        for (const Run& run : day.runs)
            total += input.loads.loadOf(run, input.request.athlete.level);
    for (const PlannedSession& session : week.sessions)
        total += input.loads.loadOf(session.sessionClass, session.minutes);
    return total;
}

QString loadTotal(const ViewInput& input, std::size_t index) {
    const double total = weekLoad(input, input.plan.weeks[index]);
    QString text = tr("Week total %1").arg(QLocale().toString(std::lround(total)));
    if (index == 0) return text;
    const double before = weekLoad(input, input.plan.weeks[index - 1]);
    if (before <= 0 || total <= 0) return text;
    const long change = std::lround(100 * (total - before) / before);
    if (change == 0) return text + u" · "_s + tr("about the same as the week before");
    return text + u" · "_s +
           (change > 0 ? tr("%1% more than the week before").arg(change)
                       : tr("%1% less than the week before").arg(-change));
}

} // namespace

const Race* nextRace(const std::vector<Race>& races, Date day) {
    const Race* best = nullptr;
    for (const Race& race : races) {
        if (race.date < day) continue;
        const bool firstOfItsKind = best == nullptr || race.priority < best->priority ||
                                    (race.priority == best->priority && race.date < best->date);
        if (firstOfItsKind) best = &race;
    }
    return best;
}

FocusView viewFocus(const Coverage& coverage) {
    FocusView view{.focus = coverage.focus,
                   .name = wordsOf(coverage.focus),
                   .sets = static_cast<int>(std::lround(coverage.sets)),
                   .minimum = 0};
    if (coverage.minimum <= 0) return view;
    // An exercise counts in part for areas that it works besides: the sums are not whole.
    view.minimum = std::max(1, static_cast<int>(std::lround(coverage.minimum)));
    const bool reached = coverage.sets + 1e-9 >= coverage.minimum;
    view.sets = reached ? std::max(view.sets, view.minimum) : std::min(view.sets, view.minimum - 1);
    return view;
}

WeekView viewWeek(const ViewInput& input, std::size_t weekIndex) {
    const Plan& plan = input.plan;
    const PlanWeek& week = plan.weeks.at(weekIndex);
    WeekView view;
    view.index = static_cast<int>(weekIndex);
    view.weeks = static_cast<int>(plan.weeks.size());
    view.title = tr("Week %1 of %2").arg(view.index + 1).arg(view.weeks);
    view.dates = weekDates(week.starts);
    view.phase = wordsOf(week.phase);
    view.phases = partsOf(plan);
    for (const PhasePart& part : view.phases)
        if (part.first <= view.index && view.index < part.first + part.weeks)
            view.weekInPhase = tr("week %1 of %2").arg(view.index - part.first + 1).arg(part.weeks);
    if (week.deload) view.weekInPhase += tr(", easier week");
    view.raceShort = tr("No race set");
    if (const Race* race = nextRace(plan.races, input.today)) {
        const int left = daysBetween(input.today, race->date);
        view.raceName = toQt(race->name);
        if (view.raceName.isEmpty()) view.raceName = tr("the race");
        view.raceLine = left == 0 ? tr("Today: ") : tr("%1 to ").arg(days(left));
        view.raceShort = left == 0 ? tr("Race today") : tr("Race in %1").arg(days(left));
    }
    for (const PlanDay& day : week.days)
        view.days.push_back(viewDay(input, week, day));
    view.loadTotal = loadTotal(input, weekIndex);
    // The five areas, and calves and feet; the rest is in the plan document.
    for (const Coverage& area : week.coverage)
        if (area.focus <= Focus::CalvesFeet) view.focus.push_back(viewFocus(area));
    view.rules = ruleRows(input, week);
    view.chips = ruleChips(week, view.rules);
    return view;
}

} // namespace stridewright::gui
