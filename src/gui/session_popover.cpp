// SPDX-License-Identifier: MIT
#include "gui/session_popover.hpp"

#include "gui/plain_text.hpp"
#include "gui/qt_text.hpp"
#include "gui/words.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

QLabel* cell(const QString& text, const QString& role, QWidget* parent) {
    auto* label = plainLabel(text, parent);
    label->setProperty("role", role);
    return label;
}

QString effortAndRest(const Prescription& item) {
    QStringList parts;
    if (item.loadKg) parts << SessionPopover::tr("%1 kg").arg(plainNumber(*item.loadKg));
    if (item.rpe) parts << SessionPopover::tr("effort %1").arg(plainNumber(*item.rpe));
    if (item.restSeconds > 0)
        parts << SessionPopover::tr("rest %1:%2")
                     .arg(item.restSeconds / 60)
                     .arg(item.restSeconds % 60, 2, 10, QLatin1Char('0'));
    return parts.join(u" · "_s);
}

} // namespace

SessionPopover::SessionPopover(const Theme& theme,
                               const PlannedSession& session,
                               const Catalog& catalog,
                               QWidget* host)
    : Popover(theme,
              session.minutes > 0 ? tr("%1 %2 · %3 · %4")
                                        .arg(dayName(session.date),
                                             dayAndMonth(session.date),
                                             lookOf(session.sessionClass).word,
                                             duration(session.minutes))
                                  : tr("%1 %2 · %3")
                                        .arg(dayName(session.date),
                                             dayAndMonth(session.date),
                                             lookOf(session.sessionClass).word),
              host) {
    auto* inner = new QWidget(this);
    inner->setObjectName(QStringLiteral("sessionContent"));
    auto* grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    int row = 0;
    std::map<char, int> places; // turns may be taken across blocks: A1 here, A2 there
    if (session.blocks.empty())
        grid->addWidget(cell(tr("Nothing in this session."), u"body"_s, this), row++, 0);
    for (const SessionBlock& block : session.blocks) {
        QString title = wordsOf(block.kind);
        if (block.pair && block.items.size() > 1) title += tr(" · take turns");
        auto* head = cell(title, u"label"_s, inner);
        head->setContentsMargins(0, row == 0 ? 0 : 6, 0, 0);
        grid->addWidget(head, row++, 0, 1, 3);
        for (const Prescription& item : block.items) {
            const Exercise* exercise = catalog.exercise(item.exercise);
            QString name = exercise != nullptr ? toQt(exercise->name) : toQt(item.exercise);
            if (block.pair)
                name = QLatin1Char(*block.pair) + QString::number(++places[*block.pair]) + u"  "_s +
                       name;
            auto* label = cell(name, u"body"_s, inner);
            label->setWordWrap(true);
            if (exercise != nullptr && !exercise->cues.empty())
                label->setToolTip(forToolTip(toQt(exercise->cues.front())));
            grid->addWidget(label, row, 0);
            grid->addWidget(cell(dose(item), u"body"_s, inner), row, 1);
            grid->addWidget(cell(effortAndRest(item), u"caption"_s, inner), row, 2);
            ++row;
        }
    }
    // Long sessions scroll inside the box instead of growing over the window.
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    // setWidget turns them on; the box behind has the colour.
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    const int most = std::max(160, host->height() - 170);
    inner->ensurePolished();
    scroll->setFixedHeight(std::min(most, inner->sizeHint().height() + 6));
    content()->addWidget(scroll);
    auto* hint = cell(tr("Effort 8 means two more good reps were left."), u"caption"_s, this);
    hint->setWordWrap(true);
    content()->addWidget(hint);
}

} // namespace stridewright::gui
