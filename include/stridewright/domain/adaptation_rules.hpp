// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/log.hpp>
#include <stridewright/domain/run.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace stridewright {

/// How sore a concern is: a traffic light.
enum class Zone { Green, Amber, Red };

template <>
struct EnumWords<Zone> {
    static constexpr std::array<std::string_view, 3> words{"green", "amber", "red"};
};

/// How pain of a tissue is judged beside its score (limits of the score: composition rules).
struct TissueSigns {
    std::map<PainSign, Zone> signs; ///< a sign makes at least this zone
    Zone atRest = Zone::Green;      ///< pain at rest
    Zone morningRise = Zone::Green; ///< the next morning is worse than the day, and above green
    Zone unsettled = Zone::Green;   ///< a sore day, and the next morning is still above green
    Zone weekRise = Zone::Green;    ///< a sore week that is worse than the week before
    int stiffMornings = 0;   ///< so many stiff mornings running are red; 0: they do not count
    int adviceAmberDays = 0; ///< sore for so long: see a professional
    bool adviceUnlessBetter = false; ///< not where the score has fallen since
};

struct PainRules {
    std::map<std::string, TissueSigns> tissues; ///< every tissue of the catalog's concerns
    double amberLoad = 1;                       ///< factor of loads that touch a sore site
    int adviceRedSessions = 0;                  ///< red on so many days: see a professional
    int greenSessions = 0;                      ///< then the first block of exercises comes back
    int sessionsPerBlock = 1;                   ///< and one more after each so many
    int plyometricGreenDays = 0;                ///< jumps come back last
    int historyDays = 0;                        ///< entries older than this say nothing
    int askAgainDays = 0;                       ///< a sore site without a newer entry is asked for
    int askSiteFrom = 0;                        ///< pain noted with a set, without a site, likewise
    std::vector<std::string> returnOrder;       ///< tags and patterns, what loads least first
    std::set<std::string> plyometric;           ///< those of them that come last
    int screenScore = 0;                        ///< from here the signs are asked for
    int screenDays = 0;                         ///< the health questions are asked again after
    int flagScore = 0;                          ///< a red flag by itself
    std::set<PainSign> boneAlone;               ///< bone stress by itself
    std::set<PainSign> bone;                    ///< bone stress when there are several
    int boneSigns = 0;                          ///< how many
    std::set<PainSign> emergency;               ///< care at once
    std::set<PainSign> soon;                    ///< care this week
    std::string boneConcern;                    ///< id of the concern of suspected bone stress
    std::string clearance; ///< gate event that says a professional has cleared training again
};

/// What is asked of the first sessions after time away.
struct LayoffRow {
    int fromDays = 0;            ///< since the last strength session
    double load = 1;             ///< factor of the last loads at `fromDays` …
    double loadAtEnd = 1;        ///< … and just before the next row
    double sets = 1;             ///< factor
    int mainSetsLess = 0;        ///< sets fewer of each main lift
    int sessions = 0;            ///< how many sessions have fewer sets and spare sore muscles
    std::optional<int> soreness; ///< highest soreness cost in those sessions
    int days = 0;                ///< how long effort, contacts and load are held back
    std::optional<double> effort;
    double contacts = 1;
    int phasesBack = 0;
    int phaseDays = 0;  ///< how long the earlier phase lasts
    int noviceDays = 0; ///< how long the legs count as untrained
    int levelsDown = 0;
    int levelDays = 0;
};

struct LayoffRules {
    std::vector<LayoffRow> rows; ///< by days, ascending
    int milderRows = 0;          ///< for calves and core, where running went on
    double runsPerWeek = 0;      ///< from here running went on
    int usualGaps = 0;           ///< the median of so many gaps between sessions is usual …
    int usualSlack = 0;          ///< … and with so many days more still no time away
    int feverFreeDays = 0;       ///< days without symptoms before training after fever
    int feverRow = 0;            ///< row of the table that follows a fever, by its first day
    double feverEffort = 0;
    int feverApartDays = 0; ///< for so many days after it none on the day of these runs
    std::vector<RunKind> feverApartFrom;
    int missedWithinDays = 0; ///< a session missed is spoken of for so long
};

/// Early easier weeks.
struct EasierRules {
    int readinessScore = 0; ///< so low …
    int readinessRunning = 0;
    int readinessInWeek = 0; ///< … or so many times within seven days
    double effortAbove = 0;
    int effortSessions = 0;
    int effortWithinDays = 0;
    int amberSessions = 0;
    int lastDayOfWeek = 0; ///< a cause up to this day of the week (from 0) eases that week at once
    int restWeeks = 0;     ///< scheduled easier weeks so soon after an early one are dropped
    int lookBackDays = 0;
    double ownEasierShare = 0; ///< a week with so little running against those before is easier
    int ownEasierWeeks = 0;    ///< how many weeks before it are looked at
    int alignWeeks = 0;        ///< how far a scheduled one moves to it
};

/// Today's session by how the athlete feels.
struct ReadinessRules {
    int asPlanned = 0; ///< lowest score of each band
    int fewerSets = 0;
    int classDown = 0;
    int mainSetsLess = 0;
    double downEffort = 0;
    double downSets = 1;
    int downSoreness = 0;  ///< highest soreness cost
    int tiredLegs = 0;     ///< legs so low: the lower body one class down
    int soreLegs = 0;      ///< soreness so high: the same
    int sparedLegs = 0;    ///< soreness so high: nothing for the lower body
    double leastSleep = 0; ///< hours; with fewer nothing heavy
};

/// How alike two exercises are in their job; costs.
struct SwapCosts {
    int otherPattern = 0;
    int missedArea = 0;
    int otherMainArea = 0;
    int perLevel = 0;
    int otherSlot = 0;
    int otherLoading = 0;
    int otherSides = 0;
    int soreness = 0;     ///< for each step of more soreness cost
    int helpsConcern = 0; ///< taken off
    int met = 0;          ///< taken off where the athlete has done it before
};

struct VersionRules {
    int leastMinutes = 0;
    int leastMobility = 0; ///< minutes that mobility shrinks to before it goes
    int mostSwaps = 0;
    SwapCosts swap;
};

struct SeasonFindingRules {
    int logs = 0;         ///< looked at for the sessions' length
    double cutShort = 0;  ///< share of the planned minutes
    double allDone = 0;   ///< share of the planned sets from which a session was finished
    double factorLow = 0; ///< of the learned time factor
    double factorHigh = 0;
    int minutesStep = 0;
    int leastMinutes = 0; ///< a shorter session is not offered
    int coverageWeeks = 0;
    double coverageSets = 0;   ///< so many sets below the minimum are missed
    int coverageExercises = 0; ///< a session with fewer exercises noted was not noted as a whole
};

/// All numbers of what pain, time away, a bad day and a season do to a plan, from
/// data/rules/adaptation.json.
struct AdaptationRules {
    PainRules pain;
    LayoffRules layoffs;
    EasierRules easier;
    ReadinessRules readiness;
    VersionRules versions;
    SeasonFindingRules season;
    int guardianBelowAge = 0; ///< a coach or guardian confirms the plan of younger athletes
};

} // namespace stridewright
