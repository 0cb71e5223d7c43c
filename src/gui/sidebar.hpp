// SPDX-License-Identifier: MIT
#pragma once

#include "gui/theme.hpp"

#include <QAbstractButton>
#include <QFrame>

namespace stridewright::gui {

/// Whether there is somebody else to go to.
enum class AthleteChoice { One, Several };

/// The athlete: initials, name, how far the race is. With one athlete it opens their
/// details, with several the list of them.
class AthleteCard : public QAbstractButton {
    Q_OBJECT

public:
    AthleteCard(const Theme& theme, QWidget* parent);
    void setAthlete(const QString& name, const QString& race, AthleteChoice choice);
    void setCollapsed(bool collapsed);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    QString m_race;
    AthleteChoice m_choice = AthleteChoice::One;
    bool m_collapsed = false;
};

/// A place of the program in the sidebar.
class PlaceButton : public QAbstractButton {
    Q_OBJECT

public:
    PlaceButton(const Theme& theme, const QString& icon, const QString& text, QWidget* parent);
    void setCollapsed(bool collapsed);
    [[nodiscard]] QSize sizeHint() const override {
        return {m_collapsed ? 40 : 170, m_theme.scaled(36)};
    }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    bool m_collapsed = false;
};

/// The leading edge of the window; icons only where the window is narrow.
class Sidebar : public QFrame {
    Q_OBJECT

public:
    Sidebar(const Theme& theme, QWidget* parent);
    void setAthlete(const QString& name, const QString& race, AthleteChoice choice);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    [[nodiscard]] AthleteCard* athleteCard() const { return m_athlete; }
    [[nodiscard]] PlaceButton* weekButton() const { return m_week; }

private:
    const Theme& m_theme;
    AthleteCard* m_athlete = nullptr;
    PlaceButton* m_week = nullptr;
    bool m_collapsed = false;
};

/// "MO" of "Maya Okafor".
[[nodiscard]] QString initials(const QString& name);

} // namespace stridewright::gui
