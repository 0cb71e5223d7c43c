// SPDX-License-Identifier: MIT
#pragma once

#include "gui/theme.hpp"
#include "gui/week_view.hpp"

#include <QToolButton>

namespace stridewright::gui {

/// Icon, words and colour of how the rules stand; a click lists them.
class RuleChipButton : public QToolButton {
    Q_OBJECT

public:
    RuleChipButton(const Theme& theme, RuleChip chip, QWidget* parent);
    [[nodiscard]] const RuleChip& chip() const { return m_chip; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    RuleChip m_chip;
};

/// Icon and tones of a state.
struct ChipLook {
    QString icon;
    Tone text;
    Tone tint;
};
[[nodiscard]] ChipLook lookOf(ChipState state);

/// The list of rules of a week, in a popover over `host`.
class Popover;
[[nodiscard]] Popover* rulesPopover(const Theme& theme, const WeekView& view, QWidget* host);

} // namespace stridewright::gui
