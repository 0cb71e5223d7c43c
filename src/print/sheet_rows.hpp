// SPDX-License-Identifier: MIT
#pragma once

#include "print/sheet_blocks.hpp"

/// The rows of a session's table: one exercise over the whole width, or two side by side.
namespace stridewright::print {

inline constexpr double kCell = 4; ///< padding left and right of text
inline constexpr double kTickColumn = 7 * kMillimetre;

/// Where the columns of a table begin.
struct Columns {
    double left = 0;
    double exercise = 0;
    double plan = 0;
    double load = 0;
    double sets = 0;
    double effort = 0;
    double right = 0;
    int setCount = 0;
};
[[nodiscard]] Columns
columnsOf(const Sheet::Session& session, double left, double width, const Spacing& spacing);

/// A line of the table: a row, or two side by side.
struct Band {
    std::size_t first = 0;
    std::size_t last = 0; ///< behind the last row
    double height = 0;
    [[nodiscard]] bool isPair() const { return last - first == 2; }
};
[[nodiscard]] std::vector<Band> bandsOf(const TablePart& part,
                                        const Columns& columns,
                                        const Spacing& spacing,
                                        TextMeasure& measure);

/// Draws a band with the uprights between its columns; the rules above and below are the table's.
void drawBand(PageCanvas& canvas,
              const Sheet::Session& session,
              const Band& band,
              const Columns& columns,
              double top,
              const Spacing& spacing);

[[nodiscard]] double linesHeight(const QStringList& lines, double size);

/// Lines of text one below the other, centred as a block.
void drawLines(
    PageCanvas& canvas, double x, double middle, const QStringList& lines, const Style& style);

} // namespace stridewright::print
