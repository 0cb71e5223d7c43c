// SPDX-License-Identifier: MIT
#pragma once

#include "gui/theme.hpp"

#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace stridewright::gui {

/// Text over at most `lines` lines in a width; the last line is elided.
struct TextBlock {
    QStringList lines;
    int height = 0;
    bool elided = false;
};

[[nodiscard]] TextBlock breakText(const QString& text, const QFont& font, int width, int lines);
void drawText(QPainter& painter,
              const TextBlock& block,
              const QFont& font,
              const QColor& colour,
              QPoint topLeft);

/// A rounded box: fill, and a line of one pixel drawn inside the edge.
void drawBox(
    QPainter& painter, const QRectF& box, qreal radius, const QColor& fill, const QColor& line);
/// The ring of keyboard focus, inside `box`.
void drawFocusRing(QPainter& painter, const QRectF& box, qreal radius, const QColor& colour);

/// Chips of text in rows; `paint` and measuring share it. At most `rows` rows, then "+2".
struct ChipRows {
    struct Chip {
        QRect box;
        QString text;
    };
    QList<Chip> chips;
    int height = 0;
};

[[nodiscard]] ChipRows layChips(const QStringList& texts, const QFont& font, int width, int rows);

} // namespace stridewright::gui
