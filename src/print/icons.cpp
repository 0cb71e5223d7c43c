// SPDX-License-Identifier: MIT
#include "print/icons.hpp"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <cassert>

// A static library's resources must be asked for by name, outside any namespace.
static void initialiseIcons() { Q_INIT_RESOURCE(print_icons); }

namespace stridewright::print {

IconSet::IconSet() { initialiseIcons(); }
IconSet::~IconSet() = default;

QSvgRenderer& IconSet::renderer(const QString& name, const QColor& color) {
    std::unique_ptr<QSvgRenderer>& renderer = m_renderers[{name, color.rgb()}];
    if (!renderer) {
        QFile file(QStringLiteral(":/print/icons/") + name + QStringLiteral(".svg"));
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        assert(opened);
        QByteArray svg = file.readAll();
        // The files are drawn in black and "currentColor"; both become the colour asked for.
        const QByteArray code = color.name().toLatin1();
        svg.replace("currentColor", code);
        svg.replace("#000", code);
        renderer = std::make_unique<QSvgRenderer>(svg);
    }
    return *renderer;
}

void IconSet::paint(QPainter& painter, const QString& name, const QRectF& rect,
                    const QColor& color) {
    renderer(name, color).render(&painter, rect);
}

} // namespace stridewright::print
