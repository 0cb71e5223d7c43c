// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QWidget;
namespace stridewright::interchange {
struct Sheet;
}

namespace stridewright::gui {

/// A line of an import that was not understood.
struct ImportProblem {
    std::size_t line = 0; ///< from 1; 0 for the file as a whole
    QString text;         ///< the line as written, or empty
    QString reason;
};

/// How an import went, for the list of what could not be read.
struct ImportSummary {
    QString file;
    std::size_t entries = 0; ///< that were read
    std::vector<ImportProblem> problems;
    QStringList notes; ///< further things to know
};

/// Something that the person decides. The first answer is the one offered, the last is the safe
/// one: it is what closing the question means.
struct Question {
    QString title;
    QString text;
    QStringList answers;
};

/// Which file a person is asked to name.
struct FileQuestion {
    QString title;
    QString filter;    ///< "Stridewright files (*.db)"
    QString suggested; ///< name or path, or empty
};

/// What an import would do, for a person to look at before anything is written.
struct ImportReview {
    /// One record that would change; what both sides changed stands first.
    struct Line {
        QString verdict; ///< "added", "changed", "in both"
        QString kind;    ///< "run", "athlete" …
        QString date;    ///< or empty
        QString what;
        QString detail; ///< what differs, or empty
    };
    QString file;
    QString title; ///< "12 added, 1 changed"
    QString text;  ///< what the person decides
    std::vector<Line> lines;
    QStringList notes;   ///< further things to know
    QStringList answers; ///< the first is the one offered, the last the safe one
};

/// A short text that a person is asked for.
struct TextQuestion {
    QString title;
    QString text;
    QString suggested;
};

/// Everything modal that the window asks or tells, so that tests can answer instead of a person.
class Prompts {
public:
    Prompts() = default;
    Prompts(const Prompts&) = delete;
    Prompts& operator=(const Prompts&) = delete;
    virtual ~Prompts() = default;
    /// A calendar or request to open; empty when the person changed their mind.
    [[nodiscard]] virtual QString openFile(QWidget* parent) = 0;
    [[nodiscard]] virtual QString savePdf(QWidget* parent, const QString& suggested) = 0;
    /// A file that is there, or a file to write; empty when the person changed their mind.
    [[nodiscard]] virtual QString fileToOpen(QWidget* parent, const FileQuestion& question) = 0;
    [[nodiscard]] virtual QString fileToWrite(QWidget* parent, const FileQuestion& question) = 0;
    /// The index of the answer.
    [[nodiscard]] virtual int ask(QWidget* parent, const Question& question) = 0;
    /// One of the answers of a long list; nothing when the person changed their mind.
    [[nodiscard]] virtual std::optional<int> choose(QWidget* parent, const Question& question) = 0;
    /// The index of the answer.
    [[nodiscard]] virtual int review(QWidget* parent, const ImportReview& review) = 0;
    /// Nothing when the person changed their mind.
    [[nodiscard]] virtual std::optional<QString> askText(QWidget* parent,
                                                         const TextQuestion& question) = 0;
    /// Something went wrong: what, and what it means.
    virtual void error(QWidget* parent, const QString& title, const QString& text) = 0;
    virtual void inform(QWidget* parent, const QString& title, const QString& text) = 0;
    /// Lists what could not be read; the good entries are in already.
    virtual void showProblems(QWidget* parent, const ImportSummary& summary) = 0;
    /// Offers a printer and prints; `sheet` is what goes on paper.
    virtual void print(QWidget* parent, const interchange::Sheet& sheet) = 0;
};

} // namespace stridewright::gui
