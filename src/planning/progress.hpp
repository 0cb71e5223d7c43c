// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/planning/progression.hpp>

#include <map>
#include <span>

// The steps of nextTarget (deciding.hpp): reading the exposures (streams.cpp), choosing the rung
// (ladders.cpp), what may grow (growing.cpp), loads for other work (rescale.cpp), the words
// (progress_words.cpp).

namespace stridewright::planning {

/// The exposures that a target is judged by.
struct Stream {
    std::vector<const Exposure*> same; ///< like what is asked for, oldest first; may be empty
    const Exposure* latest = nullptr;  ///< of any range, easier and keeping work apart
    const Exposure* any = nullptr;     ///< the last of all
};

[[nodiscard]] Stream streamOf(const Asked& asked, const ProgressKnowledge& knowledge);

/// Load of the last set whose load is known.
[[nodiscard]] std::optional<double> endLoad(const Exposure& exposure);
/// Highest effort of the sets done with that load, or of all where loads are not known.
[[nodiscard]] std::optional<double> endEffort(const Exposure& exposure);
/// Effort that was asked for; what is asked for now where that is not known.
[[nodiscard]] double askedEffort(const Exposure& exposure, const Asked& asked);
[[nodiscard]] int askedSets(const Exposure& exposure, const Asked& asked);

/// Where an exercise stands on the ladder of its kind.
struct LadderState {
    std::size_t used = 0; ///< the present rung, counted from 1; 0: the usual step
    bool passed = false;  ///< the last exposure reached the top of its rung
    int top = 0;          ///< amount at which the present rung is passed
    int passes = 0;       ///< so often in a row at the present rung
    int misses = 0;       ///< too hard so often in a row at the present rung
    /// The rung that the last exposure was too much on: it is left for the one before.
    std::optional<std::size_t> takenOff;
    /// By rung, from 0: the day on which it was too much.
    std::map<std::size_t, Date> tooMuch;
};

/// How far a rung of more repetitions goes; holds and carries as far as the catalog has them.
[[nodiscard]] int topOfMore(const Rung& rung, const Asked& asked);

/// The first rung from here on, counted from 0, that was not too much lately; the number of rungs
/// where there is none.
[[nodiscard]] std::size_t
nextRung(const LadderState& state, const Growth& growth, Date date, const ProgressionRules& rules);

/// Follows the exposures of one load, oldest first. A way of doing it that falls short of the range
/// or is harder than asked for, as often as an exercise would be stepped down for or by far, is
/// taken off again and left alone for a while.
[[nodiscard]] LadderState ladderOf(std::span<const Exposure* const> run,
                                   const Growth& growth,
                                   const Asked& asked,
                                   const ProgressionRules& rules);

/// The load of the usual step up: within the step and the share of the kind; nothing where what is
/// owned has none.
[[nodiscard]] const MakeableLoad* stepUp(double loadKg, const Growth& growth, const Loads& loads);
/// The next load above, where it is at most so much heavier.
[[nodiscard]] const MakeableLoad* biggerStep(double loadKg, double mostShare, const Loads& loads);

/// The next exercise of a chain up or down that the athlete may do; null where there is none.
[[nodiscard]] const Exercise* harderThan(const Exercise& exercise,
                                         const ProgressKnowledge& knowledge);
/// The next exercise of a chain that only the athlete's level keeps away; null where there is none.
[[nodiscard]] const Exercise* nextLevelOf(const Exercise& exercise,
                                          const ProgressKnowledge& knowledge);
[[nodiscard]] const Exercise* easierThan(const Exercise& exercise,
                                         const ProgressKnowledge& knowledge);

/// Share of a load that suits other work: repetitions and those left against the ones of an
/// exposure. 1 where the work is not harder.
[[nodiscard]] double
shareFor(const Exposure& exposure, const Asked& asked, const ProgressionRules& rules);
/// Repetitions that the exposure could have had to spare for what is asked for now.
[[nodiscard]] double spareOf(const Exposure& exposure, const Asked& asked);

/// A first load from related logs, and the exercise it comes from.
struct Inferred {
    double loadKg = 0;
    const Exercise* from = nullptr;
};
[[nodiscard]] std::optional<Inferred>
inferLoad(const Asked& asked, const Loads& loads, const ProgressKnowledge& knowledge);

/// Whether the top was reached, and easily, as often as a harder exercise asks for.
[[nodiscard]] bool chainReady(std::span<const Exposure* const> same,
                              const Asked& asked,
                              const ProgressionRules& rules);
/// Whether a load was tried in this range lately and was too much.
[[nodiscard]] bool
wasTooHeavy(double kg, const Stream& stream, const Asked& asked, const ProgressionRules& rules);
/// The heaviest load below this one that was done lately as asked for: no reason to go lower.
[[nodiscard]] std::optional<double>
wasRight(double kg, const Stream& stream, const Asked& asked, const ProgressionRules& rules);
/// Why nothing may rise, if something forbids it; the stream has a latest exposure.
[[nodiscard]] std::optional<Reason>
holdOnRising(const Stream& stream, const Asked& asked, const ProgressKnowledge& knowledge);
/// The load that the work stands at: of the last exposure like this, else of the latest.
[[nodiscard]] std::optional<double>
knownLoad(const Asked& asked, const Stream& stream, const ProgressKnowledge& knowledge);
/// How an exercise grows, without the rungs that it does not have.
[[nodiscard]] Growth possibleGrowth(GrowthKind kind,
                                    const Asked& asked,
                                    const Loads& loads,
                                    const ProgressKnowledge& knowledge);
/// The amount that opens a check which is still closed, where the last time had it in reserve and
/// the session has time for it; nothing else.
[[nodiscard]] std::optional<int>
amountToShow(const Exposure& last, int top, const Asked& asked, const ProgressKnowledge& knowledge);
/// The harder exercise that was begun after this one had become easy, or that took its place; null
/// where there is none.
[[nodiscard]] const Exercise* begunAfter(const Exercise& exercise,
                                         const ProgressKnowledge& knowledge);

[[nodiscard]] Reason progressReason(std::string code, std::vector<Arg> args = {});
/// "10, 9 and 9", or "3 sets of 10".
[[nodiscard]] std::string amountsText(std::span<const int> amounts, Metric metric);

/// "14 to 16 kg", from two loads in words.
[[nodiscard]] std::string fromToText(const std::string& from, const std::string& to);

/// "Last time, Tue 3 Nov: 10, 9 and 9 with 32 kg at effort 7."
[[nodiscard]] Reason lastReason(const Exposure& last, const Exercise& exercise, const Loads& loads);
/// What is said of a way of doing the exercise.
enum class RungSaid {
    Begins, ///< "Lower more slowly: 1 second longer."
    Stays,  ///< "Still with the lowering 1 second longer."
    Off     ///< "Too hard with the slower lowering: at your usual speed again."
};
/// How the exercise is done on a rung; nothing where its numbers say it.
[[nodiscard]] std::optional<Reason> rungReason(const Rung& rung, GrowthKind kind, RungSaid said);
/// The check that keeps the next exercise of the chain closed, where one does.
[[nodiscard]] std::optional<Reason> closedChain(const Exercise& exercise,
                                                const ProgressKnowledge& knowledge);

} // namespace stridewright::planning
