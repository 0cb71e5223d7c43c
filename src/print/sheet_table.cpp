// SPDX-License-Identifier: MIT
#include "print/sheet_blocks.hpp"

#include <algorithm>

namespace stridewright::print {

namespace {

constexpr double kCell = 4; // padding left and right of text
constexpr double kTickColumn = 7 * kMillimetre;
constexpr double kPlanColumn = 24.5 * kMillimetre;
constexpr double kLoadColumn = 21.5 * kMillimetre;
constexpr int kUsualSets = 4;
constexpr int kMostSets = 6; // columns; the exercise keeps 35 mm beside them

/// Where the columns of a table begin.
struct Columns {
    double exercise = 0;
    double plan = 0;
    double load = 0;
    double sets = 0;
    double effort = 0;
    double right = 0;
    int setCount = kUsualSets;
};

Columns columnsOf(const Sheet::Session& session, double left, double width) {
    Columns columns;
    for (const Sheet::Row& row : session.rows)
        columns.setCount = std::max(columns.setCount, std::min(row.sets, kMostSets));
    columns.right = left + width;
    columns.effort = columns.right - kCellWidth;
    columns.sets = columns.effort - kCellWidth * columns.setCount;
    columns.load = columns.sets - kLoadColumn;
    columns.plan = columns.load - kPlanColumn;
    columns.exercise = left + kTickColumn;
    return columns;
}

struct RowText {
    QStringList name;
    QStringList cue;
    QStringList plan;
    QStringList load;
};

RowText textOf(const Sheet::Row& row, const Columns& columns, TextMeasure& measure) {
    RowText text;
    const double exerciseWidth = columns.plan - columns.exercise - 2 * kCell;
    QString name = shownText(row.name);
    if (!row.letter.empty()) name = shownText(row.letter) + QLatin1Char(' ') + name;
    text.name = measure.wrapped(name, kBodyText, true, exerciseWidth, 3);
    if (!row.cue.empty())
        text.cue = measure.wrapped(shownText(row.cue), kSmallText, false, exerciseWidth, 2);
    text.plan = measure.wrapped(shownText(row.plan), kBodyText, true, kPlanColumn - 2 * kCell, 3);
    text.load = measure.wrapped(shownText(row.load), kBodyText, false, kLoadColumn - 2 * kCell, 3);
    return text;
}

double linesHeight(const QStringList& lines, double size) {
    return lineHeight(size) * static_cast<double>(lines.size());
}

double rowHeight(const RowText& text) {
    const double exercise = linesHeight(text.name, kBodyText) + linesHeight(text.cue, kSmallText);
    const double others =
        std::max(linesHeight(text.plan, kBodyText), linesHeight(text.load, kBodyText));
    return std::max(kCellHeight, std::max(exercise, others) + 3);
}

/// Lines of text one below the other, centred as a block.
void drawLines(PageCanvas& canvas, double x, double middle, const QStringList& lines,
               const Style& style) {
    double baseline = middle + halfCapitals(style.size) -
                      lineHeight(style.size) * static_cast<double>(lines.size() - 1) / 2;
    for (const QString& line : lines) {
        canvas.text(x, baseline, line, style);
        baseline += lineHeight(style.size);
    }
}

void drawRow(PageCanvas& canvas, const Sheet::Row& row, const Columns& columns, const QRectF& area) {
    const RowText text = textOf(row, columns, canvas.measure());
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
        if (set < row.sets) canvas.page().writeInCells.push_back(cell);
        else canvas.box({cell, Ink::Light});
    }
    canvas.page().writeInCells.emplace_back(columns.effort, area.top(), kCellWidth, area.height());
    canvas.textRight(columns.right - kCell, area.bottom() - 3.6, shownText(row.aim), kSoft);
    canvas.page().rows.push_back(area);
}

void drawSetHeads(PageCanvas& canvas, const Columns& columns, const QRectF& area, Ink ink) {
    const Style style{kSmallText, true, ink};
    for (int set = 0; set < columns.setCount; ++set)
        canvas.textCentred(
            QRectF(columns.sets + kCellWidth * set, area.top(), kCellWidth, area.height()),
            QStringLiteral("Set %1").arg(set + 1),
            style);
    canvas.textCentred(QRectF(columns.effort, area.top(), kCellWidth, area.height()),
                       QStringLiteral("Effort"),
                       style);
}

void drawHeads(PageCanvas& canvas, const Columns& columns, const QRectF& area) {
    const double baseline = area.center().y() + halfCapitals(kSmallText);
    canvas.text(columns.exercise + kCell, baseline, QStringLiteral("Exercise"), kSmallBold);
    canvas.text(columns.plan + kCell, baseline, QStringLiteral("Plan"), kSmallBold);
    canvas.text(columns.load + kCell, baseline, QStringLiteral("Load"), kSmallBold);
    drawSetHeads(canvas, columns, area, Ink::Black);
}

/// "all done" and its box at the right; returns where it begins.
double drawAllDone(PageCanvas& canvas, const QRectF& area, Ink ink) {
    const double middle = area.center().y();
    const QString done = QStringLiteral("all done");
    const double tick = area.right() - 8 - 10;
    const double left = tick - 6 - canvas.measure().width(done, kBodyText, false);
    canvas.text(left, middle + halfCapitals(kBodyText), done, {kBodyText, false, ink});
    canvas.tickBox(tick, middle, 10);
    return left;
}

void drawTitleBar(PageCanvas& canvas, const TablePart& part, const Columns& columns,
                  const QRectF& area, Detail detail) {
    const Sheet::Session& session = *part.session;
    const ClassInks inks = inksOf(session.sessionClass, session.primer);
    canvas.box({area, inks.fill, Stroke::None, Corners::RoundTop, 5});
    const double middle = area.center().y();
    canvas.icon(iconOf(session.sessionClass, session.primer), area.left() + 8, middle, 14, inks.text);
    double x = canvas.text(area.left() + 29,
                           middle + halfCapitals(11),
                           shownText(session.title),
                           {11, true, inks.text});
    const Style plain{kBodyText, false, inks.text};
    const double baseline = middle + halfCapitals(kBodyText);
    double right = area.right() - 8;
    if (detail == Detail::Brief) {
        right = columns.sets;
        drawSetHeads(canvas, columns, area, inks.text);
    } else if (part.ends()) {
        right = drawAllDone(canvas, area, inks.text);
    }
    const QString subtitle =
        part.begins() ? shownText(session.subtitle) : QStringLiteral("continued");
    x += 7;
    canvas.text(x, baseline, canvas.measure().elided(subtitle, kBodyText, false, right - x - 8), plain);
}

QStringList edgeLines(const std::string& text, double width, TextMeasure& measure) {
    return measure.wrapped(shownText(text), kBodyText, false, width - 30, 4);
}

double edgeHeight(const std::string& text, double width, const Spacing& spacing,
                  TextMeasure& measure) {
    if (text.empty()) return 0;
    return linesHeight(edgeLines(text, width, measure), kBodyText) + spacing.edgePadding;
}

void drawEdge(PageCanvas& canvas, const std::string& text, const QRectF& area) {
    const QStringList lines = edgeLines(text, area.width(), canvas.measure());
    const double firstMiddle =
        area.center().y() - lineHeight(kBodyText) * static_cast<double>(lines.size() - 1) / 2;
    canvas.tickBox(area.left() + 8, firstMiddle, kTickColumn * 0.42);
    drawLines(canvas, area.left() + 23, area.center().y(), lines, kBody);
}

void drawClosing(PageCanvas& canvas, const QRectF& area, Detail detail) {
    const double baseline = area.center().y() + halfCapitals(kBodyText) + 1;
    const auto field = [&](double x, const std::vector<Span>& label, double width) {
        const double end = canvas.spans(x, baseline, label);
        canvas.blank(end + 3, baseline, width);
        return end + 3 + width;
    };
    double x = field(area.left() + 8, {{QStringLiteral("Start"), kBody}}, 32);
    x = field(x + 12, {{QStringLiteral("End"), kBody}}, 32);
    x = field(x + 12,
              {{QStringLiteral("Whole session effort"), kBodyBold}, {QStringLiteral(" 0–10"), kBody}},
              28);
    x = field(x + 14, {{QStringLiteral("Pain"), kBodyBold}, {QStringLiteral(" 0–10"), kBody}}, 24);
    const QString where = QStringLiteral("where");
    const double whereWidth = canvas.measure().width(where, kBodyText, false);
    const double right =
        detail == Detail::Brief ? drawAllDone(canvas, area, Ink::Black) - 12 : area.right() - 8;
    field(x + 6, {{where, kBody}}, right - (x + 6 + whereWidth + 3));
}

} // namespace

double tableHeight(const TablePart& part, double width, const Spacing& spacing,
                   TextMeasure& measure) {
    const Sheet::Session& session = *part.session;
    const Columns columns = columnsOf(session, 0, width);
    double height = spacing.titleBar + spacing.heads;
    if (part.begins()) height += edgeHeight(session.warmUp, width, spacing, measure);
    for (std::size_t row = part.first; row < part.last; ++row)
        height += rowHeight(textOf(session.rows[row], columns, measure));
    if (part.ends())
        height += edgeHeight(session.coolDown, width, spacing, measure) + spacing.closing;
    return height;
}

void drawTable(PageCanvas& canvas, const TablePart& part, QPointF topLeft, double width,
               const Spacing& spacing) {
    const Sheet::Session& session = *part.session;
    TextMeasure& measure = canvas.measure();
    const Columns columns = columnsOf(session, topLeft.x(), width);
    double y = topLeft.y();
    const auto take = [&](double height) {
        const QRectF area(topLeft.x(), y, width, height);
        y += height;
        return area;
    };
    const auto rule = [&] { canvas.line({topLeft.x(), y}, {topLeft.x() + width, y}); };

    const QRectF bar = take(spacing.titleBar);
    drawTitleBar(canvas, part, columns, bar, spacing.detail);
    rule();
    if (part.begins() && !session.warmUp.empty()) {
        drawEdge(canvas, session.warmUp, take(edgeHeight(session.warmUp, width, spacing, measure)));
        rule();
    }
    const double gridTop = y;
    if (spacing.detail == Detail::Full) {
        drawHeads(canvas, columns, take(spacing.heads));
        rule();
    }
    std::vector<double> rules;
    for (std::size_t row = part.first; row < part.last; ++row) {
        const double height = rowHeight(textOf(session.rows[row], columns, measure));
        drawRow(canvas, session.rows[row], columns, take(height));
        rules.push_back(y);
    }
    // Rules after the rows' grey cells, or the grey would cover half of them.
    for (const double rowEnd : rules)
        canvas.line({topLeft.x(), rowEnd}, {topLeft.x() + width, rowEnd});
    std::vector<double> uprights{columns.exercise, columns.plan, columns.load, columns.effort};
    for (int set = 0; set < columns.setCount; ++set)
        uprights.push_back(columns.sets + kCellWidth * set);
    for (const double x : uprights)
        canvas.line({x, gridTop}, {x, y});
    if (part.ends()) {
        if (!session.coolDown.empty()) {
            drawEdge(canvas,
                     session.coolDown,
                     take(edgeHeight(session.coolDown, width, spacing, measure)));
            rule();
        }
        drawClosing(canvas, take(spacing.closing), spacing.detail);
    }
    // The frame last, over the ends of all rules; it has no fill of its own.
    const QRectF frame(topLeft.x(), topLeft.y(), width, y - topLeft.y());
    canvas.box({frame, Ink::White, Stroke::Line, Corners::Round, 5, Filling::None});
}

} // namespace stridewright::print
