// SPDX-License-Identifier: MIT
#include "gui/theme.hpp"

#include <QFont>

#include <algorithm>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

/// @name stands for a colour and %name% for a font size of the design.
constexpr auto kSheet = QStringView(uR"(
QWidget { color: @ink; }
QMainWindow, QDialog { background: @canvas; }
QScrollArea { background: transparent; border: 0; }
QWidget#weekPage { background: @canvas; }
QMenuBar { background: @surface2; border-bottom: 1px solid @line; padding: 2px 8px; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 6px; color: @ink2; }
QMenuBar::item:selected { background: @brandTint; color: @brand; }
QMenu { background: @surface; border: 1px solid @line2; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 28px; border-radius: 6px; }
QMenu::item:selected { background: @brandTint; color: @brand; }
QMenu::item:disabled { color: @control; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QStatusBar { background: @surface2; border-top: 1px solid @line; min-height: 26px;
    color: @ink2; font-size: %caption%; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: @ink3; font-size: %caption%; padding: 0 6px; }
QToolTip { background: @surface; color: @ink; border: 1px solid @line2; padding: 4px 6px; }
QFrame#sidebar { background: @surface2; border: 0; border-right: 1px solid @line; }
QFrame#youPanel { background: @surface; border: 0; border-left: 1px solid @line; }
QLabel { background: transparent; }
QStatusBar QLabel[save="unsaved"] { color: @caution; font-weight: 600; }
QFrame#readOnlyBanner { background: @cautionTint; border: 0; border-bottom: 1px solid @line2; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="page"] { font-size: %page%; font-weight: 700; }
QLabel[role="section"] { font-size: %section%; font-weight: 600; }
QLabel[role="label"] { font-weight: 600; }
QLabel[role="body"] { color: @ink2; }
QLabel[role="caption"] { font-size: %caption%; color: @ink3; }
QPushButton, QToolButton[form="button"] {
    background: @surface; border: 1px solid @line2; border-radius: 8px; padding: 6px 13px;
    min-height: 20px; font-weight: 600; color: @ink; }
QToolButton[form="button"][square="true"] { padding: 6px 6px; }
QPushButton[compact="true"] { padding: 1px 9px; min-height: 18px; font-size: %caption%; border-radius: 6px; }
QPushButton[compact="true"]:focus { padding: 0px 8px; }
QPushButton:hover, QToolButton[form="button"]:hover { background: @brandTint; border-color: @control; }
QPushButton:focus, QToolButton[form="button"]:focus { border: 2px solid @focus; padding: 5px 12px; }
QToolButton[form="button"][square="true"]:focus { padding: 5px 5px; }
QPushButton:disabled, QToolButton[form="button"]:disabled {
    background: @sunken; color: @ink3; border-color: @line; }
QPushButton[primary="true"], QToolButton[primary="true"] {
    background: @brand; border: 1px solid @brand; color: @onBrand; }
QPushButton[primary="true"]:hover, QToolButton[primary="true"]:hover {
    background: @brandHover; border-color: @brandHover; }
QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus { border: 2px solid @ink; }
QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled {
    background: @sunken; color: @ink3; border-color: @line; }
QToolButton[form="ghost"] { background: transparent; border: 0; border-radius: 8px; padding: 6px; }
QToolButton[form="ghost"]:hover { background: @brandTint; }
QToolButton[form="ghost"]:focus { border: 2px solid @focus; padding: 4px; }
QToolButton[form="link"] { background: transparent; border: 0; color: @brand; font-weight: 600; padding: 2px; }
QToolButton[form="link"]:hover, QToolButton[form="link"]:focus { text-decoration: underline; }
QLineEdit, QSpinBox, QComboBox {
    background: @surface; border: 1px solid @control; border-radius: 8px; padding: 5px 9px;
    min-height: 20px; selection-background-color: @brand; selection-color: @onBrand; }
QLineEdit:focus, QSpinBox:focus, QComboBox:focus { border: 2px solid @focus; padding: 4px 8px; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled {
    background: @sunken; color: @ink3; border-color: @line2; }
QCheckBox:disabled { color: @ink3; }
QComboBox::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow { image: url(:/controls/down_%mode%.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line2;
    selection-background-color: @brandTint; selection-color: @brand; outline: 0; }
QSpinBox { padding-right: 26px; }
QSpinBox::up-button, QSpinBox::down-button { border: 0; width: 26px; background: transparent; }
QSpinBox::up-arrow { image: url(:/controls/up_%mode%.svg); width: 14px; height: 14px; }
QSpinBox::down-arrow { image: url(:/controls/down_%mode%.svg); width: 14px; height: 14px; }
QCheckBox { spacing: 8px; padding: 2px; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid @control; border-radius: 4px;
    background: @surface; }
QCheckBox::indicator:focus { border: 2px solid @focus; width: 14px; height: 14px; }
QCheckBox::indicator:checked { background: @brand; border-color: @brand;
    image: url(:/controls/check_%mode%.svg); }
QCheckBox::indicator:checked:focus { border-color: @ink; }
QTableWidget, QListWidget, QTextBrowser { background: @surface; border: 1px solid @line; border-radius: 8px;
    gridline-color: @line; }
QHeaderView::section { background: @surface2; color: @ink2; border: 0;
    border-bottom: 1px solid @line; padding: 6px 3px; font-weight: 600; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line2; border-radius: 4px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");

} // namespace

QString styleSheet(const Theme& theme) {
    QString sheet = kSheet.toString();
    // Longer names first, so that @ink does not eat the beginning of @ink2.
    auto tones = valuesOf<Tone>();
    std::sort(
        tones.begin(), tones.end(), [](Tone a, Tone b) { return word(a).size() > word(b).size(); });
    for (const Tone tone : tones) {
        const std::string_view name = word(tone);
        sheet.replace(QLatin1Char('@') + QLatin1StringView(name.data(), qsizetype(name.size())),
                      theme.colour(tone).name());
    }
    const auto size = [&](Type type) -> QString {
        return QString::number(theme.font(type).pixelSize()) + "px"_L1;
    };
    sheet.replace("%mode%"_L1, theme.isDark() ? u"dark"_s : u"light"_s);
    sheet.replace("%caption%"_L1, size(Type::Caption));
    sheet.replace("%section%"_L1, size(Type::Section));
    sheet.replace("%page%"_L1, size(Type::Page));
    return sheet;
}

} // namespace stridewright::gui
