// SPDX-License-Identifier: MIT
#pragma once

#include "gui/theme.hpp"
#include <stridewright/domain/plan.hpp>

#include <QFrame>

class QVBoxLayout;

namespace stridewright::gui {

/// Why a week is short, day by day, and what would mend it.
class ClashBanner : public QFrame {
    Q_OBJECT

public:
    ClashBanner(const Theme& theme, QWidget* parent);
    /// Hides itself for a week that is not short.
    void setWeek(const PlanWeek& week, const PlanRequest& request);

Q_SIGNALS:
    void mendAsked(std::size_t mend);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QVBoxLayout* m_layout = nullptr;
    QWidget* m_inner = nullptr;
};

/// "Monday: no free time · Saturday: the day before a hard run".
[[nodiscard]] QString clashText(const Conflict& conflict);
[[nodiscard]] QString mendTitle(const Mend& mend, const PlanRequest& request);

} // namespace stridewright::gui
