// SPDX-License-Identifier: MIT
// A log of changes that does not belong to the file beside it is told, never played back; the log
// that does belong to it always is.
#include "storage/checksum_vfs.hpp"
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

namespace {

constexpr std::size_t kPage = 4096;
const Date kToday = makeDate(2026, 3, 2);

OpenOptions options(OpenMode mode = OpenMode::CreateOrOpen) {
    return {.today = kToday, .mode = mode, .dailyBackup = false, .busyMilliseconds = 50};
}

fs::path logOf(const fs::path& file) {
    return file.string() + "-wal";
}

/// A database and its log as they are at a moment, as a crash leaves them.
struct Image {
    std::string file;
    std::string log;
};

Image imageOf(const fs::path& file) {
    return {bytesOf(file), bytesOf(logOf(file))};
}

void place(const fs::path& file, const Image& image) {
    for (const char* suffix : {"-wal", "-shm"})
        fs::remove(file.string() + suffix);
    writeBytes(file, image.file);
    if (!image.log.empty()) writeBytes(logOf(file), image.log);
}

/// A few records more, many enough for the file to grow.
void add(Store& store, std::int64_t first) {
    (void)store.apply(RandomRecords(static_cast<std::uint64_t>(first)).wholeAthlete(first, 4));
}

void write(const fs::path& file, std::int64_t first) {
    Store store(file, options());
    add(store, first);
}

/// Opens, writes, and takes a picture before the file is closed.
Image writtenAndOpen(const fs::path& file, std::int64_t first) {
    Store store(file, options());
    add(store, first);
    return imageOf(file);
}

Content contentThere(const fs::path& file) {
    SQLite::Database database(openChecked(file.string(), SQLite::OPEN_READWRITE));
    return contentOf(database);
}

/// The content of an image, by playing back its log in a place of its own.
Content contentIn(const Image& image) {
    const TemporaryFolder folder;
    place(folder / "image.db", image);
    return contentThere(folder / "image.db");
}

std::string stampOnDisk(const fs::path& file) {
    return bytesOf(file).substr(kPage - kSealBytes, kStampBytes);
}

std::string stampOf(const std::string& log) {
    return log.substr(16, kStampBytes);
}

const std::string kNoStamp(kStampBytes, '\0');

template <class Function>
std::string toldBy(const Function& function) {
    try {
        function();
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::DamagedFile);
        return error.problem();
    }
    return "";
}

bool tellsOfLog(const std::string& told, const fs::path& file) {
    INFO(told);
    return told.find("the log " + fs::canonical(file).string() + "-wal does not belong") !=
               std::string::npos &&
           told.find("Nothing of it was taken over and nothing was changed") != std::string::npos &&
           told.find(file.filename().string() + "-shm") != std::string::npos &&
           told.find("restore a backup") != std::string::npos;
}

/// Every way to the content of the file tells of the log, and leaves both as they are.
void requireTold(const fs::path& file, const Image& image) {
    place(file, image);
    for (const OpenMode mode : {OpenMode::CreateOrOpen, OpenMode::MustExist, OpenMode::ReadOnly})
        CHECK(tellsOfLog(toldBy([&] { const Store store(file, options(mode)); }), file));
    CHECK(hasStrangeLog(file));
    const Verification found = examine(file);
    REQUIRE(found.problems.size() == 1);
    CHECK(tellsOfLog(found.problems.front(), file));
    CHECK(tellsOfLog(toldBy([&] { (void)keepBackup(file, kToday, BackupKind::Daily); }), file));
    CHECK(tellsOfLog(toldBy([&] { (void)restore(file.string() + ".else", file, kToday); }), file));
    CHECK_FALSE(fs::exists(file.string() + ".else"));
    CHECK(imageOf(file).file == image.file);
    CHECK(imageOf(file).log == image.log);
    CHECK(backupsOf(file).empty());
}

/// The way out that the message names.
void requireOpensWithoutLog(const fs::path& file, const Content& expected) {
    for (const char* suffix : {"-wal", "-shm"})
        fs::remove(file.string() + suffix);
    CHECK_FALSE(hasStrangeLog(file));
    CHECK(Store(file, options()).verify().problems.empty());
    CHECK(contentThere(file) == expected);
}

void requirePlaysBack(const fs::path& file, const Image& image, const Content& expected) {
    place(file, image);
    CHECK(examine(file).problems.empty());
    {
        const Store store(file, options());
        CHECK(store.verify().problems.empty());
    }
    CHECK(contentThere(file) == expected);
    CHECK(stampOnDisk(file) == kNoStamp);
}

void checkpoint(const fs::path& file, const std::string& mode) {
    SQLite::Database database(openChecked(file.string(), SQLite::OPEN_READWRITE));
    database.exec("PRAGMA wal_checkpoint(" + mode + ")");
}

} // namespace

TEST_CASE("a log that belongs to its file is played back", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    Store store(file, options());
    add(store, 100);
    const Image first = imageOf(file);
    CHECK(stampOf(first.log) == stampOnDisk(file));
    add(store, 1000);
    const Image second = imageOf(file);
    const Content all = contentThere(file);
    const fs::path copy = folder / "copy.db";
    requirePlaysBack(copy, second, all);
    // The file itself did not change since: it may be an earlier copy.
    requirePlaysBack(copy, {first.file, second.log}, all);
    SECTION("also when a part of it has been moved into the file") {
        checkpoint(file, "PASSIVE");
        const Image moved = imageOf(file);
        CHECK(moved.file != second.file);
        CHECK(stampOnDisk(file) == stampOf(second.log));
        requirePlaysBack(copy, moved, all);
        requirePlaysBack(copy, {second.file, moved.log}, all);
    }
    SECTION("also when it has begun anew meanwhile") {
        checkpoint(file, "RESTART");
        add(store, 2000);
        const Image third = imageOf(file);
        CHECK(stampOf(third.log) != stampOf(second.log));
        CHECK(stampOnDisk(file) == stampOf(third.log));
        requirePlaysBack(copy, third, contentThere(file));
        requireTold(folder / "mixed.db", {second.file, third.log});
        requireTold(folder / "other.db", {third.file, second.log});
    }
    SECTION("also when it has been emptied meanwhile") {
        checkpoint(file, "TRUNCATE");
        CHECK(stampOnDisk(file) == kNoStamp);
        CHECK(store.athletes().size() == 2); // to a window the log looks written
        add(store, 2000);
        const Image third = imageOf(file);
        CHECK(stampOnDisk(file) == stampOf(third.log));
        requirePlaysBack(copy, third, contentThere(file));
        requireTold(folder / "mixed.db", {second.file, third.log});
        requireTold(folder / "other.db", {third.file, second.log});
    }
}

TEST_CASE("the log of another database is told", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    write(file, 100);
    const Content before = contentThere(file);
    const Image other = writtenAndOpen(folder / "other.db", 1000);
    requireTold(file, {bytesOf(file), other.log});
    requireOpensWithoutLog(file, before);
    SECTION("also beside a file whose own log is gone") {
        const Image open = writtenAndOpen(file, 2000);
        requireTold(file, {open.file, other.log});
        // What its own log held is lost; what had been moved into it is there.
        requireOpensWithoutLog(file, before);
    }
    SECTION("also by a link to the file") {
        place(file, {bytesOf(file), other.log});
        fs::create_symlink(file, folder / "link.db");
        CHECK(toldBy([&] {
                  const Store store(folder / "link.db", options());
              }).find(logOf(fs::canonical(file)).string()) != std::string::npos);
    }
}

TEST_CASE("a log of an earlier time is told", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    const Image earlier = writtenAndOpen(file, 100);
    const Content closed = contentThere(file);
    const std::string bytes = bytesOf(file);
    SECTION("beside the file as it was closed") {
        requireTold(file, {bytes, earlier.log});
        requireOpensWithoutLog(file, closed);
    }
    SECTION("beside the file with a later log, which was lost") {
        const Image later = writtenAndOpen(file, 1000);
        requireTold(file, {later.file, earlier.log});
    }
    SECTION("beside a backup") {
        const Backup backup = keepBackup(file, kToday, BackupKind::Daily);
        requireTold(folder / "backup.db", {bytesOf(backup.file), earlier.log});
    }
}

TEST_CASE("an older copy of the file beside a later log is told", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    const Image first = writtenAndOpen(file, 100);
    const std::string closed = bytesOf(file);
    const Content closedContent = contentThere(file);
    write(file, 1000);
    const Image latest = writtenAndOpen(file, 2000);
    requireTold(file, {first.file, latest.log});
    requireTold(file, {closed, latest.log});
    requireOpensWithoutLog(file, closedContent);
}

TEST_CASE("a log without changes belongs to any file", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    const Image before = writtenAndOpen(file, 100);
    const Content closed = contentThere(file);
    const std::string bytes = bytesOf(file);
    const std::string other = writtenAndOpen(folder / "other.db", 1000).log;
    SECTION("only a header") {
        requirePlaysBack(file, {bytes, other.substr(0, kLogHeaderBytes)}, closed);
    }
    SECTION("a header and a part of the first frame's") {
        requirePlaysBack(file, {bytes, other.substr(0, kLogHeaderBytes + 9)}, closed);
    }
    SECTION("no header") {
        requirePlaysBack(file, {bytes, std::string(other.size(), '\0')}, closed);
    }
    SECTION("a new header before changes that were moved: the crash came between") {
        Store store(file, options());
        add(store, 1000);
        checkpoint(file, "PASSIVE");
        const Image moved = imageOf(file);
        std::string log = moved.log;
        log.replace(0, kLogHeaderBytes, other, 0, kLogHeaderBytes);
        const Content all = contentThere(file);
        const fs::path copy = folder / "copy.db";
        requirePlaysBack(copy, {moved.file, log}, all);
        // Or the first page had its stamp already.
        std::string stamped = moved.file;
        const Bytes page(reinterpret_cast<unsigned char*>(stamped.data()), kPage);
        LogStamp stamp{};
        std::copy_n(other.begin() + 16, kStampBytes, stamp.begin());
        seal(page, 1, stamp);
        requirePlaysBack(copy, {stamped, log}, all);
    }
}

TEST_CASE("a first page that the power tore is mended from its log", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    Store store(file, options());
    add(store, 100);
    const Image before = imageOf(file);
    checkpoint(file, "PASSIVE");
    const Image moved = imageOf(file);
    REQUIRE(before.file.substr(0, kPage) != moved.file.substr(0, kPage));
    const Content all = contentThere(file);
    for (const std::size_t sector : {1U, 4U, 7U}) {
        std::string torn = before.file;
        torn.replace(
            sector * 512, kPage - sector * 512, moved.file, sector * 512, kPage - sector * 512);
        requirePlaysBack(folder / "copy.db", {torn, moved.log}, all);
    }
}

TEST_CASE("a closed file names no log", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    CHECK(stampOf(writtenAndOpen(file, 100).log) != kNoStamp);
    CHECK(stampOnDisk(file) == kNoStamp);
    SECTION("whoever closes it last") {
        SQLite::Database database(openChecked(file.string(), SQLite::OPEN_READWRITE));
        {
            Store store(file, options());
            add(store, 1000);
        }
        database.exec("UPDATE note SET text = 'from elsewhere'");
        CHECK(stampOnDisk(file) == stampOf(bytesOf(logOf(file))));
    }
    SECTION("when it does without a log from now on") {
        SQLite::Database database(openChecked(file.string(), SQLite::OPEN_READWRITE));
        database.exec("UPDATE note SET text = 'from elsewhere'");
        CHECK(stampOnDisk(file) != kNoStamp);
        database.exec("PRAGMA journal_mode = DELETE");
        CHECK(stampOnDisk(file) == kNoStamp);
        database.exec("UPDATE note SET text = 'once more'");
    }
    CHECK_FALSE(fs::exists(logOf(file)));
    CHECK(stampOnDisk(file) == kNoStamp);
    CHECK(examine(file).problems.empty());
}

TEST_CASE("backups and restored files name no log", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    std::optional<Store> store(std::in_place, file, options());
    add(*store, 100);
    CHECK(stampOnDisk(file) != kNoStamp);
    const Backup backup = keepBackup(file, kToday, BackupKind::Daily);
    CHECK(stampOnDisk(backup.file) == kNoStamp);
    store->backUpTo(folder / "copy.db");
    CHECK(stampOnDisk(folder / "copy.db") == kNoStamp);
    const Image open = imageOf(file);
    store.reset();
    place(file, open);
    const auto kept = restore(file, backup.file, kToday);
    CHECK(stampOnDisk(file) == kNoStamp);
    REQUIRE(kept);
    CHECK(examine(kept->file).problems.empty());
}

TEST_CASE("a backup takes the place of a file with a strange log", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    write(file, 100);
    const Content good = contentThere(file);
    const Backup backup = keepBackup(file, kToday, BackupKind::Daily);
    const Image strange{bytesOf(file), writtenAndOpen(folder / "other.db", 1000).log};
    place(file, strange);
    CHECK(newestGoodBackup(file) == backup);
    const auto kept = restore(file, backup.file, kToday);
    REQUIRE(kept);
    CHECK(contentThere(file) == good);
    CHECK_FALSE(fs::exists(logOf(file)));
    // What it replaced is there as it was, and is told as it was.
    CHECK(bytesOf(kept->file) == strange.file);
    CHECK(bytesOf(logOf(kept->file)) == strange.log);
    CHECK(tellsOfLog(examine(kept->file).problems.at(0), kept->file));
    CHECK(newestGoodBackup(file) == backup);
}

TEST_CASE("another program that reads raises no alarm", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    const Image open = writtenAndOpen(file, 100);
    const Content all = contentThere(file);
    const auto readAsOther = [&](int flags) {
        SQLite::Database other(file.string(), flags);
        CHECK(contentOf(other) == all);
    };
    SECTION("of a closed file") {
        readAsOther(SQLite::OPEN_READWRITE);
        CHECK(stampOnDisk(file) == kNoStamp);
    }
    SECTION("after a crash") {
        place(file, open);
        readAsOther(SQLite::OPEN_READONLY);
        CHECK(bytesOf(logOf(file)) == open.log);
    }
    SECTION("and is the last to close") {
        std::optional<SQLite::Database> other(std::in_place, file.string(), SQLite::OPEN_READWRITE);
        {
            Store store(file, options());
            CHECK(contentOf(*other) == all);
            add(store, 1000);
            (void)store.apply(RandomRecords(1000).wholeAthlete(3000, 1));
            CHECK(column(*other, "SELECT count(*) FROM athlete")[0] == "3");
        }
        CHECK(column(*other, "SELECT count(*) FROM athlete")[0] == "3");
        other.reset();
        CHECK(Store(file, options()).verify().problems.empty());
        CHECK(stampOnDisk(file) == kNoStamp);
        return;
    }
    CHECK(Store(file, options()).verify().problems.empty());
    CHECK(contentThere(file) == all);
}

TEST_CASE("a log that another program wrote is told", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    write(file, 100);
    Image image;
    {
        SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
        other.exec("UPDATE note SET text = 'from elsewhere'");
        image = imageOf(file);
    }
    requireTold(folder / "copy.db", image);
}

TEST_CASE("a file without checksums has any log played back", "[strange_log]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(bytesOf(fs::path(STRIDEWRIGHT_SOURCE_DIR) / "tests/storage/fixtures/v1.sql"));
    }
    const Image open = writtenAndOpen(file, 9000);
    const Content all = contentThere(file);
    place(file, open);
    CHECK(Store(file, options()).verify().problems.empty());
    CHECK(contentThere(file) == all);
    CHECK(contentIn(open) == all);
}
