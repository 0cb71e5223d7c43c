// SPDX-License-Identifier: MIT
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/files.hpp>

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace stridewright::interchange {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};

[[noreturn]] void refuse(const std::string& path, std::string problem) {
    throw Error(ErrorCode::CannotRead, path, "", std::move(problem));
}

} // namespace

std::string readFile(const std::string& path, std::size_t maxBytes) {
    std::error_code fault;
    if (std::filesystem::is_directory(path, fault)) refuse(path, "is a folder, not a file");
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file)
        refuse(path, errno == ENOENT ? "there is no such file" : std::string(std::strerror(errno)));
    std::string bytes;
    std::array<char, 65536> part{};
    // The size on disk is not asked: a pipe has none, and a file can grow while it is read.
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), file.get())) {
        if (bytes.size() + count > maxBytes)
            refuse(path, fmt::format("is larger than {} MB", maxBytes / (1024 * 1024)));
        bytes.append(part.data(), count);
    }
    if (std::ferror(file.get())) refuse(path, "reading failed half way");
    return bytes;
}

} // namespace stridewright::interchange
