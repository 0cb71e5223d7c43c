// SPDX-License-Identifier: MIT
#include "gui/save_status.hpp"

#include "gui/plain_text.hpp"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace stridewright::gui {

SaveStatus::SaveStatus(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 0, 0);
    row->setSpacing(6);
    m_text = plainLabel(QString(), this);
    m_text->setObjectName(QStringLiteral("saveState"));
    m_again = new QPushButton(tr("Try again"), this);
    m_again->setObjectName(QStringLiteral("tryAgainButton"));
    m_copy = new QPushButton(tr("Save a copy…"), this);
    m_copy->setObjectName(QStringLiteral("saveCopyButton"));
    for (QPushButton* button : {m_again, m_copy})
        button->setProperty("compact", true);
    row->addWidget(m_text);
    row->addWidget(m_again);
    row->addWidget(m_copy);
    connect(m_again, &QPushButton::clicked, this, &SaveStatus::againAsked);
    connect(m_copy, &QPushButton::clicked, this, &SaveStatus::copyAsked);
    setSaved();
}

void SaveStatus::set(const QString& text, const QString& state) {
    const bool waiting = state == QLatin1StringView("unsaved");
    m_again->setVisible(waiting);
    m_copy->setVisible(waiting);
    if (m_text->text() == text) return;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_text->setProperty("save", state);
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    if (!waiting) return;
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SaveStatus::setSaved() {
    set(tr("All changes saved"), QStringLiteral("saved"));
}

void SaveStatus::setReadOnly() {
    set(tr("Only for reading"), QStringLiteral("saved"));
}

void SaveStatus::setUnsaved(ErrorCode reason) {
    const QString kept = tr(" Your changes are kept in memory.");
    switch (reason) {
    case ErrorCode::DiskFull:
        return set(tr("Not saved: the disk is full.") + kept, QStringLiteral("unsaved"));
    case ErrorCode::FileBusy:
        return set(tr("Not saved: another window is writing.") + kept, QStringLiteral("unsaved"));
    case ErrorCode::ReadOnlyFile:
        return set(tr("Not saved: the file or its folder may not be written.") + kept,
                   QStringLiteral("unsaved"));
    default:
        return set(tr("Not saved: the disk cannot be written.") + kept, QStringLiteral("unsaved"));
    }
}

} // namespace stridewright::gui
