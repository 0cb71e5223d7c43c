// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

constexpr double kSameLoad = 0.005;   ///< kilograms
constexpr double kWorthTelling = 0.1; ///< kilograms by which a load was rounded

class Deciding {
public:
    Deciding(const Asked& asked, const ProgressKnowledge& knowledge)
        : m_asked(asked), m_knowledge(knowledge), m_rules(*knowledge.rules),
          m_exercise(*asked.exercise),
          m_loads(loadsFor(*asked.exercise, *knowledge.athlete, *knowledge.rules)),
          m_stream(streamOf(asked, knowledge)) {
        m_asked.mostAmount = std::max(m_asked.mostAmount, m_asked.amount.high);
        m_target.sets = asked.sets;
        m_target.amount = asked.amount;
        m_target.rpe = asked.rpe;
    }

    NextTarget run() {
        NextTarget target = decided();
        // Lifted with other things than those owned now: the nearest of these.
        if (target.loadKg && m_loads.told() && !m_loads.makes(*target.loadKg)) {
            const double wanted = *target.loadKg;
            const MakeableLoad* load = m_loads.nearestAtOrBelow(wanted);
            if (!load) load = &m_loads.all().front();
            target.loadKg = load->kg;
            target.why.push_back(progressReason("target_rounded",
                                                {loadText(wanted, Loads()),
                                                 loadText(load->kg, m_loads),
                                                 std::string(kitText(load->kind))}));
        }
        return target;
    }

private:
    NextTarget decided() {
        if (!m_asked.rpe || m_exercise.slot == Slot::Power) return asPlanned();
        if (!m_stream.any) return first();
        limitSets();
        // A number noted for something that has no load, such as a band, is no load.
        if (!m_loads.empty()) m_load = knownLoad(m_asked, m_stream, m_knowledge);
        m_kind = growthOf(m_exercise, m_loads, m_load, *m_knowledge.athlete, m_rules);
        m_growth = possibleGrowth(m_kind, m_asked, m_loads, m_knowledge);
        if (m_exercise.loading == Loading::Required && !m_loads.empty() && !m_load) return first();
        if (m_asked.easier || m_rules.keeping.contains(m_asked.phase)) return keep();
        if (!m_stream.latest) return afterEasier();
        if (m_stream.same.empty()) return otherRange();
        return progress();
    }

    // ---- what is said ----------------------------------------------------------------------

    void say(std::string code, std::vector<Arg> args = {}) {
        m_target.why.push_back(progressReason(std::move(code), std::move(args)));
    }

    std::string words(double kg) const {
        return loadText(kg, m_loads) + (m_loads.eachHand() ? " per hand" : "");
    }

    Arg unit() const {
        switch (m_exercise.metric) {
        case Metric::Seconds:
            return std::string("seconds");
        case Metric::Metres:
            return std::string("metres");
        case Metric::Reps:
            break;
        }
        return std::string("repetitions");
    }

    /// "14 to 16 kg per hand".
    std::string change(double kg) const {
        return fromToText(loadText(*m_load, m_loads), loadText(kg, m_loads)) +
               (m_loads.eachHand() ? " per hand" : "");
    }

    void sayLast(const Exposure& last) {
        m_target.why.push_back(lastReason(last, m_exercise, m_loads));
    }

    void setLoad(double kg) { m_target.loadKg = kg; }

    /// Takes what can be made at or below a wanted load, and says so where that is another one.
    void setNear(double wantedKg, double leastKg = 0) {
        const MakeableLoad* load = m_loads.nearestAtOrBelow(wantedKg);
        if (!load || load->kg < leastKg - kSameLoad)
            load = m_loads.lightestWithin(leastKg, std::max(leastKg, m_load.value_or(leastKg)));
        if (!load) {
            setLoad(m_load.value_or(wantedKg));
            return;
        }
        setLoad(load->kg);
        if (m_load && std::abs(load->kg - *m_load) < kSameLoad) return; // nothing lighter is near
        if (std::abs(load->kg - wantedKg) > kWorthTelling && m_loads.told())
            say("target_rounded",
                {loadText(wantedKg, Loads()),
                 loadText(load->kg, m_loads),
                 std::string(kitText(load->kind))});
    }

    // ---- without a history -----------------------------------------------------------------

    NextTarget asPlanned() {
        m_target.step = m_stream.any ? TargetStep::Keep : TargetStep::First;
        say(m_stream.any ? "target_as_planned" : "target_first");
        return std::move(m_target);
    }

    NextTarget first() {
        const bool loaded = m_exercise.loading == Loading::Required && !m_loads.empty();
        if (!loaded) {
            m_target.step = TargetStep::First;
            say("target_first");
            return std::move(m_target);
        }
        if (const auto inferred = inferLoad(m_asked, m_loads, m_knowledge)) {
            m_target.step = TargetStep::InferLoad;
            setLoad(inferred->loadKg);
            say("target_inferred", {inferred->from->name, words(inferred->loadKg)});
            return std::move(m_target);
        }
        m_target.step = TargetStep::FindLoad;
        const double left = 10 - m_asked.rpe.value_or(10 - m_rules.firstLoadLeft);
        const double shown = std::max(left, m_rules.firstLoadLeft);
        if (m_stream.any) say("target_load_unknown");
        say("find_load", {static_cast<std::int64_t>(std::lround(shown))});
        return std::move(m_target);
    }

    // ---- what is known ---------------------------------------------------------------------

    void limitSets() {
        const Exposure* last = m_stream.latest;
        if (!last) return;
        const int did = std::max(askedSets(*last, m_asked), static_cast<int>(last->sets.size()));
        const int most = did + m_rules.mostMoreSets;
        if (m_target.sets <= most) return;
        m_target.sets = most;
        say("target_sets_limited", {static_cast<std::int64_t>(most)});
    }

    // ---- work that keeps -------------------------------------------------------------------

    NextTarget keep() {
        m_target.step = TargetStep::Keep;
        const bool easier = m_asked.easier;
        const double least =
            easier ? m_rules.easier.leastShare : m_rules.keeping.at(m_asked.phase).leastShare;
        if (m_load) {
            double share = 1;
            if (m_stream.latest) {
                share = shareFor(*m_stream.latest, m_asked, m_rules);
                // The same range at less effort: as far below as the effort is.
                share = std::clamp(share, least, 1.0);
            }
            m_target.loadKg = m_load;
            if (share < 1) {
                setNear(*m_load * share, *m_load * least);
                // Nobody waits for the load in between.
                std::erase_if(m_target.why,
                              [](const Reason& why) { return why.code == "target_rounded"; });
            }
            if (m_target.loadKg && *m_target.loadKg > *m_load) m_target.loadKg = m_load;
            say(easier ? "target_easier_load" : "target_keep_load", {words(*m_target.loadKg)});
        } else {
            say(easier ? "target_easier" : "target_keep");
        }
        return std::move(m_target);
    }

    /// Only easier work is known: it is where to begin, and no ground to rise from.
    NextTarget afterEasier() {
        m_target.step = TargetStep::Repeat;
        sayLast(*m_stream.any);
        m_target.loadKg = m_load;
        say("target_repeat_easier");
        return std::move(m_target);
    }

    NextTarget otherRange() {
        const Exposure& latest = *m_stream.latest;
        m_target.step = TargetStep::OtherRange;
        sayLast(latest);
        if (!m_load) {
            say("target_other_range");
            return std::move(m_target);
        }
        const double spare = spareOf(latest, m_asked);
        if (spare <= -1) {
            const auto at = m_target.why.size();
            say("target_other_range_less");
            setNear(*m_load * shareFor(latest, m_asked, m_rules));
            m_target.why[at].args = {change(*m_target.loadKg)};
            say("target_start_load", {words(*m_target.loadKg)});
            return std::move(m_target);
        }
        m_target.loadKg = m_load;
        const MakeableLoad* up = stepUp(*m_load, m_growth, m_loads);
        const bool knows = endLoad(latest) && endEffort(latest) && latest.known() > 0;
        // Easier work than the last time is no reason to lift more.
        const bool asHard = askedEffort(latest, m_asked) < *m_asked.rpe + m_rules.effortTolerance;
        if (spare >= 1 && asHard && up && knows && !holdOnRising(m_stream, m_asked, m_knowledge)) {
            setLoad(up->kg);
            say("target_other_range_more", {words(up->kg), change(up->kg)});
        } else {
            say("target_other_range_same", {words(*m_load)});
        }
        return std::move(m_target);
    }

    // ---- progress --------------------------------------------------------------------------

    const Exposure& last() const { return *m_stream.same.back(); }

    /// Exposures since the load last changed.
    std::vector<const Exposure*> run_() const {
        std::vector<const Exposure*> run;
        for (auto each = m_stream.same.rbegin(); each != m_stream.same.rend(); ++each) {
            const auto load = endLoad(**each);
            if (load && m_load && std::abs(*load - *m_load) > kSameLoad) break;
            run.push_back(*each);
        }
        std::ranges::reverse(run);
        return run;
    }

    std::vector<int> lastAims(int top) const {
        std::vector<int> aims;
        for (int i = 0; i < m_target.sets; ++i) {
            const auto index = static_cast<std::size_t>(i);
            const auto done = index < last().sets.size() ? last().sets[index].amount : std::nullopt;
            aims.push_back(std::clamp(done.value_or(m_asked.amount.low), m_asked.amount.low, top));
        }
        return aims;
    }

    void aim(std::vector<int> aims, int top) {
        m_target.aims = std::move(aims);
        m_target.amount.low =
            m_target.aims.empty() ? m_asked.amount.low : std::ranges::min(m_target.aims);
        m_target.amount.high = std::max(top, m_target.amount.low);
    }

    NextTarget repeat(TargetStep step, std::string code, std::vector<Arg> args, int top) {
        m_target.step = step;
        m_target.loadKg = m_load;
        aim(lastAims(top), top);
        say(std::move(code), std::move(args));
        return std::move(m_target);
    }

    NextTarget progress() {
        const auto run = run_();
        LadderState ladder = ladderOf(run, m_growth, m_asked, m_rules);
        // As long as the usual step is possible, nothing else is asked for.
        if (m_load && stepUp(*m_load, m_growth, m_loads)) {
            ladder.used = 0;
            ladder.top = m_asked.amount.high;
            ladder.passed =
                endEffort(last()) &&
                *endEffort(last()) < askedEffort(last(), m_asked) + m_rules.effortTolerance &&
                last().reached(ladder.top, askedSets(last(), m_asked));
        }
        if (ladder.used > 0) m_target.rung = m_growth.rungs[ladder.used - 1].kind;
        sayLast(last());

        const int low = m_asked.amount.low;
        const auto effort = endEffort(last());
        const double over = effort ? *effort - askedEffort(last(), m_asked) : 0;
        const int top = std::max(ladder.top, m_asked.amount.high);

        if (last().formDoubt) return afterFormDoubt(top);
        if (const auto down = belowAgain()) return *down;
        if (effort && over > m_rules.repeatUpTo) return tooHard(over, top);
        if (last().missed(low)) return below(effort, over, top);
        if (const auto hold = holdOnRising(m_stream, m_asked, m_knowledge))
            return repeat(TargetStep::Repeat, hold->code, hold->args, top);
        if (last().known() < askedSets(last(), m_asked))
            return repeat(TargetStep::Repeat, "target_repeat_unknown_amount", {}, top);
        if (!effort) return repeat(TargetStep::Repeat, "target_repeat_unknown_effort", {}, top);
        if (over >= m_rules.effortTolerance)
            return repeat(TargetStep::Repeat, "target_repeat_effort", {*effort}, top);
        if (m_load && !endLoad(last()))
            return repeat(TargetStep::Repeat, "target_repeat_unknown_load", {}, top);
        if (ladder.passed) return rise(ladder);
        return more(ladder, top);
    }

    NextTarget more(const LadderState& ladder, int top) {
        std::vector<int> aims = lastAims(top);
        const auto below = std::ranges::find_if(aims, [&](int each) { return each < top; });
        if (below == aims.end()) return repeat(TargetStep::Repeat, "target_repeat_again", {}, top);
        const int step = m_exercise.metric == Metric::Seconds  ? m_rules.holdSeconds
                         : m_exercise.metric == Metric::Metres ? m_rules.carryMetres
                                                               : 1;
        const auto set = static_cast<std::int64_t>(below - aims.begin() + 1);
        *below = std::min(top, *below + step);
        m_target.step = TargetStep::MoreAmount;
        m_target.loadKg = m_load;
        const std::string text = amountsText(aims, m_exercise.metric);
        aim(std::move(aims), top);
        if (m_exercise.metric == Metric::Reps)
            say("target_one_more", {set, text});
        else
            say("target_more_amount", {static_cast<std::int64_t>(step), unit(), set, text});
        if (ladder.used > 0) sayRung(m_growth.rungs[ladder.used - 1]);
        return std::move(m_target);
    }

    // ---- the top was reached ---------------------------------------------------------------

    NextTarget rise(const LadderState& ladder) {
        const int top = ladder.top;
        if (m_load) {
            if (const MakeableLoad* up = stepUp(*m_load, m_growth, m_loads)) return raise(*up, top);
            if (auto target = jump(top)) return *target;
            // Where a step of load is usual but the next load is too far away.
            if (m_growth.mostKg > 0 && ladder.used == 0) {
                const MakeableLoad* next = m_loads.nextAbove(*m_load);
                if (next)
                    say("target_step_too_big",
                        {words(next->kg), std::round(100 * (next->kg / *m_load - 1))});
            }
        }
        if (auto target = show(top)) return *target;
        if (auto target = jump(top)) return *target;
        if (!harderThan(m_exercise, m_knowledge))
            if (auto reason = closedChain(m_exercise, m_knowledge))
                m_target.why.push_back(std::move(*reason));
        for (std::size_t i = ladder.used; i < m_growth.rungs.size(); ++i)
            if (auto target = enter(m_growth.rungs[i], top)) return *target;
        // A band can always be taken a little further along.
        if (m_kind == GrowthKind::Band && !m_growth.rungs.empty())
            if (auto target = enter(m_growth.rungs.front(), top)) return *target;
        const bool noTime = std::ranges::any_of(m_growth.rungs, [&](const Rung& rung) {
            return rung.kind == RungKind::MoreReps && topOfMore(rung, m_asked) > m_asked.mostAmount;
        });
        return repeat(
            TargetStep::Repeat, noTime ? "target_no_time" : "target_ladder_done", {}, top);
    }

    /// Far easier than asked for: the next load or exercise, before the rungs in between.
    std::optional<NextTarget> jump(int top) {
        const auto effort = endEffort(last());
        if (!effort || *effort - askedEffort(last(), m_asked) > m_rules.adjustments.front().upTo)
            return std::nullopt;
        for (const Rung& rung : m_growth.rungs) {
            if (rung.kind == RungKind::BiggerStep && m_load)
                if (const MakeableLoad* next = biggerStep(*m_load, rung.mostShare, m_loads);
                    next && !m_asked.newInPattern &&
                    !wasTooHeavy(next->kg, m_stream, m_asked, m_rules)) {
                    NextTarget target = raise(*next, top);
                    target.why.back().code = "target_far_easier";
                    return target;
                }
            if (rung.kind == RungKind::Chain && !m_load &&
                chainReady(m_stream.same, m_asked, m_rules))
                return chainUp();
        }
        return std::nullopt;
    }

    /// The amount that opens a closed check, once the athlete has it in reserve.
    std::optional<NextTarget> show(int top) {
        if (m_load) return std::nullopt;
        const auto amount = amountToShow(last(), top, m_asked, m_knowledge);
        if (!amount) return std::nullopt;
        m_target.step = TargetStep::NextRung;
        m_target.rung = RungKind::MoreReps;
        std::vector<int> aims = lastAims(top);
        if (!aims.empty()) aims.front() = *amount;
        aim(std::move(aims), *amount);
        say("target_show", {static_cast<std::int64_t>(*amount), unit()});
        return std::move(m_target);
    }

    NextTarget raise(const MakeableLoad& load, int top) {
        if (m_asked.newInPattern)
            return repeat(TargetStep::Repeat, "target_hold_new_exercise", {}, top);
        m_target.step = TargetStep::MoreLoad;
        std::erase_if(m_target.why,
                      [](const Reason& why) { return why.code == "target_step_too_big"; });
        const double usual = *m_load + m_growth.leastKg;
        if (m_growth.leastKg > 0 && m_loads.told() && load.kg < usual - kSameLoad)
            say("target_small_step", {std::string(kitText(load.kind))});
        setLoad(load.kg);
        aim(std::vector<int>(static_cast<std::size_t>(m_target.sets), m_asked.amount.low),
            m_asked.amount.high);
        const double effort = endEffort(last()).value_or(askedEffort(last(), m_asked));
        say("target_more_load",
            {words(load.kg),
             static_cast<std::int64_t>(m_asked.amount.low),
             unit(),
             change(load.kg),
             effort});
        return std::move(m_target);
    }

    void sayRung(const Rung& rung) {
        if (auto reason =
                rungReason(rung, m_exercise.primary == Focus::Core ? GrowthKind::Core : m_kind))
            m_target.why.push_back(std::move(*reason));
    }

    NextTarget backToLow(TargetStep step, RungKind rung) {
        m_target.step = step;
        m_target.rung = rung;
        m_target.loadKg = m_load;
        aim(std::vector<int>(static_cast<std::size_t>(m_target.sets), m_asked.amount.low),
            m_asked.amount.high);
        return std::move(m_target);
    }

    /// Enters a rung; nothing where it is not possible for this exercise or this athlete.
    std::optional<NextTarget> enter(const Rung& rung, int top) {
        switch (rung.kind) {
        case RungKind::MoreReps: {
            const int high = m_asked.amount.high;
            const int most = std::min(topOfMore(rung, m_asked), m_asked.mostAmount);
            if (most <= high || most <= top) return std::nullopt;
            m_target.step = TargetStep::NextRung;
            m_target.rung = rung.kind;
            m_target.loadKg = m_load;
            std::vector<int> aims = lastAims(high);
            const bool counted = m_exercise.metric == Metric::Reps;
            const int step = m_exercise.metric == Metric::Seconds  ? m_rules.holdSeconds
                             : m_exercise.metric == Metric::Metres ? m_rules.carryMetres
                                                                   : 1;
            if (!aims.empty()) aims.front() = std::min(most, aims.front() + step);
            aim(std::move(aims), most);
            if (counted)
                say("target_reps_first", {static_cast<std::int64_t>(most)});
            else
                say("target_longer_first", {static_cast<std::int64_t>(most), unit()});
            return std::move(m_target);
        }
        case RungKind::Slower:
        case RungKind::Range:
        case RungKind::Further:
        case RungKind::NextBand:
            sayRung(rung);
            return backToLow(TargetStep::NextRung, rung.kind);
        case RungKind::Chain:
            return chainUp();
        case RungKind::BiggerStep: {
            const MakeableLoad* next =
                m_load ? biggerStep(*m_load, rung.mostShare, m_loads) : nullptr;
            if (!next) return std::nullopt;
            return raise(*next, top);
        }
        case RungKind::Bag: {
            if (m_asked.newInPattern) return std::nullopt;
            const MakeableLoad* first = m_loads.nearestAtOrBelow(rung.by);
            const double kg = (first ? *first : m_loads.all().front()).kg;
            m_load = kg;
            say("target_bag", {words(kg)});
            return backToLow(TargetStep::MoreLoad, rung.kind);
        }
        }
        return std::nullopt;
    }

    std::optional<NextTarget> chainUp() {
        const Exercise* next = harderThan(m_exercise, m_knowledge);
        if (!next) return std::nullopt;
        if (!chainReady(m_stream.same, m_asked, m_rules))
            return repeat(TargetStep::Repeat, "target_repeat_again", {}, m_asked.amount.high);
        m_target.step = TargetStep::StepUp;
        m_target.exercise = next->id;
        m_target.rung = RungKind::Chain;
        m_target.loadKg = m_load;
        aim(lastAims(m_asked.amount.high), m_asked.amount.high);
        say("target_step_up", {next->name});
        return std::move(m_target);
    }

    // ---- it was too hard -------------------------------------------------------------------

    NextTarget lower(double share, const char* code, int top) {
        m_target.step = TargetStep::LessLoad;
        const double wanted = *m_load * (1 - share);
        const MakeableLoad* load = m_loads.nearestAtOrBelow(wanted);
        if (!load) return repeat(TargetStep::Repeat, "target_repeat_lightest", {}, top);
        // Where the next lighter thing is far lighter, the same load a little longer.
        const double most = -m_rules.adjustments.back().lowShare;
        if (share < most && load->kg < *m_load * (1 - share - most))
            return repeat(TargetStep::Repeat, "target_repeat_below", {}, top);
        say(code, {change(load->kg)});
        setNear(wanted);
        say("target_start_load", {words(*m_target.loadKg)});
        aim(std::vector<int>(static_cast<std::size_t>(m_target.sets), m_asked.amount.low),
            m_asked.amount.high);
        return std::move(m_target);
    }

    NextTarget lessAmount() {
        m_target.step = TargetStep::LessAmount;
        aim(std::vector<int>(static_cast<std::size_t>(m_target.sets), m_asked.amount.low),
            m_asked.amount.high);
        m_target.loadKg = m_load;
        say("target_less_amount", {static_cast<std::int64_t>(m_asked.amount.low), unit()});
        return std::move(m_target);
    }

    NextTarget tooHard(double over, int top) {
        if (!m_load || !endLoad(last())) return lessAmount();
        const SetAdjustment& row = m_rules.adjustments.back();
        return lower(std::clamp(over * m_rules.loadPerPoint, -row.highShare, -row.lowShare),
                     "target_less_load",
                     top);
    }

    NextTarget below(const std::optional<double>& effort, double over, int top) {
        if (!effort || !m_load || !endLoad(last()) || over <= m_rules.effortTolerance)
            return repeat(TargetStep::Repeat, "target_repeat_below", {}, top);
        const auto row = std::ranges::find_if(
            m_rules.adjustments, [&](const SetAdjustment& each) { return over <= each.upTo; });
        return lower(-row->lowShare, "target_less_load", top);
    }

    /// Below the range so many times running: an easier exercise, or a lighter load.
    std::optional<NextTarget> belowAgain() {
        const auto times = static_cast<std::size_t>(m_rules.stepDownTimes);
        if (m_stream.same.size() < times) return std::nullopt;
        for (std::size_t i = 0; i < times; ++i)
            if (!m_stream.same[m_stream.same.size() - 1 - i]->missed(m_asked.amount.low))
                return std::nullopt;
        if (m_load) {
            // The load is the first thing to go; it went already where it changed in between.
            if (m_loads.nearestAtOrBelow(*m_load * (1 - m_rules.formShare)))
                return lower(m_rules.formShare, "target_less_load_short", m_asked.amount.high);
        }
        return stepDown("target_step_down");
    }

    std::optional<NextTarget> stepDown(const char* code) {
        const Exercise* easier = easierThan(m_exercise, m_knowledge);
        if (!easier) return std::nullopt;
        m_target.step = TargetStep::StepDown;
        m_target.exercise = easier->id;
        m_target.aims.clear();
        say(code, {easier->name});
        return std::move(m_target);
    }

    NextTarget afterFormDoubt(int top) {
        say("target_form");
        if (m_load && endLoad(last()))
            return lower(m_rules.formShare, "target_less_load_form", top);
        if (!m_load)
            if (const auto down = stepDown("target_step_down_form")) return *down;
        return repeat(TargetStep::Repeat, "target_hold_form", {}, top);
    }

    Asked m_asked;
    const ProgressKnowledge& m_knowledge;
    const ProgressionRules& m_rules;
    const Exercise& m_exercise;
    Loads m_loads;
    Stream m_stream;
    std::optional<double> m_load;
    GrowthKind m_kind = GrowthKind::Bodyweight;
    Growth m_growth;
    NextTarget m_target;
};

} // namespace

NextTarget nextTarget(const Asked& asked, const ProgressKnowledge& knowledge) {
    return Deciding(asked, knowledge).run();
}

} // namespace stridewright::planning
