// SPDX-License-Identifier: MIT
#include "gui/you_panel.hpp"

#include "gui/plain_text.hpp"
#include "gui/qt_text.hpp"
#include "gui/words.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stridewright::gui {

namespace {

constexpr std::array<SessionBounds, 3> kBounds{{{2, 3}, {2, 2}, {3, 3}}};

QLabel* heading(const QString& text, QWidget* buddy, QVBoxLayout* layout) {
    auto* label = plainLabel(text, nullptr);
    label->setProperty("role", QStringLiteral("label"));
    label->setBuddy(buddy);
    layout->addWidget(label);
    if (buddy != nullptr) {
        buddy->setAccessibleName(text);
        buddy->setMinimumHeight(32);
        layout->addWidget(buddy);
        layout->addSpacing(6);
    }
    return label;
}

} // namespace

YouPanel::YouPanel(const Theme& theme, Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace) {
    setObjectName(QStringLiteral("youPanel"));
    setAccessibleName(tr("You and your kit"));
    const auto fit = [this, &theme] { setFixedWidth(theme.scaled(300)); };
    connect(&theme, &Theme::changed, this, fit);
    fit();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(18, 16, 6, 12);
    auto* head = new QHBoxLayout;
    auto* title = plainLabel(tr("You and your kit"), this);
    title->setProperty("role", QStringLiteral("section"));
    head->addWidget(title, 1);
    auto* close = new QToolButton(this);
    close->setProperty("form", QStringLiteral("ghost"));
    close->setIcon(theme.icon(QStringLiteral("x")));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QToolButton::clicked, this, &YouPanel::closeAsked);
    connect(&theme, &Theme::changed, close, [close, &theme] {
        close->setIcon(theme.icon(QStringLiteral("x")));
    });
    head->addWidget(close);
    outer->addLayout(head);
    m_hint = plainLabel(QString(), this);
    m_hint->setProperty("role", QStringLiteral("caption"));
    m_hint->setWordWrap(true);
    outer->addWidget(m_hint);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inner = new QWidget(scroll);
    m_form = inner;
    auto* layout = new QVBoxLayout(inner);
    layout->setContentsMargins(2, 6, 12, 6);
    layout->setSpacing(4);

    m_name = new QLineEdit(inner);
    m_name->setObjectName(QStringLiteral("nameEdit"));
    heading(tr("Name"), m_name, layout);
    m_level = new QComboBox(inner);
    m_level->setObjectName(QStringLiteral("levelBox"));
    for (const Level level : valuesOf<Level>())
        m_level->addItem(wordsOf(level));
    heading(tr("Strength so far"), m_level, layout);
    m_minutes = new QSpinBox(inner);
    m_minutes->setObjectName(QStringLiteral("minutesBox"));
    m_minutes->setRange(0, 240);
    m_minutes->setSingleStep(5);
    m_minutes->setSuffix(tr(" min"));
    heading(tr("Time for a session"), m_minutes, layout);
    m_sessions = new QComboBox(inner);
    m_sessions->setObjectName(QStringLiteral("sessionsBox"));
    for (const SessionBounds& bounds : kBounds)
        m_sessions->addItem(bounds.min == bounds.max
                                ? tr("%1 a week").arg(bounds.min)
                                : tr("%1 or %2 a week").arg(bounds.min).arg(bounds.max));
    heading(tr("Strength days"), m_sessions, layout);
    m_placement = new QComboBox(inner);
    m_placement->setObjectName(QStringLiteral("placementBox"));
    for (const PlacementPolicy policy : valuesOf<PlacementPolicy>())
        m_placement->addItem(wordsOf(policy));
    heading(tr("Where strength should go"), m_placement, layout);

    heading(tr("Equipment"), nullptr, layout);
    for (const EquipmentTier& tier : workspace.catalog().tiers()) {
        auto* name = plainLabel(tierName(tier.id), inner);
        name->setProperty("role", QStringLiteral("caption"));
        layout->addSpacing(4);
        layout->addWidget(name);
        for (const std::string& id : tier.items) {
            auto* box = new QCheckBox(equipmentName(id), inner);
            box->setObjectName(QStringLiteral("equipment_") + toQt(id));
            layout->addWidget(box);
            m_equipment.push_back({id, box});
            connect(box, &QCheckBox::toggled, this, [this, id](bool on) {
                ask(on ? tr("add %1").arg(equipmentName(id).toLower())
                       : tr("leave out %1").arg(equipmentName(id).toLower()),
                    QString(),
                    [&](Athlete& athlete) {
                        std::erase(athlete.equipment, id);
                        if (on) athlete.equipment.push_back(id);
                    });
            });
        }
    }
    layout->addStretch(1);
    scroll->setWidget(inner);
    // setWidget turns them on; the box behind has the colour.
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    outer->addWidget(scroll, 1);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        ask(tr("change the name"), QStringLiteral("name"), [&](Athlete& athlete) {
            athlete.name = text.trimmed().toStdString();
        });
    });
    connect(m_level, &QComboBox::activated, this, [this](int index) {
        ask(tr("change the level"), QStringLiteral("level"), [&](Athlete& athlete) {
            athlete.level = static_cast<Level>(index);
        });
    });
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int minutes) {
        ask(tr("change the time for a session"), QStringLiteral("minutes"), [&](Athlete& athlete) {
            athlete.sessionMinutes = minutes;
        });
    });
    connect(m_sessions, &QComboBox::activated, this, [this](int index) {
        ask(tr("change the strength days"), QStringLiteral("sessions"), [&](Athlete& athlete) {
            athlete.sessionsPerWeek = kBounds[static_cast<std::size_t>(index)];
            athlete.targetSessions.reset();
        });
    });
    connect(m_placement, &QComboBox::activated, this, [this](int index) {
        ask(tr("change where strength goes"), QStringLiteral("placement"), [&](Athlete& athlete) {
            athlete.placement = static_cast<PlacementPolicy>(index);
        });
    });
    connect(&workspace, &Workspace::changed, this, &YouPanel::refresh);
    refresh();
}

void YouPanel::ask(const QString& text,
                   const QString& field,
                   const std::function<void(Athlete&)>& edit) {
    if (m_refreshing) return;
    Athlete profile = m_workspace.snapshot().athlete.value.profile;
    edit(profile);
    Q_EMIT changeAsked(profile, text, field);
    // A change that could not be planned is not in the workspace: show what is.
    refresh();
}

void YouPanel::refresh() {
    const Athlete& athlete = m_workspace.snapshot().athlete.value.profile;
    m_refreshing = true;
    const bool open = !m_workspace.readOnly();
    m_form->setEnabled(open);
    m_hint->setText(open ? tr("Each change plans the weeks again. Undo takes it back.")
                         : tr("This file can only be read, so nothing can be changed here."));
    if (m_name->text().trimmed() != toQt(athlete.name)) m_name->setText(toQt(athlete.name));
    m_level->setCurrentIndex(static_cast<int>(athlete.level));
    m_minutes->setValue(athlete.sessionMinutes);
    const auto bounds = std::find(kBounds.begin(), kBounds.end(), athlete.sessionsPerWeek);
    m_sessions->setCurrentIndex(
        bounds == kBounds.end() ? 0 : static_cast<int>(bounds - kBounds.begin()));
    m_placement->setCurrentIndex(static_cast<int>(athlete.placement));
    for (const Item& item : m_equipment)
        item.box->setChecked(std::find(athlete.equipment.begin(),
                                       athlete.equipment.end(),
                                       item.id) != athlete.equipment.end());
    m_refreshing = false;
}

} // namespace stridewright::gui
