// SPDX-License-Identifier: MIT
#pragma once

#include "gui/theme.hpp"
#include "gui/week_view.hpp"

#include <QWidget>

namespace stridewright::gui {

/// The phases of the season in one line, with the week in view and the race's flag.
class PhaseRibbon : public QWidget {
    Q_OBJECT

public:
    PhaseRibbon(const Theme& theme, QWidget* parent);
    void setWeek(const WeekView& view);
    [[nodiscard]] QSize sizeHint() const override { return {260, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<PhasePart> m_parts;
    int m_weeks = 0;
    int m_index = 0;
    bool m_race = false;
};

/// Run and strength of each day, stacked: minutes by how hard it feels.
class LoadStrip : public QWidget {
    Q_OBJECT

public:
    LoadStrip(const Theme& theme, QWidget* parent);
    void setWeek(const WeekView& view);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<DayView> m_days;
    QString m_total;
};

/// Sets of each area against what the week should reach.
class FocusStrip : public QWidget {
    Q_OBJECT

public:
    FocusStrip(const Theme& theme, QWidget* parent);
    void setWeek(const WeekView& view);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int perRow(int width) const;
    const Theme& m_theme;
    std::vector<FocusView> m_areas;
};

} // namespace stridewright::gui
