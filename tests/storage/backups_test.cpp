// SPDX-License-Identifier: MIT
#include "storage/checksum_vfs.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/backups.hpp>

#include <catch2/catch.hpp>

#include <fstream>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace stridewright;
using namespace stridewright::storage;

namespace {

const Date kToday = makeDate(2026, 11, 22);
constexpr Id<SettingRecord> kWord{7};

/// A folder with a database in it; both go at the end.
struct Folder {
    fs::path path;
    fs::path database;

    Folder() {
        std::string name = fs::temp_directory_path() / "stridewright-backups-XXXXXX";
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
        database = path / "runner.db";
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] Store open() const {
        OpenOptions options;
        options.today = kToday;
        options.dailyBackup = false;
        options.busyMilliseconds = 50;
        return Store(database, options);
    }
    void write(const std::string& word) const { writeInto(open(), word); }
    static void writeInto(Store store, const std::string& word) { put(store, word); }
    static void put(Store& store, const std::string& word) {
        static_cast<void>(store.apply({Put<SettingRecord>{kWord, SettingRecord{"word", word}}}));
    }
    [[nodiscard]] std::string word() const { return wordIn(open()); }
    static std::string wordIn(const Store& store) {
        const auto setting = store.find(kWord);
        return setting ? setting->value : "nothing";
    }
    [[nodiscard]] std::vector<std::string> backups() const {
        std::vector<std::string> names;
        for (const Backup& backup : backupsOf(database))
            names.push_back(backup.file.filename().string());
        return names;
    }
    /// Everything in the folder of backups, by name.
    [[nodiscard]] std::vector<std::string> entries() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(database.string() + ".backups"))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
};

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeBytes(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// Overwrites pages of tables, so that the file opens and is not whole.
void damage(const fs::path& file) {
    std::string bytes = bytesOf(file);
    REQUIRE(bytes.size() > 10 * 4096);
    bytes.replace(4 * 4096, 4 * 4096, 4 * 4096, 'x');
    writeBytes(file, bytes);
}

template <class Function>
ErrorCode codeOf(const Function& function) {
    try {
        function();
    } catch (const Error& error) {
        INFO(error.what());
        CHECK_FALSE(error.problem().empty());
        CHECK_FALSE(error.file().empty());
        return error.code();
    }
    FAIL("no error");
    return {};
}

std::string wordOfBackup(const fs::path& file) {
    OpenOptions options;
    options.today = kToday;
    options.mode = OpenMode::ReadOnly;
    return Folder::wordIn(Store(file, options));
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a backup holds what the database held, in one file", "[backups]") {
    const Folder folder;
    folder.write("first");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    folder.write("second");
    CHECK(backup.file == folder.path / "runner.db.backups" / "2026-11-22-daily.db");
    CHECK(backup.day == kToday);
    CHECK(backup.number == 1);
    CHECK(backup.kind == BackupKind::Daily);
    CHECK(backup.bytes == fs::file_size(backup.file));
    CHECK(examine(backup.file).problems.empty());
    CHECK(wordOfBackup(backup.file) == "first");
    CHECK(folder.entries() == Names{"2026-11-22-daily.db"});
}

TEST_CASE("backups of a day are numbered and listed from the newest", "[backups]") {
    const Folder folder;
    folder.write("word");
    keepBackup(folder.database, kToday, BackupKind::Daily);
    keepBackup(folder.database, kToday, BackupKind::BeforeRestore);
    keepBackup(folder.database, kToday, BackupKind::BeforeMigration);
    keepBackup(folder.database, kToday - Days{1}, BackupKind::Daily);
    CHECK(folder.backups() == Names{"2026-11-22-3-before-migration.db",
                                    "2026-11-22-2-before-restore.db",
                                    "2026-11-22-daily.db",
                                    "2026-11-21-daily.db"});
    CHECK(backupsOf(folder.database).at(1).kind == BackupKind::BeforeRestore);
    CHECK(backupsOf(folder.database).at(1).number == 2);
}

TEST_CASE("files of other names are no backups and are left alone", "[backups]") {
    const Folder folder;
    folder.write("word");
    CHECK(backupsOf(folder.database).empty());
    const fs::path backups = folder.path / "runner.db.backups";
    fs::create_directories(backups / "2026-11-20-daily.db");
    const Names others{"2026-02-30-daily.db",
                       "2026-11-20-daily.db-wal",
                       "2026-11-20-weekly.db",
                       "2026-11-20-0-daily.db",
                       "2026-11-20--daily.db",
                       "2026-11-20.db",
                       "notes.txt"};
    for (const std::string& name : others)
        writeBytes(backups / name, "mine");
    CHECK(folder.backups().empty());
    keepBackup(folder.database, kToday, BackupKind::Daily);
    CHECK(folder.backups() == Names{"2026-11-22-daily.db"});
    for (const std::string& name : others)
        CHECK(bytesOf(backups / name) == "mine");
}

TEST_CASE("a backup is made while a window has the file open, and even while it writes",
          "[backups]") {
    const Folder folder;
    Store store = folder.open();
    Folder::put(store, "committed");
    std::optional<Backup> backup;
    static_cast<void>(store.update([&](const Store&) -> Change {
        backup = keepBackup(folder.database, kToday, BackupKind::Daily);
        return {Put<SettingRecord>{kWord, SettingRecord{"word", "later"}}};
    }));
    REQUIRE(backup);
    CHECK(wordOfBackup(backup->file) == "committed");
    CHECK(Folder::wordIn(store) == "later");
    Folder::put(store, "going on");
    CHECK(Folder::wordIn(store) == "going on");
}

TEST_CASE("a backup can be read by whom the database can be read", "[backups]") {
    const Folder folder;
    folder.write("word");
    REQUIRE(::chmod(folder.database.c_str(), 0640) == 0);
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    CHECK(fs::status(backup.file).permissions() == fs::status(folder.database).permissions());
}

TEST_CASE("fourteen backups are kept; the oldest go", "[backups]") {
    const Folder folder;
    folder.write("word");
    for (int day = 0; day < 16; ++day)
        keepBackup(folder.database, kToday + Days{day}, BackupKind::Daily);
    const Names names = folder.backups();
    CHECK(names.size() == kBackupsKept);
    CHECK(names.front() == "2026-12-07-daily.db");
    CHECK(names.back() == "2026-11-24-daily.db");
    CHECK(folder.entries().size() == kBackupsKept);
}

TEST_CASE("a damaged database is not backed up, and no backup goes for it", "[backups]") {
    const Folder folder;
    folder.write("good");
    for (int day = 0; day < 14; ++day)
        keepBackup(folder.database, kToday + Days{day}, BackupKind::Daily);
    const Names before = folder.entries();
    damage(folder.database);
    CHECK(codeOf([&] { keepBackup(folder.database, kToday + Days{14}, BackupKind::Daily); }) ==
          ErrorCode::DamagedFile);
    CHECK(folder.entries() == before);
}

TEST_CASE("a backup that cannot be made says why", "[backups]") {
    const Folder folder;
    const auto keep = [&] { keepBackup(folder.database, kToday, BackupKind::Daily); };
    CHECK(codeOf(keep) == ErrorCode::CannotRead);
    writeBytes(folder.database, "date,run\n");
    CHECK(codeOf(keep) == ErrorCode::NotOurFile);
    fs::remove_all(folder.database.string() + ".backups");
    fs::remove(folder.database);
    folder.write("word");
    writeBytes(folder.database.string() + ".backups", "in the way");
    CHECK(codeOf(keep) == ErrorCode::CannotWrite);
    CHECK(bytesOf(folder.database.string() + ".backups") == "in the way");
    CHECK(folder.word() == "word");
}

TEST_CASE("what a process left half-made is cleared away", "[backups]") {
    const Folder folder;
    folder.write("word");
    const fs::path backups = folder.path / "runner.db.backups";
    fs::create_directories(backups);
    // No process has this number: it is above the greatest that Linux gives.
    writeBytes(backups / "backup.4194305.partial", "half");
    keepBackup(folder.database, kToday, BackupKind::Daily);
    CHECK(folder.entries() == Names{"2026-11-22-daily.db"});
}

TEST_CASE("an examination tells what a file is", "[backups]") {
    const Folder folder;
    const auto problems = [&] { return examine(folder.database).problems; };
    CHECK_FALSE(problems().empty());
    fs::create_directory(folder.database);
    CHECK_FALSE(problems().empty());
    fs::remove(folder.database);
    writeBytes(folder.database, "");
    CHECK_FALSE(problems().empty());
    writeBytes(folder.database, "some text that is no database");
    CHECK_FALSE(problems().empty());
    fs::remove(folder.database);
    folder.write("word");
    CHECK(problems().empty());
    CHECK_FALSE(examine(folder.database).rows.empty());
    damage(folder.database);
    CHECK_FALSE(problems().empty());
}

TEST_CASE("the newest backup that is whole is found", "[backups]") {
    const Folder folder;
    CHECK_FALSE(newestGoodBackup(folder.database));
    folder.write("word");
    const Backup good = keepBackup(folder.database, kToday, BackupKind::Daily);
    const Backup broken = keepBackup(folder.database, kToday + Days{1}, BackupKind::Daily);
    const Backup cut = keepBackup(folder.database, kToday + Days{2}, BackupKind::Daily);
    damage(broken.file);
    fs::resize_file(cut.file, 5000);
    CHECK(newestGoodBackup(folder.database) == good);
    damage(good.file);
    CHECK_FALSE(newestGoodBackup(folder.database));
}

TEST_CASE("restoring brings a backup back and keeps what it replaces", "[backups]") {
    const Folder folder;
    folder.write("old");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    folder.write("new");
    const auto kept = restore(folder.database, backup.file, kToday);
    CHECK(folder.word() == "old");
    REQUIRE(kept);
    CHECK(kept->file.filename() == "2026-11-22-2-before-restore.db");
    CHECK(wordOfBackup(kept->file) == "new");
    CHECK(restore(folder.database, kept->file, kToday));
    CHECK(folder.word() == "new");
    CHECK(folder.backups().size() == 3);
}

TEST_CASE("a missing database is restored, too", "[backups]") {
    const Folder folder;
    folder.write("word");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    fs::remove(folder.database);
    CHECK_FALSE(restore(folder.database, backup.file, kToday));
    CHECK(folder.word() == "word");
    const fs::path other = folder.path / "new" / "folder" / "other.db";
    CHECK_FALSE(restore(other, backup.file, kToday));
    CHECK(wordOfBackup(other) == "word");
}

TEST_CASE("a database that cannot be opened is kept byte for byte", "[backups]") {
    const Folder folder;
    folder.write("old");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    const std::string noise = "not a database any more " + std::string(9000, '\xA5');
    const fs::path log = folder.database.string() + "-wal";
    const fs::path index = folder.database.string() + "-shm";
    writeBytes(folder.database, noise);
    writeBytes(log, "the log");
    writeBytes(index, "the index");
    const auto kept = restore(folder.database, backup.file, kToday);
    REQUIRE(kept);
    CHECK(bytesOf(kept->file) == noise);
    CHECK(bytesOf(kept->file.string() + "-wal") == "the log");
    CHECK(bytesOf(kept->file.string() + "-shm") == "the index");
    CHECK_FALSE(fs::exists(log));
    CHECK_FALSE(fs::exists(index));
    CHECK(folder.word() == "old");
    CHECK(newestGoodBackup(folder.database)->file == backup.file);
}

TEST_CASE("a damaged database is kept byte for byte", "[backups]") {
    const Folder folder;
    folder.write("old");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    damage(folder.database);
    const std::string damaged = bytesOf(folder.database);
    const auto kept = restore(folder.database, backup.file, kToday);
    REQUIRE(kept);
    CHECK(bytesOf(kept->file) == damaged);
    CHECK(folder.word() == "old");
}

TEST_CASE("an emptied database is not taken for a new one", "[backups]") {
    const Folder folder;
    folder.write("old");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    writeBytes(folder.database, "");
    CHECK(codeOf([&] { static_cast<void>(folder.open()); }) == ErrorCode::DamagedFile);
    CHECK(restore(folder.database, backup.file, kToday));
    CHECK(folder.word() == "old");
}

TEST_CASE("a log without its database does not meet the restored one", "[backups]") {
    const Folder folder;
    folder.write("old");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    {
        Store store = folder.open();
        Folder::put(store, "in the log");
        fs::copy_file(folder.database.string() + "-wal", folder.path / "log");
    }
    fs::remove(folder.database);
    fs::rename(folder.path / "log", folder.database.string() + "-wal");
    const std::string log = bytesOf(folder.database.string() + "-wal");
    static_cast<void>(restore(folder.database, backup.file, kToday));
    CHECK(folder.word() == "old");
    CHECK(examine(folder.database).problems.empty());
    CHECK(bytesOf(backup.file.parent_path() / "2026-11-22-1-without-database-wal") == log);
}

TEST_CASE("nothing is restored over a database that is open", "[backups]") {
    const Folder folder;
    folder.write("old");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    Store store = folder.open();
    Folder::put(store, "open");
    CHECK(codeOf([&] { restore(folder.database, backup.file, kToday); }) == ErrorCode::FileBusy);
    CHECK(folder.entries() == Names{"2026-11-22-daily.db"});
    Folder::put(store, "still open");
    CHECK(Folder::wordIn(store) == "still open");
    // Nor does the refusal take the window's hold on the file.
    CHECK(codeOf([&] { restore(folder.database, backup.file, kToday); }) == ErrorCode::FileBusy);
    CHECK(store.verify().problems.empty());
}

TEST_CASE("only a whole file of ours is put in the database's place", "[backups]") {
    const Folder folder;
    folder.write("word");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    const fs::path offered = folder.path / "offered.db";
    const auto offer = [&] { return codeOf([&] { restore(folder.database, offered, kToday); }); };
    CHECK(offer() == ErrorCode::CannotRead);
    writeBytes(offered, "a list of things to buy");
    CHECK(offer() == ErrorCode::NotOurFile);
    writeBytes(offered, bytesOf(backup.file));
    damage(offered);
    CHECK(offer() == ErrorCode::DamagedFile);
    writeBytes(offered, bytesOf(backup.file));
    openChecked(offered, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 256");
    CHECK(offer() == ErrorCode::NewerFile);
    CHECK(codeOf([&] { restore(folder.database, folder.database, kToday); }) ==
          ErrorCode::CannotRead);
    CHECK(folder.word() == "word");
    CHECK(folder.entries() == Names{"2026-11-22-daily.db"});
    CHECK_FALSE(fs::exists(folder.database.string() + "-wal"));
}

TEST_CASE("restoring through a link replaces the file it leads to", "[backups]") {
    const Folder folder;
    folder.write("old");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    folder.write("new");
    const fs::path link = folder.path / "link.db";
    fs::create_symlink(folder.database, link);
    CHECK(restore(link, backup.file, kToday));
    CHECK(fs::is_symlink(link));
    CHECK(folder.word() == "old");
}

TEST_CASE("a hard link of the replaced file keeps its content", "[backups]") {
    const Folder folder;
    folder.write("old");
    const Backup backup = keepBackup(folder.database, kToday, BackupKind::Daily);
    folder.write("new");
    const fs::path snapshot = folder.path / "snapshot.db";
    fs::create_hard_link(folder.database, snapshot);
    CHECK(restore(folder.database, backup.file, kToday));
    CHECK(wordOfBackup(snapshot) == "new");
    CHECK(folder.word() == "old");
}
