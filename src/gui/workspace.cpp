// SPDX-License-Identifier: MIT
#include "gui/workspace.hpp"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace stridewright::gui {

/// The one undo step: the state before and after. The planning is done before it is made, so undo
/// and redo cannot fail.
class Workspace::Step : public QUndoCommand {
public:
    Step(Workspace& workspace,
         State after,
         std::size_t weekAfter,
         QString field,
         const QString& text)
        : QUndoCommand(text), m_workspace(workspace), m_before(workspace.m_state),
          m_after(std::move(after)), m_weekBefore(workspace.m_week), m_weekAfter(weekAfter),
          m_field(std::move(field)) {}

    void undo() override { m_workspace.restore(m_before, m_weekBefore); }
    void redo() override { m_workspace.restore(m_after, m_weekAfter); }
    [[nodiscard]] int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Step*>(other);
        if (m_field.isEmpty() || next->m_field != m_field) return false;
        m_after = next->m_after;
        m_weekAfter = next->m_weekAfter;
        return true;
    }

private:
    Workspace& m_workspace;
    State m_before;
    State m_after;
    std::size_t m_weekBefore;
    std::size_t m_weekAfter;
    QString m_field;
};

Workspace::Workspace(Planner planner, const Catalog& catalog, Date today, QObject* parent)
    : QObject(parent), m_planner(std::move(planner)), m_catalog(catalog), m_loads(loadTable()),
      m_today(today) {
    m_undo.setUndoLimit(200);
    m_state.request.from = weekStart(today, Weekday::Monday);
}

const PlanWeek* Workspace::week() const {
    return m_state.plan ? &m_state.plan->weeks.at(m_week) : nullptr;
}

std::optional<WeekView> Workspace::view() const {
    if (!m_state.plan) return std::nullopt;
    return viewWeek({.plan = *m_state.plan,
                     .request = m_state.request,
                     .catalog = m_catalog,
                     .loads = m_loads,
                     .today = m_today,
                     .setAside = m_state.setAside},
                    m_week);
}

std::size_t Workspace::nearestWeek(const Plan* plan, Date date) const {
    if (plan == nullptr || plan->weeks.empty()) return 0;
    const int index = daysBetween(plan->weeks.front().starts, date) / 7;
    const int last = static_cast<int>(plan->weeks.size()) - 1;
    return static_cast<std::size_t>(std::clamp(index, 0, last));
}

Workspace::State Workspace::planned(const PlanRequest& request, const QString& source) const {
    State state{request, std::make_shared<const Plan>(m_planner(request)), source, {}};
    if (m_judge) state.setAside = m_judge(request, *state.plan);
    return state;
}

void Workspace::open(const PlanRequest& request, const QString& source, const QString& undoText) {
    State after = planned(request, source);
    const std::size_t week = nearestWeek(after.plan.get(), m_today);
    m_undo.push(new Step(*this, std::move(after), week, {}, undoText));
}

void Workspace::change(const PlanRequest& request, const QString& undoText, const QString& field) {
    if (request == m_state.request) return;
    State after{request, nullptr, m_state.source, {}};
    std::size_t week = 0;
    if (m_state.plan) {
        after = planned(request, m_state.source);
        week = nearestWeek(after.plan.get(), m_state.plan->weeks.at(m_week).starts);
    }
    m_undo.push(new Step(*this, std::move(after), week, field, undoText));
}

void Workspace::restore(const State& state, std::size_t week) {
    m_state = state;
    m_week = week;
    Q_EMIT changed();
}

void Workspace::showWeek(int index) {
    if (!m_state.plan) return;
    const int last = static_cast<int>(m_state.plan->weeks.size()) - 1;
    const auto week = static_cast<std::size_t>(std::clamp(index, 0, last));
    if (week == m_week) return;
    m_week = week;
    Q_EMIT changed();
}

void Workspace::showDate(Date date) {
    showWeek(static_cast<int>(nearestWeek(m_state.plan.get(), date)));
}

} // namespace stridewright::gui
