// SPDX-License-Identifier: MIT
#include "cli/plan_text.hpp"

#include "cli/words.hpp"
#include <stridewright/domain/change_reason.hpp>
#include <stridewright/domain/message.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace stridewright::cli {

namespace {

constexpr std::size_t kChangeIndent = 12;

const PlannedSession* sessionOn(const PlanWeek& week, Date date) {
    const auto found = std::ranges::find(week.sessions, date, &PlannedSession::date);
    return found == week.sessions.end() ? nullptr : &*found;
}

std::string sentence(const Reason& reason) {
    std::string text = english(reason);
    if (!text.ends_with('.') && !text.ends_with('?')) text += '.';
    return text;
}

/// The reasons as sentences, one after the other.
std::string joined(const std::vector<Reason>& reasons) {
    std::string text;
    for (const Reason& reason : reasons)
        text += (text.empty() ? "" : " ") + sentence(reason);
    return text;
}

std::string weekTitle(const PlanWeek& week) {
    std::string title = fmt::format("Week of {}: {}{}",
                                    longDate(week.starts),
                                    phaseName(week.phase),
                                    week.deload ? ", easier week" : "");
    if (week.status == WeekStatus::Short) title += ", short of sessions";
    if (week.status == WeekStatus::Exempt) title += ", fewer sessions around the race";
    return title;
}

std::string amountText(const Prescription& item) {
    static constexpr std::array<std::string_view, 3> units{"", " s", " m"};
    const std::string range = item.amount.low == item.amount.high
                                  ? std::to_string(item.amount.low)
                                  : fmt::format("{}-{}", item.amount.low, item.amount.high);
    return fmt::format("{} x {}{}{}",
                       item.sets,
                       range,
                       units[static_cast<std::size_t>(item.metric)],
                       item.perSide ? " each side" : "");
}

std::string itemLine(const SessionBlock& block, const Prescription& item, const Catalog& catalog) {
    const Exercise* const exercise = catalog.exercise(item.exercise);
    std::string line = fmt::format("      {} {}  {}",
                                   block.pair ? std::string(1, *block.pair) : " ",
                                   column(exercise ? exercise->name : item.exercise, 34),
                                   amountText(item));
    if (item.rpe) line += ", effort " + shortNumber(*item.rpe);
    if (item.loadKg) line += ", " + shortNumber(*item.loadKg) + " kg";
    if (item.restSeconds > 0) line += fmt::format(", rest {} s", item.restSeconds);
    line += "\n";
    if (const auto change = changeReason(item.why))
        line += wrapped("          " + english(*change), kChangeIndent);
    return line;
}

std::string runText(const Run& run) {
    std::string text(word(run.kind));
    if (run.km) text += " " + shortNumber(*run.km) + " km";
    if (run.minutes) text += " " + shortNumber(*run.minutes) + " min";
    if (!run.title.empty()) text += " (" + printable(run.title) + ")";
    return text;
}

std::string runsText(const PlanDay& day) {
    std::string text;
    for (const Run& run : day.runs)
        text += (text.empty() ? "" : ", ") + runText(run);
    return text.empty() ? "no run" : text;
}

/// What stands on a day: a session's name, or nothing.
std::string daySession(const PlanWeek& week, const PlanDay& day) {
    if (const PlannedSession* const session = sessionOn(week, day.date))
        return std::string(sessionName(session->sessionClass, week.phase));
    return day.done ? std::string(word(*day.done)) : "-";
}

std::string dayReason(const PlanWeek& week, const PlanDay& day) {
    if (const PlannedSession* const session = sessionOn(week, day.date))
        return joined(session->why);
    if (day.done) return "Done already.";
    return day.whyNot ? sentence(*day.whyNot) : "";
}

std::string whatIfText(const PlanDay& day, const PlannedSession* session) {
    if (session) return "a session stands here";
    if (!day.whatIf) return "no session is possible here";
    std::string text = fmt::format("a session here would cost {} more", day.whatIf->cost);
    if (day.whatIf->shortfall > 0)
        text += " and leave " + counted(day.whatIf->shortfall, "more session") + " out";
    return text;
}

std::string alternativeText(const Alternative& alternative) {
    std::string text;
    for (const DatedClass& session : alternative.sessions)
        text += fmt::format("{}{} {}",
                            text.empty() ? "" : ", ",
                            shortWeekdayName(weekdayOf(session.date)),
                            word(session.sessionClass));
    if (text.empty()) text = "no session";
    text += fmt::format(": cost {:+}", alternative.delta.cost);
    if (alternative.delta.shortfall != 0)
        text += fmt::format(", {:+} missing", alternative.delta.shortfall);
    return text;
}

std::string mendText(const Mend& mend) {
    std::string text;
    switch (mend.kind) {
    case MendKind::OpenDay:
        text = "free " + shortDate(mend.date);
        break;
    case MendKind::MoveRun:
        text = "move the run of " + shortDate(mend.date);
        if (mend.to) text += " to " + shortDate(*mend.to);
        break;
    case MendKind::LiftPin:
        text = "lift the pin of " + shortDate(mend.date);
        break;
    }
    return text + ": the plan reaches " + scoreText(mend.reaches);
}

std::string conflictText(const Conflict& conflict) {
    std::string text = "  What keeps sessions out:\n";
    for (const DayConflict& day : conflict.days) {
        std::string rules;
        for (const RuleId rule : day.rules)
            rules += (rules.empty() ? "" : "; ") + std::string(closedText(rule));
        text += wrapped(fmt::format("    {}  {}", column(shortDate(day.date), 15), rules), 21);
    }
    if (!conflict.mends.empty()) text += "  What would mend it:\n";
    for (const Mend& mend : conflict.mends)
        text += wrapped("    " + mendText(mend), 6);
    return text;
}

} // namespace

std::string planText(const Plan& plan, const Catalog& catalog) {
    std::string text =
        fmt::format("{}{} planned, {}.\n",
                    plan.athleteName.empty() ? "" : printable(plan.athleteName) + ": ",
                    counted(static_cast<long long>(plan.weeks.size()), "week"),
                    scoreText(plan.score));
    for (const PlanWeek& week : plan.weeks) {
        text += "\n" + weekTitle(week) + "\n";
        if (week.sessions.empty()) text += "  no session\n";
        for (const PlannedSession& session : week.sessions) {
            std::string line = fmt::format("  {}  {}  {:>3} min  ",
                                           column(shortDate(session.date), 15),
                                           column(sessionName(session.sessionClass, week.phase), 8),
                                           session.minutes);
            line += joined(session.why);
            if (!session.notBefore.empty()) line += " Not before " + session.notBefore + ".";
            text += wrapped(line, 37);
            for (const SessionBlock& block : session.blocks)
                for (const Prescription& item : block.items)
                    text += itemLine(block, item, catalog);
        }
        if (week.conflict) text += conflictText(*week.conflict);
    }
    return text;
}

std::string reasonsText(const Plan& plan) {
    std::string text;
    for (const PlanWeek& week : plan.weeks) {
        text += (text.empty() ? "" : "\n") + weekTitle(week) + "\n";
        for (const PlanDay& day : week.days)
            text += wrapped(fmt::format("  {}  {}  {}",
                                        column(shortDate(day.date), 15),
                                        column(daySession(week, day), 8),
                                        dayReason(week, day)),
                            29);
        if (week.conflict) text += conflictText(*week.conflict);
    }
    return text;
}

std::string dayText(const PlanWeek& week, Date date) {
    const auto found = std::ranges::find(week.days, date, &PlanDay::date);
    if (found == week.days.end()) return "";
    const PlanDay& day = *found;
    const PlannedSession* const session = sessionOn(week, date);
    std::string text = fmt::format("{} {}\n", weekdayName(weekdayOf(date)), longDate(date));
    const auto line = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) text += wrapped(fmt::format("  {}  {}", column(name, 9), value), 13);
    };
    line("phase", std::string(phaseName(week.phase)) + (week.deload ? ", easier week" : ""));
    line("runs", runsText(day));
    line("load", std::string(word(day.load)));
    line("minutes", std::to_string(day.minutes));
    line("ceiling", day.ceiling ? std::string(word(*day.ceiling)) : "closed");
    for (const RuleId rule : day.closedBy)
        line("closed by", fmt::format("{}: {}", word(rule), closedText(rule)));
    line("session", session || day.done ? daySession(week, day) : "none");
    line("why", dayReason(week, day));
    if (session && session->minutes > 0) line("length", std::to_string(session->minutes) + " min");
    if (session && !session->notBefore.empty()) line("start", "not before " + session->notBefore);
    line("what if", whatIfText(day, session));
    if (!week.alternatives.empty()) text += "  Other days for this week:\n";
    for (const Alternative& alternative : week.alternatives)
        text += wrapped("    " + alternativeText(alternative), 6);
    if (week.conflict) text += conflictText(*week.conflict);
    return text;
}

std::string rangeText(const Plan& plan) {
    if (plan.weeks.empty()) return "the plan has no weeks";
    return fmt::format("the plan runs from {} to {}",
                       longDate(plan.weeks.front().starts),
                       longDate(plan.weeks.back().starts + Days{6}));
}

} // namespace stridewright::cli
