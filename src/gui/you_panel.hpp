// SPDX-License-Identifier: MIT
#pragma once

#include "gui/workspace.hpp"

#include <QFrame>

#include <functional>

class QCheckBox;
class QComboBox;
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
    /// A changed request, to be planned; `field` joins changes of the same field in one undo step.
    void changeAsked(const stridewright::PlanRequest& request,
                     const QString& text,
                     const QString& field);

private:
    void refresh();
    void ask(const QString& text, const QString& field, const std::function<void(Athlete&)>& edit);

    Workspace& m_workspace;
    bool m_refreshing = false;
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
