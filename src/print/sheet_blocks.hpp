// SPDX-License-Identifier: MIT
#pragma once

#include "print/page_canvas.hpp"

/// The parts of a sheet. Each `…Height` says what a part needs at a width, each `draw…` draws it
/// with its top left corner at the place given; drawing uses exactly the height said.
namespace stridewright::print {

using interchange::Sheet;

/// Brief, for the strip and the keys: the strip leaves out what the sessions say again, the keys
/// take one line. Brief, for tables: the columns are named in the session's title bar, "all done"
/// stands in its last line.
enum class Detail { Full, Brief };

/// How rows share the width. Generous: a column for each of four sets, cues of two lines. Close: as
/// many columns as there are sets, a cue where it fits. Paired: two exercises of few sets stand
/// side by side, without their cues.
enum class Rows { Generous, Close, Paired };

/// How generous a sheet is with paper. No row is lower than a pen needs.
struct Spacing {
    double gap = 10;        ///< between parts
    double titleBar = 22;   ///< of a session
    double heads = 14;      ///< names of a session's columns
    double closing = 23;    ///< start, end, effort and pain
    double edgePadding = 6; ///< around warm-up and cool-down
    double header = 42;
    Detail around = Detail::Full; ///< strip and keys
    Detail tables = Detail::Full;
    Rows rows = Rows::Generous;
};

inline constexpr Spacing kRoomy{};
inline constexpr Spacing kTight{6, 18, 12, 18, 3, 40, Detail::Full, Detail::Full, Rows::Close};
inline constexpr Spacing kTighter{4, 17, 11.5, 17, 2, 36, Detail::Brief, Detail::Full, Rows::Close};
inline constexpr Spacing kTightest{3, 16, 0, 15, 1, 35, Detail::Brief, Detail::Brief, Rows::Close};
inline constexpr Spacing kPaired{6, 18, 0, 18, 3, 40, Detail::Full, Detail::Brief, Rows::Paired};
inline constexpr Spacing kPairedTighter{
    4, 17, 0, 17, 2, 36, Detail::Brief, Detail::Brief, Rows::Paired};
inline constexpr Spacing kPairedTightest{
    3, 16, 0, 15, 1, 35, Detail::Brief, Detail::Brief, Rows::Paired};

struct PageNumber {
    int page = 1;
    int pages = 1;
};

void drawHeader(PageCanvas& canvas, const Sheet& sheet, const QRectF& area, PageNumber number);

[[nodiscard]] double
stripHeight(const Sheet& sheet, double width, Detail detail, TextMeasure& measure);
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

[[nodiscard]] double
tableHeight(const TablePart& part, double width, const Spacing& spacing, TextMeasure& measure);
void drawTable(PageCanvas& canvas,
               const TablePart& part,
               QPointF topLeft,
               double width,
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
