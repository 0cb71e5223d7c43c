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
    LogOfAnother
};

inline constexpr std::array<std::string_view, 13> kDamageWords{"one bit turned over",
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
                                                               "log: of another file"};

/// Damages the log rather than the file?
[[nodiscard]] constexpr bool concernsLog(Damage damage) {
    return damage >= Damage::LogBytes;
}

/// `whole` with one damage; the same seed does the same. `other` is a database with a log that has
/// nothing to do with it.
[[nodiscard]] Image
damaged(const Image& whole, const Image& other, Damage damage, std::uint64_t seed);

} // namespace stridewright::reliability
