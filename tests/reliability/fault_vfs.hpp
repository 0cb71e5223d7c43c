// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// Stands between SQLite and the operating system and lets chosen calls fail, or the power go.

namespace stridewright::reliability {

enum class Fault {
    OpenFails,
    ReadFails,
    WriteFails,
    WriteStops, ///< half of the bytes are written, then an error
    DiskFull,   ///< half of the bytes are written, then no room is left
    FlushFails,
    TruncateFails,
    SizeFails,
    DeleteFails,
    AccessFails,
    LockFails,
    SharedMemoryFails,
    SharedLockFails
};

inline constexpr std::array<std::string_view, 13> kFaultWords{"open",
                                                              "read",
                                                              "write",
                                                              "write, half done",
                                                              "write, disk full",
                                                              "flush",
                                                              "truncate",
                                                              "file size",
                                                              "delete",
                                                              "access",
                                                              "lock",
                                                              "shared memory",
                                                              "shared lock"};

enum class Lasting { Once, FromThenOn };

/// Puts the shim in the way of every database opened from now on, until it goes. One at a time; no
/// database may be open when it comes or goes.
class FaultyDisk {
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// Lets the `nth` call (from 1) that the fault concerns fail.
    void arm(Fault fault, int nth, Lasting lasting) const;
    /// Ends all faults; true where one was met.
    bool disarm() const;

    /// From now on what is written is known not to be on the disk before it is flushed.
    void beginPower() const;
    /// Calls that write, cut, flush or remove since `beginPower`.
    [[nodiscard]] int changingCalls() const;
    /// Lets the power go at the `nth` such call since `beginPower`: it and all later calls fail.
    void cutPowerAt(int nth) const;
    /// Brings the files into the state that the disk has when the power is back: what was written
    /// after the last flush is there, absent or half there, by the seed.
    void powerBack(std::uint64_t seed) const;
};

} // namespace stridewright::reliability
