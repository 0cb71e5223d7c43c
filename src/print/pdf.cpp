// SPDX-License-Identifier: MIT
#include "print/pdf.hpp"

#include "print/page_canvas.hpp"
#include "print/sheet_painter.hpp"

#include <stridewright/domain/error.hpp>

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace stridewright::print {

namespace {

constexpr int kDpi = 1200;

QString documentTitle(const std::vector<interchange::Sheet>& sheets) {
    if (sheets.empty()) return QStringLiteral("Stridewright");
    if (sheets.size() == 1) return shownText(sheets.front().title);
    return shownText(sheets.front().title) +
           QStringLiteral(" and %1 more").arg(sheets.size() - 1);
}

/// The moment of writing is the one thing in a PDF that differs from run to run.
void removeMoment(QByteArray& pdf) {
    static constexpr char kKey[] = "/CreationDate (D:";
    static constexpr char kFixed[] = "20000101000000";
    qsizetype at = pdf.indexOf(kKey);
    while (at >= 0) {
        const qsizetype digits = at + static_cast<qsizetype>(sizeof kKey) - 1;
        const qsizetype end = pdf.indexOf(')', digits);
        const qsizetype length = static_cast<qsizetype>(sizeof kFixed) - 1;
        if (end - digits < length) return;
        pdf.replace(digits, length, kFixed);
        at = pdf.indexOf(kKey, end);
    }
}

QByteArray pdfOf(const std::vector<interchange::Sheet>& sheets, interchange::Paper paper) {
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(documentTitle(sheets));
        writer.setCreator(QStringLiteral("Stridewright"));
        writer.setResolution(kDpi);
        writer.setPageLayout(QPageLayout(QPageSize(paper == interchange::Paper::Letter
                                                       ? QPageSize::Letter
                                                       : QPageSize::A4),
                                         QPageLayout::Portrait,
                                         QMarginsF()));
        IconSet icons;
        QPainter painter(&writer);
        painter.scale(kDpi / 72.0, kDpi / 72.0);
        bool first = true;
        for (const interchange::Sheet& sheet : sheets)
            for (const PageLayout& page : layoutSheet(sheet, paper)) {
                if (!first) writer.newPage();
                first = false;
                paintPage(painter, page, icons);
            }
    }
    removeMoment(pdf);
    return pdf;
}

} // namespace

void makeDeterministic() {
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("TZ", "UTC");
}

void writePdf(const std::vector<interchange::Sheet>& sheets, interchange::Paper paper,
              const std::string& file) {
    requireSheetFont();
    const QByteArray pdf = pdfOf(sheets, paper);
    const auto fail = [&file](const QString& problem) {
        throw Error(ErrorCode::CannotWrite, file, {}, problem.toStdString());
    };
    const QString name = QFile::decodeName(file.c_str());
    if (QFileInfo(name).isDir()) fail(QStringLiteral("this is a folder, not a file"));
    QSaveFile target(name); // writes beside the file and renames, so it is whole or not there
    if (!target.open(QIODevice::WriteOnly)) fail(target.errorString());
    if (target.write(pdf) != pdf.size() || !target.commit()) {
        const QString problem = target.errorString();
        target.cancelWriting();
        fail(problem);
    }
}

} // namespace stridewright::print
