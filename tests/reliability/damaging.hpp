// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace stridewright::reliability {

/// The bytes of a database and of its log of changes; the log may be empty.
struct Image {
    std::string file;
    std::string log;
};

struct StrangeLogs {
    std::string earlier; ///< of the same file, before it was closed and written again
    std::string other;   ///< of another file, from its beginning
};

enum class Damage {
    OneBit,
    SomeBytes,
    ZeroedPage,
    NoisyPage,
    SwappedPages,
    CutAnywhere,
    CutAtPage,
    Header,
    NoiseAppended,
    Foreign,
    LogBytes,
    LogCut,
    LogOfEarlier, ///< the file was replaced by hand, the log stayed
    LogOfAnother
};

inline constexpr std::array<std::string_view, 14> kDamageWords{"one bit turned over",
                                                               "some bytes overwritten",
                                                               "a page of zeros",
                                                               "a page of noise",
                                                               "two pages swapped",
                                                               "cut off anywhere",
                                                               "cut off between pages",
                                                               "the header overwritten",
                                                               "noise at the end",
                                                               "a file of another kind",
                                                               "log: bytes overwritten",
                                                               "log: cut off",
                                                               "log: left from earlier",
                                                               "log: of another file"};

/// Whether a part of the database's own log is damaged.
[[nodiscard]] constexpr bool concernsLog(Damage damage) {
    return damage == Damage::LogBytes || damage == Damage::LogCut;
}

/// `whole` with one damage; the same seed does the same. `logs` are logs that do not belong to it.
[[nodiscard]] Image
damaged(const Image& whole, const StrangeLogs& logs, Damage damage, std::uint64_t seed);

} // namespace stridewright::reliability
