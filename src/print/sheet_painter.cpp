// SPDX-License-Identifier: MIT
#include "print/sheet_painter.hpp"

#include "print/sheet_font.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stridewright::print {

namespace {

constexpr double kLineWidth = 0.9;
constexpr double kHairWidth = 0.5;

QColor colorOf(Ink ink) {
    switch (ink) {
    case Ink::Black: return {0x00, 0x00, 0x00};
    case Ink::Soft: return {0x4A, 0x4A, 0x4A};
    case Ink::Moderate: return {0x6B, 0x6B, 0x6B};
    case Ink::Light: return {0xE4, 0xE4, 0xE4};
    case Ink::White: return {0xFF, 0xFF, 0xFF};
    }
    return {0x00, 0x00, 0x00};
}

QPen penOf(Stroke stroke) {
    switch (stroke) {
    case Stroke::None: return Qt::NoPen;
    case Stroke::Line: return QPen(colorOf(Ink::Black), kLineWidth);
    case Stroke::Hair: return QPen(colorOf(Ink::Moderate), kHairWidth);
    case Stroke::Dashed: {
        QPen pen(QColor(0xB0, 0xB0, 0xB0), kHairWidth);
        pen.setDashPattern({4, 4});
        return pen;
    }
    }
    return Qt::NoPen;
}

/// Paints each kind of shape.
struct ShapePainter {
    QPainter& painter;
    IconSet& icons;

    void operator()(const TextShape& text) const {
        painter.save();
        painter.scale(1 / kFontScale, 1 / kFontScale);
        painter.setFont(sheetFont(text.size, text.bold));
        painter.setPen(colorOf(text.ink));
        painter.drawText(text.at * kFontScale, text.text);
        painter.restore();
    }

    void operator()(const BoxShape& box) const {
        painter.setPen(penOf(box.stroke));
        painter.setBrush(box.filling == Filling::Solid ? QBrush(colorOf(box.fill))
                                                       : QBrush(Qt::NoBrush));
        if (box.corners == Corners::Square) {
            painter.drawRect(box.rect);
        } else if (box.corners == Corners::Round) {
            painter.drawRoundedRect(box.rect, box.radius, box.radius);
        } else {
            const QRectF& rect = box.rect;
            const double turn = 2 * box.radius;
            QPainterPath path(rect.bottomLeft());
            path.arcTo(rect.left(), rect.top(), turn, turn, 180, -90);
            path.arcTo(rect.right() - turn, rect.top(), turn, turn, 90, -90);
            path.lineTo(rect.bottomRight());
            path.closeSubpath();
            painter.drawPath(path);
        }
    }

    void operator()(const LineShape& line) const {
        painter.setPen(QPen(colorOf(line.ink), line.ink == Ink::Black ? 0.7 : kHairWidth));
        painter.drawLine(line.from, line.to);
    }

    void operator()(const IconShape& icon) const {
        icons.paint(painter, icon.name, icon.rect, colorOf(icon.ink));
    }
};

} // namespace

int sheetPageCount(const interchange::Sheet& sheet, interchange::Paper paper) {
    return static_cast<int>(layoutSheet(sheet, paper).size());
}

void paintPage(QPainter& painter, const PageLayout& page, IconSet& icons) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const Shape& shape : page.shapes)
        std::visit(ShapePainter{painter, icons}, shape);
    painter.restore();
}

void paintSheet(QPainter& painter, const interchange::Sheet& sheet, interchange::Paper paper,
                int page) {
    const std::vector<PageLayout> pages = layoutSheet(sheet, paper);
    if (page < 0 || page >= static_cast<int>(pages.size())) return;
    IconSet icons;
    paintPage(painter, pages[static_cast<std::size_t>(page)], icons);
}

QImage renderPage(const interchange::Sheet& sheet, interchange::Paper paper, int page, double dpi) {
    const QSizeF size = paperSize(paper) * (dpi / 72);
    QImage image(std::max(1, static_cast<int>(std::lround(size.width()))),
                 std::max(1, static_cast<int>(std::lround(size.height()))),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(dpi / 72, dpi / 72);
    paintSheet(painter, sheet, paper, page);
    return image;
}

} // namespace stridewright::print
