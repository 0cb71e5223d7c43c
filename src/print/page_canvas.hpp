// SPDX-License-Identifier: MIT
#pragma once

#include "print/sheet_font.hpp"
#include "print/sheet_layout.hpp"

#include <string>

namespace stridewright::print {

/// UTF-8 to be shown on one line: line breaks, tabs and other control signs become spaces.
[[nodiscard]] QString shownText(const std::string& text);

struct Style {
    double size = kBodyText;
    bool bold = false;
    Ink ink = Ink::Black;
};

inline constexpr Style kBody{};
inline constexpr Style kBodyBold{kBodyText, true, Ink::Black};
inline constexpr Style kSmall{kSmallText, false, Ink::Black};
inline constexpr Style kSmallBold{kSmallText, true, Ink::Black};
inline constexpr Style kSoft{kSmallText, false, Ink::Soft};

struct Span {
    QString text;
    Style style;
};

/// Collects the shapes of one page; knows how wide text is.
class PageCanvas {
public:
    PageCanvas(PageLayout& page, TextMeasure& measure) : m_page(page), m_measure(measure) {}

    [[nodiscard]] TextMeasure& measure() { return m_measure; }
    [[nodiscard]] PageLayout& page() { return m_page; }

    /// Each returns the x where the text ends.
    double text(double x, double baseline, const QString& text, const Style& style);
    double spans(double x, double baseline, const std::vector<Span>& spans);
    void textRight(double right, double baseline, const QString& text, const Style& style);
    void textCentred(const QRectF& box, const QString& text, const Style& style);

    void line(QPointF from, QPointF to, Ink ink = Ink::Moderate);
    /// A line to write on, under the baseline.
    void blank(double x, double baseline, double width);
    void tickBox(double x, double middle, double size);
    void icon(const char* name, double x, double middle, double size, Ink ink = Ink::Black);
    void box(const BoxShape& box) { m_page.shapes.emplace_back(box); }

    /// Lays words of several styles in lines; returns the height used.
    double paragraph(double x, double top, double width, const std::vector<Span>& spans);

private:
    PageLayout& m_page;
    TextMeasure& m_measure;
};

} // namespace stridewright::print
