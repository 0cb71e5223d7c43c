// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/finding.hpp>
#include <stridewright/domain/request.hpp>

#include <compare>

namespace stridewright {

/// Sessions missing to the weeks' lower bounds, then cost; compared in that order, never folded.
struct Score {
    int shortfall = 0;
    int cost = 0;
    friend auto operator<=>(const Score&, const Score&) = default;
};

using CostTerms = std::array<int, kCount<CostTerm>>; ///< indexed by CostTerm

// ---- what is in a session --------------------------------------------------------------------

/// The parts of a session, in the order they are trained.
enum class BlockKind { WarmUp, Power, Main, SingleLeg, Pull, Push, Hip, Core, CalfFoot, Mobility };

template <>
struct EnumWords<BlockKind> {
    static constexpr std::array<std::string_view, 10> words{"warm_up",
                                                            "power",
                                                            "main",
                                                            "single_leg",
                                                            "pull",
                                                            "push",
                                                            "hip",
                                                            "core",
                                                            "calf_foot",
                                                            "mobility"};
};

/// One exercise of a session with its dose.
struct Prescription {
    std::string exercise; ///< exercise id
    int sets = 1;
    IntRange amount; ///< reps, seconds or metres, by `metric`
    Metric metric = Metric::Reps;
    bool perSide = false;
    std::optional<double> rpe;    ///< effort 5 to 10; none for warm-up and mobility
    std::optional<double> loadKg; ///< absent: nothing known yet, or nothing lifted
    int restSeconds = 0;
    double minutes = 0; ///< its share of the session's time
    std::vector<Reason> why;
    friend bool operator==(const Prescription&, const Prescription&) = default;
};

/// Items of blocks with the same pair letter are done in turns.
struct SessionBlock {
    BlockKind kind = BlockKind::Main;
    std::optional<char> pair;
    std::vector<Prescription> items;
    friend bool operator==(const SessionBlock&, const SessionBlock&) = default;
};

struct PlannedSession {
    Date date{};
    SessionClass sessionClass = SessionClass::Light;
    bool pinned = false; ///< pinned `must`
    bool fact = false;   ///< pinned with `accept`: it may break the rules named there
    CostTerms terms{}; ///< its own share of the cost: host, next_day, … , preferred, rhythm, gap
    std::vector<Reason> why; ///< for the day: best first, what is given up last
    std::string notBefore;   ///< wall clock "HH:MM" after the day's run, or empty
    int minutes = 0;         ///< whole minutes of the blocks; 0 while not composed
    std::vector<SessionBlock> blocks;
    friend bool operator==(const PlannedSession&, const PlannedSession&) = default;
};

// ---- a week ------------------------------------------------------------------------------------

struct PlanDay {
    Date date{};
    std::vector<Run> runs; ///< as given, races included (kind race), in the order of the request
    DayLoad load = DayLoad::None;
    int minutes = 0;                     ///< that the athlete has
    std::optional<SessionClass> ceiling; ///< highest class allowed; none: closed
    std::vector<RuleId> closedBy;        ///< for a closed day: each rule that closes it alone
    std::optional<Score> whatIf; ///< extra of the best plan with a session here; none: none can
    std::optional<SessionClass> done; ///< a session done on this day
    std::optional<Reason> whyNot;     ///< for a day without a session
    friend bool operator==(const PlanDay&, const PlanDay&) = default;
};

/// Another set of days for a week, with what it would cost more over the whole horizon.
struct Alternative {
    std::vector<DatedClass> sessions;
    Score delta;
    friend bool operator==(const Alternative&, const Alternative&) = default;
};

enum class WeekStatus { Ok, Exempt, Short };

template <>
struct EnumWords<WeekStatus> {
    static constexpr std::array<std::string_view, 3> words{"ok", "exempt", "short"};
};

enum class MendKind { OpenDay, MoveRun, LiftPin };

template <>
struct EnumWords<MendKind> {
    static constexpr std::array<std::string_view, 3> words{"open_day", "move_run", "lift_pin"};
};

/// One change that would mend a short week, and what the plan would then reach.
struct Mend {
    MendKind kind = MendKind::OpenDay; ///< OpenDay: for as long as sessions usually last
    Date date{};                       ///< the day to open, the day the run leaves, the pinned day
    std::optional<Date> to;            ///< where the run goes
    std::size_t run = 0;               ///< index into the request's runs (kind MoveRun)
    Score reaches;                     ///< the whole plan's score with that change
    friend bool operator==(const Mend&, const Mend&) = default;
};

struct DayConflict {
    Date date{};
    std::vector<RuleId> rules; ///< all rules that keep a session off that day
    friend bool operator==(const DayConflict&, const DayConflict&) = default;
};

/// Why a week is short, day by day, and what would mend it, best first.
struct Conflict {
    std::vector<DayConflict> days;
    std::vector<Mend> mends;
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// Counted sets of an area over a week against its minimum.
struct Coverage {
    Focus focus = Focus::Glutes;
    double sets = 0;
    double minimum = 0;
    friend bool operator==(const Coverage&, const Coverage&) = default;
};

struct PlanWeek {
    Date starts{};
    PhaseKind phase = PhaseKind::Base;
    bool deload = false;
    SessionBounds bounds;
    int target = 2;
    WeekStatus status = WeekStatus::Ok;
    CostTerms terms{};                     ///< of the whole week
    std::vector<PlanDay> days;             ///< always 7
    std::vector<PlannedSession> sessions;  ///< planned, by date; done ones stand in `days`
    std::vector<Coverage> coverage;        ///< empty while not composed
    std::vector<Alternative> alternatives; ///< cheapest first, at most five
    std::optional<Conflict> conflict;      ///< for a short week
    [[nodiscard]] int cost() const;
    friend bool operator==(const PlanWeek&, const PlanWeek&) = default;
};

/// The answer to a request (document `stridewright.plan/1`).
struct Plan {
    std::string athleteName;
    std::vector<Race> races; ///< those of the request
    Score score;
    std::vector<PlanWeek> weeks;
    std::vector<Finding> findings;
    friend bool operator==(const Plan&, const Plan&) = default;
};

/// The week that holds a day; null when the plan has none.
[[nodiscard]] const PlanWeek* weekOf(const Plan& plan, Date date);

} // namespace stridewright
