// SPDX-License-Identifier: MIT
#include "storage/checksum_vfs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>
#include <new>
#include <sqlite3.h>
#include <stdexcept>

namespace stridewright::storage {

namespace {

using Bytes = std::span<unsigned char>;
using ConstBytes = std::span<const unsigned char>;

constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kReservedAt = 20;
constexpr std::size_t kSmallestPage = 512;
constexpr std::size_t kLargestPage = 65536;

// ---- pages -------------------------------------------------------------------------------------

bool isPageSize(std::size_t count) {
    return std::has_single_bit(count) && count >= kSmallestPage && count <= kLargestPage;
}

/// The size of pages in the header of a database; 0 where it is none.
std::size_t pageSizeIn(ConstBytes header) {
    constexpr char kMagic[] = "SQLite format 3";
    if (header.size() < kHeaderBytes || std::memcmp(header.data(), kMagic, sizeof kMagic) != 0)
        return 0;
    const std::size_t size = header[16] * std::size_t{256} + header[17];
    if (size == 1) return kLargestPage;
    return isPageSize(size) ? size : 0;
}

bool announcesChecksums(ConstBytes header) {
    return header[kReservedAt] == kChecksumBytes;
}

bool carriesChecksum(ConstBytes page, std::uint64_t number) {
    const std::size_t size = page.size() - kChecksumBytes;
    const auto expected = pageChecksum(page.first(size), number);
    return std::memcmp(page.data() + size, expected.data(), kChecksumBytes) == 0;
}

void seal(Bytes page, std::uint64_t number) {
    const std::size_t size = page.size() - kChecksumBytes;
    const auto checksum = pageChecksum(page.first(size), number);
    std::ranges::copy(checksum, page.begin() + static_cast<std::ptrdiff_t>(size));
}

/// SQLite's functions have no room for more than a code.
struct FailedPages {
    std::array<std::int64_t, 32> pages{};
    std::size_t count = 0;

    void note(std::uint64_t page) {
        const auto number = static_cast<std::int64_t>(page);
        auto* const end = pages.begin() + count;
        if (count < pages.size() && std::find(pages.begin(), end, number) == end)
            pages[count++] = number;
    }
};

thread_local FailedPages failedPages;

// ---- open files --------------------------------------------------------------------------------

/// What is known of an open file.
struct OpenFile {
    std::unique_ptr<std::byte[]> memory; ///< of `below`
    sqlite3_file* below = nullptr;
    std::unique_ptr<unsigned char[]> page; ///< room for one; only for a database
    std::size_t pageSize = 0;              ///< 0: not known yet
    bool checks = false;
    bool lookedForChecksums = false;

    [[nodiscard]] bool isDatabase() const { return page != nullptr; }
    [[nodiscard]] Bytes room(std::size_t count) const { return {page.get(), count}; }
    [[nodiscard]] bool readBelow(Bytes bytes, sqlite3_int64 offset) const {
        return below->pMethods->xRead(
                   below, bytes.data(), static_cast<int>(bytes.size()), offset) == SQLITE_OK;
    }

    void learnFromReading(ConstBytes header);
    void learnFromWriting(ConstBytes header);
    [[nodiscard]] bool checksumsAreThere() const;
};

/// A header that denies checksums may be damaged itself. Then pages carry them all the same, and to
/// trust the header would turn off all checks.
bool OpenFile::checksumsAreThere() const {
    constexpr std::uint64_t kPagesLookedAt = 4;
    const Bytes bytes = room(pageSize);
    for (std::uint64_t number = 1; number <= kPagesLookedAt; ++number) {
        if (!readBelow(bytes, static_cast<sqlite3_int64>((number - 1) * pageSize))) break;
        if (number == 1) bytes[kReservedAt] = kChecksumBytes;
        if (carriesChecksum(bytes, number)) return true;
    }
    return false;
}

void OpenFile::learnFromReading(ConstBytes header) {
    const std::size_t size = pageSizeIn(header);
    if (size == 0) return;
    pageSize = size;
    if (announcesChecksums(header)) {
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
    checks = announcesChecksums(header);
}

struct File {
    sqlite3_file base;
    OpenFile* open;
};

OpenFile& opened(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file)->open;
}

std::uint64_t pageAt(sqlite3_int64 offset, std::size_t pageSize) {
    return static_cast<std::uint64_t>(offset) / pageSize + 1;
}

int failCheck(std::uint64_t page) {
    failedPages.note(page);
    return SQLITE_IOERR_DATA;
}

/// SQLite may read a part of a page that holds the middle of a long text.
int checkAround(const OpenFile& file, std::size_t count, sqlite3_int64 offset) {
    const auto size = static_cast<sqlite3_int64>(file.pageSize);
    const std::uint64_t number = pageAt(offset, file.pageSize);
    if (offset % size + static_cast<sqlite3_int64>(count) > size) return SQLITE_OK;
    const Bytes page = file.room(file.pageSize);
    if (!file.readBelow(page, offset - offset % size)) return SQLITE_IOERR_READ;
    return carriesChecksum(page, number) ? SQLITE_OK : failCheck(number);
}

int closeFile(sqlite3_file* file) {
    const std::unique_ptr<OpenFile> open(&opened(file));
    return open->below->pMethods->xClose(open->below);
}

int readFile(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
    OpenFile& open = opened(file);
    const int result = open.below->pMethods->xRead(open.below, bytes, count, offset);
    if (!open.isDatabase()) return result;
    const ConstBytes read(static_cast<const unsigned char*>(bytes),
                          static_cast<std::size_t>(count));
    if (result == SQLITE_OK && offset == 0 && read.size() >= kHeaderBytes)
        open.learnFromReading(read);
    if (!open.checks || open.pageSize == 0) return result;
    const bool whole =
        read.size() == open.pageSize && offset % static_cast<sqlite3_int64>(read.size()) == 0;
    const std::uint64_t number = pageAt(offset, open.pageSize);
    if (result == SQLITE_OK) {
        if (whole) return carriesChecksum(read, number) ? SQLITE_OK : failCheck(number);
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
    const auto size = static_cast<std::size_t>(count);
    if (open.isDatabase() && isPageSize(size) && offset % count == 0) {
        const ConstBytes page(static_cast<const unsigned char*>(bytes), size);
        if (offset == 0) open.learnFromWriting(page);
        if (open.checks) {
            // The page is SQLite's own and may be in use: its copy is sealed.
            const Bytes copy = open.room(size);
            std::ranges::copy(page, copy.begin());
            seal(copy, pageAt(offset, size));
            return open.below->pMethods->xWrite(open.below, copy.data(), count, offset);
        }
    }
    return open.below->pMethods->xWrite(open.below, bytes, count, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xTruncate(below, size);
}

int flushFile(sqlite3_file* file, int flags) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xSync(below, flags);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xFileSize(below, size);
}

int lockFile(sqlite3_file* file, int level) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xLock(below, level);
}

int unlockFile(sqlite3_file* file, int level) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xUnlock(below, level);
}

int checkReserved(sqlite3_file* file, int* result) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xCheckReservedLock(below, result);
}

int controlFile(sqlite3_file* file, int operation, void* argument) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xFileControl(below, operation, argument);
}

int sectorSize(sqlite3_file* file) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xSectorSize(below);
}

int characteristics(sqlite3_file* file) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xDeviceCharacteristics(below);
}

int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xShmMap(below, page, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xShmLock(below, offset, count, flags);
}

void barrierShared(sqlite3_file* file) {
    sqlite3_file* const below = opened(file).below;
    below->pMethods->xShmBarrier(below);
}

int unmapShared(sqlite3_file* file, int remove) {
    sqlite3_file* const below = opened(file).below;
    return below->pMethods->xShmUnmap(below, remove);
}

const sqlite3_io_methods kMethods = [] {
    sqlite3_io_methods methods{};
    methods.iVersion = 2; // no mapping of files into memory: every page is read through here
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = flushFile;
    methods.xFileSize = sizeOfFile;
    methods.xLock = lockFile;
    methods.xUnlock = unlockFile;
    methods.xCheckReservedLock = checkReserved;
    methods.xFileControl = controlFile;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = characteristics;
    methods.xShmMap = mapShared;
    methods.xShmLock = lockShared;
    methods.xShmBarrier = barrierShared;
    methods.xShmUnmap = unmapShared;
    return methods;
}();

// ---- the layer ---------------------------------------------------------------------------------

/// Looked up each time: what is the default may change, and tests put failing disks there.
sqlite3_vfs* systemBelow() {
    return sqlite3_vfs_find(nullptr);
}

std::unique_ptr<OpenFile> makeOpenFile(std::size_t bytesBelow, int flags) try {
    auto open = std::make_unique<OpenFile>();
    open->memory = std::make_unique<std::byte[]>(bytesBelow);
    open->below = reinterpret_cast<sqlite3_file*>(open->memory.get());
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0)
        open->page = std::make_unique<unsigned char[]>(kLargestPage);
    return open;
} catch (const std::bad_alloc&) {
    return nullptr;
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    file->pMethods = nullptr;
    sqlite3_vfs* const system = systemBelow();
    auto open = makeOpenFile(static_cast<std::size_t>(system->szOsFile), flags);
    if (!open) return SQLITE_NOMEM;
    const int result = system->xOpen(system, name, open->below, flags, outFlags);
    // Without methods there is nothing that SQLite would close.
    if (open->below->pMethods == nullptr) return result;
    reinterpret_cast<File*>(file)->open = open.release();
    file->pMethods = &kMethods;
    return result;
}

int deleteFile(sqlite3_vfs*, const char* name, int flushFolder) {
    sqlite3_vfs* const system = systemBelow();
    return system->xDelete(system, name, flushFolder);
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

std::array<unsigned char, kChecksumBytes> pageChecksum(ConstBytes content, std::uint64_t page) {
    // Each step can be undone, so that a change of one word always changes the sum; the rotation
    // brings the high bits, in which a product mixes most, back to where they are multiplied.
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15; // 2^64 divided by the golden ratio
    std::uint64_t sum = page;
    const auto mix = [&](std::uint64_t word) { sum = std::rotl((sum ^ word) * kFactor, 29); };
    const unsigned char* at = content.data();
    const unsigned char* const end = at + content.size() / 8 * 8;
    for (; at != end; at += 8) {
        std::uint64_t word = 0;
        if constexpr (std::endian::native == std::endian::little)
            std::memcpy(&word, at, 8);
        else
            for (std::size_t i = 8; i-- > 0;)
                word = word << 8U | at[i];
        mix(word);
    }
    mix(content.size());
    mix(0);
    std::array<unsigned char, kChecksumBytes> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<unsigned char>(sum >> (8 * i) & 0xFFU);
    return bytes;
}

const char* checksumVfs() {
    static const char* const name = registered();
    return name;
}

SQLite::Database openChecked(const std::string& file, int flags, int busyMilliseconds) {
    return {file, flags, busyMilliseconds, checksumVfs()};
}

void beginWithChecksums(SQLite::Database& database) {
    OpenFile* const open = openFileOf(database);
    if (open == nullptr) throw std::logic_error("a database that was not opened for checks");
    if (database.execAndGet("PRAGMA page_count").getInt64() != 0) return;
    int reserved = kChecksumBytes;
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

std::string failedPageWords(std::int64_t page) {
    return fmt::format("page {} is damaged, or was changed by another program", page);
}

} // namespace stridewright::storage
