// SPDX-License-Identifier: MIT
#pragma once

#include "print/page_canvas.hpp"

/// The parts of a sheet. Each `…Height` says what a part needs at a width, each `draw…` draws it
/// with its top left corner at the place given; drawing uses exactly the height said.
namespace stridewright::print {

using interchange::Sheet;

/// Brief: the columns are named in the session's title bar, "all done" stands in its last line, the
/// strip leaves out what the sessions say again, the keys take one line.
enum class Detail { Full, Brief };

/// How generous a sheet is with paper. Row heights never change: a pen needs them.
struct Spacing {
    double gap = 10;      ///< between parts
    double titleBar = 22; ///< of a session
    double heads = 14;    ///< names of a session's columns
    double closing = 23;  ///< start, end, effort and pain
    double edgePadding = 6; ///< around warm-up and cool-down
    double header = 42;
    Detail detail = Detail::Full;
};

inline constexpr Spacing kRoomy{};
inline constexpr Spacing kTight{6, 18, 12, 18, 3, 40, Detail::Full};
inline constexpr Spacing kTightest{4, 17, 0, 16.5, 2, 37, Detail::Brief};

struct PageNumber {
    int page = 1;
    int pages = 1;
};

void drawHeader(PageCanvas& canvas, const Sheet& sheet, const QRectF& area, PageNumber number);

[[nodiscard]] double stripHeight(const Sheet& sheet, double width, Detail detail,
                                 TextMeasure& measure);
void drawStrip(PageCanvas& canvas, const Sheet& sheet, const QRectF& area, Detail detail);

[[nodiscard]] double noticesHeight(const Sheet& sheet, double width, TextMeasure& measure);
void drawNotices(PageCanvas& canvas, const Sheet& sheet, const QRectF& area);

/// Rows `first` to before `last` of a session, as one table.
struct TablePart {
    const Sheet::Session* session = nullptr;
    std::size_t first = 0;
    std::size_t last = 0;
    [[nodiscard]] bool begins() const { return first == 0; }
    [[nodiscard]] bool ends() const { return last == session->rows.size(); }
};

[[nodiscard]] double tableHeight(const TablePart& part, double width, const Spacing& spacing,
                                 TextMeasure& measure);
void drawTable(PageCanvas& canvas, const TablePart& part, QPointF topLeft, double width,
               const Spacing& spacing);

[[nodiscard]] double keysHeight(double width, Detail detail, TextMeasure& measure);
void drawKeys(PageCanvas& canvas, const QRectF& area, Detail detail);

void drawNotes(PageCanvas& canvas, const QRectF& area);

[[nodiscard]] double footerHeight(const Sheet& sheet, double width, TextMeasure& measure);
void drawFooter(PageCanvas& canvas, const Sheet& sheet, const QRectF& area);

void drawPunchMarks(PageCanvas& canvas, QSizeF paper);

/// The icon of a class of session or a kind of run.
[[nodiscard]] const char* iconOf(SessionClass sessionClass, bool primer);
[[nodiscard]] const char* iconOf(RunKind kind);

/// How a class looks: its fill, and the ink on it.
struct ClassInks {
    Ink fill;
    Ink text;
};
[[nodiscard]] ClassInks inksOf(SessionClass sessionClass, bool primer);

} // namespace stridewright::print
