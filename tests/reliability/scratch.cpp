// SPDX-License-Identifier: MIT
#include "reliability/scratch.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace fs = std::filesystem;

namespace stridewright::reliability {

Scratch::Scratch(Medium medium) {
    const fs::path memory = "/dev/shm";
    fs::path parent = fs::temp_directory_path();
    if (medium == Medium::Memory && fs::is_directory(memory) && ::access("/dev/shm", W_OK) == 0)
        parent = memory;
    std::string name = parent / "stridewright-reliability-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
    m_path = name;
}

Scratch::~Scratch() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

void Scratch::clear() const {
    for (const auto& entry : fs::directory_iterator(m_path))
        fs::remove_all(entry.path());
}

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeBytes(const fs::path& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

} // namespace stridewright::reliability
