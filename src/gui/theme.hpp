// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/words.hpp>

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>

#include <array>
#include <vector>

namespace stridewright::gui {

/// The colours of the design by what they are for (resources/tokens.json).
enum class Tone {
    Canvas,
    Surface,
    Surface2,
    Sunken,
    Line,
    Line2,
    Control,
    Ink,
    Ink2,
    Ink3,
    Brand,
    BrandHover,
    OnBrand,
    BrandTint,
    Focus,
    Heavy,
    OnHeavy,
    Moderate,
    OnModerate,
    Light,
    OnLight,
    Primer,
    OnPrimer,
    IronLine,
    Easy,
    EasyTint,
    Long,
    LongTint,
    Tempo,
    TempoTint,
    Intervals,
    IntervalsTint,
    Race,
    RaceTint,
    Rest,
    RestTint,
    Ok,
    OkTint,
    Caution,
    CautionTint,
    Blocked,
    BlockedTint
};

/// What the person chose; `System` follows the desktop's palette.
enum class Appearance { System, Light, Dark };

/// Type sizes of the design.
enum class Type { Page, Number, Section, Body, Label, Caption, CaptionStrong };

} // namespace stridewright::gui

namespace stridewright {

template <>
struct EnumWords<gui::Tone> {
    static constexpr std::array<std::string_view, 42> words{
        "canvas",     "surface",       "surface2", "sunken",      "line",     "line2",
        "control",    "ink",           "ink2",     "ink3",        "brand",    "brandHover",
        "onBrand",    "brandTint",     "focus",    "heavy",       "onHeavy",  "moderate",
        "onModerate", "light",         "onLight",  "primer",      "onPrimer", "ironLine",
        "easy",       "easyTint",      "long",     "longTint",    "tempo",    "tempoTint",
        "intervals",  "intervalsTint", "race",     "raceTint",    "rest",     "restTint",
        "ok",         "okTint",        "caution",  "cautionTint", "blocked",  "blockedTint"};
};

template <>
struct EnumWords<gui::Appearance> {
    static constexpr std::array<std::string_view, 3> words{"system", "light", "dark"};
};

} // namespace stridewright

namespace stridewright::gui {

/// Colours, fonts and icons in force. `apply` sets them on the application: Fusion, one palette,
/// one style sheet. Widgets that paint ask at paint time, so a switch needs no more than a repaint.
class Theme : public QObject {
    Q_OBJECT

public:
    /// Reads the colours; the application must exist. Nothing is applied yet.
    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    [[nodiscard]] bool isDark() const { return m_dark; }
    /// Percent of the usual text size, one of `textSizes()`.
    [[nodiscard]] int textSize() const { return m_textSize; }
    /// Any number is brought to the nearest of `textSizes()`.
    void setTextSize(int percent);
    [[nodiscard]] static std::vector<int> textSizes() { return {100, 110, 125, 150, 175}; }
    /// A length of the design, in pixels at the usual text size, at the size in force.
    [[nodiscard]] int scaled(int pixels) const { return qRound(pixels * scale()); }
    /// Sets style, palette, font and style sheet of the application.
    void apply();

    [[nodiscard]] QColor colour(Tone tone) const;
    [[nodiscard]] QFont font(Type type) const;
    /// A drawing of resources/icons in one colour; `size` in device-independent pixels.
    [[nodiscard]] QPixmap pixmap(const QString& name, Tone tone, int size) const;
    /// The same for buttons and menus: normal and disabled.
    [[nodiscard]] QIcon icon(const QString& name, Tone tone = Tone::Ink2) const;

Q_SIGNALS:
    /// The colours in force are others now; icons must be asked for again.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    [[nodiscard]] double scale() const;

    using Colours = std::array<QColor, kCount<Tone>>;
    Colours m_light;
    Colours m_darkColours;
    Appearance m_appearance = Appearance::System;
    bool m_dark = false;
    bool m_systemDark = false;
    bool m_applying = false;
    QString m_family;
    double m_scale = 1; ///< the desktop's text size against the design's 10 pt
    int m_textSize = 100;
};

/// The application's one style sheet, in the theme's colours.
[[nodiscard]] QString styleSheet(const Theme& theme);

} // namespace stridewright::gui
