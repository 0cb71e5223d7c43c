// SPDX-License-Identifier: MIT
#include "gui/problems_dialog.hpp"

#include "gui/plain_text.hpp"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

QString lineText(const ImportProblem& problem) {
    return problem.line == 0 ? ProblemsDialog::tr("file")
                             : ProblemsDialog::tr("line %1").arg(problem.line);
}

} // namespace

QString problemsTitle(const ImportSummary& summary) {
    const auto bad = summary.problems.size();
    if (bad == 0) return ProblemsDialog::tr("What you should know about this calendar");
    if (bad == 1) return ProblemsDialog::tr("1 entry could not be read");
    return ProblemsDialog::tr("%1 entries could not be read").arg(bad);
}

QString problemsText(const ImportSummary& summary) {
    QStringList lines;
    for (const ImportProblem& problem : summary.problems)
        lines << lineText(problem) + u": "_s +
                     (problem.text.isEmpty() ? QString() : problem.text + u" — "_s) +
                     problem.reason;
    lines << summary.notes;
    return lines.join(u'\n');
}

ProblemsDialog::ProblemsDialog(const Theme& theme, const ImportSummary& summary, QWidget* parent)
    : QDialog(parent) {
    setObjectName(u"problemsDialog"_s);
    setWindowTitle(tr("Opened %1").arg(summary.file));
    resize(760, 420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(10);
    auto* head = new QHBoxLayout;
    auto* icon = plainLabel(QString(), this);
    icon->setPixmap(theme.pixmap(summary.problems.empty() ? u"info"_s : u"warn"_s,
                                 summary.problems.empty() ? Tone::Brand : Tone::Caution,
                                 24));
    auto* title = plainLabel(problemsTitle(summary), this);
    title->setProperty("role", u"section"_s);
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addWidget(title, 1);
    layout->addLayout(head);
    auto* text = plainLabel(
        summary.entries == 1 ? tr("1 entry is fine and planned already.")
                             : tr("%1 entries are fine and planned already.").arg(summary.entries),
        this);
    text->setProperty("role", u"body"_s);
    layout->addWidget(text);
    if (!summary.problems.empty()) {
        auto* table = new QTableWidget(static_cast<int>(summary.problems.size()), 3, this);
        table->setObjectName(u"problemsTable"_s);
        table->setHorizontalHeaderLabels({tr("Where"), tr("Text"), tr("What is wrong")});
        table->verticalHeader()->hide();
        table->setShowGrid(false);
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setWordWrap(true);
        int row = 0;
        for (const ImportProblem& problem : summary.problems) {
            table->setItem(row, 0, new QTableWidgetItem(lineText(problem)));
            table->setItem(row, 1, new QTableWidgetItem(problem.text));
            table->setItem(row, 2, new QTableWidgetItem(problem.reason));
            ++row;
        }
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
        table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
        table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
        // Rows follow the columns' widths, which the dialog's own width decides later.
        table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        layout->addWidget(table, 1);
    }
    if (!summary.notes.isEmpty()) {
        auto* notes = plainLabel(summary.notes.join(u'\n'), this);
        notes->setProperty("role", u"body"_s);
        notes->setWordWrap(true);
        layout->addWidget(notes);
    }
    auto* from = plainLabel(tr("From %1. Your file is never changed.").arg(summary.file), this);
    from->setProperty("role", u"caption"_s);
    layout->addWidget(from);
    if (summary.problems.empty()) layout->addStretch(1);
    auto* buttons = new QHBoxLayout;
    auto* copy = new QPushButton(tr("Copy the list"), this);
    connect(copy, &QPushButton::clicked, this, [summary] {
        QApplication::clipboard()->setText(problemsText(summary));
    });
    auto* go = new QPushButton(tr("Continue"), this);
    go->setProperty("primary", true);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(go);
    layout->addLayout(buttons);
    go->setFocus();
}

} // namespace stridewright::gui
