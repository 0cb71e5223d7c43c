// SPDX-License-Identifier: MIT
#include "gui/qt_text.hpp"
#include "gui/week_view.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("rules", text);
}

int sessionsOf(const PlanWeek& week) {
    return static_cast<int>(week.sessions.size() +
                            static_cast<std::size_t>(std::count_if(
                                week.days.begin(), week.days.end(), [](const PlanDay& day) {
                                    return day.done.has_value();
                                })));
}

QString boundsOf(const PlanWeek& week) {
    return week.bounds.min == week.bounds.max
               ? QString::number(week.bounds.min)
               : QString::number(week.bounds.min) + u"–"_s + QString::number(week.bounds.max);
}

/// Rules about a week as a whole; a breach of theirs names no day of its own.
bool ofWeek(RuleId rule) {
    return rule == RuleId::Count || rule == RuleId::HeavyCount;
}

} // namespace

std::vector<planning::Breach> setAsideRules(const PlanRequest& request,
                                            const Plan& plan,
                                            const PlacementRules& rules,
                                            const SeasonRules& seasons) {
    std::set<Date> fixed;
    for (const Pin& pin : request.pins)
        if (pin.kind == PinKind::Must && !pin.accept.empty()) fixed.insert(pin.date);
    if (fixed.empty()) return {};
    // Without their pins these sessions are judged as any other: what is broken is what they need
    // set aside, which is mostly less than what was accepted.
    PlanRequest plain = request;
    std::erase_if(plain.pins, [&](const Pin& pin) { return fixed.contains(pin.date); });
    std::vector<DatedClass> sessions;
    std::set<Date> weeks;
    for (const PlanWeek& week : plan.weeks)
        for (const PlannedSession& session : week.sessions) {
            sessions.push_back({session.date, session.sessionClass});
            if (fixed.contains(session.date)) weeks.insert(week.starts);
        }
    std::vector<planning::Breach> broken =
        planning::review(plain, sessions, rules, seasons).breaches;
    std::erase_if(broken, [&](const planning::Breach& breach) {
        if (ofWeek(breach.rule)) return !weeks.contains(breach.date);
        const bool here = fixed.contains(breach.date);
        // The later of two days in a row is named; either may be the fixed one.
        const bool before = breach.rule == RuleId::Spacing && fixed.contains(breach.date - Days{1});
        return breach.rule == RuleId::Past || breach.rule == RuleId::Pin || !(here || before);
    });
    return broken;
}

std::vector<RuleRow> ruleRows(const ViewInput& input, const PlanWeek& week) {
    std::vector<RuleRow> rows;
    for (const RuleId rule : valuesOf<RuleId>()) {
        if (rule == RuleId::Past || rule == RuleId::Pin) continue;
        RuleRow row{.rule = rule, .state = ChipState::Ok, .text = wordsOf(rule), .where = {}};
        QStringList days;
        for (const planning::Breach& breach : input.setAside)
            if (breach.rule == rule && week.starts <= breach.date &&
                breach.date < week.starts + Days{7})
                days << dayName(breach.date);
        if (!days.isEmpty()) {
            row.state = ChipState::SetAside;
            row.where = ofWeek(rule) ? tr("Set aside for days you fixed")
                                     : tr("Set aside: %1").arg(days.join(u", "_s));
        }
        if (rule == RuleId::Count) {
            row.where = tr("%1 this week, %2 asked").arg(sessionsOf(week)).arg(boundsOf(week));
            if (week.status == WeekStatus::Short) row.state = ChipState::Broken;
            if (week.status == WeekStatus::Exempt) row.state = ChipState::SetAside;
        }
        rows.push_back(row);
    }
    return rows;
}

std::vector<RuleChip> ruleChips(const PlanWeek& week, const std::vector<RuleRow>& rows) {
    std::vector<RuleChip> chips;
    const int count = sessionsOf(week);
    const QString days = week.bounds.max == 1 ? tr("strength day") : tr("strength days");
    const bool spaced = std::none_of(rows.begin(), rows.end(), [](const RuleRow& row) {
        return row.rule == RuleId::Spacing && row.state != ChipState::Ok;
    });
    switch (week.status) {
    case WeekStatus::Short:
        chips.push_back({ChipState::Broken,
                         tr("Only %1 of %2 %3").arg(count).arg(boundsOf(week), days),
                         count == 1 ? tr(" fits this week") : tr(" fit this week")});
        break;
    case WeekStatus::Exempt:
        chips.push_back(
            {ChipState::SetAside,
             tr("%1: %2 of %3 %4").arg(wordsOf(week.phase)).arg(count).arg(boundsOf(week), days),
             QString()});
        break;
    case WeekStatus::Ok:
        if (count > week.bounds.max) {
            chips.push_back({ChipState::SetAside,
                             count == 1 ? tr("1 strength day") : tr("%1 strength days").arg(count),
                             tr(", %1 asked").arg(boundsOf(week))});
            break;
        }
        chips.push_back({ChipState::Ok,
                         tr("%1 of %2 %3").arg(count).arg(boundsOf(week), days),
                         spaced ? tr(", never two days in a row") : QString()});
    }
    const auto setAside = std::count_if(rows.begin(), rows.end(), [](const RuleRow& row) {
        return row.rule != RuleId::Count && row.state == ChipState::SetAside;
    });
    if (setAside > 0)
        chips.push_back(
            {ChipState::SetAside,
             setAside == 1 ? tr("1 rule set aside") : tr("%1 rules set aside").arg(setAside),
             QString()});
    else
        chips.push_back({ChipState::Ok, tr("Hard runs protected"), QString()});
    return chips;
}

} // namespace stridewright::gui
