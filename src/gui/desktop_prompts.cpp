// SPDX-License-Identifier: MIT
#include "gui/desktop_prompts.hpp"

#include "gui/import_review_dialog.hpp"
#include "gui/plain_text.hpp"
#include "gui/problems_dialog.hpp"
#include "print/sheet_painter.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("prompts", text);
}

QString folder(const QString& key) {
    return QSettings()
        .value(key, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

/// Names and file names stand in these texts: nothing in them is markup.
void tellPlainly(QMessageBox& box, const QString& title, const QString& text) {
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(title);
    box.setText(title);
    box.setInformativeText(text);
    for (QLabel* label : box.findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
}

void remember(const QString& key, const QString& path) {
    if (!path.isEmpty()) QSettings().setValue(key, QFileInfo(path).absolutePath());
}

} // namespace

QString DesktopPrompts::openFile(QWidget* parent) {
    const QString path =
        QFileDialog::getOpenFileName(parent,
                                     tr("Open calendar"),
                                     folder(u"folders/open"_s),
                                     tr("Running calendars (*.ics *.csv *.json);;All files (*)"));
    remember(u"folders/open"_s, path);
    return path;
}

QString DesktopPrompts::savePdf(QWidget* parent, const QString& suggested) {
    QString path = QFileDialog::getSaveFileName(parent,
                                                tr("Save PDF"),
                                                QDir(folder(u"folders/pdf"_s)).filePath(suggested),
                                                tr("PDF (*.pdf)"));
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) path += u".pdf"_s;
    remember(u"folders/pdf"_s, path);
    return path;
}

QString DesktopPrompts::fileToOpen(QWidget* parent, const FileQuestion& question) {
    const QString start =
        question.suggested.isEmpty() ? folder(u"folders/data"_s) : question.suggested;
    const QString path =
        QFileDialog::getOpenFileName(parent, question.title, start, question.filter);
    remember(u"folders/data"_s, path);
    return path;
}

QString DesktopPrompts::fileToWrite(QWidget* parent, const FileQuestion& question) {
    const QString start = QDir(folder(u"folders/data"_s)).filePath(question.suggested);
    QString path = QFileDialog::getSaveFileName(parent, question.title, start, question.filter);
    const QString suffix = QFileInfo(question.suggested).suffix();
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty() && !suffix.isEmpty())
        path += u'.' + suffix;
    remember(u"folders/data"_s, path);
    return path;
}

int DesktopPrompts::ask(QWidget* parent, const Question& question) {
    QMessageBox box(parent);
    tellPlainly(box, question.title, question.text);
    QList<QPushButton*> buttons;
    for (const QString& answer : question.answers)
        buttons << box.addButton(forMenu(answer), QMessageBox::ActionRole);
    box.setDefaultButton(buttons.first());
    box.setEscapeButton(buttons.last());
    box.exec();
    for (int i = 0; i < buttons.size(); ++i)
        if (box.clickedButton() == buttons[i]) return i;
    return static_cast<int>(buttons.size()) - 1;
}

std::optional<int> DesktopPrompts::choose(QWidget* parent, const Question& question) {
    bool chosen = false;
    const QString item = QInputDialog::getItem(
        parent, question.title, question.text, question.answers, 0, false, &chosen);
    if (!chosen) return std::nullopt;
    return static_cast<int>(question.answers.indexOf(item));
}

int DesktopPrompts::review(QWidget* parent, const ImportReview& review) {
    ImportReviewDialog dialog(m_theme, review, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.answer()
                                              : static_cast<int>(review.answers.size()) - 1;
}

std::optional<QString> DesktopPrompts::askText(QWidget* parent, const TextQuestion& question) {
    QInputDialog dialog(parent);
    dialog.setWindowTitle(question.title);
    dialog.setLabelText(question.text);
    for (QLabel* label : dialog.findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText); // names stand in it
    dialog.setTextValue(question.suggested);
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return dialog.textValue();
}

void DesktopPrompts::error(QWidget* parent, const QString& title, const QString& text) {
    QMessageBox box(QMessageBox::Warning, title, QString(), QMessageBox::Close, parent);
    tellPlainly(box, title, text + u"\n\n"_s + tr("Nothing has been changed."));
    box.exec();
}

void DesktopPrompts::inform(QWidget* parent, const QString& title, const QString& text) {
    QMessageBox box(QMessageBox::NoIcon, title, QString(), QMessageBox::Close, parent);
    tellPlainly(box, title, text);
    box.exec();
}

void DesktopPrompts::showProblems(QWidget* parent, const ImportSummary& summary) {
    ProblemsDialog dialog(m_theme, summary, parent);
    dialog.exec();
}

void DesktopPrompts::print(QWidget* parent, const interchange::Sheet& sheet) {
    if (QPrinterInfo::availablePrinters().isEmpty()) {
        inform(parent, tr("No printer found"), tr("Save a PDF instead: File, Save PDF."));
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QString::fromStdString(sheet.title));
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto paper = printer.pageLayout().pageSize().id() == QPageSize::Letter
                           ? interchange::Paper::Letter
                           : interchange::Paper::A4;
    QPainter painter;
    if (!painter.begin(&printer)) {
        inform(parent, tr("Nothing was printed"), tr("The printer cannot be reached."));
        return;
    }
    const double scale = printer.resolution() / 72.0;
    const int pages = stridewright::print::sheetPageCount(sheet, paper);
    for (int page = 0; page < pages; ++page) {
        if (page > 0) printer.newPage();
        painter.save();
        painter.scale(scale, scale);
        stridewright::print::paintSheet(painter, sheet, paper, page);
        painter.restore();
    }
}

} // namespace stridewright::gui
