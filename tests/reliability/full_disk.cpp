// SPDX-License-Identifier: MIT
#include "reliability/apart.hpp"
#include "reliability/checks.hpp"
#include "reliability/samples.hpp"
#include "reliability/scratch.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/backups.hpp>

#include <fmt/format.h>

#include <fstream>
#include <functional>
#include <optional>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace stridewright::reliability {

namespace {

using storage::Store;

constexpr Date kDay{Days{20779}};
constexpr int kMostChanges = 5000;
constexpr unsigned kPatience = 120;

/// Makes a small disk that only this process sees; false where the machine does not let us.
bool mountSmallDisk(const fs::path& folder) {
    const auto user = ::getuid();
    const auto group = ::getgid();
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    std::ofstream("/proc/self/setgroups") << "deny";
    std::ofstream("/proc/self/uid_map") << fmt::format("0 {} 1", user);
    std::ofstream("/proc/self/gid_map") << fmt::format("0 {} 1", group);
    return ::mount("none", folder.c_str(), "tmpfs", 0, "size=2m") == 0;
}

std::optional<ErrorCode> codeOf(const std::function<void()>& function) {
    try {
        function();
    } catch (const Error& error) {
        return error.code();
    }
    return std::nullopt;
}

void expect(Result& result,
            const std::string& what,
            std::optional<ErrorCode> found,
            std::optional<ErrorCode> expected) {
    const auto word = [](std::optional<ErrorCode> code) { return code ? wordOf(*code) : "done"; };
    if (found != expected)
        result.blame(fmt::format("{}: {}, not {}", what, word(found), word(expected)));
}

class SmallDisk {
public:
    SmallDisk(Result& result, fs::path folder) : m_result(result), m_folder(std::move(folder)) {}

    void run() {
        m_store.emplace(m_file, plainOpening());
        writeSome(20);
        static_cast<void>(storage::keepBackup(m_file, kDay, storage::BackupKind::Daily));
        fill();
        writeUntilFull();
        backUpWhileFull();
        restoreWhileFull();
        fs::remove(m_filler);
        goOn();
        readOnly();
    }

private:
    void commit(const Change& change) {
        static_cast<void>(m_store->apply(change));
        applyTo(m_content, change);
    }

    void writeSome(int changes) {
        for (int i = 0; i < changes; ++i)
            commit(m_samples.any(m_content));
    }

    /// Takes all room but a little.
    void fill() const {
        std::ofstream filler(m_filler, std::ios::binary);
        const auto room = fs::space(m_folder).available;
        filler << std::string(room > 200'000 ? room - 200'000 : 0, 'x');
    }

    void writeUntilFull() {
        std::optional<ErrorCode> code;
        int changes = 0;
        while (!code && ++changes < kMostChanges) {
            Samples next = m_samples;
            const Change change = next.imported(anAthlete(m_content), 40);
            code = codeOf([&] { commit(change); });
            if (!code) m_samples = next;
        }
        expect(m_result, "writing on a full disk", code, ErrorCode::DiskFull);
        m_result.tell("changes until the disk was full", changes);
        compare("after the disk was full");
    }

    void backUpWhileFull() {
        const auto before = storage::backupsOf(m_file);
        const auto code = codeOf([&] {
            static_cast<void>(storage::keepBackup(m_file, kDay, storage::BackupKind::Daily));
        });
        expect(m_result, "a backup on a full disk", code, ErrorCode::DiskFull);
        if (storage::backupsOf(m_file) != before) m_result.blame("the backups changed");
    }

    void restoreWhileFull() {
        m_store.reset();
        std::ofstream(m_filler, std::ios::binary | std::ios::app)
            << std::string(fs::space(m_folder).available, 'x');
        const fs::path good = storage::backupsOf(m_file).front().file;
        const auto code = codeOf([&] { static_cast<void>(storage::restore(m_file, good, kDay)); });
        expect(m_result, "restoring on a full disk", code, ErrorCode::DiskFull);
    }

    void goOn() {
        m_store.emplace(m_file, plainOpening());
        compare("when there is room again");
        writeSome(5);
        compare("going on");
        if (const std::string problem = problemIn(*m_store); !problem.empty())
            m_result.blame("verify: " + problem);
        m_store.reset();
    }

    void readOnly() {
        if (::mount("none", m_folder.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "") != 0) return;
        m_result.tell("read-only disk tried", 1);
        expect(m_result,
               "opening on a read-only disk",
               codeOf([&] { const Store store(m_file, plainOpening()); }),
               ErrorCode::ReadOnlyFile);
        auto options = plainOpening();
        options.mode = storage::OpenMode::ReadOnly;
        expect(m_result,
               "reading on a read-only disk",
               codeOf([&] {
                   const Store store(m_file, options);
                   if (contentOf(store) != m_content) m_result.blame("other content, read-only");
               }),
               std::nullopt);
        expect(m_result,
               "a backup on a read-only disk",
               codeOf([&] {
                   static_cast<void>(storage::keepBackup(m_file, kDay, storage::BackupKind::Daily));
               }),
               ErrorCode::ReadOnlyFile);
        const fs::path good = storage::backupsOf(m_file).front().file;
        expect(m_result,
               "restoring on a read-only disk",
               codeOf([&] { static_cast<void>(storage::restore(m_file, good, kDay)); }),
               ErrorCode::ReadOnlyFile);
    }

    void compare(const std::string& when) {
        if (contentOf(*m_store) != m_content) m_result.blame("other content " + when);
    }

    Result& m_result;
    fs::path m_folder;
    fs::path m_file = m_folder / "small.db";
    fs::path m_filler = m_folder / "filler";
    std::optional<Store> m_store;
    Samples m_samples{8};
    Content m_content;
};

} // namespace

Result fullDisk(Size) {
    const Scratch scratch(Scratch::Medium::Disk);
    const Apart apart = runApart(kPatience, [&](Result& result) {
        if (!mountSmallDisk(scratch.path())) {
            result.tell("skipped: this machine does not let a test have a disk of its own", 1);
            return;
        }
        SmallDisk(result, scratch.path()).run();
    });
    Result result = apart.result;
    result.title = "A disk that is full, and one that is read-only";
    if (apart.ending != Ending::Well) result.blame("it did not end by itself");
    return result;
}

} // namespace stridewright::reliability
