// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/plan.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

/// People made of numbers: what they own and run, how they get stronger, what comes in between.
namespace stridewright::support {

/// How strength answers training.
struct Strength {
    double bodyKg = 70;
    double start = 1;          ///< of what is usual for an untrained runner of that weight
    double perSession = 0.008; ///< gain of a session while far from the ceiling
    double ceiling = 1.4;      ///< where gains end
    double lossPerDay = 0.004; ///< after ten days without a session
};

/// An athlete and all that happens to them in a season.
struct SimulatedAthlete {
    std::string title;
    PlanRequest request; ///< its log holds what was there before
    int weeks = 26;
    std::uint32_t seed = 1;
    Strength strength;
    double skips = 0;            ///< share of the sessions that are left out
    double minutesFactor = 1;    ///< sessions take so many times the planned minutes
    std::vector<DateRange> away; ///< no strength on these days
    std::vector<Illness> illness;
    std::vector<PainEntry> pain; ///< by date
    std::vector<Readiness> readiness;
    std::vector<GateEvent> checks; ///< that a person opens
};

/// How a season is run: the same days every week, easier weeks, a taper before each A race.
struct RunningPattern {
    /// Share of the week's minutes on a day of the week (0 Monday).
    struct Day {
        int day = 0;
        RunKind kind = RunKind::Easy;
        double share = 0.2;
    };
    std::vector<Day> days;
    double minutes = 180; ///< of the first week
    double growth = 1.03; ///< from week to week, while training
    double mostMinutes = 330;
    int easierEvery = 4; ///< 0: never
    double easierShare = 0.7;
};

/// The runs of so many weeks from a Monday; race days are free for the race.
[[nodiscard]] std::vector<Run>
runsOf(const RunningPattern& pattern, Date monday, int weeks, const std::vector<Race>& races);

/// A score at every so many days from the first.
[[nodiscard]] std::vector<PainEntry>
painStory(const char* concern, Date first, const std::vector<std::pair<int, int>>& scores);

/// A number from 0 to 1 that depends on nothing but its arguments.
[[nodiscard]] double chance(std::uint32_t seed, Date date, std::string_view about);

/// The strength of a simulated athlete as the season goes on.
class SimulatedBody {
public:
    SimulatedBody(const SimulatedAthlete& athlete, const app::Knowledge& knowledge)
        : m_athlete(athlete), m_knowledge(knowledge), m_now(athlete.strength.start),
          m_best(athlete.strength.start) {}

    /// Does a session as well as this body can on that day, and gets stronger by it.
    [[nodiscard]] SessionLog does(const PlannedSession& session, const PlanWeek& week);

private:
    /// Slower, through more range, or as before, as the reasons of a target ask for.
    void changesWay(const Prescription& item);
    [[nodiscard]] ExerciseLog does(const Prescription& item, Date date);
    [[nodiscard]] double tenTimes(const Exercise& exercise, bool bar, bool eachHand) const;
    [[nodiscard]] double
    most(const Exercise& exercise, const Prescription& item, std::optional<double> kg) const;
    [[nodiscard]] std::optional<double> findsLoad(const Exercise& exercise,
                                                  const Prescription& item) const;

    const SimulatedAthlete& m_athlete;
    const app::Knowledge& m_knowledge;
    double m_now;
    double m_best;
    std::optional<Date> m_last;
    /// By exercise: what the way of doing it now leaves of what could be lifted in the usual way.
    std::map<std::string, double> m_held;
};

} // namespace stridewright::support
