// SPDX-License-Identifier: MIT
// Pages carry checksums: what a disk or another program changed is told, never worked with.
#include "storage/checksum_vfs.hpp"
#include "storage/database_copy.hpp"
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
constexpr std::size_t kReservedAt = 20;
const Date kToday = makeDate(2026, 3, 2);

OpenOptions options() {
    return {.today = kToday, .dailyBackup = false};
}

void fill(const fs::path& file, int records = 4) {
    Store store(file, options());
    for (const std::int64_t first : {100, 1000, 2000})
        (void)store.apply(
            RandomRecords(static_cast<std::uint64_t>(first)).wholeAthlete(first, records));
}

/// What is told of a file, at its opening or at its examination; empty where nothing is.
std::string toldOf(const fs::path& file) {
    try {
        const Store store(file, options());
        const auto problems = store.verify().problems;
        return problems.empty() ? "" : problems.front();
    } catch (const Error& error) {
        INFO(error.problem());
        CHECK(error.code() == ErrorCode::DamagedFile);
        return error.problem();
    }
}

/// The pages that hold nothing: no examination reads them.
std::size_t freePages(const fs::path& file) {
    SQLite::Database database(file.string());
    return static_cast<std::size_t>(std::stoi(column(database, "PRAGMA freelist_count")[0]));
}

bool pageIsSealed(const std::string& bytes, std::size_t page) {
    const auto* const first =
        reinterpret_cast<const unsigned char*>(bytes.data()) + (page - 1) * kPage;
    const auto sum = pageChecksum({first, kPage - kChecksumBytes}, page);
    return std::equal(sum.begin(), sum.end(), first + kPage - kChecksumBytes);
}

bool allPagesAreSealed(const fs::path& file) {
    const std::string bytes = bytesOf(file);
    REQUIRE(bytes.size() % kPage == 0);
    for (std::size_t page = 1; page <= bytes.size() / kPage; ++page)
        if (!pageIsSealed(bytes, page)) return false;
    return bytes.at(kReservedAt) == static_cast<char>(kSealBytes);
}

/// A filled file as it was made before there were checksums.
void fillWithoutChecksums(const fs::path& file) {
    const fs::path fixtures = fs::path(STRIDEWRIGHT_SOURCE_DIR) / "tests/storage/fixtures";
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(bytesOf(fixtures / "v1.sql"));
}

} // namespace

TEST_CASE("a checksum is told by the content and the number of a page", "[checksum]") {
    std::vector<unsigned char> content(kPage - kChecksumBytes, 0);
    const auto sum = pageChecksum(content, 2);
    CHECK(pageChecksum(content, 3) != sum);
    for (std::size_t i = 0; i < content.size(); ++i)
        for (const int bit : {1, 128}) {
            content[i] = static_cast<unsigned char>(bit);
            const bool differs = pageChecksum(content, 2) != sum;
            if (!differs) FAIL("byte " << i);
            content[i] = 0;
        }
    // The sum of a file's page is the same on every machine and in every version.
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<unsigned char>((i * 7 + i / 256) & 0xFFU);
    CHECK(pageChecksum(content, 5) == std::array<unsigned char, kChecksumBytes>{
                                          0xB5, 0xD0, 0x13, 0x58, 0x51, 0xDA, 0xD5, 0xCA});
}

TEST_CASE("every page of a new file carries its checksum", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    { const Store store(file, options()); }
    CHECK(allPagesAreSealed(file));
    fill(file);
    CHECK(allPagesAreSealed(file));
    CHECK(toldOf(file).empty());
}

TEST_CASE("one bit that turned over is told, whatever page it is in", "[checksum]") {
    TemporaryFolder folder;
    const fs::path whole = folder / "runner.db";
    fill(whole);
    REQUIRE(freePages(whole) == 0);
    const std::string bytes = bytesOf(whole);
    const std::size_t pages = bytes.size() / kPage;
    REQUIRE(pages > 40);
    const fs::path file = folder / "damaged.db";
    for (std::size_t page = 1; page <= pages; ++page) {
        // Anywhere in the page, and in another place for each: the header of the first, too.
        const std::size_t at = (page - 1) * kPage + (page * 1237 + 88) % kPage;
        std::string damaged = bytes;
        damaged.at(at) = static_cast<char>(damaged.at(at) ^ (1 << page % 8));
        writeBytes(file, damaged);
        INFO("byte " << at);
        CHECK(toldOf(file).find("page " + std::to_string(page) + " ") != std::string::npos);
    }
}

TEST_CASE("a header that denies the checksums is not believed", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    std::string bytes = bytesOf(file);
    for (const char reserved : {'\0', '\x9', '\x18'}) {
        bytes.at(kReservedAt) = reserved;
        writeBytes(file, bytes);
        CHECK(toldOf(file).find("page 1 ") != std::string::npos);
    }
}

TEST_CASE("pages that changed places are told", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    const std::string bytes = bytesOf(file);
    for (std::size_t page = 2; page < bytes.size() / kPage; page += 5) {
        std::string damaged = bytes;
        const auto first = damaged.begin() + static_cast<std::ptrdiff_t>((page - 1) * kPage);
        std::swap_ranges(first, first + kPage, first + kPage);
        writeBytes(file, damaged);
        CHECK(toldOf(file).find("page ") != std::string::npos);
    }
}

TEST_CASE("a damaged file is refused before anything of it is shown", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    std::string bytes = bytesOf(file);
    for (std::size_t page = 2; page <= bytes.size() / kPage; ++page)
        bytes.at(page * kPage - 100) = static_cast<char>(bytes.at(page * kPage - 100) ^ 1);
    writeBytes(file, bytes);
    std::optional<Error> told;
    try {
        (void)Store(file, options()).everything({100});
    } catch (const Error& error) {
        told = error;
    }
    REQUIRE(told);
    CHECK(told->code() == ErrorCode::DamagedFile);
    CHECK(told->problem().find("is damaged, or was changed by another program") !=
          std::string::npos);
}

TEST_CASE("a file of before has no checksums and works as ever", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fillWithoutChecksums(file);
    const Content before = contentOf(file);
    {
        Store store(file, options());
        CHECK(store.verify().problems.empty());
        const Change inverse = store.apply(RandomRecords(9).wholeAthlete(9000, 3));
        (void)store.apply(inverse);
    }
    CHECK(contentOf(file) == before);
    CHECK(bytesOf(file).at(kReservedAt) == '\0');
    CHECK(toldOf(file).empty());
    {
        // Another program may go on writing it.
        SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
        other.exec("UPDATE note SET text = 'from elsewhere'");
    }
    CHECK(toldOf(file).empty());
}

TEST_CASE("a file of before gets checksums when a backup of it is restored", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fillWithoutChecksums(file);
    const Content before = contentOf(file);
    const Backup backup = keepBackup(file, kToday, BackupKind::Daily);
    CHECK(bytesOf(backup.file).at(kReservedAt) == '\0');
    (void)restore(file, backup.file, kToday);
    CHECK(allPagesAreSealed(file));
    CHECK(contentOf(file) == before);
    CHECK(toldOf(file).empty());
}

TEST_CASE("backups and restored files carry checksums, large ones too", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file, 200); // more than SQLite holds in memory: pages are written before the first
    REQUIRE(fs::file_size(file) > 3'000'000);
    const Backup backup = keepBackup(file, kToday, BackupKind::Daily);
    CHECK(allPagesAreSealed(backup.file));
    (void)restore(file, backup.file, kToday);
    CHECK(allPagesAreSealed(file));
    {
        const Store store(file, options());
        store.backUpTo(folder / "copy.db");
    }
    CHECK(allPagesAreSealed(folder / "copy.db"));
}

TEST_CASE("what SQLite itself builds anew carries checksums", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file, 100);
    SQLite::Database(openChecked(file.string(), SQLite::OPEN_READWRITE)).exec("VACUUM");
    CHECK(allPagesAreSealed(file));
    CHECK(toldOf(file).empty());
}

TEST_CASE("another program reads the file, also while it is open", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    {
        Store store(file, options());
        SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
        CHECK(column(other, "PRAGMA integrity_check") == std::vector<std::string>{"ok"});
        (void)store.apply(RandomRecords(9).wholeAthlete(9000, 3));
        CHECK(column(other, "SELECT count(*) FROM athlete")[0] == "4");
        // It reads for longer than the window is open, and is the last to close.
        store = Store(folder / "else.db", options());
        CHECK(column(other, "SELECT count(*) FROM athlete")[0] == "4");
    }
    CHECK(toldOf(file).empty());
    CHECK(allPagesAreSealed(file));
}

TEST_CASE("what another program wrote is told as such", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    {
        SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
        other.exec("UPDATE note SET text = 'from elsewhere'");
    }
    CHECK(toldOf(file).find("was changed by another program") != std::string::npos);
}

TEST_CASE("a failed page is not backed up, and a good backup is offered", "[checksum]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    fill(file);
    const Backup good = keepBackup(file, kToday, BackupKind::Daily);
    const Backup bad = keepBackup(file, kToday + Days{1}, BackupKind::Daily);
    for (const fs::path& each : {file, bad.file}) {
        std::string bytes = bytesOf(each);
        bytes.at(10 * kPage + 2000) = static_cast<char>(bytes.at(10 * kPage + 2000) ^ 4);
        writeBytes(each, bytes);
    }
    try {
        (void)keepBackup(file, kToday + Days{2}, BackupKind::Daily);
        FAIL("a damaged file was backed up");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::DamagedFile);
        CHECK(error.file() == file.string());
        CHECK(error.problem().find("page 11 ") != std::string::npos);
    }
    CHECK(backupsOf(file).size() == 2);
    CHECK(newestGoodBackup(file) == good);
    const auto kept = restore(file, good.file, kToday);
    REQUIRE(kept);
    CHECK(toldOf(file).empty());
    CHECK_FALSE(pageIsSealed(bytesOf(kept->file), 11)); // byte for byte
}
