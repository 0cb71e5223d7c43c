// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/interchange/sheet.hpp>

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <variant>
#include <vector>

/// The weekly sheet as shapes on pages. Preview, PDF and printer paint the same shapes, so they
/// cannot differ. All lengths are points (1/72 inch) from the page's top left corner.
namespace stridewright::print {

/// The only colours on paper; a greyscale photocopy keeps them apart.
enum class Ink { Black, Soft, Moderate, Light, White };

inline constexpr double kSmallText = 8.3; ///< nothing on the sheet is smaller
inline constexpr double kBodyText = 9.0;
inline constexpr double kMillimetre = 72 / 25.4;
inline constexpr double kCellWidth = 13.05 * kMillimetre; ///< to write in with a pen: 13 x 9 mm
inline constexpr double kCellHeight = 9.05 * kMillimetre;

struct TextShape {
    QPointF at; ///< left end of the baseline
    QString text;
    double size = kBodyText;
    bool bold = false;
    Ink ink = Ink::Black;
};

enum class Corners { Square, Round, RoundTop };
enum class Stroke { None, Hair, Line, Dashed };
enum class Filling { Solid, None };

struct BoxShape {
    QRectF rect;
    Ink fill = Ink::White;
    Stroke stroke = Stroke::None;
    Corners corners = Corners::Square;
    double radius = 0;
    Filling filling = Filling::Solid;
};

struct LineShape {
    QPointF from;
    QPointF to;
    Ink ink = Ink::Black;
};

struct IconShape {
    QString name; ///< of resources/icons, without its ending
    QRectF rect;
    Ink ink = Ink::Black;
};

using Shape = std::variant<TextShape, BoxShape, LineShape, IconShape>;

struct PageLayout {
    std::vector<Shape> shapes; ///< in the order of painting
    std::vector<QRectF> rows;  ///< one for each exercise
    std::vector<QRectF> writeInCells;
};

[[nodiscard]] QSizeF paperSize(interchange::Paper paper);

/// What is inside the margins: 20 mm left for the punch, 10 mm elsewhere.
[[nodiscard]] QRectF printableRect(interchange::Paper paper);

/// Lays a sheet out, at least one page. What does not fit makes the notes smaller, then the spacing
/// tighter, then goes to a further page; a row is never cut. Needs a QGuiApplication; throws
/// Error{CannotWrite} when the sheet's font is not installed.
[[nodiscard]] std::vector<PageLayout> layoutSheet(const interchange::Sheet& sheet,
                                                  interchange::Paper paper);

} // namespace stridewright::print
