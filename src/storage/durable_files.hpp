// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/error.hpp>

#include <filesystem>
#include <string>

// Files that are there after a power cut: written under another name, flushed, then named.

namespace stridewright::storage {

/// The error for a failed system call on `file`; `number` is its errno.
[[nodiscard]] Error systemError(int number, const std::filesystem::path& file);

/// Makes a folder with all above it. Throws Error.
void makeFolder(const std::filesystem::path& folder);

/// Asks the disk to hold the content of a file, or the names in a folder. Throws Error.
void flushFile(const std::filesystem::path& file);
void flushFolder(const std::filesystem::path& folder);

/// Makes an empty file that only its owner may read. Throws Error, also where it is there.
void makeFile(const std::filesystem::path& file);

/// Copies bytes into a new file and flushes it. Throws Error; then the new file is gone.
void copyBytes(const std::filesystem::path& from, const std::filesystem::path& to);

/// Gives a file its name unless that name is taken; true where it did. Throws Error.
[[nodiscard]] bool nameUnlessTaken(const std::filesystem::path& from,
                                   const std::filesystem::path& to);

/// Gives a file its name, replacing what had it. Throws Error.
void replaceBy(const std::filesystem::path& from, const std::filesystem::path& to);

/// Removes a file that may be absent. Throws Error.
void removeFile(const std::filesystem::path& file);

/// A name for a file in the making, "NAME.PROCESS.partial". What is left of it is removed at the
/// end; what processes that died have left in the folder is removed at the beginning.
class PartialFile {
public:
    PartialFile(const std::filesystem::path& folder, const std::string& name);
    ~PartialFile();
    PartialFile(const PartialFile&) = delete;
    PartialFile& operator=(const PartialFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace stridewright::storage
