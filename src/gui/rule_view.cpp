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

} // namespace

std::vector<RuleRow> ruleRows(const ViewInput& input, const PlanWeek& week) {
    std::vector<RuleRow> rows;
    for (const RuleId rule : valuesOf<RuleId>()) {
        if (rule == RuleId::Past || rule == RuleId::Pin) continue;
        RuleRow row{.rule = rule, .state = ChipState::Ok, .text = wordsOf(rule), .where = {}};
        QStringList days;
        for (const Pin& pin : input.request.pins) {
            const bool here = week.starts <= pin.date && pin.date < week.starts + Days{7};
            if (here && std::find(pin.accept.begin(), pin.accept.end(), rule) != pin.accept.end())
                days << dayName(pin.date);
        }
        if (!days.isEmpty()) {
            row.state = ChipState::SetAside;
            row.where = tr("Set aside by you: %1").arg(days.join(u", "_s));
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
