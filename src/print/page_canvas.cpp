// SPDX-License-Identifier: MIT
#include "print/page_canvas.hpp"

#include <algorithm>

namespace stridewright::print {

QString shownText(const std::string& text) {
    QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& letter : shown)
        if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator ||
            letter == QChar::ParagraphSeparator)
            letter = QLatin1Char(' ');
    return shown;
}

double PageCanvas::text(double x, double baseline, const QString& text, const Style& style) {
    if (text.isEmpty()) return x;
    m_page.shapes.emplace_back(
        TextShape{QPointF(x, baseline), text, style.size, style.bold, style.ink});
    return x + m_measure.width(text, style.size, style.bold);
}

double PageCanvas::spans(double x, double baseline, const std::vector<Span>& spans) {
    for (const Span& span : spans)
        x = text(x, baseline, span.text, span.style);
    return x;
}

void PageCanvas::textRight(double right, double baseline, const QString& text, const Style& style) {
    this->text(right - m_measure.width(text, style.size, style.bold), baseline, text, style);
}

void PageCanvas::textCentred(const QRectF& box, const QString& text, const Style& style) {
    const double width = m_measure.width(text, style.size, style.bold);
    this->text(box.center().x() - width / 2, box.center().y() + halfCapitals(style.size), text, style);
}

void PageCanvas::line(QPointF from, QPointF to, Ink ink) {
    m_page.shapes.emplace_back(LineShape{from, to, ink});
}

void PageCanvas::blank(double x, double baseline, double width) {
    line({x, baseline + 1.5}, {x + width, baseline + 1.5}, Ink::Black);
}

void PageCanvas::tickBox(double x, double middle, double size) {
    box({QRectF(x, middle - size / 2, size, size), Ink::White, Stroke::Line, Corners::Round, 1.5});
}

void PageCanvas::icon(const char* name, double x, double middle, double size, Ink ink) {
    m_page.shapes.emplace_back(
        IconShape{QString::fromLatin1(name), QRectF(x, middle - size / 2, size, size), ink});
}

double PageCanvas::paragraph(double x, double top, double width, const std::vector<Span>& spans) {
    struct Word {
        QString text;
        Style style;
        bool spaceBefore = false;
    };
    std::vector<Word> words;
    bool space = false;
    for (const Span& span : spans) {
        const QStringList parts = span.text.split(QLatin1Char(' '));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0) space = true;
            if (parts[i].isEmpty()) continue;
            words.push_back({parts[i], span.style, space});
            space = false;
        }
    }
    double right = x;
    double size = kSmallText;
    for (const Word& word : words)
        size = std::max(size, word.style.size);
    double baseline = top + size;
    QString run; // words of one style on one line are one text, to be found and copied whole
    Style runStyle;
    double runX = x;
    const auto flush = [&] {
        text(runX, baseline, run, runStyle);
        run.clear();
    };
    for (const Word& word : words) {
        const QString gap = word.spaceBefore && right > x ? QStringLiteral(" ") : QString();
        const double wide = m_measure.width(gap + word.text, word.style.size, word.style.bold);
        const bool breaks = right > x && right + wide > x + width;
        const bool restyled = word.style.bold != runStyle.bold || word.style.size != runStyle.size ||
                              word.style.ink != runStyle.ink;
        if (breaks || restyled) flush();
        if (breaks) {
            baseline += lineHeight(size);
            right = x;
        }
        if (run.isEmpty()) {
            runX = right;
            runStyle = word.style;
        }
        run += breaks ? word.text : gap + word.text;
        right = runX + m_measure.width(run, runStyle.size, runStyle.bold);
    }
    flush();
    return words.empty() ? 0 : baseline - top + size * 0.3;
}

} // namespace stridewright::print
