// SPDX-License-Identifier: MIT
#include "storage/checksum_vfs.hpp"

#include "storage/vfs_forwarding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <new>
#include <sqlite3.h>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace stridewright::storage {

namespace {

/// SQLite's functions have no room for more than a code.
struct FailedPages {
    std::array<std::int64_t, 32> pages{};
    std::size_t count = 0;

    void note(std::int64_t page) {
        auto* const end = pages.begin() + count;
        if (count < pages.size() && std::find(pages.begin(), end, page) == end)
            pages[count++] = page;
    }
};

thread_local FailedPages failedPages;
thread_local int faultOfDisk = SQLITE_OK;

int failCheck(std::uint64_t page) {
    failedPages.note(static_cast<std::int64_t>(page));
    return SQLITE_IOERR_DATA;
}

// ---- open files --------------------------------------------------------------------------------

/// What is known of an open file.
struct OpenFile {
    std::unique_ptr<std::byte[]> memory; ///< of `below`
    sqlite3_file* below = nullptr;

    // of a database
    std::unique_ptr<unsigned char[]> page; ///< room for one
    std::size_t pageSize = 0;              ///< 0: not known yet
    bool checks = false;
    bool lookedForChecksums = false;

    // of a log
    OpenFile* database = nullptr;  ///< the file beside it, which SQLite closes later
    std::optional<LogStamp> begun; ///< its header is written, no change yet

    [[nodiscard]] bool isDatabase() const { return page != nullptr; }
    [[nodiscard]] bool isSealedFile() const { return checks && pageSize != 0; }
    [[nodiscard]] Bytes room(std::size_t count) const { return {page.get(), count}; }
    [[nodiscard]] int readBelow(Bytes bytes, sqlite3_int64 offset) const {
        return below->pMethods->xRead(below, bytes.data(), static_cast<int>(bytes.size()), offset);
    }
    [[nodiscard]] int writeBelow(ConstBytes bytes, sqlite3_int64 offset) const {
        return below->pMethods->xWrite(below, bytes.data(), static_cast<int>(bytes.size()), offset);
    }
    [[nodiscard]] int flushBelow() const {
        return below->pMethods->xSync(below, SQLITE_SYNC_NORMAL);
    }

    void learnFromReading(ConstBytes header);
    void learnFromWriting(ConstBytes header);
    [[nodiscard]] bool checksumsAreThere() const;

    [[nodiscard]] int readFirstPage(Bytes bytes) const;
    [[nodiscard]] std::optional<LogStamp> standingStamp(std::size_t size) const;
    [[nodiscard]] bool hasStamp() const;
    [[nodiscard]] int stamp(const LogStamp& stamp) const;
};

/// A header that denies checksums may be damaged itself. Then pages carry them all the same, and to
/// trust the header would turn off all checks.
bool OpenFile::checksumsAreThere() const {
    constexpr std::uint64_t kPagesLookedAt = 4;
    const Bytes bytes = room(pageSize);
    for (std::uint64_t number = 1; number <= kPagesLookedAt; ++number) {
        if (readBelow(bytes, static_cast<sqlite3_int64>((number - 1) * pageSize)) != SQLITE_OK)
            break;
        if (number == 1) announceSeals(bytes);
        if (isSealed(bytes, number)) return true;
    }
    return false;
}

void OpenFile::learnFromReading(ConstBytes header) {
    const std::size_t size = pageSizeIn(header);
    if (size == 0) return;
    pageSize = size;
    if (announcesSeals(header)) {
        checks = true;
    } else if (!lookedForChecksums) {
        lookedForChecksums = true;
        checks = checksumsAreThere();
    }
}

void OpenFile::learnFromWriting(ConstBytes header) {
    const std::size_t size = pageSizeIn(header);
    if (size == 0) return;
    pageSize = size;
    checks = announcesSeals(header);
}

// ---- the stamp on the first page ---------------------------------------------------------------

/// Another window may be writing the stamp at this very moment, which no lock of SQLite's forbids:
/// a page whose seal does not fit is read again before it counts as damaged (SQLITE_IOERR_DATA).
int OpenFile::readFirstPage(Bytes bytes) const {
    constexpr int kTimes = 5;
    for (int time = 1;; ++time) {
        const int result = readBelow(bytes, 0);
        if (result != SQLITE_OK || isSealed(bytes, 1)) return result;
        if (time == kTimes) return SQLITE_IOERR_DATA;
        sqlite3_sleep(1);
    }
}

/// The stamp that is on the disk, also on a page that the power tore while SQLite wrote it: the log
/// from which it is written again is that of the stamp. Nothing where the disk cannot be read.
std::optional<LogStamp> OpenFile::standingStamp(std::size_t size) const {
    const Bytes bytes = room(size);
    const int result = readBelow(bytes, 0);
    if (result == SQLITE_IOERR_SHORT_READ) return kNoLog; // the file begins
    if (result != SQLITE_OK) return std::nullopt;
    return pageSizeIn(bytes) == size && announcesSeals(bytes) ? stampIn(bytes) : kNoLog;
}

/// Whether the file names a log that may stand beside it.
bool OpenFile::hasStamp() const {
    if (!isSealedFile()) return false;
    const Bytes bytes = room(pageSize);
    return readFirstPage(bytes) == SQLITE_OK && stampIn(bytes) != kNoLog;
}

/// Lets the file name another log, and returns when the disk holds that.
int OpenFile::stamp(const LogStamp& stamp) const {
    const Bytes bytes = room(pageSize);
    if (const int result = readFirstPage(bytes); result != SQLITE_OK)
        return result == SQLITE_IOERR_DATA ? failCheck(1) : result;
    if (stampIn(bytes) != stamp) {
        const auto offset = static_cast<sqlite3_int64>(pageSize - kSealBytes);
        std::array<unsigned char, kSealBytes> before{};
        std::ranges::copy(bytes.last(kSealBytes), before.begin());
        seal(bytes, 1, stamp);
        if (const int result = writeBelow(bytes.last(kSealBytes), offset); result != SQLITE_OK) {
            // A part of it would make the page a damaged one.
            static_cast<void>(writeBelow(before, offset));
            return result;
        }
    }
    return flushBelow();
}

// ---- the log -----------------------------------------------------------------------------------

/// What SQLite's header of a log says when it is read, which SQLite does in order to play the log
/// back. A log whose first frame is not of the same time is empty to SQLite.
int checkLog(const OpenFile& log, ConstBytes header) {
    const OpenFile* const database = log.database;
    const std::optional<LogStamp> stamp = stampOfLog(header);
    if (!database->isSealedFile() || !stamp) return SQLITE_OK;
    std::array<unsigned char, kFrameHeaderBytes> frame{};
    const int read = log.readBelow(frame, kLogHeaderBytes);
    if (read == SQLITE_IOERR_SHORT_READ) return SQLITE_OK;
    if (read != SQLITE_OK) return read;
    if (stampOfFrame(frame) != *stamp) return SQLITE_OK;

    const Bytes page = database->room(database->pageSize);
    const int result = database->readFirstPage(page);
    const bool isTorn = result == SQLITE_IOERR_DATA;
    if (result != SQLITE_OK && !isTorn)
        return result == SQLITE_IOERR_SHORT_READ ? failCheck(1) : result;
    // A page that was torn while the log was moved is mended by its being played back.
    if (stampIn(page) == *stamp) return SQLITE_OK;
    if (isTorn) return failCheck(1);
    // Who may not write the files by which windows talk to each other reads without a lock: the log
    // may have begun anew just now.
    std::array<unsigned char, kLogHeaderBytes> now{};
    if (const int again = log.readBelow(now, 0); again != SQLITE_OK) return again;
    if (!std::ranges::equal(now, header)) return SQLITE_OK;
    failedPages.note(kStrangeLog);
    return SQLITE_IOERR_DATA;
}

/// Before a log holds its first change the database names it. SQLite begins a log only when all of
/// the one before is in the database, and flushes the header of the new one first: whatever of this
/// a power cut leaves, a log with changes in it is the one that is named.
int writeLog(OpenFile& log, ConstBytes bytes, sqlite3_int64 offset) {
    if (offset == 0) {
        const int result = log.writeBelow(bytes, offset);
        if (result == SQLITE_OK) log.begun = stampOfLog(bytes);
        return result;
    }
    if (log.begun) {
        if (log.database->isSealedFile())
            if (const int result = log.database->stamp(*log.begun); result != SQLITE_OK)
                return result;
        log.begun.reset();
    }
    return log.writeBelow(bytes, offset);
}

/// No log belongs to the database any more. Only for a log that the disk surely has no longer; a
/// stamp that stays because the disk fails names a log that nobody has.
void endLog(const OpenFile& database) {
    static_cast<void>(database.stamp(kNoLog));
}

// ---- calls for an open file --------------------------------------------------------------------

struct File {
    sqlite3_file base;
    OpenFile* open;
};

OpenFile& opened(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file)->open;
}

sqlite3_file* belowOf(sqlite3_file* file) {
    return opened(file).below;
}

std::uint64_t pageAt(sqlite3_int64 offset, std::size_t pageSize) {
    return static_cast<std::uint64_t>(offset) / pageSize + 1;
}

/// SQLite may read a part of a page that holds the middle of a long text.
int checkAround(const OpenFile& file, std::size_t count, sqlite3_int64 offset) {
    const auto size = static_cast<sqlite3_int64>(file.pageSize);
    const std::uint64_t number = pageAt(offset, file.pageSize);
    if (offset % size + static_cast<sqlite3_int64>(count) > size) return SQLITE_OK;
    const Bytes page = file.room(file.pageSize);
    if (file.readBelow(page, offset - offset % size) != SQLITE_OK)
        return faultOfDisk = SQLITE_IOERR_READ;
    return isSealed(page, number) ? SQLITE_OK : failCheck(number);
}

int checkWhole(const OpenFile& file, Bytes page, std::uint64_t number) {
    if (isSealed(page, number)) return SQLITE_OK;
    if (number > 1) return failCheck(number);
    const int result = file.readFirstPage(page);
    return result == SQLITE_IOERR_DATA ? failCheck(number) : result;
}

int closeFile(sqlite3_file* file) {
    const std::unique_ptr<OpenFile> open(&opened(file));
    return open->below->pMethods->xClose(open->below);
}

int readFile(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
    OpenFile& open = opened(file);
    const Bytes read(static_cast<unsigned char*>(bytes), static_cast<std::size_t>(count));
    const int result = open.readBelow(read, offset);
    if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ) faultOfDisk = result;
    if (open.database != nullptr && result == SQLITE_OK && offset == 0) return checkLog(open, read);
    if (!open.isDatabase()) return result;
    if (result == SQLITE_OK && offset == 0 && read.size() >= kHeaderBytes)
        open.learnFromReading(read);
    if (!open.isSealedFile()) return result;
    const bool whole =
        read.size() == open.pageSize && offset % static_cast<sqlite3_int64>(read.size()) == 0;
    const std::uint64_t number = pageAt(offset, open.pageSize);
    if (result == SQLITE_OK) {
        if (whole) return checkWhole(open, read, number);
        // The header is also read before SQLite holds a lock, while another window may write it.
        return number == 1 ? SQLITE_OK : checkAround(open, read.size(), offset);
    }
    if (result == SQLITE_IOERR_SHORT_READ && whole) {
        // What lies beyond the end reads as zeros; a page that ends in the middle is cut off.
        sqlite3_int64 end = 0;
        const int asked = open.below->pMethods->xFileSize(open.below, &end);
        if (asked == SQLITE_OK && end > offset) return failCheck(number);
    }
    return result;
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    OpenFile& open = opened(file);
    const ConstBytes page(static_cast<const unsigned char*>(bytes),
                          static_cast<std::size_t>(count));
    if (open.database != nullptr) return writeLog(open, page, offset);
    if (!open.isDatabase() || !isPageSize(page.size()) || offset % count != 0)
        return open.writeBelow(page, offset);
    if (offset == 0) open.learnFromWriting(page);
    if (!open.checks) return open.writeBelow(page, offset);
    std::optional<LogStamp> stamp = kNoLog;
    if (offset == 0) stamp = open.standingStamp(page.size());
    if (!stamp) return SQLITE_IOERR_READ;
    // The page is SQLite's own and may be in use: its copy is sealed.
    const Bytes copy = open.room(page.size());
    std::ranges::copy(page, copy.begin());
    seal(copy, pageAt(offset, page.size()), *stamp);
    return open.writeBelow(copy, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    const OpenFile& open = opened(file);
    const int result = open.below->pMethods->xTruncate(open.below, size);
    const bool emptied = result == SQLITE_OK && size == 0 && open.database != nullptr;
    if (emptied && open.database->hasStamp() && open.flushBelow() == SQLITE_OK)
        endLog(*open.database);
    return result;
}

const sqlite3_io_methods kMethods = [] {
    sqlite3_io_methods methods = forwardingMethods<belowOf>();
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    return methods;
}();

// ---- the layer ---------------------------------------------------------------------------------

/// Looked up each time: what is the default may change, and tests put failing disks there.
sqlite3_vfs* systemBelow() {
    return sqlite3_vfs_find(nullptr);
}

/// The database of a log, by the name that SQLite gives to the calls for that log: it finds the
/// database by where the name stands in memory. Null where it is not one of ours.
OpenFile* databaseBeside(const char* log) {
    sqlite3_file* const file = sqlite3_database_file_object(log);
    return file != nullptr && file->pMethods == &kMethods ? &opened(file) : nullptr;
}

std::unique_ptr<OpenFile> makeOpenFile(std::size_t bytesBelow, const char* name, int flags) try {
    auto open = std::make_unique<OpenFile>();
    open->memory = std::make_unique<std::byte[]>(bytesBelow);
    open->below = reinterpret_cast<sqlite3_file*>(open->memory.get());
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0)
        open->page = std::make_unique<unsigned char[]>(kLargestPage);
    if ((flags & SQLITE_OPEN_WAL) != 0) open->database = databaseBeside(name);
    return open;
} catch (const std::bad_alloc&) {
    return nullptr;
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    file->pMethods = nullptr;
    sqlite3_vfs* const system = systemBelow();
    auto open = makeOpenFile(static_cast<std::size_t>(system->szOsFile), name, flags);
    if (!open) return SQLITE_NOMEM;
    const int result = system->xOpen(system, name, open->below, flags, outFlags);
    // Without methods there is nothing that SQLite would close.
    if (open->below->pMethods == nullptr) return result;
    reinterpret_cast<File*>(file)->open = open.release();
    file->pMethods = &kMethods;
    return result;
}

/// SQLite removes the log when the last window closes, while it holds the database alone.
int deleteFile(sqlite3_vfs*, const char* name, int flushFolder) {
    sqlite3_vfs* const system = systemBelow();
    const OpenFile* const database =
        std::string_view(name).ends_with("-wal") ? databaseBeside(name) : nullptr;
    const bool isNamed = database != nullptr && database->hasStamp();
    const int result = system->xDelete(system, name, isNamed ? 1 : flushFolder);
    if (isNamed && result == SQLITE_OK) endLog(*database);
    return result;
}

int access(sqlite3_vfs*, const char* name, int flags, int* result) {
    sqlite3_vfs* const system = systemBelow();
    return system->xAccess(system, name, flags, result);
}

int fullName(sqlite3_vfs*, const char* name, int count, char* result) {
    sqlite3_vfs* const system = systemBelow();
    return system->xFullPathname(system, name, count, result);
}

/// SQLite keeps the address; all that is not named here goes to the system's own functions.
sqlite3_vfs layer{};

const char* registered() {
    sqlite3_initialize();
    layer = *systemBelow();
    layer.pNext = nullptr;
    layer.zName = "stridewright-checksums";
    layer.szOsFile = static_cast<int>(sizeof(File));
    layer.xOpen = openFile;
    layer.xDelete = deleteFile;
    layer.xAccess = access;
    layer.xFullPathname = fullName;
    if (sqlite3_vfs_register(&layer, 0) != SQLITE_OK) throw std::bad_alloc();
    return layer.zName;
}

/// The open file of a connection; null where it did not go through the layer.
OpenFile* openFileOf(SQLite::Database& database) {
    sqlite3_file* file = nullptr;
    const int result =
        sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return result == SQLITE_OK && file != nullptr && file->pMethods == &kMethods ? &opened(file)
                                                                                 : nullptr;
}

} // namespace

const char* checksumVfs() {
    static const char* const name = registered();
    return name;
}

SQLite::Database openChecked(const std::string& file, int flags, int busyMilliseconds) {
    failedPages.count = 0; // what nobody asked for was of another file
    return {file, flags, busyMilliseconds, checksumVfs()};
}

void beginWithChecksums(SQLite::Database& database) {
    OpenFile* const open = openFileOf(database);
    if (open == nullptr) throw std::logic_error("a database that was not opened for checks");
    if (database.execAndGet("PRAGMA page_count").getInt64() != 0) return;
    int reserved = kSealBytes;
    database.check(
        sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved));
    // A large copy begins with other pages than the first, which tells it of the rest.
    open->checks = true;
}

bool hasChecksums(SQLite::Database& database) {
    const OpenFile* const open = openFileOf(database);
    return open != nullptr && open->checks;
}

sqlite3_file* fileBelow(SQLite::Database& database) {
    OpenFile* const open = openFileOf(database);
    return open == nullptr ? nullptr : open->below;
}

std::vector<std::int64_t> takeFailedPages() {
    const auto count = static_cast<std::ptrdiff_t>(failedPages.count);
    std::vector<std::int64_t> pages(failedPages.pages.begin(), failedPages.pages.begin() + count);
    failedPages.count = 0;
    std::ranges::sort(pages);
    return pages;
}

bool hasFailedPages() {
    return failedPages.count > 0;
}

int takeFaultOfDisk() {
    return std::exchange(faultOfDisk, SQLITE_OK);
}

std::string failedPageWords(std::int64_t page) {
    if (page == kStrangeLog)
        return "the log beside the file (-wal) belongs to another database or another time, or "
               "another program wrote it";
    return fmt::format("page {} is damaged, or was changed by another program", page);
}

} // namespace stridewright::storage
