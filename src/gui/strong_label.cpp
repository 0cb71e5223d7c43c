// SPDX-License-Identifier: MIT
#include "gui/strong_label.hpp"

#include "gui/plain_text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace stridewright::gui {

namespace {

void setPart(QLabel* label, const QString& text, const char* role) {
    label->setText(text);
    if (label->property("role").toString() == QLatin1StringView(role)) return;
    label->setProperty("role", QLatin1StringView(role));
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

StrongLabel::StrongLabel(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_first = plainLabel(QString(), this);
    m_last = plainLabel(QString(), this);
    row->addWidget(m_first);
    row->addWidget(m_last);
}

void StrongLabel::setParts(const QString& strong, const QString& plain, Place strongStands) {
    const bool first = strongStands == First;
    setPart(m_first, first ? strong : plain, first ? "strong" : "plain");
    setPart(m_last, first ? plain : strong, first ? "plain" : "strong");
    setAccessibleName(text());
    updateGeometry();
}

QString StrongLabel::text() const {
    return m_first->text() + m_last->text();
}

} // namespace stridewright::gui
