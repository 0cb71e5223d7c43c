// SPDX-License-Identifier: MIT
#include "print/sheet_rows.hpp"

#include <algorithm>

namespace stridewright::print {

namespace {

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
    std::vector<double> uprights{columns.exercise, columns.plan, columns.load, columns.effort};
    for (int set = 0; set < columns.setCount; ++set)
        uprights.push_back(columns.sets + kCellWidth * set);
    for (const double x : uprights)
        canvas.line({x, area.top()}, {x, area.bottom()});
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

/// What stands at the right of a session's title.
enum class TitleBar { AllDone, SetHeads, Nothing };

/// Without a line of heads, the title names the columns of rows that take the whole width; rows
/// side by side name their cells themselves.
TitleBar headsIn(const std::vector<Band>& bands, const Spacing& spacing) {
    if (spacing.tables == Detail::Full) return TitleBar::AllDone;
    const bool anyWhole =
        std::any_of(bands.begin(), bands.end(), [](const Band& band) { return !band.isPair(); });
    return anyWhole ? TitleBar::SetHeads : TitleBar::Nothing;
}

void drawTitleBar(PageCanvas& canvas,
                  const TablePart& part,
                  const Columns& columns,
                  const QRectF& area,
                  TitleBar kind) {
    const Sheet::Session& session = *part.session;
    const ClassInks inks = inksOf(session.sessionClass, session.primer);
    canvas.box({area, inks.fill, Stroke::None, Corners::RoundTop, 5});
    const double middle = area.center().y();
    canvas.icon(
        iconOf(session.sessionClass, session.primer), area.left() + 8, middle, 14, inks.text);
    double x = canvas.text(area.left() + 29,
                           middle + halfCapitals(11),
                           shownText(session.title),
                           {11, true, inks.text});
    const Style plain{kBodyText, false, inks.text};
    const double baseline = middle + halfCapitals(kBodyText);
    double right = area.right() - 8;
    if (kind == TitleBar::SetHeads) {
        right = columns.sets;
        drawSetHeads(canvas, columns, area, inks.text);
    } else if (kind == TitleBar::AllDone && part.ends()) {
        right = drawAllDone(canvas, area, inks.text);
    }
    const QString subtitle =
        part.begins() ? shownText(session.subtitle) : QStringLiteral("continued");
    x += 7;
    canvas.text(
        x, baseline, canvas.measure().elided(subtitle, kBodyText, false, right - x - 8), plain);
}

/// Warm-up and cool-down: body text where there is room.
Style edgeStyle(const Spacing& spacing) {
    return spacing.tables == Detail::Brief ? kSmall : kBody;
}

QStringList
edgeLines(const std::string& text, double width, const Style& style, TextMeasure& measure) {
    return measure.wrapped(shownText(text), style.size, false, width - 30, 4);
}

double
edgeHeight(const std::string& text, double width, const Spacing& spacing, TextMeasure& measure) {
    if (text.empty()) return 0;
    const Style style = edgeStyle(spacing);
    return linesHeight(edgeLines(text, width, style, measure), style.size) + spacing.edgePadding;
}

void drawEdge(PageCanvas& canvas, const std::string& text, const QRectF& area, const Style& style) {
    const QStringList lines = edgeLines(text, area.width(), style, canvas.measure());
    const double firstMiddle =
        area.center().y() - lineHeight(style.size) * static_cast<double>(lines.size() - 1) / 2;
    canvas.tickBox(area.left() + 8, firstMiddle, kTickColumn * 0.42);
    drawLines(canvas, area.left() + 23, area.center().y(), lines, style);
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
    x = field(
        x + 12,
        {{QStringLiteral("Whole session effort"), kBodyBold}, {QStringLiteral(" 0–10"), kBody}},
        28);
    x = field(x + 14, {{QStringLiteral("Pain"), kBodyBold}, {QStringLiteral(" 0–10"), kBody}}, 24);
    const QString where = QStringLiteral("where");
    const double whereWidth = canvas.measure().width(where, kBodyText, false);
    const double right = detail == Detail::Brief
                             ? drawAllDone(canvas, area.translated(0, 1), Ink::Black) - 12
                             : area.right() - 8;
    field(x + 6, {{where, kBody}}, right - (x + 6 + whereWidth + 3));
}

} // namespace

double
tableHeight(const TablePart& part, double width, const Spacing& spacing, TextMeasure& measure) {
    const Sheet::Session& session = *part.session;
    const Columns columns = columnsOf(session, 0, width, spacing);
    double height = spacing.titleBar + spacing.heads;
    if (part.begins()) height += edgeHeight(session.warmUp, width, spacing, measure);
    for (const Band& band : bandsOf(part, columns, spacing, measure))
        height += band.height;
    if (part.ends())
        height += edgeHeight(session.coolDown, width, spacing, measure) + spacing.closing;
    return height;
}

void drawTable(PageCanvas& canvas,
               const TablePart& part,
               QPointF topLeft,
               double width,
               const Spacing& spacing) {
    const Sheet::Session& session = *part.session;
    TextMeasure& measure = canvas.measure();
    const Columns columns = columnsOf(session, topLeft.x(), width, spacing);
    const std::vector<Band> bands = bandsOf(part, columns, spacing, measure);
    double y = topLeft.y();
    const auto take = [&](double height) {
        const QRectF area(topLeft.x(), y, width, height);
        y += height;
        return area;
    };
    const auto rule = [&] { canvas.line({topLeft.x(), y}, {topLeft.x() + width, y}); };

    const QRectF bar = take(spacing.titleBar);
    drawTitleBar(canvas, part, columns, bar, headsIn(bands, spacing));
    rule();
    if (part.begins() && !session.warmUp.empty()) {
        drawEdge(canvas,
                 session.warmUp,
                 take(edgeHeight(session.warmUp, width, spacing, measure)),
                 edgeStyle(spacing));
        rule();
    }
    if (spacing.tables == Detail::Full) {
        const QRectF heads = take(spacing.heads);
        drawHeads(canvas, columns, heads);
        rule();
    }
    std::vector<double> rules{y};
    for (const Band& band : bands) {
        drawBand(canvas, session, band, columns, take(band.height).top(), spacing);
        rules.push_back(y);
    }
    // Rules after the rows' grey cells, or the grey would cover half of them.
    for (const double bandEnd : rules)
        canvas.line({topLeft.x(), bandEnd}, {topLeft.x() + width, bandEnd});
    if (part.ends()) {
        if (!session.coolDown.empty()) {
            drawEdge(canvas,
                     session.coolDown,
                     take(edgeHeight(session.coolDown, width, spacing, measure)),
                     edgeStyle(spacing));
            rule();
        }
        drawClosing(canvas, take(spacing.closing), spacing.tables);
    }
    // The frame last, over the ends of all rules; it has no fill of its own.
    const QRectF frame(topLeft.x(), topLeft.y(), width, y - topLeft.y());
    canvas.box({frame, Ink::White, Stroke::Line, Corners::Round, 5, Filling::None});
}

} // namespace stridewright::print
