// SPDX-License-Identifier: MIT
#include "print/sheet_rows.hpp"

#include <algorithm>

namespace stridewright::print {

namespace {

constexpr double kPlanColumn = 24.5 * kMillimetre;
constexpr double kLoadColumn = 21.5 * kMillimetre;
constexpr int kUsualSets = 4;
constexpr int kMostSets = 6; // columns; the exercise keeps 35 mm beside them

// ---- a row over the whole width ----------------------------------------------------------------

struct RowText {
    QStringList name;
    QStringList cue;
    QStringList plan;
    QStringList load;
};

RowText textOf(const Sheet::Row& row,
               const Columns& columns,
               const Spacing& spacing,
               TextMeasure& measure) {
    RowText text;
    const double exerciseWidth = columns.plan - columns.exercise - 2 * kCell;
    QString name = shownText(row.name);
    if (!row.letter.empty()) name = shownText(row.letter) + QLatin1Char(' ') + name;
    text.name = measure.wrapped(name, kBodyText, true, exerciseWidth, 3);
    if (!row.cue.empty())
        text.cue = measure.wrapped(shownText(row.cue), kSmallText, false, exerciseWidth, 2);
    // A cue helps, but where paper is short it must not cost any.
    if (spacing.rows != Rows::Generous && text.name.size() + text.cue.size() > 2) text.cue.clear();
    text.plan = measure.wrapped(shownText(row.plan), kBodyText, true, kPlanColumn - 2 * kCell, 3);
    text.load = measure.wrapped(shownText(row.load), kBodyText, false, kLoadColumn - 2 * kCell, 3);
    return text;
}

double rowHeight(const RowText& text) {
    const double exercise = linesHeight(text.name, kBodyText) + linesHeight(text.cue, kSmallText);
    const double others =
        std::max(linesHeight(text.plan, kBodyText), linesHeight(text.load, kBodyText));
    return std::max(kCellHeight, std::max(exercise, others) + 2.4);
}

void drawRow(PageCanvas& canvas,
             const Sheet::Row& row,
             const Columns& columns,
             const QRectF& area,
             const Spacing& spacing) {
    const RowText text = textOf(row, columns, spacing, canvas.measure());
    const double middle = area.center().y();
    canvas.tickBox(area.left() + (kTickColumn - 10) / 2, middle, 10);

    double baseline = middle -
                      (linesHeight(text.name, kBodyText) + linesHeight(text.cue, kSmallText)) / 2 +
                      kBodyText * 0.98;
    for (const QString& line : text.name) {
        canvas.text(columns.exercise + kCell, baseline, line, kBodyBold);
        baseline += lineHeight(kBodyText);
    }
    for (const QString& line : text.cue) {
        canvas.text(columns.exercise + kCell, baseline - 0.6, line, kSoft);
        baseline += lineHeight(kSmallText);
    }
    drawLines(canvas, columns.plan + kCell, middle, text.plan, kBodyBold);
    drawLines(canvas, columns.load + kCell, middle, text.load, kBody);

    for (int set = 0; set < columns.setCount; ++set) {
        const QRectF cell(columns.sets + kCellWidth * set, area.top(), kCellWidth, area.height());
        if (set < row.sets)
            canvas.page().writeInCells.push_back(cell);
        else
            canvas.box({cell, Ink::Light});
        canvas.line(cell.topLeft(), cell.bottomLeft());
    }
    canvas.page().writeInCells.emplace_back(columns.effort, area.top(), kCellWidth, area.height());
    canvas.textRight(columns.right - kCell, area.bottom() - 3.6, shownText(row.aim), kSoft);
    for (const double x : {columns.exercise, columns.plan, columns.load, columns.effort})
        canvas.line({x, area.top()}, {x, area.bottom()});
    canvas.page().rows.push_back(area);
}

// ---- two rows side by side ---------------------------------------------------------------------

constexpr int kMostHalfSets = 3;
constexpr qsizetype kMostHalfLines = 3;
constexpr double kHalfTick = 5.6 * kMillimetre;
constexpr double kHalfPadding = 3;
constexpr double kHalfLine = 1.17; // lines stand closer than elsewhere

/// Name, plan and load one below the other; plan and load share a line where they fit.
struct HalfText {
    QStringList name;
    QString plan;
    QString load;
    bool shared = false;
    [[nodiscard]] qsizetype lines() const {
        return name.size() + (shared || load.isEmpty() ? 1 : 2);
    }
    [[nodiscard]] double height() const {
        return kHalfLine * (kBodyText * static_cast<double>(name.size()) +
                            kSmallText * static_cast<double>(lines() - name.size()));
    }
};

double halfWidth(const Columns& columns) {
    return (columns.right - columns.left) / 2;
}

double halfTextWidth(const Sheet::Row& row, const Columns& columns) {
    return halfWidth(columns) - kCellWidth * (row.sets + 1) - kHalfTick - 2 * kHalfPadding;
}

const QString& halfGap() {
    static const QString gap = QStringLiteral(" · ");
    return gap;
}

HalfText halfTextOf(const Sheet::Row& row, const Columns& columns, TextMeasure& measure) {
    const double width = halfTextWidth(row, columns);
    HalfText text;
    QString name = shownText(row.name);
    if (!row.letter.empty()) name = shownText(row.letter) + QLatin1Char(' ') + name;
    text.name = measure.wrapped(name, kBodyText, true, width, 4);
    text.plan = shownText(row.plan);
    text.load = shownText(row.load);
    text.shared = measure.width(text.plan, kSmallText, true) +
                      measure.width(halfGap() + text.load, kSmallText, false) <=
                  width;
    return text;
}

/// Half the width is enough where every word has its place.
bool fitsHalf(const Sheet::Row& row, const Columns& columns, TextMeasure& measure) {
    if (row.sets > kMostHalfSets) return false;
    const double width = halfTextWidth(row, columns);
    return halfTextOf(row, columns, measure).lines() <= kMostHalfLines &&
           measure.width(shownText(row.plan), kSmallText, true) <= width &&
           measure.width(shownText(row.load), kSmallText, false) <= width;
}

void drawHalf(PageCanvas& canvas,
              const Sheet::Row& row,
              const Columns& columns,
              const QRectF& area) {
    const HalfText text = halfTextOf(row, columns, canvas.measure());
    const double middle = area.center().y();
    canvas.tickBox(area.left() + (kHalfTick - 9) / 2 + 1, middle, 9);
    const double x = area.left() + kHalfTick + kHalfPadding;
    double top = middle - text.height() / 2;
    const auto baseline = [&top](double size) {
        const double middleOfLine = top + size * kHalfLine / 2;
        top += size * kHalfLine;
        return middleOfLine + halfCapitals(size);
    };
    for (const QString& line : text.name)
        canvas.text(x, baseline(kBodyText), line, kBodyBold);
    const double planLine = baseline(kSmallText);
    const double planEnd = canvas.text(x, planLine, text.plan, kSmallBold);
    if (text.shared && !text.load.isEmpty())
        canvas.text(planEnd, planLine, halfGap() + text.load, kSmall);
    else if (!text.load.isEmpty())
        canvas.text(x, baseline(kSmallText), text.load, kSmall);

    const double sets = area.right() - kCellWidth * (row.sets + 1);
    for (int set = 0; set <= row.sets; ++set) {
        const QRectF cell(sets + kCellWidth * set, area.top(), kCellWidth, area.height());
        canvas.line(cell.topLeft(), cell.bottomLeft());
        canvas.page().writeInCells.push_back(cell);
        if (set < row.sets)
            canvas.text(cell.left() + 2.5,
                        cell.top() + kSmallText,
                        QStringLiteral("set %1").arg(set + 1),
                        kSoft);
    }
    const QString aim = row.aim.empty() ? QStringLiteral("effort") : shownText(row.aim);
    canvas.textRight(area.right() - kCell, area.bottom() - 3.6, aim, kSoft);
    canvas.page().rows.push_back(area);
}

} // namespace

Columns
columnsOf(const Sheet::Session& session, double left, double width, const Spacing& spacing) {
    Columns columns;
    columns.setCount = spacing.rows == Rows::Generous ? kUsualSets : 1;
    for (const Sheet::Row& row : session.rows)
        columns.setCount = std::max(columns.setCount, std::min(row.sets, kMostSets));
    columns.left = left;
    columns.right = left + width;
    columns.effort = columns.right - kCellWidth;
    columns.sets = columns.effort - kCellWidth * columns.setCount;
    columns.load = columns.sets - kLoadColumn;
    columns.plan = columns.load - kPlanColumn;
    columns.exercise = left + kTickColumn;
    return columns;
}

std::vector<Band> bandsOf(const TablePart& part,
                          const Columns& columns,
                          const Spacing& spacing,
                          TextMeasure& measure) {
    const std::vector<Sheet::Row>& rows = part.session->rows;
    const auto fits = [&](std::size_t row) {
        return row < part.last && fitsHalf(rows[row], columns, measure);
    };
    std::vector<Band> bands;
    for (std::size_t row = part.first; row < part.last; row = bands.back().last) {
        const double whole = rowHeight(textOf(rows[row], columns, spacing, measure));
        bands.push_back({row, row + 1, whole});
        if (spacing.rows != Rows::Paired || !fits(row) || !fits(row + 1)) continue;
        const double text = std::max(halfTextOf(rows[row], columns, measure).height(),
                                     halfTextOf(rows[row + 1], columns, measure).height());
        bands.back() = {row, row + 2, std::max(kCellHeight, text + 2)};
    }
    return bands;
}

void drawBand(PageCanvas& canvas,
              const Sheet::Session& session,
              const Band& band,
              const Columns& columns,
              double top,
              const Spacing& spacing) {
    if (!band.isPair()) {
        const QRectF area(columns.left, top, columns.right - columns.left, band.height);
        drawRow(canvas, session.rows[band.first], columns, area, spacing);
        return;
    }
    const double half = halfWidth(columns);
    const QRectF left(columns.left, top, half, band.height);
    drawHalf(canvas, session.rows[band.first], columns, left);
    canvas.line(left.topRight(), left.bottomRight(), Ink::Black);
    drawHalf(canvas, session.rows[band.first + 1], columns, left.translated(half, 0));
}

double linesHeight(const QStringList& lines, double size) {
    return lineHeight(size) * static_cast<double>(lines.size());
}

void drawLines(
    PageCanvas& canvas, double x, double middle, const QStringList& lines, const Style& style) {
    double baseline = middle + halfCapitals(style.size) -
                      lineHeight(style.size) * static_cast<double>(lines.size() - 1) / 2;
    for (const QString& line : lines) {
        canvas.text(x, baseline, line, style);
        baseline += lineHeight(style.size);
    }
}

} // namespace stridewright::print
