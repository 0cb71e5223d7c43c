// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QStringList>

#include <map>
#include <utility>

namespace stridewright::print {

/// Fonts are made ten times their size and painted at a tenth, because Qt takes sizes in whole
/// pixels and the sheet needs 8.3 points.
inline constexpr double kFontScale = 10;

/// Throws Error{CannotWrite} when the sheet's font family is not installed: Qt would write other
/// letters, or none, without a word.
void requireSheetFont();

/// The sheet's font at a size in points, `kFontScale` times as large.
[[nodiscard]] QFont sheetFont(double size, bool bold);

/// Measures text in points, the same for every device.
class TextMeasure {
public:
    [[nodiscard]] double width(const QString& text, double size, bool bold);
    /// The text, or as much of it as fits the width and "…".
    [[nodiscard]] QString elided(const QString& text, double size, bool bold, double width);
    /// Lines of at most that width, broken between words (inside a word that is too long by
    /// itself); what is over `maxLines` is elided. At least one line.
    [[nodiscard]] QStringList wrapped(const QString& text, double size, bool bold, double width,
                                      int maxLines);

private:
    const QFontMetricsF& metrics(double size, bool bold);
    std::map<std::pair<int, int>, QFontMetricsF> m_metrics;
};

/// From baseline to baseline.
[[nodiscard]] constexpr double lineHeight(double size) { return size * 1.28; }
/// How far the baseline of a line of text lies below the middle of its box.
[[nodiscard]] constexpr double halfCapitals(double size) { return size * 0.357; }

} // namespace stridewright::print
