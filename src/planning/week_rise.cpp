// SPDX-License-Identifier: MIT
#include "planning/week_rise.hpp"

#include "planning/progress.hpp"
#include "planning/retiming.hpp"
#include <stridewright/planning/composer.hpp>

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

/// What was done, as a session that would have been planned.
SessionBlock blockOf(const SessionLog& log) {
    SessionBlock block;
    block.kind = BlockKind::Main;
    for (const ExerciseLog& done : log.exercises) {
        Prescription item;
        item.exercise = done.exercise;
        item.metric = done.metric;
        item.sets = 0;
        std::optional<double> effort = done.target ? done.target->rpe : std::nullopt;
        for (const SetLog& set : done.sets) {
            if (set.kind != SetKind::Work) continue;
            // A side by itself is half of a set.
            const bool second = set.side == BodySide::Right;
            item.sets += second ? 0 : 1;
            if (set.amount) item.amount = {*set.amount, *set.amount};
            if (set.rpe) effort = std::max(effort.value_or(0), *set.rpe);
        }
        item.rpe = effort;
        if (item.sets > 0 && item.rpe) block.items.push_back(std::move(item));
    }
    return block;
}

WeekWork workOf(const PlanWeek& week, const RiseSources& sources) {
    WeekWork work{week.starts, 0, week.sessions.size()};
    for (const PlannedSession& session : week.sessions)
        work.score += fatigueScore(session.blocks, sources.catalog, sources.composition.fatigue);
    return work;
}

bool inTurns(const SessionBlock& one, const SessionBlock& other) {
    return &one == &other || (one.pair && one.pair == other.pair);
}

/// Whether the session stays of its class without a set of a block and of what is done in turns.
bool keepsClass(const PlannedSession& session,
                const SessionBlock& block,
                const RiseSources& sources) {
    const FatigueRules& fatigue = sources.composition.fatigue;
    auto less = session.blocks;
    for (std::size_t b = 0; b < less.size(); ++b)
        if (inTurns(session.blocks[b], block))
            for (Prescription& item : less[b].items)
                --item.sets;
    return contentClass(less, sources.catalog, fatigue, 1) ==
           contentClass(session.blocks, sources.catalog, fatigue, 1);
}

/// Whether a block, and all that is done in turns with it, has a set to give.
bool spares(const PlannedSession& session, const SessionBlock& block, const RiseSources& sources) {
    const int leastSets = sources.rules.weekRise.leastSets;
    const bool possible = std::ranges::all_of(session.blocks, [&](const SessionBlock& each) {
        if (!inTurns(each, block)) return true;
        return each.kind != BlockKind::Main && each.kind != BlockKind::Power &&
               std::ranges::all_of(each.items, [&](const Prescription& item) {
                   return item.rpe && item.sets > leastSets;
               });
    });
    return possible && keepsClass(session, block, sources);
}

void takeSetOff(PlannedSession& session, const SessionBlock& from, const RiseSources& sources) {
    for (SessionBlock& block : session.blocks) {
        if (!inTurns(block, from)) continue;
        for (Prescription& item : block.items) {
            const Exercise* exercise = sources.catalog.exercise(item.exercise);
            item.minutes += minutesMore({exercise, item.sets, item.amount.high},
                                        {exercise, item.sets - 1, item.amount.high},
                                        item,
                                        block.kind,
                                        pairRestOf(session, block),
                                        sources.profile,
                                        sources.composition);
            --item.sets;
            if (std::ranges::find(item.why, "target_week_rise", &Reason::code) == item.why.end())
                item.why.push_back(progressReason("target_week_rise"));
        }
    }
    session.minutes = static_cast<int>(std::lround(exactMinutes(session)));
}

/// The exercise beside the main lifts that asks most of the legs gives up a set, and with it what
/// is done in turns with it.
bool oneSetLess(PlanWeek& week, const RiseSources& sources) {
    PlannedSession* where = nullptr;
    const SessionBlock* from = nullptr;
    double most = 0;
    for (PlannedSession& session : week.sessions)
        for (const SessionBlock& block : session.blocks) {
            if (!spares(session, block, sources)) continue;
            for (const Prescription& item : block.items) {
                const SessionBlock alone{block.kind, std::nullopt, {item}};
                const double score =
                    fatigueScore({&alone, 1}, sources.catalog, sources.composition.fatigue) /
                    item.sets;
                if (score <= most + 1e-9) continue;
                most = score;
                where = &session;
                from = &block;
            }
        }
    if (!from) return false;
    takeSetOff(*where, *from, sources);
    return true;
}

} // namespace

std::optional<WeekWork> lastWorkBefore(const PlanRequest& request,
                                       Date firstWeek,
                                       const Catalog& catalog,
                                       const FatigueRules& fatigue,
                                       const ProgressionRules& rules) {
    std::optional<WeekWork> last;
    bool whole = true;
    for (const SessionLog& session : request.log.sessions) {
        if (session.date >= firstWeek) continue;
        const Date starts = weekStart(session.date, request.athlete.weekStartsOn);
        if (daysBetween(starts, firstWeek) > rules.weekRise.withinDays) continue;
        if (session.easier || (session.phase && rules.keeping.contains(*session.phase))) continue;
        if (!last || last->starts != starts) {
            last = WeekWork{starts, 0, 0};
            whole = true;
        }
        const SessionBlock block = blockOf(session);
        whole = whole && static_cast<int>(block.items.size()) >= rules.weekRise.exercises;
        last->score += fatigueScore({&block, 1}, catalog, fatigue);
        ++last->sessions;
    }
    return whole ? last : std::nullopt;
}

std::optional<WeekWork>
heldToRise(PlanWeek& week, const std::optional<WeekWork>& last, const RiseSources& sources) {
    const ProgressionRules& rules = sources.rules;
    if (week.deload || rules.keeping.contains(week.phase) || week.sessions.empty()) return last;
    WeekWork work = workOf(week, sources);
    const bool comparable = last && last->sessions == work.sessions &&
                            daysBetween(last->starts, week.starts) <= rules.weekRise.withinDays;
    if (!comparable) return work;
    const double most = last->score * (1 + rules.weekRise.mostShare);
    while (work.score > most + 1e-9 && oneSetLess(week, sources))
        work = workOf(week, sources);
    return work;
}

} // namespace stridewright::planning
