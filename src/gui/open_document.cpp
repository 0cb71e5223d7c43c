// SPDX-License-Identifier: MIT
#include "gui/open_document.hpp"

#include "gui/qt_text.hpp"

#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/plan_json.hpp>

#include <QFile>
#include <QFileInfo>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 64 * 1024 * 1024;
constexpr int kSampleWeek = 6; ///< the sample's week of today, counted from 0
constexpr int kOpenWeeks = 8;

std::string contentOf(const QString& path) {
    const std::string name = path.toStdString();
    const QFileInfo info(path);
    if (info.isDir())
        throw Error(ErrorCode::CannotRead, name, {}, "this is a folder, not a file");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::CannotRead, name, {}, file.errorString().toStdString());
    if (info.size() > kMostBytes)
        throw Error(ErrorCode::CannotRead, name, {}, "the file is larger than 64 MB");
    return file.readAll().toStdString();
}

} // namespace

OpenedDocument openDocument(const QString& path, [[maybe_unused]] const PlanRequest& current, [[maybe_unused]] Date today,
                            const app::Knowledge& knowledge) {
    const std::string content = contentOf(path);
    const std::string name = path.toStdString();
    OpenedDocument opened;
    opened.summary.file = QFileInfo(path).fileName();
    opened.request = interchange::readRequest(content, name, knowledge.catalog);
    return opened;
}

PlanRequest sampleRequest(Date today, const Catalog& catalog) {
    QFile file(u":/sample.json"_s);
    if (!file.open(QIODevice::ReadOnly)) qFatal("the sample is missing from the program");
    PlanRequest request =
        interchange::readRequest(file.readAll().toStdString(), "sample.json", catalog);
    const Date week = weekStart(request.from, request.athlete.weekStartsOn) + Days{7 * kSampleWeek};
    const Days shift = weekStart(today, request.athlete.weekStartsOn) - week;
    request.from += shift;
    for (Run& run : request.runs) run.date += shift;
    for (Race& race : request.races) race.date += shift;
    return request;
}

PlanRequest requestWithoutRuns(const PlanRequest& current, Date today) {
    PlanRequest request;
    request.athlete = current.athlete;
    request.from = weekStart(today, request.athlete.weekStartsOn);
    request.weeks = kOpenWeeks;
    return request;
}

} // namespace stridewright::gui
