// SPDX-License-Identifier: MIT
// A window writes the stamp of its log on the first page while another reads that page, which no
// lock of SQLite's forbids.
#include "storage/checksum_vfs.hpp"
#include "storage/vfs_forwarding.hpp"
#include "support/database.hpp"
#include "support/records.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/store.hpp>

#include <catch2/catch.hpp>

#include <optional>
#include <sqlite3.h>

namespace fs = std::filesystem;
using namespace stridewright;
using namespace stridewright::storage;
using namespace stridewright::test;

namespace {

constexpr int kPage = 4096;

OpenOptions options() {
    return {.today = makeDate(2026, 3, 2), .dailyBackup = false};
}

struct File {
    sqlite3_file base;
    sqlite3_file* below;
};

sqlite3_file* belowOf(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->below;
}

/// SQLite's table of functions has no room for a pointer to it.
struct State {
    sqlite3_vfs* below = nullptr;
    int left = 0;
    int shown = 0;
};
State state;
sqlite3_vfs shim{};

/// Lets readings of a first page see half of a stamp, as if another window were writing it.
class HalfStamps {
public:
    HalfStamps() {
        state = {sqlite3_vfs_find(nullptr), 0, 0};
        shim = *state.below;
        shim.pNext = nullptr;
        shim.zName = "half-stamps";
        shim.szOsFile = static_cast<int>(sizeof(File)) + state.below->szOsFile;
        shim.xOpen = open;
        sqlite3_vfs_register(&shim, 1);
    }
    ~HalfStamps() {
        sqlite3_vfs_unregister(&shim);
        sqlite3_vfs_register(state.below, 1);
    }
    HalfStamps(const HalfStamps&) = delete;
    HalfStamps& operator=(const HalfStamps&) = delete;

    /// The next `count` readings of each first page are of the moment.
    void showNext(int count) const { state.left = count; }
    [[nodiscard]] int shown() const { return state.shown; }

private:
    static int read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
        sqlite3_file* const below = belowOf(file);
        const int result = below->pMethods->xRead(below, bytes, count, offset);
        if (result == SQLITE_OK && count == kPage && offset == 0 && state.left > 0) {
            --state.left;
            ++state.shown;
            static_cast<unsigned char*>(bytes)[kPage - kSealBytes] ^= 0xFFU;
        }
        return result;
    }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
        static const sqlite3_io_methods methods = [] {
            sqlite3_io_methods forwarding = forwardingMethods<belowOf>();
            forwarding.xRead = read;
            return forwarding;
        }();
        File* const self = reinterpret_cast<File*>(file);
        self->base.pMethods = nullptr;
        self->below = reinterpret_cast<sqlite3_file*>(self + 1);
        const int result = state.below->xOpen(state.below, name, self->below, flags, outFlags);
        if (self->below->pMethods != nullptr) self->base.pMethods = &methods;
        return result;
    }
};

/// What is told when the first page is read half stamped so many times in a row.
std::string toldAfter(int times, const fs::path& file) {
    const HalfStamps stamps;
    stamps.showNext(times);
    std::string told;
    try {
        const Store store(file, options());
        if (store.athletes().size() != 1) told = "other content";
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::DamagedFile);
        told = error.problem();
    }
    CHECK(stamps.shown() == times);
    return told;
}

} // namespace

TEST_CASE("a first page that is being stamped is read again", "[stamping]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    {
        Store store(file, options());
        (void)store.apply(RandomRecords(1).wholeAthlete(100, 4));
    }
    CHECK(toldAfter(1, file) == "");
    CHECK(toldAfter(3, file) == "");
    // Nobody writes for so long.
    CHECK(toldAfter(6, file).find("page 1 is damaged") != std::string::npos);
    CHECK(toldAfter(0, file) == "");
}

TEST_CASE("a window that is stamping waits for no other", "[stamping]") {
    TemporaryFolder folder;
    const fs::path file = folder / "runner.db";
    { const Store store(file, options()); }
    {
        const HalfStamps stamps;
        Store store(file, options());
        CHECK(store.athletes().empty());
        stamps.showNext(2);
        (void)store.apply(RandomRecords(1).wholeAthlete(100, 4));
        CHECK(stamps.shown() == 2);
        CHECK(store.verify().problems.empty());
    }
    CHECK(Store(file, options()).athletes().size() == 1);
}
