// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stridewright::reliability {

/// What the disk surely holds, and what was asked of it since.
class PowerDisk {
public:
    /// A file was opened; its bytes, where it was there before.
    void opened(const std::string& file);
    void written(const std::string& file, std::int64_t offset, std::string bytes);
    void truncated(const std::string& file, std::int64_t size);
    void flushed(const std::string& file);
    void removed(const std::string& file, bool flushedFolder);
    /// Writes the files as they may be after a power cut, and forgets everything.
    void settle(std::uint64_t seed);

private:
    struct Request {
        std::int64_t offset = 0;
        std::optional<std::string> bytes; ///< absent: the file ends at `offset`
    };
    struct File {
        std::optional<std::string> durable; ///< absent: not surely there
        std::vector<Request> pending;
        bool removed = false;
    };
    static void carryOut(std::string& content, const Request& request);
    std::map<std::string, File> m_files;
};

} // namespace stridewright::reliability
