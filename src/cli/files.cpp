// SPDX-License-Identifier: MIT
#include "cli/files.hpp"

#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/files.hpp>

#include <fmt/format.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <istream>
#include <ostream>
#include <system_error>
#include <unistd.h>

namespace stridewright::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargest = std::size_t{64} * 1024 * 1024;

std::string lastCause() {
    return std::generic_category().message(errno);
}

std::string readAll(std::istream& stream, const std::string& shown) {
    std::string text;
    std::string chunk(std::size_t{64} * 1024, '\0');
    while (stream) {
        stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        text.append(chunk, 0, static_cast<std::size_t>(stream.gcount()));
        if (text.size() > kLargest)
            throw Error(ErrorCode::CannotRead, shown, "", "is larger than 64 MB");
    }
    if (stream.bad()) throw Error(ErrorCode::CannotRead, shown, "", "cannot be read");
    return text;
}

[[noreturn]] void cannotWrite(const std::string& file, const std::string& cause) {
    throw Error(ErrorCode::CannotWrite, file, "", "cannot be written: " + cause);
}

void writeStream(const fs::path& path, std::string_view text, const std::string& file) {
    errno = 0;
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    if (!stream) cannotWrite(file, lastCause());
    stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    stream.close();
    if (!stream) cannotWrite(file, errno == 0 ? "the device is full" : lastCause());
}

/// Takes a half-written file away again, whatever stopped the writing.
class Leftover {
public:
    explicit Leftover(fs::path path) : m_path(std::move(path)) {}
    Leftover(const Leftover&) = delete;
    Leftover& operator=(const Leftover&) = delete;
    ~Leftover() {
        std::error_code ignored;
        if (!m_path.empty()) fs::remove(m_path, ignored);
    }
    void keep() { m_path.clear(); }

private:
    fs::path m_path;
};

} // namespace

std::string shownInput(const std::string& file) {
    return file == "-" ? "standard input" : file;
}

std::string readText(const std::string& file, const Surroundings& surroundings) {
    if (file == "-") return readAll(surroundings.in, shownInput(file));
    return interchange::readFile(file, kLargest);
}

void writeText(const std::string& file, std::string_view text) {
    std::error_code cause;
    fs::path target = file;
    if (fs::is_symlink(target, cause)) target = fs::weakly_canonical(target, cause);
    const fs::file_status status = fs::status(target, cause);
    if (status.type() == fs::file_type::directory) cannotWrite(file, "it is a folder");
    if (fs::exists(status) && status.type() != fs::file_type::regular) {
        writeStream(target, text, file); // a device or a pipe is written to, never replaced
        return;
    }
    fs::path fresh = target;
    fresh.replace_filename("." + target.filename().string() + "." + std::to_string(::getpid()) +
                           ".part");
    Leftover leftover(fresh);
    writeStream(fresh, text, file);
    fs::rename(fresh, target, cause);
    if (cause) cannotWrite(file, cause.message());
    leftover.keep();
}

void writePdf(const std::vector<interchange::Sheet>& sheets,
              interchange::Paper paper,
              const std::string& file,
              const Surroundings& surroundings) {
    if (!surroundings.writePdf)
        cannotWrite(file, "this program was built without PDF; --text prints the week");
    std::error_code cause;
    if (fs::is_directory(file, cause)) cannotWrite(file, "it is a folder");
    surroundings.writePdf(sheets, paper, file);
    surroundings.err << (sheets.size() == 1 ? "The sheet is in "
                                            : fmt::format("{} sheets are in ", sheets.size()))
                     << file << "\n";
}

} // namespace stridewright::cli
