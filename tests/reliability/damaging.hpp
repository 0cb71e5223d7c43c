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

/// Logs that do not belong to the file beside which they are put.
struct StrangeLogs {
    std::string earlier; ///< of the same file, before it was closed and written again
    std::string later;   ///< of the same file, after it was closed and written again
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
    LogOfEarlier,     ///< a log came back from a copy
    LogOfLater,       ///< the file was replaced by an older copy by hand, the log stayed
    LogOfAnother,     ///< of another file
    EarlierForItsOwn, ///< as above, in the place of the log that belonged there
    AnotherForItsOwn
};

inline constexpr std::array<std::string_view, 17> kDamageWords{"one bit turned over",
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
                                                               "log: of an earlier time",
                                                               "log: of a later time",
                                                               "log: of another file",
                                                               "log: of earlier, own gone",
                                                               "log: of another, own gone"};

/// Whether a part of the database's own log is damaged.
[[nodiscard]] constexpr bool concernsLog(Damage damage) {
    return damage == Damage::LogBytes || damage == Damage::LogCut;
}

/// Whether a log stands in the place of the database's own.
[[nodiscard]] constexpr bool replacesLog(Damage damage) {
    return damage == Damage::EarlierForItsOwn || damage == Damage::AnotherForItsOwn;
}

/// Whether a log stands beside the database that does not belong to it.
[[nodiscard]] constexpr bool bringsStrangeLog(Damage damage) {
    return damage == Damage::LogOfEarlier || damage == Damage::LogOfLater ||
           damage == Damage::LogOfAnother || replacesLog(damage);
}

/// `whole` with one damage; the same seed does the same. `logs` are logs that do not belong to it.
[[nodiscard]] Image
damaged(const Image& whole, const StrangeLogs& logs, Damage damage, std::uint64_t seed);

} // namespace stridewright::reliability
