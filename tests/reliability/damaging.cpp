// SPDX-License-Identifier: MIT
#include "reliability/damaging.hpp"

#include <algorithm>
#include <random>

namespace stridewright::reliability {

namespace {

constexpr std::size_t kPage = 4096;
constexpr std::size_t kHeader = 100;

class Damager {
public:
    explicit Damager(std::uint64_t seed) : m_engine(seed) {}

    [[nodiscard]] std::size_t below(std::size_t end) {
        return end == 0 ? 0 : static_cast<std::size_t>(m_engine() % end);
    }
    [[nodiscard]] char byte() { return static_cast<char>(m_engine() & 0xFFU); }

    [[nodiscard]] std::string noise(std::size_t count) {
        std::string bytes(count, '\0');
        for (char& letter : bytes)
            letter = byte();
        return bytes;
    }

    void turnBit(std::string& bytes) {
        char& letter = bytes.at(below(bytes.size()));
        letter = static_cast<char>(static_cast<unsigned char>(letter) ^ (1U << below(8)));
    }

    void overwriteSome(std::string& bytes) {
        for (std::size_t count = 1 + below(20); count > 0; --count)
            bytes.at(below(bytes.size())) = byte();
    }

    void overwritePage(std::string& bytes, const std::string& page) {
        bytes.replace(pageStart(bytes), kPage, page);
    }

    [[nodiscard]] std::size_t pageStart(const std::string& bytes) {
        return kPage * below(bytes.size() / kPage);
    }

    /// What people pick by mistake.
    [[nodiscard]] std::string foreign() {
        switch (below(5)) {
        case 0:
            return "";
        case 1:
            return "date,run,minutes\n2026-11-22,easy,40\n";
        case 2:
            return "\xFF\xD8\xFF\xE0" + noise(5000);
        case 3:
            return "SQLite format 3";
        default:
            return std::string("SQLite format 3\0", 16) + noise(9000);
        }
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace

Image damaged(const Image& whole, const StrangeLogs& logs, Damage damage, std::uint64_t seed) {
    Damager damager(seed);
    Image image = whole;
    std::string& file = image.file;
    switch (damage) {
    case Damage::OneBit:
        damager.turnBit(file);
        break;
    case Damage::SomeBytes:
        damager.overwriteSome(file);
        break;
    case Damage::ZeroedPage:
        damager.overwritePage(file, std::string(kPage, '\0'));
        break;
    case Damage::NoisyPage:
        damager.overwritePage(file, damager.noise(kPage));
        break;
    case Damage::SwappedPages: {
        const std::size_t a = damager.pageStart(file);
        const std::size_t b = damager.pageStart(file);
        std::swap_ranges(file.begin() + static_cast<std::ptrdiff_t>(a),
                         file.begin() + static_cast<std::ptrdiff_t>(a + kPage),
                         file.begin() + static_cast<std::ptrdiff_t>(b));
        break;
    }
    case Damage::CutAnywhere:
        file.resize(damager.below(file.size()));
        break;
    case Damage::CutAtPage:
        file.resize(damager.pageStart(file));
        break;
    case Damage::Header:
        file.replace(0, kHeader, damager.noise(kHeader));
        break;
    case Damage::NoiseAppended:
        file += damager.noise(1 + damager.below(3 * kPage));
        break;
    case Damage::Foreign:
        file = damager.foreign();
        break;
    case Damage::LogBytes:
        damager.overwriteSome(image.log);
        break;
    case Damage::LogCut:
        image.log.resize(damager.below(image.log.size()));
        break;
    case Damage::LogOfEarlier:
    case Damage::EarlierForItsOwn:
        image.log = logs.earlier;
        break;
    case Damage::LogOfLater:
        image.log = logs.later;
        break;
    case Damage::LogOfAnother:
    case Damage::AnotherForItsOwn:
        image.log = logs.other;
        break;
    }
    return image;
}

} // namespace stridewright::reliability
