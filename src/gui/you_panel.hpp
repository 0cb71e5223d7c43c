// SPDX-License-Identifier: MIT
#pragma once

#include "gui/workspace.hpp"

#include <QFrame>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace stridewright::gui {

/// What the plan needs to know about the person. Every change replans at once and can be undone.
class YouPanel : public QFrame {
    Q_OBJECT

public:
    YouPanel(const Theme& theme, Workspace& workspace, QWidget* parent);

Q_SIGNALS:
    void closeAsked();
    /// The profile as it should be; `field` joins changes of the same field in one undo step.
    void
    changeAsked(const stridewright::Athlete& profile, const QString& text, const QString& field);

private:
    void refresh();
    void ask(const QString& text, const QString& field, const std::function<void(Athlete&)>& edit);

    Workspace& m_workspace;
    bool m_refreshing = false;
    QWidget* m_form = nullptr;
    QLabel* m_hint = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_level = nullptr;
    QComboBox* m_sessions = nullptr;
    QSpinBox* m_minutes = nullptr;
    QComboBox* m_placement = nullptr;
    struct Item {
        std::string id;
        QCheckBox* box = nullptr;
    };
    std::vector<Item> m_equipment;
};

} // namespace stridewright::gui
