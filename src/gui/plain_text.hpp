// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QLabel;
class QWidget;

// Names are data. Whatever a person or a calendar wrote is shown as it stands, never as markup or
// as a shortcut, and nothing in it may push what stands around it out of its place.

namespace stridewright::gui {

/// A label that shows its text as it stands.
[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent);

/// The text in one line of at most `most` characters as people count them, an ellipsis at the end
/// where some were left out. Text that runs right to left keeps to itself.
[[nodiscard]] QString brief(const QString& text, int most = 60);

/// For menus and buttons, where "&" would be taken for a shortcut.
[[nodiscard]] QString forMenu(const QString& text);

/// For tool tips, which have no plain form of their own: what looks like markup is spelled out.
/// Lines stay lines; a very long text is cut.
[[nodiscard]] QString forToolTip(const QString& text);

} // namespace stridewright::gui
