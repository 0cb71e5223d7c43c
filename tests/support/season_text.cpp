// SPDX-License-Identifier: MIT
#include "support/season_text.hpp"

#include <stridewright/domain/message.hpp>
#include <stridewright/planning/loads.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace stridewright::support {

namespace {

std::string dayText(Date date) {
    return fmt::format("{} {} {}",
                       shortWeekdayName(weekdayOf(date)),
                       dayOfMonth(date),
                       monthName(date).substr(0, 3));
}

std::string phaseText(PhaseKind phase) {
    std::string text(word(phase));
    std::ranges::replace(text, '_', ' ');
    return text;
}

std::string kilograms(double kg) {
    return fmt::format("{:g} kg", std::round(100 * kg) / 100);
}

std::string runsText(const PlanWeek& week) {
    std::string text;
    for (const PlanDay& day : week.days)
        for (const Run& run : day.runs) {
            if (!text.empty()) text += ", ";
            text += fmt::format("{} {}", shortWeekdayName(weekdayOf(day.date)), word(run.kind));
            if (run.minutes) text += fmt::format(" {:g}", *run.minutes);
            if (run.km) text += fmt::format(" {:g} km", *run.km);
        }
    return text.empty() ? "none" : text;
}

std::string askedText(const Prescription& item) {
    const char* unit = item.metric == Metric::Seconds  ? " s"
                       : item.metric == Metric::Metres ? " m"
                                                       : "";
    std::string text = fmt::format("{} x {}", item.sets, item.amount.low);
    if (item.amount.high != item.amount.low) text += fmt::format("-{}", item.amount.high);
    text += unit;
    if (item.loadKg) text += ", " + kilograms(*item.loadKg);
    return text + fmt::format(" @{:g}", *item.rpe);
}

std::string doneText(const ExerciseLog& log) {
    std::string text;
    for (const SetLog& set : log.sets)
        text += fmt::format("{}{}", text.empty() ? "" : " ", *set.amount);
    if (log.sets.back().loadKg) text += ", " + kilograms(*log.sets.back().loadKg);
    if (log.sets.back().rpe) text += fmt::format(" @{:g}", *log.sets.back().rpe);
    return text;
}

/// What the line does not say itself: not what was done last, not what an exercise is good for.
bool isTold(const Reason& reason) {
    static const std::set<std::string_view> plain{"target_last_time",
                                                  "target_as_planned",
                                                  "target_one_more",
                                                  "item_needs_nothing",
                                                  "item_needs",
                                                  "item_stand_in"};
    if (plain.contains(reason.code)) return false;
    return !reason.code.starts_with("below_class") && !reason.code.starts_with("item_") &&
           !reason.code.starts_with("main_");
}

const ExerciseLog* doneIn(const std::optional<SessionLog>& log, const std::string& id) {
    if (!log) return nullptr;
    const auto found = std::ranges::find(log->exercises, id, &ExerciseLog::exercise);
    return found == log->exercises.end() ? nullptr : &*found;
}

std::string sessionText(const SimulatedSession& session, const app::Knowledge& knowledge) {
    const PlannedSession& asked = session.asked;
    std::string text = fmt::format("  {}, {}, {} min{}\n",
                                   dayText(asked.date),
                                   word(asked.sessionClass),
                                   asked.minutes,
                                   session.done ? "" : ": not done");
    for (const Reason& reason : asked.why)
        if (reason.tradeoff || reason.code == "block_begins" || reason.code.starts_with("layoff") ||
            reason.code.starts_with("below_class"))
            text += "    " + english(reason) + "\n";
    for (const SessionBlock& block : asked.blocks)
        for (const Prescription& item : block.items) {
            if (!item.rpe) continue;
            const Exercise& exercise = *knowledge.catalog.exercise(item.exercise);
            const ExerciseLog* done = doneIn(session.done, item.exercise);
            std::string why;
            for (const Reason& reason : item.why)
                if (isTold(reason)) why += " " + english(reason);
            std::string line = fmt::format("    {:<34} {:<24} {:<22}{}",
                                           exercise.name,
                                           askedText(item),
                                           done ? doneText(*done) : "",
                                           why);
            line.erase(line.find_last_not_of(' ') + 1);
            text += line + "\n";
        }
    return text;
}

} // namespace

std::string seasonText(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    std::string text = season.athlete.title + "\n";
    std::set<std::string> said;
    for (std::size_t w = 0; w < season.weeks.size(); ++w) {
        const SimulatedWeek& week = season.weeks[w];
        text += fmt::format("\nWeek {}, {}: {}{}\n",
                            w + 1,
                            dayText(week.starts),
                            phaseText(week.plan.phase),
                            week.plan.deload ? ", easier week" : "");
        text += "  Runs: " + runsText(week.plan) + "\n";
        for (const Race& race : season.athlete.request.races)
            if (race.date >= week.starts && race.date < week.starts + Days{7})
                text += fmt::format("  Race: {} on {}\n", race.name, dayText(race.date));
        for (const Finding& finding : week.findings) {
            if (finding.severity == Severity::Note && finding.code.starts_with("session_short"))
                continue;
            if (finding.date && *finding.date >= week.starts + Days{7}) continue;
            // What stays true is told once.
            if (const std::string words = english(finding); said.insert(words).second)
                text += "  ! " + words + "\n";
        }
        for (const SimulatedSession& session : week.sessions)
            text += sessionText(session, knowledge);
    }
    return text;
}

} // namespace stridewright::support
