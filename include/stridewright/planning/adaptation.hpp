// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/plan.hpp>
#include <stridewright/domain/season_rules.hpp>
#include <stridewright/planning/pain.hpp>
#include <stridewright/planning/seasons.hpp>

#include <span>

// What the log does to a plan: before placement to the request, after composition to the first
// sessions (docs/adaptation.md). Without a log nothing changes. The same log gives the same answer.

namespace stridewright::planning {

/// How the doses of a session are held back.
struct Easing {
    double load = 1; ///< factor of the loads that would else be due
    double sets = 1;
    int mainSetsLess = 0;
    std::optional<double> effort; ///< highest
    std::optional<int> soreness;  ///< highest soreness cost of an exercise
    double contacts = 1;
    bool repeat = false; ///< the last loads again: nothing rises
    [[nodiscard]] bool empty() const { return *this == Easing{}; }
    friend bool operator==(const Easing&, const Easing&) = default;
};

/// What time away or an illness asks of one session.
struct SessionEasing {
    Date date{};
    Date before{}; ///< loads of sessions before this day count as the last ones
    Easing usual;
    Easing calvesAndCore; ///< milder where running went on
    std::vector<Reason> why;
    friend bool operator==(const SessionEasing&, const SessionEasing&) = default;
};

/// Time without strength training that a day still feels: the gap before it, or an earlier one.
struct Layoff {
    int days = 0;          ///< without a session
    std::size_t row = 0;   ///< of the table
    Date back{};           ///< the first session after it, or the day asked for
    int sessionsSince = 0; ///< done since, before the day asked for
    bool running = false;  ///< running went on
    friend bool operator==(const Layoff&, const Layoff&) = default;
};

/// The layoffs that end on or before a day, which is taken for that of a session; by date. A gap
/// that is usual for the athlete is none, and neither is the time before the first session.
[[nodiscard]] std::vector<Layoff> layoffsBefore(const TrainingLog& log,
                                                std::span<const Run> runs,
                                                Date day,
                                                const LayoffRules& rules);

/// What time away and fever ask of planned sessions, in the order of their dates: only sessions
/// that change something.
[[nodiscard]] std::vector<SessionEasing> easingsFor(const TrainingLog& log,
                                                    std::span<const Run> runs,
                                                    std::span<const Date> sessions,
                                                    const LayoffRules& rules);

/// An easier week that the log asks for before its time.
struct EarlyWeek {
    Date starts{};
    Reason why;
    friend bool operator==(const EarlyWeek&, const EarlyWeek&) = default;
};

/// The early easier weeks that the log has caused up to `request.from`, past ones included.
/// `scheduled` are the first days of those in the season.
[[nodiscard]] std::vector<EarlyWeek> earlyEasierWeeks(const PlanRequest& request,
                                                      std::span<const PhaseStart> phases,
                                                      std::span<const Date> scheduled,
                                                      const Catalog& catalog,
                                                      const CompositionRules& composition,
                                                      const AdaptationRules& rules);

/// The weeks in which the runner takes it easier than in those before; reads `request` as long as
/// it is used.
[[nodiscard]] OwnEasierWeeks ownEasierWeeks(const PlanRequest& request, const EasierRules& rules);

/// How much longer this athlete's sessions take than planned: the median of the last logs that were
/// finished, within its bounds; 1 with too few of them.
[[nodiscard]] double learnedTimeFactor(const TrainingLog& log, const SeasonFindingRules& rules);

/// The rules that adaptation reads.
struct AdaptationSources {
    const Catalog& catalog;
    const CompositionRules& composition;
    const SeasonRules& seasons;
    const AdaptationRules& adaptation;
};

/// A request as the log changes it, and what composition and progression must heed.
struct Adapted {
    PlanRequest request;
    Limits limits;
    double timeFactor = 1; ///< of the times that composition reckons with
    PainState pain;
    std::map<std::string, LoadCut> loadCuts; ///< by exercise id
    std::vector<Finding> findings;
};

/// Before placement. An empty log gives the request back as it is.
[[nodiscard]] Adapted adaptRequest(const PlanRequest& request, const AdaptationSources& sources);

/// A plan as adapted, and the load factors that are still to be applied to targets.
struct AdaptedPlan {
    Plan plan;
    std::vector<SessionEasing> easings;
};

/// After composition: eases the first sessions after time away, adds the findings, and withholds
/// all but the referral where there is one.
[[nodiscard]] AdaptedPlan
adaptPlan(Plan plan, const Adapted& adapted, const AdaptationSources& sources);

} // namespace stridewright::planning
