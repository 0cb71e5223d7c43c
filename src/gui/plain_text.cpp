// SPDX-License-Identifier: MIT
#include "gui/plain_text.hpp"

#include <QLabel>
#include <QTextBoundaryFinder>

namespace stridewright::gui {

namespace {

constexpr int kLongestToolTip = 400;
constexpr char16_t kIsolate = u'\u2068';
constexpr char16_t kEndIsolate = u'\u2069';

/// The first characters as people count them, and whether that is not all.
QString firstCharacters(const QString& text, int most) {
    if (text.size() <= most) return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (int i = 0; i < most; ++i) {
        const qsizetype next = finder.toNextBoundary();
        // Marks can be heaped on one letter without end.
        if (next < 0 || next > 8 * most) break;
        end = next;
    }
    return end >= text.size() ? text : text.left(end).trimmed() + QChar(u'…');
}

/// Letters or marks that would turn the direction of what stands around them.
bool turns(const QString& text) {
    for (const QChar c : text)
        switch (c.direction()) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirLRE:
        case QChar::DirLRO:
        case QChar::DirPDF:
        case QChar::DirRLI:
        case QChar::DirLRI:
        case QChar::DirFSI:
        case QChar::DirPDI:
            return true;
        default:
            break;
        }
    return false;
}

/// Without the characters that open or close a direction, which could reach beyond the text.
QString withoutDirections(QString text) {
    text.removeIf([](QChar c) {
        return (c >= QChar(u'\u202a') && c <= QChar(u'\u202e')) ||
               (c >= QChar(u'\u2066') && c <= QChar(u'\u2069'));
    });
    return text;
}

} // namespace

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QString brief(const QString& text, int most) {
    const QString line = firstCharacters(text.left(16 * qsizetype(most)).simplified(), most);
    if (!turns(line)) return line;
    return QChar(kIsolate) + withoutDirections(line) + QChar(kEndIsolate);
}

QString forMenu(const QString& text) {
    return brief(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString forToolTip(const QString& text) {
    const QString cut = firstCharacters(text.left(4 * kLongestToolTip), kLongestToolTip);
    if (!cut.contains(QLatin1Char('<')) && !cut.contains(QLatin1Char('&'))) return cut;
    return QStringLiteral("<span>") +
           cut.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")) +
           QStringLiteral("</span>");
}

} // namespace stridewright::gui
