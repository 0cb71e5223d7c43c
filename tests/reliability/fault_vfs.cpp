// SPDX-License-Identifier: MIT
#include "reliability/fault_vfs.hpp"

#include "reliability/power_disk.hpp"
#include "storage/vfs_forwarding.hpp"

#include <cstring>
#include <new>
#include <optional>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <utility>

namespace stridewright::reliability {

namespace {

struct State {
    sqlite3_vfs* below = nullptr;
    std::optional<Fault> fault;
    int left = 0; ///< calls until it fails
    Lasting lasting = Lasting::Once;
    bool met = false;
    bool power = false; ///< whether writes are kept track of
    bool dark = false;
    int calls = 0;
    int cutAt = 0;
    PowerDisk disk;
};

/// SQLite's table of functions has no room for a pointer to it.
State state;

struct File {
    sqlite3_file base;
    sqlite3_file* below;
    std::string* name;
};

File* self(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}

sqlite3_file* belowOf(sqlite3_file* file) {
    return self(file)->below;
}

bool fails(Fault fault) {
    if (state.fault != fault) return false;
    if (state.left > 0) --state.left;
    if (state.left > 0) return false;
    if (state.met && state.lasting == Lasting::Once) return false;
    state.met = true;
    return true;
}

/// Whether a call that changes the disk comes after the power went.
bool isDark() {
    if (!state.power) return false;
    ++state.calls;
    if (state.cutAt > 0 && state.calls >= state.cutAt) state.dark = true;
    return state.dark;
}

bool isTracked(sqlite3_file* file) {
    return state.power && self(file)->name != nullptr;
}

int closeFile(sqlite3_file* file) {
    const int result = self(file)->below->pMethods->xClose(self(file)->below);
    delete std::exchange(self(file)->name, nullptr);
    return result;
}

int readFile(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
    if (fails(Fault::ReadFails) || state.dark) return SQLITE_IOERR_READ;
    return self(file)->below->pMethods->xRead(self(file)->below, bytes, count, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    sqlite3_file* below = self(file)->below;
    if (fails(Fault::WriteFails)) return SQLITE_IOERR_WRITE;
    const bool stops = fails(Fault::WriteStops);
    if (stops || fails(Fault::DiskFull)) {
        static_cast<void>(below->pMethods->xWrite(below, bytes, count / 2, offset));
        return stops ? SQLITE_IOERR_WRITE : SQLITE_FULL;
    }
    const bool dark = isDark();
    // The call during which the power goes may have reached the disk in part; later ones have not.
    if (isTracked(file) && (!dark || state.calls == state.cutAt))
        state.disk.written(*self(file)->name,
                           offset,
                           {static_cast<const char*>(bytes), static_cast<std::size_t>(count)});
    if (dark) return SQLITE_IOERR_WRITE;
    return below->pMethods->xWrite(below, bytes, count, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (fails(Fault::TruncateFails) || isDark()) return SQLITE_IOERR_TRUNCATE;
    if (isTracked(file)) state.disk.truncated(*self(file)->name, size);
    return self(file)->below->pMethods->xTruncate(self(file)->below, size);
}

int flushFile(sqlite3_file* file, int flags) {
    if (fails(Fault::FlushFails) || isDark()) return SQLITE_IOERR_FSYNC;
    if (isTracked(file)) state.disk.flushed(*self(file)->name);
    return self(file)->below->pMethods->xSync(self(file)->below, flags);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    if (fails(Fault::SizeFails)) return SQLITE_IOERR_FSTAT;
    return self(file)->below->pMethods->xFileSize(self(file)->below, size);
}

int lockFile(sqlite3_file* file, int level) {
    if (fails(Fault::LockFails)) return SQLITE_IOERR_LOCK;
    return self(file)->below->pMethods->xLock(self(file)->below, level);
}

int characteristics(sqlite3_file*) {
    // Nothing is promised: SQLite must not rely on whole sectors or on the order of writes.
    return 0;
}

int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    if (fails(Fault::SharedMemoryFails)) return SQLITE_IOERR_SHMMAP;
    return self(file)->below->pMethods->xShmMap(self(file)->below, page, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags) {
    // Giving a lock back is no call that can fail.
    if ((flags & SQLITE_SHM_LOCK) != 0 && fails(Fault::SharedLockFails))
        return SQLITE_IOERR_SHMLOCK;
    return self(file)->below->pMethods->xShmLock(self(file)->below, offset, count, flags);
}

const sqlite3_io_methods kMethods = [] {
    sqlite3_io_methods methods = storage::forwardingMethods<belowOf>();
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = flushFile;
    methods.xFileSize = sizeOfFile;
    methods.xLock = lockFile;
    methods.xDeviceCharacteristics = characteristics;
    methods.xShmMap = mapShared;
    methods.xShmLock = lockShared;
    return methods;
}();

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    file->pMethods = nullptr;
    self(file)->name = nullptr;
    self(file)->below = reinterpret_cast<sqlite3_file*>(self(file) + 1);
    if (fails(Fault::OpenFails) || state.dark) return SQLITE_CANTOPEN;
    const bool lasting = name != nullptr && (flags & SQLITE_OPEN_DELETEONCLOSE) == 0;
    if (state.power && lasting) state.disk.opened(name);
    const int result = state.below->xOpen(state.below, name, self(file)->below, flags, outFlags);
    if (self(file)->below->pMethods == nullptr) return result;
    file->pMethods = &kMethods;
    if (lasting) self(file)->name = new std::string(name);
    return result;
}

int deleteFile(sqlite3_vfs*, const char* name, int flushFolder) {
    if (fails(Fault::DeleteFails) || isDark()) return SQLITE_IOERR_DELETE;
    if (state.power) state.disk.removed(name, flushFolder != 0);
    return state.below->xDelete(state.below, name, flushFolder);
}

int access(sqlite3_vfs*, const char* name, int flags, int* result) {
    if (fails(Fault::AccessFails)) return SQLITE_IOERR_ACCESS;
    return state.below->xAccess(state.below, name, flags, result);
}

/// All else goes to the system's own functions as it is.
sqlite3_vfs shim{};

} // namespace

FaultyDisk::FaultyDisk() {
    state = {};
    state.below = sqlite3_vfs_find(nullptr);
    if (state.below == nullptr || state.below == &shim) throw std::logic_error("no disk below");
    shim = *state.below;
    shim.pNext = nullptr;
    shim.zName = "faulty";
    shim.szOsFile = static_cast<int>(sizeof(File)) + state.below->szOsFile;
    shim.xOpen = openFile;
    shim.xDelete = deleteFile;
    shim.xAccess = access;
    sqlite3_vfs_register(&shim, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&shim);
    sqlite3_vfs_register(state.below, 1);
    state = {};
}

void FaultyDisk::arm(Fault fault, int nth, Lasting lasting) const {
    state.fault = fault;
    state.left = nth;
    state.lasting = lasting;
    state.met = false;
}

bool FaultyDisk::disarm() const {
    state.fault.reset();
    return std::exchange(state.met, false);
}

void FaultyDisk::beginPower() const {
    state.disk = {};
    state.power = true;
    state.dark = false;
    state.calls = 0;
    state.cutAt = 0;
}

int FaultyDisk::changingCalls() const {
    return state.calls;
}

void FaultyDisk::cutPowerAt(int nth) const {
    state.cutAt = nth;
}

void FaultyDisk::powerBack(std::uint64_t seed) const {
    state.power = false;
    state.dark = false;
    state.disk.settle(seed);
}

} // namespace stridewright::reliability
