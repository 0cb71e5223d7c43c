// SPDX-License-Identifier: MIT
#pragma once

#include "gui/popover.hpp"
#include <stridewright/domain/plan.hpp>

#include <QFrame>

#include <optional>
#include <vector>

namespace stridewright::gui {

/// One reason of a list; hover or focus says which day it speaks of.
class ReasonRow : public QFrame {
    Q_OBJECT

public:
    ReasonRow(const Theme& theme, const Reason& reason, QWidget* parent);
    [[nodiscard]] std::optional<Date> about() const { return m_about; }

Q_SIGNALS:
    void entered();
    void left();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::optional<Date> m_about;
    bool m_hot = false;
};

/// "Why Friday, and why heavy?": the reasons for a session's day and class, and the next best day.
class WhyPopover : public Popover {
    Q_OBJECT

public:
    WhyPopover(const Theme& theme,
               const PlanWeek& week,
               const PlannedSession& session,
               QWidget* host);
    [[nodiscard]] const std::vector<ReasonRow*>& rows() const { return m_rows; }

Q_SIGNALS:
    /// The day of the reason under the pointer or the focus; nothing when it left.
    void spokenOf(std::optional<stridewright::Date> date);
    void keepAsked(stridewright::Date date);

private:
    std::vector<ReasonRow*> m_rows;
};

/// Why a session has its class, in words.
[[nodiscard]] QString whyClass(const PlanWeek& week, const PlannedSession& session);
/// The best other day for a session of the week, in words.
[[nodiscard]] QString nextBestDay(const PlanWeek& week, const PlannedSession& session);

} // namespace stridewright::gui
