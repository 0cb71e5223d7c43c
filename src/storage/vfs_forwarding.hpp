// SPDX-License-Identifier: MIT
#pragma once

#include <sqlite3.h>

// For layers between SQLite and the system's files (a VFS): calls that a layer has nothing to say
// about go on to the file below as they are.

namespace stridewright::storage {

template <auto kBelow, auto kMethod>
struct Forward;

template <auto kBelow,
          class Result,
          class... Arguments,
          Result (*sqlite3_io_methods::*kMethod)(sqlite3_file*, Arguments...)>
struct Forward<kBelow, kMethod> {
    static Result call(sqlite3_file* file, Arguments... arguments) {
        sqlite3_file* const below = kBelow(file);
        return (below->pMethods->*kMethod)(below, arguments...);
    }
};

/// The methods of a file of a layer, each handing the call to the file that `kBelow` finds. Files
/// are not mapped into memory: every page is read through the layer.
template <auto kBelow>
[[nodiscard]] constexpr sqlite3_io_methods forwardingMethods() {
    sqlite3_io_methods methods{};
    methods.iVersion = 2;
    methods.xClose = Forward<kBelow, &sqlite3_io_methods::xClose>::call;
    methods.xRead = Forward<kBelow, &sqlite3_io_methods::xRead>::call;
    methods.xWrite = Forward<kBelow, &sqlite3_io_methods::xWrite>::call;
    methods.xTruncate = Forward<kBelow, &sqlite3_io_methods::xTruncate>::call;
    methods.xSync = Forward<kBelow, &sqlite3_io_methods::xSync>::call;
    methods.xFileSize = Forward<kBelow, &sqlite3_io_methods::xFileSize>::call;
    methods.xLock = Forward<kBelow, &sqlite3_io_methods::xLock>::call;
    methods.xUnlock = Forward<kBelow, &sqlite3_io_methods::xUnlock>::call;
    methods.xCheckReservedLock = Forward<kBelow, &sqlite3_io_methods::xCheckReservedLock>::call;
    methods.xFileControl = Forward<kBelow, &sqlite3_io_methods::xFileControl>::call;
    methods.xSectorSize = Forward<kBelow, &sqlite3_io_methods::xSectorSize>::call;
    methods.xDeviceCharacteristics =
        Forward<kBelow, &sqlite3_io_methods::xDeviceCharacteristics>::call;
    methods.xShmMap = Forward<kBelow, &sqlite3_io_methods::xShmMap>::call;
    methods.xShmLock = Forward<kBelow, &sqlite3_io_methods::xShmLock>::call;
    methods.xShmBarrier = Forward<kBelow, &sqlite3_io_methods::xShmBarrier>::call;
    methods.xShmUnmap = Forward<kBelow, &sqlite3_io_methods::xShmUnmap>::call;
    return methods;
}

} // namespace stridewright::storage
