// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace stridewright::gui {

/// A line of text of which one part is bold, both as they stand: names cannot bring markup with
/// them.
class StrongLabel : public QWidget {
    Q_OBJECT

public:
    enum Place { First, Last };
    explicit StrongLabel(QWidget* parent);
    void setParts(const QString& strong, const QString& plain, Place strongStands);
    [[nodiscard]] QString text() const;

private:
    QLabel* m_first = nullptr;
    QLabel* m_last = nullptr;
};

} // namespace stridewright::gui
