// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QColor>
#include <QString>

#include <map>
#include <memory>
#include <utility>

class QPainter;
class QRectF;
class QSvgRenderer;

namespace stridewright::print {

/// The icons of the sheet, read when first painted.
class IconSet {
public:
    IconSet();
    ~IconSet();
    IconSet(const IconSet&) = delete;
    IconSet& operator=(const IconSet&) = delete;
    IconSet(IconSet&&) = delete;
    IconSet& operator=(IconSet&&) = delete;

    /// `name` is a file of resources/icons without its ending, listed in print_icons.qrc.
    void paint(QPainter& painter, const QString& name, const QRectF& rect, const QColor& color);

private:
    QSvgRenderer& renderer(const QString& name, const QColor& color);
    std::map<std::pair<QString, QRgb>, std::unique_ptr<QSvgRenderer>> m_renderers;
};

} // namespace stridewright::print
