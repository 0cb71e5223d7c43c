// SPDX-License-Identifier: MIT
#include "gui/paint.hpp"

#include <QFontMetrics>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

QTextOption wrapAnywhere() {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

TextBlock breakText(const QString& text, const QFont& font, int width, int lines) {
    TextBlock block;
    if (text.isEmpty() || width <= 0 || lines <= 0) return block;
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    // A word longer than the line is broken rather than lost.
    layout.setTextOption(wrapAnywhere());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const QString rest = text.mid(line.textStart()).trimmed();
        if (block.lines.size() + 1 == lines) {
            block.lines << metrics.elidedText(rest, Qt::ElideRight, width);
            block.elided = block.lines.last() != rest;
            break;
        }
        const QString piece = text.mid(line.textStart(), line.textLength()).trimmed();
        block.lines << metrics.elidedText(piece, Qt::ElideRight, width);
    }
    layout.endLayout();
    block.height = static_cast<int>(block.lines.size()) * metrics.lineSpacing();
    return block;
}

void drawText(QPainter& painter,
              const TextBlock& block,
              const QFont& font,
              const QColor& colour,
              QPoint topLeft) {
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    int y = topLeft.y() + metrics.ascent();
    for (const QString& line : block.lines) {
        painter.drawText(topLeft.x(), y, line);
        y += metrics.lineSpacing();
    }
}

void drawBox(
    QPainter& painter, const QRectF& box, qreal radius, const QColor& fill, const QColor& line) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const QRectF inside = line.isValid() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box;
    painter.drawRoundedRect(inside, radius, radius);
}

void drawFocusRing(QPainter& painter, const QRectF& box, qreal radius, const QColor& colour) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
}

ChipRows layChips(const QStringList& texts, const QFont& font, int width, int rows) {
    constexpr int pad = 6;
    constexpr int space = 4;
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 5;
    ChipRows result;
    int x = 0;
    int y = 0;
    int row = 1;
    const auto widthOf = [&](const QString& text) {
        return metrics.horizontalAdvance(text) + 2 * pad;
    };
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString more = u"+"_s + QString::number(texts.size() - i - 1);
        const bool last = i + 1 == texts.size();
        QString text = texts[i];
        int need = std::min(widthOf(text), width);
        if (x > 0 && x + need > width) {
            if (row == rows) {
                // No row is left: the chip before makes room for the count of those left out.
                const QString left = u"+"_s + QString::number(texts.size() - i);
                while (!result.chips.isEmpty() && x + widthOf(left) > width) {
                    if (result.chips.last().box.y() != y) break;
                    x = result.chips.last().box.x();
                    result.chips.removeLast();
                }
                const qsizetype hidden = texts.size() - result.chips.size();
                const QString count = u"+"_s + QString::number(hidden);
                result.chips.push_back(
                    {QRect(x, y, std::min(widthOf(count), width), height), count});
                break;
            }
            ++row;
            x = 0;
            y += height + space;
        }
        if (row == rows && !last && x + need + space + widthOf(more) > width && x == 0)
            need = std::max(height, std::min(need, width - space - widthOf(more)));
        text = metrics.elidedText(text, Qt::ElideRight, need - 2 * pad + 1);
        result.chips.push_back({QRect(x, y, need, height), text});
        x += need + space;
    }
    if (!result.chips.isEmpty()) result.height = result.chips.last().box.bottom() + 1;
    return result;
}

} // namespace stridewright::gui
