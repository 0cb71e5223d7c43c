// SPDX-License-Identifier: MIT
#pragma once

#include "gui/load_table.hpp"
#include "gui/week_view.hpp"
#include <stridewright/planning/planner.hpp>

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>

namespace stridewright::gui {

/// What the window works on: the request, the plan made from it and the week in view. All changes
/// go through `open` and `change`; each is one undo step. Widgets read it after `changed`.
class Workspace : public QObject {
    Q_OBJECT

public:
    using Planner = std::function<Plan(const PlanRequest&)>;
    /// Tells which rules a plan breaks for days that the person or the calendar fixed.
    using Judge = std::function<std::vector<planning::Breach>(const PlanRequest&, const Plan&)>;

    /// `catalog` outlives the workspace.
    Workspace(Planner planner, const Catalog& catalog, Date today, QObject* parent = nullptr);

    /// To be given before anything is opened; without it no rule counts as set aside.
    void setJudge(Judge judge) { m_judge = std::move(judge); }
    [[nodiscard]] const Catalog& catalog() const { return m_catalog; }
    [[nodiscard]] Date today() const { return m_today; }
    [[nodiscard]] const PlanRequest& request() const { return m_state.request; }
    /// Null until something is open.
    [[nodiscard]] const Plan* plan() const { return m_state.plan.get(); }
    [[nodiscard]] const QString& source() const { return m_state.source; }
    [[nodiscard]] std::size_t weekIndex() const { return m_week; }
    /// Null without a plan.
    [[nodiscard]] const PlanWeek* week() const;
    /// The week in view as the board shows it; nothing without a plan.
    [[nodiscard]] std::optional<WeekView> view() const;
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// Plans a new request and shows its week of today. Throws Error; then nothing has changed.
    void open(const PlanRequest& request, const QString& source, const QString& undoText);
    /// Plans the changed request and stays at the week in view. Changes with the same `field`, one
    /// after another, are one undo step. Throws Error; then nothing has changed.
    void change(const PlanRequest& request, const QString& undoText, const QString& field = {});

    /// Weeks outside the plan are brought to its nearest.
    void showWeek(int index);
    void showDate(Date date);

Q_SIGNALS:
    void changed();

private:
    struct State {
        PlanRequest request;
        std::shared_ptr<const Plan> plan;
        QString source;
        std::vector<planning::Breach> setAside;
    };
    class Step;
    [[nodiscard]] State planned(const PlanRequest& request, const QString& source) const;
    void restore(const State& state, std::size_t week);
    [[nodiscard]] std::size_t nearestWeek(const Plan* plan, Date date) const;

    Planner m_planner;
    Judge m_judge;
    const Catalog& m_catalog;
    LoadTable m_loads;
    Date m_today;
    State m_state;
    std::size_t m_week = 0;
    QUndoStack m_undo;
};

} // namespace stridewright::gui
