// SPDX-License-Identifier: MIT
#include "gui/import_review_dialog.hpp"

#include "gui/plain_text.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

QTableWidget* tableOf(const ImportReview& review, QWidget* parent) {
    auto* table = new QTableWidget(static_cast<int>(review.lines.size()), 5, parent);
    table->setObjectName(u"importReviewTable"_s);
    table->setAccessibleName(ImportReviewDialog::tr("What would change"));
    table->setHorizontalHeaderLabels({ImportReviewDialog::tr("Change"),
                                      ImportReviewDialog::tr("What"),
                                      ImportReviewDialog::tr("Day"),
                                      ImportReviewDialog::tr("Name"),
                                      ImportReviewDialog::tr("What differs")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    int row = 0;
    for (const ImportReview::Line& line : review.lines) {
        int place = 0;
        for (const QString& text : {line.verdict, line.kind, line.date, line.what, line.detail}) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(forToolTip(text));
            table->setItem(row, place++, item);
        }
        ++row;
    }
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const int narrow : {0, 1, 2})
        table->horizontalHeader()->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    for (const int wide : {3, 4})
        table->horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    return table;
}

} // namespace

ImportReviewDialog::ImportReviewDialog(const Theme& theme,
                                       const ImportReview& review,
                                       QWidget* parent)
    : QDialog(parent) {
    setObjectName(u"importReviewDialog"_s);
    setWindowTitle(tr("Open %1").arg(review.file));
    resize(820, 480);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(10);
    auto* head = new QHBoxLayout;
    auto* icon = plainLabel(QString(), this);
    const bool decides = review.answers.size() > 2;
    icon->setPixmap(
        theme.pixmap(decides ? u"warn"_s : u"info"_s, decides ? Tone::Caution : Tone::Brand, 24));
    auto* title = plainLabel(review.title, this);
    title->setObjectName(u"importReviewTitle"_s);
    title->setProperty("role", u"section"_s);
    title->setWordWrap(true);
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addWidget(title, 1);
    layout->addLayout(head);
    const auto addText = [&](const QString& text, const QString& role) {
        auto* label = plainLabel(text, this);
        label->setProperty("role", role);
        label->setWordWrap(true);
        layout->addWidget(label);
    };
    addText(review.text, u"body"_s);
    layout->addWidget(tableOf(review, this), 1);
    if (!review.notes.isEmpty()) addText(review.notes.join(u'\n'), u"body"_s);
    addText(tr("Nothing is written yet. Undo takes it back later."), u"caption"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    // The safe answer first, the offered one last, where the hand looks for it.
    for (qsizetype i = review.answers.size() - 1; i >= 0; --i) {
        auto* button = new QPushButton(forMenu(review.answers[i]), this);
        button->setObjectName(u"answer%1"_s.arg(i));
        button->setAutoDefault(false);
        if (i == review.answers.size() - 1) {
            connect(button, &QPushButton::clicked, this, &QDialog::reject);
        } else {
            connect(button, &QPushButton::clicked, this, [this, i] {
                m_answer = static_cast<int>(i);
                accept();
            });
        }
        if (i == 0) {
            button->setProperty("primary", true);
            button->setDefault(true);
            button->setFocus();
        }
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
}

} // namespace stridewright::gui
