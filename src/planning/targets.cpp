// SPDX-License-Identifier: MIT
#include "planning/compose_coverage.hpp"
#include "planning/compose_memory.hpp"
#include "planning/plateau_findings.hpp"
#include "planning/progress.hpp"
#include "planning/retiming.hpp"
#include "planning/week_rise.hpp"
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/gates.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace stridewright::planning {

namespace {

/// The athlete as the log shows them: with the gates that it opened or closed.
PlanRequest withOpenGates(const PlanRequest& request,
                          const Catalog& catalog,
                          const CompositionRules& composition,
                          const ProgressionRules& rules) {
    PlanRequest result;
    result.athlete = request.athlete;
    result.from = request.from;
    result.athlete.gates = openGates(request, catalog, composition, rules);
    return result;
}

class Targets {
public:
    Targets(Plan plan,
            const PlanRequest& request,
            const Catalog& catalog,
            const CompositionRules& composition,
            const ProgressionRules& rules,
            const Limits& limits)
        : m_plan(std::move(plan)), m_request(request), m_catalog(catalog),
          m_composition(composition), m_rules(rules), m_history(request.log, request.from),
          m_opened(withOpenGates(request, catalog, composition, rules)),
          m_profile(profileOf(m_opened, catalog, composition, limits)) {
        m_knowledge.history = &m_history;
        m_knowledge.catalog = &catalog;
        m_knowledge.athlete = &m_opened.athlete;
        m_knowledge.rules = &rules;
        for (const Exercise* exercise : m_profile.allowed)
            m_knowledge.allowed.insert(exercise->id);
        for (const std::string& id : m_history.exercises())
            m_met.insert(id);
        if (!m_plan.weeks.empty())
            m_weeksTrained =
                remember(request, m_plan.weeks.front().starts, catalog, composition).weeksTrained;
    }

    Plan run() {
        for (PlanWeek& week : m_plan.weeks)
            for (PlannedSession& session : week.sessions)
                if (!m_first) m_first = session.date;
        if (!m_first) return std::move(m_plan);
        m_work = lastWorkBefore(
            m_request, m_plan.weeks.front().starts, m_catalog, m_composition.fatigue, m_rules);
        for (std::size_t w = 0; w < m_plan.weeks.size(); ++w)
            week(w);
        for (Finding& finding : plateauFindings(m_plan, *m_first, m_knowledge))
            m_plan.findings.push_back(std::move(finding));
        for (Finding& finding : gateFindings(m_request, m_catalog, m_composition, m_rules))
            m_plan.findings.push_back(std::move(finding));
        return std::move(m_plan);
    }

private:
    using Key = std::tuple<std::string, int, int, double, int>; ///< work that has one target

    bool keeps(const PlanWeek& week) const {
        return week.deload || m_rules.keeping.contains(week.phase);
    }

    Asked asked(const Exercise& exercise, const Prescription& item, const PlanWeek& week) const {
        Asked result;
        result.exercise = &exercise;
        // The next session decides how long the pause is; those after it have others before them.
        result.date = *m_first;
        result.phase = week.phase;
        result.easier = week.deload;
        result.sets = item.sets;
        result.amount = item.amount;
        result.rpe = item.rpe;
        result.mostAmount = item.amount.high;
        return result;
    }

    // ---- a week ----------------------------------------------------------------------------

    void week(std::size_t index) {
        PlanWeek& week = m_plan.weeks[index];
        const auto before = week.sessions;
        for (PlannedSession& session : week.sessions)
            chains(session, week, index);
        const std::set<Pattern> fresh = newPatterns(week);
        for (PlannedSession& session : week.sessions) {
            items(session, week, fresh);
            session.minutes = session.blocks.empty()
                                  ? session.minutes
                                  : static_cast<int>(std::lround(exactMinutes(session)));
        }
        m_work = heldToRise(week, m_work, {m_catalog, m_composition, m_rules, m_profile});
        for (const PlannedSession& session : week.sessions)
            for (const SessionBlock& block : session.blocks)
                for (const Prescription& item : block.items)
                    m_met.insert(item.exercise);
        recount(index, before);
    }

    /// Patterns of which the week brings an exercise that was never done.
    std::set<Pattern> newPatterns(const PlanWeek& week) const {
        std::set<Pattern> fresh;
        for (const PlannedSession& session : week.sessions)
            for (const SessionBlock& block : session.blocks)
                for (const Prescription& item : block.items)
                    if (const Exercise* exercise = m_catalog.exercise(item.exercise);
                        exercise && item.rpe && !m_met.contains(item.exercise))
                        fresh.insert(exercise->pattern);
        return fresh;
    }

    int budgetOf(const PlannedSession& session) const {
        const int usual = m_request.athlete.sessionMinutes;
        const int minutes = std::min(minutesOn(m_request.athlete, session.date), usual);
        return minutes < m_composition.shortest ? usual : minutes;
    }

    // ---- chains ----------------------------------------------------------------------------

    /// The exercises that the log has led to from the one that composition chose, one after the
    /// other.
    const std::vector<const Exercise*>&
    ledTo(const Exercise& chosen, const Prescription& item, const PlanWeek& week) {
        // The answer is the same all season: only the work asked for decides it.
        const Key key{item.exercise, item.amount.low, item.amount.high, item.rpe.value_or(0), 0};
        const auto known = m_led.find(key);
        if (known != m_led.end()) return known->second;
        return m_led[key] = findLed(chosen, item, week);
    }

    std::vector<const Exercise*>
    findLed(const Exercise& chosen, const Prescription& item, const PlanWeek& week) const {
        std::vector<const Exercise*> path;
        const Exercise* now = &chosen;
        Prescription as = item;
        std::set<std::string> been{chosen.id};
        while (true) {
            if (const Exercise* begun = begunAfter(*now, m_knowledge);
                begun && been.insert(begun->id).second) {
                as.amount = rangeFor(as.amount, *begun);
                now = begun;
                path.push_back(now);
                continue;
            }
            Asked question = asked(*now, as, week);
            question.easier = false;
            if (m_rules.keeping.contains(question.phase)) question.phase = PhaseKind::Base;
            const NextTarget target = nextTarget(question, m_knowledge);
            if (target.exercise.empty() || !been.insert(target.exercise).second) return path;
            const Exercise* next = m_catalog.exercise(target.exercise);
            if (!next) return path;
            as.amount = rangeFor(as.amount, *next);
            now = next;
            path.push_back(now);
            // What was never done yet is one step far enough.
            if (!m_history.last(next->id)) return path;
        }
    }

    static IntRange rangeFor(const IntRange& range, const Exercise& exercise) {
        return {std::clamp(range.low, exercise.dose.low, exercise.dose.high),
                std::clamp(range.high, exercise.dose.low, exercise.dose.high)};
    }

    void chains(PlannedSession& session, const PlanWeek& week, std::size_t index) {
        int swaps = 0;
        for (SessionBlock& block : session.blocks)
            for (Prescription& item : block.items) {
                const Exercise* exercise = m_catalog.exercise(item.exercise);
                if (!exercise || !item.rpe || block.kind == BlockKind::Power) continue;
                const std::vector<const Exercise*>& path = ledTo(*exercise, item, week);
                // Where the last of them does not fit in, one before it may.
                for (auto next = path.rbegin(); next != path.rend(); ++next) {
                    if (!m_met.contains((*next)->id) && (swaps > 0 || frozen(session, week)))
                        continue;
                    auto found = exchanged(session, block, item, **next, week, index);
                    if (!found) continue;
                    swaps += m_met.contains((*next)->id) ? 0 : 1;
                    item = std::move(*found);
                    break;
                }
            }
    }

    /// An item with the other exercise in its place; nothing where that does not fit in.
    std::optional<Prescription> exchanged(const PlannedSession& session,
                                          const SessionBlock& block,
                                          const Prescription& item,
                                          const Exercise& next,
                                          const PlanWeek& week,
                                          std::size_t index) const {
        const Exercise& exercise = *m_catalog.exercise(item.exercise);
        // What was let go again does not come back in an easier week or before a race.
        const Exposure* own = m_history.last(exercise.id);
        const Exposure* other = m_history.last(next.id);
        if (own && other && own->date > other->date && frozen(session, week)) return std::nullopt;
        if (!fits(exercise, next, session)) return std::nullopt;
        const auto b = static_cast<std::size_t>(&block - session.blocks.data());
        const auto i = static_cast<std::size_t>(&item - block.items.data());
        const auto with = [&](const Dose& dose) -> std::optional<Prescription> {
            PlannedSession changed = session;
            exchange(changed, b, i, exercise, next, dose);
            if (!sound(changed, session, next, week, index)) return std::nullopt;
            return changed.blocks[b].items[i];
        };
        const auto doses = dosesFor(item, next);
        auto found = with(doses.front());
        // What the least of it does not fit, nothing in between does.
        if (!found && doses.size() > 1 && with(doses.back()))
            for (std::size_t d = 1; d < doses.size() && !found; ++d)
                found = with(doses[d]);
        return found;
    }

    struct Dose {
        int sets = 1;
        IntRange amount;
    };

    /// Where an exercise was begun, a set less is better than to let it go again.
    std::vector<Dose> dosesFor(const Prescription& item, const Exercise& next) const {
        const int least = m_history.last(next.id) ? std::max(1, item.sets - 1) : item.sets;
        std::vector<Dose> doses;
        for (int sets = item.sets; sets >= least; --sets)
            for (const IntRange& range : rangesFor(item.amount, next))
                doses.push_back({sets, range});
        return doses;
    }

    /// The amounts that an exercise may be exchanged with, best first: those of the place, what it
    /// was done with lately, and fewer. A harder exercise with fewer repetitions is better than an
    /// easy one for ever where the session has no time for more.
    std::vector<IntRange> rangesFor(const IntRange& range, const Exercise& exercise) const {
        std::vector<IntRange> ranges{rangeFor(range, exercise)};
        const IntRange first = ranges.front();
        if (const auto counted = m_history.countedExposures(exercise.id); !counted.empty())
            if (const auto& target = counted.back()->target;
                target && target->amount.high <= first.high)
                ranges.push_back(rangeFor(target->amount, exercise));
        const int step = stepOf(exercise.metric);
        for (int high = first.high - step; high >= exercise.dose.low; high -= step)
            ranges.push_back({std::max(exercise.dose.low, high - (first.high - first.low)), high});
        return ranges;
    }

    /// Nothing new in easier weeks and before an A race, nor beside what is new already for a
    /// beginner.
    bool frozen(const PlannedSession& session, const PlanWeek& week) const {
        if (keeps(week)) return true;
        for (const Race& race : m_request.races) {
            const int days = daysBetween(session.date, race.date);
            if (race.priority == RacePriority::A && days >= 0 && days <= m_composition.freezeDays)
                return true;
        }
        if (m_request.athlete.level != Level::Beginner) return false;
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                if (item.rpe && !m_met.contains(item.exercise)) return true;
        return false;
    }

    /// The same job for the week: area and sides, and not in the session already.
    static bool
    fits(const Exercise& exercise, const Exercise& next, const PlannedSession& session) {
        if (next.primary != exercise.primary) return false;
        // Work on one leg has its share of the week.
        if (worksLegs(exercise) && exercise.unilateral && !next.unilateral) return false;
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                if (item.exercise == next.id) return false;
        return true;
    }

    void exchange(PlannedSession& session,
                  std::size_t block,
                  std::size_t index,
                  const Exercise& from,
                  const Exercise& to,
                  const Dose& dose) const {
        Prescription& item = session.blocks[block].items[index];
        item.minutes += minutesMore({&from, item.sets, item.amount.high},
                                    {&to, dose.sets, dose.amount.high},
                                    item,
                                    session.blocks[block].kind,
                                    pairRestOf(session, session.blocks[block]),
                                    m_profile,
                                    m_composition);
        item.exercise = to.id;
        item.sets = dose.sets;
        item.amount = dose.amount;
        item.perSide = to.unilateral;
        const bool up = std::ranges::find(from.progressions, to.id) != from.progressions.end() ||
                        to.level >= from.level;
        // What composition said of the other exercise's equipment holds no longer.
        std::erase_if(item.why, [](const Reason& reason) {
            return reason.code == "item_needs" || reason.code == "item_needs_nothing" ||
                   reason.code == "item_stand_in";
        });
        // What was begun before is no news any more.
        if (!m_history.last(to.id))
            item.why.push_back(
                progressReason(up ? "target_stepped_up" : "target_stepped_down", {from.name}));
    }

    bool sound(const PlannedSession& changed,
               const PlannedSession& session,
               const Exercise& next,
               const PlanWeek& week,
               std::size_t index) const {
        // A harder exercise may take half of what a session may be over its time.
        // What the others did last time is theirs, but for an exercise that was begun.
        const bool begun = m_history.last(next.id) != nullptr;
        const auto minutes = [&](const PlannedSession& each) {
            return exactMinutes(each) + (begun ? 0 : keptMinutes(each));
        };
        const double most =
            std::max<double>(minutes(session), budgetOf(session) + m_composition.overrun / 2.0);
        if (minutes(changed) > most + 1e-9) return false;
        const bool novice =
            m_profile.level == Level::Beginner &&
            m_weeksTrained + static_cast<int>(index) < m_composition.fatigue.noviceWeeks;
        const double factor = novice ? m_composition.fatigue.noviceFactor : 1;
        const FatigueRules& fatigue = m_composition.fatigue;
        if (contentClass(changed.blocks, m_catalog, fatigue, factor) > session.sessionClass)
            return false;
        const double score = fatigueScore(changed.blocks, m_catalog, fatigue) * factor;
        const double cap = m_composition.caps[static_cast<std::size_t>(m_profile.level)].fatigue;
        if (score > cap + 1e-9) return false;
        // An easier week stays as easy as it was.
        return !week.deload ||
               score <= fatigueScore(session.blocks, m_catalog, fatigue) * factor + 1e-9;
    }

    // ---- targets ---------------------------------------------------------------------------

    void items(PlannedSession& session, const PlanWeek& week, const std::set<Pattern>& fresh) {
        std::map<char, int> pairSets;
        std::vector<std::pair<Prescription*, NextTarget>> found;
        // A few repetitions more may use half of what a session may be over its time.
        const double most = budgetOf(session) + m_composition.overrun / 2.0;
        double slack = std::max(0.0, most - exactMinutes(session));
        double kept = keptMinutes(session);
        // What opens a check is asked for once: it may use the other half.
        double once = m_composition.overrun / 2.0;
        for (SessionBlock& block : session.blocks)
            for (Prescription& item : block.items) {
                const Exercise* exercise = m_catalog.exercise(item.exercise);
                if (!exercise || !item.rpe) continue;
                Asked question = asked(*exercise, item, week);
                question.newInPattern = fresh.contains(exercise->pattern);
                const auto rest = pairRestOf(session, block);
                const double each = minutesMore({exercise, item.sets, item.amount.high},
                                                {exercise, item.sets, item.amount.high + 1},
                                                item,
                                                block.kind,
                                                rest,
                                                m_profile,
                                                m_composition);
                const double own = each * keptMore(item);
                kept -= own;
                // What the others did last time comes before more of this one.
                const double room = std::max(std::min(own, slack), slack - kept);
                if (each > 0) {
                    question.mostAmount = item.amount.high + wholeSteps(room / each, item.metric);
                    question.mostToShow =
                        item.amount.high + wholeSteps((room + once) / each, item.metric);
                }
                NextTarget target = decide(question, item, week);
                const double taken = each * std::max(0, target.amount.high - item.amount.high);
                once -= std::clamp(taken - slack, 0.0, once);
                slack = std::max(0.0, slack - taken);
                if (block.pair) {
                    const auto sets = pairSets.try_emplace(*block.pair, target.sets).first;
                    sets->second = std::min(sets->second, target.sets);
                }
                found.emplace_back(&item, std::move(target));
            }
        std::size_t next = 0;
        for (SessionBlock& block : session.blocks)
            for (Prescription& item : block.items) {
                if (next == found.size() || found[next].first != &item) continue;
                NextTarget& target = found[next++].second;
                if (block.pair) target.sets = pairSets.at(*block.pair);
                write(session, block, item, target);
            }
    }

    /// Holds and carries grow in steps.
    int stepOf(Metric metric) const {
        return metric == Metric::Seconds  ? m_rules.holdSeconds
               : metric == Metric::Metres ? m_rules.carryMetres
                                          : 1;
    }

    /// Amounts that there is room for.
    int wholeSteps(double amount, Metric metric) const {
        const int step = stepOf(metric);
        return static_cast<int>(std::floor(amount / step + 1e-6)) * step;
    }

    /// How far the last time went beyond what is asked for now: repetitions, seconds, metres.
    int keptMore(const Prescription& item) const {
        const Exposure* last = m_history.last(item.exercise);
        if (!last || last->easier) return 0;
        const auto done = last->amounts();
        return done ? std::max(0, done->high - item.amount.high) : 0;
    }

    /// The minutes that it takes to do again what was done beyond the amounts asked for.
    double keptMinutes(const PlannedSession& session) const {
        double minutes = 0;
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                if (const Exercise* exercise = m_catalog.exercise(item.exercise);
                    exercise && item.rpe)
                    if (const int more = keptMore(item); more > 0)
                        minutes += minutesMore({exercise, item.sets, item.amount.high},
                                               {exercise, item.sets, item.amount.high + more},
                                               item,
                                               block.kind,
                                               pairRestOf(session, block),
                                               m_profile,
                                               m_composition);
        return minutes;
    }

    /// Exact for the next time, the same again for the times after it.
    NextTarget decide(const Asked& question, const Prescription& item, const PlanWeek& week) {
        const Key key{item.exercise,
                      item.amount.low,
                      item.amount.high,
                      item.rpe.value_or(0),
                      (week.deload ? 1 : 0) + (m_rules.keeping.contains(week.phase)
                                                   ? 2 * (static_cast<int>(week.phase) + 1)
                                                   : 0)};
        const auto known = m_targets.find(key);
        NextTarget target =
            known == m_targets.end() ? nextTarget(question, m_knowledge) : known->second;
        if (!target.exercise.empty()) {
            // The other exercise did not fit in here: this one goes on.
            target.why.back().code = target.step == TargetStep::StepUp ? "target_step_up_later"
                                                                       : "target_step_down_later";
            target.exercise.clear();
        }
        const bool later = !m_exact.insert(item.exercise).second;
        if (known == m_targets.end()) m_targets.emplace(key, target);
        const bool shows =
            std::ranges::find(target.why, "target_show", &Reason::code) != target.why.end();
        target.amount.high = std::min(target.amount.high,
                                      shows ? std::max(question.mostAmount, question.mostToShow)
                                            : question.mostAmount);
        target.amount.low = std::min(target.amount.low, target.amount.high);
        if (later) {
            target.sets = std::min(item.sets, std::max(target.sets, 1));
            const bool find = target.step == TargetStep::FindLoad;
            target.why = {progressReason(find ? "target_later_find" : "target_later")};
        }
        target.sets = std::min(target.sets, item.sets);
        return target;
    }

    void write(const PlannedSession& session,
               const SessionBlock& block,
               Prescription& item,
               NextTarget& target) const {
        const Exercise* exercise = m_catalog.exercise(item.exercise);
        item.minutes += minutesMore({exercise, item.sets, item.amount.high},
                                    {exercise, target.sets, target.amount.high},
                                    item,
                                    block.kind,
                                    pairRestOf(session, block),
                                    m_profile,
                                    m_composition);
        item.sets = target.sets;
        item.amount = target.amount;
        item.loadKg = target.loadKg;
        for (Reason& reason : target.why)
            item.why.push_back(std::move(reason));
    }

    // ---- what the week gives now -----------------------------------------------------------

    void recount(std::size_t index, const std::vector<PlannedSession>& before) {
        PlanWeek& week = m_plan.weeks[index];
        bool same = true;
        for (std::size_t s = 0; s < before.size(); ++s)
            same = same && halfSetsOf(before[s].blocks, m_catalog, m_composition) ==
                               halfSetsOf(week.sessions[s].blocks, m_catalog, m_composition);
        for (std::size_t s = 0; s < before.size(); ++s)
            sayShort(week.sessions[s], before[s]);
        if (same || m_profile.withoutLegs) return;
        // What was done this week before the plan counts as it does for composition.
        auto given = halfSetsDone(
            m_request.log, {week.starts, m_request.from - Days{1}}, m_catalog, m_composition);
        for (const PlannedSession& session : week.sessions) {
            const auto more = halfSetsOf(session.blocks, m_catalog, m_composition);
            for (std::size_t a = 0; a < given.size(); ++a)
                given[a] += more[a];
        }
        for (Coverage& coverage : week.coverage)
            coverage.sets = given[static_cast<std::size_t>(coverage.focus)] / 2.0;
        const auto counts = [](const Finding& finding) {
            return finding.code == "coverage_below_minimum" || finding.code == "one_leg_share_low";
        };
        std::erase_if(m_plan.findings, [&](const Finding& finding) {
            return finding.date == week.starts && counts(finding);
        });
        for (Finding& finding : weekFindings(week,
                                             index > 0 ? &m_plan.weeks[index - 1] : nullptr,
                                             {},
                                             m_catalog,
                                             m_composition))
            if (counts(finding)) m_plan.findings.push_back(std::move(finding));
    }

    void sayShort(const PlannedSession& session, const PlannedSession& before) {
        const double wanted = m_composition.usesTime * budgetOf(session);
        if (exactMinutes(session) >= wanted || exactMinutes(before) < wanted) return;
        m_plan.findings.push_back({"session_short_sets",
                                   Severity::Note,
                                   session.date,
                                   {session.date, static_cast<std::int64_t>(budgetOf(session))}});
    }

    Plan m_plan;
    const PlanRequest& m_request;
    const Catalog& m_catalog;
    const CompositionRules& m_composition;
    const ProgressionRules& m_rules;
    History m_history;
    PlanRequest m_opened;
    Profile m_profile;
    ProgressKnowledge m_knowledge;
    std::set<std::string> m_met;   ///< done, or planned in an earlier week
    std::set<std::string> m_exact; ///< exercises whose next time is written
    std::map<Key, NextTarget> m_targets;
    std::map<Key, std::vector<const Exercise*>> m_led;
    std::optional<Date> m_first;    ///< the next session
    int m_weeksTrained = 0;         ///< before the plan
    std::optional<WeekWork> m_work; ///< of the last week that built
};

} // namespace

Plan applyTargets(Plan plan,
                  const PlanRequest& request,
                  const Catalog& catalog,
                  const CompositionRules& composition,
                  const ProgressionRules& rules,
                  const Limits& limits) {
    if (request.log.sessions.empty()) return plan;
    return Targets(std::move(plan), request, catalog, composition, rules, limits).run();
}

} // namespace stridewright::planning
