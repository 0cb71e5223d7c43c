// SPDX-License-Identifier: MIT
// A disk that fails while a file is examined says nothing about the file: that is told as such, and
// nothing is changed.
#include "reliability/fault_vfs.hpp"
#include "storage/examination.hpp"
#include "support/database.hpp"
#include "support/records.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/backups.hpp>

#include <catch2/catch.hpp>

#include <optional>

namespace fs = std::filesystem;
using namespace stridewright;
using namespace stridewright::storage;
using namespace stridewright::test;
using reliability::Fault;
using reliability::FaultyDisk;
using reliability::Lasting;

namespace {

const Date kToday = makeDate(2026, 3, 2);
const std::string kWords = "the disk could not read it. Try again";
constexpr int kMostCalls = 2000;

OpenOptions options() {
    return {.today = kToday, .dailyBackup = false, .busyMilliseconds = 50};
}

void fill(const fs::path& file) {
    Store store(file, options());
    (void)store.apply(RandomRecords(100).wholeAthlete(100, 4));
}

/// A file as it is found after a crash, with its log.
void fillAndCrash(const fs::path& file) {
    fill(file);
    std::map<std::string, std::string> bytes;
    {
        Store store(file, options());
        (void)store.apply(RandomRecords(9).wholeAthlete(9000, 1));
        for (const char* suffix : {"", "-wal"})
            bytes[suffix] = bytesOf(file.string() + suffix);
    }
    for (const auto& [suffix, content] : bytes)
        writeBytes(file.string() + suffix, content);
}

/// All bytes in a folder but those by which windows talk to each other. SQLite makes an empty log.
std::map<std::string, std::string> filesIn(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.file_size() > 0 &&
            !entry.path().string().ends_with("-shm"))
            files[entry.path().string()] = bytesOf(entry.path());
    return files;
}

/// Lets calls of a kind fail that `function` makes, the first ones all, of the others some, and
/// hands what was told of each to `check`. Returns how many there were.
template <class Function, class Check>
int eachFailing(
    Fault fault, Lasting lasting, const fs::path& folder, const Function& function, Check check) {
    const FaultyDisk disk;
    const auto before = filesIn(folder);
    int failed = 0;
    for (int nth = 1; nth < kMostCalls; nth += 1 + nth / 8) {
        std::optional<Error> told;
        disk.arm(fault, nth, lasting);
        try {
            function();
        } catch (const Error& error) {
            told = error;
        }
        if (!disk.disarm()) return failed;
        ++failed;
        INFO(reliability::kFaultWords.at(static_cast<std::size_t>(fault)) << " " << nth);
        check(told);
        CHECK(filesIn(folder) == before);
    }
    FAIL("there was no end");
    return 0;
}

/// What reading a file asks of the disk.
const std::vector<Fault> kFaults{Fault::ReadFails,
                                 Fault::SizeFails,
                                 Fault::AccessFails,
                                 Fault::LockFails,
                                 Fault::SharedMemoryFails,
                                 Fault::SharedLockFails};

} // namespace

TEST_CASE("a disk that fails while a file is examined is no damage of the file", "[examination]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    SECTION("of a closed file") {
        fill(file);
    }
    SECTION("of a file with a log") {
        fillAndCrash(file);
    }
    int told = 0;
    for (const Fault fault : kFaults) {
        const Lasting lasting = fault == Fault::ReadFails ? Lasting::Once : Lasting::FromThenOn;
        std::optional<Verification> found;
        const int calls = eachFailing(
            fault,
            lasting,
            folder.path(),
            [&] {
                found.reset();
                found = examineOrThrow(file);
            },
            [&](const std::optional<Error>& error) {
                // SQLite goes on without some calls; then the file is as good as it is.
                if (!error) CHECK(found->problems == std::vector<std::string>{});
                if (!error) return;
                ++told;
                CHECK(error->code() == ErrorCode::CannotRead);
                CHECK(error->file() == file.string());
                CHECK(error->problem() == kWords);
            });
        if (fault == Fault::ReadFails) CHECK(calls > 10);
    }
    CHECK(told > 20);
    CHECK(examine(file).problems.empty());
}

TEST_CASE("an examination tells what the disk could not do in its own words", "[examination]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    for (const Lasting lasting : {Lasting::Once, Lasting::FromThenOn}) {
        std::vector<std::string> problems;
        const int calls = eachFailing(
            Fault::ReadFails,
            lasting,
            folder.path(),
            [&] { problems = examine(file).problems; },
            [&](const std::optional<Error>& error) {
                CHECK_FALSE(error);
                if (!problems.empty()) CHECK(problems == std::vector<std::string>{kWords});
            });
        CHECK(calls > 10);
    }
}

TEST_CASE("a window whose disk fails while it verifies goes on", "[examination]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    for (const Lasting lasting : {Lasting::Once, Lasting::FromThenOn}) {
        const FaultyDisk disk;
        const Store store(file, options());
        const std::string bytes = bytesOf(file);
        int nth = 1;
        for (bool met = true; met && nth < kMostCalls; ++nth) {
            INFO("read " << nth);
            std::optional<Error> told;
            disk.arm(Fault::ReadFails, nth, lasting);
            try {
                (void)store.verify();
            } catch (const Error& error) {
                told = error;
            }
            met = disk.disarm();
            CHECK(met == told.has_value());
            if (!told) continue;
            CHECK(told->code() == ErrorCode::CannotRead);
            CHECK(told->problem() == "the disk could not read the file. Try again");
        }
        CHECK(nth > 10);
        CHECK(store.verify().problems.empty());
        CHECK(store.athletes().size() == 1);
        CHECK(bytesOf(file) == bytes);
    }
}

TEST_CASE("a backup that the disk cannot read is not put in place", "[examination]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    const Backup backup = keepBackup(file, kToday, BackupKind::Daily);
    const FaultyDisk disk;
    const auto before = filesIn(folder.path());
    disk.arm(Fault::ReadFails, 8, Lasting::FromThenOn);
    try {
        (void)restore(file, backup.file, kToday);
        FAIL("it was restored");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::CannotRead);
        CHECK(error.file() == backup.file.string());
        CHECK(error.problem() == kWords);
    }
    CHECK(disk.disarm());
    CHECK(filesIn(folder.path()) == before);
    CHECK(restore(file, backup.file, kToday));
}
