// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/equipment.hpp>
#include <stridewright/domain/strength.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace stridewright {

/// How the difficulty of an exercise grows: by its increment and by what is lifted.
enum class GrowthKind {
    LowerBothBar,
    LowerBothHeld, ///< dumbbells, bags
    LowerBothKettlebell,
    LowerOneSide,
    Upper,
    Calf,
    Core,
    Band,
    Bodyweight,
    Machine
};

template <>
struct EnumWords<GrowthKind> {
    static constexpr std::array<std::string_view, 10> words{"lower_both_bar",
                                                            "lower_both_held",
                                                            "lower_both_kettlebell",
                                                            "lower_one_side",
                                                            "upper",
                                                            "calf",
                                                            "core",
                                                            "band",
                                                            "bodyweight",
                                                            "machine"};
};

/// What changes next where the usual step of load is not possible.
enum class RungKind {
    MoreReps,   ///< the top of the range rises
    Slower,     ///< slower lowering
    Range,      ///< more range, a step edge, a longer lever
    Further,    ///< grip or step further along the band
    NextBand,   ///< the next stronger band
    Chain,      ///< the next exercise of the chain
    BiggerStep, ///< the next load, although it is a larger step
    Bag         ///< a first load on a bodyweight exercise
};

template <>
struct EnumWords<RungKind> {
    static constexpr std::array<std::string_view, 8> words{
        "more_reps", "slower", "range", "further", "next_band", "chain", "bigger_step", "bag"};
};

struct Rung {
    RungKind kind = RungKind::MoreReps;
    int by = 0; ///< MoreReps: above the range; Slower: seconds; Further: per cent; Bag: kilograms
    int to = 0; ///< MoreReps: up to so many in all; 0: by `by`
    int times = 1;        ///< how often its top must be reached before the next rung
    double mostShare = 0; ///< BiggerStep: of the load
};

/// How a kind grows: a step of load within limits, else the rungs in turn.
struct Growth {
    double leastKg = 0; ///< smaller steps only where nothing else is possible
    double mostKg = 0;  ///< 0: no step of load
    double mostShare = 0;
    /// Share of the load that a repetition in reserve is worth, for larger steps: about 2.3 % of
    /// all that moves (the formulas of the trend near ten repetitions), body mass included, so that
    /// it is more where the body is a large part of it. 0: no larger steps.
    double perRep = 0;
    std::vector<Rung> rungs;
};

/// What to do about a set that was easier or harder than asked.
struct SetAdjustment {
    double upTo = 0;     ///< actual minus asked effort, at most
    double lowShare = 0; ///< change of load, from … to
    double highShare = 0;
    bool stopRaising = false;
};

/// The work of a phase or of an easier week that keeps and does not build.
struct Keeping {
    double leastShare = 1; ///< of the usual load
};

/// Loads of one kind of thing where nothing is told about what the athlete owns.
struct UsualSteps {
    struct Step {
        double upToKg = 0;
        double stepKg = 0;
    };
    ImplementKind kind = ImplementKind::Dumbbell;
    double leastKg = 0;
    std::vector<Step> steps; ///< ascending
};

struct InferRules {
    double fromEasier = 0; ///< share of the load of an easier exercise of the chain
    double fromHarder = 0;
    double samePattern = 0;
    int withinDays = 0; ///< logs older than that say nothing
};

/// An estimated best single lift, shown as a trend only.
struct TrendRules {
    IntRange lowerReps; ///< repetitions and those left, that are still valid
    IntRange upperReps;
    double leastRpe = 0;
    double mostRpe = 10;
    int leastAge = 0;
    double perRep = 0;     ///< Epley: weight times 1 + reps / this
    double brzyckiTop = 0; ///< Brzycki: weight times (top - 1) / (top - reps)
};

struct PlateauRules {
    std::array<int, kCount<Level>> exposures{}; ///< without a gain
    int leastReadiness = 0;                     ///< exposures on worse days do not count
    double drift = 0;                           ///< of effort
    int swapWeeks = 0;
    std::set<PhaseKind> silent;
};

/// Something that a log can show: any of the exercises, with so much in a set.
struct GateShow {
    std::vector<std::string> exercises;
    int amount = 0;
    std::optional<std::pair<int, int>> fromAge; ///< from this age, this amount
};

/// What opens a gate; everything that is given must hold.
struct GateRule {
    std::vector<GateShow> shows;
    std::vector<std::string> gates;  ///< open gates
    int trainedWeeks = 0;            ///< weeks with a session
    std::string gateWeeksOf;         ///< weeks in which an exercise of this gate was done …
    int gateWeeks = 0;               ///< … at least
    std::vector<std::string> freeOf; ///< concerns that must not be sore
    int sessions = 0;                ///< logged sessions with sets of `reps` …
    IntRange reps;                   ///< … repetitions …
    double effortShare = 0;          ///< … of whose sets this share has an effort that agrees
    double effortWithin = 0;         ///< with what was asked, within
    bool confirmed = false;          ///< a person must confirm technique
};

/// Training without loads before a log opens the first checks of a beginner.
struct BodyweightStage {
    std::set<std::string> gates;
    int sessions = 0;  ///< so many sessions …
    int weeks = 0;     ///< … or so many weeks since the first
    int fromAge = 0;   ///< from this age …
    int weeksMore = 0; ///< … so many weeks more, and as many sessions for each of them
};

struct GateRules {
    BodyweightStage stage;
    int mostPain = 0;                      ///< in a set that shows something
    int layoffDays = 0;                    ///< a longer gap closes the gates
    int painFreeDays = 0;                  ///< `freeOf`: no sore report in so many days
    std::map<std::string, GateRule> rules; ///< by gate id
};

/// What a level asks for; the levels are proposed, never set.
struct LevelRule {
    int regularWeeks = 0; ///< weeks with a session …
    int ofWeeks = 0;      ///< … of the last so many
    double perWeek = 0;   ///< sessions a week …
    int overWeeks = 0;    ///< … over the last so many
    std::vector<std::string> gates;
    std::vector<GateShow> shows;    ///< any one of the first kind …
    std::vector<GateShow> showsAny; ///< one of these
};

/// Which earlier work is of the kind that is asked for.
struct SameWorkRules {
    double effort = 0;  ///< efforts asked for differ by at most this
    int days = 0;       ///< it is compared with when it is not older than the latest by this
    int manyReps = 0;   ///< ranges up to here or more, and work without a load, may be extended …
    int extendedBy = 0; ///< … by so many …
    int extendedTo = 0; ///< … or to so many
    int otherwiseBy =
        0; ///< fewer heavy repetitions by so many; work without a target may lie as far off
};

/// How fast the work of the legs may grow from week to week.
struct WeekRiseRules {
    double mostShare = 0; ///< of the fatigue score of the last week that built
    int withinDays = 0;   ///< such a week is not older than this
    int leastSets = 0;    ///< of an exercise that gives up a set
    int exercises = 0;    ///< a logged session with fewer exercises was not noted as a whole
};

/// All numbers of progression, from data/rules/progression.json.
struct ProgressionRules {
    double effortTolerance = 0; ///< smaller differences of effort are none
    double repeatUpTo = 0;      ///< effort above the one asked at which a session is repeated
    double loadPerPoint = 0;    ///< share of load for a point of effort or a repetition
    int holdSeconds = 0;        ///< more of a hold
    int carryMetres = 0;
    std::array<Growth, kCount<GrowthKind>> growth;
    std::vector<SetAdjustment> adjustments; ///< ascending; the last holds for all above
    double chainRpe = 0;                    ///< a harder exercise only after this effort or less
    int chainTimes = 0;                     ///< … in so many sessions
    int stepDownTimes = 0;                  ///< below the range in so many sessions
    int mostMoreSets = 0;                   ///< in a week
    double formShare = 0;                   ///< load taken off where technique was in doubt
    int painHolds = 0;                      ///< pain in a set from which nothing is raised
    int gapHolds = 0;         ///< days without a session after which nothing is raised
    int exerciseGapHolds = 0; ///< days since an exercise was last trained, easier weeks apart
    SameWorkRules sameWork;
    WeekRiseRules weekRise;
    double mostRescale = 0; ///< load taken off for another range, at most
    Keeping easier;
    std::map<PhaseKind, Keeping> keeping; ///< phases that build nothing
    double firstLoadLeft = 0;             ///< repetitions left when finding a load
    InferRules infer;
    TrendRules trend;
    PlateauRules plateau;
    GateRules gates;
    std::array<LevelRule, kCount<Level>> levels;
    std::vector<UsualSteps> usual;
    std::map<std::string, ImplementKind> kinds; ///< equipment id: what it is, where it is loaded
    std::set<std::string> pairs;                ///< exercises with one in each hand
    std::set<std::string> anyHeld;              ///< equipment that any exercise can be loaded with
};

} // namespace stridewright
