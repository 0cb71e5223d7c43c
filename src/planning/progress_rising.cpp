// SPDX-License-Identifier: MIT
#include "planning/deciding.hpp"

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

constexpr double kSameLoad = 0.005; ///< kilograms

} // namespace

std::vector<const Exposure*> Deciding::run_() const {
    std::vector<const Exposure*> run;
    for (auto each = m_stream.same.rbegin(); each != m_stream.same.rend(); ++each) {
        const auto load = endLoad(**each);
        if (load && m_load && std::abs(*load - *m_load) > kSameLoad) break;
        run.push_back(*each);
    }
    std::ranges::reverse(run);
    return run;
}

std::vector<int> Deciding::lastAims(int top) const {
    std::vector<int> aims;
    for (int i = 0; i < m_target.sets; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const auto done = index < last().sets.size() ? last().sets[index].amount : std::nullopt;
        aims.push_back(std::clamp(done.value_or(m_asked.amount.low), m_asked.amount.low, top));
    }
    return aims;
}

void Deciding::aim(std::vector<int> aims, int top) {
    m_target.aims = std::move(aims);
    m_target.amount.low =
        m_target.aims.empty() ? m_asked.amount.low : std::ranges::min(m_target.aims);
    m_target.amount.high = std::max(top, m_target.amount.low);
}

NextTarget Deciding::repeat(TargetStep step, std::string code, std::vector<Arg> args, int top) {
    m_target.step = step;
    m_target.loadKg = m_load;
    aim(lastAims(top), top);
    say(std::move(code), std::move(args));
    if (m_rung) sayRung(*m_rung, RungSaid::Stays);
    return std::move(m_target);
}

NextTarget Deciding::progress() {
    const auto run = run_();
    LadderState ladder = ladderOf(run, m_growth, m_asked, m_rules);
    // As long as the usual step is possible, nothing else is asked for.
    if (m_load && stepUp(*m_load, m_growth, m_loads)) {
        ladder.used = 0;
        ladder.takenOff.reset();
        ladder.top = m_asked.amount.high;
        ladder.passed =
            endEffort(last()) &&
            *endEffort(last()) < askedEffort(last(), m_asked) + m_rules.effortTolerance &&
            last().reached(ladder.top, askedSets(last(), m_asked));
    }
    if (ladder.used > 0) m_target.rung = m_growth.rungs[ladder.used - 1].kind;
    // More repetitions are done in the way that was there before them.
    for (std::size_t i = 0; i < ladder.used; ++i)
        if (const Rung& rung = m_growth.rungs[i];
            !ladder.tooMuch.contains(i) && rungReason(rung, m_kind, RungSaid::Stays))
            m_rung = rung;
    sayLast(last());

    const int low = m_asked.amount.low;
    const auto effort = endEffort(last());
    const double over = effort ? *effort - askedEffort(last(), m_asked) : 0;
    const int top = std::max(ladder.top, m_asked.amount.high);

    if (last().formDoubt) return afterFormDoubt(top);
    if (ladder.takenOff) return withoutRung(ladder);
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
    return more(top);
}

NextTarget Deciding::more(int top) {
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
    if (m_rung) sayRung(*m_rung, RungSaid::Stays);
    return std::move(m_target);
}

NextTarget Deciding::rise(const LadderState& ladder) {
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
    const auto waits = [&](std::size_t rung) {
        LadderState from = ladder;
        from.used = rung;
        return nextRung(from, m_growth, m_asked.date, m_rules) != rung;
    };
    for (std::size_t i = ladder.used; i < m_growth.rungs.size(); ++i)
        if (!waits(i))
            if (auto target = enter(m_growth.rungs[i], top)) return *target;
    // A band can always be taken a little further along.
    if (m_kind == GrowthKind::Band && !m_growth.rungs.empty() && !waits(0))
        if (auto target = enter(m_growth.rungs.front(), top)) return *target;
    const bool noTime = std::ranges::any_of(m_growth.rungs, [&](const Rung& rung) {
        return rung.kind == RungKind::MoreReps && topOfMore(rung, m_asked) > m_asked.mostAmount;
    });
    for (const Rung& rung : m_growth.rungs)
        if (rung.kind == RungKind::BiggerStep)
            if (auto target = waitForStep(rung, top)) return *target;
    if (noTime) return repeat(TargetStep::Repeat, "target_no_time", {}, top);
    if (const Exercise* next = nextLevelOf(m_exercise, m_knowledge))
        return repeat(TargetStep::Repeat, "target_level_done", {next->name}, top);
    return repeat(TargetStep::Repeat, "target_ladder_done", {}, top);
}

std::optional<NextTarget> Deciding::jump(int top) {
    const auto effort = endEffort(last());
    if (!effort || *effort - askedEffort(last(), m_asked) > m_rules.adjustments.front().upTo)
        return std::nullopt;
    for (const Rung& rung : m_growth.rungs) {
        if (rung.kind == RungKind::BiggerStep && m_load)
            if (const MakeableLoad* next = largerStep(rung.mostShare, true);
                next && !m_asked.newInPattern) {
                NextTarget target = raise(*next, top);
                target.why.back().code = "target_far_easier";
                std::erase_if(target.why,
                              [](const Reason& why) { return why.code == "target_small_step"; });
                return target;
            }
        if (rung.kind == RungKind::Chain && !m_load && chainReady(m_stream.same, m_asked, m_rules))
            return chainUp();
    }
    return std::nullopt;
}

const MakeableLoad* Deciding::largerStep(double mostShare, bool largest) const {
    if (!m_load) return nullptr;
    // Of holds and carries nobody knows what is left: effort and length have said enough.
    const double reserve = m_exercise.metric == Metric::Reps
                               ? std::max(0.0, spareOf(last(), m_asked)) * m_growth.perRep
                               : mostShare;
    // Of a light load even the least of the usual kilograms is a large share.
    const double most =
        std::min(*m_load * (1 + reserve),
                 std::max(*m_load * (1 + mostShare), *m_load + (largest ? m_growth.leastKg : 0)));
    const MakeableLoad* step = nullptr;
    for (const MakeableLoad& each : m_loads.all()) {
        if (each.kg <= *m_load + kSameLoad) continue;
        if (each.kg > most + kSameLoad || wasTooHeavy(each.kg, m_stream, m_asked, m_rules)) break;
        // More than the next load only within the usual kilograms.
        if (step && (!largest || each.kg > *m_load + m_growth.mostKg + kSameLoad)) break;
        step = &each;
    }
    return step;
}

std::optional<NextTarget> Deciding::waitForStep(const Rung& rung, int top) {
    const MakeableLoad* next = m_load ? biggerStep(*m_load, rung.mostShare, m_loads) : nullptr;
    if (!next) return std::nullopt;
    std::erase_if(m_target.why,
                  [](const Reason& why) { return why.code == "target_step_too_big"; });
    return repeat(TargetStep::Repeat,
                  "target_step_waits",
                  {words(next->kg), std::round(100 * (next->kg / *m_load - 1))},
                  top);
}

std::optional<NextTarget> Deciding::show(int top) {
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

NextTarget Deciding::raise(const MakeableLoad& load, int top) {
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

void Deciding::sayRung(const Rung& rung, RungSaid said) {
    const GrowthKind kind = m_exercise.primary == Focus::Core ? GrowthKind::Core : m_kind;
    if (auto reason = rungReason(rung, kind, said)) m_target.why.push_back(std::move(*reason));
}

NextTarget Deciding::backToLow(TargetStep step, RungKind rung) {
    m_target.step = step;
    m_target.rung = rung;
    m_target.loadKg = m_load;
    aim(std::vector<int>(static_cast<std::size_t>(m_target.sets), m_asked.amount.low),
        m_asked.amount.high);
    return std::move(m_target);
}

std::optional<NextTarget> Deciding::enter(const Rung& rung, int top) {
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
        sayRung(rung, RungSaid::Begins);
        return backToLow(TargetStep::NextRung, rung.kind);
    case RungKind::Chain:
        return chainUp();
    case RungKind::BiggerStep: {
        if (const MakeableLoad* next = largerStep(rung.mostShare)) return raise(*next, top);
        // After more repetitions it comes as they get easier; else there are other ways.
        return top > m_asked.amount.high ? waitForStep(rung, top) : std::nullopt;
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

std::optional<NextTarget> Deciding::chainUp() {
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

} // namespace stridewright::planning
