// SPDX-License-Identifier: MIT
#pragma once

#include "gui/load_table.hpp"
#include "gui/words.hpp"
#include <stridewright/planning/planner.hpp>

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace stridewright::gui {

/// What the board shows of one week: texts ready to be painted, in order. A plain value made from
/// plan and request, so that what is on screen can be tested without a window.
struct RunView {
    RunKind kind = RunKind::Rest;
    Look look;
    QString big;   ///< "10 km", "50 min", a race's name, or "No run"
    QString small; ///< "6 × 800 m · 62 min", or empty
    QString spoken;
};

struct SessionView {
    Date date{};
    SessionClass sessionClass = SessionClass::Light;
    Look look;
    bool pinned = false;
    bool done = false;
    bool movable = false;
    QString minutes;
    QStringList focus; ///< areas by number of sets, most first
    QString note;      ///< "Done", or empty
    QString spoken;
};

struct DayView {
    Date date{};
    QString weekday; ///< "Mon"
    QString number;  ///< "16"
    QString free;    ///< "45 min", "—"
    bool today = false;
    bool past = false;
    std::vector<RunView> runs;
    std::vector<SessionView> sessions;
    QString foot; ///< why there is no strength, or empty
    double runLoad = 0;
    double strengthLoad = 0;
    Tone runTone = Tone::Rest;
    Tone strengthTone = Tone::Heavy;
    QString spoken;
};

struct PhasePart {
    PhaseKind phase = PhaseKind::Base;
    int weeks = 0;
    int first = 0; ///< index of its first week
};

struct FocusView {
    Focus focus = Focus::Glutes;
    QString name;
    int sets = 0;    ///< whole sets, never at odds with `reached`
    int minimum = 0; ///< whole sets that are enough; 0 where the week asks for none
    [[nodiscard]] bool reached() const { return sets >= minimum; }
    [[nodiscard]] int missing() const { return reached() ? 0 : minimum - sets; }
};

enum class ChipState { Ok, SetAside, Broken };

struct RuleChip {
    ChipState state = ChipState::Ok;
    QString strong;
    QString rest;
};

struct RuleRow {
    RuleId rule = RuleId::Count;
    ChipState state = ChipState::Ok;
    QString text;
    QString where; ///< the days concerned, or empty
};

struct WeekView {
    int index = 0;
    QString title; ///< "Week 7 of 16"
    QString dates;
    QString phase;       ///< "Build phase"
    QString weekInPhase; ///< "week 3 of 7", "week 3 of 7, easier week"
    std::vector<PhasePart> phases;
    int weeks = 0;
    QString raceLine; ///< "68 days to ", "City 10K" goes to raceName; empty without a race ahead
    QString raceName;
    QString raceShort; ///< for the athlete card: "Race in 68 days", "No race set"
    std::vector<DayView> days;
    QString loadTotal; ///< "Week total 1,913 · 4 % more than last week"
    std::vector<FocusView> focus;
    std::vector<RuleChip> chips;
    std::vector<RuleRow> rules;
};

struct ViewInput {
    const Plan& plan;
    const PlanRequest& request;
    const Catalog& catalog;
    const LoadTable& loads;
    Date today;
    /// Rules that the arrangement breaks because the person or the calendar fixed a day.
    std::span<const planning::Breach> setAside = {};
};

/// Coverage in whole sets: what is reached stays reached and what is short stays short by a set.
[[nodiscard]] FocusView viewFocus(const Coverage& coverage);
[[nodiscard]] WeekView viewWeek(const ViewInput& input, std::size_t weekIndex);
/// The rules that a plan truly breaks for pins with `accept`, by day; a breach of `count` or
/// `heavy_count` names its week's first day.
[[nodiscard]] std::vector<planning::Breach> setAsideRules(const PlanRequest& request,
                                                          const Plan& plan,
                                                          const PlacementRules& rules,
                                                          const SeasonRules& seasons);
/// The rules of a week: how each stands, and the chips that sum them up.
[[nodiscard]] std::vector<RuleRow> ruleRows(const ViewInput& input, const PlanWeek& week);
[[nodiscard]] std::vector<RuleChip> ruleChips(const PlanWeek& week,
                                              const std::vector<RuleRow>& rows);
/// "Race in 68 days" for the next race on or after a day.
[[nodiscard]] const Race* nextRace(const std::vector<Race>& races, Date day);

} // namespace stridewright::gui
