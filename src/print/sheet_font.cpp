// SPDX-License-Identifier: MIT
#include "print/sheet_font.hpp"

#include <stridewright/domain/error.hpp>

#include <QFontDatabase>

#include <cmath>

namespace stridewright::print {

namespace {

const QLatin1String kFamily("Noto Sans");

} // namespace

void requireSheetFont() {
    if (QFontDatabase::hasFamily(kFamily)) return;
    throw Error(ErrorCode::CannotWrite,
                {},
                {},
                "the font Noto Sans is not installed; install it (package fonts-noto-core) and "
                "print again");
}

QFont sheetFont(double size, bool bold) {
    QFont font(kFamily);
    font.setPixelSize(static_cast<int>(std::lround(size * kFontScale)));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing asked for, even the usual one, keeps the shaper from joining "fl" into one sign,
    // which could not be searched. Absolute spacing would grow with the device's resolution.
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
    return font;
}

const QFontMetricsF& TextMeasure::metrics(double size, bool bold) {
    const std::pair key{static_cast<int>(std::lround(size * kFontScale)), bold ? 1 : 0};
    const auto found = m_metrics.find(key);
    if (found != m_metrics.end()) return found->second;
    return m_metrics.emplace(key, QFontMetricsF(sheetFont(size, bold))).first->second;
}

double TextMeasure::width(const QString& text, double size, bool bold) {
    return metrics(size, bold).horizontalAdvance(text) / kFontScale;
}

QString TextMeasure::elided(const QString& text, double size, bool bold, double width) {
    return metrics(size, bold).elidedText(text, Qt::ElideRight, width * kFontScale);
}

QStringList TextMeasure::wrapped(const QString& text, double size, bool bold, double width,
                                 int maxLines) {
    QStringList lines;
    QStringList words = text.simplified().split(QLatin1Char(' '));
    QString line;
    while (!words.isEmpty()) {
        const QString longer = line.isEmpty() ? words.front() : line + QLatin1Char(' ') + words.front();
        if (this->width(longer, size, bold) <= width) {
            line = longer;
            words.removeFirst();
            continue;
        }
        if (lines.size() + 1 == maxLines) {
            line = elided(line.isEmpty() ? words.join(QLatin1Char(' '))
                                         : line + QLatin1Char(' ') + words.join(QLatin1Char(' ')),
                          size,
                          bold,
                          width);
            words.clear();
            break;
        }
        if (line.isEmpty()) {
            // A word longer than the line: as many letters as fit, at least one.
            QString& word = words.front();
            qsizetype fits = 1;
            while (fits < word.size() && this->width(word.left(fits + 1), size, bold) <= width)
                ++fits;
            if (fits < word.size() && word.at(fits).isLowSurrogate()) ++fits;
            lines.append(word.left(fits));
            word.remove(0, fits);
            if (word.isEmpty()) words.removeFirst();
            continue;
        }
        lines.append(line);
        line.clear();
    }
    if (!line.isEmpty() || lines.isEmpty()) lines.append(line);
    return lines;
}

} // namespace stridewright::print
