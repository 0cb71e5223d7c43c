// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/domain/progression_rules.hpp>
#include <stridewright/planning/history.hpp>
#include <stridewright/planning/limits.hpp>
#include <stridewright/planning/loads.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

// From what was done to what is next (docs/progression.md). Pure functions: the same log gives the
// same answer.

namespace stridewright::planning {

/// What targets are made from.
struct ProgressKnowledge {
    const History* history = nullptr;
    const Catalog* catalog = nullptr;
    const Athlete* athlete = nullptr;
    const ProgressionRules* rules = nullptr;
    std::set<std::string> allowed; ///< exercise ids that the athlete may do
};

/// An exercise as a session asks for it, before the log is looked at.
struct Asked {
    const Exercise* exercise = nullptr;
    Date date{};
    PhaseKind phase = PhaseKind::Base;
    bool easier = false; ///< in an easier week
    int sets = 1;
    IntRange amount;
    std::optional<double> rpe;
    int mostAmount = 0; ///< highest amount that the session has time for; at least amount.high
    int mostToShow = 0; ///< the same for what opens a check, which is asked for once
    bool newInPattern = false; ///< the week brings a new exercise of the same pattern
};

/// What is done with the numbers of the last time.
enum class TargetStep {
    First,      ///< never done: as planned
    FindLoad,   ///< a load is to be found
    InferLoad,  ///< a first load from related exercises
    Keep,       ///< an easier week or a phase that keeps
    Repeat,     ///< the same again
    MoreAmount, ///< one more repetition, five more seconds …
    MoreLoad,
    LessLoad,
    LessAmount,
    OtherRange, ///< the phase asks for other repetitions
    NextRung,   ///< slower, more range, … (`rung`)
    RungBack,   ///< such a way was too much: the same load without it
    StepUp,     ///< the next exercise of the chain
    StepDown
};

struct NextTarget {
    TargetStep step = TargetStep::First;
    std::string exercise; ///< another than asked for (StepUp, StepDown), or empty
    int sets = 1;
    IntRange amount;
    std::vector<int> aims; ///< by set; empty: the range says it
    std::optional<double> rpe;
    std::optional<double> loadKg;
    std::optional<RungKind> rung; ///< the way of doing it now, once the usual step is used up
    std::vector<Reason> why;      ///< at least one
};

/// The next target of an exercise: double progression on effort within the limits of its kind.
/// Where effort, repetitions or load of the last time are not known, nothing rises and nothing
/// falls for that reason.
[[nodiscard]] NextTarget nextTarget(const Asked& asked, const ProgressKnowledge& knowledge);

/// What to do with the next set of the same session.
struct NextSet {
    double lowShare = 0; ///< change of load that is in order, from … to
    double highShare = 0;
    std::optional<double> loadKg; ///< for the next set, where the last one is known
    bool stopRaising = false;     ///< nothing is raised today any more
    Reason why;
};

/// Autoregulation within a session: from the effort of the last set against the one asked for. A
/// set whose effort is not known changes nothing.
[[nodiscard]] NextSet nextSet(const SetLog& done,
                              const Target& target,
                              const Loads& loads,
                              const ProgressionRules& rules);

/// An estimated best single lift on a day; a trend, never a source of loads.
struct TrendPoint {
    Date date{};
    double kg = 0;
    friend bool operator==(const TrendPoint&, const TrendPoint&) = default;
};

/// By date; only where it is valid: loaded lifts on both legs or arms, few repetitions near the
/// limit, adults. Pulls on a bar count body mass, where it is known.
[[nodiscard]] std::vector<TrendPoint> strengthTrend(const Exercise& exercise,
                                                    const ProgressKnowledge& knowledge,
                                                    std::optional<double> bodyMassKg);

enum class Remedy { EasierWeek, OtherRange, Swap, SleepAndFood };

/// A lift that has not moved.
struct Plateau {
    std::string exercise;
    int exposures = 0; ///< without a gain
    Remedy remedy = Remedy::OtherRange;
    std::string swapFor; ///< exercise id (Swap), or empty where there is none
};

/// Whether an exercise stands still, and what to do about it. Nothing in peak, taper and race
/// weeks; easier weeks and days of low readiness do not count.
[[nodiscard]] std::optional<Plateau>
plateauOf(const Exercise& exercise, PhaseKind phase, const ProgressKnowledge& knowledge);

/// Fills loads, aims and reasons of a composed plan from the request's log, and adds what the log
/// lets one say. The next exposure of an exercise is exact; later ones carry the last target and
/// say that they will be decided after the next log. Class, minutes and caps of the plan hold
/// afterwards as before; `limits` are those that composition had. A request without logged sessions
/// leaves the plan as it is.
[[nodiscard]] Plan applyTargets(Plan plan,
                                const PlanRequest& request,
                                const Catalog& catalog,
                                const CompositionRules& composition,
                                const ProgressionRules& rules,
                                const Limits& limits = {});

/// What a logged session changes, in the order of its exercises: the next target in `after`, a plan
/// made with the log, against what was done.
[[nodiscard]] std::vector<Reason> whatChanges(const SessionLog& done,
                                              const Plan& after,
                                              const Athlete& athlete,
                                              const Catalog& catalog,
                                              const ProgressionRules& rules);

} // namespace stridewright::planning
