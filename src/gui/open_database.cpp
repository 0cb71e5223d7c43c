// SPDX-License-Identifier: MIT
#include "gui/open_database.hpp"

#include "gui/plain_text.hpp"
#include "gui/qt_text.hpp"
#include <stridewright/domain/error.hpp>

#include <QCoreApplication>

namespace stridewright::gui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("database", text);
}

/// What a person decided about a file that could not be opened.
enum class Way { Again, ForReading, Another, Leave };

struct Answer {
    QString text;
    Way way;
};

Way askWay(Prompts& prompts,
           QWidget* parent,
           const QString& title,
           const QString& text,
           const std::vector<Answer>& answers) {
    Question question{title, text, {}};
    for (const Answer& answer : answers)
        question.answers << answer.text;
    const int chosen = prompts.ask(parent, question);
    return answers.at(static_cast<std::size_t>(chosen)).way;
}

QString nameOf(const std::filesystem::path& file) {
    return QString::fromStdString(file.string());
}

/// What is wrong with a damaged file, in words.
QString detailsOf(const std::filesystem::path& file, const Error& error) {
    QStringList lines{QString::fromStdString(error.problem())};
    try {
        for (const std::string& problem : storage::examine(file).problems)
            if (!lines.contains(toQt(problem))) lines << toQt(problem);
    } catch (const Error& more) {
        if (!lines.contains(toQt(more.problem()))) lines << toQt(more.problem());
    }
    constexpr qsizetype kMost = 12;
    if (lines.size() > kMost) lines = lines.first(kMost) << QStringLiteral("…");
    return nameOf(file) + QStringLiteral("\n\n") + lines.join(QLatin1Char('\n'));
}

QString openBackup() {
    return tr("Open backup");
}

QString tryAgain() {
    return tr("Try again");
}

Question questionOfDamage(const std::filesystem::path& file,
                          const std::optional<storage::Backup>& backup,
                          Date today) {
    Question question{tr("This file is damaged"), {}, {}};
    if (backup) {
        question.text = tr("%1\n\nThe backup %2 is fine. The damaged file is kept beside it.")
                            .arg(nameOf(file), backupDay(*backup, today));
        question.answers << openBackup();
    } else {
        question.text = tr("%1\n\nThere is no good backup of it. The file has not been touched.")
                            .arg(nameOf(file));
    }
    question.answers << tr("Show details") << tr("Close");
    return question;
}

/// The file itself may be fine: without the log it is as it was before.
Question questionOfLog(const std::filesystem::path& file,
                       const std::optional<storage::Backup>& backup,
                       Date today) {
    Question question{tr("A log that is not its own stands beside this file"), {}, {}};
    question.text = tr("%1\n\nThe log %2-wal is of another file or of another time. Nothing of it "
                       "was taken over. Move it and %2-shm to another folder and try again: then "
                       "the file opens as it was when its own log was last moved into it.")
                        .arg(nameOf(file), QString::fromStdString(file.filename().string()));
    question.answers << tryAgain();
    if (backup) {
        question.text +=
            tr("\n\nThe backup %1 is fine, too. The file and the log are kept beside it.")
                .arg(backupDay(*backup, today));
        question.answers << openBackup();
    }
    question.answers << tr("Show details") << tr("Close");
    return question;
}

} // namespace

bool offerBackup(const std::filesystem::path& file,
                 const Error& error,
                 Date today,
                 Prompts& prompts,
                 QWidget* parent) {
    const std::optional<storage::Backup> backup = storage::newestGoodBackup(file);
    while (true) {
        const bool strangeLog = storage::hasStrangeLog(file);
        const Question question =
            strangeLog ? questionOfLog(file, backup, today) : questionOfDamage(file, backup, today);
        const QString answer = question.answers.at(prompts.ask(parent, question));
        if (answer == question.answers.last()) return false;
        if (answer == tryAgain()) return true;
        if (answer == openBackup()) {
            storage::restore(file, backup->file, today);
            return true;
        }
        prompts.inform(parent, question.title, detailsOf(file, error));
    }
}

namespace {

Way wayOutOf(const Error& error,
             const std::filesystem::path& file,
             Prompts& prompts,
             QWidget* parent) {
    const QString name = nameOf(file);
    const Answer another{tr("Open another file…"), Way::Another};
    const Answer leave{tr("Close"), Way::Leave};
    const Answer again{tr("Try again"), Way::Again};
    const Answer reading{tr("Open only for reading"), Way::ForReading};
    switch (error.code()) {
    case ErrorCode::NewerFile:
        return askWay(
            prompts,
            parent,
            tr("This file was made by a newer Stridewright"),
            tr("%1\n\nIt has not been touched. Install the newer version to open it.").arg(name),
            {another, leave});
    case ErrorCode::NotOurFile:
        return askWay(prompts,
                      parent,
                      tr("This is not a Stridewright file"),
                      tr("%1\n\nIt belongs to another program and has not been touched.").arg(name),
                      {another, leave});
    case ErrorCode::DiskFull:
        return askWay(
            prompts,
            parent,
            tr("The disk is full"),
            tr("%1\n\nMake some room, or look at the file without changing it.").arg(name),
            {again, reading, leave});
    case ErrorCode::FileBusy:
        return askWay(prompts,
                      parent,
                      tr("Another window is writing to this file"),
                      tr("%1\n\nThis takes a moment at most.").arg(name),
                      {again, reading, leave});
    default:
        return askWay(prompts,
                      parent,
                      tr("This file could not be opened"),
                      QString::fromStdString(error.what()),
                      {again, another, leave});
    }
}

} // namespace

QString backupDay(const storage::Backup& backup, Date today) {
    const int days = daysBetween(backup.day, today);
    if (days == 0) return tr("from today");
    if (days == 1) return tr("from yesterday");
    const QString day = dayAndMonth(backup.day);
    const bool thisYear = toQt(backup.day).year() == toQt(today).year();
    return thisYear ? tr("from %1").arg(day)
                    : tr("from %1 %2").arg(day, QString::number(toQt(backup.day).year()));
}

std::optional<OpenedDatabase>
openDatabase(std::filesystem::path file, Date today, Prompts& prompts, QWidget* parent) {
    // Longer than another window takes to write, shorter than a person takes to worry.
    storage::OpenOptions options{.today = today, .dailyBackup = false, .busyMilliseconds = 500};
    const auto access = [&] {
        return options.mode == storage::OpenMode::ReadOnly ? Access::ReadOnly : Access::ReadWrite;
    };
    while (true) {
        try {
            return OpenedDatabase{storage::Store(file, options), access()};
        } catch (const Error& error) {
            const bool canBeRead =
                error.code() == ErrorCode::ReadOnlyFile ||
                (error.code() == ErrorCode::CannotWrite && std::filesystem::exists(file));
            if (canBeRead && options.mode != storage::OpenMode::ReadOnly) {
                // The window says so in a banner; there is nothing to decide.
                options.mode = storage::OpenMode::ReadOnly;
                continue;
            }
            try {
                if (error.code() == ErrorCode::DamagedFile) {
                    if (!offerBackup(file, error, today, prompts, parent)) return std::nullopt;
                    continue;
                }
            } catch (const Error& failed) {
                prompts.error(parent,
                              tr("The backup could not be opened"),
                              QString::fromStdString(failed.what()));
                return std::nullopt;
            }
            switch (wayOutOf(error, file, prompts, parent)) {
            case Way::Again:
                break;
            case Way::ForReading:
                options.mode = storage::OpenMode::ReadOnly;
                break;
            case Way::Another: {
                const QString other =
                    prompts.fileToOpen(parent,
                                       {.title = tr("Open another file"),
                                        .filter = tr("Stridewright files (*.db);;All files (*)"),
                                        .suggested = {}});
                if (!other.isEmpty()) file = other.toStdString();
                break;
            }
            case Way::Leave:
                return std::nullopt;
            }
        }
    }
}

} // namespace stridewright::gui
