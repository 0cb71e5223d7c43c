// SPDX-License-Identifier: MIT
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/files.hpp>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace stridewright;
using namespace stridewright::interchange;

namespace {

ErrorCode codeOf(const std::string& path, std::size_t maxBytes = kMaxFileBytes) {
    try {
        static_cast<void>(readFile(path, maxBytes));
    } catch (const Error& error) {
        CHECK(error.file() == path);
        return error.code();
    }
    FAIL("was read");
    return ErrorCode::BadDocument;
}

} // namespace

TEST_CASE("a file is read byte for byte") {
    const auto path = std::filesystem::temp_directory_path() / "stridewright_files_test.bin";
    const std::string bytes("a\r\n\0b\xFF", 6);
    std::ofstream(path, std::ios::binary) << bytes;
    CHECK(readFile(path.string()) == bytes);
    CHECK(readFile(path.string(), 6) == bytes);
    CHECK(codeOf(path.string(), 5) == ErrorCode::CannotRead);
    std::filesystem::remove(path);
}

TEST_CASE("a missing file and a folder cannot be read, and the message names them") {
    CHECK(codeOf("/no/such/file.ics") == ErrorCode::CannotRead);
    CHECK(codeOf(std::filesystem::temp_directory_path().string()) == ErrorCode::CannotRead);
}
