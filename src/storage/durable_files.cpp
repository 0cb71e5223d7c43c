// SPDX-License-Identifier: MIT
#include "storage/durable_files.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace fs = std::filesystem;

namespace stridewright::storage {

namespace {

constexpr std::string_view kPartial = ".partial";

/// A file descriptor that is closed at the end.
class Descriptor {
public:
    Descriptor(const fs::path& path, int flags, unsigned mode = 0)
        : m_path(path), m_number(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
        if (m_number < 0) throw systemError(errno, path);
    }
    ~Descriptor() {
        if (m_number >= 0) static_cast<void>(::close(m_number));
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return m_number; }
    void flush() const {
        if (::fsync(m_number) != 0) throw systemError(errno, m_path);
    }

private:
    fs::path m_path;
    int m_number;
};

void writeAll(const Descriptor& to, const fs::path& name, const char* bytes, std::size_t count) {
    while (count > 0) {
        const ssize_t written = ::write(to.number(), bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw systemError(errno, name);
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
}

/// The process that was writing "NAME.PROCESS.partial"; nothing for any other name.
std::optional<pid_t> writerOf(const fs::path& path) {
    if (path.extension() != kPartial) return std::nullopt;
    const std::string number = path.stem().extension().string();
    pid_t process = 0;
    const char* end = number.data() + number.size();
    if (number.size() < 2 || std::from_chars(number.data() + 1, end, process).ptr != end)
        return std::nullopt;
    return process;
}

} // namespace

Error systemError(int number, const fs::path& file) {
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return {
            ErrorCode::DiskFull, file.string(), "", "the disk is full; make room and try again"};
    case EACCES:
    case EPERM:
    case EROFS:
        return {
            ErrorCode::ReadOnlyFile,
            file.string(),
            "",
            "may not be written; give yourself the right to write there, or use another folder"};
    case ENOENT:
        return {ErrorCode::CannotRead, file.string(), "", "there is no such file"};
    default:
        return {ErrorCode::CannotWrite, file.string(), "", std::strerror(number)};
    }
}

void makeFolder(const fs::path& folder) {
    if (folder.empty()) return;
    std::error_code fault;
    fs::create_directories(folder, fault);
    if (fault) throw systemError(fault.value(), folder);
    if (!fs::is_directory(folder, fault)) throw systemError(ENOTDIR, folder);
}

void flushFile(const fs::path& file) {
    Descriptor(file, O_RDONLY).flush();
}

void flushFolder(const fs::path& folder) {
    Descriptor(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY).flush();
}

void makeFile(const fs::path& file) {
    const Descriptor made(file, O_WRONLY | O_CREAT | O_EXCL, 0600);
}

void copyBytes(const fs::path& from, const fs::path& to) {
    const Descriptor source(from, O_RDONLY);
    const Descriptor target(to, O_WRONLY | O_CREAT | O_EXCL, 0600);
    try {
        std::array<char, 65536> part{};
        for (;;) {
            const ssize_t count = ::read(source.number(), part.data(), part.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0)
                throw Error(ErrorCode::CannotRead, from.string(), "", std::strerror(errno));
            if (count == 0) break;
            writeAll(target, to, part.data(), static_cast<std::size_t>(count));
        }
        target.flush();
    } catch (...) {
        static_cast<void>(::unlink(to.c_str()));
        throw;
    }
}

bool nameUnlessTaken(const fs::path& from, const fs::path& to) {
    if (::link(from.c_str(), to.c_str()) == 0) {
        static_cast<void>(::unlink(from.c_str()));
        return true;
    }
    if (errno == EEXIST) return false;
    // A disk without hard links: two programs that choose the same name at the same moment are not
    // told apart, all else is.
    std::error_code fault;
    if (fs::exists(to, fault)) return false;
    replaceBy(from, to);
    return true;
}

void replaceBy(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) throw systemError(errno, to);
}

void removeFile(const fs::path& file) {
    if (::unlink(file.c_str()) != 0 && errno != ENOENT) throw systemError(errno, file);
}

PartialFile::PartialFile(const fs::path& folder, const std::string& name)
    : m_path(folder / fmt::format("{}.{}{}", name, ::getpid(), kPartial)) {
    std::error_code fault;
    for (const auto& entry : fs::directory_iterator(folder, fault)) {
        const auto writer = writerOf(entry.path());
        if (!writer || !entry.path().filename().string().starts_with(name + ".")) continue;
        const bool gone = ::kill(*writer, 0) != 0 && errno == ESRCH;
        if (gone || *writer == ::getpid()) static_cast<void>(::unlink(entry.path().c_str()));
    }
}

PartialFile::~PartialFile() {
    for (const char* suffix : {"", "-journal", "-wal", "-shm"})
        static_cast<void>(::unlink((m_path.string() + suffix).c_str()));
}

} // namespace stridewright::storage
