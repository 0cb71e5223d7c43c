// SPDX-License-Identifier: MIT
#pragma once

#include "planning/progress.hpp"

namespace stridewright::planning {

/// One question for the next target, on the way to its answer.
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

    NextTarget run();

private:
    NextTarget decided();

    // what is said
    void say(std::string code, std::vector<Arg> args = {});
    std::string words(double kg) const;
    Arg unit() const;
    /// "14 to 16 kg per hand".
    std::string change(double kg) const;
    void sayLast(const Exposure& last);
    void setLoad(double kg) { m_target.loadKg = kg; }
    /// Takes what can be made at or below a wanted load, and says so where that is another one.
    void setNear(double wantedKg, double leastKg = 0);

    // without a history, and work that keeps (progression.cpp)
    NextTarget asPlanned();
    NextTarget first();
    void limitSets();
    NextTarget keep();
    /// Only easier work is known: it is where to begin, and no ground to rise from.
    NextTarget afterEasier();
    NextTarget otherRange();
    const Exposure& last() const { return *m_stream.same.back(); }

    // the same work again, or more (progress_rising.cpp)
    /// Exposures since the load last changed.
    std::vector<const Exposure*> run_() const;
    std::vector<int> lastAims(int top) const;
    void aim(std::vector<int> aims, int top);
    NextTarget repeat(TargetStep step, std::string code, std::vector<Arg> args, int top);
    NextTarget progress();
    NextTarget more(int top);
    NextTarget rise(const LadderState& ladder);
    /// Far easier than asked for: the next load or exercise, before the rungs in between.
    std::optional<NextTarget> jump(int top);
    /// The next load, or the largest, that is at most so much heavier, was not too much lately, and
    /// that what was in reserve the last time is worth.
    const MakeableLoad* largerStep(double mostShare, bool largest = false) const;
    /// The same again until the next load is worth it; nothing where there is none so near.
    std::optional<NextTarget> waitForStep(const Rung& rung, int top);
    /// The amount that opens a closed check, once the athlete has it in reserve.
    std::optional<NextTarget> show(int top);
    NextTarget raise(const MakeableLoad& load, int top);
    void sayRung(const Rung& rung, RungSaid said);
    NextTarget backToLow(TargetStep step, RungKind rung);
    /// Enters a rung; nothing where it is not possible for this exercise or this athlete.
    std::optional<NextTarget> enter(const Rung& rung, int top);
    std::optional<NextTarget> chainUp();

    // it was too hard (progress_lowering.cpp)
    /// A way of doing it was too much: the one before, at the same load.
    NextTarget withoutRung(const LadderState& ladder);
    /// A share to take off, at most down to the load that was right before the last step.
    double notBelowRight(double share) const;
    NextTarget lower(double share, const char* code, int top);
    NextTarget lessAmount();
    NextTarget tooHard(double over, int top);
    NextTarget below(const std::optional<double>& effort, double over, int top);
    /// Below the range so many times running: an easier exercise, or a lighter load.
    std::optional<NextTarget> belowAgain();
    std::optional<NextTarget> stepDown(const char* code);
    NextTarget afterFormDoubt(int top);

    Asked m_asked;
    const ProgressKnowledge& m_knowledge;
    const ProgressionRules& m_rules;
    const Exercise& m_exercise;
    Loads m_loads;
    Stream m_stream;
    std::optional<double> m_load;
    GrowthKind m_kind = GrowthKind::Bodyweight;
    Growth m_growth;
    std::optional<Rung> m_rung; ///< the present way of doing it
    NextTarget m_target;
};

} // namespace stridewright::planning
