// SPDX-License-Identifier: MIT
#pragma once

#include "gui/prompts.hpp"
#include "gui/theme.hpp"

namespace stridewright::gui {

/// The real dialogs.
class DesktopPrompts : public Prompts {
public:
    explicit DesktopPrompts(const Theme& theme) : m_theme(theme) {}
    [[nodiscard]] QString openFile(QWidget* parent) override;
    [[nodiscard]] QString savePdf(QWidget* parent, const QString& suggested) override;
    [[nodiscard]] QString fileToOpen(QWidget* parent, const FileQuestion& question) override;
    [[nodiscard]] QString fileToWrite(QWidget* parent, const FileQuestion& question) override;
    [[nodiscard]] int ask(QWidget* parent, const Question& question) override;
    [[nodiscard]] std::optional<int> choose(QWidget* parent, const Question& question) override;
    int review(QWidget* parent, const ImportReview& review) override;
    std::optional<QString> askText(QWidget* parent, const TextQuestion& question) override;
    void error(QWidget* parent, const QString& title, const QString& text) override;
    void inform(QWidget* parent, const QString& title, const QString& text) override;
    void showProblems(QWidget* parent, const ImportSummary& summary) override;
    void print(QWidget* parent, const interchange::Sheet& sheet) override;

private:
    const Theme& m_theme;
};

} // namespace stridewright::gui
