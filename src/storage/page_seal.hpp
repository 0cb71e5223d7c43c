// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

// The last bytes of each page of a database, as docs/data-format.md describes them: a stamp, which
// only the first page has, then a checksum. Nothing here reads or writes files.

namespace stridewright::storage {

using Bytes = std::span<unsigned char>;
using ConstBytes = std::span<const unsigned char>;

inline constexpr std::size_t kChecksumBytes = 8;
inline constexpr std::size_t kStampBytes = 8;

/// How many bytes at the end of each page SQLite leaves to us. The header of a file says so in its
/// byte 20; a file that says otherwise was made without checksums and passes through.
inline constexpr std::size_t kSealBytes = kStampBytes + kChecksumBytes;

/// Names the log of changes that may stand beside a database: the two numbers ("salts") that SQLite
/// draws anew whenever it begins a log.
using LogStamp = std::array<unsigned char, kStampBytes>;

/// No log belongs to the database.
inline constexpr LogStamp kNoLog{};

inline constexpr std::size_t kHeaderBytes = 100; ///< of a database
inline constexpr std::size_t kLargestPage = 65536;

/// The size of pages in the header of a database; 0 where it is none.
[[nodiscard]] std::size_t pageSizeIn(ConstBytes header);
[[nodiscard]] bool isPageSize(std::size_t count);

/// Whether the header of a database says that its pages are sealed.
[[nodiscard]] bool announcesSeals(ConstBytes header);
void announceSeals(Bytes header);

/// The checksum of a page without that checksum.
[[nodiscard]] std::array<unsigned char, kChecksumBytes> pageChecksum(ConstBytes content,
                                                                     std::uint64_t page);

[[nodiscard]] bool isSealed(ConstBytes page, std::uint64_t number);
void seal(Bytes page, std::uint64_t number, const LogStamp& stamp = kNoLog);
[[nodiscard]] LogStamp stampIn(ConstBytes firstPage);

/// How a log of SQLite's begins: a header, then the first frame, which has one, too.
inline constexpr std::size_t kLogHeaderBytes = 32;
inline constexpr std::size_t kFrameHeaderBytes = 24;

/// The stamp of the log that begins so; nothing where that is no header of a log.
[[nodiscard]] std::optional<LogStamp> stampOfLog(ConstBytes header);

/// The stamp of the log of which a frame is; what was there before a log began anew has another.
[[nodiscard]] LogStamp stampOfFrame(std::span<const unsigned char, kFrameHeaderBytes> header);

} // namespace stridewright::storage
