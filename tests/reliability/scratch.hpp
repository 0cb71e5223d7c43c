// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace stridewright::reliability {

/// A new folder that goes with all it holds.
class Scratch {
public:
    enum class Medium { Disk, Memory }; ///< memory where the machine has a folder of that kind

    explicit Scratch(Medium medium);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Takes out all files and folders.
    void clear() const;

private:
    std::filesystem::path m_path;
};

[[nodiscard]] std::string bytesOf(const std::filesystem::path& file);
void writeBytes(const std::filesystem::path& file, const std::string& bytes);

} // namespace stridewright::reliability
