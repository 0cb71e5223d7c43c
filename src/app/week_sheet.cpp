// SPDX-License-Identifier: MIT
#include "app/sheet_words.hpp"
#include <stridewright/app/week_sheet.hpp>
#include <stridewright/domain/change_reason.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/planning/pain.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace stridewright::app {

using interchange::Sheet;

namespace {

bool isPrimer(const PlanWeek& week, const PlannedSession& session) {
    return week.phase == PhaseKind::Race && session.sessionClass == SessionClass::Light;
}

std::string classText(const PlanWeek& week, const PlannedSession& session) {
    return isPrimer(week, session) ? "Primer" : className(session.sessionClass);
}

std::string minutesText(int minutes) {
    return fmt::format("{} min", minutes);
}

// ---- the strip of days -------------------------------------------------------------------------

Sheet::DayRun dayRun(const Run& run, const Plan& plan) {
    Sheet::DayRun shown{run.kind, runName(run.kind), {}, {}};
    if (run.kind == RunKind::Rest) return shown;
    if (run.km)
        shown.distance = fmt::format("{} km", shortNumber(*run.km));
    else if (run.minutes)
        shown.distance = fmt::format("{} min", shortNumber(*run.minutes));
    std::string title = run.title;
    if (run.kind == RunKind::Race && title.empty())
        for (const Race& race : plan.races)
            if (race.date == run.date) title = race.name;
    shown.detail = runDetail(title, shown.word, shown.distance);
    return shown;
}

Sheet::Day dayOf(const PlanDay& day, const PlanWeek& week, const Plan& plan) {
    Sheet::Day shown;
    shown.title = fmt::format("{} {}", shortWeekdayName(weekdayOf(day.date)), dayOfMonth(day.date));
    for (const Run& run : day.runs)
        shown.runs.push_back(dayRun(run, plan));
    if (shown.runs.empty()) shown.runs.push_back({RunKind::Rest, runName(RunKind::Rest), {}, {}});
    if (day.done) shown.sessions.push_back({*day.done, false, className(*day.done), "done"});
    for (const PlannedSession& session : week.sessions)
        if (session.date == day.date)
            shown.sessions.push_back(
                {session.sessionClass,
                 isPrimer(week, session),
                 classText(week, session),
                 session.minutes > 0 ? minutesText(session.minutes) : std::string()});
    return shown;
}

// ---- sessions ----------------------------------------------------------------------------------

bool isEdge(BlockKind kind) {
    return kind == BlockKind::WarmUp || kind == BlockKind::Mobility;
}

std::string exerciseName(const Prescription& item, const Catalog& catalog) {
    const Exercise* exercise = catalog.exercise(item.exercise);
    return exercise != nullptr ? exercise->name : item.exercise;
}

/// "Warm-up 5 min: leg swings 10 each, glute bridge 12", or empty.
std::string edgeLine(const PlannedSession& session,
                     BlockKind kind,
                     std::string_view label,
                     const Catalog& catalog) {
    std::vector<std::string> parts;
    std::string_view between = ", ";
    double minutes = 0;
    for (const SessionBlock& block : session.blocks) {
        if (block.kind != kind) continue;
        for (const Prescription& item : block.items) {
            const std::string name = lowerFirst(exerciseName(item, catalog));
            if (name.find(',') != std::string::npos) between = "; "; // "leg swing, side to side"
            parts.push_back(name + " " + shortDoseText(item, catalog.exercise(item.exercise)));
            minutes += item.minutes;
        }
    }
    if (parts.empty()) return {};
    const std::string items = fmt::format("{}", fmt::join(parts, between));
    const int whole = static_cast<int>(std::lround(minutes));
    return whole > 0 ? fmt::format("{} {} min: {}", label, whole, items)
                     : fmt::format("{}: {}", label, items);
}

/// Items done in turns, or one item by itself.
struct Turn {
    std::vector<const Prescription*> items;
    [[nodiscard]] int restSeconds() const {
        int most = 0;
        for (const Prescription* item : items)
            most = std::max(most, item->restSeconds);
        return most;
    }
};

/// The session's exercises between warm-up and mobility; partners of a pair stand together where
/// the first of them stands.
std::vector<Turn> turnsOf(const PlannedSession& session) {
    std::vector<Turn> turns;
    std::map<char, std::size_t> turnOfPair;
    for (const SessionBlock& block : session.blocks) {
        if (isEdge(block.kind)) continue;
        for (const Prescription& item : block.items) {
            if (!block.pair) {
                turns.push_back({{&item}});
                continue;
            }
            const auto [place, isNew] = turnOfPair.try_emplace(*block.pair, turns.size());
            if (isNew) turns.emplace_back();
            turns[place->second].items.push_back(&item);
        }
    }
    return turns;
}

/// Letters help only where something is done in turns.
bool hasLetters(const std::vector<Turn>& turns) {
    return std::any_of(
        turns.begin(), turns.end(), [](const Turn& turn) { return turn.items.size() > 1; });
}

/// A to Z, then AA: a session never needs more, but must not break on it.
std::string letterOf(std::size_t turn) {
    const auto letter = [](std::size_t index) { return static_cast<char>('A' + index % 26); };
    if (turn < 26) return std::string(1, letter(turn));
    return std::string{letter(turn / 26 - 1), letter(turn)};
}

Sheet::Row rowOf(const Prescription& item, std::string letter, const Catalog& catalog) {
    Sheet::Row row;
    row.letter = std::move(letter);
    row.name = exerciseName(item, catalog);
    row.plan = doseText(item, catalog.exercise(item.exercise));
    row.sets = item.sets;
    if (item.rpe) row.aim = fmt::format("aim {}", shortNumber(*item.rpe));
    if (const Exercise* exercise = catalog.exercise(item.exercise)) {
        row.cue = lowerFirst(shortCue(exercise->cues));
        row.load = loadText(item, *exercise);
    }
    // What is different this time tells more than what is known by then.
    if (const auto change = changeReason(item.why)) {
        row.cue = lowerFirst(english(*change));
        if (row.cue.ends_with('.')) row.cue.pop_back();
    }
    return row;
}

std::string subtitleOf(const PlannedSession& session) {
    std::string text;
    const auto add = [&text](const std::string& part) {
        if (part.empty()) return;
        if (!text.empty()) text += " · ";
        text += part;
    };
    if (session.minutes > 0) add(minutesText(session.minutes));
    if (!session.notBefore.empty()) add("after " + session.notBefore);
    add(shortReason(session.why));
    return text;
}

Sheet::Session
sessionOf(const PlannedSession& session, const PlanWeek& week, const Catalog& catalog) {
    Sheet::Session shown;
    shown.sessionClass = session.sessionClass;
    shown.primer = isPrimer(week, session);
    shown.title = fmt::format("{} {} · {}",
                              weekdayName(weekdayOf(session.date)),
                              dayOfMonth(session.date),
                              classText(week, session));
    shown.subtitle = subtitleOf(session);
    shown.warmUp = edgeLine(session, BlockKind::WarmUp, "Warm-up", catalog);
    shown.coolDown = edgeLine(session, BlockKind::Mobility, "Cool-down", catalog);
    const std::vector<Turn> turns = turnsOf(session);
    const bool lettered = hasLetters(turns);
    for (std::size_t turn = 0; turn < turns.size(); ++turn)
        for (std::size_t i = 0; i < turns[turn].items.size(); ++i) {
            std::string letter;
            if (lettered) letter = letterOf(turn);
            if (turns[turn].items.size() > 1) letter += std::to_string(i + 1);
            shown.rows.push_back(rowOf(*turns[turn].items[i], std::move(letter), catalog));
        }
    return shown;
}

// ---- what is said about the week ---------------------------------------------------------------

/// "A 2:30, B–D 1:30", "0:45–1:00", or empty where no rest is asked for.
std::string restsOf(const PlannedSession& session) {
    const std::vector<Turn> turns = turnsOf(session);
    if (turns.empty()) return {};
    if (hasLetters(turns)) {
        std::string rests;
        for (std::size_t first = 0, last = 0; first < turns.size(); first = last + 1) {
            const int seconds = turns[first].restSeconds();
            last = first; // letters in a row with the same rest share it: "C–E 1:00"
            while (last + 1 < turns.size() && turns[last + 1].restSeconds() == seconds)
                ++last;
            if (seconds == 0) continue;
            if (!rests.empty()) rests += ", ";
            rests += letterOf(first);
            if (last > first) rests += "–" + letterOf(last);
            rests += " " + clockText(seconds);
        }
        return rests;
    }
    const auto [least, most] =
        std::minmax_element(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) {
            return a.restSeconds() < b.restSeconds();
        });
    if (most->restSeconds() == 0) return {};
    if (least->restSeconds() == most->restSeconds()) return clockText(most->restSeconds());
    return clockText(least->restSeconds()) + "–" + clockText(most->restSeconds());
}

bool asksForALoad(const Sheet::Session& session) {
    return std::any_of(session.rows.begin(), session.rows.end(), [](const Sheet::Row& row) {
        return row.load == kFindALoad;
    });
}

std::string legendOf(const PlanWeek& week, const std::vector<Sheet::Session>& sessions) {
    if (week.sessions.empty()) return {};
    std::string legend;
    const bool turns =
        std::any_of(week.sessions.begin(), week.sessions.end(), [](const PlannedSession& session) {
            return hasLetters(turnsOf(session));
        });
    if (turns) legend = "Same letter: take turns, then rest. ";
    // Days with the same rests share one entry: "Mon, Fri A 2:30, B 1:30; Wed 0:45".
    std::vector<std::pair<std::string, std::string>> daysOfRests;
    for (const PlannedSession& session : week.sessions) {
        std::string own = restsOf(session);
        if (own.empty()) continue;
        const std::string day(shortWeekdayName(weekdayOf(session.date)));
        const auto same = std::find_if(daysOfRests.begin(),
                                       daysOfRests.end(),
                                       [&own](const auto& entry) { return entry.second == own; });
        if (same == daysOfRests.end())
            daysOfRests.emplace_back(day, std::move(own));
        else
            same->first += ", " + day;
    }
    std::string rests;
    for (const auto& [days, own] : daysOfRests) {
        if (!rests.empty()) rests += "; ";
        if (daysOfRests.size() > 1) rests += days + " ";
        rests += own;
    }
    if (!rests.empty()) legend += "Rest: " + rests + ". ";
    if (std::any_of(sessions.begin(), sessions.end(), asksForALoad))
        legend += "Find a load: one you could lift 3 more times. ";
    return legend + "Grey: leave empty.";
}

std::string mendText(const Mend& mend) {
    const auto day = weekdayName(weekdayOf(mend.date));
    switch (mend.kind) {
    case MendKind::OpenDay:
        return fmt::format("Opening {} would make room.", day);
    case MendKind::LiftPin:
        return fmt::format("Lifting the mark on {} would make room.", day);
    case MendKind::MoveRun:
        if (mend.to)
            return fmt::format(
                "Moving {}'s run to {} would make room.", day, weekdayName(weekdayOf(*mend.to)));
        return fmt::format("Moving {}'s run would make room.", day);
    }
    return {};
}

/// Why there are fewer sessions than asked for, or none; empty when all is as it should be.
std::string scarcity(const PlanWeek& week) {
    const auto done = std::count_if(week.days.begin(), week.days.end(), [](const PlanDay& day) {
        return day.done.has_value();
    });
    const auto planned = std::ssize(week.sessions);
    std::string mend;
    if (week.conflict && !week.conflict->mends.empty())
        mend = " " + mendText(week.conflict->mends.front());
    if (week.status == WeekStatus::Short && planned + done < week.bounds.min) {
        if (planned + done == 0) return "No strength day fits this week." + mend;
        const auto fits = planned + done;
        return fmt::format("Only {} of {} strength days {} this week.{}",
                           fits,
                           week.bounds.min,
                           fits == 1 ? "fits" : "fit",
                           mend);
    }
    if (planned > 0) return {};
    if (done > 0) return "All strength sessions of this week are done.";
    if (week.phase == PhaseKind::Race)
        return "No strength this week: fresh legs for the race come first.";
    if (week.phase == PhaseKind::Recovery)
        return "No strength this week: recovering from the race comes first.";
    if (week.status == WeekStatus::Exempt)
        return "No strength this week: the days left are too few to ask for any.";
    return "No strength is planned this week.";
}

/// Notes say what the plan did; of these the runner needs only what changes what to do. Missed
/// sets and core directions are for whoever writes the plan, not for the day of training.
bool concernsTheRunner(const Finding& finding, const PlanWeek& week) {
    static constexpr std::array<std::string_view, 2> kAlways{"pull_stand_in", "pain_amber"};
    static constexpr std::array<std::string_view, 4> kNever{
        "coverage_below_minimum",
        "week_core_missing",
        "short_week",
        "exempt_week"}; // the last two have their own sentence, see scarcity
    const auto isOneOf = [&finding](const auto& codes) {
        return std::find(codes.begin(), codes.end(), finding.code) != codes.end();
    };
    const DateRange days{week.starts, week.starts + Days{6}};
    if (planning::stopsTraining(finding)) return true;
    if (isOneOf(kNever) || (finding.date && !days.contains(*finding.date))) return false;
    return isOneOf(kAlways) || finding.severity != Severity::Note;
}

std::vector<std::string> noticesOf(const Plan& plan, const PlanWeek& week) {
    std::vector<std::string> notices;
    if (std::string text = scarcity(week); !text.empty()) notices.push_back(std::move(text));
    for (const Finding& finding : plan.findings) {
        if (!concernsTheRunner(finding, week)) continue;
        std::string text = english(finding);
        if (std::find(notices.begin(), notices.end(), text) == notices.end())
            notices.push_back(std::move(text));
    }
    return notices;
}

void nameRace(Sheet& sheet, const Plan& plan, Date weekStarts) {
    const Race* next = nullptr;
    for (const Race& race : plan.races)
        if (race.date >= weekStarts && (next == nullptr || race.date < next->date)) next = &race;
    if (next == nullptr) return;
    sheet.race = next->name.empty() ? fmt::format("{} km race", shortNumber(next->km)) : next->name;
    const int days = daysBetween(weekStarts, next->date);
    std::string date = fmt::format("{} {}", dayOfMonth(next->date), monthName(next->date));
    if (yearOf(next->date) != yearOf(weekStarts)) date += fmt::format(" {}", yearOf(next->date));
    if (days == 0)
        sheet.raceLine = date + " · on the first day of this week";
    else
        sheet.raceLine = fmt::format("{} · {} {} to go", date, days, days == 1 ? "day" : "days");
}

} // namespace

Sheet weekSheet(const Plan& plan, Date date, const Catalog& catalog) {
    const PlanWeek* week = weekOf(plan, date);
    if (week == nullptr)
        throw Error(ErrorCode::BadRequest,
                    {},
                    {},
                    fmt::format("the plan has no week that holds {}", toIsoString(date)));
    const auto number = week - plan.weeks.data() + 1;

    Sheet sheet;
    sheet.name = plan.athleteName;
    const std::string weekOfDate = fmt::format("week of {} {} {}",
                                               dayOfMonth(week->starts),
                                               monthName(week->starts),
                                               yearOf(week->starts));
    sheet.title = sheet.name.empty() ? "Strength, " + weekOfDate : sheet.name + ", " + weekOfDate;
    sheet.week = fmt::format("Week {} of {}", number, plan.weeks.size());
    sheet.phase = phaseName(week->phase);
    if (week->deload) sheet.phase += ", easier week";
    sheet.dates = dateRangeText(week->starts, week->starts + Days{6});
    nameRace(sheet, plan, week->starts);
    for (const PlanDay& day : week->days)
        sheet.days.push_back(dayOf(day, *week, plan));
    for (const PlannedSession& session : week->sessions)
        sheet.sessions.push_back(sessionOf(session, *week, catalog));
    sheet.notices = noticesOf(plan, *week);
    sheet.legend = legendOf(*week, sheet.sessions);
    sheet.code = fmt::format("{}-{:02}", initials(plan.athleteName), number);
    return sheet;
}

} // namespace stridewright::app
