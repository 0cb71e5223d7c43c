// SPDX-License-Identifier: MIT
#include "reliability/power_disk.hpp"

#include "reliability/scratch.hpp"

#include <algorithm>
#include <filesystem>
#include <random>

namespace fs = std::filesystem;

namespace stridewright::reliability {

namespace {

constexpr std::size_t kSector = 512;

} // namespace

void PowerDisk::opened(const std::string& file) {
    const auto [entry, fresh] = m_files.try_emplace(file);
    if (fresh && fs::exists(file)) entry->second.durable = bytesOf(file);
    if (entry->second.removed) entry->second = {}; // a new file under an old name
}

void PowerDisk::written(const std::string& file, std::int64_t offset, std::string bytes) {
    m_files[file].pending.push_back({offset, std::move(bytes)});
}

void PowerDisk::truncated(const std::string& file, std::int64_t size) {
    m_files[file].pending.push_back({size, std::nullopt});
}

void PowerDisk::carryOut(std::string& content, const Request& request) {
    const auto offset = static_cast<std::size_t>(request.offset);
    if (!request.bytes) {
        content.resize(offset, '\0');
        return;
    }
    if (content.size() < offset + request.bytes->size())
        content.resize(offset + request.bytes->size(), '\0');
    content.replace(offset, request.bytes->size(), *request.bytes);
}

void PowerDisk::flushed(const std::string& name) {
    File& file = m_files[name];
    if (!file.durable) file.durable = "";
    for (const Request& request : file.pending)
        carryOut(*file.durable, request);
    file.pending.clear();
}

void PowerDisk::removed(const std::string& file, bool flushedFolder) {
    if (flushedFolder)
        m_files.erase(file);
    else
        m_files[file].removed = true;
}

void PowerDisk::settle(std::uint64_t seed) {
    std::mt19937_64 engine(seed);
    // All that was pending reached the disk, nothing did, or each sector by chance.
    const auto luck = engine() % 4;
    const auto kept = [&] { return luck == 0 || (luck != 1 && engine() % 2 == 0); };
    for (auto& [name, file] : m_files) {
        fs::remove(name);
        if (file.removed && !kept()) continue;
        if (!file.durable && !kept()) continue;
        std::string content = file.durable.value_or("");
        for (Request& request : file.pending) {
            if (!request.bytes) {
                if (kept()) carryOut(content, request);
                continue;
            }
            for (std::size_t at = 0; at < request.bytes->size(); at += kSector)
                if (kept())
                    carryOut(content,
                             {request.offset + static_cast<std::int64_t>(at),
                              request.bytes->substr(at, kSector)});
        }
        writeBytes(name, content);
    }
    m_files.clear();
}

} // namespace stridewright::reliability
