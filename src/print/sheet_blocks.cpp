// SPDX-License-Identifier: MIT
#include "print/sheet_blocks.hpp"

#include <algorithm>

namespace stridewright::print {

const char* iconOf(SessionClass sessionClass, bool primer) {
    if (primer) return "primer";
    switch (sessionClass) {
    case SessionClass::Light: return "light";
    case SessionClass::Moderate: return "moderate";
    case SessionClass::Heavy: return "heavy";
    }
    return "light";
}

const char* iconOf(RunKind kind) {
    switch (kind) {
    case RunKind::Rest: return "rest";
    case RunKind::Recovery:
    case RunKind::Easy:
    case RunKind::Steady: return "easy";
    case RunKind::Cross: return "cross";
    case RunKind::Tempo: return "tempo";
    case RunKind::Intervals:
    case RunKind::Hills: return "intervals";
    case RunKind::Long: return "long";
    case RunKind::Unknown: return "tilde";
    case RunKind::Race: return "race";
    }
    return "tilde";
}

ClassInks inksOf(SessionClass sessionClass, bool primer) {
    if (primer) return {Ink::White, Ink::Black};
    switch (sessionClass) {
    case SessionClass::Light: return {Ink::Light, Ink::Black};
    case SessionClass::Moderate: return {Ink::Moderate, Ink::White};
    case SessionClass::Heavy: return {Ink::Black, Ink::White};
    }
    return {Ink::White, Ink::Black};
}

// ---- header and footer -------------------------------------------------------------------------

void drawHeader(PageCanvas& canvas, const Sheet& sheet, const QRectF& area, PageNumber number) {
    constexpr Style kLead{10.5, false, Ink::Black};
    constexpr Style kLeadBold{10.5, true, Ink::Black};
    TextMeasure& measure = canvas.measure();
    const double second = area.bottom() - 12;

    double raceWidth = 0;
    if (!sheet.race.empty()) {
        const QString race =
            measure.elided(shownText(sheet.race), kLeadBold.size, true, area.width() * 0.42);
        const QString line = shownText(sheet.raceLine);
        const double nameWidth = measure.width(race, kLeadBold.size, true);
        raceWidth = std::max(nameWidth + 16, measure.width(line, kBodyText, false));
        canvas.textRight(area.right(), second - 13.5, race, kLeadBold);
        canvas.icon("flag", area.right() - nameWidth - 15, second - 17.2, 12);
        canvas.textRight(area.right(), second, line, kBody);
    }

    QString pageText;
    if (number.pages > 1) pageText = QStringLiteral("  %1 of %2").arg(number.page).arg(number.pages);
    const double room = area.width() - raceWidth - 14 - measure.width(pageText, 10.5, false);
    const double nameLine = second - 17.5;
    if (sheet.name.empty()) {
        const double end = canvas.text(area.left(), nameLine, QStringLiteral("Name "), kLead);
        canvas.blank(end, nameLine, 170);
        canvas.text(end + 170, nameLine, pageText, kLead);
    } else {
        const QString name = shownText(sheet.name);
        Style style{18, true, Ink::Black};
        while (style.size > 12 && measure.width(name, style.size, true) > room)
            style.size -= 1;
        const double end = canvas.text(
            area.left(), nameLine, measure.elided(name, style.size, true, room), style);
        canvas.text(end, nameLine, pageText, kLeadBold);
    }
    canvas.spans(area.left(),
                 second,
                 {{shownText(sheet.week), kLeadBold},
                  {QStringLiteral(" · ") + shownText(sheet.phase) + QStringLiteral(" · ") +
                       shownText(sheet.dates),
                   kLead}});
}

namespace {

std::vector<Span> codeSpans(const Sheet& sheet) {
    return {{QStringLiteral("Sheet code "), kSoft},
            {shownText(sheet.code), kSmallBold},
            {QStringLiteral(": type it in Log · Stridewright"), kSoft}};
}

double widthOf(const std::vector<Span>& spans, TextMeasure& measure) {
    double width = 0;
    for (const Span& span : spans)
        width += measure.width(span.text, span.style.size, span.style.bold);
    return width;
}

QStringList legendLines(const Sheet& sheet, double width, TextMeasure& measure) {
    const double room = width - widthOf(codeSpans(sheet), measure) - 14;
    return measure.wrapped(shownText(sheet.legend), kSmallText, false, room, 3);
}

} // namespace

double footerHeight(const Sheet& sheet, double width, TextMeasure& measure) {
    return 3 + lineHeight(kSmallText) *
                   static_cast<double>(legendLines(sheet, width, measure).size());
}

void drawFooter(PageCanvas& canvas, const Sheet& sheet, const QRectF& area) {
    const QStringList lines = legendLines(sheet, area.width(), canvas.measure());
    double baseline = area.bottom() - 2.4 - lineHeight(kSmallText) * static_cast<double>(lines.size() - 1);
    for (const QString& line : lines) {
        canvas.text(area.left(), baseline, line, kSoft);
        baseline += lineHeight(kSmallText);
    }
    const std::vector<Span> code = codeSpans(sheet);
    canvas.spans(area.right() - widthOf(code, canvas.measure()), area.bottom() - 2.4, code);
}

void drawPunchMarks(PageCanvas& canvas, QSizeF paper) {
    constexpr double kRadius = 2.75 * kMillimetre;
    constexpr double kApart = 80 * kMillimetre;
    const double x = 7.2 * kMillimetre;
    for (const double y : {paper.height() / 2 - kApart / 2, paper.height() / 2 + kApart / 2})
        canvas.box({QRectF(x - kRadius, y - kRadius, 2 * kRadius, 2 * kRadius),
                    Ink::White,
                    Stroke::Dashed,
                    Corners::Round,
                    kRadius});
}

// ---- notices -----------------------------------------------------------------------------------

namespace {

constexpr double kNoticePadding = 7;
constexpr double kNoticeIndent = 24;

} // namespace

double noticesHeight(const Sheet& sheet, double width, TextMeasure& measure) {
    double height = 2 * kNoticePadding;
    for (const std::string& notice : sheet.notices)
        height += lineHeight(kBodyText) *
                  static_cast<double>(measure
                                          .wrapped(shownText(notice),
                                                   kBodyText,
                                                   false,
                                                   width - kNoticeIndent - kNoticePadding,
                                                   4)
                                          .size());
    return height;
}

void drawNotices(PageCanvas& canvas, const Sheet& sheet, const QRectF& area) {
    canvas.box({area, Ink::White, Stroke::Line, Corners::Round, 5});
    double baseline = area.top() + kNoticePadding + kBodyText;
    for (const std::string& notice : sheet.notices) {
        canvas.icon("info", area.left() + kNoticePadding, baseline - halfCapitals(kBodyText), 11);
        for (const QString& line : canvas.measure().wrapped(shownText(notice),
                                                            kBodyText,
                                                            false,
                                                            area.width() - kNoticeIndent - kNoticePadding,
                                                            4)) {
            canvas.text(area.left() + kNoticeIndent, baseline, line, kBody);
            baseline += lineHeight(kBodyText);
        }
    }
}

// ---- keys and notes ----------------------------------------------------------------------------

namespace {

constexpr double kKeyRow = 26;
constexpr double kKeyTitle = 14;
constexpr double kKeyShare = 0.55; // of the width, for effort; pain has the rest

std::vector<Span> painKey() {
    return {{QStringLiteral("0–2"), kSmallBold},
            {QStringLiteral(" carry on. "), kSmall},
            {QStringLiteral("3–4"), kSmallBold},
            {QStringLiteral(" lighter, or the easier version. "), kSmall},
            {QStringLiteral("5 or more,"), kSmallBold},
            {QStringLiteral(" or still there next morning: stop that exercise and tell your coach."),
             kSmall}};
}

std::vector<Span> briefKey() {
    return {{QStringLiteral("Effort"), kSmallBold},
            {QStringLiteral(" 8: two good reps left, 9: one, 10: none. "), kSmall},
            {QStringLiteral("Pain"), kSmallBold},
            {QStringLiteral(" 0–2 carry on, 3–4 lighter, 5 or more: stop, tell your coach."), kSmall}};
}

} // namespace

double keysHeight(double width, Detail detail, TextMeasure& measure) {
    PageLayout scratch;
    PageCanvas canvas(scratch, measure);
    if (detail == Detail::Brief) return canvas.paragraph(0, 0, width, briefKey());
    const double pain = canvas.paragraph(0, 0, width * (1 - kKeyShare) - 10, painKey());
    return kKeyTitle + std::max(kKeyRow, pain);
}

void drawKeys(PageCanvas& canvas, const QRectF& area, Detail detail) {
    if (detail == Detail::Brief) {
        canvas.paragraph(area.left(), area.top(), area.width(), briefKey());
        return;
    }
    canvas.text(area.left(),
                area.top() + kBodyText,
                QStringLiteral("Effort, 0–10: how many more good reps were left?"),
                kBodyBold);
    struct Key {
        const char* effort;
        const char* left;
    };
    static constexpr std::array<Key, 6> kKeys{{{"5", "5 left"},
                                               {"6", "4 left"},
                                               {"7", "3 left"},
                                               {"8", "2 left"},
                                               {"9", "1 left"},
                                               {"10", "none"}}};
    const double top = area.top() + kKeyTitle;
    const double tableWidth = area.width() * kKeyShare;
    const double cell = tableWidth / static_cast<double>(kKeys.size());
    canvas.box({QRectF(area.left(), top, tableWidth, kKeyRow), Ink::White, Stroke::Hair});
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        const double x = area.left() + cell * static_cast<double>(i);
        if (i > 0) canvas.line({x, top}, {x, top + kKeyRow});
        canvas.textCentred(QRectF(x, top + 1, cell, 13), QString::fromLatin1(kKeys[i].effort), kBodyBold);
        canvas.textCentred(
            QRectF(x, top + 12.5, cell, 12), QString::fromLatin1(kKeys[i].left), kSmall);
    }
    const double painX = area.left() + tableWidth + 10;
    canvas.text(painX, area.top() + kBodyText, QStringLiteral("Pain, 0–10"), kBodyBold);
    canvas.paragraph(painX, top, area.right() - painX, painKey());
}

void drawNotes(PageCanvas& canvas, const QRectF& area) {
    constexpr double kLine = 18.8;
    canvas.box({area, Ink::White, Stroke::Line, Corners::Round, 5});
    const double baseline = area.top() + 13.5;
    canvas.spans(area.left() + 8,
                 baseline,
                 {{QStringLiteral("Notes"), kBodyBold},
                  {QStringLiteral(" how it felt, questions for the coach"), kSoft}});
    for (double y = area.top() + 23; y < area.bottom() - 10; y += kLine)
        canvas.line({area.left(), y}, {area.right(), y});
}

} // namespace stridewright::print
