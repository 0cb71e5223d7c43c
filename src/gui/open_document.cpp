// SPDX-License-Identifier: MIT
#include "gui/open_document.hpp"

#include "gui/qt_text.hpp"
#include <stridewright/app/bundles.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/archive_json.hpp>
#include <stridewright/interchange/files.hpp>
#include <stridewright/interchange/plan_json.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSampleWeek = 6; ///< the sample's week of today, counted from 0
constexpr qsizetype kMostNotes = 12;
constexpr qsizetype kLongestLine = 160;
constexpr std::size_t kMostEventLines = 60; ///< so far down an event its title is looked for

bool looksLikeJson(const std::string& content) {
    const std::size_t first = content.find_first_not_of(" \t\r\n");
    return first != std::string::npos && content[first] == '{';
}

/// A line of the file as it stands there, from 1; cut where it is long.
QString lineOf(const std::string& content, std::size_t line) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i < line && begin != std::string::npos; ++i) {
        begin = content.find('\n', begin);
        if (begin != std::string::npos) ++begin;
    }
    if (line == 0 || begin == std::string::npos || begin >= content.size()) return {};
    const std::size_t end = content.find('\n', begin);
    const QString text = toQt(std::string_view(content).substr(begin, end - begin)).trimmed();
    return text.size() > kLongestLine ? text.left(kLongestLine) + u"…"_s : text;
}

/// What a person knows an entry by: of a calendar event its title, else the line itself.
QString textAt(const std::string& content, std::size_t line) {
    const QString text = lineOf(content, line);
    if (text != u"BEGIN:VEVENT"_s) return text;
    for (std::size_t next = line + 1; next < line + kMostEventLines; ++next) {
        const QString inside = lineOf(content, next);
        if (inside.startsWith(u"SUMMARY"_s) && inside.contains(u':'))
            return inside.section(u':', 1);
        if (inside.isEmpty() || inside == u"END:VEVENT"_s) break;
    }
    return text;
}

} // namespace

QStringList notesOf(const std::vector<Finding>& findings) {
    QStringList notes;
    for (const Finding& finding : findings) {
        const QString text = shown(finding);
        if (!notes.contains(text)) notes << text;
    }
    const qsizetype more = notes.size() - kMostNotes;
    if (more > 0) {
        notes = notes.first(kMostNotes);
        notes << (more == 1 ? QCoreApplication::translate("open", "… and 1 more")
                            : QCoreApplication::translate("open", "… and %1 more").arg(more));
    }
    return notes;
}

OpenedDocument openDocument(const QString& path, const Catalog& catalog) {
    const std::string name = path.toStdString();
    const std::string content = interchange::readFile(name, interchange::kMaxArchiveBytes);
    OpenedDocument opened;
    opened.summary.file = QFileInfo(path).fileName();
    if (looksLikeJson(content) && app::looksLikeBundle(content)) {
        opened.bundle = interchange::readArchive(content, name);
        return opened;
    }
    if (content.size() > interchange::kMaxFileBytes)
        throw Error(ErrorCode::CannotRead, name, {}, "is too large for a calendar or a request");
    if (looksLikeJson(content)) {
        opened.request = interchange::readRequest(content, name, catalog);
        opened.summary.entries = opened.request->runs.size() + opened.request->races.size();
        return opened;
    }
    interchange::CalendarOptions options;
    options.zone = QTimeZone::systemTimeZoneId().toStdString();
    opened.calendar = interchange::readCalendar(content, name, options);
    if (opened.calendar.entries.empty())
        throw Error(ErrorCode::BadDocument, name, {}, "holds no workouts to plan around");
    opened.summary.entries = opened.calendar.entries.size();
    for (const interchange::CalendarProblem& problem : opened.calendar.problems)
        opened.summary.problems.push_back(
            {problem.line, textAt(content, problem.line), toQt(problem.text)});
    return opened;
}

PlanRequest sampleRequest(Date today, const Catalog& catalog) {
    QFile file(u":/maya.json"_s);
    if (!file.open(QIODevice::ReadOnly)) qFatal("the sample is missing from the program");
    PlanRequest request =
        interchange::readRequest(file.readAll().toStdString(), "data/demo/maya.json", catalog);
    const Date week = weekStart(request.from, request.athlete.weekStartsOn) + Days{7 * kSampleWeek};
    const Days shift = weekStart(today, request.athlete.weekStartsOn) - week;
    request.from += shift;
    for (Run& run : request.runs)
        run.date += shift;
    for (Race& race : request.races)
        race.date += shift;
    request.athlete.name = QCoreApplication::translate("open", "%1 (sample)")
                               .arg(toQt(request.athlete.name))
                               .toStdString();
    return request;
}

} // namespace stridewright::gui
