// SPDX-License-Identifier: MIT
#include "storage/page_seal.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace stridewright::storage {

namespace {

constexpr std::size_t kReservedAt = 20;
constexpr std::size_t kSmallestPage = 512;
constexpr std::size_t kLogSaltsAt = 16;
constexpr std::size_t kFrameSaltsAt = 8;

LogStamp stampAt(ConstBytes bytes, std::size_t offset) {
    LogStamp stamp{};
    std::ranges::copy(bytes.subspan(offset, kStampBytes), stamp.begin());
    return stamp;
}

} // namespace

bool isPageSize(std::size_t count) {
    return std::has_single_bit(count) && count >= kSmallestPage && count <= kLargestPage;
}

std::size_t pageSizeIn(ConstBytes header) {
    constexpr char kMagic[] = "SQLite format 3";
    if (header.size() < kHeaderBytes || std::memcmp(header.data(), kMagic, sizeof kMagic) != 0)
        return 0;
    const std::size_t size = header[16] * std::size_t{256} + header[17];
    if (size == 1) return kLargestPage;
    return isPageSize(size) ? size : 0;
}

bool announcesSeals(ConstBytes header) {
    return header[kReservedAt] == kSealBytes;
}

void announceSeals(Bytes header) {
    header[kReservedAt] = kSealBytes;
}

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

bool isSealed(ConstBytes page, std::uint64_t number) {
    const std::size_t size = page.size() - kChecksumBytes;
    return std::ranges::equal(pageChecksum(page.first(size), number), page.last(kChecksumBytes));
}

void seal(Bytes page, std::uint64_t number, const LogStamp& stamp) {
    std::ranges::copy(stamp, page.last(kSealBytes).begin());
    const auto checksum = pageChecksum(page.first(page.size() - kChecksumBytes), number);
    std::ranges::copy(checksum, page.last(kChecksumBytes).begin());
}

LogStamp stampIn(ConstBytes firstPage) {
    return stampAt(firstPage, firstPage.size() - kSealBytes);
}

std::optional<LogStamp> stampOfLog(ConstBytes header) {
    constexpr std::array<unsigned char, 3> kMagic{0x37, 0x7F, 0x06};
    if (header.size() != kLogHeaderBytes || !std::ranges::equal(header.first(3), kMagic))
        return std::nullopt;
    return stampAt(header, kLogSaltsAt);
}

LogStamp stampOfFrame(std::span<const unsigned char, kFrameHeaderBytes> header) {
    return stampAt(header, kFrameSaltsAt);
}

} // namespace stridewright::storage
