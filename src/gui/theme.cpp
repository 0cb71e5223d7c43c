// SPDX-License-Identifier: MIT
#include "gui/theme.hpp"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QSvgRenderer>

#include <algorithm>
#include <cstdlib>

// The resources sit in a library: they must be asked for by name, and outside any namespace.
static void loadResources() {
    Q_INIT_RESOURCE(stridewright);
}

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

std::array<QColor, kCount<Tone>> coloursOf(const QJsonObject& tokens) {
    std::array<QColor, kCount<Tone>> colours;
    for (const Tone tone : valuesOf<Tone>()) {
        const std::string_view name = word(tone);
        const auto text = tokens.value(QLatin1StringView(name.data(), qsizetype(name.size())));
        colours[static_cast<std::size_t>(tone)] = QColor(text.toString());
    }
    return colours;
}

/// Inter is what the design is drawn in; Noto Sans is everywhere; the system's own always works.
QString bestFamily() {
    const QStringList known = QFontDatabase::families();
    for (const auto& family : {u"Inter"_s, u"Noto Sans"_s})
        if (known.contains(family)) return family;
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

bool looksDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_family(bestFamily()) {
    loadResources();
    QFile file(u":/tokens.json"_s);
    if (!file.open(QIODevice::ReadOnly)) qFatal("the colours are missing from the program");
    const QJsonObject tokens = QJsonDocument::fromJson(file.readAll()).object();
    m_light = coloursOf(tokens.value("light"_L1).toObject());
    m_darkColours = coloursOf(tokens.value("dark"_L1).toObject());
    const double points = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    // An offscreen or headless desktop reports odd sizes; the design's 10 pt stands there.
    m_scale = points > 0 ? std::clamp(points / 10.0, 1.0, 1.75) : 1.0;
    m_systemDark = looksDark(QApplication::palette());
    follow();
    qApp->installEventFilter(this);
}

void Theme::follow() {
    m_dark =
        m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_systemDark);
}

void Theme::setAppearance(Appearance appearance) {
    m_appearance = appearance;
    follow();
    apply();
}

void Theme::setTextSize(int percent) {
    const std::vector<int> sizes = textSizes();
    m_textSize = *std::min_element(sizes.begin(), sizes.end(), [&](int a, int b) {
        return std::abs(a - percent) < std::abs(b - percent);
    });
    apply();
}

double Theme::scale() const {
    // Beyond this the week no longer fits any screen.
    return std::min(m_scale * m_textSize / 100.0, 1.75);
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_applying) {
        const bool dark = looksDark(QApplication::palette());
        if (dark != m_systemDark && m_appearance == Appearance::System) {
            m_systemDark = dark;
            follow();
            apply();
        }
    }
    return QObject::eventFilter(watched, event);
}

QColor Theme::colour(Tone tone) const {
    return (m_dark ? m_darkColours : m_light)[static_cast<std::size_t>(tone)];
}

QFont Theme::font(Type type) const {
    struct Size {
        int pixels;
        QFont::Weight weight;
    };
    constexpr std::array<Size, 7> sizes{{{22, QFont::Bold},
                                         {18, QFont::Bold},
                                         {16, QFont::DemiBold},
                                         {13, QFont::Normal},
                                         {13, QFont::DemiBold},
                                         {12, QFont::Normal},
                                         {12, QFont::DemiBold}}};
    const Size& size = sizes[static_cast<std::size_t>(type)];
    QFont font(m_family);
    font.setPixelSize(qRound(size.pixels * scale()));
    font.setWeight(size.weight);
    return font;
}

QPixmap Theme::pixmap(const QString& name, Tone tone, int size) const {
    const qreal ratio = qApp->devicePixelRatio();
    const QString colourName = colour(tone).name();
    const QString key =
        "stridewright/"_L1 + name + colourName + QString::number(size) + QString::number(ratio);
    QPixmap result;
    if (QPixmapCache::find(key, &result)) return result;
    QFile file(":/icons/"_L1 + name + ".svg"_L1);
    if (!file.open(QIODevice::ReadOnly)) qFatal("icon %s is missing", qPrintable(name));
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", colourName.toLatin1());
    drawing.replace("#000", colourName.toLatin1());
    QSvgRenderer renderer(drawing);
    result = QPixmap(qRound(size * ratio), qRound(size * ratio));
    result.setDevicePixelRatio(ratio);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

QIcon Theme::icon(const QString& name, Tone tone) const {
    QIcon icon;
    for (const int size : {16, 20, 24}) {
        icon.addPixmap(pixmap(name, tone, size), QIcon::Normal);
        icon.addPixmap(pixmap(name, Tone::Line2, size), QIcon::Disabled);
    }
    return icon;
}

void Theme::apply() {
    m_applying = true;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Tone tone) {
        palette.setColor(role, colour(tone));
    };
    set(QPalette::Window, Tone::Canvas);
    set(QPalette::WindowText, Tone::Ink);
    set(QPalette::Base, Tone::Surface);
    set(QPalette::AlternateBase, Tone::Surface2);
    set(QPalette::Text, Tone::Ink);
    set(QPalette::Button, Tone::Surface);
    set(QPalette::ButtonText, Tone::Ink);
    set(QPalette::BrightText, Tone::OnBrand);
    set(QPalette::Highlight, Tone::Brand);
    set(QPalette::HighlightedText, Tone::OnBrand);
    set(QPalette::ToolTipBase, Tone::Surface);
    set(QPalette::ToolTipText, Tone::Ink);
    set(QPalette::PlaceholderText, Tone::Ink3);
    set(QPalette::Link, Tone::Brand);
    set(QPalette::Mid, Tone::Line2);
    set(QPalette::Dark, Tone::Control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Tone::Control));
    QApplication::setPalette(palette);
    QApplication::setFont(font(Type::Body));
    qApp->setStyleSheet(styleSheet(*this));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace stridewright::gui
