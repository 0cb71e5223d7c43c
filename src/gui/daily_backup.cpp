// SPDX-License-Identifier: MIT
#include "gui/daily_backup.hpp"

#include <stridewright/domain/error.hpp>
#include <stridewright/storage/store.hpp>

#include <QThread>

#include <exception>

namespace stridewright::gui {

DailyBackup::DailyBackup() = default;

DailyBackup::~DailyBackup() {
    wait();
}

void DailyBackup::start(const std::filesystem::path& file, Date today) {
    if (m_thread) return;
    m_thread.reset(QThread::create([this, file, today] {
        try {
            // Opening it is what keeps the backup; this connection is no other thread's.
            const storage::Store store(file,
                                       {.today = today, .mode = storage::OpenMode::MustExist});
        } catch (const Error& error) {
            // Where the disk is in the way, the next start tries again.
            if (error.code() == ErrorCode::DamagedFile)
                Q_EMIT damaged(QString::fromStdString(error.problem()));
        } catch (const std::exception&) {
            // Without a backup today the work goes on as well.
            return;
        }
    }));
    m_thread->start(QThread::LowPriority);
}

void DailyBackup::wait() {
    if (m_thread) m_thread->wait();
}

} // namespace stridewright::gui
