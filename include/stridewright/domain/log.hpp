// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/athlete.hpp>
#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/strength.hpp>

#include <optional>
#include <string>
#include <vector>

// What was done and how it felt. Everything that may be left blank is optional: blank means
// unknown, never zero.

namespace stridewright {

enum class SetKind { Work, WarmUp };

template <>
struct EnumWords<SetKind> {
    static constexpr std::array<std::string_view, 2> words{"work", "warm_up"};
};

/// One set. A one-sided exercise is logged once for both sides, or once a side.
struct SetLog {
    SetKind kind = SetKind::Work;
    std::optional<int> amount;    ///< reps, seconds or metres by the metric; 0 to 100000
    std::optional<double> loadKg; ///< 0 to 1000; of each hand where one is held in each
    std::optional<double> rpe;    ///< effort 1 to 10
    std::optional<int> pain;      ///< 0 to 10
    std::optional<BodySide> side; ///< absent: both, or not one-sided
    std::string note;
    friend bool operator==(const SetLog&, const SetLog&) = default;
};

/// What was asked for when the set was planned.
struct Target {
    int sets = 1;
    IntRange amount;
    std::optional<double> rpe;
    std::optional<double> loadKg;
    friend bool operator==(const Target&, const Target&) = default;
};

/// An exercise of a logged session, in the order done. An exercise may stand twice.
struct ExerciseLog {
    std::string exercise; ///< exercise id, or empty where the name is none of the catalog's
    std::string name;     ///< as written, where `exercise` is empty
    Metric metric = Metric::Reps;
    std::optional<Target> target;
    bool formDoubt = false; ///< technique was not good
    std::vector<SetLog> sets;
    friend bool operator==(const ExerciseLog&, const ExerciseLog&) = default;
};

/// A strength session that was done.
struct SessionLog {
    Date date{};
    std::optional<SessionClass> sessionClass;
    std::optional<PhaseKind> phase; ///< in force that day
    bool easier = false;            ///< in an easier week
    std::string start;              ///< wall clock "HH:MM", or empty
    std::optional<double> minutes;  ///< taken; 0 to 1440
    std::optional<double> plannedMinutes;
    std::optional<double> rpe; ///< effort of the whole session, 0 to 10
    std::string note;
    std::vector<ExerciseLog> exercises;
    friend bool operator==(const SessionLog&, const SessionLog&) = default;
};

/// How ready the athlete felt on a day (training-science: four items of 1 to 5, 5 is best).
struct Readiness {
    Date date{};
    std::optional<int> sleep;
    std::optional<int> energy;
    std::optional<int> legs;
    std::optional<int> stress;        ///< 5: none
    std::optional<int> soreness;      ///< 0 to 10
    std::optional<double> sleepHours; ///< 0 to 24
    bool limp = false;
    friend bool operator==(const Readiness&, const Readiness&) = default;
};

enum class PainMoment { During, After, NextMorning, AtRest };

template <>
struct EnumWords<PainMoment> {
    static constexpr std::array<std::string_view, 4> words{
        "during", "after", "next_morning", "at_rest"};
};

/// What the athlete noticed beside the score: how pain behaves, signs of bone stress, and signs
/// that a doctor must see.
enum class PainSign {
    GoneWithinHour,
    SettledNextDay,
    WorseNextDay,
    MorningStiffness,
    ChangesGait,
    // bone stress
    FocalBonePain,
    NightOrRestPain,
    PainOnHop,
    EarlierEachRun,
    LoadJump,
    EarlierBoneStress,
    LowEnergy, ///< missed periods, low energy, weight loss
    // at once
    ChestPainOrFainting,
    BladderOrSaddle,
    CalfSwelling,
    SuddenPop,
    CannotBearWeight,
    HeadInjury,
    // this week
    FeverOrWeightLoss,
    HotSwollenJoint,
    LockingOrGivingWay,
    NumbnessOrTingling,
    CancerHistory,
    EatingConcern
};

template <>
struct EnumWords<PainSign> {
    static constexpr std::array<std::string_view, 24> words{
        "gone_within_hour",       "settled_next_day",
        "worse_next_day",         "morning_stiffness",
        "changes_gait",           "focal_bone_pain",
        "night_or_rest_pain",     "pain_on_hop",
        "earlier_each_run",       "load_jump",
        "earlier_bone_stress",    "low_energy",
        "chest_pain_or_fainting", "bladder_or_saddle",
        "calf_swelling",          "sudden_pop",
        "cannot_bear_weight",     "head_injury",
        "fever_or_weight_loss",   "hot_swollen_joint",
        "locking_or_giving_way",  "numbness_or_tingling",
        "cancer_history",         "eating_concern"};
};

/// How a site felt at one time.
struct PainEntry {
    Date date{};
    std::string concern; ///< concern id of the catalog
    BodySide side = BodySide::Both;
    int score = 0; ///< 0 to 10
    PainMoment moment = PainMoment::During;
    std::vector<PainSign> signs; ///< each once, in the order of the enum
    std::string note;
    friend bool operator==(const PainEntry&, const PainEntry&) = default;
};

enum class GateWitness { Log, Athlete, Coach, Layoff };

template <>
struct EnumWords<GateWitness> {
    static constexpr std::array<std::string_view, 4> words{"log", "athlete", "coach", "layoff"};
};

/// A gate opened or closed. The last event of a gate on or before a day holds on that day; a gate
/// without one is as the level implies.
struct GateEvent {
    Date date{};
    std::string gate; ///< gate id of the catalog
    bool open = true;
    GateWitness by = GateWitness::Athlete;
    friend bool operator==(const GateEvent&, const GateEvent&) = default;
};

struct Illness {
    Date from{};
    std::optional<Date> to; ///< last day with symptoms; absent: still ill
    bool fever = false;
    friend bool operator==(const Illness&, const Illness&) = default;
};

/// All that was logged, each list by date.
struct TrainingLog {
    std::vector<SessionLog> sessions;
    std::vector<Readiness> readiness;
    std::vector<PainEntry> pain;
    std::vector<GateEvent> gates;
    std::vector<Illness> illness;
    [[nodiscard]] bool empty() const {
        return sessions.empty() && readiness.empty() && pain.empty() && gates.empty() &&
               illness.empty();
    }
    friend bool operator==(const TrainingLog&, const TrainingLog&) = default;
};

} // namespace stridewright
