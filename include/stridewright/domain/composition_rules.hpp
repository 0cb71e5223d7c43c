// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/plan.hpp>

#include <map>
#include <set>

namespace stridewright {

/// How long things take, in seconds.
struct TimeRules {
    double factor = 1;          ///< the whole session is so many times longer than its parts
    double sideChange = 0;      ///< between the sides of a one-sided exercise
    double holdGap = 0;         ///< between the holds of one set
    double pairChange = 0;      ///< walking from one exercise of a pair to the other, each round
    double pairRestFactor = 1;  ///< rest within a pair, against the longer of the two rests
    double metresPerSecond = 1; ///< unless the exercise has its own speed
    std::map<std::string, double> speedOf; ///< by exercise id
    double setup = 0;                      ///< with nothing to fetch
    std::map<std::string, double> setupOf; ///< by equipment id
    int rampReps = 0;
    double rampPause = 0;
    double rampFromRpe = 0;        ///< one ramp set for a loaded main lift from here
    double barbellRampFromRpe = 0; ///< two for a barbell
    std::set<std::string> barbells;
};

/// Rest between sets, in seconds.
struct RestRules {
    int maxStrength = 0; ///< main lift of at most `strengthReps` at `strengthRpe` or more
    int strength = 0;    ///< main lift of up to 10
    int endurance = 0;   ///< main lift of more
    int bodyweight = 0;  ///< main lift that cannot be loaded
    int accessory = 0;
    int core = 0;
    int calf = 0;
    int power = 0;
};

/// The lower-body fatigue score and the classes it gives.
struct FatigueRules {
    std::vector<std::pair<double, double>> effort; ///< effort and its factor, ascending
    double base = 0;                               ///< factor of a set without soreness cost
    double perEccentric = 0;                       ///< more for each step of soreness cost
    double smallFactor = 1; ///< for the patterns and areas that hardly tire the legs
    std::set<Focus> smallFocuses;
    std::set<Pattern> smallPatterns;
    double lightBelow = 0;
    double moderateBelow = 0;
    double heavyRpe = 0; ///< a main lift at this effort and …
    int heavyReps = 0;   ///< … at most so many repetitions is heavy by itself
    double noviceFactor = 1;
    int noviceWeeks = 0;
    double newFactor = 1;     ///< for exercises never done before …
    int newFromEccentric = 0; ///< … with at least this soreness cost
};

struct SessionCaps {
    int sets = 0;
    double fatigue = 0;
};

struct Dose {
    IntRange sets;
    IntRange reps;
    double rpe = 0;
    friend bool operator==(const Dose&, const Dose&) = default;
};

/// Kinds of work that are dosed alike.
enum class DoseKind { Main, Accessory, Core, Calf, Power };

template <>
struct EnumWords<DoseKind> {
    static constexpr std::array<std::string_view, 5> words{
        "main", "accessory", "core", "calf", "power"};
};

struct PhaseDoses {
    std::array<Dose, kCount<Level>> main{};
    std::array<Dose, kCount<Level>> accessory{};
    IntRange coreSets;
    IntRange calfSets;
    std::array<int, kCount<Level>> contacts{}; ///< most of a session
    int longestMinutes = 0;                    ///< of a session in this phase
    bool shortSessions = false; ///< sessions are meant to be shorter than the athlete's time
};

struct AreaMinimum {
    std::array<double, kCount<Level>> base{};
    std::array<double, kCount<Level>> build{};
    std::array<double, kCount<PhaseKind>> ofPhase{}; ///< share of the column in a phase
};

struct ZoneLimits {
    int green = 0; ///< highest score that is green
    int amber = 0; ///< highest score that is amber
};

struct AgeDoses {
    int upTo = 0;
    double contacts = 1;
    int warmUpMore = 0; ///< minutes
    std::optional<int> mostSets;
    std::optional<IntRange> reps;
    std::optional<double> rpe;
    bool bodyweightOnly = false;
    bool balanceDrill = false;
    bool supportForBalance = false;
    std::set<std::string> closedGates;
};

/// What a race's distance changes.
struct DistanceTilt {
    double upToKm = 0;          ///< races of at most so many kilometres
    double peakContacts = 1;    ///< factor of the contacts in the peak phase
    int buildCalfSets = 0;      ///< more sets of a calf exercise in the build phase
    int buildSingleLegSets = 0; ///< more sets of a single-leg exercise in the build phase
    int nearRaceDays = 0;       ///< before an A race: few contacts on nearer days than this
};

/// What may fill a place in a session.
struct Role {
    std::vector<Pattern> patterns;
    std::vector<Slot> slots;           ///< empty: any
    std::vector<std::string> never;    ///< ids that do not suit
    std::vector<std::string> standIns; ///< ids taken only where nothing else is possible
    std::string instead;               ///< role to use where no exercise fits, or empty
};

struct TemplateSlot {
    std::string role;
    BlockKind block = BlockKind::Main;
    DoseKind dose = DoseKind::Accessory;
    char pair = 0; ///< letter, or 0
    bool required = false;
    bool balance = false; ///< only for ages that get a balance drill
    int fromMinutes = 0;  ///< budget from which the place exists
};

struct SessionSizes {
    int upToMinutes = 0; ///< of the budget
    int warmUp = 0;      ///< minutes
    int mobility = 0;
    bool pairMain = false;
};

/// Costs of the choice of exercises; whole numbers.
struct ChoiceCosts {
    int coverageHalfSet = 0;
    std::vector<int> soreness; ///< per step of soreness cost, by days to the next hard run, from 0
    int emphasisMissed = 0;
    int emphasisMissedSore = 0;
    int midBlock = 0; ///< an exercise other than the one that the running block has
    int mainChanged = 0;
    int accessoryChanged = 0;
    int mainStale = 0;
    int mainStaleAfter = 0; ///< blocks
    int accessoryStale = 0;
    int accessoryStaleAfter = 0;
    int equipmentChange = 0;
    int perLevel = 0;
    int perLevelMain = 0;
    int notMain = 0;         ///< an accessory as a main lift
    int unloadedMain = 0;    ///< a main lift that cannot be loaded
    int oneSidedMain = 0;    ///< a one-sided main lift where one on both legs is possible
    int bandMain = 0;        ///< a main lift against a band where a weight is possible
    int noHeavyReps = 0;     ///< a main lift that does not go down to heavy repetitions
    int briefTenSeconds = 0; ///< in a session of pairs, for each ten seconds that a set takes
    int sameWeek = 0;        ///< an exercise that another session of the week has as well
    int standIn = 0;
    int outgrown = 0; ///< an exercise that has become too easy
};

/// What one more set, or one more exercise, is worth to a session beside the areas it serves.
struct GrowthValues {
    double place = 0;      ///< an exercise that was not in the session
    double usualPlace = 0; ///< … that the running block had there before
    double mainSet = 0;
    double otherSet = 0;
    double classPoint = 0; ///< a point of fatigue while the session is below its class
    double exchange = 0;   ///< weighted half sets that an exchange of exercises must gain
};

/// When the log shows that an exercise is too easy by now.
struct OutgrownRules {
    int times = 0;          ///< so often running at the top, without anything that grew
    double effortBelow = 0; ///< and so far below the effort asked for
    int harderTimes = 0;    ///< or a harder one of the chain was done so often since
    double effortAbove = 0; ///< at no more than so far above the effort asked for
};

/// What a new plan takes from the log.
struct MemoryRules {
    int restartAfterDays = 0;         ///< without a session: the training begins anew
    int knownWeeks = 0;               ///< an exercise done in these last weeks is not new
    std::size_t leastKnown = 0;       ///< a log of fewer exercises says nothing of what is new
    std::size_t blocks = 0;           ///< blocks looked back on
    std::size_t lastWeeks = 0;        ///< of a block, that tell what it holds now
    std::size_t newMenuExercises = 0; ///< new in a week: a block has begun
    int familiarAfterDays = 0;        ///< away so long: the first week brings nothing new
    OutgrownRules outgrown;
};

/// Costs of where training blocks begin and end.
struct BlockCosts {
    int cutAtPhase = 0;
    int cutInsidePhase = 0;
    int phaseInside = 0; ///< a phase that begins within a block, a taper apart
    int oddWeek = 0;     ///< a week more or less than a block should have
    int cutInFreeze = 0;
};

/// All numbers of composition, from data/rules/composition.json: templates, prescriptions by phase
/// and level, time model, caps, coverage minimums, pain zones.
struct CompositionRules {
    TimeRules time;
    RestRules rest;
    FatigueRules fatigue;
    std::array<SessionCaps, kCount<Level>> caps{};
    std::array<PhaseDoses, kCount<PhaseKind>> phases{};
    Dose firstWeeksMain; ///< beginners' main lifts in their first weeks
    int firstWeeks = 0;
    double coreRpe = 0;
    double powerRpe = 0;
    IntRange powerSets;
    double easierSets = 1;     ///< easier weeks
    double easierMostSets = 1; ///< of a session, against those of the weeks before
    double easierRpe = 0;
    double easierContacts = 1;
    double easierCoverage = 1;
    double easierMinutes = 1;
    int easierLeastMinutes = 0;
    IntRange heavyReps; ///< of the main lift in a heavy session with the gate open
    double heavyRpe = 0;
    double moderateRpe = 0; ///< highest of a main lift of few repetitions in other sessions
    double lightRpe = 0;    ///< highest in a light session
    std::string heavyGate;
    int heavyFromMinutes = 0;
    std::string contactsGate; ///< no contacts while it is closed
    int contactsStart = 0;
    int contactsPerWeek = 0;
    int contactsMost = 0;
    int contactsNearRace = 0;
    std::array<int, kCount<RacePriority>> nearRaceDays{}; ///< B and C; A goes by the distance
    std::vector<DistanceTilt> distances;                  ///< ascending
    double oneLegShare = 0;      ///< of a week's leg sets in main, single-leg and hip blocks
    double oneLegShareHeavy = 0; ///< in weeks of heavy sessions only
    std::map<Focus, AreaMinimum> areas;
    double coverageMinutes = 0; ///< minutes of a week that the minimums are made for
    double countedRpe = 0;
    /// What a half set is worth where time does not do for all, by area in the order of Focus.
    std::array<double, 9> areaWeights{};
    std::map<std::string, ZoneLimits> zones; ///< by tissue
    std::vector<std::string> withoutLegs;    ///< exercises that spare the legs altogether
    std::map<std::string, std::vector<std::string>> gateClosedBy; ///< gate: sore concerns
    std::array<std::vector<std::string>, kCount<Level>> impliedGates;
    std::vector<AgeDoses> ages;
    std::vector<std::string> supports; ///< equipment to hold on to
    std::map<std::string, Role> roles;
    std::array<std::vector<TemplateSlot>, 3> templates; ///< by number of the session in its week
    std::vector<TemplateSlot> onlySession;              ///< for a week with one
    std::vector<SessionSizes> sizes;
    std::string warmUpPulse;
    std::vector<std::string> warmUpDrills;
    std::vector<std::string> warmUpActivation;
    std::vector<std::string> warmUpWithoutLegs;
    std::vector<std::string> mobility;
    int mobilitySeconds = 0;
    int longestMobility = 0; ///< minutes
    int longestWarmUp = 0;
    int leastWarmUp = 0;
    int mostRounds = 0;  ///< times that the drills are repeated to fill a long warm-up
    int overrun = 0;     ///< minutes a session may be over its budget
    double usesTime = 0; ///< share of the budget a session should use
    /// What an exercise that is done at its top may grow by: a session keeps time for it.
    std::array<int, kCount<Metric>> roomToGrow{};
    IntRange blockWeeks;
    int freezeDays = 0;  ///< nothing new in the days before an A race
    int beginnerNew = 0; ///< new exercises in a beginner's session after the first week
    ChoiceCosts costs;
    GrowthValues growth;
    BlockCosts blockCosts;
    MemoryRules memory;
    int shortest = 0;              ///< minutes; a day with fewer takes the usual session's
    double activationFrom = 0;     ///< minutes of warm-up from which it ends with an activation
    int widestRange = 0;           ///< repetitions between the ends of a prescribed range
    int briefRange = 0;            ///< the same in a session of pairs
    int strengthReps = 0;          ///< up to here a main lift rests like strength work
    int hardJump = 0;              ///< from this intensity a foot contact counts double
    std::vector<std::string> held; ///< equipment that can make any exercise heavier
};

} // namespace stridewright
