// SPDX-License-Identifier: MIT
#pragma once

#include "gui/main_window.hpp"
#include "gui/open_document.hpp"
#include "gui/prompts.hpp"
#include "gui/sidebar.hpp"
#include "gui/week_board.hpp"
#include <stridewright/app/make_plan.hpp>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

namespace stridewright::gui {

/// Answers instead of a person and remembers what it was told.
class ScriptedPrompts : public Prompts {
public:
    QString openFile(QWidget*) override { return fileToOpen; }
    QString savePdf(QWidget*, const QString& suggested) override {
        suggestedPdf = suggested;
        return pdfToSave;
    }
    void error(QWidget*, const QString& title, const QString& text) override {
        errors << title + QLatin1Char('\n') + text;
    }
    void inform(QWidget*, const QString& title, const QString& text) override {
        told << title + QLatin1Char('\n') + text;
    }
    void showProblems(QWidget*, const ImportSummary& summary) override {
        problems.push_back(summary);
    }
    void print(QWidget*, const interchange::Sheet&) override { ++printed; }

    QString fileToOpen;
    QString pdfToSave;
    QString suggestedPdf;
    QStringList errors;
    QStringList told;
    std::vector<ImportSummary> problems;
    int printed = 0;
};

inline const app::Knowledge& knowledge() {
    static const app::Knowledge value = app::loadKnowledge();
    return value;
}

/// The whole window with the real planner, on Tuesday 17 February 2026.
struct Window {
    Window()
        : workspace([](const PlanRequest& request) { return app::makePlan(request, knowledge()); },
                    knowledge().catalog,
                    makeDate(2026, 2, 17)),
          window((theme.setAppearance(Appearance::Light), theme), workspace, prompts, knowledge()) {
        window.resize(1440, 900);
        window.show();
        settle();
    }

    static void settle() {
        for (int round = 0; round < 4; ++round)
            QApplication::processEvents();
    }
    void openSample() {
        action("Try the sample runner")->trigger();
        settle();
    }
    /// The action of a menu by its words, an ellipsis apart.
    QAction* action(const char* text) {
        for (QAction* it : window.findChildren<QAction*>())
            if (QString(it->text()).remove(QStringLiteral("…")) == QLatin1StringView(text))
                return it;
        FAIL("no such command: " << text);
        return nullptr;
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : &window, which, modifiers);
        settle();
    }
    QString text(const char* label) {
        auto* widget = window.findChild<QLabel*>(QLatin1StringView(label));
        return widget == nullptr ? QString() : widget->text();
    }
    WeekBoard* board() { return window.weekPage()->board(); }
    /// Those in view, not those that wait to be deleted.
    template <class Widget>
    QList<Widget*> shownWidgets(const char* name = nullptr) {
        QList<Widget*> result;
        for (Widget* widget : window.findChildren<Widget*>())
            if (widget->isVisible() &&
                (name == nullptr || widget->objectName() == QLatin1StringView(name)))
                result << widget;
        return result;
    }
    SessionCard* firstSession() {
        for (const PlannedSession& session : workspace.week()->sessions)
            if (auto* card = board()->sessionCard(session.date)) return card;
        FAIL("the week has no session");
        return nullptr;
    }

    QTemporaryDir folder;
    Theme theme;
    Workspace workspace;
    ScriptedPrompts prompts;
    MainWindow window;
};

} // namespace stridewright::gui
