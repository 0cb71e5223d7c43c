// SPDX-License-Identifier: MIT
#pragma once

#include "gui/theme.hpp"

#include <QPointer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace stridewright::gui {

/// A box over the window that points at something. Esc, a click elsewhere and the cross close it;
/// the focus goes back to where it came from.
class Popover : public QWidget {
    Q_OBJECT

public:
    /// `host` is what it lies over and stays within.
    Popover(const Theme& theme, const QString& title, QWidget* host);
    /// Where its content goes.
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    /// Shows it under or over the anchor, at most `width` wide, and takes the focus.
    void showAt(QWidget* anchor, int width);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void place();

    const Theme& m_theme;
    QVBoxLayout* m_content = nullptr;
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_opener;
    int m_width = 0;
    int m_arrow = 0;     ///< its middle, from the left
    bool m_below = true; ///< the box is below its anchor
};

} // namespace stridewright::gui
