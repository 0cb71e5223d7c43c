// SPDX-License-Identifier: MIT
#include "print/sheet_blocks.hpp"

#include <algorithm>

namespace stridewright::print {

namespace {

constexpr double kPadding = 5.5;
constexpr double kTitle = 13.5;
constexpr double kRunLine = 13.5;
constexpr double kDetailLine = 10.8;
constexpr double kBadge = 15;
constexpr double kMinutes = 13;
constexpr double kRan = 14;
constexpr double kTick = 8.4;
constexpr double kIcon = 10.5;
constexpr int kDetailLines = 2;

bool isRun(const Sheet::DayRun& run) { return run.kind != RunKind::Rest; }

bool hasRun(const Sheet::Day& day) { return std::any_of(day.runs.begin(), day.runs.end(), isRun); }

double columnWidth(const Sheet& sheet, double width) {
    return width / static_cast<double>(std::max<std::size_t>(sheet.days.size(), 1));
}

QStringList detailLines(const Sheet::DayRun& run, double column, Detail detail,
                        TextMeasure& measure) {
    if (run.detail.empty()) return {};
    return measure.wrapped(shownText(run.detail),
                           kSmallText,
                           false,
                           column - 2 * kPadding,
                           detail == Detail::Full ? kDetailLines : 1);
}

double runHeight(const Sheet::DayRun& run, double column, Detail detail, TextMeasure& measure) {
    return kRunLine + (run.distance.empty() ? 0 : lineHeight(kBodyText)) +
           kDetailLine * static_cast<double>(detailLines(run, column, detail, measure).size());
}

bool showsMinutes(const Sheet::DaySession& session, Detail detail) {
    return !session.minutes.empty() && detail == Detail::Full;
}

/// Badges above, "ran … km" below them, at the foot of the column. Minutes without a run below
/// them take the place of that line.
double footHeight(const Sheet::Day& day, Detail detail) {
    double height = hasRun(day) ? kRan : 0;
    for (const Sheet::DaySession& session : day.sessions)
        height += kBadge + (showsMinutes(session, detail) ? kMinutes : 0);
    return height + 3;
}

void drawRun(PageCanvas& canvas, const Sheet::DayRun& run, double x, double top, double column,
             Detail detail) {
    const double middle = top + kRunLine / 2;
    if (!isRun(run)) {
        canvas.icon(iconOf(run.kind), x + kPadding, middle, kIcon, Ink::Soft);
        canvas.text(x + kPadding + kIcon + 3,
                    middle + halfCapitals(kBodyText),
                    shownText(run.word),
                    {kBodyText, false, Ink::Soft});
        return;
    }
    canvas.tickBox(x + kPadding, middle, kTick);
    canvas.icon(iconOf(run.kind), x + kPadding + kTick + 2.5, middle, kIcon);
    const double textX = x + kPadding + kTick + kIcon + 4.5;
    canvas.text(textX, middle + halfCapitals(kBodyText), shownText(run.word), kBodyBold);
    double baseline = top + kRunLine + kBodyText;
    if (!run.distance.empty()) {
        canvas.text(x + kPadding + kTick + 4, baseline, shownText(run.distance), kBody);
        baseline += kDetailLine;
    }
    // Details get the whole column: they are words, and the column is narrow.
    const double indent = run.distance.empty() ? 0.0 : kTick + 4;
    const QString words = shownText(run.detail);
    const bool fitsIndented =
        canvas.measure().width(words, kSmallText, false) <= column - kPadding * 2 - indent + 2;
    for (const QString& line : detailLines(run, column, detail, canvas.measure())) {
        canvas.text(x + kPadding + (fitsIndented ? indent : 0), baseline, line, kSoft);
        baseline += kDetailLine;
    }
}

void drawBadge(PageCanvas& canvas, const Sheet::DaySession& session, double x, double top,
               double column, Detail detail) {
    const double middle = top + kBadge / 2;
    const bool done = session.minutes == "done";
    const double left = x + kPadding + kTick + 3;
    canvas.tickBox(x + kPadding, middle, kTick);
    if (done) canvas.icon("check", x + kPadding - 0.5, middle, kTick + 1);
    const QString word = shownText(session.word);
    const double textWidth = canvas.measure().width(word, kSmallText, true);
    // "Moderate" leaves no place for its icon; its grey and its word tell it apart.
    const bool withIcon = textWidth + kIcon + 10 <= x + column - 2.5 - left;
    const double width = textWidth + (withIcon ? kIcon + 10 : 7);
    const ClassInks inks = inksOf(session.sessionClass, session.primer);
    canvas.box({QRectF(left, top + 0.5, width, kBadge - 1), inks.fill, Stroke::Line, Corners::Round, 3});
    double textX = left + 3.5;
    if (withIcon) {
        canvas.icon(iconOf(session.sessionClass, session.primer), left + 3.5, middle, kIcon, inks.text);
        textX += kIcon + 3;
    }
    canvas.text(textX, middle + halfCapitals(kSmallText), word, {kSmallText, true, inks.text});
    if (showsMinutes(session, detail))
        canvas.text(left, top + kBadge + 9.5, shownText(session.minutes), kSmall);
}

} // namespace

double stripHeight(const Sheet& sheet, double width, Detail detail, TextMeasure& measure) {
    const double column = columnWidth(sheet, width);
    double tallest = 0;
    for (const Sheet::Day& day : sheet.days) {
        double height = kTitle + footHeight(day, detail);
        for (const Sheet::DayRun& run : day.runs)
            height += runHeight(run, column, detail, measure);
        tallest = std::max(tallest, height);
    }
    return tallest + 2 * kPadding;
}

void drawStrip(PageCanvas& canvas, const Sheet& sheet, const QRectF& area, Detail detail) {
    canvas.box({area, Ink::White, Stroke::Line, Corners::Round, 5});
    const double column = columnWidth(sheet, area.width());
    double x = area.left();
    for (const Sheet::Day& day : sheet.days) {
        if (x > area.left() + 1) canvas.line({x, area.top()}, {x, area.bottom()});
        canvas.text(x + kPadding, area.top() + kPadding + kBodyText, shownText(day.title), kBodyBold);
        double top = area.top() + kPadding + kTitle;
        for (const Sheet::DayRun& run : day.runs) {
            drawRun(canvas, run, x, top, column, detail);
            top += runHeight(run, column, detail, canvas.measure());
        }
        double foot = area.bottom() - kPadding - footHeight(day, detail) + 3;
        for (const Sheet::DaySession& session : day.sessions) {
            drawBadge(canvas, session, x, foot, column, detail);
            foot += kBadge + (showsMinutes(session, detail) ? kMinutes : 0);
        }
        if (hasRun(day)) {
            const double baseline = area.bottom() - kPadding - 1.5;
            const double end =
                canvas.text(x + kPadding, baseline, QStringLiteral("ran "), kSmall);
            const double km = canvas.measure().width(QStringLiteral(" km"), kSmallText, false);
            const double right = x + column - kPadding;
            canvas.blank(end, baseline, right - km - end);
            canvas.text(right - km, baseline, QStringLiteral(" km"), kSmall);
        }
        x += column;
    }
}

} // namespace stridewright::print
