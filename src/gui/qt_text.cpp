// SPDX-License-Identifier: MIT
#include "gui/qt_text.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

QString translated(Message message) {
    const std::string source(message.text);
    const QByteArray text = QCoreApplication::translate("core", source.c_str()).toUtf8();
    message.text = std::string_view(text.constData(), static_cast<std::size_t>(text.size()));
    return QString::fromStdString(english(message));
}

} // namespace

QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QDate toQt(Date date) {
    const std::chrono::year_month_day day(date);
    return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
}

Date fromQt(QDate date) {
    return makeDate(
        date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

QString shown(const Reason& reason) {
    return translated(describe(reason));
}
QString shown(const Finding& finding) {
    return translated(describe(finding));
}

QString dayName(Date date) {
    return QLocale().standaloneDayName(static_cast<int>(weekdayOf(date)) + 1);
}

QString dayAndMonth(Date date) {
    return QLocale().toString(toQt(date), u"d MMMM"_s);
}

QString weekDates(Date starts) {
    const QDate first = toQt(starts);
    const QDate last = toQt(starts + Days{6});
    const QLocale locale;
    const QString end = locale.toString(last, u"d MMMM yyyy"_s);
    if (first.year() != last.year())
        return locale.toString(first, u"d MMMM yyyy"_s) + u" – "_s + end;
    if (first.month() != last.month()) return locale.toString(first, u"d MMMM"_s) + u" – "_s + end;
    return QString::number(first.day()) + u" – "_s + end;
}

QString plainNumber(double value) {
    const double rounded = std::round(value * 10) / 10;
    return QLocale().toString(rounded, 'f', rounded == std::floor(rounded) ? 0 : 1);
}

QString duration(double minutes) {
    const int whole = static_cast<int>(std::lround(minutes));
    // People say "62 min" of a run, and hours of a long one.
    if (whole < 90) return QCoreApplication::translate("duration", "%1\u00a0min").arg(whole);
    if (whole % 60 == 0)
        return QCoreApplication::translate("duration", "%1\u00a0h").arg(whole / 60);
    return QCoreApplication::translate("duration", "%1\u00a0h\u00a0%2\u00a0min")
        .arg(whole / 60)
        .arg(whole % 60);
}

} // namespace stridewright::gui
