// SPDX-License-Identifier: MIT
#include "planning/compose_memory.hpp"

#include "planning/phases.hpp"

#include <algorithm>
#include <map>

namespace stridewright::planning {

namespace {

constexpr Days kWeek{7};

using Exercises = std::set<const Exercise*>;

/// One week of the log: what each session held, in the order of the days.
struct LoggedWeek {
    Date starts{};
    std::vector<Exercises> sessions;
    std::optional<PhaseKind> phase;
    bool easier = false;

    [[nodiscard]] Exercises all() const {
        Exercises all;
        for (const Exercises& session : sessions)
            all.insert(session.begin(), session.end());
        return all;
    }

    [[nodiscard]] Exercises mainLifts() const {
        Exercises mains;
        for (const Exercises& session : sessions)
            for (const Exercise* exercise : session)
                if (exercise->slot == Slot::Main) mains.insert(exercise);
        return mains;
    }
};

bool isTrained(const ExerciseLog& done) {
    return std::ranges::any_of(done.sets,
                               [](const SetLog& set) { return set.kind == SetKind::Work; });
}

std::vector<LoggedWeek> weeksOf(const PlanRequest& request, Date before, const Catalog& catalog) {
    std::map<Date, LoggedWeek> weeks;
    for (const SessionLog& log : request.log.sessions) {
        if (log.date >= before) continue;
        const Date starts = weekStart(log.date, request.athlete.weekStartsOn);
        LoggedWeek& week = weeks[starts];
        week.starts = starts;
        if (log.phase) week.phase = log.phase;
        week.easier = week.easier || log.easier;
        Exercises exercises;
        for (const ExerciseLog& done : log.exercises)
            if (const Exercise* exercise = catalog.exercise(done.exercise);
                exercise && isTrained(done) && exercise->slot != Slot::WarmUp &&
                exercise->slot != Slot::Mobility)
                exercises.insert(exercise);
        if (!exercises.empty()) week.sessions.push_back(std::move(exercises));
    }
    std::vector<LoggedWeek> list;
    for (auto& [starts, week] : weeks)
        if (!week.sessions.empty()) list.push_back(std::move(week));
    return list;
}

std::size_t common(const Exercises& one, const Exercises& other) {
    return static_cast<std::size_t>(
        std::ranges::count_if(one, [&](const Exercise* each) { return other.contains(each); }));
}

/// Whether a week belongs to the block of other weeks: most of its main lifts are the same. A week
/// without main lifts says nothing against it.
bool sameBlock(const Exercises& week, const Exercises& block) {
    return week.empty() || block.empty() ||
           2 * common(week, block) > std::min(week.size(), block.size());
}

/// Cuts the logged weeks into training blocks: where the main lifts change, where a new phase
/// begins once a block is long enough, where it is as long as blocks get, and at long gaps.
std::vector<std::span<const LoggedWeek>> blocksOf(std::span<const LoggedWeek> weeks,
                                                  const CompositionRules& rules) {
    std::vector<std::span<const LoggedWeek>> blocks;
    std::size_t begin = 0;
    int kept = 0; // weeks of the block that make it no longer
    Exercises mains, known;
    std::optional<PhaseKind> phase;
    for (std::size_t w = 0; w < weeks.size(); ++w) {
        const LoggedWeek& week = weeks[w];
        const Exercises lifts = week.mainLifts();
        if (w > 0) {
            const int length = daysBetween(weeks[begin].starts, week.starts) / 7 - kept;
            const int pause = daysBetween(weeks[w - 1].starts, week.starts);
            const bool newPhase =
                phase && week.phase && *week.phase != *phase && !keepsOnly(*week.phase);
            const Exercises all = week.all();
            const bool newMenu = all.size() - common(all, known) >= rules.memory.newMenuExercises;
            // What keeps is no beginning, whatever it had room for.
            const bool builds = !week.phase || !keepsOnly(*week.phase);
            const bool begins =
                !sameBlock(lifts, mains) || (length >= rules.blockWeeks.high && !week.easier) ||
                (newPhase && newMenu) || ((newPhase || newMenu) && length >= rules.blockWeeks.low);
            if (pause >= rules.memory.restartAfterDays || (builds && begins)) {
                blocks.push_back(weeks.subspan(begin, w - begin));
                begin = w;
                kept = 0;
                mains.clear();
                known.clear();
            }
        }
        mains.insert(lifts.begin(), lifts.end());
        known.merge(week.all());
        if (week.phase) phase = week.phase;
        if (week.phase && keepsOnly(*week.phase)) ++kept;
    }
    blocks.push_back(weeks.subspan(begin));
    return blocks;
}

/// What each session of the week held in the last weeks of a block: the weeks before them may have
/// had what was let go since. The week with the most sessions tells which is which; a session of
/// another week goes to the one that it has most in common with.
Menu menuOf(std::span<const LoggedWeek> block, const CompositionRules& rules) {
    const auto weeks = block.last(std::min(block.size(), rules.memory.lastWeeks));
    Menu menu;
    std::size_t most = 0;
    for (const LoggedWeek& week : weeks)
        most = std::max(most, std::min(week.sessions.size(), menu.remembered.size()));
    for (const LoggedWeek& week : weeks)
        if (week.sessions.size() == most)
            for (std::size_t i = 0; i < most; ++i)
                menu.remembered[i].insert(week.sessions[i].begin(), week.sessions[i].end());
    for (const LoggedWeek& week : weeks) {
        if (week.sessions.size() == most) continue;
        for (const Exercises& session : week.sessions) {
            const auto best =
                std::ranges::max_element(menu.remembered, {}, [&](const Exercises& known) {
                    return common(session, known);
                });
            best->insert(session.begin(), session.end());
        }
    }
    return menu;
}

bool isBuilding(const SessionLog& session) {
    return !session.easier && !(session.phase && keepsOnly(*session.phase));
}

/// What was asked for at least and done at most the last time, by exercise.
std::map<std::string, IntRange> latelyIn(const TrainingLog& log, Date before) {
    std::map<std::string, IntRange> lately;
    std::map<std::string, Date> dates;
    for (const SessionLog& session : log.sessions) {
        if (session.date >= before || !isBuilding(session)) continue;
        for (const ExerciseLog& done : session.exercises) {
            if (!done.target || session.date < dates[done.exercise]) continue;
            int most = 0;
            bool loaded = false;
            for (const SetLog& set : done.sets) {
                if (set.kind != SetKind::Work) continue;
                most = std::max(most, set.amount.value_or(0));
                loaded = loaded || set.loadKg;
            }
            if (most == 0) continue;
            // Of another load another number is asked; without one they only grow.
            lately[done.exercise] = {loaded ? done.target->amount.low : 0, most};
            dates[done.exercise] = session.date;
        }
    }
    return lately;
}

/// Work sets of a session in the last week that built.
double setsLatelyIn(const PlanRequest& request, Date before, const CompositionRules& rules) {
    std::map<Date, std::pair<double, int>> weeks; // sets, sessions
    for (const SessionLog& session : request.log.sessions) {
        if (session.date >= before || !isBuilding(session)) continue;
        auto& [sets, sessions] = weeks[weekStart(session.date, request.athlete.weekStartsOn)];
        for (const ExerciseLog& done : session.exercises)
            sets +=
                static_cast<double>(std::ranges::count(done.sets, SetKind::Work, &SetLog::kind));
        ++sessions;
    }
    if (weeks.empty() || daysBetween(weeks.rbegin()->first, before) > rules.memory.restartAfterDays)
        return 0;
    const auto& [sets, sessions] = weeks.rbegin()->second;
    return sets / sessions;
}

} // namespace

Memory remember(const PlanRequest& request,
                Date firstWeek,
                const Catalog& catalog,
                const CompositionRules& rules) {
    Memory memory;
    const std::vector<LoggedWeek> weeks = weeksOf(request, firstWeek, catalog);
    for (const LoggedWeek& week : weeks)
        if (daysBetween(week.starts, firstWeek) <= 7 * rules.memory.knownWeeks)
            for (const Exercises& session : week.sessions)
                for (const Exercise* exercise : session)
                    memory.seen.insert(exercise->id);
    if (memory.seen.size() < rules.memory.leastKnown) {
        memory.seen.clear();
    } else {
        // Who has trained has warmed up; logs do not tell it.
        memory.seen.insert(rules.warmUpPulse);
        for (const auto* list : {&rules.warmUpDrills,
                                 &rules.warmUpActivation,
                                 &rules.warmUpWithoutLegs,
                                 &rules.mobility})
            memory.seen.insert(list->begin(), list->end());
    }
    if (weeks.empty()) return memory;
    memory.lately = latelyIn(request.log, firstWeek);
    // Who notes a few exercises only has done more than that.
    if (!memory.seen.empty()) memory.setsLately = setsLatelyIn(request, firstWeek, rules);

    // Training began with the first session after the last long gap.
    const Days gap{rules.memory.restartAfterDays};
    std::optional<Date> began;
    Date last{};
    for (const SessionLog& log : request.log.sessions) {
        if (log.date >= firstWeek) continue;
        if (!began || log.date - last >= gap) began = log.date;
        last = log.date;
    }
    if (!began || firstWeek - last >= gap) return memory;
    memory.daysAway = daysBetween(last, std::max(firstWeek, request.from));
    memory.weeksTrained =
        daysBetween(weekStart(*began, request.athlete.weekStartsOn), firstWeek) / 7;

    const auto blocks = blocksOf(weeks, rules);
    const std::size_t first = blocks.size() - std::min(blocks.size(), rules.memory.blocks);
    for (std::size_t b = first; b < blocks.size(); ++b)
        memory.menus.push_back(menuOf(blocks[b], rules));
    PhaseKind phase = PhaseKind::Base;
    const auto running = blocks.back();
    for (std::size_t w = 0; w < running.size(); ++w) {
        phase = running[w].phase.value_or(phase);
        const Date until = w + 1 < running.size() ? running[w + 1].starts : firstWeek;
        for (Date week = running[w].starts; week < until; week += kWeek)
            memory.running.push_back(phase);
    }
    return memory;
}

std::array<int, 9> halfSetsDone(const TrainingLog& log,
                                const DateRange& days,
                                const Catalog& catalog,
                                const CompositionRules& rules) {
    std::array<int, 9> given{};
    for (const SessionLog& session : log.sessions) {
        if (!days.contains(session.date)) continue;
        for (const ExerciseLog& done : session.exercises) {
            const Exercise* exercise = catalog.exercise(done.exercise);
            if (!exercise) continue;
            // A set that felt easier than asked for was done all the same.
            const double asked =
                done.target ? done.target->rpe.value_or(rules.countedRpe) : rules.countedRpe;
            const auto sets =
                static_cast<int>(std::ranges::count_if(done.sets, [&](const SetLog& set) {
                    return set.kind == SetKind::Work &&
                           std::max(asked, set.rpe.value_or(asked)) >= rules.countedRpe;
                }));
            const auto more = halfSets(*exercise, sets);
            for (std::size_t a = 0; a < given.size(); ++a)
                given[a] += more[a];
        }
    }
    return given;
}

std::set<Pattern>
patternsDone(const TrainingLog& log, const DateRange& days, const Catalog& catalog) {
    std::set<Pattern> patterns;
    for (const SessionLog& session : log.sessions)
        if (days.contains(session.date))
            for (const ExerciseLog& done : session.exercises)
                if (const Exercise* exercise = catalog.exercise(done.exercise);
                    exercise && isTrained(done))
                    patterns.insert(exercise->pattern);
    return patterns;
}

} // namespace stridewright::planning
