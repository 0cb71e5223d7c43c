// SPDX-License-Identifier: MIT
#include "planning/deciding.hpp"

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

NextTarget Deciding::withoutRung(const LadderState& ladder) {
    m_target.step = TargetStep::RungBack;
    m_target.loadKg = m_load;
    sayRung(m_growth.rungs[*ladder.takenOff], RungSaid::Off);
    if (m_rung) sayRung(*m_rung, RungSaid::Stays);
    aim(std::vector<int>(static_cast<std::size_t>(m_target.sets), m_asked.amount.low),
        m_asked.amount.high);
    return std::move(m_target);
}

double Deciding::notBelowRight(double share) const {
    const auto right = wasRight(*m_load, m_stream, m_asked, m_rules);
    return right ? std::min(share, 1 - *right / *m_load) : share;
}

NextTarget Deciding::lower(double share, const char* code, int top) {
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

NextTarget Deciding::lessAmount() {
    m_target.step = TargetStep::LessAmount;
    aim(std::vector<int>(static_cast<std::size_t>(m_target.sets), m_asked.amount.low),
        m_asked.amount.high);
    m_target.loadKg = m_load;
    say("target_less_amount", {static_cast<std::int64_t>(m_asked.amount.low), unit()});
    return std::move(m_target);
}

NextTarget Deciding::tooHard(double over, int top) {
    if (!m_load || !endLoad(last())) return lessAmount();
    const SetAdjustment& row = m_rules.adjustments.back();
    const double share = std::clamp(over * m_rules.loadPerPoint, -row.highShare, -row.lowShare);
    return lower(notBelowRight(share), "target_less_load", top);
}

NextTarget Deciding::below(const std::optional<double>& effort, double over, int top) {
    // So far short that it was work of another range: the load that suits this one.
    const auto done = last().amounts();
    if (effort && m_load && endLoad(last()) && m_exercise.metric == Metric::Reps && done &&
        done->low < m_asked.amount.low - m_rules.sameWork.otherwiseBy)
        return lower(
            notBelowRight(1 - shareFor(last(), m_asked, m_rules)), "target_less_load", top);
    // A new way of doing it gets a second try at the same load.
    if (m_target.rung && m_target.rung != RungKind::MoreReps)
        return repeat(TargetStep::Repeat, "target_repeat_below", {}, top);
    if (!effort || !m_load || !endLoad(last()) || over <= m_rules.effortTolerance)
        return repeat(TargetStep::Repeat, "target_repeat_below", {}, top);
    const auto row = std::ranges::find_if(
        m_rules.adjustments, [&](const SetAdjustment& each) { return over <= each.upTo; });
    return lower(notBelowRight(-row->lowShare), "target_less_load", top);
}

std::optional<NextTarget> Deciding::belowAgain() {
    const auto times = static_cast<std::size_t>(m_rules.stepDownTimes);
    if (m_stream.same.size() < times) return std::nullopt;
    for (std::size_t i = 0; i < times; ++i)
        if (!m_stream.same[m_stream.same.size() - 1 - i]->missed(m_asked.amount.low))
            return std::nullopt;
    if (m_load) {
        // The load is the first thing to go; it went already where it changed in between.
        if (m_loads.nearestAtOrBelow(*m_load * (1 - m_rules.formShare)))
            return lower(
                notBelowRight(m_rules.formShare), "target_less_load_short", m_asked.amount.high);
    }
    return stepDown("target_step_down");
}

std::optional<NextTarget> Deciding::stepDown(const char* code) {
    const Exercise* easier = easierThan(m_exercise, m_knowledge);
    if (!easier) return std::nullopt;
    m_target.step = TargetStep::StepDown;
    m_target.exercise = easier->id;
    m_target.aims.clear();
    say(code, {easier->name});
    return std::move(m_target);
}

NextTarget Deciding::afterFormDoubt(int top) {
    say("target_form");
    if (m_load && endLoad(last())) return lower(m_rules.formShare, "target_less_load_form", top);
    if (!m_load)
        if (const auto down = stepDown("target_step_down_form")) return *down;
    return repeat(TargetStep::Repeat, "target_hold_form", {}, top);
}

} // namespace stridewright::planning
