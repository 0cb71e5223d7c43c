// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/date.hpp>

#include <QObject>

#include <filesystem>
#include <memory>

class QThread;

namespace stridewright::gui {

/// Keeps the backup of the day while the window is at work already: copying and examining a file
/// of many years takes seconds.
class DailyBackup : public QObject {
    Q_OBJECT

public:
    DailyBackup();
    ~DailyBackup() override;
    DailyBackup(const DailyBackup&) = delete;
    DailyBackup& operator=(const DailyBackup&) = delete;

    /// Begins, unless it has begun. Where there is a backup of the day already, nothing is done.
    void start(const std::filesystem::path& file, Date today);
    /// Returns when it is done; at once where it was not begun.
    void wait();

Q_SIGNALS:
    /// The file is damaged, so no backup was made of it. Comes to the thread of the receiver.
    void damaged(const QString& problem);

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace stridewright::gui
